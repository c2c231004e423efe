"""`./lab list [N]`: the map of the course with your progress; with N one lesson and its exercises."""

from __future__ import annotations

import textwrap

from labkit import console, course, paths, progress, warmups

_TITLE = 40      # columns of a title
_WIDE = 110      # columns from which on there is room for what a lesson adds on its own line


def register(subparsers) -> None:
    parser = subparsers.add_parser("list", help="the map of the course with your progress", description=__doc__)
    parser.add_argument("lesson", nargs="?", metavar="N", help="a lesson: its exercises and what you earned")


def run(args) -> int:
    repo = paths.repo()
    lessons = course.load(repo)
    notes = progress.read(repo)
    if args.lesson is not None:
        from labkit import learner

        return _one(lessons, lessons.lesson(learner.number(lessons, args.lesson)), notes)
    for part, title in lessons.parts.items():
        print(console.style(f"Part {part}: {title}", "bold"))
        for lesson in lessons.lessons:
            if lesson.part == part:
                print("\n".join(row.rstrip() for row in _rows(lessons, lesson, notes)))
        print()
    print(_summary(lessons))
    return 0


def _rows(lessons: course.Course, lesson: course.Lesson, notes: progress.Notes) -> list[str]:
    """A lesson's line, and below it what it adds where the terminal is too narrow to have both side by side."""
    here = console.style(">", "cyan", "bold") if lesson.number == notes.current else " "
    state, ready = _state(lessons, lesson, notes)
    left = f"{lesson.number:02d} {lesson.title:<{_TITLE}.{_TITLE}}"
    if not ready:
        left = console.style(left, "dim")
    if not lesson.adds or lesson.planned:
        return [f"{here} {left} {state}"]
    if console.width(80) >= _WIDE:
        return [f"{here} {left} {state}  {console.style(_cut(lesson.adds, console.width(80) - 82), 'dim')}"]
    return [f"{here} {left} {state}", f"     {console.style(_cut(lesson.adds, 75), 'dim')}"]


def _state(lessons: course.Course, lesson: course.Lesson, notes: progress.Notes) -> tuple[str, bool]:
    """What there is of a lesson, 34 columns wide, and whether a learner can do something with it."""
    if lesson.planned:
        return console.style("not in this release", "dim"), False
    if not lessons.has_chapter(lesson.number):
        return f"{'slides':<34}", True
    chapter = lessons.chapter(lesson.number)
    if not chapter.has_exercises:
        return console.style(f"{'in the runtime, no exercises yet':<34}", "dim"), False
    score = notes.score(chapter)
    text = f"{console.bar(score, chapter.points, 10)} {f'{score}/{chapter.points} points':>14}  {f'{chapter.minutes} min':>7}"
    return console.style(text, "green") if notes.finished(chapter) else text, True


def _summary(lessons: course.Course) -> str:
    chapters = [c for c in lessons.chapters()]
    ready = sum(1 for c in chapters if c.has_exercises)
    planned = sum(1 for l in lessons.lessons if l.planned)
    counts = [f"{ready} of the {len(lessons.lessons)} lessons {'has' if ready == 1 else 'have'} exercises"]
    if len(chapters) > ready:
        counts.append(f"{len(chapters) - ready} more {'is' if len(chapters) - ready == 1 else 'are'} part of the runtime")
    if planned:
        counts.append(f"{planned} {'is' if planned == 1 else 'are'} not in this release")
    return f"{textwrap.fill('; '.join(counts) + '.', console.width(80))}\n./lab list N shows the exercises, ./lab goto N begins, ./lab next goes on."


def _one(lessons: course.Course, lesson: course.Lesson, notes: progress.Notes) -> int:
    state, _ = _state(lessons, lesson, notes)
    print(f"{console.style(f'{lesson.number:02d} {lesson.title}', 'bold')}   {state.rstrip()}")
    if lesson.adds:
        print(f"{'planned' if lesson.planned else 'adds'}: {lesson.adds}")
    if not lessons.has_chapter(lesson.number):
        for warmup in warmups.of(lessons, lesson.number):
            print(f"./lab run {lesson.number} {warmup.number}   {warmup.title}")
        return 0
    chapter = lessons.chapter(lesson.number)
    if chapter.question:
        print(chapter.question)
    if chapter.has_exercises:
        print()
    for exercise in chapter.exercises:
        passed = notes.passed(exercise.id)
        tried = notes.status(exercise.id) not in (None, "todo")
        earned = f"{notes.earned(exercise)}/{exercise.points} points"
        rest = f"{exercise.id:<5} {exercise.title:<{_TITLE}.{_TITLE}} {earned:>13} {f'{exercise.minutes} min':>8}"
        print(f"{console.mark(passed if passed or tried else None)} {rest}{'  taken' if notes.taken(exercise.id) else ''}")
    return 0


def _cut(text: str, room: int) -> str:
    return text if len(text) <= room else text[:room - 3].rstrip(" ,") + "..."
