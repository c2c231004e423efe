"""The map of the course for the README, from labs/course.toml and the manifests.

    python3 shared/labkit/course_map.py [--write]

prints it, or writes it into README.md between its marks. A test holds the two against each other."""

from __future__ import annotations

import os
import re
import sys

if __name__ == "__main__":
    sys.path[0] = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

from labkit import course, paths  # noqa: E402

_MARKED = re.compile(r"(<!-- map: [^\n]*-->\n).*?(<!-- /map -->)", re.DOTALL)


def table(lessons: course.Course) -> str:
    """A row for each of the lessons; what is not in this release says so."""
    lines = []
    for part, title in lessons.parts.items():
        lines += [f"**Part {part}: {title}**", "", "| lesson | adds | exercises |", "|---|---|---|"]
        lines += [_row(lessons, lesson) for lesson in lessons.lessons if lesson.part == part]
        lines.append("")
    return "\n".join(lines)


def _row(lessons: course.Course, lesson: course.Lesson) -> str:
    state = "slides"
    if lesson.planned:
        state = "not in this release"
    elif lessons.has_chapter(lesson.number):
        chapter = lessons.chapter(lesson.number)
        state = f"{len(chapter.exercises)}, {chapter.minutes} min" if chapter.has_exercises else "in the runtime, none yet"
    adds = lesson.adds.replace("|", "\\|") or " "
    return f"| {lesson.number:02d} {lesson.title} | {adds} | {state} |"


def put(text: str, lessons: course.Course) -> str:
    """README's text with the map in its place."""
    return _MARKED.sub(lambda m: m[1] + "\n" + table(lessons) + "\n" + m[2], text)


if __name__ == "__main__":
    repo = paths.repo()
    lessons = course.load(repo)
    readme = repo.root / "README.md"
    if "--write" in sys.argv[1:]:
        readme.write_text(put(readme.read_text(encoding="utf-8"), lessons), encoding="utf-8")
    else:
        print(table(lessons))
