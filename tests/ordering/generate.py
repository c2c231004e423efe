"""Random programs. Program `number` of a seed is the same on every machine.

Each program has planted nestings, taken in turn from the list in constructs.py, so that none is rare, and beside them
whatever comes: bodies are filled at random to a depth of five.
"""

from __future__ import annotations

import random

from ordering.constructs import CALLBACKS, EVENTS, NESTINGS
from ordering.tree import Body, Node

_PLANTED = 17       # Nestings in a program.
_DEEPEST = 5
_DELAYS = (0, 1, 1, 1, 2, 2, 3, 5, 8, 10, 20)

# What a body is filled with: mostly what schedules.
_FILL = {"timeout": 5, "interval": 1, "immediate": 5, "tick": 5, "microtask": 4, "then": 4, "catch": 2, "finally": 2, "async": 2, "await": 4,
         "executor": 1, "thenable": 1, "all": 1, "race": 1, "allSettled": 1, "any": 1, "sleep": 1, "check": 1, "settle": 2, "clear": 2,
         "unref": 2, "reref": 1, "hasRef": 1, "refresh": 2, "block": 3, "exitCode": 1, "return": 1, "rejected": 1, "late catch": 1, "warn": 1}


def make(seed: int, number: int) -> Body:
    """The tree of one program."""
    return _Maker(seed, number).program()


class _Maker:
    def __init__(self, seed: int, number: int):
        self.random = random.Random(f"{seed}/{number}")
        self.planted = _turn(seed, number)
        self.id = 0
        self.handles: list[tuple[int, str]] = []
        self.promises: list[int] = []
        self.rejected: list[int] = []
        self.deferred: list[int] = []
        self.main: Body = []

    # --- The program as a whole ---

    def program(self) -> Body:
        chance = self.random.random
        listeners = []
        if chance() < 0.8:
            listeners.append(self.listener("uncaughtException", self.fill(1, 0.4)))
        if chance() < 0.6:
            listeners.append(self.listener("unhandledRejection", self.fill(1, 0.4)))
        for event in ("beforeExit", "exit", "warning", "rejectionHandled"):
            if chance() < 0.25:
                listeners.append(self.listener(event, self.fill(1, 0.4)))
        self.random.shuffle(self.planted)
        for outer, inner in self.planted:
            self.plant(outer, inner)
        ends = [node for node in self.main if node.kind in ("throw", "process.exit", "return")]
        return [*listeners, *(node for node in self.main if node not in ends), *ends[:1]]

    def plant(self, outer: str, inner: str) -> None:
        """Put a nesting somewhere. One that ends the program comes late, in most programs, so that the rest runs."""
        # Made first and outside: what the inner one refers to was there before the outer one ran.
        wanted, other = self.one(inner, 2, direct=outer not in ("executor", "thenable")), self.fill(2, 0.3)
        statements = self.nest(outer, other + wanted if inner in ("throw", "process.exit") else wanted + other, depth=2)
        # A beforeExit listener is late enough by itself.
        if outer != "beforeExit" and (inner == "process.exit" or (outer, inner) in (("uncaughtException", "throw"), ("exit", "throw"))) and self.random.random() < 0.8:
            statements = [self.late(statements)]
        places = [self.main]
        if self.random.random() < 0.4:
            places = [body for body in _bodies(self.main) if body and body[-1].kind not in ("throw", "process.exit", "return")] or places
        self.random.choice(places).extend(statements)

    def late(self, body: Body) -> Node:
        """Runs when nearly all else has run."""
        if self.random.random() < 0.35:
            return self.node("timeout", {"ms": self.random.choice((100, 150, 200))}, bodies=[body])
        return self.node("on", {"event": "beforeExit", "once": True}, bodies=[body])

    # --- Making one thing ---

    def node(self, kind: str, args: dict | None = None, sources: list[Node] | None = None, bodies: list[Body] | None = None) -> Node:
        self.id += 1
        return Node(kind, self.id, args or {}, sources or [], bodies or [])

    def fill(self, depth: int, likely: float = 0.6) -> Body:
        """Statements for a callback's body, fewer the deeper it is."""
        body: Body = []
        while depth < _DEEPEST and len(body) < 3 and self.random.random() < likely / (1 + 0.35 * depth):
            body += self.one(self.random.choices(list(_FILL), _FILL.values())[0], depth + 1)
        return body

    def one(self, kind: str, depth: int, direct: bool = False) -> Body:
        """Statements that make this construct, with whatever it needs."""
        if kind in CALLBACKS or kind in EVENTS:
            return self.nest(kind, self.fill(depth), depth, direct)
        return getattr(self, "_" + kind.replace(" ", "_").replace(".", "_"))(depth)

    def listener(self, event: str, body: Body) -> Node:
        return self.node("on", {"event": event, "once": self.random.random() < 0.25}, bodies=[body])

    def promise(self, source: Node) -> Node:
        made = self.node("promise", sources=[source])
        self.promises.append(made.id)
        return made

    def nest(self, kind: str, body: Body, depth: int, direct: bool = False) -> Body:
        """Statements in which a callback of this kind runs `body`. `direct`: they stand where await may."""
        chance = self.random.random
        if kind in EVENTS:
            return [self.listener(kind, body), *self.cause(kind, depth)]
        if kind in ("timeout", "interval", "immediate"):
            args = {} if kind == "immediate" else {"ms": self.random.choice(_DELAYS)}
            if kind == "interval":
                args["times"] = self.random.choice((1, 2, 3) if depth < 3 else (1, 1, 2))
            if chance() < 0.06:
                args["unref"] = True
            made = self.node(kind, args, bodies=[body])
            self.handles.append((made.id, kind))
            return [made]
        if kind in ("tick", "microtask"):
            return [self.node(kind, bodies=[body])]
        if kind == "await":
            waiting = self.node("await", {"caught": chance() < 0.4}, [self.source(depth, fails=0.15)])
            return [waiting, *body] if direct else [self.promise(self.node("async", bodies=[[waiting, *body]]))]
        if kind == "async":
            return [self.promise(self.node("async", bodies=[body]))]
        if kind in ("executor", "thenable"):
            how = self.random.choices(("resolve", "reject", "throw", "twice", "later", "adopt"), (6, 1, 1, 1, 2, 2))[0]
            made = self.node(kind, {"how": how} | self.reason(), [self.source(depth)] if how == "adopt" else [], [body])
            if how == "later":
                self.deferred.append(made.id)
            return [self.promise(made)]
        if kind == "then":
            bodies = [body, self.fill(depth, 0.3)] if chance() < 0.4 else [body]
            return [self.promise(self.node("then", sources=[self.source(depth, fails=0.1)], bodies=bodies))]
        return [self.promise(self.node(kind, sources=[self.source(depth, fails=1 if kind == "catch" else 0.2)], bodies=[body]))]

    def source(self, depth: int, fails: float = 0.0) -> Node:
        """An expression whose value is a promise."""
        if self.random.random() < fails:
            return self.node("rejected", self.reason())
        choices = ["resolved"] * 5 + ["sleep", "check"] + (["ref"] * 3 if self.promises else [])
        if depth < _DEEPEST:
            choices += ["async", "executor", "thenable", "thenable", "then", "finally", "all", "race"]
        kind = self.random.choice(choices)
        if kind == "resolved":
            return self.node(kind)
        if kind == "sleep":
            return self.node(kind, {"ms": self.random.choice(_DELAYS)})
        if kind == "check":
            return self.node(kind)
        if kind == "ref":
            return self.node(kind, {"of": self.random.choice(self.promises)})
        if kind in ("all", "race"):
            return self.combined(kind, depth + 1)
        # The expression of a statement that makes it.
        return self.nest(kind, self.fill(depth + 1, 0.3), depth + 1)[0].sources[0]

    def combined(self, kind: str, depth: int) -> Node:
        return self.node(kind, sources=[self.source(depth, fails=0.1) for _ in range(self.random.choice((1, 2, 2, 3)))])

    def reason(self) -> dict:
        return {"reason": self.random.choices(("error", "string", "undefined", "object"), (12, 2, 1, 1))[0]}

    def cause(self, event: str, depth: int) -> Body:
        """What makes this event happen."""
        if event == "warning":
            return self._warn(depth)
        if event == "uncaughtException":
            return self.nest(self.random.choice(("timeout", "immediate", "tick", "microtask")), self._throw(depth), depth)
        if event == "unhandledRejection":
            return self._rejected(depth)
        if event == "rejectionHandled":
            lost = self._rejected(depth)
            late = self.node("promise", sources=[self.node("catch", sources=[self.node("ref", {"of": lost[0].id})], bodies=[[]])])
            first = [self.listener("unhandledRejection", [])] if self.random.random() < 0.7 else []
            return [*first, *lost, *self.nest(self.random.choice(("timeout", "immediate")), [late], depth)]
        return []

    # --- Constructs without a callback ---

    def _throw(self, depth: int) -> Body:
        return [self.node("throw", self.reason())]

    def _rejected(self, depth: int) -> Body:
        made = self.promise(self.node("rejected", self.reason()))
        self.rejected.append(made.id)
        return [made]

    def _late_catch(self, depth: int) -> Body:
        """A handler for a promise that was rejected elsewhere: in main, before what is being made now."""
        if not self.rejected or self.random.random() < 0.5:
            self.main.extend(self._rejected(depth))
        of = self.random.choice(self.rejected)
        return [self.promise(self.node("catch", {"late": True}, [self.node("ref", {"of": of})], [self.fill(depth, 0.2)]))]

    def _combination(self, kind: str, depth: int) -> Body:
        made = self.combined(kind, depth)
        return [self.promise(self.node("then", sources=[made], bodies=[[], []]) if self.random.random() < 0.7 else made)]

    def _all(self, depth: int) -> Body:
        return self._combination("all", depth)

    def _race(self, depth: int) -> Body:
        return self._combination("race", depth)

    def _allSettled(self, depth: int) -> Body:
        return self._combination("allSettled", depth)

    def _any(self, depth: int) -> Body:
        return self._combination("any", depth)

    def _sleep(self, depth: int) -> Body:
        return [self.promise(self.node("then", sources=[self.node("sleep", {"ms": self.random.choice(_DELAYS)})], bodies=[[]]))]

    def _check(self, depth: int) -> Body:
        return [self.promise(self.node("then", sources=[self.node("check")], bodies=[[]]))]

    def _settle(self, depth: int) -> Body:
        """Settle from here a promise that was made in main and waits."""
        if not self.deferred or self.random.random() < 0.5:
            made = self.node("executor", {"how": "later"}, bodies=[[]])
            self.deferred.append(made.id)
            self.main.append(self.promise(self.node("then", sources=[made], bodies=[[], []])))
        how = self.random.choices(("resolve", "reject", "adopt"), (4, 1, 2))[0]
        args = {"of": self.random.choice(self.deferred), "how": how} | self.reason()
        return [self.node("settle", args, [self.source(depth)] if how == "adopt" else [])]

    def _handle(self) -> tuple[int, str]:
        """A timer or an immediate that was made somewhere before; now and then one made in main for this."""
        if not self.handles or self.random.random() < 0.4:
            kind = self.random.choice(("timeout", "timeout", "interval", "immediate"))
            self.main.extend(self.nest(kind, self.fill(3, 0.3), 3))
            return self.handles[-1]
        return self.random.choice(self.handles)

    def _clear(self, depth: int) -> Body:
        of, what = self._handle()
        return [self.node("clear", {"of": of, "what": what})]

    def _on_handle(self, kind: str) -> Body:
        return [self.node(kind, {"of": self._handle()[0]})]

    def _unref(self, depth: int) -> Body:
        return self._on_handle("unref")

    def _reref(self, depth: int) -> Body:
        return self._on_handle("reref")

    def _hasRef(self, depth: int) -> Body:
        return self._on_handle("hasRef")

    def _refresh(self, depth: int) -> Body:
        return self._on_handle("refresh")

    def _block(self, depth: int) -> Body:
        return [self.node("block", {"ms": self.random.choice((1, 1, 2, 3, 5, 10, 30))})]

    def _process_exit(self, depth: int) -> Body:
        return [self.node("process.exit", {"code": self.random.choice((0, 2, 7))} if self.random.random() < 0.7 else {})]

    def _exitCode(self, depth: int) -> Body:
        return [self.node("exitCode", {"code": self.random.choice((0, 3, 4))})]

    def _warn(self, depth: int) -> Body:
        return [self.node("warn")]

    def _return(self, depth: int) -> Body:
        return [self.node("return", sources=[self.source(depth, fails=0.2)] if self.random.random() < 0.7 else [])]


def _turn(seed: int, number: int) -> list[tuple[str, str]]:
    """This program's share of the nestings: all have their turn before one comes again."""
    chosen = []
    for place in range(number * _PLANTED, (number + 1) * _PLANTED):
        round_, index = divmod(place, len(NESTINGS))
        order = list(NESTINGS)
        random.Random(f"{seed}/round {round_}").shuffle(order)
        chosen.append(order[index])
    return chosen


def _bodies(body: Body) -> list[Body]:
    """Bodies of callbacks, wherever they are."""
    found = []
    for node in body:
        for top in node.walk():
            found += top.bodies
    return found
