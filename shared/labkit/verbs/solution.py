"""`./lab solution [10.3]`: the reference of an exercise beside yours; --take puts it in."""

from __future__ import annotations

import textwrap

from labkit import console, learner, markers, progress, splice, starters


def register(subparsers) -> None:
    parser = subparsers.add_parser("solution", help="the reference beside yours; --take puts one region in", description=__doc__)
    parser.add_argument("exercise", nargs="?", metavar="ID",
                        help="an exercise such as 10.3; without: the one that the last check found failing")
    parser.add_argument("--take", action="store_true",
                        help="put the reference into your files; it earns no points, and a backup is kept")


def run(args) -> int:
    chapter = learner.chapter(args.exercise)
    exercise = learner.exercise(chapter, args.exercise)
    mine, reference = starters.learner(chapter), starters.reference(chapter)
    if args.take:
        return _take(chapter, exercise, mine, reference)
    print(console.style(f"{exercise.id} {exercise.title}", "bold"))
    for name, text in reference.items():
        own = learner.regions(mine[name], name, exercise.id)
        for region in markers.parse_reference(text, name):
            if region.id == exercise.id:
                _show(chapter, name, region, own)
    print(f"\n./lab solution {exercise.id} --take puts it into your files. It earns no points then.")
    return 0


def _take(chapter, exercise, mine: dict[str, str], reference: dict[str, str]) -> int:
    if learner.is_the_references(chapter, exercise.id, mine, reference):
        print(f"{exercise.id} is the reference already; nothing was changed.")
        return 0
    taken = {name: _without_line(text) if text != mine[name] else text
             for name, text in splice.splice(chapter, mine, reference, {exercise.id}).items()}
    changed, place = learner.replace(chapter, taken)
    with progress.change(chapter.repo) as notes:
        notes.of(exercise.id)["taken"] = True
    print(f"The reference of {exercise.id} is in {', '.join(changed)} now. It earns no points; write it again in your own way and it does.")
    print(learner.kept(chapter, place))
    return 0


def _show(chapter, name: str, region: markers.Region, own: dict[int, markers.Region] | None) -> None:
    print("\n" + console.style(chapter.repo.shown(chapter.labs / name), "bold"))
    print(textwrap.fill(region.sentence, min(console.width(80), 100) - 2, initial_indent="  ", subsequent_indent="  "))
    if own is None:
        print(console.style("  yours cannot be told from the rest: a TODO or END line is gone", "yellow"))
    elif region.ordinal in own:
        print(console.style("  yours", "yellow"))
        print(_outdented(own[region.ordinal].body))
    print(console.style("  the reference", "green"))
    print(_outdented(region.body))


def _outdented(body: tuple[str, ...]) -> str:
    return textwrap.indent(textwrap.dedent("\n".join(body)).rstrip(), "    ")


def _without_line(text: str) -> str:
    """#line is for the compiler of a spliced copy, not for a file that somebody edits."""
    return "\n".join(line for line in text.split("\n") if not line.startswith("#line "))
