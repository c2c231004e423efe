"""lab:spinner. Plain JavaScript: its checks run on real Node too, with the file of the reference. Counted in turns
and slices, never timed."""

from pathlib import Path

from labkit.plugin import exercise

REFERENCE = Path(__file__).resolve().parents[2] / "solutions" / "12-idle-prepare" / "lab" / "spinner.js"

# A watcher that a script turns by hand: turn() is one turn of the loop.
BY_HAND = """const hand = { started: true, starts: 0 };
const watch = (callback) => {
  hand.turn = () => { if (hand.started) callback(); };
  return { start() { hand.started = true; }, stop() { hand.started = false; } };
};
const spinner = new Spinner(watch, 3);
"""


def run(lab, script):
    module = str(REFERENCE) if lab.target == "oracle" else "lab:spinner"
    return lab.run(f"const {{ Spinner }} = require({module!r});\n" + script).lines


@exercise("12.4", title="tasks run in order, after add() has returned")
def test_order(lab):
    lines = run(lab, "const spinner = new Spinner();\nfor (const name of ['a', 'b', 'c']) spinner.add(() => console.log(name));\n"
                     "console.log('added');\n")
    assert lines == ["added", "a", "b", "c"], f"got {lines}"


@exercise("12.4", title="a slice is three tasks where three are asked for, and the rest waits for the next turn")
def test_slices(lab):
    lines = run(lab, BY_HAND + "let done = 0;\nfor (let i = 0; i < 7; i++) spinner.add(() => { done++; });\n"
                               "for (let i = 0; i < 3; i++) { hand.turn(); console.log(done, spinner.waiting); }\n")
    assert lines == ["3 4", "6 1", "7 0"], f"expected three turns, '3 4', '6 1' and '7 0' (done, waiting), got {lines}"


@exercise("12.4", title="the watcher is stopped as soon as no task waits, and not before")
def test_stops(lab):
    lines = run(lab, BY_HAND + "console.log(hand.started);\nfor (let i = 0; i < 6; i++) spinner.add(() => {});\n"
                               "console.log(hand.started);\nhand.turn();\nconsole.log(hand.started);\nhand.turn();\nconsole.log(hand.started);\n")
    assert lines == ["false", "true", "true", "false"], f"is the watcher started: before, after add, after one slice of two, after both; got {lines}"


@exercise("12.4", title="it can work again after it stood still")
def test_again(lab):
    lines = run(lab, BY_HAND + "spinner.add(() => console.log('first'));\nhand.turn();\nhand.turn();\nconsole.log('still');\n"
                               "spinner.add(() => console.log('second'));\nhand.turn();\nconsole.log(hand.started);\n")
    assert lines == ["first", "still", "second", "false"], f"got {lines}"


@exercise("12.4", title="what the last task adds is not forgotten")
def test_adds(lab):
    lines = run(lab, "const spinner = new Spinner(undefined, 1);\n"
                     "spinner.add(() => { console.log('a'); spinner.add(() => { console.log('b'); spinner.add(() => console.log('c')); }); });\n")
    assert lines == ["a", "b", "c"], f"got {lines}"


@exercise("12.4", title="a task that adds itself for ever lets the loop turn")
def test_for_ever(lab):
    lines = run(lab, "const spinner = new Spinner();\nlet tasks = 0;\nlet over = false;\n"
                     # So many fit into no millisecond: who comes here does not let the loop go on.
                     "function task() {\n  if (++tasks === 3e5) { console.log('no timer'); process.exit(); }\n"
                     "  if (!over) spinner.add(task);\n}\nspinner.add(task);\n"
                     "setTimeout(() => { over = true; console.log('timer', tasks > 0 || 'before any task'); }, 1);\n")
    assert lines in (["timer true"], ["timer before any task"]), f"expected the timer to come through, got {lines}"


@exercise("12.4", title="a slice takes one turn of the loop, and the process ends when there is no work")
def test_turns(lab):
    lines = run(lab, "const spinner = new Spinner(undefined, 10);\nlet done = 0;\n"
                     "for (let i = 0; i < 35; i++) spinner.add(() => { done++; });\n"
                     "setImmediate(function look() { console.log(done); if (done < 35) setImmediate(look); });\n"
                     "process.on('exit', () => console.log('end'));\n")
    assert lines == ["10", "20", "30", "35", "end"], f"a line per turn says how many tasks are done; expected 10, 20, 30, 35 and the end, got {lines}"


@exercise("12.4", title="on a real idle handle: while there is work poll does not wait, afterwards it does", oracle="none",
          reason="real Node gives no idle handle to JavaScript")
def test_idle(lab):
    lines = run(lab, "const { onIdle, whyNoWait } = require('lab:loop');\nconst far = setTimeout(() => {}, 1e6);\n"
                     "const spinner = new Spinner(onIdle, 2);\nconsole.log(whyNoWait());\n"
                     "for (const name of ['a', 'b', 'c']) spinner.add(() => console.log(name));\n"
                     "console.log(whyNoWait());\n"
                     "const { onPrepare } = require('lab:loop');\nlet turns = 0;\n"
                     "const prepare = onPrepare(() => { turns++; console.log(turns, whyNoWait()); if (turns === 2) { prepare.close(); clearTimeout(far); } });\n")
    assert lines == ["null", "idle", "a", "b", "1 idle", "c", "2 null"], f"got {lines}"
