"""What programs are made of, and which nestings of two constructs a run must have tried.

A nesting (A in B) is counted where a program's output shows that B's callback ran, with A among its statements.
"""

from __future__ import annotations

# Constructs with a callback: B of a nesting. Events of process are listeners.
CALLBACKS = ("timeout", "interval", "immediate", "tick", "microtask", "then", "catch", "finally", "async", "await", "executor", "thenable")
EVENTS = ("beforeExit", "exit", "uncaughtException", "unhandledRejection", "rejectionHandled", "warning")
# Constructs without: A only.
LEAVES = ("throw", "rejected", "late catch", "all", "race", "allSettled", "any", "sleep", "check", "settle", "clear", "unref", "reref", "hasRef",
          "refresh", "block", "process.exit", "exitCode", "warn", "return")
CONSTRUCTS = (*CALLBACKS, *EVENTS, *LEAVES)

# What is scheduled, or changes what is scheduled: every one of them from within every callback...
_INNER = (*CALLBACKS, "throw", "rejected", "late catch", "all", "race", "settle", "clear", "unref", "refresh", "process.exit", "warn")
# ... except these. (`return`, `block`, `hasRef` and the like are counted as constructs only: what they change does not
# depend on where they stand. Listeners are added in main or anywhere, and are no nesting: an event has its own cause.)
_POINTLESS = {
    "an executor and a thenable's then are plain functions: await is a syntax error": {("executor", "await"), ("thenable", "await")},
    "the loop does not turn again after 'exit': a timeout and an immediate stand for the rest": {
        ("exit", a) for a in ("interval", "clear", "unref", "refresh", "late catch", "settle")},
    "an event about another event: a throw, a tick, a microtask, a promise, a timer and an exit stand for the rest": {
        (event, a) for event in ("unhandledRejection", "rejectionHandled", "warning", "uncaughtException")
        for a in ("interval", "finally", "executor", "all", "race", "settle", "clear", "unref", "refresh", "catch", "thenable", "async", "await")},
}
_LEFT_OUT = set().union(*_POINTLESS.values())
NESTINGS = tuple((b, a) for b in (*CALLBACKS, *EVENTS) for a in _INNER if (b, a) not in _LEFT_OUT)
LEFT_OUT = {reason: sorted(pairs) for reason, pairs in _POINTLESS.items()}
