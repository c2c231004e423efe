"""What this learner has done: the current chapter and the last result of each, in .lab/progress.json.

It is a note for `list`, `next` and `check`, never a source of points: grading looks at files only."""

from __future__ import annotations

import json
import os
import tempfile

from labkit.paths import Repo


def read(repo: Repo) -> dict:
    """{"current": number or None, "chapters": {"10": {"score", "max", "exercises": {"10.1": earned}, "hints": {...}}}}"""
    try:
        data = json.loads((repo.state / "progress.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        data = {}
    if not isinstance(data, dict):
        data = {}
    data.setdefault("current", None)
    data.setdefault("chapters", {})
    return data


def write(repo: Repo, data: dict) -> None:
    """Replace the notes in one step, so that an interrupted write leaves the old ones."""
    repo.state.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=repo.state, prefix="progress-")
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        json.dump(data, out, indent=1, sort_keys=True)
    os.replace(name, repo.state / "progress.json")


def chapter_notes(data: dict, number: int) -> dict:
    """The notes of one chapter inside `data`, made when they are not there."""
    return data["chapters"].setdefault(str(number), {})


def record(repo: Repo, result: dict) -> None:
    """Keep the score of a check's JSON document (DESIGN section 6) for the map."""
    data = read(repo)
    notes = chapter_notes(data, result["chapter"])
    notes["score"], notes["max"] = result["score"], result["max"]
    notes["exercises"] = {e["id"]: e["earned"] for e in result["exercises"]}
    data["current"] = data["current"] or result["chapter"]
    write(repo, data)


def finished(repo: Repo) -> list[int]:
    """Numbers of the chapters that have earned everything."""
    notes = read(repo)["chapters"]
    return sorted(int(n) for n, v in notes.items() if v.get("max") and v.get("score") == v["max"])


def current(repo: Repo, course) -> int:
    """The chapter that a verb without a number means: the one chosen with goto, else the first unfinished one."""
    data = read(repo)
    if data["current"] and course.has_chapter(data["current"]):
        return data["current"]
    chapters = [c for c in course.chapters() if c.has_exercises]
    for chapter in chapters:
        notes = data["chapters"].get(str(chapter.number), {})
        if not notes or notes.get("score", 0) < notes.get("max", 1):
            return chapter.number
    if not chapters:
        from labkit.errors import UsageError

        raise UsageError("There is no chapter with exercises here.", "see labs/course.toml")
    return chapters[-1].number
