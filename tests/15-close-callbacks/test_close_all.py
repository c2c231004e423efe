"""lab:close-all. Plain JavaScript, so its checks run on real Node too, with the file of the reference."""

from pathlib import Path

from labkit.plugin import exercise

REFERENCE = Path(__file__).resolve().parents[2] / "solutions" / "15-close-callbacks" / "lab" / "close-all.js"
THING = """
const { EventEmitter } = require('events');
// Closes after as many turns as it is told.
class Thing extends EventEmitter {
  closed = false;
  asked = 0;
  constructor(turns) { super(); this.turns = turns; }
  close() {
    if (this.asked++ > 0) return;
    const step = () => {
      if (this.turns-- > 0) return setImmediate(step);
      this.closed = true;
      this.emit('close');
    };
    setImmediate(step);
  }
}
"""


def run(lab, script):
    module = str(REFERENCE) if lab.target == "oracle" else "lab:close-all"
    return lab.run(f"const {{ closeAll }} = require({module!r});\n" + THING + script).lines


@exercise("15.7", title="it calls back once, when the slowest is closed, wherever that stands")
def test_slowest(lab):
    for turns in ("[0, 1, 2]", "[2, 1, 0]", "[0, 2, 1]"):
        lines = run(lab, f"const things = {turns}.map((turns) => new Thing(turns));\n"
                         "closeAll(things, () => console.log('all', things.map((thing) => thing.closed).join()));\n"
                         "console.log('returned');\n")
        assert lines == ["returned", "all true,true,true"], f"for closings after {turns} turns: {lines}"


@exercise("15.7", title="what is closed already is not waited for, and not closed again")
def test_already(lab):
    lines = run(lab, "const gone = new Thing(0), open = new Thing(0);\ngone.close();\n"
                     "gone.on('close', () => closeAll([gone, open], () => console.log(gone.asked, open.asked)));\n")
    assert lines == ["1 1"], f"got {lines}"


@exercise("15.7", title="what is closing is waited for")
def test_closing(lab):
    lines = run(lab, "const slow = new Thing(3), fast = new Thing(0);\nslow.close();\n"
                     "closeAll([slow, fast], () => console.log(slow.closed, fast.closed));\n")
    assert lines == ["true true"], f"got {lines}"


@exercise("15.7", title="with nothing left to close it calls back later in this turn, not at once")
def test_none(lab):
    lines = run(lab, "setImmediate(() => console.log('check'));\ncloseAll([], () => console.log('all of none'));\n"
                     "console.log('returned');\n")
    assert lines == ["returned", "all of none", "check"], f"got {lines}"
    lines = run(lab, "const gone = new Thing(0);\ngone.close();\n"
                     "setImmediate(() => { closeAll([gone], () => console.log('all')); console.log('returned'); });\n")
    assert lines == ["returned", "all"], f"got {lines}"


@exercise("15.7", title="a thing that occurs twice is one thing, and any iterable will do")
def test_twice(lab):
    lines = run(lab, "const thing = new Thing(1);\n"
                     "closeAll([thing, thing].values(), () => console.log(thing.closed, thing.listenerCount('close')));\n")
    assert lines == ["true 0"], f"got {lines}"


@exercise("15.7", title="it closes the handles of this chapter", oracle="none", reason="lab:handle is this runtime's own")
def test_handles(lab):
    lines = run(lab, "const { Pipe, Timer, count } = require('lab:handle');\n"
                     "const things = [new Timer(), ...Pipe.pair(), new Timer().start(1e6, () => {})];\n"
                     "things[0].close();\ncloseAll(things, () => console.log(things.map((t) => t.state).join()));\n"
                     "process.on('exit', () => console.log(count()));\n")
    assert lines == ["closed,closed,closed,closed", "0"], f"got {lines}"
