"""`./lab goto N`: make chapter N the current one, which check, hint and the others mean without a number."""

from __future__ import annotations

from labkit import console, learner, progress, starters


def register(subparsers) -> None:
    parser = subparsers.add_parser("goto", help="make chapter N the current one", description=__doc__)
    parser.add_argument("chapter", metavar="N", help="number or name of the chapter")


def run(args) -> int:
    chapter = learner.chapter(args.chapter)
    missing = [name for name in (*chapter.files, *chapter.given) if not (chapter.labs / name).exists()]
    starters.write(chapter, missing)
    with progress.change(chapter.repo) as notes:
        notes.current = chapter.number
    where = chapter.repo.shown(chapter.labs)
    print(console.style(f"Chapter {chapter.number}: {chapter.title}", "bold"))
    if chapter.question:
        print(f"  {chapter.question}")
    passed = sum(1 for e in chapter.exercises if notes.passed(e.id))
    done = f", {passed} done" if passed else ""
    print(f"  {len(chapter.exercises)} exercises{done}, {chapter.points} points, about {chapter.minutes} minutes.")
    if missing:
        print(f"  brought back: {', '.join(missing)}")
    if (chapter.labs / "README.md").exists():
        print(f"  read   {where}/README.md")
    print(f"  edit   {', '.join(f'{where}/{name}' for name in chapter.files)}")
    print("  then   ./lab check")
    return 0
