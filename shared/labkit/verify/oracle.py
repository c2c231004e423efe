"""Every expectation holds on real Node: that of our own generation, and newer ones where there are any."""

from __future__ import annotations

import re
import subprocess
from functools import lru_cache
from pathlib import Path
from typing import Iterator

from labkit import execute, pychecks
from labkit.checks import Check
from labkit.errors import MachineError
from labkit.execute import Outcome
from labkit.variant import Program
from labkit.verify import Exam, Finding, short


@lru_cache
def version(node: Path) -> int:
    """Major version of a Node."""
    try:
        said = subprocess.run([str(node), "--version"], capture_output=True, text=True, timeout=20).stdout
    except (OSError, subprocess.TimeoutExpired):
        said = ""
    match = re.match(r"v(\d+)", said)
    if not match:
        raise MachineError(f"{node} does not say which Node it is.", "./lab setup --for test installs the oracle")
    return int(match[1])


def nodes(exam: Exam) -> list[tuple[Path, bool]]:
    """(node, whether it is the oracle of our own generation); MachineError without that one."""
    own = exam.repo.oracle()
    if own is None:
        raise MachineError("The oracle, Node of our own generation, is not installed.", "./lab setup --for test installs it")
    newer = [node for node in exam.repo.newer_nodes() if version(node) > version(own)]
    return [(own, True)] + [(node, False) for node in newer]


def examine(exam: Exam) -> Iterator[Finding]:
    for check in exam.checks:
        if check.oracle.startswith("none") and not re.match(r"none \(\S.*\)$", check.oracle):
            yield Finding("oracle", exam.shown(check.path), "it has no oracle and gives no reason", "write // oracle: none (reason)")
    for node, own in nodes(exam):
        wanted = [c for c in exam.checks if applies(c, version(node), own)]
        exam.say(f"node {version(node)}")
        for outcome in _run(exam, wanted, node):
            if outcome.status in ("passed", "skipped"):
                continue
            fix = "correct the expectation" if own else "correct it, or name the versions it holds on: // node: <" + str(version(node))
            yield Finding("oracle", exam.shown(outcome.check.path), f"Node {version(node)} contradicts it: {short(outcome)}", fix)


def _run(exam: Exam, wanted: list[Check], node: Path) -> list[Outcome]:
    program = Program(node)
    found = []
    for check in wanted:
        if check.kind == "script":
            found.append(execute.run(check, program))
            exam.say(check.title)
    return found + pychecks.run([c for c in wanted if c.kind == "python"], program, "oracle")


def applies(check: Check, major: int, own: bool) -> bool:
    """Whether a check's expectation claims to hold on Node `major`."""
    if check.oracle.startswith("none"):
        return False
    if check.oracle and not _within(check.oracle, major):
        return False
    names = check.script.node if check.script else ""
    return own or not names or _within(names, major)


def _within(condition: str, major: int) -> bool:
    match = re.match(r"^(<|<=|>|>=|=)?\s*(\d+)$", condition.strip())
    if not match:
        raise MachineError(f"'{condition}' is no condition on Node's version.", "write <22 or >=20")
    number = int(match[2])
    return {"<": major < number, "<=": major <= number, ">": major > number, ">=": major >= number}.get(match[1] or "=", major == number)
