"""The plain runner: start, feed, observe, end; and what it does with programs that do not want to end."""

import time
from pathlib import Path

import pytest

from labkit.runner import OUTPUT_CAP, Plain


@pytest.fixture
def shell(tmp_path):
    return lambda script, **options: Plain().start(["/bin/sh", "-c", script], cwd=tmp_path, **({"timeout": 5.0} | options))


def test_output_status_and_time_are_seen(shell):
    result = shell("echo out; echo err >&2; exit 3").end()
    assert (result.stdout, result.stderr, result.status, result.signal) == ("out\n", "err\n", 3, "")
    assert 0 < result.seconds < 4


def test_a_program_can_be_talked_to(shell):
    process = shell("read a; echo got $a; read b; echo then $b", stdin=True)
    process.feed("one\n")
    assert process.observe(until="got one") == "got one\n"
    process.feed("two\n")
    process.close_input()
    assert process.end().stdout == "got one\nthen two\n"


def test_feeding_a_program_that_no_longer_reads_is_no_error(shell):
    process = shell("exec 0<&-; exit 0", stdin=True)
    time.sleep(0.1)
    process.feed(b"x" * 100000)
    assert process.end().status == 0


def test_standard_input_can_be_a_file(shell, tmp_path):
    (tmp_path / "input").write_text("from the file\n")
    assert shell("cat; test -f /dev/stdin && echo a file", stdin=tmp_path / "input").end().stdout == "from the file\na file\n"


def test_a_signal_is_named(shell):
    result = shell("kill -SEGV $$").end()
    assert (result.status, result.signal) == (None, "SIGSEGV")


def test_an_endless_program_is_ended_at_its_deadline(shell):
    result = shell("while :; do :; done", timeout=0.3).end()
    assert result.timed_out and result.seconds < 2


def test_a_flood_is_cut_off(shell):
    result = shell("yes").end()
    assert result.flooded and len(result.stdout) == OUTPUT_CAP and result.seconds < 4


def test_what_a_program_leaves_behind_is_ended_and_not_waited_for(shell, tmp_path):
    result = shell("sleep 60 & echo $!").end()
    assert result.status == 0 and result.seconds < 3
    time.sleep(0.1)
    left = Path(f"/proc/{result.stdout.strip()}/stat")
    assert not left.exists() or left.read_text().split()[2] == "Z"


def test_bytes_that_are_no_text_are_shown_as_such(shell):
    assert shell(r"printf '\377a'").end().stdout == "\ufffda"


def test_the_program_sees_nothing_of_our_environment(shell, monkeypatch, tmp_path):
    monkeypatch.setenv("NODE_OPTIONS", "--inspect")
    monkeypatch.setenv("LAB_BUILTINS", "/x")
    result = shell("env").end()
    assert "NODE_OPTIONS" not in result.stdout and "LAB_" not in result.stdout and f"HOME={tmp_path}" in result.stdout
