"""The benchmark runner itself, with small shell scripts for runtimes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import bench  # noqa: E402
import cases  # noqa: E402
from measure import Result, measure, run_once, RunFailed  # noqa: E402
from runtimes import Runtime, baseline  # noqa: E402


def case(tmp_path: Path, **fields) -> cases.Case:
    script = tmp_path / "work.js"
    script.write_text("")
    return cases.Case("work", script, "some work", **fields)


def runtime(tmp_path: Path, name: str, body: str) -> Runtime:
    program = tmp_path / name
    program.write_text(f"#!/bin/sh\n{body}\n")
    program.chmod(0o755)
    return Runtime(name, program, "1")


def test_every_benchmark_has_a_sound_head_and_a_bare_counterpart():
    found = cases.find([])
    assert {"startup", "timers-mixed", "timers-set-clear"} <= {c.name for c in found}
    # Promises are V8's own: libuv has nothing to set beside them.
    for one in found:
        assert one.name == "await" or (HERE / "c" / f"{one.name}.cc").exists(), one.name


@pytest.mark.parametrize(
    ("head", "sentence"),
    [
        ("// title: x\n// better: faster\n", ":2: better is one of less, more, not 'faster'"),
        ("// title: x\n// runs: many\n", ":2: runs is a number, not 'many'"),
        ("// something else\n", ":1: '// something else' is no line of a benchmark's head"),
        ("", "the head has no title"),
    ],
)
def test_a_wrong_head_is_named(tmp_path, head, sentence):
    (tmp_path / "x.js").write_text(head)
    with pytest.raises(cases.CaseError) as error:
        cases.load(tmp_path / "x.js")
    assert sentence in str(error.value)


def test_runtimes_take_turns_and_each_round_starts_with_another(tmp_path):
    log = tmp_path / "log"
    runtimes = [runtime(tmp_path, name, f"echo {name} >> {log}; echo 5") for name in ("one", "two")]
    results = measure(case(tmp_path), runtimes, rounds=2)
    assert log.read_text().split() == ["one", "two", "two", "one", "one", "two"]
    assert [r.values for r in results] == [[5.0, 5.0], [5.0, 5.0]]


def test_node_variables_do_not_reach_a_runtime(tmp_path, monkeypatch):
    monkeypatch.setenv("NODE_OPTIONS", "--x")
    monkeypatch.setenv("LAB_BUILTINS", "/nowhere")
    shown = runtime(tmp_path, "env", 'echo "$NODE_OPTIONS$LAB_BUILTINS" | wc -c')
    assert run_once(case(tmp_path), [str(shown.program)]).value == 1


@pytest.mark.parametrize(
    ("body", "said"),
    [("echo oops >&2; exit 3", "status 3: oops"), ("echo nothing", "it did not print a number"),
     ("kill -9 $$", "status -9: nothing on standard error"), ("exec sleep 30", "did not end within 0.2 s")],
)
def test_a_run_that_fails_says_why(tmp_path, body, said):
    program = runtime(tmp_path, "bad", body)
    with pytest.raises(RunFailed, match=said):
        run_once(case(tmp_path), [str(program.program)], timeout=0.2)


def test_a_runtime_that_fails_leaves_the_others_their_numbers(tmp_path):
    good, bad = runtime(tmp_path, "node20", "echo 10"), runtime(tmp_path, "labnode", "exit 1")
    results = measure(case(tmp_path, aim=2.0), [bad, good], rounds=1)
    text = bench.table(case(tmp_path, aim=2.0), results, "node20")
    assert "labnode  failed: status 1" in text
    assert "1.00 x" in text
    assert "aim" not in text


def test_speed_and_aim_count_in_the_direction_that_is_better(tmp_path):
    def results(mine: float, theirs: float) -> list[Result]:
        return [Result(Runtime(name, tmp_path, "1"), [value], [1.0], [1.0])
                for name, value in (("labnode", mine), ("node20", theirs))]

    less, more = case(tmp_path, aim=2.0), case(tmp_path, aim=2.0, better="more")
    assert bench.aim(less, results(50, 100)) == (True, 2.0)
    assert bench.aim(less, results(51, 100))[0] is False
    assert bench.aim(more, results(300, 100)) == (True, 3.0)
    entry = bench.document([(more, results(300, 100))], "node20")["benchmarks"][0]
    assert entry["reached"] is True
    assert entry["results"][0]["speed"] == 3.0


def test_the_baseline_is_node_20_where_it_is_here(tmp_path):
    def named(*names: str) -> list[Runtime]:
        return [Runtime(name, tmp_path, "1") for name in names]

    assert baseline(named("labnode", "node18", "node20", "node22")) == "node20"
    assert baseline(named("labnode", "node9", "node18")) == "node18"
    assert baseline(named("labnode", "c")) == "labnode"
    assert baseline([]) is None


def test_json_is_one_document_and_unknown_names_are_wrong_use():
    command = [sys.executable, str(HERE / "bench.py"), "--no-build"]
    wrong = subprocess.run([*command, "nope"], capture_output=True, text=True, check=False)
    assert wrong.returncode == 2
    assert "There is no benchmark 'nope'" in wrong.stderr
    done = subprocess.run([*command, "startup", "--rounds", "1", "--json"], capture_output=True, text=True, check=False)
    if done.returncode == 3:
        pytest.skip("no runtime is here")
    assert json.loads(done.stdout)["benchmarks"][0]["name"] == "startup"
