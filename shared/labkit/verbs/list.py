"""`./lab list`: the map of the course, with progress."""

from __future__ import annotations

from labkit import console, course, paths, progress


def register(subparsers) -> None:
    subparsers.add_parser("list", help="the map of the course with your progress", description=__doc__)


def run(args) -> int:
    repo = paths.repo()
    lessons = course.load(repo)
    notes = progress.read(repo)
    current = notes["current"]
    for part, title in lessons.parts.items():
        print(console.style(f"Part {part}: {title}", "bold"))
        for lesson in lessons.lessons:
            if lesson.part == part:
                print(_line(lessons, lesson, notes, current))
        print()
    print("./lab goto N chooses a chapter, ./lab check N judges it.")
    return 0


def _line(lessons: course.Course, lesson: course.Lesson, notes: dict, current: int | None) -> str:
    here = ">" if lesson.number == current else " "
    left = f"{here} {lesson.number:02d} {lesson.title:<44.44}"
    if lesson.planned:
        return console.style(f"{left} not in this release", "dim")
    if not lessons.has_chapter(lesson.number):
        return f"{left} slides"
    chapter = lessons.chapter(lesson.number)
    if not chapter.has_exercises:
        return console.style(f"{left} in the runtime, no exercises yet", "dim")
    done = notes["chapters"].get(str(lesson.number), {})
    score = done.get("score", 0)
    state = f"{console.bar(score, chapter.points, 10)} {score:>3}/{chapter.points} points, {chapter.minutes} min"
    return f"{left} {console.style(state, 'green') if score == chapter.points else state}"
