"""`./lab next`: where to go on."""

from __future__ import annotations

from labkit import console, course, paths, progress


def register(subparsers) -> None:
    subparsers.add_parser("next", help="where to go on", description=__doc__)


def run(args) -> int:
    repo = paths.repo()
    chapters = [c for c in course.load(repo).chapters() if c.has_exercises]
    if not chapters:
        print("No chapter has exercises in this release. ./lab list shows what there is.")
        return 0
    with progress.change(repo) as notes:
        chapter = _following(chapters, notes)
        if chapter is None:
            print(f"{console.mark(True)} Every chapter with exercises in this release is finished. build/bin/labnode is the whole runtime.")
            return 0
        notes.current = chapter.number
    exercise = notes.open(chapter)
    print(console.style(f"Chapter {chapter.number}: {chapter.title}", "bold"))
    if not notes.begun(chapter) and chapter.question:
        print(f"  {chapter.question}")
    print(f"  Exercise {exercise.id}, {exercise.title} ({exercise.points} points, about {exercise.minutes} minutes).")
    where = repo.shown(chapter.labs)
    if (chapter.labs / "README.md").exists():
        print(f"  read   {where}/{exercise.read or 'README.md'}")
    print(f"  edit   {', '.join(f'{where}/{name}' for name in exercise.files or chapter.files)}")
    print(f"  then   ./lab check   ({'it fell short the last time; ./lab hint helps' if notes.status(exercise.id) not in (None, 'todo') else 'or ./lab watch'})")
    return 0


def _following(chapters, notes: progress.Notes):
    """The current chapter while it is unfinished, then the first unfinished one behind it, then any."""
    unfinished = [c for c in chapters if not notes.finished(c)]
    place = next((i for i, c in enumerate(chapters) if c.number == notes.current), 0)
    return next((c for c in chapters[place:] if c in unfinished), unfinished[0] if unfinished else None)
