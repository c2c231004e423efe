"""`./lab diff [N|10.3]`: what you changed since the starter."""

from __future__ import annotations

import difflib

from labkit import console, learner, markers, starters


def register(subparsers) -> None:
    parser = subparsers.add_parser("diff", help="what you changed since the starter", description=__doc__)
    parser.add_argument("what", nargs="?", metavar="N|ID", help="a chapter (10) or one exercise (10.3)")


def run(args) -> int:
    chapter = learner.chapter(args.what)
    if args.what is not None and "." in args.what:
        found = _one(chapter, learner.named(chapter, args.what).id)
    else:
        found = [text for name, text in starters.differences(chapter).items() if name in chapter.files]
    for text in found:
        for line in text.splitlines():
            colour = {"+": "green", "-": "red", "@": "cyan"}.get(line[:1])
            print(console.style(line, colour) if colour else line)
    if not found:
        print(f"{args.what or f'Chapter {chapter.number}'}: nothing is changed since the starter.")
    return 0


def _one(chapter, identifier: str) -> list[str]:
    """The differences inside the regions of one exercise."""
    found = []
    mine = starters.learner(chapter)
    for name, starter in learner.fresh(chapter).items():
        where = chapter.repo.shown(chapter.labs / name)
        # A lost marker line is an error here, and its sentence says which line to put back.
        own = {r.ordinal: r for r in markers.parse_starter(mine[name], where) if r.id == identifier}
        for region in markers.parse_starter(starter, where):
            if region.id == identifier and region.ordinal in own:
                rows = difflib.unified_diff([row + "\n" for row in region.body], [row + "\n" for row in own[region.ordinal].body],
                                            f"starter, {region.sentence}", f"{where}:{own[region.ordinal].first + 1}")
                found.append("".join(rows))
    return [text for text in found if text]
