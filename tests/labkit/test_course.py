"""The manifests and the course."""

import pytest

from labkit import cmake_manifest, course, manifest, paths
from labkit.errors import ManifestError, UsageError

REAL = paths.repo()


def test_the_course_has_43_lessons_and_the_build_order_of_the_curriculum():
    lessons = course.load(REAL)
    assert [l.number for l in lessons.lessons] == list(range(1, 44))
    assert " ".join(f"{l.number:02d}" for l in lessons.build_order) == (
        "06 07 08 09 10 11 12 13 14 15 16 17 20 22 31 25 18 19 23 24 30 28 29 26 27 32 33 34 36 37 38 39 40 42 43 41")
    assert [l.order for l in lessons.build_order] == list(range(1, 37))
    assert set(lessons.parts) == {1, 2, 3, 4}


def test_every_chapter_that_is_there_can_be_read():
    for chapter in course.load(REAL).chapters():
        assert chapter.labs.is_dir() and chapter.solution.is_dir()


def test_what_is_planned_is_seen_from_the_files(mini):
    lessons = course.load(mini.repo)
    assert [l.planned for l in lessons.lessons] == [False, False, False]
    (mini.repo.slides / "01-hello.md").unlink()
    assert course.load(mini.repo).lesson(1).planned


def test_a_chapter_links_what_comes_before_it_and_what_it_names(mini):
    lessons = course.load(mini.repo)
    assert lessons.linked(lessons.chapter(2)) == [2]
    assert lessons.linked(lessons.chapter(3)) == [2, 3]
    mini.edit("labs/02-mini/chapter.toml", "minutes = 40", "minutes = 40\nalso = [3]")
    assert lessons.linked(lessons.chapter(2)) == [2, 3]


@pytest.mark.parametrize("old, new, problem", [
    ("number = 2", "number = 4", "number and name say 04-mini"),
    ("number = 2", 'number = "2"', "must be a int"),
    ('id = "2.2"', 'id = "2.1"', "there twice"),
    ('id = "2.2"', 'id = "2.2"\ndepends = ["2.9"]', "depends on 2.9"),
    ('id = "2.2"', 'id = "2.2"\nfiles = ["other.cc"]', "names other.cc"),
    ('title = "Drain the ticks"\n', "", "'title' is missing"),
    ("minutes = 40", "minutes =", "not valid TOML"),
    ("minutes = 40", 'state = "done"', 'state is'),
])
def test_a_manifest_that_makes_no_sense_is_refused(mini, old, new, problem):
    mini.edit("labs/02-mini/chapter.toml", old, new)
    with pytest.raises(ManifestError, match=problem):
        manifest.load(mini.repo, mini.chapter.labs / "chapter.toml")


def test_dependents_are_followed(mini):
    mini.edit("labs/02-mini/chapter.toml", 'id = "2.2"', 'id = "2.2"\ndepends = ["2.1"]')
    mini.edit("labs/02-mini/chapter.toml", 'id = "2.3"', 'id = "2.3"\ndepends = ["2.2"]')
    assert mini.reload().dependents("2.1") == {"2.1", "2.2", "2.3"}


def test_a_lesson_that_is_not_there_is_wrong_use(mini):
    lessons = course.load(mini.repo)
    with pytest.raises(UsageError):
        lessons.lesson(44)
    with pytest.raises(UsageError, match="deck without code"):
        lessons.chapter(1)


def test_cmake_gets_every_chapter_in_build_order(mini):
    script = cmake_manifest.script(mini.repo)
    assert 'set(LAB_CHAPTERS "02" "03")' in script
    assert 'set(LAB_02_FILES "log.cc" "timers.cc" "delay.js")' in script
    assert 'set(LAB_02_STATE "exercises")' in script and 'set(LAB_03_STATE "reference")' in script
    assert 'set(LAB_03_BEFORE "02")' in script and 'set(LAB_02_BEFORE "")' in script
