"""Starters regenerate without a difference, compile without a warning, earn nothing, and end in TODOs."""

from __future__ import annotations

from typing import Iterator

from labkit import starters
from labkit.variant import Variants
from labkit.verify import Exam, Finding, first_error, short


def examine(exam: Exam) -> Iterator[Finding]:
    chapter = exam.chapter
    for name, diff in starters.differences(chapter).items():
        rows = [row for row in diff.splitlines()[2:] if row[:1] in "+-"][:4]
        yield Finding("starter", exam.shown(chapter.labs / name), "it is not what the reference's markers make: " + " / ".join(rows),
                      f"./lab starters {chapter.number} writes it again")
        if exam.record:
            starters.write(chapter, [name])
    strict = Variants(chapter, warnings=True).build(exam.starter)
    if not strict.built:
        yield Finding("starter", exam.shown(chapter.labs), f"the starter does not compile without warnings: {first_error(strict.errors)}",
                      "add (void)name; lines to the stub, or return a value after LAB_TODO")
    verdict = exam.judge.judge(exam.starter)
    for result in verdict.exercises:
        if result.earned:
            yield Finding("starter", f"{chapter.directory}, exercise {result.exercise.id}", "the starter earns its points",
                          "make its checks reach the TODO, or the stub begin with it")
        for outcome in result.outcomes:
            if outcome.status not in ("todo", "passed"):
                yield Finding("starter", exam.shown(outcome.check.path), f"on the starter it does not end in a TODO: {short(outcome)}",
                              "an unfinished exercise must say so, never fail otherwise")

