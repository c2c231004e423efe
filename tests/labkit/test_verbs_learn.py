"""list, next, goto, hint: the way through the course."""

import json
import time

import pytest

from labkit import progress


def passed(mini, *identifiers, status="passed"):
    with progress.change(mini.repo) as notes:
        for identifier in identifiers:
            notes.of(identifier)["status"] = status


def test_the_map_shows_every_lesson_and_what_is_not_there(lab, mini):
    passed(mini, "2.1", "2.3")
    lines = lab("list").stdout.splitlines()
    assert any("02 A small loop" in line and "6/10 points" in line and "40 min" in line for line in lines)
    assert any("03 Later" in line and "in the runtime, no exercises yet" in line for line in lines)
    assert any("01 Hello" in line and line.endswith("slides") for line in lines)
    (mini.repo.slides / "01-hello.md").unlink()
    assert any("01 Hello" in line and line.endswith("not in this release") for line in lab("list").stdout.splitlines())


@pytest.mark.parametrize("columns", ["80", "140"])
def test_the_real_map_fits_its_terminal(lab, columns):
    from conftest import ROOT

    done = lab("list", LAB_ROOT=str(ROOT), COLUMNS=columns)
    lines = done.stdout.splitlines()
    assert done.returncode == 0 and max(map(len, lines)) <= int(columns)
    assert sum(1 for line in lines if line[2:4].isdigit() and line[4:5] == " ") == 43
    assert not any(line != line.rstrip() for line in lines)


def test_the_map_comes_at_once(lab):
    from conftest import ROOT

    def seconds():
        began = time.perf_counter()
        lab("list", LAB_ROOT=str(ROOT))
        return time.perf_counter() - began

    best = min(seconds() for _ in range(5))
    assert best < 0.25, f"{best:.3f} s"


def test_one_lesson_shows_its_exercises(lab, mini):
    passed(mini, "2.1")
    passed(mini, "2.2", status="failed")
    with progress.change(mini.repo) as notes:
        notes.of("2.1")["taken"] = True
    out = lab("list", "mini").stdout
    assert "In which order do ticks and timers run?" in out
    rows = {line.split()[1]: line for line in out.splitlines() if line[2:4] == "2."}
    assert rows["2.1"].startswith("✓") and "0/2 points" in rows["2.1"] and rows["2.1"].endswith("taken")
    assert rows["2.2"].startswith("✗") and rows["2.3"].startswith("·")


def test_colour_is_for_terminals_and_those_who_ask(lab):
    assert "\x1b[" not in lab("list").stdout
    assert "\x1b[" not in lab("list", NO_COLOR="").stdout
    assert "\x1b[" in lab("list", NO_COLOR="", FORCE_COLOR="1").stdout


def test_next_names_the_exercise_and_the_files(lab, mini):
    out = lab("next").stdout
    assert "In which order" in out and "Exercise 2.1, Print a line (2 points, about 5 minutes)" in out
    assert "read   labs/02-mini/README.md#printing" in out and "edit   labs/02-mini/log.cc" in out
    passed(mini, "2.1", "2.3")
    passed(mini, "2.4", status="failed")
    out = lab("next").stdout
    assert "Exercise 2.4" in out and "./lab hint" in out


def test_next_says_when_all_is_done(lab, mini):
    passed(mini, "2.1", "2.2", "2.3", "2.4")
    done = lab("next")
    assert done.returncode == 0 and "finished" in done.stdout


def test_next_does_not_come_back_to_what_was_taken(lab, mini):
    passed(mini, "2.1", "2.2", "2.3", "2.4")
    with progress.change(mini.repo) as notes:
        notes.of("2.2")["taken"] = True
    assert "finished" in lab("next").stdout


@pytest.mark.parametrize("name", ["2", "02", "mini", "02-mini", "labs/02-mini/", "2.3"])
def test_goto_takes_numbers_and_names(lab, mini, name):
    done = lab("goto", name)
    assert done.returncode == 0 and "Chapter 2: A small loop" in done.stdout
    assert progress.read(mini.repo).current == 2


def test_goto_brings_back_lost_files_and_replaces_none(lab, mini):
    starter = (mini.chapter.labs / "log.cc").read_text()
    (mini.chapter.labs / "log.cc").unlink()
    (mini.chapter.labs / "delay.js").write_text("// mine\n")
    done = lab("goto", "2")
    assert "brought back: log.cc" in done.stdout
    assert (mini.chapter.labs / "log.cc").read_text() == starter and (mini.chapter.labs / "delay.js").read_text() == "// mine\n"


@pytest.mark.parametrize("words, sentence, fix", [
    (("goto", "mni"), "'mni' is no chapter", "did you mean 2 (mini)?"),
    (("goto", "3"), "no exercises in this release", "2 (mini)"),
    (("goto", "1"), "is a deck without code", "./lab list"),
    (("goto", "7"), "no lesson 7", "1 to 3"),
    (("goto",), "./lab goto needs N", "./lab goto N"),
    (("goto", "2", "3"), "does not know 3", "./lab goto N"),
    (("hint", "2.7"), "no exercise 2.7", "2.1 to 2.4"),
    (("hint", "--agian"), "does not know --agian", "did you mean --again?"),
    (("hint", "2.x"), "'2.x' is no chapter or exercise", "10.3"),
    (("check", "tow"), "'tow' is no chapter", "a name such as timers"),
    (("slides", "two"), "must be a number", "./lab slides"),
    (("slides", "--cut", "30"), "cannot be 30", "./lab slides"),
    (("lsit",), "no verb 'lsit'", "./lab list"),
])
def test_wrong_use_is_2_with_a_sentence_and_what_was_meant(lab, words, sentence, fix):
    done = lab(*words)
    error, said = done.stderr.splitlines()
    assert done.returncode == 2 and done.stdout == ""
    assert error.startswith("error: ") and sentence in error and said.startswith("  fix: ") and fix in said


def test_hints_come_one_at_a_time(lab, mini):
    assert "hint 0 of 3" in lab("hint", "2.1", "--again").stdout
    first, second, third, fourth = (lab("hint", "2.1").stdout for _ in range(4))
    assert "What ends a line?" in first and "Write takes bytes." not in first
    assert "1. What ends a line?" in second and "2. Write takes bytes." in second
    assert "That was the last" in third and "./lab solution 2.1" in third and "README.md#printing" in third
    assert fourth == third and progress.read(mini.repo).of("2.1")["hints"] == 3
    assert lab("hint", "2.1", "--again").stdout == third


def test_without_a_name_the_hint_is_for_what_failed_last(lab, mini):
    mini.solve("2.1", "2.2", "2.4")
    mini.edit("labs/02-mini/delay.js", "exports.least = 1", "exports.least = 0")
    assert lab("check", "2", "--no-build").returncode == 1
    assert "2.4 The least delay" in lab("hint").stdout
    done = json.loads((mini.repo.state / "progress.json").read_text())
    assert done["exercises"]["2.4"]["status"] == "failed" and done["exercises"]["2.3"]["status"] == "todo"


def test_solution_without_a_name_when_all_is_done(lab, mini):
    passed(mini, "2.1", "2.2", "2.3", "2.4")
    done = lab("solution")
    assert done.returncode == 2 and "Every exercise of chapter 2 passes" in done.stderr and "./lab next" in done.stderr


@pytest.mark.parametrize("words", [("hint",), ("hint", "2")])
def test_hint_says_plainly_when_all_is_done(lab, mini, words):
    passed(mini, "2.1", "2.2", "2.3", "2.4")
    done = lab(*words)
    assert done.returncode == 0 and done.stderr == "" and "Every exercise of chapter 2 passes" in done.stdout
    assert "./lab hint 2.1" in done.stdout and "./lab next" in done.stdout
    assert "hint 1 of 3" in lab("hint", "2.1").stdout
