"""lab:turn, the model. Plain JavaScript: its checks run on real Node too, with the file of the reference; what is
expected comes from bare libuv."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from scenes import MODEL, SCENES, TURNS, libuv  # noqa: E402

from labkit.plugin import exercise  # noqa: E402

REFERENCE = Path(__file__).resolve().parents[2] / "solutions" / "12-idle-prepare" / "lab" / "turn.js"


def run(lab, script):
    return lab.run(MODEL % (str(REFERENCE) if lab.target == "oracle" else "lab:turn") + script).lines


def same(lab, title):
    lines = run(lab, SCENES[title] + TURNS)
    assert lines == libuv()[title], f"the scene {title!r}: bare libuv prints {libuv()[title]}, the model {lines}"


@exercise("12.3", title="the model runs the last started first")
def test_last_first(lab):
    lines = run(lab, "open('p', 'a'); open('p', 'b'); open('p', 'c');\n" + TURNS)
    assert lines == ["0 c", "0 b", "0 a", "1 c", "1 b", "1 a"], f"got {lines}"


@exercise("12.3", title="the model runs the phases in libuv's order, and poll before check")
def test_order(lab):
    same(lab, "order")
    lines = run(lab, "open('c', 'check'); open('p', 'prepare'); open('i', 'idle');\nloop.turn(() => console.log('poll'));\n")
    assert lines == ["0 idle", "0 prepare", "poll", "0 check"], f"got {lines}"


@exercise("12.3", title="in the model, too, starting one that is started does not move it")
def test_started(lab):
    same(lab, "one that is started stays where it is")
    lines = run(lab, "const a = open('i', 'a'); open('i', 'b', () => start(a));\n" + TURNS)
    assert lines == ["0 b", "0 a", "1 b", "1 a"], f"a stands among those that wait when b starts it; got {lines}"


@exercise("12.3", title="in the model, too, one that is stopped is called no more")
def test_stopped(lab):
    same(lab, "stops itself")
    same(lab, "stops the one that would be next")


@exercise("12.3", title="in the model, too, one that is started in its own phase waits for the next turn")
def test_next_turn(lab):
    same(lab, "starts one of its phase")
    same(lab, "stops itself and starts again")


@exercise("12.3", title="in the model, too, one of a later phase runs in the same turn")
def test_later_phase(lab):
    same(lab, "starts one of a later phase")


@exercise("12.3", title="a watcher that was stopped can start again")
def test_again(lab):
    lines = run(lab, "const a = open('i', 'a'); open('i', 'b');\nloop.turn(); turn++; stop(a); loop.turn(); turn++; start(a); loop.turn();\n")
    assert lines == ["0 b", "0 a", "1 b", "2 a", "2 b"], f"got {lines}"
