"""The pytest plugin for Python checks (tests/NN-name/test_*.py).

    from labkit.plugin import exercise

    @exercise("10.5", title="an interval does not drift")
    def test_drift(lab):
        run = lab.run("setInterval(...)", timeout=3)
        assert run.lines == ["tick", "tick"]

`@exercise(id, title=..., oracle="none", reason=...)`: oracle="none" skips the check on real Node, with the reason.
A check that ends in a TODO, a crash or a timeout of the program is told apart from one whose assertion fails.
Run through `pytest -p labkit.plugin --lab-config FILE` by the checker, or by hand with --lab-target.
"""

from __future__ import annotations

import importlib
import json
import os
from pathlib import Path

import pytest

from labkit import paths
from labkit.pylab import Lab, ProgramEnded
from labkit.errors import LabError
from labkit.variant import Program


def exercise(identifier: str, *, title: str = "", oracle: str = "", reason: str = ""):
    """Marks a test as a check of an exercise."""
    return pytest.mark.lab_exercise(identifier, title=title, oracle=oracle, reason=reason)


def pytest_addoption(parser) -> None:
    group = parser.getgroup("lab")
    group.addoption("--lab-config", default=None, help="JSON: program, env, target, names, runner, report")
    group.addoption("--lab-target", default="learner", choices=("learner", "solution", "oracle"),
                    help="what to run the checks on when there is no --lab-config")
    group.addoption("--lab-program", default=None, help="the executable to run them on; LAB_BUILTINS is passed along")


def pytest_configure(config) -> None:
    config.addinivalue_line("markers", "lab_exercise(id, title, oracle, reason): a graded check of an exercise")
    file = config.getoption("--lab-config")
    config.lab = json.loads(Path(file).read_text(encoding="utf-8")) if file else {}
    config.lab_results = {}


def pytest_collection_modifyitems(config, items) -> None:
    names = config.lab.get("names")
    if names is None:
        return
    wanted = [i for i in items if f"{Path(i.path).name}::{getattr(i, 'originalname', i.name)}" in names]
    config.hook.pytest_deselected(items=[i for i in items if i not in wanted])
    items[:] = wanted


@pytest.fixture
def lab(request, tmp_path):
    """The program under test; see labkit/pylab.py for what it can do."""
    config = request.config
    target = config.lab.get("target") or config.getoption("--lab-target")
    mark = request.node.get_closest_marker("lab_exercise")
    oracle = mark.kwargs.get("oracle", "") if mark else ""
    if target == "oracle" and oracle == "none":
        pytest.skip(mark.kwargs.get("reason") or "no oracle")
    program = _program(config, request, target)
    module, _, name = config.lab.get("runner", "labkit.runner:Plain").partition(":")
    runner = getattr(importlib.import_module(module), name)(**config.lab.get("runner_options", {}))
    machine = Lab(program, runner, tmp_path, Path(request.node.path).parent, target)
    request.node.lab = machine
    yield machine
    machine.close()


def _program(config, request, target: str) -> Program:
    if "program" in config.lab:
        return Program(Path(config.lab["program"]), config.lab.get("env", {}))
    chosen = config.getoption("--lab-program")
    if chosen:
        builtins = os.environ.get("LAB_BUILTINS")
        return Program(Path(chosen).resolve(), {"LAB_BUILTINS": os.path.abspath(builtins)} if builtins else {})
    repo = paths.repo()
    if target == "oracle":
        node = repo.oracle()
        if node is None:
            pytest.skip("the oracle is not installed; ./lab setup --for test installs it")
        return Program(node)
    name = f"lab{Path(request.node.path).parent.name.split('-')[0]}" + ("-solution" if target == "solution" else "")
    return Program(repo.need_executable(name))


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    outcome = yield
    report = outcome.get_result()
    name = f"{Path(item.path).name}::{getattr(item, 'originalname', item.name)}"
    status, message = _judge(report, call.excinfo)
    if status is None:
        return
    machine = getattr(item, "lab", None)
    entry = {"status": status, "message": message, "todo": getattr(call.excinfo and call.excinfo.value, "todo", ""),
             "transcript": machine.transcript() if machine else "", "lines": machine.printed() if machine else []}
    results = item.config.lab_results
    # Of a test with parameters the worst counts, and its report is the first that fell short.
    if name not in results or (results[name]["status"] in ("passed", "skipped") and status not in ("passed", "skipped")):
        results[name] = entry


def _judge(report, excinfo) -> tuple[str | None, str]:
    if report.when == "call" and report.passed:
        return "passed", ""
    if report.skipped:
        return "skipped", str(excinfo.value) if excinfo else ""
    if not report.failed:
        return None, ""
    error = excinfo.value
    if isinstance(error, ProgramEnded):
        return error.status, str(error)
    text = str(error).strip() or type(error).__name__
    if report.when != "call" or isinstance(error, (LabError, ImportError, SyntaxError, NameError)):
        return "error", f"the check itself failed: {type(error).__name__}: {text.splitlines()[0]}"
    if not isinstance(error, AssertionError):
        text = f"{type(error).__name__}: {text}"
    return "failed", _short(text)


def _short(text: str) -> str:
    lines = [line.rstrip() for line in text.splitlines() if line.strip() and "Use -v to get" not in line]
    return "\n".join(lines[:12])[:1500]


def pytest_sessionfinish(session) -> None:
    report = session.config.lab.get("report")
    if report:
        Path(report).write_text(json.dumps(session.config.lab_results), encoding="utf-8")
