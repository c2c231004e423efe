"""`./lab verify`: the course examines itself.

Each part is a module with `examine(exam)`, which yields a Finding for everything that is not as it should be.
A part sees one chapter (or, for lessons without code, one deck) at a time.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass, field
from functools import cached_property
from typing import Callable, Iterator

from labkit import checks, compile_errors, execute, starters
from labkit.course import Course, Lesson
from labkit.errors import LabError
from labkit.judge import Judge
from labkit.manifest import Chapter
from labkit.paths import Repo
from labkit.variant import Program, Variants

# part -> what it finds out; in the order in which they run, cheap ones first.
PARTS = {
    "manifest": "hints, minutes, points, checks and regions of every exercise",
    "links": "slide ids, anchors and links of texts and decks",
    "decks": "ids, cuts that fit, notes and predictions of every deck",
    "apis": "checks and experiments use only what is linked",
    "oracle": "every expectation holds on real Node",
    "starter": "starters regenerate, compile without warnings, earn 0 and end in TODOs",
    "reference": "the reference and every accepted solution earn everything",
    "experiments": "experiments print the answers on record",
    "texts": "the code of texts and decks prints what they say",
    "mutants": "every wrong idea loses exactly its exercise, with its message",
    "subsets": "any k exercises solved earn exactly their points",
}
STATIC = ("manifest", "links", "decks", "apis", "oracle")     # these need no build of the chapter
FOR_DECKS = ("links", "decks", "texts")                       # these make sense without exercises


@dataclass(frozen=True)
class Finding:
    """Something that is not as it should be: where, what, and what to do about it."""

    part: str
    where: str
    problem: str
    fix: str = ""


@dataclass
class Exam:
    """One lesson under examination, with what the parts need of it, made when first asked for."""

    course: Course
    lesson: Lesson
    chapter: Chapter | None
    record: bool = False
    seed: int = 1
    say: Callable[[str], None] = field(default=lambda text: None)

    @property
    def repo(self) -> Repo:
        return self.course.repo

    @cached_property
    def checks(self) -> list[checks.Check]:
        return checks.collect(self.chapter)

    @cached_property
    def builder(self) -> Variants:
        return Variants(self.chapter)

    @cached_property
    def judge(self) -> Judge:
        return Judge(self.chapter, self.checks, self.builder, say=self.say)

    @cached_property
    def reference(self) -> dict[str, str]:
        return starters.reference(self.chapter)

    @cached_property
    def starter(self) -> dict[str, str]:
        """The starter as generated, whatever is committed or was edited."""
        made = starters.generate(self.chapter)
        return {name: made[name] for name in self.chapter.files}

    @cached_property
    def solution(self) -> Program:
        """The chapter's finished executable."""
        program = self.builder.build(self.reference)
        if not program.built:
            raise LabError(f"The reference of {self.chapter.directory} does not compile:\n{program.errors[:2000]}", "mend it first")
        return program

    def shown(self, path) -> str:
        return self.repo.shown(path)


def examine(exam: Exam, parts: list[str]) -> Iterator[tuple[str, list[Finding]]]:
    """(part, findings) for each part. A part that cannot go on is itself a finding."""
    for part in parts:
        if (exam.chapter is None or not exam.chapter.has_exercises) and part not in FOR_DECKS:
            continue
        module = importlib.import_module(f"labkit.verify.{part}")
        found: list[Finding] = []
        try:
            for finding in module.examine(exam):
                found.append(finding)
        except LabError as error:
            found.append(Finding(part, exam.lesson.directory, error.message, error.fix or ""))
        yield part, found


def short(outcome: execute.Outcome) -> str:
    """One line on a check's outcome."""
    lines = outcome.message.splitlines()
    return f"{outcome.check.name}: {outcome.status}" + (f" ({lines[0]})" if lines else "")


def first_error(errors: str) -> str:
    """One line on a compiler's output."""
    found = compile_errors.first(errors)
    return f"{found[0]}:{found[1]}: {found[2]}" if found else errors.strip().split("\n")[0]
