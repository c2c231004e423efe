"""chapter.toml: what a chapter is. Parsed and checked here, once, for everybody who needs to know."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from labkit.errors import ManifestError
from labkit.paths import Repo, directory_name


@dataclass(frozen=True)
class Exercise:
    """One thing to write. It earns `points` when all of its checks pass, else nothing."""

    id: str
    title: str
    points: int
    minutes: int
    wrong_idea: str = ""
    slide: str = ""
    read: str = ""
    hints: tuple[str, ...] = ()
    depends: tuple[str, ...] = ()
    files: tuple[str, ...] = ()


@dataclass(frozen=True)
class Chapter:
    """One chapter.toml. `files` is what a learner edits; `given` comes along as it is."""

    repo: Repo = field(repr=False)
    number: int
    name: str
    title: str
    lesson: str = ""
    question: str = ""
    adds: str = ""
    also: tuple[int, ...] = ()
    minutes: int = 0
    state: str = "exercises"
    files: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    exercises: tuple[Exercise, ...] = ()

    @property
    def directory(self) -> str:
        return directory_name(self.number, self.name)

    @property
    def labs(self) -> Path:
        """The learner's directory: starter files, chapter.toml, README.md, experiments."""
        return self.repo.labs / self.directory

    @property
    def solution(self) -> Path:
        return self.repo.solutions / self.directory

    @property
    def tests(self) -> Path:
        return self.repo.tests / self.directory

    @property
    def deck(self) -> Path:
        return self.repo.slides / f"{self.directory}.md"

    @property
    def executable(self) -> str:
        return f"lab{self.number:02d}"

    @property
    def points(self) -> int:
        return sum(exercise.points for exercise in self.exercises)

    @property
    def has_exercises(self) -> bool:
        return self.state == "exercises" and bool(self.exercises)

    def exercise(self, identifier: str) -> Exercise:
        for exercise in self.exercises:
            if exercise.id == identifier:
                return exercise
        known = ", ".join(exercise.id for exercise in self.exercises) or "none"
        raise ManifestError(f"Chapter {self.number} has no exercise {identifier}.", f"it has: {known}")

    def dependents(self, identifier: str) -> set[str]:
        """`identifier` and the exercises that declare, directly or not, that they need it."""
        found = {identifier}
        while True:
            more = {e.id for e in self.exercises if found & set(e.depends)} - found
            if not more:
                return found
            found |= more


_CHAPTER_FIELDS = {"number": int, "name": str, "title": str, "lesson": str, "question": str, "adds": str,
                   "also": list, "minutes": int, "state": str, "files": list, "given": list, "exercise": list}
_EXERCISE_FIELDS = {"id": str, "title": str, "points": int, "minutes": int, "wrong_idea": str, "slide": str,
                    "read": str, "hints": list, "depends": list, "files": list}


def load(repo: Repo, path: Path) -> Chapter:
    """The chapter that `path` (a chapter.toml) describes.

    Raises ManifestError when it is no TOML, has an unknown or missing key, or contradicts itself; the things
    that only an examination asks for (three hints, a slide that exists, minutes) are verify's business."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ManifestError(f"{repo.shown(path)} does not exist.", "see labs/course.toml for the chapters there are")
    except tomllib.TOMLDecodeError as error:
        raise ManifestError(f"{repo.shown(path)} is not valid TOML: {error}.", "mend the line that it names")
    where = repo.shown(path)
    _typed(where, data, _CHAPTER_FIELDS, ("number", "name", "title"))
    exercises = tuple(_exercise(where, raw) for raw in data.pop("exercise", []))
    for key in ("also", "files", "given"):
        if key in data:
            data[key] = tuple(data[key])
    chapter = Chapter(repo=repo, exercises=exercises, **data)
    _consistent(where, path, chapter)
    return chapter


def _exercise(where: str, raw: dict) -> Exercise:
    place = f"{where}, exercise {raw.get('id', '?')}"
    _typed(place, raw, _EXERCISE_FIELDS, ("id", "title", "points", "minutes"))
    return Exercise(**{key: tuple(value) if isinstance(value, list) else value for key, value in raw.items()})


def _typed(where: str, data: dict, fields: dict[str, type], required: tuple[str, ...]) -> None:
    for key, value in data.items():
        if key not in fields:
            raise ManifestError(f"{where}: unknown key '{key}'.", f"the keys are: {', '.join(fields)}")
        if not isinstance(value, fields[key]) or isinstance(value, bool):
            raise ManifestError(f"{where}: '{key}' must be a {fields[key].__name__}.", f"it is {value!r}")
    for key in required:
        if key not in data:
            raise ManifestError(f"{where}: '{key}' is missing.", f"add {key} = ...")


def _consistent(where: str, path: Path, chapter: Chapter) -> None:
    if path.parent.name != chapter.directory:
        raise ManifestError(f"{where}: number and name say {chapter.directory}, the directory says {path.parent.name}.",
                            "rename one of them")
    if chapter.state not in ("exercises", "reference"):
        raise ManifestError(f"{where}: state is '{chapter.state}'.", 'use "exercises" (the default) or "reference"')
    identifiers = [exercise.id for exercise in chapter.exercises]
    for exercise in chapter.exercises:
        if identifiers.count(exercise.id) > 1:
            raise ManifestError(f"{where}: exercise {exercise.id} is there twice.", "give each its own id")
        unknown = [other for other in exercise.depends if other not in identifiers]
        if unknown:
            raise ManifestError(f"{where}: exercise {exercise.id} depends on {', '.join(unknown)}, which is not there.",
                                "name exercises of this chapter")
        stray = [name for name in exercise.files if name not in chapter.files]
        if stray:
            raise ManifestError(f"{where}: exercise {exercise.id} names {', '.join(stray)}, which the chapter's files do not.",
                                "add it to the chapter's files")
    if chapter.state == "exercises" and not chapter.exercises:
        raise ManifestError(f"{where}: there is no [[exercise]].", 'write them, or set state = "reference"')
