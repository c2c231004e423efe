"""What this learner has done, in .lab/progress.json: git-ignored, so an update of the course leaves it alone, and keyed
by exercise, so it stays right when chapters move or points change.

    {"current": 10, "exercises": {"10.3": {"status": "passed", "hints": 2, "taken": true}}}

`status` is what the last check found: passed, or failed, crashed, timeout, compile, todo, error. These are notes for
`list`, `next` and `hint`, never a source of points: grading looks at files only.
"""

from __future__ import annotations

import json
import os
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Iterator

from labkit import console
from labkit.manifest import Chapter, Exercise
from labkit.paths import Repo

# What a check found, the worst first: what an exercise shows when its checks disagree.
_WORST = ("compile", "crashed", "timeout", "failed", "error", "todo")


@dataclass
class Notes:
    """`current` is the chapter chosen with goto, or None; `exercises` the notes by id."""

    current: int | None = None
    exercises: dict[str, dict] = field(default_factory=dict)

    def of(self, identifier: str) -> dict:
        """The notes on an exercise, to be changed in place."""
        return self.exercises.setdefault(identifier, {})

    def status(self, identifier: str) -> str | None:
        return self.exercises.get(identifier, {}).get("status")

    def passed(self, identifier: str) -> bool:
        return self.status(identifier) == "passed"

    def taken(self, identifier: str) -> bool:
        """Whether its reference was taken: it passes and earns nothing."""
        return bool(self.exercises.get(identifier, {}).get("taken"))

    def earned(self, exercise: Exercise) -> int:
        return exercise.points if self.passed(exercise.id) and not self.taken(exercise.id) else 0

    def score(self, chapter: Chapter) -> int:
        return sum(self.earned(e) for e in chapter.exercises)

    def begun(self, chapter: Chapter) -> bool:
        return any(self.status(e.id) not in (None, "todo") for e in chapter.exercises)

    def finished(self, chapter: Chapter) -> bool:
        """Whether all of it passes, with what was taken."""
        return chapter.has_exercises and all(self.passed(e.id) for e in chapter.exercises)

    def open(self, chapter: Chapter) -> Exercise | None:
        """The exercise to work on: one that was begun and falls short, or else the first that does not pass yet."""
        waiting = [e for e in chapter.exercises if not self.passed(e.id)]
        tried = [e for e in waiting if self.status(e.id) not in (None, "todo")]
        return next(iter(tried + waiting), None)


def read(repo: Repo) -> Notes:
    """The notes. A file that cannot be understood is kept aside, and that is said."""
    path = repo.state / "progress.json"
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(data, dict) or not isinstance(data.get("exercises", {}), dict):
            raise ValueError("it is not in the form of these notes")
    except FileNotFoundError:
        return Notes()
    except OSError as error:
        console.note(f"{repo.shown(path)} cannot be read ({error.strerror}), so your progress is not shown.")
        return Notes()
    except (ValueError, RecursionError) as error:
        _keep_aside(repo, path, error)
        return Notes()
    current = data.get("current")
    exercises = {str(k): v for k, v in data.get("exercises", {}).items() if isinstance(v, dict)}
    return Notes(current if isinstance(current, int) else None, exercises)


@contextmanager
def change(repo: Repo) -> Iterator[Notes]:
    """`with progress.change(repo) as notes: ...` reads, lets the block change, and writes; two terminals wait for
    each other. Where notes cannot be kept (a full or read-only disk) that is said, and the command goes on."""
    with _lock(repo):
        notes = read(repo)
        yield notes
        try:
            _write(repo, notes)
        except OSError as error:
            console.note(f"Your progress could not be kept in {repo.shown(repo.state)}: {error.strerror}.")


def record(repo: Repo, document: dict) -> None:
    """Keep what a check found (its JSON document, DESIGN section 6)."""
    with change(repo) as notes:
        for exercise in document["exercises"]:
            found = [check["status"] for check in exercise["checks"]]
            bad = [status for status in _WORST if status in found]
            notes.of(exercise["id"])["status"] = bad[0] if bad else "passed" if found else "todo"
        notes.current = notes.current or document["chapter"]


def finished(repo: Repo) -> list[int]:
    """Numbers of the chapters all of whose exercises pass."""
    from labkit import course

    notes = read(repo)
    return sorted(chapter.number for chapter in course.load(repo).chapters() if notes.finished(chapter))


def current(repo: Repo, course) -> int:
    """The chapter that a verb without a number means: the one chosen with goto, else the first unfinished one."""
    notes = read(repo)
    if notes.current and any(l.number == notes.current for l in course.lessons) and course.has_chapter(notes.current):
        return notes.current
    chapters = [c for c in course.chapters() if c.has_exercises]
    if not chapters:
        from labkit.errors import UsageError

        raise UsageError("There is no chapter with exercises here.", "see labs/course.toml")
    return next((c.number for c in chapters if not notes.finished(c)), chapters[-1].number)


def _write(repo: Repo, notes: Notes) -> None:
    """Replace the notes in one step, so that an interrupted write leaves the old ones."""
    repo.state.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=repo.state, prefix="progress-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            json.dump({"current": notes.current, "exercises": notes.exercises}, out, indent=1, sort_keys=True)
        os.replace(name, repo.state / "progress.json")
    except OSError:
        os.unlink(name)
        raise


@contextmanager
def _lock(repo: Repo) -> Iterator[None]:
    import fcntl

    try:
        repo.state.mkdir(parents=True, exist_ok=True)
        lock = open(repo.state / "progress.lock", "w")
        fcntl.flock(lock, fcntl.LOCK_EX)
    except OSError:
        yield    # No lock to be had (a read-only disk, some network file systems): better than no command at all.
        return
    with lock:
        yield


def _keep_aside(repo: Repo, path, error: Exception) -> None:
    aside = path.with_name(f"progress-broken-{time.strftime('%Y%m%d-%H%M%S')}.json")
    try:
        os.replace(path, aside)
    except OSError:
        aside = path
    console.note(f"Your progress could not be understood ({error}). It is kept in {repo.shown(aside)} and begins anew; "
         "./lab check N finds out again what a chapter has earned.")
