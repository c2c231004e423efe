"""lab:lines. Plain JavaScript, so its checks run on real Node too, with the file of the reference."""

from pathlib import Path

from labkit.plugin import exercise

REFERENCE = Path(__file__).resolve().parents[2] / "solutions" / "13-poll" / "lab" / "lines.js"


def split(lab, chunks: list[bytes]):
    module = str(REFERENCE) if lab.target == "oracle" else "lab:lines"
    return lab.run(f"const {{ createLineSplitter }} = require({module!r});\n"
                   "const splitter = createLineSplitter((line) => console.log(JSON.stringify(line)));\n"
                   f"for (const chunk of {[list(c) for c in chunks]}) {{ splitter.push(new Uint8Array(chunk)); console.log('.'); }}\n"
                   "splitter.end();\n").lines


@exercise("13.6", title="one chunk may hold several lines, and one line several chunks")
def test_several(lab):
    assert split(lab, [b"a\nb\nc", b"c", b"c\n"]) == ['"a"', '"b"', ".", ".", '"ccc"', "."]


@exercise("13.6", title="a last line that nothing ends is a line, and an empty rest is none")
def test_last(lab):
    assert split(lab, [b"a\nb"]) == ['"a"', ".", '"b"']
    assert split(lab, [b"a\n"]) == ['"a"', "."]
    assert split(lab, []) == []


@exercise("13.6", title="a character may be cut anywhere")
def test_characters(lab):
    data = "\u00e9\u20ac\U0001f600\n".encode()
    assert split(lab, [data[i:i + 1] for i in range(len(data))])[-2:] == ['"\u00e9\u20ac\U0001f600"', "."]


@exercise("13.6", title="\\r\\n ends a line too, also when it is cut in two")
def test_crlf(lab):
    assert split(lab, [b"a\r\nb\r", b"\nc\n"]) == ['"a"', ".", '"b"', '"c"', "."]


@exercise("13.6", title="empty lines are lines, and a \\r inside a line stays")
def test_empty(lab):
    assert split(lab, [b"\n\r\na\rb\n"]) == ['""', '""', '"a\\rb"', "."]


@exercise("13.6", title="half a character at the end is told as one that is broken")
def test_broken(lab):
    assert split(lab, [b"a\xc3"]) == [".", '"a\ufffd"']
