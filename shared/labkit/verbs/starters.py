"""`./lab starters [N ...]`: write the starter files from the references' markers."""

from __future__ import annotations

from labkit import console, course, errors, paths, starters


def register(subparsers) -> None:
    parser = subparsers.add_parser("starters", help="write the starter files from the references' markers",
                                   description="Write the starter and given files of chapters into labs/. Everything that was written "
                                               "there is replaced, so this is for authors, not for learners.")
    parser.add_argument("chapters", nargs="*", type=int, metavar="N", help="numbers of chapters; none means all")
    parser.add_argument("--check", action="store_true", help="only say which differ; status 1 when one does")


def run(args) -> int:
    repo = paths.repo()
    lessons = course.load(repo)
    chosen = [lessons.chapter(n) for n in args.chapters] or lessons.chapters()
    different = []
    for chapter in chosen:
        if chapter.has_exercises:
            names = list(starters.differences(chapter))
            different += [repo.shown(chapter.labs / name) for name in names]
            if not args.check:
                starters.write(chapter, names)
    for name in different:
        print(f"{'differs' if args.check else 'written'}: {name}")
    if not different:
        print(f"{console.mark(True)} all starters are what the references make")
    return errors.SHORT if different and args.check else errors.OK
