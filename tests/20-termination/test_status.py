"""lab:status. Each end is tried, and its status compared with what statusOf() says. The file is plain JavaScript, so its
checks run on real Node too, with the file of the reference."""

from pathlib import Path

from labkit.plugin import exercise

REFERENCE = Path(__file__).resolve().parents[2] / "solutions" / "20-termination" / "lab" / "status.js"


def said(lab, *ends):
    module = str(REFERENCE) if lab.target == "oracle" else "lab:status"
    lines = lab.run(f"const {{ statusOf }} = require({module!r});\n"
                    f"for (const end of [{', '.join(ends)}]) console.log(statusOf(end));\n").lines
    return [int(line) for line in lines]


def compare(lab, end, script, flags=()):
    """Ends a program by `script`, and asks for the status of such an end. A shell's way to show a signal."""
    run = lab.run(script, flags=flags, crash=True)
    import signal
    real = 128 + signal.Signals[run.signal] if run.signal else run.status
    answer = said(lab, end)[0]
    assert answer == real, f"{script!r} ends with status {real}; statusOf({end}) says {answer}"


@exercise("20.5", title="nothing left to do is 0, or what exitCode says")
def test_loop(lab):
    compare(lab, "{ by: 'loop' }", "setTimeout(() => {}, 1);\n")
    compare(lab, "{ by: 'loop', exitCode: 3 }", "setTimeout(() => { process.exitCode = 3; }, 1);\n")


@exercise("20.5", title="process.exit(): what it is given counts, 0 too, and then exitCode")
def test_exit(lab):
    compare(lab, "{ by: 'exit', code: 4 }", "process.exit(4);\n")
    compare(lab, "{ by: 'exit', code: 0, exitCode: 3 }", "process.exitCode = 3; process.exit(0);\n")
    compare(lab, "{ by: 'exit', exitCode: 3 }", "process.exitCode = 3; process.exit();\n")
    compare(lab, "{ by: 'exit' }", "process.exit();\n")


@exercise("20.5", title="a status is one byte")
def test_byte(lab):
    compare(lab, "{ by: 'exit', code: 256 }", "process.exit(256);\n")
    compare(lab, "{ by: 'exit', code: -1 }", "process.exit(-1);\n")
    compare(lab, "{ by: 'loop', exitCode: 1000 }", "process.exitCode = 1000;\n")


@exercise("20.5", title="an exception that nobody caught, a rejection that nobody handled: 1")
def test_exception(lab):
    compare(lab, "{ by: 'exception' }", "throw new Error();\n")
    compare(lab, "{ by: 'rejection' }", "Promise.reject(new Error());\n")


@exercise("20.5", title="a listener of uncaughtException that throws: 7")
def test_listener(lab):
    compare(lab, "{ by: 'listener' }", "process.on('uncaughtException', () => { throw new Error('second'); });\nthrow new Error('first');\n")


@exercise("20.5", title="an option that nobody knows: 9")
def test_option(lab):
    compare(lab, "{ by: 'option' }", "console.log('never');\n", flags=["--no-such-option-anywhere"])


@exercise("20.5", title="the entry module waits for what never comes: 13")
def test_await(lab):
    assert said(lab, "{ by: 'await' }") == [13]
    if lab.target == "oracle":   # modules with an await of their own come in chapter 18
        lab.write("main.mjs", "await new Promise(() => {});\n")
        assert lab.run("main.mjs").status == 13


@exercise("20.5", title="a signal: 128 and its number, as a shell shows it")
def test_signal(lab):
    compare(lab, "{ by: 'signal', number: 15 }", "process.kill(process.pid, 'SIGTERM');\n")
    compare(lab, "{ by: 'signal', number: 9 }", "process.kill(process.pid, 'SIGKILL');\n")
    compare(lab, "{ by: 'signal', number: 2 }", "process.kill(process.pid, 'SIGINT');\n")


@exercise("20.5", title="process.abort() is a signal, SIGABRT")
def test_abort(lab):
    compare(lab, "{ by: 'signal', number: 6 }", "process.on('exit', () => console.log('never'));\nprocess.abort();\n")
