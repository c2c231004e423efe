"""What a learner reads after a check: the score, and each failure as a teacher would explain it."""

from __future__ import annotations

import ast
import os
import shlex
import sys
import textwrap
from dataclasses import dataclass

from labkit import compile_errors, mutants, phases
from labkit.console import bar, escape, mark, style, width
from labkit.errors import LabError
from labkit.execute import Outcome
from labkit.judge import ExerciseResult, Verdict

_SCRIPT_LINES = 30
_TABLE_LINES = 24
_SURPLUS_LINES = 4
_TEXT = 60


@dataclass(frozen=True)
class Options:
    details: int = 1       # how many failing exercises are explained in full; the rest get a line
    trace: bool = True     # ask the program for its phases


def text(verdict: Verdict, options: Options = Options()) -> str:
    """The whole report."""
    out: list[str] = []
    if verdict.compile_errors:
        out += _compile(verdict.compile_errors) + [""]
    explained = 0
    for result in verdict.exercises:
        out.append(_headline(result))
        short = [o for o in result.outcomes if not o.passed]
        if not result.outcomes:
            out += _indent(["no check belongs to it yet, so it earns nothing"])
        if not short:
            continue
        # A TODO explains itself; the place for the full explanation is something that was written and is wrong.
        statuses = {o.status for o in short}
        full = explained < options.details and "compile" not in statuses and statuses != {"todo"}
        for outcome in short if full else short[:1]:
            out += _indent(_explain(outcome, options) if full and outcome.status not in ("todo", "compile") else _wrapped(_line(outcome)))
        if full:
            explained += 1
            out += _indent(_around(verdict, result))
    out += [""] + [style("note: ", "yellow") + note for note in verdict.notes]
    out.append(f"{verdict.chapter.title}: {style(f'{verdict.score} of {verdict.chapter.points} points', 'bold')}  "
               f"{bar(verdict.score, verdict.chapter.points)}")
    return "\n".join(out)


def _headline(result: ExerciseResult) -> str:
    exercise = result.exercise
    points = f"{result.earned}/{exercise.points}"
    alone = ""
    if any(o.alone for o in result.outcomes):
        alone = style("  (judged with the reference in the other exercises)", "dim")
    if result.taken:
        alone = style("  taken", "dim")
    return f"{mark(None if result.untouched and not result.passed else result.passed)} {exercise.id:<5} {exercise.title:<52} {points:>6}{alone}"


def _line(outcome: Outcome) -> str:
    if outcome.status == "todo":
        return f"todo: {escape(outcome.message)}"
    if outcome.status == "compile":
        return f"does not compile: {escape(outcome.message, 200)}"
    return f"{outcome.status}: {escape(outcome.check.title, 100)}: {escape(outcome.message.splitlines()[0] if outcome.message else '', 160)}"


def _compile(errors: str) -> list[str]:
    out = [style("Your code does not compile yet. The first error:", "red", "bold"), ""]
    out += ["  " + escape(row, 180) for row in compile_errors.shortened(errors)]
    found = compile_errors.first(errors)
    why = compile_errors.cause(found[2]) if found else ""
    if why:
        out += ["", f"  Usually: {why}"]
    return out


def _explain(outcome: Outcome, options: Options) -> list[str]:
    check = outcome.check
    repo_path = _shown(outcome, check.path)
    place = f"{repo_path}:{check.line}" if check.kind == "python" else repo_path
    long = sys.stdout.isatty() and len(check.title) + len(place) + 10 > width()
    out = [f"{mark(False)} {style(escape(check.title), 'bold')}" + (f"\n{' ' * 8}" if long else "  ") + style(place, "dim")]
    said = outcome.message
    if outcome.status == "error":
        said = f"The checker itself failed, which is not your fault: {said}"
    elif outcome.status in ("crashed", "timeout"):
        said = said[:1].upper() + said[1:]
    out += ["  " + escape(row, 200) for row in said.splitlines()]
    if check.kind == "script" and outcome.status != "error":
        out += [""] + _script(outcome) + [""]
        if outcome.comparison and not outcome.comparison.ok:
            out += _table(outcome, phases.of(outcome) if options.trace and outcome.status == "failed" else [])
    elif check.kind == "python" and outcome.status != "error":
        out += ["", *_function(outcome), ""]
    if check.kind == "python" and outcome.details:
        out += ["  what the program printed:"] + ["    " + escape(row, 160) for row in outcome.details.splitlines()[-20:]]
    if outcome.result and outcome.result.stderr.strip():
        rows = outcome.result.stderr.strip().splitlines()
        out += ["  standard error:"] + ["    " + escape(row, 160) for row in rows[:12]]
        if len(rows) > 12:
            out.append(f"    ... {len(rows) - 12} more lines")
    return out + ["", f"  replay: {replay(outcome)}"]


def _script(outcome: Outcome) -> list[str]:
    """The script's code with its line numbers; the line that caused the first difference is marked."""
    script = outcome.check.script
    wrong = outcome.comparison.first_wrong if outcome.comparison else None
    culprits = {e.line for e in wrong.expected if e.file in ("", outcome.check.path.name)} if wrong else set()
    rows = list(enumerate(script.stripped.splitlines(), 1))
    while rows and (not rows[0][1].strip() or rows[0][1].lstrip().startswith("//")):
        rows.pop(0)
    shown = [f"  {style('>', 'yellow') if n in culprits else ' '} {n:>3}  {escape(line.rstrip(), 110)}" for n, line in rows[:_SCRIPT_LINES]]
    if len(rows) > _SCRIPT_LINES:
        shown.append(f"        ... {len(rows) - _SCRIPT_LINES} more lines")
    return shown


def _function(outcome: Outcome) -> list[str]:
    """A Python check's own lines."""
    source = outcome.check.path.read_text(encoding="utf-8")
    name = outcome.check.function.split("::")[1]
    node = next(n for n in ast.parse(source).body if isinstance(n, ast.FunctionDef) and n.name == name)
    rows = source.splitlines()[node.lineno - 1:node.end_lineno]
    shown = [f"    {node.lineno + i:>3}  {escape(row.rstrip(), 110)}" for i, row in enumerate(rows[:_SCRIPT_LINES])]
    return shown + ([f"        ... {len(rows) - _SCRIPT_LINES} more lines"] if len(rows) > _SCRIPT_LINES else [])


def _table(outcome: Outcome, by_phase: list[str]) -> list[str]:
    """Expected and got side by side, with the first difference marked."""
    rows = outcome.comparison.rows
    first = rows.index(outcome.comparison.first_wrong)
    # Of lines that should not be there at all a few tell the story.
    last_expected = max((i for i, row in enumerate(rows) if row.expected or row.ok), default=0)
    shown = rows[:max(last_expected, first) + 1 + _SURPLUS_LINES]
    start = max(0, min(first - 6, len(shown) - _TABLE_LINES))
    shown = shown[start:start + _TABLE_LINES]
    cells = []
    for row in shown:
        wanted = " or ".join(dict.fromkeys(escape(e.text, _TEXT) or "(empty line)" for e in row.expected)) or "(nothing)"
        got = "(nothing)" if row.got is None else escape(row.got, _TEXT) or "(empty line)"
        phase = by_phase[row.number - 1] if row.number <= len(by_phase) else ""
        cells.append((row, wanted, got, phase))
    width = max([8, *(len(c[1]) for c in cells)])
    room = max([3, *(len(c[2]) for c in cells)])
    out = [style(f"    line  {'expected':<{width}}  {'got':<{room}}  {'phase' if by_phase else ''}".rstrip(), "dim")]
    for row, wanted, got, phase in cells:
        sign = "   " if row.ok else ">>>" if row is outcome.comparison.first_wrong else " > "
        line = f"{sign} {row.number:>4}  {wanted:<{width}}  {got:<{room}}  {phase}".rstrip()
        note = "   <- the first difference" if row is outcome.comparison.first_wrong else ""
        out.append((line if row.ok else style(line, "red")) + note)
    more = len(rows) - start - len(shown) + outcome.comparison.beyond
    if more:
        out.append(f"         ... {more} more lines")
    return out


def _around(verdict: Verdict, result: ExerciseResult) -> list[str]:
    """The wrong idea, when it is recognised, and where to read."""
    chapter, exercise = verdict.chapter, result.exercise
    try:
        known = mutants.recognise(chapter, exercise.id, result.outcomes)
    except LabError:
        known = []
    out = []
    if known:
        for mutant in known[:2]:
            lead = "This is what comes of the idea "
            rows = _wrapped(f"{lead}“{mutant.belief}”: {mutant.message}")
            out += [rows[0].replace(lead, style(lead, "yellow")), *rows[1:]]
    elif any(o.status == "failed" for o in result.outcomes):
        out.append(style("The mistake behind this output is not one that the course has seen before.", "dim"))
    if exercise.read:
        out.append(f"read:   {chapter.repo.shown(chapter.labs)}/{exercise.read}")
    if exercise.slide:
        out.append(f"slide:  ./lab slides {chapter.number}   (slide “{exercise.slide}”)")
    out.append(f"hint:   ./lab hint {exercise.id}")
    return out


def replay(outcome: Outcome) -> str:
    """The command that does it again. It runs the check's file itself: expectations are comments."""
    check, program = outcome.check, outcome.program
    env = [f"{key}={shlex.quote(_shown(outcome, value))}" for key, value in program.env.items()] if outcome.alone else []
    if check.kind == "python":
        words = [sys.executable, "-m", "pytest", "-p", "labkit.plugin", "--lab-program", _shown(outcome, program.path),
                 f"{_shown(outcome, check.path)}::{check.function.split('::')[1]}"]
        return " ".join([*env, f"PYTHONPATH={_shown(outcome, check_home())}", *map(shlex.quote, words)])
    script = check.script
    env += [f"{key}={shlex.quote(value)}" for key, value in script.env]
    words = [_shown(outcome, program.path), *script.flags, _shown(outcome, check.path), *script.args]
    command = " ".join([*env, *map(shlex.quote, words)])
    return f"printf %s {shlex.quote(script.stdin)} | {command}" if script.stdin is not None else command


def check_home() -> str:
    """The directory that `import labkit` is found in."""
    return os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def _shown(outcome: Outcome, path) -> str:
    relative = os.path.relpath(path)
    return relative if not relative.startswith("../..") else str(path)


def _wrapped(text: str) -> list[str]:
    """A sentence in lines that fit the terminal, indented as in the report; one line elsewhere."""
    return textwrap.wrap(text, max(40, width() - 6), break_long_words=False, break_on_hyphens=False) if sys.stdout.isatty() else [text]


def _indent(rows: list[str]) -> list[str]:
    return ["      " + row if row else "" for row in rows]
