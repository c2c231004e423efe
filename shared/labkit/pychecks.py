"""Runs the Python checks of a chapter: one pytest process for all of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from labkit.checks import Check
from labkit.execute import Outcome
from labkit.variant import Program

TOTAL_TIMEOUT = 300.0


def run(checks: list[Check], program: Program, target: str = "learner", runner: str = "labkit.runner:Plain",
        runner_options: dict | None = None) -> list[Outcome]:
    """Outcomes in the order of `checks`, which are all of kind "python". A check that the plugin skipped (no oracle)
    has the status "skipped", which is only asked for on the oracle."""
    if not checks:
        return []
    if len({c.hidden for c in checks}) > 1:
        # Hidden checks may be named as others are: they get a run of their own.
        parts = [run([c for c in checks if c.hidden == h], program, target, runner, runner_options) for h in (False, True)]
        by_name = {o.check.name: o for part in parts for o in part}
        return [by_name[c.name] for c in checks]
    with tempfile.TemporaryDirectory(prefix="lab-py-") as name:
        place = Path(name)
        (place / "config.json").write_text(json.dumps({
            "program": str(program.path), "env": program.env, "target": target, "names": [c.function for c in checks],
            "report": str(place / "report.json"), "runner": runner, "runner_options": runner_options or {}}))
        files = list(dict.fromkeys(str(check.path) for check in checks))
        command = [sys.executable, "-m", "pytest", "-q", "-p", "labkit.plugin", "-p", "no:cacheprovider", "-c", os.devnull,
                   "--rootdir", str(checks[0].path.parent), "--basetemp", str(place / "tmp"),
                   "--lab-config", str(place / "config.json"), *files]
        # pytest words a failure at more length where CI is set; a report is to read the same everywhere.
        env = {k: v for k, v in os.environ.items() if k not in ("CI", "BUILD_NUMBER")}
        env |= {"PYTHONPATH": str(Path(__file__).resolve().parents[1]), "PYTHONDONTWRITEBYTECODE": "1"}
        try:
            done = subprocess.run(command, capture_output=True, text=True, env=env, timeout=TOTAL_TIMEOUT,
                                  cwd=checks[0].path.parent, errors="replace")
            output = done.stdout + done.stderr
        except subprocess.TimeoutExpired:
            output = f"the Python checks took longer than {TOTAL_TIMEOUT:g} s together"
        try:
            results = json.loads((place / "report.json").read_text())
        except (OSError, ValueError):
            results = {}
    return [_outcome(check, results.get(check.function), output, program) for check in checks]


def _outcome(check: Check, entry: dict | None, output: str, program: Program) -> Outcome:
    if entry is None:
        tail = "\n".join(output.strip().splitlines()[-15:])
        return Outcome(check, "error", "the check was not run; pytest's own output is below", program=program, details=tail)
    return Outcome(check, entry["status"], entry["message"], todo=entry["todo"], program=program,
                   details="\n".join(entry["lines"]) if entry["status"] != "error" else entry["transcript"])
