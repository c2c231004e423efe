"""Which phase of the loop printed each line, from the program's own trace.

It is for feedback only and earns nothing: the trace comes from the process that is judged. Programs without
--trace-loop (or whose second run printed something else) simply have no phases.
"""

from __future__ import annotations

import json
import tempfile
from dataclasses import replace
from pathlib import Path

from labkit import execute
from labkit.checks import Check
from labkit.execute import Outcome
from labkit.runner import Plain, Runner


def of(outcome: Outcome, runner: Runner | None = None) -> list[str]:
    """The phase of each line of standard output, or [] where it cannot be told."""
    if outcome.check.kind != "script" or outcome.program is None or outcome.result is None:
        return []
    with tempfile.TemporaryDirectory(prefix="lab-trace-") as name:
        trace = Path(name) / "trace.json"
        script = replace(outcome.check.script, timeout=min(outcome.check.script.timeout, 5.0))
        check = replace(outcome.check, script=script)
        again = execute.run(check, outcome.program, runner or Plain(), (f"--trace-loop={trace}",))
        if again.result is None or again.result.stdout != outcome.result.stdout:
            return []
        try:
            document = json.loads(trace.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return []
    return of_lines(document, outcome.result.stdout)


def of_lines(document, stdout: str) -> list[str]:
    """Phases by line, from a Chrome trace with `write` events {"fd": 1, "bytes": n, "phase": "timers"}."""
    events = document.get("traceEvents", []) if isinstance(document, dict) else document
    spans, end = [], 0
    for event in events if isinstance(events, list) else []:
        args = event.get("args") if isinstance(event, dict) else None
        if not isinstance(args, dict):
            continue
        if event.get("name") == "write" and args.get("fd") == 1 and isinstance(args.get("bytes"), int):
            end += args["bytes"]
            spans.append((end, str(args.get("phase", ""))))
    found, offset = [], 0
    for line in stdout.removesuffix("\n").split("\n") if stdout else []:
        found.append(next((phase for stop, phase in spans if offset < stop), ""))
        offset += len(line.encode()) + 1
    return found if any(found) else []
