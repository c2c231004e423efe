"""What pages say of the course and its packages, made from labs/course.toml, the manifests and packages.toml.

    python3 shared/labkit/course_map.py [--write]

prints the map of the README, or writes it and the parts of decks that are made into their places, between marks:

    <!-- made: map 6-13 -->          the map's rows of these lessons
    <!-- made: count 2 -->           what there is in a part of the course
    <!-- made: order 1-18 -->        these places of the build order, as boxes
    <!-- made: packages build -->    the packages for a purpose
    <!-- /made -->

A test holds the pages against what would be written."""

from __future__ import annotations

import os
import re
import sys

if __name__ == "__main__":
    sys.path[0] = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

from labkit import course, packages, paths  # noqa: E402

_MARKED = re.compile(r"(<!-- map: [^\n]*-->\n).*?(<!-- /map -->)", re.DOTALL)
_MADE = re.compile(r"(<!-- made: (\w+) ([^\n]*?) ?-->\n).*?(<!-- /made -->)", re.DOTALL)
_HEAD = ("| lesson | adds | exercises |", "|---|---|---|")


def table(lessons: course.Course) -> str:
    """A row for each of the lessons; what is not in this release says so."""
    lines = []
    for part, title in lessons.parts.items():
        lines += [f"**Part {part}: {title}**", "", *_HEAD]
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


def rows(lessons: course.Course, span: str) -> str:
    """The map's rows of the lessons `6-13`."""
    return "\n".join([*_HEAD, *(_row(lessons, lesson) for lesson in lessons.lessons if lesson.number in _span(span))])


def count(lessons: course.Course, part: str) -> str:
    """What there is in a part: `15 lessons, 5 with exercises: 29 of them, about 12 hours`."""
    chosen = [lesson for lesson in lessons.lessons if lesson.part == int(part)]
    chapters = [lessons.chapter(lesson.number) for lesson in chosen if lessons.has_chapter(lesson.number)]
    chapters = [chapter for chapter in chapters if chapter.has_exercises]
    text = f"**{len(chosen)}** lessons"
    if chapters:
        text += f", **{len(chapters)}** with exercises: {sum(len(c.exercises) for c in chapters)} of them, " \
                f"about {round(sum(c.minutes for c in chapters) / 60)} hours"
    return text


def boxes(lessons: course.Course, span: str) -> str:
    """A box for each of these places in the build order, of a class that says what there is. HTML, which Marp renders
    as it is; no blank line, which would end it."""
    chosen = [lesson for lesson in lessons.build_order if lesson.order in _span(span)]
    return "\n".join(["<div class=\"order\">", *(f"<span class=\"{_class(lessons, l)}\"><b>{l.number:02d}</b> {l.name}</span>" for l in chosen), "</div>"])


def _class(lessons: course.Course, lesson: course.Lesson) -> str:
    """`ready` with exercises, `there` without, `planned`; and whether it is the last, from which no arrow leads on."""
    found = "planned" if lesson.planned else "there"
    if lessons.has_chapter(lesson.number) and lessons.chapter(lesson.number).has_exercises:
        found = "ready"
    return found + (" last" if lesson == lessons.build_order[-1] else "")


def needs(purposes: str) -> str:
    """The packages for these purposes, as ./lab doctor looks at them."""
    chosen = [p for p in packages.load() if set(p.used_for) & set(purposes.split())]
    return "\n".join(["| package | at least | what for |", "|---|---|---|"] +
                     [f"| `{p.name()}` | {p.minimum} | {p.purpose}{' (optional)' if p.optional else ''} |" for p in chosen])


def _span(text: str) -> range:
    first, _, last = text.partition("-")
    return range(int(first), int(last or first) + 1)


def put(text: str, lessons: course.Course) -> str:
    """A page's text with what is made in its places."""
    make = {"map": lambda span: rows(lessons, span), "count": lambda part: count(lessons, part),
            "order": lambda span: boxes(lessons, span), "packages": needs}
    text = _MADE.sub(lambda m: f"{m[1]}\n{make[m[2]](m[3])}\n\n{m[4]}", text)
    return _MARKED.sub(lambda m: m[1] + "\n" + table(lessons) + "\n" + m[2], text)


def pages(repo: paths.Repo) -> list:
    """The pages with something in them that is made."""
    return [repo.root / "README.md", *sorted(repo.slides.glob("[0-9][0-9]-*.md"))]


if __name__ == "__main__":
    repo = paths.repo()
    lessons = course.load(repo)
    if "--write" in sys.argv[1:]:
        for page in pages(repo):
            page.write_text(put(page.read_text(encoding="utf-8"), lessons), encoding="utf-8")
    else:
        print(table(lessons))
