"""Decks are what a workshop needs: ids, cuts that fit, notes, predictions."""

from __future__ import annotations

from typing import Iterator

from labkit import decks
from labkit.verify import Exam, Finding


def examine(exam: Exam) -> Iterator[Finding]:
    path = exam.course.repo.slides / f"{exam.lesson.directory}.md"
    if not path.exists():
        return  # Where one is missing, the part `manifest` says so.
    for line, problem, fix in decks.faults(decks.parse(path.read_text(encoding="utf-8"))):
        yield Finding("decks", f"{exam.course.repo.shown(path)}:{line}", problem, fix)
