"""Every exercise is complete: points, minutes, three hints, a wrong idea, a slide, a text, a region and a check."""

from __future__ import annotations

from typing import Iterator

from labkit import markdown, markers
from labkit.verify import Exam, Finding

_LONGEST_REGION = 50     # reference lines of one exercise
_LONGEST_TEXT = 1500     # words of a chapter's text
_SECTIONS = ("Predict", "Elsewhere", "Changed since")


def examine(exam: Exam) -> Iterator[Finding]:
    chapter = exam.chapter
    where = exam.shown(chapter.labs / "chapter.toml")

    def wrong(problem: str, fix: str, place: str = where) -> Finding:
        return Finding("manifest", place, problem, fix)

    for key in ("lesson", "question", "adds"):
        if not getattr(chapter, key):
            yield wrong(f"'{key}' is missing", "say it in a sentence")
    total = sum(e.minutes for e in chapter.exercises)
    if not total <= chapter.minutes <= 240:
        yield wrong(f"minutes is {chapter.minutes}; it must lie between {total}, what the exercises take, and 240", "set it")
    regions = _lines_by_exercise(exam)
    checked = {check.exercise for check in exam.checks}
    for exercise in chapter.exercises:
        place = f"{where}, exercise {exercise.id}"
        if exercise.points <= 0 or exercise.minutes <= 0:
            yield wrong("points and minutes must be above 0", "set them", place)
        if len(exercise.hints) != 3 or not all(hint.strip() for hint in exercise.hints):
            yield wrong(f"it has {len(exercise.hints)} hints", "write three: a nudge, an approach, almost code", place)
        if not exercise.wrong_idea:
            yield wrong("it guards against no wrong idea", 'add wrong_idea = "..."', place)
        for key in ("slide", "read"):
            if not getattr(exercise, key):
                yield wrong(f"'{key}' is missing", "name the slide that explains it and the anchor in the text", place)
        if exercise.id not in checked:
            yield wrong("no check belongs to it", f"write one in {exam.shown(chapter.tests)}", place)
        if exercise.id not in regions:
            yield wrong("no region of the reference belongs to it", "mark one with LAB-BEGIN and LAB-END", place)
        elif regions[exercise.id] > _LONGEST_REGION:
            yield wrong(f"its regions have {regions[exercise.id]} lines", f"at most {_LONGEST_REGION}: split it or give a part", place)
    for identifier in sorted(set(regions) - {e.id for e in chapter.exercises}):
        yield wrong(f"the reference has regions of {identifier}, the manifest has no such exercise", "add it or remove them")
    yield from _text(exam)
    if not chapter.deck.exists():
        yield wrong("the lesson has no deck", "write it", exam.shown(chapter.deck))


def _text(exam: Exam) -> Iterator[Finding]:
    path = exam.chapter.labs / "README.md"
    where = exam.shown(path)
    if not path.exists():
        yield Finding("manifest", where, "the chapter has no text", "write it")
        return
    text = path.read_text(encoding="utf-8")
    # Words of prose: code and pictures are looked at, not read.
    if len(markdown.prose(text).split()) > _LONGEST_TEXT:
        yield Finding("manifest", where, f"the text has more than {_LONGEST_TEXT} words", "shorten it")
    if not any(fence.info.startswith("mermaid") for fence in markdown.fences(text)):
        yield Finding("manifest", where, "the text has no picture", "draw the data's way in a ```mermaid block")
    for word in _SECTIONS:
        if word.lower() not in text.lower():
            yield Finding("manifest", where, f"the text says nothing on '{word}'", "see the curriculum for what every text holds")


def _lines_by_exercise(exam: Exam) -> dict[str, int]:
    lines: dict[str, int] = {}
    for name, text in exam.reference.items():
        for region in markers.parse_reference(text, exam.shown(exam.chapter.solution / name)):
            lines[region.id] = lines.get(region.id, 0) + sum(1 for row in region.body if row.strip())
    return lines
