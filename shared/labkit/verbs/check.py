"""`./lab check [N]`: build and grade a chapter."""

from __future__ import annotations

import argparse
import json
import sys
import time

from labkit import console, course, errors, paths


def register(subparsers) -> None:
    parser = subparsers.add_parser("check", help="build and grade a chapter",
                                   description="Build a chapter and grade it. Without N, the current chapter.")
    parser.add_argument("chapter", nargs="?", metavar="N", help="number or name of the chapter")
    parser.add_argument("--solution", action="store_true", help="grade the reference instead of your files")
    parser.add_argument("--base", choices=("reference", "mine"), default="reference",
                        help="mine: your own finished chapters stand below this one instead of the references")
    parser.add_argument("--json", action="store_true", help="print one JSON document and nothing else")
    parser.add_argument("--predict", action="store_true", help="ask for the order of the lines before anything runs")
    parser.add_argument("--all", action="store_true", help="explain every failing exercise, not only the first")
    parser.add_argument("--no-build", action="store_true", help=argparse.SUPPRESS)


def run(args) -> int:
    from labkit import build, checks, learner, progress, report, starters
    from labkit.judge import Judge
    from labkit.variant import Variants

    began = time.monotonic()
    repo = paths.repo()
    lessons = course.load(repo)
    number = learner.number(lessons, args.chapter) if args.chapter is not None else progress.current(repo, lessons)
    chapter = lessons.chapter(number)
    if not chapter.has_exercises:
        raise errors.UsageError(f"Chapter {number} ({chapter.title}) has no exercises yet.", "./lab list shows which have")
    found = checks.collect(chapter)
    if not found:
        raise errors.LabError(f"Chapter {number} has no checks in {repo.shown(chapter.tests)}.", "shared/labkit/AUTHORS.md tells how checks are written")
    if args.predict and not args.json:
        from labkit import predict

        predict.ask(chapter, found, progress.read(repo))
    build.ensure(chapter, args.base, solution=args.solution, quiet=args.json, skip=args.no_build)
    with console.Progress(chapter.directory, len(found), quiet=args.json) as bar:
        titles = {c.title for c in found}
        judge = Judge(chapter, found, Variants(chapter, args.base), base=args.base,
                      say=lambda text: bar.step(text) if text in titles else bar.say(text))
        files = _reference(chapter) if args.solution else starters.learner(chapter)
        verdict = judge.judge(files)
    if not args.solution:
        _mark_taken(verdict, files, judge.reference)
    if args.json:
        json.dump(verdict.document(), sys.stdout, indent=1)
        print()
    else:
        print(report.text(verdict, report.Options(details=len(chapter.exercises) if args.all else 1)))
        print(console.style(f"{len(found)} checks in {time.monotonic() - began:.1f} s", "dim"))
    if not args.solution and args.base == "reference":
        progress.record(repo, verdict.document())
    if not args.json and not args.solution and all(e.passed for e in verdict.exercises):
        said = "Everything earned." if verdict.score == chapter.points else "Everything passes; what was taken earns nothing."
        print(f"{console.mark(True)} {said} ./lab next goes on.")
    return errors.OK if verdict.score == chapter.points else errors.SHORT


def _mark_taken(verdict, files: dict[str, str], reference: dict[str, str]) -> None:
    """What was taken with `solution --take` and still is the reference earns nothing; what was written since does."""
    from labkit import learner, progress

    notes = progress.read(verdict.chapter.repo)
    if not any(notes.taken(e.id) for e in verdict.chapter.exercises):
        return
    for result in verdict.exercises:
        identifier = result.exercise.id
        result.taken = notes.taken(identifier) and learner.is_the_references(verdict.chapter, identifier, files, reference)
        if notes.taken(identifier) and not result.taken:
            with progress.change(verdict.chapter.repo) as changed:
                changed.of(identifier).pop("taken", None)


def _reference(chapter) -> dict[str, str]:
    """The reference in the form of a learner's files, so that its regions can be told apart as theirs can."""
    from labkit import markers, starters

    return {name: markers.as_learner(text) for name, text in starters.reference(chapter).items()}
