"""`./lab next`: where to go on."""

from __future__ import annotations

from labkit import console, course, paths, progress


def register(subparsers) -> None:
    subparsers.add_parser("next", help="where to go on", description=__doc__)


def run(args) -> int:
    repo = paths.repo()
    lessons = course.load(repo)
    notes = progress.read(repo)
    chapters = [c for c in lessons.chapters() if c.has_exercises]
    unfinished = [c for c in chapters if notes["chapters"].get(str(c.number), {}).get("score", -1) < c.points]
    if not unfinished:
        print(f"{console.mark(True)} Every chapter of this release is finished. build/bin/labnode is what you have built.")
        return 0
    chapter = next((c for c in unfinished if c.number == notes["current"]), unfinished[0])
    earned = notes["chapters"].get(str(chapter.number), {}).get("exercises", {})
    todo = next((e for e in chapter.exercises if earned.get(e.id, 0) < e.points), chapter.exercises[0])
    if notes["current"] != chapter.number:
        notes["current"] = chapter.number
        progress.write(repo, notes)
    print(console.style(f"Chapter {chapter.number}: {chapter.title}", "bold"))
    print(f"  Exercise {todo.id}, {todo.title} ({todo.points} points, about {todo.minutes} minutes).")
    print(f"  Read {repo.shown(chapter.labs)}/{todo.read}, edit {', '.join(todo.files or chapter.files)}, then ./lab check.")
    return 0
