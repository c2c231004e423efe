"""`./lab hint [10.3]`: the next hint of an exercise, from a nudge to almost the code."""

from __future__ import annotations

import textwrap

from labkit import console, learner, progress


def register(subparsers) -> None:
    parser = subparsers.add_parser("hint", help="the next hint of the failing exercise", description=__doc__)
    parser.add_argument("exercise", nargs="?", metavar="ID", help="an exercise such as 10.3, or a chapter; without: the first not earned")
    parser.add_argument("--again", action="store_true", help="show the hints given so far, and no new one")


def run(args) -> int:
    chapter = learner.chapter(args.exercise)
    exercise = learner.exercise(chapter, args.exercise)
    data = progress.read(chapter.repo)
    given = progress.chapter_notes(data, chapter.number).setdefault("hints", {})
    count = given.get(exercise.id, 0)
    if not args.again and count < len(exercise.hints):
        count = given[exercise.id] = count + 1
        progress.write(chapter.repo, data)
    print(console.style(f"{exercise.id} {exercise.title}", "bold"))
    if count == 0:
        print("No hint has been given yet: ./lab hint gives the first.")
    for number, hint in enumerate(exercise.hints[:count], 1):
        latest = number == count
        print("\n" + textwrap.fill(hint, min(console.width(), 100), initial_indent=f"  {number}. ", subsequent_indent="     ")
              if latest else console.style(textwrap.fill(hint, min(console.width(), 100), initial_indent=f"  {number}. ",
                                                         subsequent_indent="     "), "dim"))
    left = len(exercise.hints) - count
    if left:
        print(f"\n{left} more: ./lab hint {exercise.id}")
    else:
        print(f"\nThat was the last. The text: {chapter.repo.shown(chapter.labs)}/{exercise.read}; "
              f"the reference: ./lab solution {exercise.id}")
    return 0
