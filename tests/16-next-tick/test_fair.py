"""lab:fair. Plain JavaScript, so its checks run on real Node too, with the file of the reference."""

from pathlib import Path

from labkit.plugin import exercise

REFERENCE = Path(__file__).resolve().parents[2] / "solutions" / "16-next-tick" / "lab" / "fair.js"


def run(lab, script):
    module = str(REFERENCE) if lab.target == "oracle" else "lab:fair"
    return lab.run(f"const {{ forEachFairly, kSlice }} = require({module!r});\n"
                   "const items = Array.from({ length: 1000 }, (_, i) => i);\n" + script).lines


@exercise("16.7", title="every item is visited once, in order, then done is called once")
def test_all(lab):
    for length, expected in ((1000, "1000 499500 true"), (1, "1 0 true"), (100, "100 4950 true"), (101, "101 5050 true")):
        lines = run(lab, f"let count = 0, sum = 0, sorted = true;\n"
                         f"forEachFairly(items.slice(0, {length}), (i) => {{ sorted &&= i === count; count++; sum += i; }},\n"
                         f"              () => console.log(count, sum, sorted));\n")
        assert lines == [expected], f"for {length} items expected the one line {expected!r}, got {lines}"


@exercise("16.7", title="nothing is called before forEachFairly has returned, whatever the length")
def test_later(lab):
    lines = run(lab, "forEachFairly([], () => {}, () => console.log('done, of none'));\n"
                     "forEachFairly([1], () => console.log('visit'), () => console.log('done, of one'));\n"
                     "console.log('returned');\n")
    assert lines == ["returned", "done, of none", "visit", "done, of one"], f"got {lines}"


@exercise("16.7", title="the first slice comes before the loop goes on")
def test_first(lab):
    lines = run(lab, "let visited = 0;\n"
                     "setImmediate(() => console.log('first turn', visited));\n"
                     "forEachFairly(items, () => { visited++; }, () => console.log('done'));\n")
    assert lines == ["first turn 100", "done"], f"expected 100 items to be visited before the first turn, got {lines}"


@exercise("16.7", title="1,000 items take nine turns of the loop, 100 in each")
def test_turns(lab):
    lines = run(lab, "let turns = 0, visited = 0, counter;\n"
                     "counter = setImmediate(function count() { turns++; console.log(turns, visited); counter = setImmediate(count); });\n"
                     "forEachFairly(items, () => { visited++; }, () => { clearImmediate(counter); console.log('done', turns); });\n")
    expected = [f"{turn} {turn * 100}" for turn in range(1, 10)] + ["done 9"]
    assert lines == expected, f"each line shows a turn of the loop and how many items were visited before it; expected {expected}, got {lines}"


@exercise("16.7", title="a timer that is due gets its turn before the work is done")
def test_timer(lab):
    lines = run(lab, "const end = process.uptime() + 0.01;\n"
                     "setTimeout(() => console.log('timer'), 1);\n"
                     "while (process.uptime() < end);\n"
                     "forEachFairly(items, () => {}, () => console.log('done'));\n")
    assert lines == ["timer", "done"], f"got {lines}"


@exercise("16.7", title="two works at the same time take the same turns")
def test_two(lab):
    lines = run(lab, "forEachFairly(items.slice(0, 300), (i) => { if (i % 100 === 99) console.log('a', i + 1); }, () => console.log('a done'));\n"
                     "forEachFairly(items.slice(0, 300), (i) => { if (i % 100 === 99) console.log('b', i + 1); }, () => console.log('b done'));\n")
    assert lines == ["a 100", "b 100", "a 200", "b 200", "a 300", "a done", "b 300", "b done"], f"got {lines}"
