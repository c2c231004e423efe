"""What becomes of rejections that nobody handles, in every mode, compared with real Node."""

from __future__ import annotations

import re

import pytest

MODES = ["", "throw", "strict", "warn", "none", "warn-with-error-code"]

REASONS = [
    "new Error('x')", "null", "undefined", "42", "10n", "'text'", "Symbol('s')", "{a: 1}", "[1, 2]", "() => {}", "class A {}",
    "/x/", "new Date(0)", "Object.create(null)", "{toString() { return 'never asked'; }}", "new Proxy({}, {get() { throw 1; }})",
    "new (class Foo extends Error {})('foo')", "Object.assign(new Error('x'), {code: 'E_X'})", "{stack: 'a stack'}", "{stack: {}}",
    "{get stack() { throw 1; }}", "Object.assign(new Error('x'), {stack: undefined})", "Object.assign(new Error('x'), {stack: 5})",
]

PROGRAMS = {
    "a listener": "process.on('unhandledRejection', (r, p) => { console.log('UR', r.message, p instanceof Promise); });"
                  "Promise.reject(new Error('a'));",
    "uncaughtException is told": "process.on('uncaughtException', (e, o) => { console.log(e.message, o, e.name, e.code, String(e)); console.log(e); });"
                                 "Promise.reject(new Error('a')); Promise.reject(7);",
    "a monitor": "process.on('uncaughtExceptionMonitor', (e, o) => { console.log(e.message, o); }); Promise.reject(new Error('a'));",
    "a capture": "process.setUncaughtExceptionCaptureCallback((e) => console.log('captured', e.message)); Promise.reject(new Error('a'));",
    "a listener throws": "process.on('unhandledRejection', () => { throw new Error('in listener'); }); Promise.reject(new Error('a'));",
    "listeners throw, and the rest comes later":
        "process.on('uncaughtException', (e, o) => { console.log('UE', e.message, o); });"
        "process.on('unhandledRejection', (r) => { console.log('UR', r.message); throw new Error(`in ${r.message}`); });"
        "Promise.reject(new Error('a')); Promise.reject(new Error('b')); setTimeout(() => console.log('timeout'), 1);",
    "a listener of rejectionHandled throws":
        "const p = Promise.reject(new Error('a')); setImmediate(() => p.catch(() => {})); process.on('unhandledRejection', () => console.log('UR'));"
        "process.on('rejectionHandled', () => { process.nextTick(() => console.log('tick')); throw new Error('RH'); });"
        "process.on('uncaughtException', (e) => console.log('UE', e.message));",
    "handled late": "const p = Promise.reject(new Error('a')); process.on('unhandledRejection', () => console.log('UR'));"
                    "process.on('rejectionHandled', (q) => console.log('RH', p === q)); setTimeout(() => p.catch(() => console.log('caught')), 1);",
    "handled late, and nobody listens":
        "const p = Promise.reject(new Error('a')); const q = Promise.reject(1); process.on('uncaughtException', () => console.log('UE'));"
        "process.on('warning', (w) => console.log('W', w.name, w.message.split('\\n')[0], w.code, w.id, Object.keys(w).join()));"
        "setTimeout(() => { p.catch(() => console.log('caught')); q.catch(() => {}); }, 1);",
    "handled in time": "const p = Promise.reject(new Error('a'));"
                       "Promise.resolve().then(() => process.nextTick(() => Promise.resolve().then(() => p.catch(() => console.log('caught')))));",
    "rejections in listeners":
        "process.on('unhandledRejection', (r) => { console.log('UR', r); if (r < 3) { Promise.reject(r + 1);"
        "process.nextTick(() => console.log(`tick ${r}`)); queueMicrotask(() => console.log(`micro ${r}`)); } }); Promise.reject(1); Promise.reject(10);",
    "rejections in listeners, handled in time":
        "process.on('unhandledRejection', (r) => { console.log('UR', r); const p = Promise.reject(r + 1);"
        "queueMicrotask(() => p.catch(() => console.log('in time'))); }); Promise.reject(1); Promise.reject(10);",
    "in an exit listener": "process.on('exit', () => { Promise.reject(new Error('in exit')); console.log('exit'); });",
    "in a beforeExit listener": "process.on('beforeExit', () => { Promise.reject(new Error('a')); console.log('before'); });"
                                "process.on('exit', (c) => console.log('exit', c));",
    "in a tick": "process.nextTick(() => { Promise.reject(new Error('a')); process.nextTick(() => console.log('tick'));"
                 "Promise.resolve().then(() => console.log('micro')); });",
    "in a timer": "setTimeout(async () => { console.log('one'); throw new Error('a'); }, 1); setTimeout(() => console.log('two'), 1);",
    "settled twice": "new Promise((a, b) => { a(1); b(new Error('no')); }); new Promise((a, b) => { b(1); a(2); b(3); }).catch(() => console.log('caught'));",
    "an async stack": "async function f() { await null; throw new Error('in f'); }\nasync function g() { await f(); }\nasync function h() { await g(); }\nh();",
    "an async stack through finally": "async function f() { await null; return null.x; }\nasync function g() { return await f(); }\n"
                                      "g().finally(() => console.log('finally'));",
    "a listener exits": "process.on('unhandledRejection', () => process.exit(3)); Promise.reject(1); process.on('exit', (c) => console.log('exit', c));",
    "a listener of uncaughtException throws": "process.on('uncaughtException', () => { throw new Error('in UE'); }); Promise.reject(new Error('a'));",
    "the exit code is there": "process.exitCode = 5; Promise.reject(new Error('a')); process.on('exit', (c) => console.log('exit', c, process.exitCode));",
    "an exit listener chooses the code": "process.on('exit', (c) => { console.log('exit', c); process.exitCode = 8; }); Promise.reject(new Error('a'));",
    "an exit listener exits": "process.on('exit', (c) => { console.log('exit', c); process.exit(9); }); Promise.reject(new Error('a'));",
    "a listener for one only": "process.once('unhandledRejection', () => console.log('UR')); Promise.reject(1); Promise.reject(new Error('two'));",
    "main throws as well": "process.on('uncaughtException', (e, o) => console.log(e.message, o)); Promise.reject(new Error('a')); throw new Error('main');",
    "no room for stacks": "Error.stackTraceLimit = 0; Promise.reject(new Error('a'));",
}

MICROTASKS = {
    "an error": "queueMicrotask(() => { throw new Error('in a microtask'); }); queueMicrotask(() => console.log('next'));",
    "an error that is taken":
        "process.on('uncaughtException', (e, o) => console.log('UE', e.message, o)); queueMicrotask(() => { throw new Error('a'); });"
        "queueMicrotask(() => console.log('next')); Promise.resolve().then(() => console.log('then')); process.nextTick(() => console.log('tick'));"
        "setTimeout(() => console.log('timeout'), 1);",
    "wrong arguments": "for (const x of [undefined, null, 1, 's', {}, [], Symbol('a')]) try { queueMicrotask(x); } catch (e) { console.log(e.name, e.code, e.message); }",
    "how it is called": "queueMicrotask(function() { 'use strict'; console.log(this, arguments.length); }, 1, 2);"
                        "console.log(queueMicrotask.name, queueMicrotask.length, Object.getOwnPropertyDescriptor(globalThis, 'queueMicrotask').enumerable);",
    "an async function": "queueMicrotask(async () => { throw new Error('a'); });",
}

CAPTURES = {
    "arguments": "for (const x of [undefined, 1, 's', {}]) try { process.setUncaughtExceptionCaptureCallback(x); } catch (e) { console.log(e.name, e.code, e.message); }",
    "one only": "const has = () => console.log(process.hasUncaughtExceptionCaptureCallback()); has(); process.setUncaughtExceptionCaptureCallback(() => {}); has();"
                "try { process.setUncaughtExceptionCaptureCallback(() => {}); } catch (e) { console.log(e.name, e.code, e.message); }"
                "process.setUncaughtExceptionCaptureCallback(null); has();",
    "instead of the event": "process.on('uncaughtException', () => console.log('never')); process.on('uncaughtExceptionMonitor', (e, o) => console.log(o));"
                            "process.setUncaughtExceptionCaptureCallback((...a) => console.log(a.length, a[0].message));"
                            "process.nextTick(() => console.log('tick')); setTimeout(() => console.log('timeout'), 1); throw new Error('a');",
    "it throws": "process.setUncaughtExceptionCaptureCallback(() => { throw new Error('again'); }); throw new Error('a');",
}


def said(result, program) -> tuple:
    """Status and the lines on standard output and error, without what the runtimes' own sources decide."""
    text = result.stderr.replace(f"`{program.path.name} ", "`PROGRAM ").replace(str(program.path), "PROGRAM")
    text = re.sub(r"^\(node:\d+\)", "(node:PID)", text, flags=re.MULTILINE)
    # Where a rejection that is no error is thrown: a place in node:..., its line, a caret.
    text = re.sub(r"^node:\S+:\d+\n.*\n *\^\n", "", text, flags=re.MULTILINE)
    own = re.compile(r"\s+at .*\(?node:|Node\.js v|\(Use `PROGRAM --trace-uncaught")
    streams = [stream.replace(str(program.directory), "HERE").splitlines() for stream in (result.stdout, text)]
    return result.status, *([line for line in lines if line.strip() and not own.match(line)] for lines in streams)


@pytest.fixture
def same(labnode, oracle18):
    """A function that runs a script on both and compares all that they say."""

    def compare(source: str, *flags: str):
        assert said(labnode.script(source, *flags), labnode) == said(oracle18.script(source, *flags), oracle18)

    return compare


def flags(mode: str) -> list[str]:
    return [f"--unhandled-rejections={mode}"] if mode else []


@pytest.mark.parametrize("mode", MODES)
def test_any_reason_is_told_as_node_tells_it(same, mode):
    for reason in REASONS:
        same(f"Promise.reject({reason});\nprocess.on('exit', (c) => console.log('exit', c, process.exitCode));\n"
             "setTimeout(() => console.log('later'), 1);\n", *flags(mode))


@pytest.mark.parametrize("mode", MODES)
def test_listeners_are_asked_in_nodes_order(same, mode):
    for source in PROGRAMS.values():
        same(source, *flags(mode))


@pytest.mark.parametrize("name", MICROTASKS)
def test_a_microtask_of_ones_own(same, name):
    same(MICROTASKS[name])


@pytest.mark.parametrize("name", CAPTURES)
def test_a_capture_callback(same, name):
    same(CAPTURES[name])


@pytest.mark.parametrize("given", [["--unhandled-rejections=bogus"], ["--unhandled-rejections="], ["--unhandled-rejections"]])
def test_a_mode_that_there_is_not_is_refused(labnode, oracle, given):
    (status, _, lines), theirs = said(labnode.run(*given), labnode), said(oracle.run(*given), oracle)
    assert (status, lines) == (theirs[0], theirs[2]) and status == 9


@pytest.mark.parametrize("more", ["--no-warnings", "--trace-warnings"])
def test_warnings_obey_their_flags(same, more):
    for mode in MODES:
        same("Promise.reject(new Error('x')); Promise.reject(5);", more, *flags(mode))


def test_a_rejection_where_the_stack_has_no_room_left(labnode, oracle):
    source = "function f() { try { f(); } catch { Promise.reject(1); } }\nprocess.on('unhandledRejection', () => {});\nf();\nconsole.log('end');\n"
    for node in (labnode, oracle):
        result = node.script(source)
        assert (result.status, result.stdout) == (0, "end\n")
        assert result.stderr.startswith("Exception in PromiseRejectCallback:\n") and "RangeError: Maximum call stack size exceeded" in result.stderr
