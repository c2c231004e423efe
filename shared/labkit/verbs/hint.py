"""`./lab hint [10.3]`: the next hint of an exercise, from a nudge to almost the code."""

from __future__ import annotations

import textwrap

from labkit import console, learner, progress


def register(subparsers) -> None:
    parser = subparsers.add_parser("hint", help="the next hint of the failing exercise", description=__doc__)
    parser.add_argument("exercise", nargs="?", metavar="ID",
                        help="an exercise such as 10.3, or a chapter; without: the one that the last check found failing")
    parser.add_argument("--again", action="store_true", help="show the hints given so far, and no new one")


def run(args) -> int:
    chapter = learner.chapter(args.exercise)
    if (args.exercise is None or "." not in args.exercise) and progress.read(chapter.repo).open(chapter) is None:
        print(f"Every exercise of chapter {chapter.number} passes: there is nothing to hint at. "
              f"The hints of one: ./lab hint {chapter.exercises[0].id}. What comes next: ./lab next")
        return 0
    exercise = learner.exercise(chapter, args.exercise)
    with progress.change(chapter.repo) as notes:
        given = min(notes.of(exercise.id).get("hints", 0), len(exercise.hints))
        if not args.again and given < len(exercise.hints):
            given += 1
            notes.of(exercise.id)["hints"] = given
    print(f"{console.style(f'{exercise.id} {exercise.title}', 'bold')}   hint {given} of {len(exercise.hints)}")
    for number, hint in enumerate(exercise.hints[:given], 1):
        text = textwrap.fill(hint, min(console.width(80), 100) - 2, initial_indent=f"  {number}. ", subsequent_indent="     ",
                             break_long_words=False, break_on_hyphens=False)
        print("\n" + (text if number == given else console.style(text, "dim")))
    print("\n" + _rest(chapter, exercise, given))
    return 0


def _rest(chapter, exercise, given: int) -> str:
    if given < len(exercise.hints):
        return f"The next one: ./lab hint {exercise.id}"
    text = f"The text: {chapter.repo.shown(chapter.labs)}/{exercise.read}. " if exercise.read else ""
    return f"That was the last. {text}The reference: ./lab solution {exercise.id}"
