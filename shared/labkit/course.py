"""labs/course.toml: the 43 lessons and the one build order; and the chapters that are there."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, replace
from functools import cached_property

from labkit import manifest
from labkit.errors import ManifestError, UsageError
from labkit.manifest import Chapter
from labkit.paths import Repo, directory_name


@dataclass(frozen=True)
class Lesson:
    """One lesson. `order` is its place in the build order (1 is first), None where there is nothing to build.
    `planned` is found out, not written down: neither a chapter.toml nor a deck is there yet.
    `provides` names what scripts get from it: globals ("setTimeout"), members ("process.nextTick") and built-in
    modules ("module:fs"); a check may use only what its executable links."""

    number: int
    name: str
    title: str
    part: int
    kind: str = "chapter"
    order: int | None = None
    adds: str = ""
    provides: tuple[str, ...] = ()
    planned: bool = False

    @property
    def directory(self) -> str:
        return directory_name(self.number, self.name)


@dataclass
class Course:
    repo: Repo
    lessons: tuple[Lesson, ...]
    parts: dict[int, str] = field(default_factory=dict)

    def lesson(self, number: int) -> Lesson:
        for lesson in self.lessons:
            if lesson.number == number:
                return lesson
        raise UsageError(f"There is no lesson {number}.", f"lessons are numbered 1 to {len(self.lessons)}; ./lab list shows them")

    @cached_property
    def build_order(self) -> list[Lesson]:
        """The lessons that are built, first to last, whether or not they are there yet."""
        return sorted((l for l in self.lessons if l.order is not None), key=lambda l: l.order)

    def manifest_path(self, number: int):
        return self.repo.labs / self.lesson(number).directory / "chapter.toml"

    def has_chapter(self, number: int) -> bool:
        """Whether the lesson has a chapter.toml; cheap, parses nothing."""
        return self.manifest_path(number).exists()

    def chapter(self, number: int) -> Chapter:
        """The chapter of a lesson. UsageError when the lesson has none (a deck only, or not written yet)."""
        lesson = self.lesson(number)
        if not self.has_chapter(number):
            from labkit import warmups

            if warmups.of(self, number):
                raise UsageError(f"Lesson {number} ({lesson.title}) is a deck with warm-ups, without exercises.",
                                 f"./lab list {number} shows them, ./lab run {number} 1 runs the first")
            why = "is a deck without code" if lesson.kind == "deck" else "has not been written yet"
            raise UsageError(f"Lesson {number} ({lesson.title}) {why}.", "./lab list shows what can be built")
        return manifest.load(self.repo, self.manifest_path(number))

    def chapters(self) -> list[Chapter]:
        """The chapters that are there, in build order."""
        return [self.chapter(lesson.number) for lesson in self.build_order if self.has_chapter(lesson.number)]

    def before(self, number: int) -> list[int]:
        """Numbers of the chapters that are there and come before `number` in the build order."""
        order = self.lesson(number).order
        return [l.number for l in self.build_order if order is None or l.order < order if self.has_chapter(l.number)]

    def linked(self, chapter: Chapter) -> list[int]:
        """Numbers of all chapters that labNN holds, its own included, in build order."""
        wanted = set(self.before(chapter.number)) | {n for n in chapter.also if self.has_chapter(n)} | {chapter.number}
        return [l.number for l in self.build_order if l.number in wanted]


def load(repo: Repo) -> Course:
    """The course that labs/course.toml describes."""
    path = repo.labs / "course.toml"
    where = repo.shown(path)
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ManifestError(f"{where} does not exist.", "run the command inside a checkout of the project")
    except tomllib.TOMLDecodeError as error:
        raise ManifestError(f"{where} is not valid TOML: {error}.", "mend the line that it names")
    lessons = []
    for raw in data.get("lesson", []):
        try:
            lesson = Lesson(**(raw | {"provides": tuple(raw.get("provides", ()))}))
        except TypeError as error:
            raise ManifestError(f"{where}, lesson {raw.get('number', '?')}: {error}.", "see labkit/course.py for the keys")
        lessons.append(replace(lesson, planned=not _written(repo, lesson)))
    parts = {int(number): title for number, title in data.get("parts", {}).items()}
    return Course(repo, tuple(sorted(lessons, key=lambda l: l.number)), parts)


def _written(repo: Repo, lesson: Lesson) -> bool:
    return (repo.labs / lesson.directory / "chapter.toml").exists() or (repo.slides / f"{lesson.directory}.md").exists()
