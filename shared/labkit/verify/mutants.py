"""Mutants: each compiles, is no stub and no crash, passes at least half of the other checks, loses exactly the
exercises it names, and a learner with its output is told its message."""

from __future__ import annotations

import json
from typing import Iterator

from labkit import execute, markers, mutants
from labkit.judge import Verdict
from labkit.mutants import Mutant
from labkit.verify import Exam, Finding, first_error, short

_LOOKS = 4       # at a check that a mutant passed and, on record, fails
_OUTPUTS = 4     # kept of one mutant in one check, where they depend on when it is run


def examine(exam: Exam) -> Iterator[Finding]:
    chapter = exam.chapter
    found = mutants.load(chapter)
    verdicts: list[tuple[Mutant, Verdict]] = []
    for mutant in found:
        exam.say(f"mutant {mutant.name}")
        files = {name: markers.as_learner(text) for name, text in mutant.files(chapter).items()}
        verdict = exam.judge.judge(files)
        if verdict.compile_errors:
            yield _wrong(exam, mutant, f"it does not compile: {first_error(verdict.compile_errors)}", "a mutant is a program")
            continue
        verdicts.append((mutant, verdict))
        yield from _one(exam, mutant, verdict)
    yield from _outputs(exam, verdicts)


def _one(exam: Exam, mutant: Mutant, verdict: Verdict) -> Iterator[Finding]:
    outcomes = [o for r in verdict.exercises for o in r.outcomes]
    for outcome in outcomes:
        if outcome.status in ("todo", "crashed", "error"):
            yield _wrong(exam, mutant, f"it is no wrong idea but a {outcome.status}: {short(outcome)}", "a mutant believes something and runs")
    lost = [r.exercise.id for r in verdict.exercises if not r.passed]
    if mutant.exercise not in lost:
        yield _wrong(exam, mutant, f"it survives: exercise {mutant.exercise} is earned", "write a check that its idea fails")
    surprising = [i for i in lost if i not in mutant.loses]
    if surprising:
        why = next(short(o) for r in verdict.exercises if r.exercise.id in surprising for o in r.outcomes if not o.passed)
        yield _wrong(exam, mutant, f"it also loses {', '.join(surprising)}: {why}", "declare it in 'loses:' or part the checks better")
    kept = [i for i in mutant.loses if i not in lost and i != mutant.exercise]
    if kept:
        yield _wrong(exam, mutant, f"it does not lose {', '.join(kept)}, although 'loses:' says so", "mend 'loses:'")
    others = [o for o in outcomes if o.check.exercise not in mutant.loses]
    passed = sum(o.passed for o in others)
    if others and passed * 2 < len(others):
        yield _wrong(exam, mutant, f"it passes only {passed} of {len(others)} other checks", "a mutant is right in all but its idea")


def _outputs(exam: Exam, verdicts: list[tuple[Mutant, Verdict]]) -> Iterator[Finding]:
    """outputs.json holds what the mutants print, and recognising works with it."""
    path = exam.chapter.tests / "mutants" / "outputs.json"
    now = _printed(verdicts, mutants.recorded(exam.chapter))
    if exam.record:
        _write(path, _merged(now, mutants.recorded(exam.chapter)))
    recorded = mutants.recorded(exam.chapter)
    choices = {c.name for c in exam.checks if not mutants.deterministic(c)}
    for name in sorted(set(now) | set(recorded)):
        mine, theirs = now.get(name, {}), recorded.get(name, {})
        # Where several outputs are right, two runs of a mutant may differ as well.
        wrong = sorted(m for m in set(mine) | set(theirs) if (m in mine) != (m in theirs) or
                       (name not in choices and mine[m][0] not in theirs[m]))
        if wrong:
            yield Finding("mutants", exam.shown(path), f"what {', '.join(wrong)} prints in {name} is not what is on record",
                          f"./lab verify {exam.chapter.number} --only mutants --record writes it again")
    for mutant, verdict in verdicts:
        result = next(r for r in verdict.exercises if r.exercise.id == mutant.exercise)
        if all(o.passed or (o.check.kind == "script" and o.check.script.has_choices) for o in result.outcomes):
            continue        # it survives, or only checks with several right outputs catch it
        told = mutants.recognise(exam.chapter, mutant.exercise, result.outcomes)
        if mutant not in told[:2]:
            others = ", ".join(m.name for m in told) or "nobody"
            yield _wrong(exam, mutant, f"a learner with its output is not told its message (told: {others})",
                         "make a check on which it prints something of its own, then --record")


def _printed(verdicts: list[tuple[Mutant, Verdict]], before: dict) -> dict[str, dict[str, list[dict]]]:
    """{check: {mutant: [what it printed]}} for the checks that mutants fail."""
    now: dict[str, dict[str, list[dict]]] = {}
    for mutant, verdict in verdicts:
        outcomes = [o for r in verdict.exercises if r.exercise.id in mutant.loses for o in r.outcomes]
        for outcome in outcomes:
            if outcome.passed and outcome.check.kind == "script" and mutant.name in before.get(outcome.check.name, {}):
                # On record it fails this check: it may have been lucky with the time, so look again.
                again = (execute.run(outcome.check, outcome.program) for _ in range(_LOOKS))
                outcome = next((o for o in again if not o.passed), outcome)
            if outcome.status in ("failed", "timeout"):
                now.setdefault(outcome.check.name, {})[mutant.name] = [mutants.signature(outcome)]
    return now


def _merged(now: dict, before: dict) -> dict:
    """What is recorded: what a mutant prints now first, then what it printed before in the same check."""
    return {check: {name: (seen + [s for s in before.get(check, {}).get(name, []) if s not in seen])[:_OUTPUTS]
                    for name, seen in by_mutant.items()} for check, by_mutant in now.items()}


def _write(path, outputs: dict) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    # One output, which is the rule, stands without a list around it.
    outputs = {check: {m: seen[0] if len(seen) == 1 else seen for m, seen in by_mutant.items()} for check, by_mutant in outputs.items()}
    path.write_text(json.dumps(outputs, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


def _wrong(exam: Exam, mutant: Mutant, problem: str, fix: str) -> Finding:
    return Finding("mutants", exam.shown(mutant.path), problem, fix)
