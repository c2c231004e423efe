"""--report-leaks: what standard error says at the end."""

from labkit.plugin import exercise

START = "const { Pipe, Timer } = require('lab:handle');\n"


def leaks(lab, script):
    running = lab.run(START + script, flags=["--report-leaks"])
    assert running.status == 0, running.stderr
    return running.stderr.splitlines()


def told(lines):
    """[(count, kind, line and column)]"""
    result = []
    for line in lines:
        what, place = line.removeprefix("never closed: ").split(", created at ")
        count, kind = what.split(" ")
        result.append((int(count), kind, ":".join(place.split(":")[-2:])))
    return result


@exercise("15.6", title="a program that closes everything has no leak", oracle="none", reason="the leak report is this runtime's own")
def test_none(lab):
    lines = leaks(lab, "new Timer().close();\nconst timer = new Timer().start(1, () => timer.close());\n")
    assert lines == [], f"expected nothing on standard error, got {lines}"


@exercise("15.6", title="each handle that was never closed is told, with its kind and its place",
          oracle="none", reason="the leak report is this runtime's own")
def test_two(lab):
    lines = leaks(lab, "const a = new Timer();\nconst [x, y] = Pipe.pair();\nx.close();\n"
                          "const b = new Timer();\nb.close();\n")
    assert [(count, kind, place.split(":")[0]) for count, kind, place in told(lines)] == \
        [(1, "timer", "2"), (1, "pipe", "3")], f"got {lines}"


@exercise("15.6", title="handles of one place are counted, in the order of creation", oracle="none", reason="the leak report is this runtime's own")
def test_counted(lab):
    lines = leaks(lab, "const kept = [];\nfor (let i = 0; i < 3; i++) {\n  kept.push(new Timer());\n"
                          "  if (i > 0) kept.push(new Timer());\n}\n")
    assert [(count, kind, place.split(":")[0]) for count, kind, place in told(lines)] == \
        [(3, "timer", "4"), (2, "timer", "5")], f"got {lines}"


@exercise("15.6", title="an unref'd handle that nobody closed is a leak as well", oracle="none", reason="the leak report is this runtime's own")
def test_unref(lab):
    lines = leaks(lab, "globalThis.kept = new Timer().start(1e6, () => {}).unref();\n")
    assert [(count, kind) for count, kind, _ in told(lines)] == [(1, "timer")], f"got {lines}"


@exercise("15.6", title="a timer that has fired is not closed by that", oracle="none", reason="the leak report is this runtime's own")
def test_fired(lab):
    lines = leaks(lab, "globalThis.kept = new Timer().start(1, () => {});\n")
    assert [(count, kind) for count, kind, _ in told(lines)] == [(1, "timer")], f"got {lines}"


@exercise("15.6", title="what the exit listener closes is no leak", oracle="none", reason="the leak report is this runtime's own")
def test_exit(lab):
    lines = leaks(lab, "const timer = new Timer();\nprocess.on('exit', () => timer.close());\n")
    assert lines == [], f"got {lines}"


@exercise("15.6", title="without the option nothing is said", oracle="none", reason="the leak report is this runtime's own")
def test_silent(lab):
    running = lab.run(START + "globalThis.kept = new Timer();\n")
    assert running.stderr == ""
    # The same program with the option does say something.
    assert leaks(lab, "globalThis.kept = new Timer();\n") != []
