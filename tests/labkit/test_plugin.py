"""Python checks: what `lab` offers and how their ends are told apart."""

import textwrap
from pathlib import Path

import pytest

from labkit import checks, pychecks
from labkit.variant import Program

# A program that does what its script says in words of sh, so that no runtime is needed.
SHELL = Program(Path("/bin/sh"))


def outcomes(mini, body, **options):
    mini.write("tests/02-mini/test_mine.py", "from labkit.plugin import exercise\n\n" + textwrap.dedent(body))
    found = [c for c in checks.collect(mini.chapter) if c.path.name == "test_mine.py"]
    return pychecks.run(found, SHELL, **options)


@pytest.mark.parametrize("script, expected", [
    ("echo 'TODO 2.3 at x.cc:4: Do it.' >&2; exit 70", "todo"), ("kill -SEGV $$", "crashed"), ("sleep 5", "timeout"),
    ("echo other", "failed"), ("echo right", "passed"),
])
def test_how_a_check_ends_is_told_apart(mini, script, expected):
    outcome, = outcomes(mini, f'''
        @exercise("2.1")
        def test_it(lab):
            assert lab.run("""{script}\\n""", timeout=1).lines == ["right"]
    ''')
    assert outcome.status == expected, outcome
    assert outcome.todo == ("2.3" if expected == "todo" else "")


def test_a_mistake_of_the_check_is_an_error_and_no_failure(mini):
    outcome, = outcomes(mini, '''
        @exercise("2.1")
        def test_it(lab):
            assert lab.run("echo\\n").lines == unknown_name
    ''')
    assert outcome.status == "error" and "the check itself failed" in outcome.message


def test_a_check_that_cannot_be_imported_is_an_error(mini):
    outcome, = outcomes(mini, '''
        import nowhere

        @exercise("2.1")
        def test_it(lab):
            pass
    ''')
    assert outcome.status == "error" and "nowhere" in outcome.details


def test_a_check_can_expect_a_crash(mini):
    outcome, = outcomes(mini, '''
        @exercise("2.1")
        def test_it(lab):
            assert lab.run("kill -ABRT $$\\n", crash=True).signal == "SIGABRT"
    ''')
    assert outcome.passed


def test_a_check_talks_to_a_running_program(mini):
    outcome, = outcomes(mini, '''
        @exercise("2.1")
        def test_it(lab):
            lab.write("data", "hello")
            running = lab.start("cat data; read x; echo; echo $x; exit 4\\n")
            running.observe(until="hello")
            running.feed("there\\n")
            run = running.end()
            assert (run.lines, run.status) == (["hello", "there"], 4)
    ''')
    assert outcome.passed, outcome


def test_what_never_comes_is_told_with_what_came(mini):
    outcome, = outcomes(mini, '''
        @exercise("2.1")
        def test_it(lab):
            lab.start("echo this; sleep 5\\n").observe(until="that", timeout=0.2)
    ''')
    assert outcome.status == "failed" and "'that'" in outcome.message and "this" in outcome.message


def test_an_explanation_names_both_sides(mini):
    outcome, = outcomes(mini, '''
        @exercise("2.1")
        def test_it(lab):
            assert lab.run("echo 1\\n").lines == ["2"]
    ''')
    assert "['1'] == ['2']" in outcome.message


def test_the_oracle_is_left_out_with_a_reason(mini):
    body = '''
        @exercise("2.1", oracle="none", reason="lab:loop has no Node", title="something of ours")
        def test_it(lab):
            assert lab.run("exit 0\\n").status == 0
    '''
    assert outcomes(mini, body, target="oracle")[0].status == "skipped"
    outcome, = outcomes(mini, body)
    assert outcome.passed and outcome.check.title == "something of ours" and outcome.check.oracle == "none (lab:loop has no Node)"


def test_a_check_with_parameters_fails_when_one_of_them_does(mini):
    outcome, = outcomes(mini, '''
        import pytest

        @exercise("2.1")
        @pytest.mark.parametrize("n", [1, 2, 3])
        def test_it(lab, n):
            assert lab.run("echo 1\\n").lines != [str(n + 1)], n
            assert n != 2, "two is wrong"
    ''')
    assert outcome.status == "failed" and "two is wrong" in outcome.message


def test_only_the_checks_that_were_asked_for_run(mini):
    mini.write("tests/02-mini/test_mine.py", 'from labkit.plugin import exercise\n\n@exercise("2.1")\ndef test_a(lab):\n    pass\n\n'
               '@exercise("2.2")\ndef test_b(lab):\n    assert False\n')
    found = [c for c in checks.collect(mini.chapter) if c.name == "test_mine.py::test_a"]
    assert [o.status for o in pychecks.run(found, SHELL)] == ["passed"]


def test_an_unmarked_check_is_refused(mini):
    from labkit.errors import ManifestError

    mini.write("tests/02-mini/test_mine.py", "def test_a(lab):\n    pass\n")
    with pytest.raises(ManifestError, match="belongs to no exercise"):
        checks.collect(mini.chapter)
