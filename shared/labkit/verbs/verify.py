"""`./lab verify [N ...]`: the course's own examination."""

from __future__ import annotations

import argparse
import json
import sys
import time

from labkit import console, course, errors, paths


def register(subparsers) -> None:
    from labkit.verify import PARTS

    parser = subparsers.add_parser(
        "verify", help="the course's own examination", formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Examine chapters: all of them, or those named.\n\nparts:\n" +
                    "\n".join(f"  {name:<12} {text}" for name, text in PARTS.items()))
    parser.add_argument("lessons", nargs="*", type=int, metavar="N", help="numbers of lessons")
    parser.add_argument("--only", default="", metavar="PARTS", help="parts to run, separated by commas")
    parser.add_argument("--asan", action="store_true", help="the reference and accepted solutions under sanitizers (build-asan/)")
    parser.add_argument("--record", action="store_true", help="write generated data: starters, mutants' outputs, experiments' answers")
    parser.add_argument("--seed", type=int, default=1, help="of what is drawn at random: subsets, programs")
    parser.add_argument("--fuzz", type=int, metavar="N", help="instead: N random programs, whose order on labnode must be real Node's")
    parser.add_argument("--json", action="store_true", help="print one JSON document and nothing else")
    parser.add_argument("--no-build", action="store_true", help=argparse.SUPPRESS)


def run(args) -> int:
    from labkit import verify

    repo = paths.repo(build="build-asan") if args.asan else paths.repo()
    if args.fuzz is not None:
        return _fuzz(repo, args)
    lessons = course.load(repo)
    parts = _parts(args, verify)
    chosen = [lessons.lesson(n) for n in args.lessons] or list(lessons.lessons)
    began, everything = time.monotonic(), []
    examined = 0
    for lesson in chosen:
        chapter = lessons.chapter(lesson.number) if lessons.has_chapter(lesson.number) else None
        exam = verify.Exam(lessons, lesson, chapter, args.record, args.seed)
        if chapter is None and not (repo.slides / f"{lesson.directory}.md").exists():
            if args.lessons:
                raise errors.UsageError(f"Lesson {lesson.number} ({lesson.title}) has not been written yet.", "./lab list shows what is there")
            continue
        examined += 1
        _build(repo, chapter, parts, args, verify)
        everything += _examine(exam, parts, args, verify)
    if not args.lessons and "links" in parts:
        from labkit.verify.links import repository

        found = list(repository(repo))
        everything += found
        if not args.json:
            _print("the repository", "links", found)
    if args.json:
        json.dump([vars(f) for f in everything], sys.stdout, indent=1)
        print()
    else:
        word = "finding" if len(everything) == 1 else "findings"
        print(f"{console.mark(not everything)} {examined} lessons examined, {len(everything)} {word}, "
              f"{time.monotonic() - began:.1f} s")
    return errors.SHORT if everything else errors.OK


def _fuzz(repo, args) -> int:
    """The ordering fuzzer belongs to the project's tests: tests/ordering."""
    from labkit import build

    if args.fuzz < 1 or args.lessons or args.only or args.asan or args.json:
        raise errors.UsageError("--fuzz takes a number of programs, and --seed beside it.", "./lab verify --fuzz 10000 --seed 1")
    if not (repo.tests / "ordering").is_dir():
        raise errors.UsageError("This copy of the course has no tests/ordering.")
    sys.path.insert(0, str(repo.tests))
    from ordering import command, execute

    if not args.no_build:
        build.targets(repo, ["labnode"])
    return command.fuzz(repo, args.seed, range(args.fuzz), execute.labnode(repo), execute.node(repo))


def _parts(args, verify) -> list[str]:
    if not args.only:
        return ["reference"] if args.asan else list(verify.PARTS)
    chosen = [part.strip() for part in args.only.split(",") if part.strip()]
    unknown = [part for part in chosen if part not in verify.PARTS]
    if unknown:
        raise errors.UsageError(f"There is no part '{unknown[0]}'.", f"the parts are {', '.join(verify.PARTS)}")
    return [part for part in verify.PARTS if part in chosen]


def _build(repo, chapter, parts, args, verify) -> None:
    from labkit import build

    if args.no_build or not set(parts) - set(verify.STATIC):
        return
    if chapter is not None and chapter.has_exercises:
        # The learner's own executable brings everything that variants link; it may itself be unfinished or broken.
        build.targets(repo, [chapter.executable, f"{chapter.executable}-solution"], quiet=args.json, own=f"{chapter.directory}/")
    elif "texts" in parts:
        build.targets(repo, ["labnode"], quiet=args.json)


def _examine(exam, parts, args, verify) -> list:
    found = []
    with console.Progress(exam.lesson.directory, len(parts), quiet=args.json) as bar:
        exam.say = bar.say
        for part, findings in verify.examine(exam, parts):
            found += findings
            bar.step(part)
            if not args.json:
                _print(exam.lesson.directory, part, findings)
    return found


def _print(what: str, part: str, findings: list) -> None:
    if sys.stderr.isatty():
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()
    print(f"{console.mark(not findings)} {what:<26} {part}", flush=True)
    for finding in findings:
        print(f"    {console.style(finding.where, 'bold')}: {console.escape(finding.problem)}")
        if finding.fix:
            print(f"      {console.style('fix:', 'dim')} {finding.fix}")
