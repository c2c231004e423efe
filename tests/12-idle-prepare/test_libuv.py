"""lab:loop against bare libuv: turns.c is compiled and run, and what it prints is what a script must print."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from scenes import LOOP, SCENES, libuv  # noqa: E402

from labkit.plugin import exercise  # noqa: E402


def same(lab, title):
    lines = lab.run(LOOP + SCENES[title]).lines
    assert lines == libuv()[title], f"the scene {title!r}: bare libuv prints {libuv()[title]}, this program {lines}"


@exercise("12.1", title="idle, prepare, check, and the last started first, as on bare libuv", oracle="none", reason="real Node has no lab:loop; turns.c, on bare libuv, is the oracle")
def test_order(lab):
    same(lab, "order")


@exercise("12.1", title="starting one that is started does not move it", oracle="none", reason="real Node has no lab:loop; turns.c, on bare libuv, is the oracle")
def test_started(lab):
    same(lab, "one that is started stays where it is")


@exercise("12.1", title="a watcher that stops itself is called no more", oracle="none", reason="real Node has no lab:loop; turns.c, on bare libuv, is the oracle")
def test_stops_itself(lab):
    same(lab, "stops itself")


@exercise("12.1", title="a watcher that is stopped before its call is not called in this turn", oracle="none", reason="real Node has no lab:loop; turns.c, on bare libuv, is the oracle")
def test_stops_next(lab):
    same(lab, "stops the one that would be next")


@exercise("12.1", title="one that is started in its own phase waits for the next turn, one of a later phase does not",
          oracle="none", reason="real Node has no lab:loop; turns.c, on bare libuv, is the oracle")
def test_starts(lab):
    same(lab, "starts one of its phase")
    same(lab, "starts one of a later phase")
    same(lab, "stops itself and starts again")


@exercise("12.2", title="whyNoWait() gives a reason exactly when uv_backend_timeout() is 0", oracle="none", reason="real Node has no lab:loop; turns.c, on bare libuv, is the oracle")
def test_timeouts(lab):
    lines = lab.run("""const { onIdle, onPrepare, onCheck, whyNoWait } = require('lab:loop');
const say = (what) => console.log(`${what}: ${whyNoWait() === null ? 'waits' : 'no wait'}`);
say('nothing');
const idle = onIdle(() => {}).unref();
say("an idle handle, unref'd, alone");
const timer = setTimeout(() => {}, 1e6);
say('that, and a timer');
idle.ref();
say('an idle handle and a timer');
idle.stop();
say('the timer alone');
const prepare = onPrepare(() => {});
const check = onCheck(() => {});
say('a prepare and a check handle and a timer');
onPrepare(() => {}).close();
say('a handle that is closing and a timer');
process.exit();
""").lines
    expected = libuv()["would poll wait?"][:len(lines)]
    assert len(lines) == 7 and lines == expected, f"bare libuv prints {expected}, this program {lines}"
