"""`./lab reset N|10.3`: start a chapter or one exercise over; what was there is kept."""

from __future__ import annotations

from labkit import learner, markers, starters
from labkit.errors import ManifestError


def register(subparsers) -> None:
    parser = subparsers.add_parser("reset", help="start an exercise or chapter over, with a backup", description=__doc__)
    parser.add_argument("what", metavar="N|ID", help="a chapter (10) or an exercise (10.3)")


def run(args) -> int:
    chapter = learner.chapter(args.what)
    fresh = learner.fresh(chapter)
    if "." in args.what:
        chapter.exercise(args.what)
        fresh = _one_exercise(chapter, args.what, fresh)
    place = learner.back_up(chapter)
    changed = learner.write(chapter, fresh)
    starters.write(chapter, list(chapter.given))
    if not changed:
        print("Nothing to do: it is as in the starter.")
        return 0
    print(f"Started over: {', '.join(changed)}. What was there is in {chapter.repo.shown(place)}.")
    return 0


def _one_exercise(chapter, identifier: str, fresh: dict[str, str]) -> dict[str, str]:
    """The learner's files with the starter's regions of one exercise. A file whose marker lines are gone is
    started over whole when it holds the exercise: there is no other way to tell its parts."""
    result = {}
    for name, starter in fresh.items():
        mine = (chapter.labs / name).read_text(encoding="utf-8") if (chapter.labs / name).exists() else starter
        wanted = {r.ordinal: r for r in markers.parse_starter(starter) if r.id == identifier}
        if not wanted:
            continue
        try:
            regions = [r for r in markers.parse_starter(mine, name) if r.id == identifier]
        except ManifestError:
            result[name] = starter
            continue
        lines = mine.split("\n")
        for region in reversed(regions):
            if region.ordinal in wanted:
                lines[region.first + 1:region.last] = wanted[region.ordinal].body
        result[name] = "\n".join(lines) if len(regions) == len(wanted) else starter
    return result
