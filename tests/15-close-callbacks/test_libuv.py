"""The orders of this chapter against libuv.c, a program that knows libuv and nothing of us."""

import subprocess
from pathlib import Path

from labkit.plugin import exercise

SOURCE = Path(__file__).resolve().with_name("libuv.c")


def bare_libuv(lab, case):
    program = Path(lab.dir) / "bare-libuv"
    subprocess.run(["cc", "-std=c11", "-D_GNU_SOURCE", "-o", program, SOURCE, "-luv"], check=True)
    return subprocess.run([program, case], check=True, capture_output=True, text=True).stdout.splitlines()


def compare(lab, case, script):
    expected, lines = bare_libuv(lab, case), lab.run(script).lines
    assert lines == expected, f"bare libuv prints {expected}, the script {lines}"


@exercise("15.2", title="three handles closed in one turn: the order of bare libuv", oracle="none", reason="lab:handle is this runtime's own; the oracle is libuv.c, which this compiles and runs")
def test_three(lab):
    compare(lab, "three", """
        const { Timer } = require('lab:handle');
        const timers = ['a', 'b', 'c'].map((name) => [name, new Timer()]);
        const kick = new Timer().start(1, () => {
          kick.close();
          for (const [name, timer] of timers) timer.close(() => console.log(name, 'closed'));
          console.log('asked');
        });
        """)


@exercise("15.2", title="between the check phase and the timers of the next turn, as in bare libuv",
          oracle="none", reason="lab:handle is this runtime's own; the oracle is libuv.c, which this compiles and runs")
def test_phases(lab):
    compare(lab, "phases", """
        const { Timer } = require('lab:handle');
        const a = new Timer();
        setImmediate(() => {
          console.log('check');
          const next = new Timer().start(1, () => { console.log('timer'); next.close(); });
          setImmediate(() => console.log('next check'));
          a.close(() => console.log('a closed'));
          for (const end = process.uptime() + 0.01; process.uptime() < end;);
          console.log('check is over');
        });
        """)


@exercise("15.4", title="writes in flight, then close: the order and the errors of bare libuv",
          oracle="none", reason="lab:handle is this runtime's own; the oracle is libuv.c, which this compiles and runs")
def test_in_flight(lab):
    compare(lab, "in-flight", """
        const { Pipe } = require('lab:handle');
        const [end, other] = Pipe.pair();
        const report = (name) => (error) => console.log(`${name}: ${error === null ? 'written' : error.code}`);
        end.write('..', report('small'));
        end.write('.'.repeat(4e6), report('big'));
        end.write('..', report('last'));
        end.close(() => console.log('pipe closed'));
        console.log('asked');
        other.close();
        """)
