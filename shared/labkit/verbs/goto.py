"""`./lab goto N`: make chapter N the current one."""

from __future__ import annotations

from labkit import console, learner, progress, starters


def register(subparsers) -> None:
    parser = subparsers.add_parser("goto", help="make chapter N the current one", description=__doc__)
    parser.add_argument("chapter", metavar="N", help="number of the chapter")


def run(args) -> int:
    chapter = learner.chapter(args.chapter)
    missing = [name for name in (*chapter.files, *chapter.given) if not (chapter.labs / name).exists()]
    starters.write(chapter, missing)
    notes = progress.read(chapter.repo)
    notes["current"] = chapter.number
    progress.write(chapter.repo, notes)
    shown = chapter.repo.shown(chapter.labs)
    print(console.style(f"Chapter {chapter.number}: {chapter.title}", "bold"))
    if chapter.question:
        print(f"  {chapter.question}")
    print(f"  {len(chapter.exercises)} exercises, {chapter.points} points, about {chapter.minutes} minutes.")
    print(f"  Read {shown}/README.md, edit {', '.join(chapter.files)} there, then ./lab check.")
    return 0
