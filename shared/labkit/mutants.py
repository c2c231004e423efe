"""Mutants: references that embody a wrong idea, as patches, and what they print.

tests/NN-name/mutants/NAME.patch begins with `key: value` lines (belief, exercise, loses, message), then a blank
line, then a unified diff relative to solutions/NN-name. `outputs.json` beside them records, for each check that a
mutant fails, what it printed; a learner whose output is the same is told the message. verify keeps it honest.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

from labkit import starters
from labkit.checks import Check
from labkit.errors import ManifestError
from labkit.execute import Outcome
from labkit.expectations import output_lines
from labkit.manifest import Chapter

_HUNK = re.compile(r"^@@ -(\d+)(?:,(\d+))? \+\d+(?:,\d+)? @@")


@dataclass(frozen=True)
class Mutant:
    name: str
    path: Path
    belief: str
    exercise: str
    loses: tuple[str, ...]
    message: str
    patch: str

    def files(self, chapter: Chapter) -> dict[str, str]:
        """The chapter's files as this mutant has them."""
        return apply_patch(self.patch, starters.reference(chapter), chapter.repo.shown(self.path))


def load(chapter: Chapter) -> list[Mutant]:
    return [read(path, chapter) for path in sorted((chapter.tests / "mutants").glob("*.patch"))]


def read(path: Path, chapter: Chapter) -> Mutant:
    where = chapter.repo.shown(path)
    head, _, patch = path.read_text(encoding="utf-8").partition("\n\n")
    values = {}
    for number, line in enumerate(head.splitlines(), 1):
        key, colon, value = line.partition(":")
        if not colon or key.strip() not in ("belief", "exercise", "loses", "message"):
            raise ManifestError(f"{where}:{number}: '{line}' is no header of a mutant.",
                                "the headers are belief, exercise, loses and message, then a blank line")
        values[key.strip()] = value.strip().strip('"')
    for key in ("belief", "exercise", "message"):
        if not values.get(key):
            raise ManifestError(f"{where}: '{key}:' is missing.", "add it above the blank line")
    exercise = chapter.exercise(values["exercise"]).id
    loses = tuple(p.strip() for p in values.get("loses", exercise).split(",") if p.strip())
    for identifier in loses:
        chapter.exercise(identifier)
    return Mutant(path.stem, path, values["belief"], exercise, loses if exercise in loses else (exercise, *loses),
                  values["message"], patch)


def apply_patch(patch: str, files: dict[str, str], where: str) -> dict[str, str]:
    """`files` after a unified diff. A hunk is found by its context, wherever that has moved to; the line numbers
    only choose between several places."""
    result = dict(files)
    name = ""
    for kind, number, rows in _parts(patch):
        if kind == "file":
            shown = rows[0]
            name = shown.removeprefix("b/").rsplit("solutions/", 1)[-1]
            name = name if name in result else name.split("/", 1)[-1]
            if name not in result:
                raise ManifestError(f"{where}: it patches {shown}, which is no file of the chapter.",
                                    f"the files are {', '.join(result)}")
            continue
        old = [row[1:] for row in rows if row[:1] != "+"]
        new = [row[1:] for row in rows if row[:1] != "-"]
        lines = result[name].split("\n") if name else []
        at = _find(lines, old, number)
        if at is None:
            raise ManifestError(f"{where}: the hunk at line {number + 1} does not apply to {name or 'any file'}.",
                                "make the patch again from the reference")
        lines[at:at + len(old)] = new
        result[name] = "\n".join(lines)
    if result == files:
        raise ManifestError(f"{where}: the patch changes nothing.", "a mutant has a unified diff after the blank line")
    return result


def _parts(patch: str):
    """("file", 0, [name]) and ("hunk", 0-based line, rows) in order."""
    rows = patch.rstrip("\n").split("\n")
    hunk: tuple[int, list[str]] | None = None
    for index, row in enumerate(rows):
        following = rows[index + 1] if index + 1 < len(rows) else ""
        match = _HUNK.match(row)
        begins_file = row.startswith("--- ") and following.startswith("+++ ")
        if hunk and (match or begins_file or row.startswith("diff ")):
            yield "hunk", *hunk
            hunk = None
        if match:
            hunk = (int(match[1]) - 1, [])
        elif hunk is not None and not row.startswith("\\"):
            hunk[1].append(row or " ")
        elif row.startswith("+++ "):
            yield "file", 0, [row[4:].split("\t")[0].strip()]
    if hunk:
        yield "hunk", *hunk


def _find(lines: list[str], old: list[str], guess: int) -> int | None:
    places = [i for i in range(len(lines) - len(old) + 1) if lines[i:i + len(old)] == old]
    return min(places, key=lambda i: abs(i - guess), default=None)


def signature(outcome: Outcome) -> dict:
    """What identifies a wrong result: how it ended and the lines it printed. Of a Python check also what it said;
    numbers that differ from run to run (ports, process ids, times) are left out there."""
    if outcome.result is None:
        return {"status": outcome.status, "message": _lasting(outcome.message),
                "lines": [_lasting(line) for line in output_lines(outcome.details)]}
    ended = outcome.result.signal or outcome.result.status
    return {"status": outcome.status, "end": ended, "lines": output_lines(outcome.result.stdout)[:200]}


def deterministic(check: Check) -> bool:
    """Whether two runs of one program print the same: of script checks with one right output that is so."""
    return check.kind == "script" and not check.script.has_choices


def _lasting(text: str) -> str:
    return re.sub(r"/tmp/[\w./-]*|0x[0-9a-f]+|\b\d+\.\d+\b|\b\d{3,}\b", "#", text)


def recorded(chapter: Chapter) -> dict[str, dict[str, list[dict]]]:
    """{check name: {mutant name: signatures}} of outputs.json; empty when nothing has been recorded. There are
    several where what a mutant prints depends on when it is run."""
    try:
        data = json.loads((chapter.tests / "mutants" / "outputs.json").read_text(encoding="utf-8"))
        return {check: {name: seen if isinstance(seen, list) else [seen] for name, seen in by_mutant.items()}
                for check, by_mutant in data.items()}
    except FileNotFoundError:
        return {}
    except (ValueError, AttributeError) as error:
        raise ManifestError(f"{chapter.directory}: mutants/outputs.json cannot be read: {error}.",
                            f"./lab verify {chapter.number} --only mutants --record writes it again")


def recognise(chapter: Chapter, exercise: str, outcomes: list[Outcome]) -> list[Mutant]:
    """The mutants that explain an exercise's failures: a recorded result of theirs is the learner's in every failed
    check that has one right output, or, where none such failed, in at least one. Empty when nobody fits."""
    failed = [o for o in outcomes if o.status in ("failed", "timeout")]
    known = recorded(chapter) if failed else {}
    firm: set[str] | None = None
    loose: set[str] = set()
    for outcome in failed:
        mine = signature(outcome)
        same = {name for name, theirs in known.get(outcome.check.name, {}).items() if mine in theirs}
        if deterministic(outcome.check):
            firm = same if firm is None else firm & same
        else:
            loose |= same
    names = loose if firm is None else firm
    return [m for m in load(chapter) if m.name in names and exercise in m.loses] if names else []
