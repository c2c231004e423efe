"""What the learner's verbs share: which chapter and which exercise is meant, and backups."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

from labkit import course, errors, paths, progress, starters
from labkit.manifest import Chapter, Exercise


def chapter(text: str | int | None) -> Chapter:
    """The chapter named by `10`, `10.3` or nothing (the current one). UsageError when it has no exercises."""
    repo = paths.repo()
    lessons = course.load(repo)
    if text is None:
        number = progress.current(repo, lessons)
    else:
        try:
            number = int(str(text).split(".")[0])
        except ValueError:
            raise errors.UsageError(f"'{text}' is no chapter or exercise.", "give a number such as 10, or an id such as 10.3")
    found = lessons.chapter(number)
    if not found.has_exercises:
        raise errors.UsageError(f"Chapter {number} ({found.title}) has no exercises in this release.", "./lab list shows which have")
    return found


def exercise(found: Chapter, text: str | None) -> Exercise:
    """The exercise named by `10.3`, or the first that has not been earned."""
    if text is not None and "." in text:
        return found.exercise(text)
    earned = progress.chapter_notes(progress.read(found.repo), found.number).get("exercises", {})
    for candidate in found.exercises:
        if earned.get(candidate.id, -1) < max(candidate.points, 0) or candidate.id not in earned:
            return candidate
    raise errors.UsageError(f"Every exercise of chapter {found.number} is earned.", "name one, such as "
                            f"{found.exercises[0].id}, or go on with ./lab next")


def back_up(found: Chapter) -> Path:
    """Copies the learner's files aside; returns where."""
    base = found.repo.state / "backups" / f"{found.directory}-{time.strftime('%Y%m%d-%H%M%S')}"
    place, again = base, 1
    while place.exists():
        again += 1
        place = Path(f"{base}-{again}")
    for name in found.files:
        if (found.labs / name).exists():
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(found.labs / name, place / name)
    return place


def write(found: Chapter, files: dict[str, str]) -> list[str]:
    """Writes the files that differ from what is there; returns their names as shown."""
    changed = []
    for name, text in files.items():
        path = found.labs / name
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        changed.append(found.repo.shown(path))
    return changed


def fresh(found: Chapter) -> dict[str, str]:
    """The starter files a learner edits."""
    return {name: text for name, text in starters.generate(found).items() if name in found.files}
