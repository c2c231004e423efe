"""What the decks of lessons 3, 4 and 5 show is what is there."""

import re
from pathlib import Path

import pytest

from labkit import course, course_map, decks, markdown, mutants, packages, paths, warmups
from labkit.verbs import doctor

ROOT = Path(__file__).resolve().parents[2]
REPO = paths.repo(ROOT)
LESSONS = course.load(REPO)


def text(name: str) -> str:
    return (ROOT / "slides" / f"{name}.md").read_text(encoding="utf-8")


def slide(name: str, identifier: str) -> str:
    return next(s.text for s in decks.parse(text(name)).slides if s.id == identifier)


@pytest.mark.parametrize("page", course_map.pages(REPO), ids=lambda p: p.name)
def test_what_is_made_is_up_to_date(page):
    written = page.read_text(encoding="utf-8")
    assert course_map.put(written, LESSONS) == written, "run python3 shared/labkit/course_map.py --write"


def test_making_reaches_every_mark():
    for page in course_map.pages(REPO):
        written = page.read_text(encoding="utf-8")
        emptied = re.sub(r"(<!-- made: [^\n]*-->\n).*?(<!-- /made -->)", r"\1\2", written, flags=re.DOTALL)
        assert course_map.put(emptied, LESSONS) == written
        assert written.count("<!-- made: ") == written.count("<!-- /made -->")


def test_the_outline_has_every_lesson_once_and_the_whole_build_order():
    outline = text("04-outline")
    assert [int(n) for n in re.findall(r"^\| (\d\d) ", outline, re.M)] == [lesson.number for lesson in LESSONS.lessons]
    assert [int(n) for n in re.findall(r"<b>(\d\d)</b>", outline)] == [lesson.number for lesson in LESSONS.build_order]


def test_the_requirements_have_every_package():
    listed = re.findall(r"^\| `([^`]+)` \| [\d.]+ \|", text("05-requirements"), re.M)
    assert sorted(listed) == sorted(package.name() for package in packages.load())


def test_what_doctor_says_on_the_slide_is_what_it_says(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr(doctor.console, "_unicode", lambda: True)
    [shown] = [f.text for f in markdown.fences(slide("05-requirements", "doctor"))]
    said = []
    for line in shown.splitlines():
        if line[0] != " ":
            name, version = re.match(r"\S (\S+) +(not found|\S+)", line).groups()
            package = next(p for p in packages.load() if p.name() == name)
            said.append(doctor._line(packages.Found(package, None if version == "not found" else version), "12"))
    assert len(said) == 4 and "\n".join(said) + "\n" == shown


def test_the_warm_ups_stand_on_their_slide():
    rows = re.findall(r"^\| `\./lab run 5 (\d)` \| (.*) \|$", slide("05-requirements", "warm-ups"), re.M)
    assert rows == [(str(w.number), w.title) for w in warmups.of(LESSONS, 5)]


def test_code_of_the_warm_ups_on_slides_is_theirs():
    theirs = "".join(w.source.read_text(encoding="utf-8") for w in warmups.of(LESSONS, 5))
    shown = [f.text for f in markdown.fences(text("05-requirements")) if f.info == "cpp"]
    assert len(shown) == 2 and all(code in theirs for code in shown)


def test_messages_on_slides_are_those_of_the_warm_ups_pages():
    pages = "".join(w.page.read_text(encoding="utf-8") for w in warmups.of(LESSONS, 5))
    words = re.sub(r"\s+", " ", pages)
    for name in ("prediction-error", "error", "debugger"):
        [shown] = [f.text for f in markdown.fences(slide("05-requirements", name))]
        for row in shown.replace("; ...", "").splitlines():
            assert re.sub(r"\s+", " ", row.strip()) in words, row


def test_excerpts_of_lesson_3_stand_where_it_says():
    timers = LESSONS.chapter(10)
    shown = slide("03-course-data", "wrong-ideas")
    [zero] = [m for m in mutants.load(timers) if m.name == "zero-waits-zero"]
    patch = zero.path.read_text(encoding="utf-8")
    for row in markdown.fences(shown)[0].text.replace("...", "").splitlines():
        assert row.strip() in patch, row
    [experiment] = [f.text for f in markdown.fences(slide("03-course-data", "experiments"))]
    assert experiment in (timers.labs / "experiments" / "late.js").read_text(encoding="utf-8")
    [starter] = [f.text for f in markdown.fences(slide("03-course-data", "starters"))]
    engine = LESSONS.chapter(6).solution / "engine.cc"
    assert starter in re.sub(r"^  ", "", engine.read_text(encoding="utf-8"), flags=re.M)
    checks = "".join(p.read_text(encoding="utf-8") for p in (ROOT / "tests").glob("[0-9][0-9]-*/*.js"))
    for row in markdown.fences(slide("03-course-data", "no-oracle"))[0].text.splitlines():
        assert row in checks, row


@pytest.mark.parametrize("name", ["03-course-data", "04-outline", "05-requirements"])
def test_places_that_a_deck_names_exist(name):
    """Files in backticks or in notes; `.lab` appears with the first check, and starters are there."""
    for place in set(re.findall(r"(?<![\w/.-])((?:labs|tests|slides|shared|solutions)/[\w./*-]+[\w*/])", text(name))):
        found = list(ROOT.glob(place)) if "*" in place else (ROOT / place).exists()
        assert found, place
