"""./lab test: from a bare machine to the result of all of the project's tests."""

from __future__ import annotations

import time

from labkit import console, course, dispatch, installer, paths, project, suites
from labkit.errors import OK, SHORT, LabError, UsageError

QUICK_PARTS = "manifest,links,apis,starter,reference"


def register(subparsers) -> None:
    parser = subparsers.add_parser("test", help="set everything up and run all of the project's tests", description=__doc__)
    parser.add_argument("--yes", "-y", action="store_true", help="install packages without asking")
    parser.add_argument("--quick", action="store_true",
                        help="leave out what takes minutes: real Nodes from npm, mutants, subsets, sanitizers")
    parser.add_argument("--bare", action="store_true",
                        help="instead: set-up tried in bare Debian 12 and 13 (needs root, debootstrap, about 4 GB)")


def run(args) -> int:
    if args.bare and args.quick:
        raise UsageError("--bare and --quick do not go together.", "--bare takes its minutes")
    repo = paths.repo()
    began = time.monotonic()
    installer.ensure(repo, ("build", "test"), args.yes, nodes=not (args.quick or args.bare))
    total = suites.Tally()
    for name, suite in _suites(repo, args):
        print(console.style(f"== {name}", "bold"), flush=True)
        try:
            part = suite()
        except LabError as error:
            if error.status != SHORT:
                raise
            console.error(error)
            part = suites.Tally(failed=1, failures=[f"{name}: {error.message.splitlines()[0]}"])
        print(f"{console.mark(not part.failed)} {name}: {_counts(part)}, {time.monotonic() - began:.0f} s since the start\n", flush=True)
        total += part
        if name == "build" and part.failed:
            break
    return _summary(total)


def _suites(repo: paths.Repo, args) -> list:
    """(name, function) in the order in which they run."""
    def say(line: str) -> None:
        print(line, flush=True)

    if args.bare:
        return [("bare machines", lambda: suites.python(repo, say, bare=True))]
    chosen = [("build", lambda: _build(repo)),
              ("unit tests (Catch2)", lambda: suites.unit(repo, say)),
              ("tests in Python", lambda: suites.python(repo, say))]
    if "verify" in dispatch.available():
        chosen.append(("course examination", lambda: suites.verify(repo, say, ["--only", QUICK_PARTS] if args.quick else [])))
        if not args.quick:
            chosen.append(("under sanitizers", lambda: _sanitized(repo, say)))
    return chosen


def _build(repo: paths.Repo) -> suites.Tally:
    with installer.Bar("build") as bar:
        project.make(repo, [], bar)
    return suites.Tally(passed=1)


def _sanitized(repo: paths.Repo, say: suites.Say) -> suites.Tally:
    lessons = course.load(repo)
    solutions = [f"{chapter.executable}-solution" for chapter in lessons.chapters() if chapter.has_exercises]
    if not solutions:
        return suites.Tally()
    with installer.Bar("build with sanitizers") as bar:
        project.make(paths.repo(repo.root, "build-asan"), solutions, bar)
    return suites.verify(repo, say, ["--asan"])


def _counts(tally: suites.Tally) -> str:
    skipped = f", {tally.skipped} skipped" if tally.skipped else ""
    return f"{tally.passed} passed, {tally.failed} failed{skipped}"


def _summary(total: suites.Tally) -> int:
    for failure in total.failures[:40]:
        print(f"{console.mark(False)} {console.escape(failure, 200)}")
    if len(total.failures) > 40:
        print(f"  and {len(total.failures) - 40} more")
    print(_counts(total), flush=True)
    return SHORT if total.failed else OK
