"""The command as a user meets it: output, statuses, speed."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

LABKIT = Path(__file__).resolve().parents[2] / "shared" / "labkit"


@pytest.fixture
def lab(mini):
    def run(*args, stdin="", **env):
        full = os.environ | {"LAB_ROOT": str(mini.repo.root), "NO_COLOR": "1", "PYTHONDONTWRITEBYTECODE": "1"} | env
        return subprocess.run([sys.executable, str(LABKIT), *args], capture_output=True, text=True, env=full, input=stdin, cwd=mini.repo.root)
    return run


def test_the_overview_names_the_verbs_and_the_statuses(lab):
    done = lab("--help")
    assert done.returncode == 0 and "check" in done.stdout and "3 the machine lacks something" in done.stdout


def test_without_a_verb_it_is_wrong_use(lab):
    assert lab().returncode == 2


def test_a_misspelt_verb_gets_a_suggestion(lab):
    done = lab("chek")
    assert done.returncode == 2 and "did you mean ./lab check?" in done.stderr and "Traceback" not in done.stderr


def test_check_prints_the_document_of_the_design_and_nothing_else(lab, mini):
    mini.solve("2.1")
    done = lab("check", "2", "--json", "--no-build")
    document = json.loads(done.stdout)
    assert done.returncode == 1 and done.stderr == ""
    assert (document["chapter"], document["base"], document["score"], document["max"]) == (2, "reference", 2, 10)
    first = document["exercises"][0]
    assert set(first) == {"id", "title", "points", "earned", "checks"}
    assert {c["status"] for c in first["checks"]} == {"passed"} and set(first["checks"][0]) == {"name", "status", "message"}
    assert {c["status"] for c in document["exercises"][2]["checks"]} == {"todo"}


def test_check_without_a_number_takes_the_current_chapter_and_keeps_the_score(lab, mini):
    mini.solve("2.1", "2.2", "2.3", "2.4")
    done = lab("check", "--no-build")
    assert done.returncode == 0, done.stderr
    assert "10 of 10 points" in done.stdout and "./lab next" in done.stdout
    notes = json.loads((mini.repo.state / "progress.json").read_text())
    assert {i: n["status"] for i, n in notes["exercises"].items()} == dict.fromkeys(("2.1", "2.2", "2.3", "2.4"), "passed")


def test_check_of_the_solution_leaves_the_learners_score_alone(lab, mini):
    done = lab("check", "2", "--solution", "--no-build")
    assert done.returncode == 0 and "10 of 10" in done.stdout
    assert not (mini.repo.state / "progress.json").exists()


def test_a_prediction_is_asked_for_before_anything_runs(lab, mini):
    mini.solve("2.1", "2.2", "2.3", "2.4")
    (mini.chapter.tests / "hello.js").unlink()
    done = lab("check", "2", "--predict", "--no-build", stdin="ba\nab\n\n")
    assert done.stdout.count("In which order") == 3
    assert done.stdout.count("Right.") + done.stdout.count("Real Node prints: ") == 2     # the third was skipped
    assert "expect" not in done.stdout


def test_a_lesson_without_exercises_is_wrong_use(lab):
    for number, why in (("1", "a deck without code"), ("3", "no exercises yet"), ("9", "no lesson 9")):
        done = lab("check", number, "--no-build")
        assert done.returncode == 2 and why in done.stderr


def test_without_a_build_the_fix_is_named(lab, mini):
    (mini.repo.build / "chapters" / "02.json").unlink()
    done = lab("check", "2", "--no-build")
    assert done.returncode == 3 and "./lab setup" in done.stderr


def test_verify_reports_and_ends_with_1(lab, mini):
    mini.edit("labs/02-mini/README.md", "#timers)", "#timer)")
    done = lab("verify", "2", "--only", "links,manifest", "--no-build")
    assert done.returncode == 1 and "no anchor 'timer'" in done.stdout and "1 finding" in done.stdout
    as_json = lab("verify", "2", "--only", "links", "--json", "--no-build")
    assert [f["part"] for f in json.loads(as_json.stdout)] == ["links"]


def test_verify_refuses_what_is_not_there(lab):
    assert lab("verify", "--only", "everything").returncode == 2
    assert lab("verify", "12").returncode == 2


def test_a_broken_manifest_is_a_sentence_with_the_file(lab, mini):
    mini.edit("labs/02-mini/chapter.toml", "minutes = 40", "minuets = 40")
    done = lab("check", "2", "--no-build")
    assert done.returncode == 1 and "labs/02-mini/chapter.toml: unknown key 'minuets'" in done.stderr and "fix:" in done.stderr


def test_an_error_of_ours_shows_no_traceback_unless_asked(lab, mini):
    (mini.repo.labs / "course.toml").unlink()
    (mini.repo.labs / "course.toml").mkdir()
    done = lab("check", "2")
    assert done.returncode == 1 and "Traceback" not in done.stderr and "LAB_DEBUG=1" in done.stderr
    assert "Traceback" in lab("check", "2", LAB_DEBUG="1").stderr


def test_starting_the_command_is_quick(lab):
    lab("--help")
    best = min(_timed(lab) for _ in range(3))
    assert best < 0.25, f"{best:.3f} s"


def _timed(lab):
    began = time.perf_counter()
    lab("--help")
    return time.perf_counter() - began


def test_no_module_is_long():
    for path in LABKIT.rglob("*.py"):
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 320, path
