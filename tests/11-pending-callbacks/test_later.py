"""lab:later. Plain JavaScript, so its checks run on real Node too, with the file of the reference."""

from pathlib import Path

from labkit.plugin import exercise

REFERENCE = Path(__file__).resolve().parents[2] / "solutions" / "11-pending-callbacks" / "lab" / "later.js"


def run(lab, script):
    module = str(REFERENCE) if lab.target == "oracle" else "lab:later"
    return lab.run(f"const {{ later }} = require({module!r});\n" + script).lines


@exercise("11.6", title="an answer at once comes after the call, and before the loop goes on")
def test_at_once(lab):
    lines = run(lab, "setImmediate(() => console.log('immediate'));\n"
                     "later((callback) => callback(null, 1))((...answer) => console.log(...answer));\n"
                     "console.log('returned');\n")
    assert lines == ["returned", "null 1", "immediate"], f"got {lines}"


@exercise("11.6", title="an answer that comes later is passed on without delay")
def test_later(lab):
    lines = run(lab, "later((callback) => setImmediate(() => {\n"
                     "  callback('answer');\n"
                     "  console.log('answered');\n"
                     "}))(console.log);\n")
    assert lines == ["answer", "answered"], f"got {lines}"


@exercise("11.6", title="arguments, this and the returned value go through")
def test_through(lab):
    lines = run(lab, "const o = { n: 1, add: later(function (a, b, callback) { callback(this.n + a + b); return 'value'; }) };\n"
                     "console.log(o.add(2, 3, (sum) => console.log(sum)));\n")
    assert lines == ["value", "6"], f"got {lines}"


@exercise("11.6", title="a function that throws after it has answered")
def test_throws(lab):
    lines = run(lab, "let keep;\n"
                     "const f = later((callback) => { keep = callback; callback('early'); throw 'oops'; });\n"
                     "try { f(console.log); } catch (error) { console.log('caught', error); }\n"
                     "process.nextTick(() => { keep('late'); console.log('after late'); });\n")
    assert lines == ["caught oops", "early", "late", "after late"], f"got {lines}"
