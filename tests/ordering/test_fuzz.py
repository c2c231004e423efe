"""The ordering fuzzer in the suite: its regressions, a few hundred programs, and trials of the fuzzer itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "shared"))

from labkit import paths  # noqa: E402
from ordering import campaign, coverage, emit, execute, generate, shrink, tree  # noqa: E402
from ordering.tree import Node  # noqa: E402

SEED, PROGRAMS = 7, 240


@pytest.fixture(scope="module")
def repo() -> paths.Repo:
    return paths.repo(ROOT)


@pytest.fixture(scope="module")
def node(repo) -> execute.Runtime:
    if repo.oracle() is None:
        pytest.skip("the oracle Node is not installed; ./lab setup --for test installs it")
    version = subprocess.run([repo.oracle(), "--version"], capture_output=True, text=True, check=True).stdout.strip()
    if not version.startswith("v18."):
        pytest.skip(f"programs are held against Node 18, and this machine's oracle is {version}; ./lab setup --for test installs one")
    return execute.node(repo)


@pytest.fixture(scope="module")
def labnode(repo) -> execute.Runtime:
    return execute.labnode(repo)


@pytest.mark.parametrize("name", sorted(path.stem for path in (execute.HERE / "regressions").glob("*.js")))
def test_a_regression_stays_mended(name, labnode, node):
    text = (execute.HERE / "regressions" / f"{name}.js").read_text(encoding="utf-8")
    left, right = labnode.run_text(text), node.run_text(text)
    assert left == right, "\n" + "\n".join(campaign.beside(left, right, labnode.name, node.name))


def test_random_programs_print_what_node_prints(labnode, node):
    result = campaign.Campaign(labnode, node, SEED, most=1).run(range(PROGRAMS))
    for difference in result.differences:
        pytest.fail(campaign.explain(difference, labnode.name, node.name), pytrace=False)
    assert result.programs == PROGRAMS
    assert result.cut_off < PROGRAMS * 0.02
    assert result.coverage.rare() == []


def test_programs_do_the_same_on_node_again_and_again_on_a_busy_machine(node):
    busy = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(2)]
    try:
        result = campaign.Campaign(node, node, SEED, most=1).run(range(1000, 1030))
    finally:
        for process in busy:
            process.kill()
            process.wait()
    assert result.differences == []


# One tick for each drain: what many people believe of process.nextTick.
def test_a_planted_fault_is_found_and_made_small(repo, node, tmp_path):
    source = (ROOT / "solutions/16-next-tick/next_tick.js").read_text(encoding="utf-8")
    wrong = source.replace("while ((tick = ", "if ((tick = ")
    assert wrong != source
    (tmp_path / "next_tick.js").write_text(wrong, encoding="utf-8")
    faulty = execute.labnode(repo, tmp_path)
    result = campaign.Campaign(faulty, node, SEED, most=1).run(range(20))
    assert result.differences
    difference = result.differences[0]
    assert difference.left != difference.right
    assert tree.size(difference.program) <= 8, difference.text()
    text = campaign.explain(difference, faulty.name, node.name, Path("kept.js"))
    assert "--> " in text and f"--seed {SEED} --program {difference.number}" in text and "nextTick" in text
    kept = campaign.keep(difference, tmp_path / "kept", faulty.name, node.name)
    assert node.run(kept).stdout == difference.right.stdout


def test_shrinking_keeps_only_what_the_failure_needs():
    def fails(program):
        return any(inner.kind == "tick" for node in tree.walk(program) if node.kind == "timeout" for inner in tree.walk(node.bodies[0]))

    program = next(p for p in (generate.make(3, number) for number in range(50)) if fails(p))
    small = shrink.shrink(program, fails)
    assert [(node.kind, node.args.get("ms")) for node in tree.walk(small)] == [("timeout", 1), ("tick", None)]


def test_a_seed_makes_the_same_programs_again():
    first, again = ([emit.program(generate.make(5, number)) for number in range(5)] for _ in range(2))
    assert first == again
    assert len(set(first)) == 5


def test_scheduling_nests_five_deep():
    def depth(body):
        return max((1 + depth(inner) for node in tree.walk(body) for inner in node.bodies), default=0)

    assert max(depth(generate.make(SEED, number)) for number in range(50)) >= 5


def test_coverage_counts_only_what_ran():
    program = [Node("timeout", 1, {"ms": 1}, bodies=[[Node("tick", 2, bodies=[[Node("immediate", 3, bodies=[[]])]])]])]
    counts = coverage.Coverage()
    counts.add(program, ["timeout 1"])
    assert counts.nestings == {("main", "timeout"): 1, ("timeout", "tick"): 1}


def test_a_run_that_tries_something_too_rarely_says_so():
    counts = coverage.Coverage()
    for number in range(2000):
        program = generate.make(SEED, number % 40)
        counts.add(program, [emit.label(node) for node in tree.walk(program)])
    assert any("of 2000 programs" in line for line in counts.rare()) or counts.rare() == []
    counts.nestings["tick", "timeout"] = 3
    assert "timeout in tick: 3 of 2000 programs" in counts.rare()


def test_an_error_report_is_reduced_to_its_kind():
    node = "/tmp/x/program.js:3\nthrow new Error('e1');\n^\n\nError: e1\n    at Object.<anonymous> (/tmp/x/program.js:3:7)\n\nNode.js v18.20.8\n"
    assert execute.report(node, Path("/tmp/x/program.js")) == ("line 3", "Error: e1")
    assert execute.report("(node:17) Warning: w1\n(Use `node --trace-warnings ...` to show where the warning was created)\n") == ("warning: Warning: w1",)
    assert execute.report("undefined:0\n\n\n{ o: 1 }\n") == ("{ o: 1 }",)
