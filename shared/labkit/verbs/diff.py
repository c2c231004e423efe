"""`./lab diff [N]`: what you changed since the starter."""

from __future__ import annotations

from labkit import console, learner, starters


def register(subparsers) -> None:
    parser = subparsers.add_parser("diff", help="what you changed since the starter", description=__doc__)
    parser.add_argument("chapter", nargs="?", metavar="N", help="number of the chapter")


def run(args) -> int:
    chapter = learner.chapter(args.chapter)
    found = {name: text for name, text in starters.differences(chapter).items() if name in chapter.files}
    for text in found.values():
        for line in text.splitlines():
            colour = {"+": "green", "-": "red", "@": "cyan"}.get(line[:1])
            print(console.style(line, colour) if colour else line)
    if not found:
        print(f"Chapter {chapter.number}: your files are the starter's.")
    return 0
