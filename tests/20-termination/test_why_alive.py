"""--why-alive and lab:alive. Real Node has neither: what is checked against it is that the ends stay what they are."""

from labkit.plugin import exercise

ALONE = dict(oracle="none", reason="--why-alive and lab:alive are this course's own")
WAITING = "setInterval(() => {}, 1e6);\nconsole.log('ready');\n"


def ended(lab, script, signal, flags=("--why-alive",)):
    running = lab.start(script, flags=flags, crash=True)
    running.observe("ready")
    running.kill(signal)
    return running.end()


@exercise("20.6", title="who waits for the process sees that the signal ended it", **ALONE)
def test_signal(lab):
    for signal in ("SIGTERM", "SIGINT"):
        run = ended(lab, WAITING, signal)
        assert run.signal == signal, f"sent {signal}; whoever waits for the process saw {run.signal or f'status {run.status}'}"


@exercise("20.6", title="no exit event comes when a signal ends the process", **ALONE)
def test_no_exit_event(lab):
    run = ended(lab, "process.on('exit', () => console.log('exit'));\nprocess.on('beforeExit', () => console.log('exit'));\n" + WAITING, "SIGTERM")
    assert (run.signal, run.lines) == ("SIGTERM", ["ready"]), f"ended by {run.signal or run.status}, printed {run.lines}"


@exercise("20.6", title="the script's own listener comes first; after it is gone the signal ends the process", **ALONE)
def test_listener_first(lab):
    running = lab.start("process.once('SIGTERM', (name) => console.log('listener', name));\n" + WAITING, flags=["--why-alive"])
    running.observe("ready")
    running.kill("SIGTERM")
    running.observe("listener SIGTERM")
    running.kill("SIGTERM")
    run = running.end()
    assert run.signal == "SIGTERM" and "SIGTERM ends the process" in run.stderr, f"ended by {run.signal or run.status}, standard error {run.stderr!r}"


@exercise("20.6", title="a second signal ends also a program that is too busy for its loop", **ALONE)
def test_busy(lab):
    script = "for (const n of [1, 2, 3]) {\n  console.log(n);\n  process.kill(process.pid, 'SIGINT');\n}\nsetImmediate(() => console.log('never'));\n"
    run = lab.run(script, flags=["--why-alive"], crash=True)
    assert (run.signal, run.lines) == ("SIGINT", ["1", "2"]), f"ended by {run.signal or run.status}, printed {run.lines}"
    # In the loop the first one is enough.
    run = ended(lab, WAITING, "SIGINT")
    assert run.signal == "SIGINT", f"ended by {run.signal or run.status}"


@exercise("20.7", title="the report names each thing, with its delay, and the line that made it", **ALONE)
def test_report(lab):
    run = ended(lab, "function poll(ms) {\n  return setInterval(() => {}, ms);\n}\npoll(250000);\nsetTimeout(() => {}, 1e6);\n"
                     "setTimeout(() => {}, 1e6).unref();\nconsole.log('ready');\n", "SIGTERM")
    place = f"{lab.dir}/script.js"
    assert run.stderr.splitlines() == ["SIGTERM ends the process (status 143). It was alive because of:",
                                       f"  1 x Timeout, every 250000 ms  {place}:2:10",
                                       f"  1 x Timeout, 1000000 ms  {place}:5:1"], run.stderr


@exercise("20.7", title="equal things of one line are one line of the report", **ALONE)
def test_counted(lab):
    run = ended(lab, "for (let i = 0; i < 1000; i++) setTimeout(() => {}, 1e6);\nsetTimeout(() => {}, 1e6);\nconsole.log('ready');\n", "SIGINT")
    lines = run.stderr.splitlines()[1:]
    assert lines == [f"  1000 x Timeout, 1000000 ms  {lab.dir}/script.js:1:32",
                     f"  1 x Timeout, 1000000 ms  {lab.dir}/script.js:2:1"], run.stderr[:600]


@exercise("20.7", title="what no script made was made by the runtime", **ALONE)
def test_runtime(lab):
    run = ended(lab, WAITING, "SIGTERM", ["--why-alive", "--native-timer=1000000"])
    assert run.stderr.splitlines()[1:] == ["  1 x timer  made by the runtime",
                                           f"  1 x Timeout, every 1000000 ms  {lab.dir}/script.js:1:1"], run.stderr


@exercise("20.7", title="describe() keeps the order, and what differs in kind or place apart", **ALONE)
def test_describe(lab):
    run = lab.run("const { describe } = require('lab:alive');\n"
                  "const things = [['A', 'f:1'], ['B', 'f:1'], ['A', 'f:2'], ['A', 'f:1'], ['B', ''], ['B', '']].map(([what, place]) => ({ what, place }));\n"
                  "for (const line of describe(things)) console.log(line);\nconsole.log(describe([]).length);\n")
    assert run.lines == ["2 x A  f:1", "1 x B  f:1", "1 x A  f:2", "2 x B  made by the runtime", "0"], run.lines


@exercise("20.7", title="why() is a list that a script can look at; without --why-alive places are not known", **ALONE)
def test_why(lab):
    script = ("const { describe, why } = require('lab:alive');\nsetImmediate(() => {});\nsetTimeout(() => {}, 5);\n"
              "console.log(JSON.stringify(why()));\nconsole.log(describe(why()).length);\n")
    assert lab.run(script).lines == ['[{"what":"Timeout, 5 ms","place":""},{"what":"Immediate","place":""}]', "2"]
    first = lab.run(script, flags=["--why-alive"]).lines[0]
    assert "script2.js:3:1" in first and "script2.js:2:1" in first, first
