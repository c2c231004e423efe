"""The reference earns everything, and so does every other solution that we accept."""

from __future__ import annotations

from typing import Iterator

from labkit import markers, starters
from labkit.verify import Exam, Finding, first_error, short


def examine(exam: Exam) -> Iterator[Finding]:
    yield from _full(exam, exam.reference, "the reference", exam.shown(exam.chapter.solution))
    for directory in sorted((exam.chapter.tests / "accepted").glob("*/")):
        if directory.is_dir():
            files = exam.reference | {n: (directory / n).read_text(encoding="utf-8") for n in exam.reference if (directory / n).exists()}
            yield from _full(exam, files, f"accepted/{directory.name}", exam.shown(directory))
    if exam.repo.build.name != "build-asan":
        yield from _whole(exam)


def _full(exam: Exam, files: dict[str, str], who: str, where: str) -> Iterator[Finding]:
    exam.say(who)
    verdict = exam.judge.judge({name: _learner_form(text) for name, text in files.items()})
    if verdict.compile_errors:
        yield Finding("reference", where, f"{who} does not compile: {first_error(verdict.compile_errors)}", "mend it")
        return
    for result in verdict.exercises:
        for outcome in result.outcomes:
            if not outcome.passed:
                yield Finding("reference", where, f"{who} fails {short(outcome)}", "mend the solution or the check")


def _learner_form(text: str) -> str:
    return markers.as_learner(text) if "LAB-BEGIN" in text else text


def _whole(exam: Exam) -> Iterator[Finding]:
    """Splicing all of the reference into the starter gives the reference: nothing is lost on the way."""
    from labkit import splice

    everything = splice.splice(exam.chapter, exam.starter, exam.reference, [e.id for e in exam.chapter.exercises])
    for name, text in everything.items():
        if markers.plain(text) != markers.plain(exam.reference[name]):
            yield Finding("reference", exam.shown(exam.chapter.solution / name), "the starter with every region solved is not the reference",
                          "regions that depend on the stubs' text cannot be spliced; mend the markers")
    missing = [name for name in starters.given(exam.chapter) if not (exam.chapter.labs / name).exists()]
    for name in missing:
        yield Finding("reference", exam.shown(exam.chapter.labs / name), "a given file is not there", f"./lab starters {exam.chapter.number} brings it")
