"""Judging: what earns, what is told apart, and that no exercise hides another."""

import subprocess

import pytest

from labkit import checks, judge, report, starters
from labkit.judge import Judge
from labkit.variant import Variants


def judged(mini):
    chapter = mini.reload()
    found = checks.collect(chapter)
    return Judge(chapter, found, Variants(chapter)).judge(starters.learner(chapter))


def status(verdict):
    return {r.exercise.id: sorted({o.status for o in r.outcomes}) for r in verdict.exercises}


def test_a_starter_earns_nothing_and_says_todo(mini):
    verdict = judged(mini)
    assert verdict.score == 0
    assert status(verdict) == {i: ["todo"] for i in ("2.1", "2.2", "2.3", "2.4")}
    assert all(r.untouched for r in verdict.exercises)


def test_everything_solved_earns_everything(mini):
    mini.solve("2.1", "2.2", "2.3", "2.4")
    verdict = judged(mini)
    assert verdict.score == verdict.chapter.points == 10
    assert not any(o.alone for r in verdict.exercises for o in r.outcomes)


def test_an_exercise_that_another_hides_is_judged_alone(mini):
    mini.solve("2.3")        # nothing is printed before 2.1 is solved
    verdict = judged(mini)
    assert {r.exercise.id: r.earned for r in verdict.exercises} == {"2.1": 0, "2.2": 0, "2.3": 4, "2.4": 0}
    assert all(o.alone for r in verdict.exercises if r.exercise.id == "2.3" for o in r.outcomes)


def test_a_wrong_exercise_takes_nothing_from_others(mini):
    mini.solve("2.1", "2.2", "2.3", "2.4")
    mini.edit("labs/02-mini/log.cc", 'Write(text + "\\n", g_phase);', 'Write(text + "!\\n", g_phase);')
    verdict = judged(mini)
    assert {r.exercise.id: r.earned for r in verdict.exercises} == {"2.1": 0, "2.2": 3, "2.3": 4, "2.4": 1}
    assert status(verdict)["2.1"] == ["failed"]


@pytest.mark.parametrize("code, expected", [
    ("std::abort();", "crashed"), ("*(volatile int*)nullptr = 1;", "crashed"), ("for (;;) {}", "timeout"),
    ("for (;;) Write(text, g_phase);", "failed"), ("std::exit(4);", "failed"),
])
def test_how_an_exercise_ends_is_told_apart(mini, code, expected, monkeypatch):
    monkeypatch.setattr(judge, "_PATIENCE", 0)
    monkeypatch.setattr(judge, "_HURRIED", 0.5)
    mini.solve("2.1", "2.2", "2.3", "2.4")
    for name in ("hello.js", "two-lines.js"):
        mini.edit(f"tests/02-mini/{name}", "// exercise: 2.1", "// exercise: 2.1\n// timeout: 0.5")
    (mini.chapter.tests / "test_input.py").unlink()
    mini.edit("labs/02-mini/log.cc", 'Write(text + "\\n", g_phase);', f"(void)text; {code}")
    assert status(judged(mini))["2.1"] == [expected]


def test_a_compile_error_costs_only_the_exercise_it_is_in(mini):
    mini.solve("2.1", "2.2", "2.3", "2.4")
    mini.edit("labs/02-mini/timers.cc", "return found;", "return fond;")
    verdict = judged(mini)
    assert {r.exercise.id: r.earned for r in verdict.exercises} == {"2.1": 2, "2.2": 3, "2.3": 0, "2.4": 1}
    assert status(verdict)["2.3"] == ["compile"]
    assert "labs/02-mini/timers.cc:" in verdict.compile_errors
    text = report.text(verdict, report.Options(trace=False))
    assert text.startswith("Your code does not compile yet") and "Usually: a misspelt name" in text


def test_a_compile_error_outside_of_regions_is_everybodys(mini):
    mini.solve("2.1")
    mini.edit("labs/02-mini/timers.cc", '#include "core.h"', '#include "core.h"\nint x = ;')
    verdict = judged(mini)
    assert verdict.score == 0
    assert set(map(tuple, status(verdict).values())) == {("compile",)}


def test_an_undefined_function_is_a_compile_error(mini):
    mini.solve("2.1", "2.2", "2.3", "2.4")
    mini.edit("labs/02-mini/timers.cc", '#include "core.h"', '#include "core.h"\nvoid Missing();')
    mini.edit("labs/02-mini/timers.cc", "return found;", "Missing(); return found;")
    assert "undefined reference" in judged(mini).compile_errors


def test_a_removed_marker_line_is_said_and_the_first_look_stands(mini):
    mini.solve("2.1", "2.3")
    mini.edit("labs/02-mini/log.cc", "  // END(2.2)\n", "")
    mini.edit("labs/02-mini/timers.cc", "timers[i].due < timers[best].due", "timers[i].due > timers[best].due")
    verdict = judged(mini)
    assert any("END(2.2)" in note for note in verdict.notes)
    assert {r.exercise.id: r.earned for r in verdict.exercises}["2.1"] == 2


def test_a_broken_script_in_a_builtin_takes_only_its_own_exercise(mini):
    mini.solve("2.1", "2.2", "2.3", "2.4")
    mini.edit("labs/02-mini/delay.js", "exports.least = 1;", "exports.laest = 1;")
    verdict = judged(mini)
    assert {r.exercise.id: r.earned for r in verdict.exercises} == {"2.1": 2, "2.2": 3, "2.3": 4, "2.4": 0}
    assert status(verdict)["2.4"] == ["compile"]
    text = report.text(verdict, report.Options(trace=False))
    assert "labs/02-mini/delay.js:3: error: SyntaxError: Unexpected token" in text and "Usually: a bracket" in text


def test_javascript_alone_needs_no_compiler(mini, monkeypatch):
    chapter = mini.reload()
    builder = Variants(chapter)
    builder.build(starters.learner(chapter))
    monkeypatch.setattr(builder, "command", lambda command, directory: pytest.fail(f"it compiled: {command}"))
    mini.solve("2.4")
    program = builder.build(starters.learner(chapter))
    assert "LAB_BUILTINS" in program.env and program.built


def test_a_check_without_its_exercise_is_refused(mini):
    from labkit.errors import ManifestError

    mini.edit("tests/02-mini/hello.js", "exercise: 2.1", "exercise: 2.9")
    with pytest.raises(ManifestError, match="2.9"):
        checks.collect(mini.chapter)


@pytest.mark.parametrize("line, problem", [("// tmeout: 3", "timeout"), ("// title: again", "twice"), ("// exit: x", "header")])
def test_a_wrong_header_is_refused(mini, line, problem):
    from labkit.errors import ManifestError

    mini.edit("tests/02-mini/hello.js", "// title: a line is printed", f"// title: a line is printed\n{line}")
    with pytest.raises(ManifestError) as caught:
        checks.collect(mini.chapter)
    assert problem in str(caught.value)


def test_standard_input_reaches_the_script(mini):
    mini.solve("2.1", "2.2", "2.3", "2.4")
    mini.write("tests/02-mini/input.js", "// exercise: 2.1\n// title: input comes back\n// stdin: one\\ntwo\\n\n"
               "process.stdout.write(require('fs').readFileSync(0));   // expect 1: one\n// expect 2: two\n")
    assert judged(mini).score == 10


def test_the_wrong_idea_is_named_when_the_output_is_a_mutants(mini):
    mini.solve("2.1", "2.2", "2.3", "2.4")
    mini.edit("labs/02-mini/timers.cc", "timers[i].due < timers[best].due", "false")
    text = report.text(judged(mini), report.Options(trace=False))
    assert "timers run in the order they were set" in text and "the earliest due time decides" in text


def test_an_unknown_mistake_is_not_recognised(mini):
    mini.solve("2.1", "2.2", "2.3", "2.4")
    mini.edit("labs/02-mini/timers.cc", "timers[i].due < timers[best].due", "timers[i].due <= timers[best].due")
    text = report.text(judged(mini), report.Options(trace=False))
    assert "not one that the course has seen before" in text and "timers run in the order" not in text


def test_the_report_shows_script_difference_phase_and_replay(mini):
    mini.solve("2.1", "2.2", "2.3", "2.4")
    mini.edit("labs/02-mini/timers.cc", "timers[i].due < timers[best].due", "false")
    text = report.text(judged(mini))
    assert ">   4  setTimeout(() => console.log('early'), 5);" in text       # the line that should have come first
    assert ">>>    1  early     late   timers   <- the first difference" in text
    assert "replay: " in text and "tests/02-mini/timers.js" in text
    assert "labs/02-mini/README.md#timers" in text and "./lab hint 2.3" in text


def test_output_is_escaped_and_capped(mini):
    mini.solve("2.1", "2.2", "2.3", "2.4")
    mini.edit("labs/02-mini/log.cc", 'Write(text + "\\n", g_phase);', 'Write(text + "\\x1b[31m" + std::string(5000, \'x\') + "\\n", g_phase);')
    text = report.text(judged(mini), report.Options(trace=False))
    assert "\x1b[31mx" not in text and "\\x1b[31m" in text
    assert max(len(row) for row in text.splitlines() if "replay: " not in row) < 400


def test_a_failing_python_check_shows_its_lines_and_how_to_run_it_again(mini):
    mini.solve("2.1", "2.2", "2.3", "2.4")
    for name in ("hello.js", "two-lines.js"):
        (mini.chapter.tests / name).unlink()
    mini.edit("labs/02-mini/log.cc", 'Write(text + "\\n", g_phase);', 'Write(text + "!\\n", g_phase);')
    text = report.text(judged(mini), report.Options(trace=False))
    assert "def test_output_comes(lab):" in text and "['a!', 'b!'] == ['a', 'b']" in text
    command = next(row for row in text.splitlines() if "replay: " in row).split("replay: ")[1]
    done = subprocess.run(command, shell=True, capture_output=True, text=True)
    assert done.returncode == 1 and "1 failed" in done.stdout, done


def test_the_replay_of_a_script_check_does_it_again(mini):
    mini.solve("2.1", "2.2", "2.3", "2.4")
    mini.edit("labs/02-mini/timers.cc", "timers[i].due < timers[best].due", "false")
    text = report.text(judged(mini), report.Options(trace=False))
    command = next(row for row in text.splitlines() if "replay: " in row).split("replay: ")[1]
    assert subprocess.run(command, shell=True, capture_output=True, text=True).stdout == "late\nearly\n"
