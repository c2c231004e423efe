"""A program's tree as JavaScript.

The program's variables are tables by id: `h` holds timers and immediates, `p` promises, `d` the functions that settle
one. A reference to what does not exist (any more, or yet) does nothing, so that a tree may be cut anywhere.
"""

from __future__ import annotations

import textwrap

from ordering.tree import Body, Node

# What a program uses of these is put before it.
_PRELUDE = {
    "log(": """\
const write = (() => {
  try {
    const { writeSync } = require('fs'); // No stream: its own ticks would run among the program's.
    return (line) => writeSync(1, `${line}\\n`);
  } catch {
    return console.log;
  }
})();
let lines = 0;
function show(value) {
  if (value instanceof Promise) return `p${Object.keys(p).find((id) => p[id] === value)}`;
  if (value instanceof Error) return value.message;
  return Object(value) === value ? `[${Object.values(value).map(show)}]` : String(value);
}
function log(...what) {
  write(what.map(show).join(' '));
  if (++lines === 400) process.kill(process.pid, 'SIGKILL');
}""",
    "block(": """\
function block(ms) { // Time goes by: at once under the tests' clock (clock.c), by waiting without it.
  try {
    process.kill(0x70000000 + ms, 0);
  } catch {
    const end = process.uptime() + ms / 1000;
    while (process.uptime() < end);
  }
}""",
    "count(": "const count = (id) => (n[id] = (n[id] ?? 0) + 1);",
    "timers.": "const timers = require('timers/promises');",
}
_TABLES = {"h[": "h", "p[": "p", "d[": "d", "n[": "n"}

CLEARS = {"timeout": "clearTimeout", "interval": "clearInterval", "immediate": "clearImmediate"}
# Events of process, with the parameters that their listeners print.
EVENTS = {
    "beforeExit": "code",
    "exit": "code",
    "uncaughtException": "error, origin",
    "unhandledRejection": "reason, promise",
    "rejectionHandled": "promise",
    "warning": "warning",
}


def program(body: Body, comment: str = "") -> str:
    """The whole script."""
    text = _statements(body, can_await=False)
    helpers = []
    for use, helper in _PRELUDE.items():
        if use in text:
            helpers.append(helper)
    everything = "\n".join([*helpers, text])
    tables = [name for use, name in _TABLES.items() if use in everything or (name == "p" and "log(" in text)]
    head = [f"const {', '.join(f'{name} = {{}}' for name in tables)};"] if tables else []
    return "\n".join([*([f"// {line}" for line in comment.splitlines()]), "'use strict';", *head, *helpers, "", text, ""])


def label(node: Node, index: int = 0) -> str:
    """What the program prints first when this node calls back."""
    return f"{node.args['event'] if node.kind == 'on' else node.kind} {node.id}" + (" failed" if index else "")


def _statements(body: Body, can_await: bool = True) -> str:
    """Where await is not allowed (main, an executor, a thenable's then) it has an async function to itself."""
    lines = []
    for node in body:
        line = _STATEMENTS[node.kind](node)
        lines.append(line if can_await or node.kind != "await" else f"(async () => {{\n{_indent(line)}\n}})();")
    return "\n".join(lines)


def _indent(text: str) -> str:
    return textwrap.indent(text, "  ")


def _awaits(body: Body) -> bool:
    return any(node.kind == "await" for node in body)


def _function(node: Node, index: int = 0, parameters: str = "", opening: str = "") -> str:
    """A callback that prints its label (and parameters) and runs a body."""
    body = node.bodies[index]
    shown = f", {parameters}" if parameters else ""
    inner = "\n".join(filter(None, [f"log('{label(node, index)}'{shown});", opening, _statements(body)]))
    return f"{'async ' if _awaits(body) else ''}({parameters}) => {{\n{_indent(inner)}\n}}"


# --- Expressions whose value is a promise -------------------------------------------------------------------------


def _expression(node: Node, raw: bool = False) -> str:
    """With `raw`, a thenable may stand for itself: where it is awaited, resolved with or returned."""
    if node.kind == "thenable":
        return _thenable(node) if raw else f"Promise.resolve({_thenable(node)})"
    return _EXPRESSIONS[node.kind](node)


def error(node: Node) -> str:
    """What this node throws or rejects with."""
    return {"error": f"new Error('e{node.id}')", "string": f"'s{node.id}'", "undefined": "undefined",
            "object": f"{{ o: {node.id} }}"}[node.args.get("reason", "error")]


def _settle(node: Node) -> str:
    """The end of an executor or of a thenable's then."""
    how = node.args.get("how", "resolve")
    if how == "adopt":
        return f"resolve({_expression(node.sources[0], raw=True)});"
    return {"resolve": f"resolve('v{node.id}');", "reject": f"reject({error(node)});", "throw": f"throw {error(node)};",
            "twice": f"resolve('v{node.id}');\nreject({error(node)});\nthrow {error(node)};",
            "later": f"d[{node.id}] = {{ resolve, reject }};"}[how]


def _settling_body(node: Node) -> str:
    return _join(f"log('{label(node)}');", _statements(node.bodies[0], can_await=False), _settle(node))


def _executor(node: Node) -> str:
    return f"new Promise((resolve, reject) => {{\n{_indent(_settling_body(node))}\n}})"


def _thenable(node: Node) -> str:
    return f"{{\n  then(resolve, reject) {{\n{_indent(_indent(_settling_body(node)))}\n  }},\n}}"


def _join(*parts: str) -> str:
    return "\n".join(filter(None, parts))


def _async(node: Node) -> str:
    inner = _join(f"log('{label(node)}');", _statements(node.bodies[0]))
    return f"(async () => {{\n{_indent(inner)}\n}})()"


def _then(node: Node) -> str:
    source = _expression(node.sources[0])
    taken = _function(node, 0, "value")
    failed = f", {_function(node, 1, 'error')}" if len(node.bodies) > 1 else ""
    return f"{source}.then({taken}{failed})"


def _combined(node: Node) -> str:
    return f"Promise.{node.kind}([{', '.join(_expression(source, raw=True) for source in node.sources)}])"


_EXPRESSIONS = {
    "resolved": lambda node: f"Promise.resolve('v{node.id}')",
    "rejected": lambda node: f"Promise.reject({error(node)})",
    "ref": lambda node: f"(p[{node.args['of']}] ?? Promise.resolve())",
    "sleep": lambda node: f"timers.setTimeout({node.args['ms']}, 'v{node.id}')",
    "check": lambda node: f"timers.setImmediate('v{node.id}')",
    "async": _async,
    "executor": _executor,
    "then": _then,
    "catch": lambda node: f"{_expression(node.sources[0])}.catch({_function(node, 0, 'error')})",
    "finally": lambda node: f"{_expression(node.sources[0])}.finally({_function(node)})",
    "all": _combined,
    "race": _combined,
    "allSettled": _combined,
    "any": _combined,
}

# --- Statements ---------------------------------------------------------------------------------------------------


def _timeout(node: Node) -> str:
    return f"h[{node.id}] = setTimeout({_function(node)}, {node.args['ms']}){'.unref()' if node.args.get('unref') else ''};"


def _interval(node: Node) -> str:
    # As `this`: the program may have made another interval in this place since.
    stop = f"if (count({node.id}) >= {node.args['times']}) clearInterval(this);"
    callback = _function(node, opening=stop).replace("() => {", "function () {", 1)
    return f"h[{node.id}] = setInterval({callback}, {node.args['ms']}){'.unref()' if node.args.get('unref') else ''};"


def _immediate(node: Node) -> str:
    return f"h[{node.id}] = setImmediate({_function(node)}){'.unref()' if node.args.get('unref') else ''};"


def _await(node: Node) -> str:
    line = f"log('{label(node)}', await {_expression(node.sources[0], raw=True)});"
    if not node.args.get("caught"):
        return line
    return f"try {{\n{_indent(line)}\n}} catch (error) {{\n  log('{label(node, 1)}', error);\n}}"


def _settling(node: Node) -> str:
    value = {"resolve": f"'v{node.id}'", "reject": error(node)}.get(node.args["how"]) or _expression(node.sources[0], raw=True)
    return f"d[{node.args['of']}]?.{'reject' if node.args['how'] == 'reject' else 'resolve'}({value});"


def _return(node: Node) -> str:
    return f"return {_expression(node.sources[0], raw=True)};" if node.sources else f"return 'v{node.id}';"


def _on(node: Node) -> str:
    event = node.args["event"]
    guard = f"if (count({node.id}) > 2) return;"   # Or a listener that causes its own event would go on for ever.
    return f"process.{'once' if node.args.get('once') else 'on'}('{event}', {_function(node, 0, EVENTS[event], guard)});"


_STATEMENTS = {
    "timeout": _timeout,
    "interval": _interval,
    "immediate": _immediate,
    "tick": lambda node: f"process.nextTick({_function(node)});",
    "microtask": lambda node: f"queueMicrotask({_function(node)});",
    "promise": lambda node: f"p[{node.id}] = {_expression(node.sources[0])};",
    "await": _await,
    "settle": _settling,
    "throw": lambda node: f"throw {error(node)};",
    "return": _return,
    "on": _on,
    "clear": lambda node: f"{CLEARS[node.args['what']]}(h[{node.args['of']}]);",
    "unref": lambda node: f"h[{node.args['of']}]?.unref();",
    "reref": lambda node: f"h[{node.args['of']}]?.ref();",
    "hasRef": lambda node: f"log('hasRef {node.id}', h[{node.args['of']}]?.hasRef());",
    "refresh": lambda node: f"if (count({node.id}) <= 2) h[{node.args['of']}]?.refresh?.();",
    "block": lambda node: f"block({node.args['ms']});",
    "process.exit": lambda node: f"process.exit({node.args.get('code', '')});",
    "exitCode": lambda node: f"process.exitCode = {node.args['code']};",
    "warn": lambda node: f"process.emitWarning('w{node.id}');",
}
