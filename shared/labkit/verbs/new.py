"""`./lab new N`: the skeleton of a lesson of labs/course.toml: a chapter that builds, runs and is checked, with two
example exercises, or a deck. Nothing that is there is replaced. `./lab verify N` says what is still missing."""

from __future__ import annotations

from pathlib import Path

from labkit import course, errors, learner, paths, starters

_TEMPLATES = Path(__file__).resolve().parent.parent / "skeleton"
# template -> where it goes
_CODE = {
    "chapter.toml.in": "labs/@DIR@/chapter.toml",
    "native.cc.in": "solutions/@DIR@/@ID@.cc",
    "half.js.in": "solutions/@DIR@/@ID@.js",
    "native.js.in": "tests/@DIR@/a-number-comes-back-doubled.js",
    "arguments.js.in": "tests/@DIR@/a-string-is-no-number.js",
    "mutant.patch.in": "tests/@DIR@/mutants/strings-are-numbers.patch",
}
_TEXT = {"README.md.in": "labs/@DIR@/README.md"}
_DECK = {"deck.md.in": "slides/@DIR@.md"}


def register(subparsers) -> None:
    parser = subparsers.add_parser("new", help="a new chapter's skeleton", description=__doc__)
    parser.add_argument("lesson", metavar="N", help="number or name of a lesson in labs/course.toml")


def run(args) -> int:
    repo = paths.repo()
    lessons = course.load(repo)
    lesson = lessons.lesson(learner.number(lessons, args.lesson))
    there = lessons.has_chapter(lesson.number)
    if lesson.kind == "deck":
        wanted = _DECK
    elif there:
        wanted = _TEXT | _DECK
    else:
        wanted = _CODE | _TEXT | _DECK
    made = _write(repo, wanted, _words(lesson))
    if not made:
        raise errors.UsageError(f"Lesson {lesson.number} ({lesson.title}) is there already.", f"./lab verify {lesson.number} says what it lacks")
    if lesson.kind != "deck" and not there:
        made += starters.write(course.load(repo).chapter(lesson.number))
    for path in made:
        print(f"written: {repo.shown(path)}")
    print(_rest(lessons, lesson, there))
    return 0


def _words(lesson: course.Lesson) -> dict[str, str]:
    # A title in the middle of a sentence: "The poll phase" becomes "the poll phase", "HTTP" stays.
    title = lesson.title
    lower = title[0].lower() + title[1:] if title[1:2].islower() or title[1:2] == " " else title
    return {"@NN@": f"{lesson.number:02d}", "@N@": str(lesson.number), "@NAME@": lesson.name, "@DIR@": lesson.directory,
            "@ID@": lesson.name.replace("-", "_"), "@TITLE@": title, "@LOWER@": lower, "@ADDS@": lesson.adds}


def _write(repo: paths.Repo, wanted: dict[str, str], words: dict[str, str]) -> list[Path]:
    made = []
    for template, target in wanted.items():
        path = repo.root / _filled(target, words)
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(_filled((_TEMPLATES / template).read_text(encoding="utf-8"), words), encoding="utf-8")
            made.append(path)
    return made


def _filled(text: str, words: dict[str, str]) -> str:
    for word, value in words.items():
        text = text.replace(word, value)
    return text


def _rest(lessons: course.Course, lesson: course.Lesson, there: bool) -> str:
    n = lesson.number
    if lesson.kind == "deck":
        return f"./lab slides {n} makes the page, ./lab verify {n} says what a deck still needs."
    if there and not lessons.chapter(n).has_exercises:
        return (f"The chapter has a reference and no exercises: mark regions in solutions/{lesson.directory}/, add [[exercise]] tables to\n"
                f"labs/{lesson.directory}/chapter.toml and take `state` out of it (shared/labkit/AUTHORS.md). Then ./lab starters {n}.")
    if there:
        return f"./lab verify {n} says what is still missing."
    return (f"./lab check {n} --solution builds and checks it; ./lab verify {n} says what is still missing.\n"
            f"The form of all this is in shared/labkit/AUTHORS.md. After changes to the reference: ./lab starters {n}.")
