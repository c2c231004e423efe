"""What the learner's verbs share: which chapter and which exercise is meant, the regions of one, and backups."""

from __future__ import annotations

import difflib
import shutil
import time
from pathlib import Path

from labkit import course, errors, markers, paths, progress, starters
from labkit.manifest import Chapter, Exercise


def chapter(text: str | int | None) -> Chapter:
    """The chapter named by `10`, `10.3`, `timers`, `10-timers` or nothing (the current one). UsageError when there is
    none of that name, or it has no exercises."""
    repo = paths.repo()
    lessons = course.load(repo)
    chosen = progress.current(repo, lessons) if text is None else number(lessons, str(text))
    found = lessons.chapter(chosen)
    if not found.has_exercises:
        raise errors.UsageError(f"Chapter {chosen} ({found.title}) has no exercises in this release.", _those_with(lessons))
    return found


def number(lessons: course.Course, text: str) -> int:
    """The lesson named by a number, an exercise of it, or its name. UsageError with the nearest name."""
    first, _, rest = text.partition(".")
    if first.isdigit() and (rest.isdigit() or not rest):
        return int(first)
    names = {}
    for lesson in lessons.lessons:
        names |= {lesson.name: lesson.number, lesson.directory: lesson.number}
    text = text.rstrip("/").rsplit("/", 1)[-1].lower()
    if text in names:
        return names[text]
    close = difflib.get_close_matches(text, names, n=1)
    raise errors.UsageError(f"'{text}' is no chapter or exercise.",
                            f"did you mean {names[close[0]]} ({close[0]})?" if close else
                            "give a number such as 10, a name such as timers, or an exercise such as 10.3")


def _those_with(lessons: course.Course) -> str:
    there = [f"{c.number} ({c.name})" for c in lessons.chapters() if c.has_exercises]
    return f"there are exercises in {', '.join(there)}" if there else "./lab list shows what there is"


def exercise(found: Chapter, text: str | None) -> Exercise:
    """The exercise named by `10.3`; otherwise the one that the last check found failing, or else the next to do."""
    if text is not None and "." in text:
        return named(found, text)
    waiting = progress.read(found.repo).open(found)
    if waiting is None:
        raise errors.UsageError(f"Every exercise of chapter {found.number} passes.", "name one, such as "
                                f"{found.exercises[0].id}, or go on with ./lab next")
    return waiting


def named(found: Chapter, identifier: str) -> Exercise:
    """The exercise of that id. UsageError with the nearest one when there is none."""
    known = [e.id for e in found.exercises]
    if identifier in known:
        return found.exercise(identifier)
    close = difflib.get_close_matches(identifier, known, n=1, cutoff=0.5)
    raise errors.UsageError(f"Chapter {found.number} has no exercise {identifier}.",
                            (f"did you mean {close[0]}? " if close else "") + f"It has {known[0]} to {known[-1]}")


def regions(text: str, name: str, identifier: str) -> dict[int, markers.Region] | None:
    """The regions of an exercise in a learner's file, by ordinal; None when its marker lines are gone."""
    try:
        return {r.ordinal: r for r in markers.parse_starter(text, name) if r.id == identifier}
    except errors.ManifestError:
        return None


def is_the_references(found: Chapter, identifier: str, files: dict[str, str], reference: dict[str, str]) -> bool:
    """Whether a learner's regions of an exercise still hold the reference, as they do after solution --take."""
    for name, text in reference.items():
        wanted = {r.ordinal: r for r in markers.parse_reference(text, name) if r.id == identifier}
        mine = regions(files[name], name, identifier) if wanted else {}
        if mine is None or any(n not in mine or mine[n].body != r.body for n, r in wanted.items()):
            return False
    return True


def back_up(found: Chapter) -> Path:
    """Copies the learner's files aside; returns where."""
    base = found.repo.state / "backups" / f"{found.directory}-{time.strftime('%Y%m%d-%H%M%S')}"
    place, again = base, 1
    while place.exists():
        again += 1
        place = Path(f"{base}-{again}")
    place.mkdir(parents=True)
    for name in found.files:
        if (found.labs / name).exists():
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(found.labs / name, place / name)
    return place


def replace(found: Chapter, files: dict[str, str]) -> tuple[list[str], Path | None]:
    """Puts `files` in place of the learner's; what was there is kept. Returns the names of those that changed, as
    shown, and where the backup is (None when nothing changed)."""
    changed = {name: text for name, text in files.items() if _text(found.labs / name) != text}
    place = back_up(found) if changed else None
    for name, text in changed.items():
        path = found.labs / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return [found.repo.shown(found.labs / name) for name in changed], place


def kept(found: Chapter, place: Path) -> str:
    """The sentence on a backup, and the command that brings it back."""
    where = found.repo.shown(place)
    return f"What was there is kept in {where}\n  to bring it back: cp -r {where}/. {found.repo.shown(found.labs)}/"


def _text(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def fresh(found: Chapter) -> dict[str, str]:
    """The starter files a learner edits."""
    return {name: text for name, text in starters.generate(found).items() if name in found.files}


def need_compiled(found: Chapter, built: bool) -> None:
    """Raises unless the learner's files compiled: yesterday's program would be no answer."""
    if not built:
        raise errors.LabError(f"Your files of chapter {found.number} do not compile yet.", f"./lab check {found.number} shows the first error")
