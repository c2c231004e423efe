"""The project's own tests, suite by suite: how each is run and what it says about itself."""

from __future__ import annotations

import re
import sys
import tempfile
import xml.etree.ElementTree as xml
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

from labkit import system
from labkit.paths import Repo


@dataclass
class Tally:
    """What a suite counted. `failures` names what failed, in words for the closing summary."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0
    failures: list[str] = field(default_factory=list)

    def __iadd__(self, other: "Tally") -> "Tally":
        self.passed += other.passed
        self.failed += other.failed
        self.skipped += other.skipped
        self.failures += other.failures
        return self


# `say` gets every line that a suite prints.
Say = Callable[[str], None]


def unit(repo: Repo, say: Say) -> Tally:
    """Catch2's tests, through CTest."""
    return _junit("ctest", lambda report: ["ctest", "--test-dir", str(repo.build), "--output-on-failure", "--no-tests=ignore",
                                           "--output-junit", report], repo, say)


def python(repo: Repo, say: Say, bare: bool = False) -> Tally:
    """pytest: everything in tests/ that belongs to no chapter (a chapter's graded checks are verify's). With `bare`, only
    the tests that make Debian roots, which need root and minutes."""
    places = [repo.tests / "labkit" / "bare"] if bare else sorted(
        place for place in repo.tests.iterdir() if not place.name[0].isdigit() and any(place.rglob("test_*.py")) and "node_modules" not in place.parts)
    leave = [] if bare else ["--ignore", str(repo.tests / "labkit" / "bare"), "--ignore-glob", "*/node_modules/*"]
    # Trials on bare machines take a minute each: a line for each tells that something happens.
    return _junit("pytest", lambda report: [sys.executable, "-m", "pytest", "-v" if bare else "-q", "-p", "no:cacheprovider", f"--junitxml={report}",
                                            *leave, *map(str, places)], repo, say, {"LAB_BARE": "1"} if bare else {})


def verify(repo: Repo, say: Say, arguments: list[str]) -> Tally:
    """`./lab verify`: every part of every lesson counts as one; its findings are the failures."""
    tally = Tally()
    finding: list[str] = []

    def line(text: str) -> None:
        say(text)
        match = re.match(r"(✓|ok|✗|no) (\d\d-\S+)\s+(\S+)", text)
        if match:
            good = match[1] in ("✓", "ok")
            tally.passed += good
            tally.failed += not good
            if not good:
                tally.failures.append(f"verify: {match[2]} {match[3]}")
        finding.append(text)

    status = _follow([sys.executable, str(repo.root / "shared" / "labkit"), "verify", *arguments], repo, line)
    if status != 0 and not tally.failed:
        # It did not come to an examination, or not to its end.
        tally.failed += 1
        tally.failures.append("verify: " + (" ".join(finding[-3:]).strip() or f"ended with status {status}"))
    return tally


def _junit(name: str, command: Callable[[str], list[str]], repo: Repo, say: Say, env: dict | None = None) -> Tally:
    with tempfile.TemporaryDirectory() as place:
        report = Path(place) / "report.xml"
        status = _follow(command(str(report)), repo, say, env)
        tally = read(report, name) if report.exists() else Tally()
    # pytest's status 5 and an empty report: nothing was there to be run.
    if status not in (0, 5) and not tally.failed:
        tally.failed += 1
        tally.failures.append(f"{name}: ended with status {status}")
    return tally


def read(report: Path, name: str) -> Tally:
    """The counts of a JUnit report."""
    tally = Tally()
    for case in xml.parse(report).getroot().iter("testcase"):
        if case.find("failure") is not None or case.find("error") is not None or case.get("status") == "fail":
            tally.failed += 1
            tally.failures.append(f"{name}: {case.get('classname', '').rpartition('.')[2]} {case.get('name')}")
        elif case.find("skipped") is not None:
            tally.skipped += 1
        else:
            tally.passed += 1
    return tally


def _follow(command: list[str], repo: Repo, say: Say, env: dict | None = None) -> int:
    status, _ = system.run(command, say, env=env, cwd=repo.root)
    return status

