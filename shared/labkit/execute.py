"""Runs one script check on one program and says how it went."""

from __future__ import annotations

import re
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from labkit import expectations
from labkit.checks import Check, Script
from labkit.expectations import Comparison
from labkit.runner import Plain, Result, Runner
from labkit.variant import Program

STATUSES = ("passed", "failed", "todo", "crashed", "timeout", "compile", "error")
_TODO = re.compile(r"^TODO (\d+\.\d+) at (.+?):(\d+): (.*)$", re.M)
_SANITIZER = re.compile(r"^(?:==\d+==\s*)?ERROR: (\w+Sanitizer: .*)$|^(\S+\.(?:cc|h):\d+:\d+: runtime error: .*)$", re.M)
# A fatal error of V8 or of ours ends in a trap or an abort; these are crashes wherever they come from.
_CRASH_SIGNALS = ("SIGSEGV", "SIGABRT", "SIGBUS", "SIGILL", "SIGTRAP", "SIGFPE", "SIGSYS")


@dataclass(frozen=True)
class Outcome:
    """How one check went on one program. `message` is one sentence; `todo` the exercise a TODO belongs to;
    `alone` whether the reference stood in for the other exercises."""

    check: Check
    status: str
    message: str = ""
    result: Result | None = None
    comparison: Comparison | None = None
    todo: str = ""
    program: Program | None = None
    alone: bool = False
    details: str = ""

    @property
    def passed(self) -> bool:
        return self.status == "passed"


def run(check: Check, program: Program, runner: Runner | None = None, extra: tuple[str, ...] = ()) -> Outcome:
    """Run a script check; `extra` are flags of ours in front of the check's own."""
    try:
        result = execute(check.script, check.path, program, runner or Plain(), extra)
    except OSError as error:
        return Outcome(check, "error", f"the checker could not run the program: {error}", program=program)
    return judge(check, result, program)


def execute(script: Script, path: Path, program: Program, runner: Runner, extra: tuple[str, ...] = ()) -> Result:
    """The script, without its expectations, under its own name in an empty directory."""
    with tempfile.TemporaryDirectory(prefix="lab-") as name:
        place = Path(name)
        (place / path.name).write_text(script.stripped, encoding="utf-8")
        for companion in script.companions:
            _copy(path.parent / companion, place / companion)
        argv = [str(program.path), *extra, *script.flags, path.name, *script.args]
        process = runner.start(argv, cwd=place, env=program.env | dict(script.env), timeout=script.timeout,
                               stdin=script.stdin is not None)
        if script.stdin is not None:
            process.feed(script.stdin.encode())
            process.close_input()
        return process.end()


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, symlinks=True)
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(source, target)
    for file in [target] if target.is_file() else target.rglob("*"):
        if file.is_file() and not file.is_symlink() and file.suffix in (".js", ".mjs", ".cjs"):
            file.write_text(expectations.strip(file.read_text(encoding="utf-8")), encoding="utf-8")


def judge(check: Check, result: Result, program: Program) -> Outcome:
    """What a result means for a check."""
    script = check.script
    comparison = expectations.compare(list(script.expected), result.stdout)
    outcome = dict(check=check, result=result, comparison=comparison, program=program)
    ended = abnormal_end(result, script.timeout, script.signal)
    if ended:
        status, message, todo = ended
        return Outcome(status=status, message=message, todo=todo, **outcome)
    if not comparison.ok:
        return Outcome(status="failed", message=difference(comparison), **outcome)
    wrong_end = _wrong_end(script, result)
    if wrong_end:
        return Outcome(status="failed", message=wrong_end, **outcome)
    if script.stderr and not re.search(script.stderr, result.stderr, re.M):
        return Outcome(status="failed", message=f"standard error does not match /{script.stderr}/", **outcome)
    return Outcome(status="passed", **outcome)


def abnormal_end(result: Result, timeout: float, expected_signal: str = "") -> tuple[str, str, str] | None:
    """(status, sentence, id of the TODO) when a program did not end by itself; None when it did."""
    todo = _TODO.search(result.stderr)
    if result.status == 70 and todo:
        return "todo", f"{todo[2]}:{todo[3]}: {todo[4]}", todo[1]
    if result.flooded:
        return "failed", "it printed more than 1 MiB and was stopped", ""
    if result.timed_out:
        return "timeout", f"it was still running after {timeout:g} s and was stopped", ""
    sanitizer = _SANITIZER.search(result.stderr)
    if sanitizer:
        return "crashed", sanitizer[1] or sanitizer[2], ""
    if result.signal in _CRASH_SIGNALS and result.signal != expected_signal:
        return "crashed", f"it crashed ({result.signal})", ""
    return None


def _wrong_end(script: Script, result: Result) -> str:
    came = f"signal {result.signal}" if result.signal else f"exit status {result.status}"
    if script.signal:
        return "" if result.signal == script.signal else f"expected to end by {script.signal}, but came {came}"
    return "" if result.status == script.exit else f"expected exit status {script.exit}, but came {came}"


def difference(comparison: Comparison) -> str:
    """The first difference, as a sentence."""
    row = comparison.first_wrong
    wanted = " or ".join(dict.fromkeys(repr(e.text) for e in row.expected))
    if row.got is None:
        return f"line {row.number} is missing: expected {wanted}"
    if not wanted:
        return f"line {row.number} should not be there: {row.got!r}"
    return f"line {row.number}: expected {wanted}, got {row.got!r}"
