"""./lab start: from a bare machine to the first chapter: set up, build, a tour of the event loop."""

from __future__ import annotations

import os
import sys

from labkit import console, course, dispatch, installer, paths, project, tour


def register(subparsers) -> None:
    parser = subparsers.add_parser("start", help="set everything up, build, take the tour", description=__doc__)
    parser.add_argument("--yes", "-y", action="store_true", help="install packages without asking")
    parser.add_argument("--no-tour", action="store_true", help="set up and build only")


def run(args) -> int:
    repo = paths.repo()
    print(console.style("Node Internals Lab", "bold") + ": you build Node's insides, and what you build runs.", flush=True)
    installer.ensure(repo, ("build",), args.yes)
    with installer.Bar("labnode, the finished runtime") as bar:
        project.make(repo, ["labnode"], bar)
    if not args.no_tour:
        print("\nA tour of the event loop. Every script runs on the runtime that was just built, and the chapters take apart why.")
        tour.guide(repo.need_executable("labnode"), interactive())
    print("\n" + farewell(repo))
    return 0


def interactive() -> bool:
    """Whether somebody is there to answer."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty() and not os.environ.get("CI")


def farewell(repo: paths.Repo) -> str:
    """Where to go on; names only what is there."""
    first = next((chapter for chapter in course.load(repo).chapters() if chapter.has_exercises), None)
    if first is None:
        return "Run scripts on the runtime with build/bin/labnode script.js."
    lines = [console.style(f"Your first chapter is {first.number}, {first.title}.", "bold")]
    verbs = dispatch.available()
    if "goto" in verbs:
        lines.append(f"  ./lab goto {first.number:<6} begins it")
    if (first.labs / "README.md").exists():
        lines.append(f"  labs/{first.directory}/README.md is its text")
    lines.append(f"  ./lab check {first.number:<5} builds and checks what you wrote")
    if "list" in verbs:
        lines.append("  ./lab list        is the map of the course")
    return "\n".join(lines)
