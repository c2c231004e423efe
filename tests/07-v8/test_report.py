"""The report of an exception that nobody catches, row by row."""

import re

from labkit.plugin import exercise


def rows(lab, text):
    """Standard error in rows, without what differs from place to place: the directory, the stack, the version."""
    found = []
    for row in lab.run(text).stderr.split("\n"):
        row = re.sub(r"^/.*/|^(Node\.js v).*", r"\1", row)
        if not row.startswith("    at "):
            found.append(row)
        elif found[-1] != "    at ...":
            found.append("    at ...")
    return found


def under(lab, line):
    """What the report of this only line shows behind file:line: the line, the carets, the row that follows."""
    return rows(lab, line + "\n")[1:4]


@exercise("7.1", title="a script begins in line 1 and column 1")
def test_begins(lab):
    assert lab.run("console.log(/:\\d+:\\d+/.exec(new Error('here').stack)[0]);\n").lines == [":1:29"]


@exercise("7.2", title="a caret stands under the place of an exception")
def test_throw(lab):
    assert under(lab, "  throw new Error('oops');") == ["  throw new Error('oops');", "  ^", ""]


@exercise("7.2", title="a caret stands under a token that is wrong")
def test_token(lab):
    assert under(lab, "let answer = 6 * seven(;") == ["let answer = 6 * seven(;", " " * 23 + "^", ""]


@exercise("7.2", title="a longer token gets as many carets")
def test_several(lab):
    assert under(lab, "let first wrongplace;") == ["let first wrongplace;", " " * 10 + "^" * 10, ""]


@exercise("7.2", title="a tab before the place is a tab before the caret")
def test_tabs(lab):
    assert under(lab, "\t\tnull.property;") == ["\t\tnull.property;", "\t\t     ^", ""]


@exercise("7.2", title="columns count UTF-16 units, as the length of a text does")
def test_units(lab):
    line = '\tconst é = "€😀"; wrong place;'     # The first tab, 20 units of one column each, 2 of the emoji, a blank.
    assert under(lab, line) == [line, "\t" + " " * 23 + "^" * 5, ""]
    # Behind characters beyond ASCII Node makes a blank of a tab, for it looks for tabs in bytes. A tab is as good.
    line = 'const é = "ä"; \tx;'
    assert under(lab, line)[1].replace("\t", " ") == " " * 16 + "^"


@exercise("7.3", title="a value that is no error is reported as it looks, with the empty line before the place")
def test_value(lab):
    # What follows the text is advice of real Node's.
    assert [rows(lab, f"throw {value};\n")[:5] for value in ("'just text'", "{ reason: 'none' }")] == [
        ["", "script.js:1", "throw 'just text';", "^", "just text"],
        ["", "script2.js:1", "throw { reason: 'none' };", "^", "{ reason: 'none' }"]]


@exercise("7.3", title="an error is reported with its stack and its own properties, behind an empty line")
def test_error(lab):
    text = "throw Object.assign(new TypeError('wrong'), { code: 'E_WRONG' });"
    assert rows(lab, text + "\n") == [
        "script.js:1", text, "^", "", "TypeError: wrong", "    at ...", "  code: 'E_WRONG'", "}", "", "Node.js v", ""]
