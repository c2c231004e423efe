"""new: a skeleton that is whole, and an examination that names what it lacks."""

import shutil

import pytest

from conftest import ROOT
from labkit import course, manifest, markers, mutants, paths, starters


@pytest.fixture
def planned(lab, mini):
    """The sample course with two lessons more, one to build and one that is a deck."""
    with open(mini.repo.labs / "course.toml", "a") as out:
        out.write('\n[[lesson]]\nnumber = 4\nname = "two-words"\ntitle = "The two words"\npart = 1\norder = 3\nadds = "words"\n'
                  '\n[[lesson]]\nnumber = 5\nname = "end"\ntitle = "The end"\npart = 1\nkind = "deck"\n')
    return lab


def test_a_new_chapter_is_in_the_form_of_every_other(planned, mini):
    done = planned("new", "4")
    assert done.returncode == 0, done.stderr
    chapter = course.load(mini.repo).chapter(4)
    assert chapter.directory == "04-two-words" and chapter.files == ("two_words.cc", "two_words.js") and chapter.adds == "words"
    assert {e.id for e in chapter.exercises} == {"4.1", "4.2"}
    held = {r.id for name, text in starters.reference(chapter).items() for r in markers.parse_reference(text, name)}
    assert held == {"4.1", "4.2"} and not starters.differences(chapter)
    assert chapter.deck.exists() and (chapter.labs / "README.md").exists()
    for path in mini.repo.root.rglob("*"):
        if path.is_file() and "two" in str(path) and path.suffix not in (".o", ""):
            assert "@" not in path.read_text().replace("@param", "").replace("@returns", "").replace("@throws", "").replace("@@", ""), path


def test_its_mutant_fits_its_reference(planned, mini):
    planned("new", "4")
    chapter = course.load(mini.repo).chapter(4)
    mutant, = mutants.load(chapter)
    changed = mutants.apply_patch(mutant.patch, starters.reference(chapter), "the mutant")
    assert mutant.exercise == "4.2" and "twice(Number(value))" in changed["two_words.js"] and "validateNumber(value" not in changed["two_words.js"]


def test_verify_names_what_is_missing(planned, mini):
    planned("new", "4")
    done = planned("verify", "4", "--only", "manifest,links,decks,apis", "--no-build")
    assert done.returncode == 1
    for missing in ("'question' is missing", "it has 0 hints", "guards against no wrong idea", "'slide' is missing", "no picture",
                    "title has no notes", "the cut of 20 minutes takes 1"):
        assert missing in done.stdout
    assert "no check" not in done.stdout and "no region" not in done.stdout


def test_nothing_that_is_there_is_replaced(planned, mini):
    mini.write("slides/04-two-words.md", "mine\n")
    assert planned("new", "two-words").returncode == 0
    assert (mini.repo.slides / "04-two-words.md").read_text() == "mine\n"
    again = planned("new", "4")
    assert again.returncode == 2 and "is there already" in again.stderr


def test_a_deck_is_a_deck_only(planned, mini):
    done = planned("new", "5")
    assert done.returncode == 0 and (mini.repo.slides / "05-end.md").exists() and not (mini.repo.labs / "05-end").exists()
    assert "Lesson 5: the end" in (mini.repo.slides / "05-end.md").read_text()


def test_a_chapter_with_a_reference_gets_its_text_and_deck_and_is_told_the_rest(planned, mini):
    done = planned("new", "3")
    assert done.returncode == 0 and "[[exercise]]" in done.stdout
    assert (mini.repo.labs / "03-later" / "README.md").exists() and (mini.repo.slides / "03-later.md").exists()


def test_a_lesson_that_the_course_does_not_have_is_wrong_use(planned):
    done = planned("new", "77")
    assert done.returncode == 2 and "no lesson 77" in done.stderr


def test_the_skeleton_names_things_as_every_real_lesson_needs(tmp_path):
    """For each lesson that is not written yet, the manifest of its skeleton is one that can be read."""
    from labkit.verbs import new

    real = course.load(paths.repo(ROOT))
    repo = paths.repo(tmp_path)
    shutil.copytree(ROOT / "labs", tmp_path / "labs", ignore=shutil.ignore_patterns("*.js", "*.cc", "*.md"))
    for lesson in real.lessons:
        if lesson.kind != "deck" and not real.has_chapter(lesson.number):
            new._write(repo, new._CODE, new._words(lesson))
            chapter = manifest.load(repo, repo.labs / lesson.directory / "chapter.toml")
            assert chapter.name == lesson.name and starters.generate(chapter)
