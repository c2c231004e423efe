"""`check --predict`: say what will happen before it happens."""

from __future__ import annotations

import random
import sys

from labkit import progress
from labkit.checks import Check
from labkit.console import escape, mark, style
from labkit.manifest import Chapter

_AT_MOST = 3


def ask(chapter: Chapter, checks: list[Check], notes: progress.Notes, stdin=None, stdout=None) -> tuple[int, int]:
    """Show some scripts of the first unfinished exercises and ask for the order of their lines.

    Returns (right, asked). The expectation is what real Node does, so the answer is known before anything runs."""
    stdin, stdout = stdin or sys.stdin, stdout or sys.stdout
    right = asked = 0
    for check in _suitable(chapter, checks, notes)[:_AT_MOST]:
        lines = [e for e in check.script.expected]
        shuffled = list(dict.fromkeys(e.text for e in lines))
        random.Random(check.name).shuffle(shuffled)
        letters = {chr(ord("a") + i): text for i, text in enumerate(shuffled)}
        print(f"\n{style(check.title, 'bold')}\n", file=stdout)
        for row in _code(check):
            print(f"    {escape(row)}", file=stdout)
        print("\nThe lines that it prints:", file=stdout)
        for letter, text in letters.items():
            print(f"  {letter}  {escape(text) or '(empty line)'}", file=stdout)
        print(f"In which order ({len(lines)} lines, for instance {''.join(sorted(letters))})? Enter skips: ", end="", file=stdout, flush=True)
        answer = [c for c in stdin.readline().strip().lower() if c.isalpha()]
        if not answer:
            continue
        asked += 1
        said = "\n".join(letters.get(c, "?") for c in answer)
        good = _matches(check, said)
        right += good
        truth = ", ".join(escape(t) for t in _one_order(check))
        print(f"{mark(good)} " + ("Right." if good else f"Real Node prints: {truth}"), file=stdout)
    return right, asked


def _suitable(chapter: Chapter, checks: list[Check], notes: progress.Notes) -> list[Check]:
    open_exercises = [e.id for e in chapter.exercises if not notes.passed(e.id)] or [e.id for e in chapter.exercises]
    fit = [c for c in checks if c.kind == "script" and 2 <= len(c.script.expected) <= 8]
    return [c for c in fit if c.exercise in open_exercises] or fit


def _code(check: Check) -> list[str]:
    rows = check.script.stripped.rstrip().splitlines()
    while rows and (not rows[0].strip() or rows[0].lstrip().startswith("//")):
        rows.pop(0)
    return [row.rstrip() for row in rows]


def _matches(check: Check, said: str) -> bool:
    from labkit import expectations

    return expectations.compare(list(check.script.expected), said).ok


def _one_order(check: Check) -> list[str]:
    rows: dict[int, str] = {}
    for expectation in sorted(check.script.expected, key=lambda e: len(e.places)):
        place = next((p for p in expectation.places if p not in rows), expectation.places[0])
        rows[place] = expectation.text
    return [rows[n] for n in sorted(rows)]
