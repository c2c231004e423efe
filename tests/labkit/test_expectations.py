"""Expectations: the grammar, what a program gets to see, and how outputs are compared."""

import pytest

from labkit import expectations
from labkit.errors import ManifestError

SCRIPT = """// exit: 3
setTimeout(f, 0);      // expect 3|4: timeout
setImmediate(f);       // expect 3|4: immediate
tick();                // expect 1,2: tick
// expect 5:
"""


def test_every_line_becomes_an_expectation():
    found = expectations.parse(SCRIPT)
    assert [(e.places, e.text, e.line) for e in found] == [
        ((3, 4), "timeout", 2), ((3, 4), "immediate", 3), ((1,), "tick", 4), ((2,), "tick", 4), ((5,), "", 5)]
    expectations.complete(found)


def test_stripping_keeps_lines_and_columns_and_leaves_no_expectation():
    stripped = expectations.strip(SCRIPT)
    assert [len(a) for a in stripped.splitlines()] == [len(a) for a in SCRIPT.splitlines()]
    assert "expect" not in stripped and "exit" not in stripped
    assert stripped.splitlines()[1].rstrip() == "setTimeout(f, 0);"


def test_carriage_returns_survive_stripping():
    assert expectations.strip("a // expect 1: x\r\nb\r\n") == "a" + " " * 15 + "\r\nb\r\n"


@pytest.mark.parametrize("output, good", [
    ("tick\ntick\ntimeout\nimmediate\n\n", True),
    ("tick\ntick\nimmediate\ntimeout\n\n", True),
    ("tick\ntick\nimmediate\ntimeout\n", False),        # the empty line is missing
    ("tick\ntimeout\ntick\nimmediate\n\n", False),
    ("tick\ntick\ntimeout\ntimeout\n\n", False),        # one of them twice
    ("tick\ntick\ntimeout\nimmediate\n\nmore\n", False),
    ("", False),
])
def test_every_line_of_output_must_be_accounted_for(output, good):
    assert expectations.compare(expectations.parse(SCRIPT), output).ok is good


def test_a_choice_is_settled_in_the_programs_favour_whatever_came_first():
    found = expectations.parse("// expect 1|2: a\n// expect 1|2|3: b\n// expect 2|3: c\n")
    for output in ("a\nb\nc\n", "b\na\nc\n", "a\nc\nb\n"):
        assert expectations.compare(found, output).ok


def test_no_expectations_mean_no_output():
    assert expectations.compare([], "").ok
    assert not expectations.compare([], "x\n").ok


def test_the_first_difference_is_found():
    row = expectations.compare(expectations.parse("// expect 1: a\n// expect 2: b"), "a\nc\n").first_wrong
    assert (row.number, row.expected[0].text, row.got) == (2, "b", "c")


@pytest.mark.parametrize("script, problem", [
    ("// expect x: a", "nobody can read"), ("// expect 1 a", "nobody can read"), ("// expect 1|2,3: a", "in one"),
])
def test_unreadable_expectations_are_refused(script, problem):
    with pytest.raises(ManifestError, match=problem):
        expectations.parse(script)


@pytest.mark.parametrize("script, problem", [
    ("// expect 1: a\n// expect 3: b", "are expected"), ("// expect 1: a\n// expect 1: b", "same line"),
])
def test_gaps_and_double_claims_are_refused(script, problem):
    with pytest.raises(ManifestError, match=problem):
        expectations.complete(expectations.parse(script))


def test_expected_in_ordinary_comments_is_left_alone():
    text = "f(); // expected to run\nvar u = 'http://expect.example';\n"
    assert expectations.strip(text) == text
