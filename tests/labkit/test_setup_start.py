"""The tour, the build before it, the suites of ./lab test."""

import shutil
import subprocess
import sys

import pytest

from labkit import oracles, paths, suites, system, tour
from labkit.errors import MachineError
from labkit.verbs import start
from machine import Machine, said

ROOT = paths.repo().root


@pytest.fixture
def machine(tmp_path):
    made = Machine(tmp_path)
    made.tools()
    made.v8()
    return made


def real_nodes():
    return [node for node in [oracles.same_generation(paths.repo()), *paths.repo().newer_nodes()] if node]


@pytest.mark.parametrize("step", tour.steps(), ids=lambda step: step.path.stem)
def test_a_step_of_the_tour_says_what_real_node_does(step):
    if not real_nodes():
        pytest.skip("no Node here")
    for node in real_nodes():
        assert step.letter(tour.run(step, node)) in step.answers


@pytest.mark.parametrize("step", tour.steps(), ids=lambda step: step.path.stem)
def test_a_step_of_the_tour_has_choices_of_which_one_is_wrong(step):
    assert set(step.answers) <= set(step.choices) and len(step.choices) >= 2
    assert len(step.answers) == 1 or step.path.stem == "3-nobody-knows"
    assert 1 <= step.lesson <= 43 and len(step.code.splitlines()) <= 8


def pretend_labnode(machine, status=0):
    """A labnode that prints the first right answer of the script that it is given."""
    answers = machine.repo / "answers"
    answers.mkdir()
    for step in tour.steps():
        (answers / step.path.name).write_text(step.choices[step.answers[0]].replace(", ", "\n") + "\n")
    (machine.repo / "build" / "bin").mkdir(parents=True)
    node = machine.repo / "build" / "bin" / "labnode"
    node.write_text(f'#!/bin/sh\ncat "{answers}/${{1##*/}}"\nexit {status}\n')
    node.chmod(0o755)


def test_start_without_a_terminal_shows_the_whole_tour_and_where_to_go_on(machine):
    pretend_labnode(machine)
    done = machine.lab("start")
    assert done.returncode == 0, done.stderr
    for step in tour.steps():
        assert step.title in done.stdout
    assert "Your prediction" not in done.stdout


def test_every_verb_that_the_farewell_names_is_there():
    words = start.farewell(paths.repo()).replace("\x1b[0m", "").split("./lab ")[1:]
    for word in words:
        assert subprocess.run([sys.executable, str(ROOT / "shared" / "labkit"), word.split()[0], "--help"], capture_output=True).returncode == 0


def test_a_runtime_that_crashes_on_the_tour_is_said(machine):
    pretend_labnode(machine, status=7)
    done = machine.lab("start")
    assert done.returncode == 1 and "ended with status 7" in done.stderr and "Traceback" not in done.stderr


def test_on_a_terminal_the_tour_asks_and_counts(monkeypatch, capsys):
    letters = iter([step.answers[0] + "\n" for step in tour.steps()[:-1]] + ["what?\n", "a\n"])
    monkeypatch.setattr(tour, "run", lambda step, node: step.choices[step.answers[0]])
    monkeypatch.setattr(sys, "stdin", type("Terminal", (), {"readline": lambda self: next(letters)})())
    tour.guide(None, interactive=True)
    shown = capsys.readouterr().out
    assert f"You predicted {len(tour.steps()) - 1} of {len(tour.steps())}" in shown and "You said a; it is b." in shown


def test_the_tour_can_be_left(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", type("Terminal", (), {"readline": lambda self: "q\n"})())
    tour.guide(None, interactive=True)
    assert "Until later" in capsys.readouterr().out


# The build.

def test_a_compile_error_is_the_codes_fault_and_shows_the_compilers_words(machine):
    machine.stub("cmake", 'case "$*" in --version) echo 3.25.1 ;; *--build*) echo "core/x.cc:3:1: error: expected a semicolon"; exit 1 ;; esac')
    done = machine.lab("start", "--yes")
    assert done.returncode == 1 and "core/x.cc:3:1: error: expected a semicolon" in done.stderr


def test_a_build_directory_of_another_checkout_is_configured_afresh(machine):
    pretend_labnode(machine)
    (machine.repo / "build" / "CMakeCache.txt").write_text("CMAKE_HOME_DIRECTORY:INTERNAL=/elsewhere\n")
    machine.lab("start")
    assert any("--fresh" in call for call in machine.calls)


# The suites.

def test_a_junit_report_is_counted(tmp_path):
    report = tmp_path / "r.xml"
    report.write_text('<testsuites><testsuite><testcase name="a" classname="x.y"/><testcase name="b" classname="x.y"><failure/></testcase>'
                      '<testcase name="c"><skipped/></testcase></testsuite></testsuites>')
    tally = suites.read(report, "pytest")
    assert (tally.passed, tally.failed, tally.skipped, tally.failures) == (1, 1, 1, ["pytest: y b"])


def test_the_examination_is_counted_by_lesson_and_part(monkeypatch):
    lines = ["✓ 10-timers                  manifest", "✗ 10-timers                  mutants", "    tests/x: it is wrong", "✗ 1 lessons examined, 1 finding"]

    def pretend(command, line, env, cwd):
        for text in lines:
            line(text)
        return 1, ""
    monkeypatch.setattr(system, "run", pretend)
    tally = suites.verify(paths.repo(), lambda line: None, [])
    assert (tally.passed, tally.failed, tally.failures) == (1, 1, ["verify: 10-timers mutants"])


def test_an_examination_that_breaks_off_counts_as_failed(monkeypatch):
    monkeypatch.setattr(system, "run", lambda command, line, env, cwd: (3, line("error: The oracle is not installed.") or ""))
    tally = suites.verify(paths.repo(), lambda line: None, [])
    assert tally.failed == 1 and "not installed" in tally.failures[0]


def test_lab_test_says_what_the_machine_lacks(machine):
    (machine.bin / "npm").unlink()
    machine.stub("apt-get", "exit 0")
    assert "nobody to ask" in said(machine.lab("test"))


# The real Nodes.

NPM = 'case "$1" in --version) echo 9.2.0 ;; ci) {} ;; esac'


def pretend_pytest(machine):
    (machine.repo / "pytest.py").write_text("__version__ = '7.2.1'\n")
    return {"PYTHONPATH": str(machine.repo)}


@pytest.mark.parametrize("complaint, sentence", [
    ("npm ERR! code ENOTFOUND", "The network does not reach"), ("npm ERR! code ENOSPC", "The disk is full"),
    ("npm ERR! code CERT_HAS_EXPIRED", "certificate"), ("npm ERR! code E999", "npm ERR! code E999")])
def test_what_npm_complains_about_becomes_a_sentence(machine, complaint, sentence):
    machine.stub("npm", NPM.format(f"echo '{complaint}'; exit 1"))
    assert sentence in said(machine.lab("setup", "--for", "test", **pretend_pytest(machine)))


def test_a_node_that_npm_passes_over_is_noticed(machine):
    machine.stub("npm", NPM.format("exit 0"))
    assert "npm could not fetch Node 18." in said(machine.lab("setup", "--for", "test", **pretend_pytest(machine)))


def test_an_installation_of_nodes_that_was_interrupted_is_done_again(machine):
    nodes = oracles.pinned(paths.repo(machine.repo))
    make = "; ".join(f"mkdir -p {node.path.parent}; echo > {node.path}; chmod +x {node.path}" for node in nodes)
    (machine.bin / "chmod").symlink_to(shutil.which("chmod"))
    machine.stub("npm", NPM.format(make))
    # Some of it is there, but no run came to its end.
    nodes[0].path.parent.mkdir(parents=True)
    for _ in range(2):
        done = machine.lab("setup", "--for", "test", **pretend_pytest(machine))
        assert done.returncode == 0, done.stderr
    assert len([call for call in machine.calls if call.startswith("npm ci")]) == 1


def test_what_else_tests_take_from_npm_is_installed_once(machine):
    nodes = oracles.pinned(paths.repo(machine.repo))
    make = "; ".join(f"mkdir -p {node.path.parent}; echo > {node.path}; chmod +x {node.path}" for node in nodes)
    (machine.bin / "chmod").symlink_to(shutil.which("chmod"))
    machine.stub("npm", NPM.format(f"pwd >> {machine.log}; {make}"))
    place = machine.repo / "tests" / "17-promises" / "aplus"
    place.mkdir(parents=True)
    (place / "package-lock.json").write_text("{}")
    for _ in range(2):
        done = machine.lab("setup", "--for", "test", **pretend_pytest(machine))
        assert done.returncode == 0, done.stderr
    assert [call for call in machine.calls if call.startswith("/")] == [str(machine.repo / "tests" / "oracle"), str(place)]
    (place / "package-lock.json").write_text("{ }")     # a newer lock
    machine.lab("setup", "--for", "test", **pretend_pytest(machine))
    assert machine.calls.count(str(place)) == 2


def test_without_room_for_the_nodes_npm_is_not_asked(monkeypatch, tmp_path):
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(shutil, "disk_usage", lambda place: type("Usage", (), {"free": 10_000_000})())
    with pytest.raises(MachineError, match="10 MB left"):
        oracles.install(paths.repo(ROOT), lambda *a: None)
