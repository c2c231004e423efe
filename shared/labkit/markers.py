"""Exercise markers: the regions of a reference file, and the same regions in a learner's file.

A reference carries
    // LAB-BEGIN(10.3) Arm the one uv timer for the earliest list.
    ...the reference...
    // LAB-STUB LAB_TODO("10.3");
    // LAB-END(10.3)
and the starter made from it carries
    // TODO(10.3): Arm the one uv timer for the earliest list.
    LAB_TODO("10.3", "Arm the one uv timer for the earliest list.");
    // END(10.3)
An exercise may have several regions; the n-th in a starter corresponds to the n-th in its reference.
`#` serves as the comment sign too, for files that are neither C++ nor JavaScript.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from labkit.errors import ManifestError

_REFERENCE = re.compile(r"^(?P<indent>[ \t]*)(?P<sign>//|#) ?LAB-(?P<what>BEGIN|STUB|END)\b(?P<rest>.*)$")
_STARTER = re.compile(r"^(?P<indent>[ \t]*)(?P<sign>//|#) ?(?P<what>TODO|END)\((?P<id>\d+\.\d+)\)(?P<rest>.*)$")
_ID = re.compile(r"^\((\d+\.\d+)\)(.*)$")


@dataclass(frozen=True)
class Region:
    """One marked region. `first` and `last` are the 0-based lines of its markers, `body` what stands between
    them (stub lines excluded), `stub` the starter's lines, without indentation."""

    id: str
    ordinal: int
    sentence: str
    indent: str
    sign: str
    first: int
    last: int
    body: tuple[str, ...]
    stub: tuple[str, ...] = ()


def parse_reference(text: str, where: str = "the reference") -> list[Region]:
    """The regions of a reference file, in order. ManifestError for nested, unclosed or empty markers."""
    regions: list[Region] = []
    counts: dict[str, int] = {}
    begin: tuple[int, str, str, str, str] | None = None
    body: list[str] = []
    stub: list[str] = []
    for number, line in enumerate(text.split("\n")):
        match = _REFERENCE.match(line)
        if not match:
            if "LAB-BEGIN" in line or "LAB-END" in line or "LAB-STUB" in line:
                _bad(where, number, "a marker must be a comment line of its own")
            if begin:
                body.append(line)
            continue
        what, rest = match["what"], match["rest"]
        if what == "BEGIN":
            if begin:
                _bad(where, number, f"LAB-BEGIN inside {begin[1]}; regions do not nest")
            identifier, sentence = _identified(where, number, rest)
            if not sentence:
                _bad(where, number, "LAB-BEGIN needs a sentence: it becomes the TODO")
            begin, body, stub = (number, identifier, sentence, match["indent"], match["sign"]), [], []
        elif not begin:
            _bad(where, number, f"LAB-{what} outside a region")
        elif what == "STUB":
            stub.append(rest[1:] if rest.startswith(" ") else rest)
        else:
            identifier, _ = _identified(where, number, rest)
            if identifier != begin[1]:
                _bad(where, number, f"LAB-END({identifier}) closes LAB-BEGIN({begin[1]})")
            if not stub:
                _bad(where, number, f"region {identifier} has no LAB-STUB line, so its starter would be empty")
            regions.append(_region(begin, number, body, stub, counts))
            begin = None
    if begin:
        _bad(where, begin[0], f"LAB-BEGIN({begin[1]}) is never closed")
    return regions


def parse_starter(text: str, where: str = "the file") -> list[Region]:
    """The regions of a starter or of a learner's file. ManifestError when a learner removed one of the two
    comment lines of a region: the sentence says which, so that it can be put back."""
    regions: list[Region] = []
    counts: dict[str, int] = {}
    begin: tuple[int, str, str, str, str] | None = None
    lines = text.split("\n")
    for number, line in enumerate(lines):
        match = _STARTER.match(line)
        if not match:
            continue
        identifier, sign = match["id"], match["sign"]
        if match["what"] == "TODO":
            if begin:
                _lost(where, number, f"{sign} END({begin[1]})", begin[1])
            begin = (number, identifier, match["rest"].lstrip(": "), match["indent"], sign)
            continue
        if not begin or begin[1] != identifier:
            _lost(where, number, f"{sign} TODO({identifier}): ...", identifier)
        regions.append(_region(begin, number, lines[begin[0] + 1:number], [], counts))
        begin = None
    if begin:
        _lost(where, begin[0], f"{begin[4]} END({begin[1]})", begin[1])
    return regions


def make_starter(text: str, where: str = "the reference") -> str:
    """The starter of a reference file: everything outside regions byte for byte, in each region the sentence
    as a TODO and the stub."""
    lines = text.split("\n")
    for region in reversed(parse_reference(text, where)):
        stub = [(region.indent + line).rstrip() for line in _with_sentence(region)]
        lines[region.first:region.last + 1] = [
            f"{region.indent}{region.sign} TODO({region.id}): {region.sentence}", *stub,
            f"{region.indent}{region.sign} END({region.id})"]
    return "\n".join(lines)


def as_learner(text: str, where: str = "the reference") -> str:
    """A reference (or a version of it) in the form of a learner's file: solved, with a learner's comment lines."""
    lines = text.split("\n")
    for region in reversed(parse_reference(text, where)):
        lines[region.first:region.last + 1] = [
            f"{region.indent}{region.sign} TODO({region.id}): {region.sentence}", *region.body,
            f"{region.indent}{region.sign} END({region.id})"]
    return "\n".join(lines)


def plain(text: str) -> str:
    """The text without markers, stub lines and #line: two files that agree in this mean the same program."""
    return "\n".join(line for line in text.split("\n")
                     if not (_REFERENCE.match(line) or _STARTER.match(line) or line.startswith("#line ")))


def _with_sentence(region: Region) -> list[str]:
    cpp = '"' + region.sentence.replace("\\", "\\\\").replace('"', '\\"') + '"'
    js = "'" + region.sentence.replace("\\", "\\\\").replace("'", "\\'") + "'"
    return [line.replace(f'LAB_TODO("{region.id}")', f'LAB_TODO("{region.id}", {cpp})')
            .replace(f"labTodo('{region.id}')", f"labTodo('{region.id}', {js})") for line in region.stub]


def _region(begin, last: int, body: list[str], stub: list[str], counts: dict[str, int]) -> Region:
    first, identifier, sentence, indent, sign = begin
    ordinal = counts.get(identifier, 0)
    counts[identifier] = ordinal + 1
    return Region(identifier, ordinal, sentence, indent, sign, first, last, tuple(body), tuple(stub))


def _identified(where: str, number: int, rest: str) -> tuple[str, str]:
    match = _ID.match(rest)
    if not match:
        _bad(where, number, "a marker names its exercise in parentheses, as in LAB-BEGIN(10.3)")
    return match[1], match[2].strip()


def _bad(where: str, number: int, problem: str):
    raise ManifestError(f"{where}:{number + 1}: {problem}.", "see shared/labkit/markers.py for the form")


def _lost(where: str, number: int, line: str, identifier: str):
    raise ManifestError(
        f"{where}:{number + 1}: the line `{line}` of exercise {identifier} is gone, so its region cannot be told from the rest.",
        f"put the line back (./lab diff shows it against the starter), or start the exercise over with ./lab reset {identifier}")
