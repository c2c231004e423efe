"""`./lab reset N|10.3`: start a chapter or one exercise over; what was there is kept."""

from __future__ import annotations

from labkit import learner, markers, progress, starters


def register(subparsers) -> None:
    parser = subparsers.add_parser("reset", help="start an exercise or chapter over, with a backup", description=__doc__)
    parser.add_argument("what", metavar="N|ID", help="a chapter (10) or an exercise (10.3)")


def run(args) -> int:
    chapter = learner.chapter(args.what)
    fresh = learner.fresh(chapter)
    whole: list[str] = []
    identifiers = [e.id for e in chapter.exercises]
    if "." in args.what:
        identifiers = [learner.named(chapter, args.what).id]
        fresh, whole = _one_exercise(chapter, identifiers[0], fresh)
    changed, place = learner.replace(chapter, fresh)
    given = [chapter.repo.shown(path) for path in starters.write(chapter, list(chapter.given))]
    with progress.change(chapter.repo) as notes:
        for identifier in identifiers:
            # The hints that were given stay given; what was earned has to be shown again.
            notes.of(identifier).pop("status", None)
            notes.of(identifier).pop("taken", None)
    if not changed and not given:
        print(f"Nothing to do: {args.what} is as in the starter.")
        return 0
    print(f"Started over: {', '.join(changed + given)}.")
    if whole:
        print(f"{', '.join(whole)} had lost the TODO and END lines that part its exercises, so all of it was started over.")
    if place:
        print(learner.kept(chapter, place))
    return 0


def _one_exercise(chapter, identifier: str, fresh: dict[str, str]) -> tuple[dict[str, str], list[str]]:
    """The learner's files with the starter's regions of one exercise, and the names of those that had to be started
    over whole: where marker lines are gone there is no other way to tell the parts."""
    result, whole = {}, []
    for name, starter in fresh.items():
        wanted = {r.ordinal: r for r in markers.parse_starter(starter) if r.id == identifier}
        if not wanted:
            continue
        path = chapter.labs / name
        mine = path.read_text(encoding="utf-8") if path.exists() else starter
        regions = learner.regions(mine, name, identifier)
        if regions is None or set(regions) != set(wanted):
            result[name] = starter
            whole.append(chapter.repo.shown(path))
            continue
        lines = mine.split("\n")
        for ordinal in sorted(regions, reverse=True):
            lines[regions[ordinal].first + 1:regions[ordinal].last] = wanted[ordinal].body
        result[name] = "\n".join(lines)
    return result, whole
