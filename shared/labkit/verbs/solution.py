"""`./lab solution [10.3]`: the reference of an exercise beside yours; --take puts it in."""

from __future__ import annotations

from labkit import console, learner, markers, progress, splice, starters


def register(subparsers) -> None:
    parser = subparsers.add_parser("solution", help="the reference beside yours; --take puts one region in", description=__doc__)
    parser.add_argument("exercise", nargs="?", metavar="ID", help="an exercise such as 10.3; without: the first not earned")
    parser.add_argument("--take", action="store_true", help="put the reference into your files (a backup is kept)")


def run(args) -> int:
    chapter = learner.chapter(args.exercise)
    exercise = learner.exercise(chapter, args.exercise)
    mine, reference = starters.learner(chapter), starters.reference(chapter)
    if args.take:
        taken = {name: _without_line(text) for name, text in splice.splice(chapter, mine, reference, {exercise.id}).items()}
        place = learner.back_up(chapter)
        changed = learner.write(chapter, taken)
        data = progress.read(chapter.repo)
        notes = progress.chapter_notes(data, chapter.number)
        notes["taken"] = sorted({*notes.get("taken", []), exercise.id})
        progress.write(chapter.repo, data)
        print(f"The reference of {exercise.id} is in {', '.join(changed) or 'your files already'}. "
              f"Yours is kept in {chapter.repo.shown(place)}.")
        return 0
    print(console.style(f"{exercise.id} {exercise.title}", "bold"))
    for name, text in reference.items():
        regions = [r for r in markers.parse_reference(text, name) if r.id == exercise.id]
        own = {r.ordinal: r for r in _regions(mine[name], name) if r.id == exercise.id}
        for region in regions:
            print(console.style(f"\n{name}: {region.sentence}", "bold"))
            if region.ordinal in own:
                print(console.style("  yours", "yellow"))
                print("\n".join(own[region.ordinal].body))
            print(console.style("  the reference", "green"))
            print("\n".join(region.body))
    print(f"\n./lab solution {exercise.id} --take puts it into your files.")
    return 0


def _regions(text: str, name: str) -> list[markers.Region]:
    try:
        return markers.parse_starter(text, name)
    except markers.ManifestError:
        return []  # A marker is gone: the reference can be shown all the same.


def _without_line(text: str) -> str:
    """#line is for the compiler of a spliced copy, not for a file that somebody edits."""
    return "\n".join(line for line in text.split("\n") if not line.startswith("#line "))
