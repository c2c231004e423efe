"""Standard input as a pipe, a file and a terminal. Order by what the program says, never by time."""

import os
from pathlib import Path

from labkit.plugin import exercise


def script(lab, more=""):
    """Prints each line and then the end; on real Node by its own readline."""
    if lab.target == "oracle":
        start = ("const { stdin: input } = process;\n"
                 "const lines = require('readline').createInterface({ input, crlfDelay: Infinity });\n"
                 "function readLines(onLine, onEnd) { lines.on('line', onLine).on('close', onEnd); }\n")
    else:
        start = "const { readLines } = require('lab:poll');\n"
    return start + "readLines((line) => console.log(`<${line}>`), () => console.log('end'));\n" + more + "console.log('reading');\n"


@exercise("13.5", title="lines from a pipe come as they are written, and the end once")
def test_pipe(lab):
    running = lab.start(script(lab))
    running.observe(until="reading")
    running.feed("one\n")
    running.observe(until="<one>")
    running.feed("two\nthree\nfo")
    running.observe(until="<three>")
    running.feed("ur\n")
    running.observe(until="<four>")
    running.close_input()
    lines = running.end().lines
    assert lines == ["reading", "<one>", "<two>", "<three>", "<four>", "end"], f"got {lines}"


@exercise("13.5", title="a file on standard input is read to its end")
def test_file(lab):
    running = lab.start(script(lab), stdin=lab.write("input", "one\ntwo\nthree"))
    lines = running.end().lines
    assert lines == ["reading", "<one>", "<two>", "<three>", "end"], f"got {lines}"


@exercise("13.5", title="/dev/null on standard input ends at once, but not before the script has")
def test_null(lab):
    running = lab.start(script(lab), stdin=Path("/dev/null"))
    lines = running.end().lines
    assert lines == ["reading", "end"], f"got {lines}"


@exercise("13.5", title="a terminal gives a line when it is finished, and ends with Control-D")
def test_terminal(lab):
    master, slave = os.openpty()
    try:
        running = lab.start(script(lab), stdin=Path(os.ttyname(slave)))
        running.observe(until="reading")
        os.write(master, b"one\n")
        running.observe(until="<one>")
        os.write(master, b"two\n")
        running.observe(until="<two>")
        os.write(master, b"\x04")
        lines = running.end().lines
    finally:
        os.close(slave)
        os.close(master)
    assert lines == ["reading", "<one>", "<two>", "end"], f"got {lines}"


@exercise("13.5", title="while a large file is read the loop goes round")
def test_large_file(lab):
    text = "0123456789abcde\n" * (1 << 18)   # 4 MiB
    more = ("let turns = 0, ended = false;\n"
            "setImmediate(function turn() { turns++; if (!ended) setImmediate(turn); });\n"
            "process.on('exit', () => console.log(count, turns > 10));\n")
    source = script(lab).replace("console.log(`<${line}>`)", "count++").replace("() => console.log('end')", "() => { ended = true; }")
    running = lab.start("let count = 0;\n" + more + source, stdin=lab.write("input", text))
    lines = running.end().lines
    assert lines == ["reading", f"{1 << 18} true"], f"the lines, and whether the loop went round more than 10 times: got {lines}"


@exercise("13.4", title="a pause in the input is not its end")
def test_pause(lab):
    running = lab.start(script(lab))
    running.observe(until="reading")
    for word in ("a", "b", "c"):
        running.feed(f"{word}\n")
        running.observe(until=f"<{word}>")
    running.close_input()
    lines = running.end().lines
    assert lines == ["reading", "<a>", "<b>", "<c>", "end"], f"got {lines}"
