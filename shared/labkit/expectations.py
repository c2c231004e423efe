"""Expectations: `// expect 3|4: text` beside the line that causes the output.

`// expect 2: text`      the 2nd line of standard output is `text`
`// expect 3|4: text`    one of the two is, the other belongs to another expectation
`// expect 2,4,6: text`  the same line at each of these places
`// expect 2:`           an empty line
Every line of standard output must be accounted for. A program never sees its expectations: `strip` replaces them
by spaces, so that lines and columns stay what they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from labkit.errors import ManifestError

_EXPECT = re.compile(r"(?<!:)//[ \t]*expect\b(?P<rest>.*)$")
_FORM = re.compile(r"^[ \t]+(?P<where>\d+(?:[|,]\d+)*)[ \t]*:(?: (?P<text>.*)|[ \t]*)$")
_SURPLUS = 50   # lines more than expected that a comparison still shows
# Directives that tell what should come out; a program has no business reading them either.
_SECRET = re.compile(r"^[ \t]*//[ \t]*(?:exit|signal|stderr)[ \t]*:.*$")


@dataclass(frozen=True)
class Expectation:
    """`text` at one of `places` (1-based lines of stdout); `line` is where the script says so (1-based)."""

    places: tuple[int, ...]
    text: str
    line: int
    file: str = ""


@dataclass(frozen=True)
class Row:
    """One line of the comparison: what was expected there (several texts where several may come), what came."""

    number: int
    expected: tuple[Expectation, ...]
    got: str | None
    ok: bool


@dataclass(frozen=True)
class Comparison:
    """All rows; `beyond` counts lines of output behind the last row, which were not looked at."""

    rows: tuple[Row, ...]
    beyond: int = 0

    @property
    def ok(self) -> bool:
        return all(row.ok for row in self.rows)

    @property
    def first_wrong(self) -> Row | None:
        return next((row for row in self.rows if not row.ok), None)


def parse(script: str, where: str = "the check", file: str = "") -> list[Expectation]:
    """All expectations of a script, one per expected line."""
    found = []
    for number, line in enumerate(script.splitlines(), 1):
        match = _EXPECT.search(line)
        if not match:
            continue
        form = _FORM.match(match["rest"])
        if not form:
            raise ManifestError(f"{where}:{number}: an expectation nobody can read: {match[0]}",
                                "write // expect 3: text, // expect 3|4: text or // expect 2,4: text")
        text = (form["text"] or "").rstrip()
        if "|" in form["where"] and "," in form["where"]:
            raise ManifestError(f"{where}:{number}: `|` and `,` in one expectation.", "use one comment for each")
        numbers = [int(n) for n in re.split(r"[|,]", form["where"])]
        groups = [tuple(numbers)] if "|" in form["where"] else [(n,) for n in numbers]
        found += [Expectation(places, text, number, file) for places in groups]
    return found


def complete(expectations: list[Expectation], where: str = "the check") -> None:
    """ManifestError unless the expectations fill lines 1 to n, each exactly once."""
    total = len(expectations)
    outside = [e for e in expectations if min(e.places) < 1 or max(e.places) > total]
    if outside:
        raise ManifestError(f"{where}:{outside[0].line}: {total} lines are expected, but this one is at "
                            f"{max(outside[0].places)}.", "number the expected lines from 1 without a gap")
    if len(_assign(expectations, list(range(1, total + 1)), lambda e, n: True)) < total:
        raise ManifestError(f"{where}: two expectations claim the same line of output.", "give each its own place")


def strip(script: str) -> str:
    """The script without its expectations: the same lines and columns, spaces in their place."""
    return "".join(_blank(line) for line in script.splitlines(keepends=True))


def _blank(line: str) -> str:
    body = line.rstrip("\r\n")
    match = _SECRET.match(body) or _EXPECT.search(body)
    if not match:
        return line
    return body[:match.start()] + " " * (len(body) - match.start()) + line[len(body):]


def compare(expectations: list[Expectation], stdout: str) -> Comparison:
    """Line by line, what was expected against what came; `|` is settled in the program's favour."""
    lines = output_lines(stdout)
    beyond = len(lines) - (len(expectations) + _SURPLUS)
    if beyond > 0:
        del lines[-beyond:]
    places = list(range(1, len(lines) + 1))
    taken = _assign(expectations, places, lambda e, n: lines[n - 1] == e.text)
    matched = {place: e for e, place in taken}
    used = {id(e) for e in matched.values()}
    left = [e for e in expectations if id(e) not in used]
    total = max(len(lines), max((max(e.places) for e in expectations), default=0))
    rows = []
    for number in range(1, total + 1):
        got = lines[number - 1] if number <= len(lines) else None
        if number in matched:
            rows.append(Row(number, (matched[number],), got, True))
            continue
        wanted = tuple(e for e in left if number in e.places)
        rows.append(Row(number, wanted, got, False))
    return Comparison(tuple(row for row in rows if row.expected or row.got is not None), max(0, beyond))


def output_lines(stdout: str) -> list[str]:
    """Lines of an output; a missing newline at its end makes no difference, trailing spaces neither."""
    if not stdout:
        return []
    return [line.rstrip() for line in stdout.removesuffix("\n").split("\n")]


def _assign(expectations, places, fits) -> list[tuple[Expectation, int]]:
    """A largest assignment of expectations to places (Kuhn's augmenting paths; the sizes are tiny)."""
    owner: dict[int, int] = {}

    def place(index: int, seen: set[int]) -> bool:
        for number in expectations[index].places:
            if number in seen or number not in places or not fits(expectations[index], number):
                continue
            seen.add(number)
            if number not in owner or place(owner[number], seen):
                owner[number] = index
                return True
        return False

    places = set(places)
    for index in range(len(expectations)):
        place(index, set())
    return [(expectations[index], number) for number, index in owner.items()]
