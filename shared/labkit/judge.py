"""Judging a chapter: which exercises earn their points.

All checks run on the learner's program first. An exercise whose checks all pass there earns its points. One that
falls short while others do too may only be hidden by them: then a variant is built in which the reference stands in
for all *other* exercises, and the exercise is judged on that. An exercise whose regions are still the starter's is
not tried again, for it can only meet its own TODO.

Nothing here knows who is judged (learner or submission): programs come from a Builder, runs go through a Runner.
"""

from __future__ import annotations

import os
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import Callable

from labkit import execute, markers, pychecks, splice, starters
from labkit.checks import DEFAULT_TIMEOUT, Check
from labkit.errors import LabError
from labkit.execute import Outcome
from labkit.manifest import Chapter, Exercise
from labkit.runner import Plain, Runner
from labkit.variant import Builder, Program

_ERROR_LINE = re.compile(r"^(?P<file>[^:\n]+):(?P<line>\d+)(?::\d+)?: (?:(?:fatal )?error: |undefined reference to )", re.M)
_SYNTAX = re.compile(r"^node:(?P<id>[\w/.-]+):(?P<line>\d+)\n(?P<picture>.*\n[ ^~]*)\n+(?P<error>SyntaxError: .*)$", re.M)
_PATIENCE = 2    # checks that may hang for their full time
_HURRIED = 2.0   # seconds for the others then


@dataclass
class ExerciseResult:
    """An exercise with the outcomes of its checks. It earns all of its points or none."""

    exercise: Exercise
    outcomes: list[Outcome] = field(default_factory=list)
    untouched: bool = False
    taken: bool = False   # The regions hold the reference, from `solution --take`: it passes and earns nothing.

    @property
    def passed(self) -> bool:
        return bool(self.outcomes) and all(o.passed for o in self.outcomes)

    @property
    def earned(self) -> int:
        return self.exercise.points if self.passed and not self.taken else 0


@dataclass
class Verdict:
    """The result of a chapter. `compile_errors` is the compiler's output for the learner's own files."""

    chapter: Chapter
    base: str
    exercises: list[ExerciseResult]
    compile_errors: str = ""
    notes: list[str] = field(default_factory=list)

    @property
    def score(self) -> int:
        return sum(e.earned for e in self.exercises)

    def document(self) -> dict:
        """The JSON document of `check --json`."""
        return {
            "chapter": self.chapter.number, "base": self.base, "score": self.score, "max": self.chapter.points,
            "exercises": [{
                "id": e.exercise.id, "title": e.exercise.title, "points": e.exercise.points, "earned": e.earned,
                "checks": [{"name": o.check.name, "status": o.status, "message": o.message} for o in e.outcomes],
            } for e in self.exercises]}


class Judge:
    """Judges versions of one chapter's files. `say` hears what is being done, for progress.

    Python checks start programs themselves; `py_runner` names the runner class they use, with its options."""

    def __init__(self, chapter: Chapter, checks: list[Check], builder: Builder, runner: Runner | None = None,
                 base: str = "reference", say: Callable[[str], None] = lambda text: None, jobs: int | None = None,
                 py_runner: tuple[str, dict] = ("labkit.runner:Plain", {})):
        self.chapter, self.checks, self.builder, self.base, self.say = chapter, checks, builder, base, say
        self.runner = runner or Plain()
        self.jobs = jobs or min(4, os.cpu_count() or 1)
        self.py_runner = py_runner
        self.reference = starters.reference(chapter)

    def judge(self, files: dict[str, str]) -> Verdict:
        """The verdict on a learner's files, by name."""
        self.say("building")
        results = [ExerciseResult(e) for e in self.chapter.exercises]
        verdict = Verdict(self.chapter, self.base, results)
        program = self.builder.build(files)
        broken: set[str] = set()
        base_files = files
        if not program.built:
            program, base_files, broken = self._around_errors(files, verdict)
        outcomes = self.run(self.checks, program) if program.built else {}
        if not verdict.compile_errors:
            verdict.compile_errors = next((o.details for o in outcomes.values() if o.status == "compile"), "")
        try:
            untouched = starters.untouched(self.chapter, files)
        except LabError as error:
            untouched = set()
            verdict.notes.append(str(error))
        for result in results:
            mine = [c for c in self.checks if c.exercise == result.exercise.id]
            result.untouched = result.exercise.id in untouched
            if result.untouched and program.built:
                result.outcomes = [self._own_todo(outcomes[c.name], files) for c in mine]
            elif result.exercise.id in broken or not program.built:
                result.outcomes = [self._uncompiled(c, verdict) for c in mine]
            else:
                result.outcomes = [outcomes[c.name] for c in mine]
        if program.built:
            self._judge_alone(base_files, verdict, broken)
        return verdict

    def run(self, checks: list[Check], program: Program) -> dict[str, Outcome]:
        """Outcomes by name of check. Script checks run side by side; the Python ones in one pytest beside them."""
        scripts = [c for c in checks if c.kind == "script"]
        others = [c for c in checks if c.kind == "python"]
        with ThreadPoolExecutor(self.jobs) as pool:
            python = pool.submit(pychecks.run, others, program, "learner", *self.py_runner)
            late: list[str] = []
            found = list(pool.map(lambda c: self._run_one(c, program, late), scripts)) + python.result()
        return {o.check.name: self._syntax(o) for o in found}

    def _syntax(self, outcome: Outcome) -> Outcome:
        """A syntax error in one of the chapter's own scripts is what a compile error is in C++."""
        match = _SYNTAX.search(outcome.result.stderr) if outcome.status == "failed" and outcome.result else None
        if not match or f"{match['id']}.js" not in self.chapter.files:
            return outcome
        where = self.chapter.repo.shown(self.chapter.labs / f"{match['id']}.js")
        text = f"{where}:{match['line']}: error: {match['error']}\n{match['picture']}"
        return replace(outcome, status="compile", message=text.split("\n")[0], details=text)

    def _run_one(self, check: Check, program: Program, late: list[str]) -> Outcome:
        # An endless loop hangs most checks: after a few we no longer wait the full time for those that name none.
        if len(late) >= _PATIENCE and check.script.timeout == DEFAULT_TIMEOUT:
            hurried = replace(check, script=replace(check.script, timeout=_HURRIED))
            outcome = replace(execute.run(hurried, program, self.runner), check=check)
        else:
            outcome = execute.run(check, program, self.runner)
        if outcome.status == "timeout":
            late.append(check.name)
        self.say(check.title)
        return outcome

    def _judge_alone(self, files: dict[str, str], verdict: Verdict, broken: set[str]) -> None:
        """Second looks at exercises that others may have hidden: first with the reference in those that have not
        been begun, all at once, for mostly it is they that hide the rest; then each with the reference in all others."""
        hidden = [r for r in verdict.exercises if not r.passed and not r.untouched and r.outcomes and r.exercise.id not in broken]
        unbegun = {r.exercise.id for r in verdict.exercises if r.untouched and not r.passed} | broken
        everybody = {e.id for e in self.chapter.exercises}
        if len(hidden) > 1 and unbegun:
            self._look_again(files, verdict, hidden, unbegun)
        for result in hidden:
            short = {r.exercise.id for r in verdict.exercises if not r.passed} - {result.exercise.id}
            if short and not result.passed:
                self._look_again(files, verdict, [result], everybody - {result.exercise.id})

    def _look_again(self, files: dict[str, str], verdict: Verdict, results: list[ExerciseResult], stand_in: set[str]) -> None:
        """Judge `results` with the reference in the regions of `stand_in`. What passes counts; when one exercise is
        looked at alone, its failure counts as well, for nothing else can be its cause then."""
        names = ", ".join(r.exercise.id for r in results)
        self.say(f"judging {names} with the reference in others")
        try:
            program = self.builder.build(splice.splice(self.chapter, files, self.reference, stand_in))
        except LabError as error:
            # The files can no longer be taken apart: the first look stands, and we say why.
            if str(error) not in verdict.notes:
                verdict.notes.append(str(error))
            return
        if not program.built:
            if len(results) == 1:
                verdict.notes.append(f"Exercise {names} could not be judged alone: with the reference in the other regions "
                                     "your files do not compile. Something outside the regions was changed.")
            return
        again = self.run([o.check for r in results for o in r.outcomes], program)
        for result in results:
            seen = [replace(again[o.check.name], alone=True) for o in result.outcomes]
            if len(results) == 1 or all(o.passed for o in seen):
                result.outcomes = seen

    def _around_errors(self, files: dict[str, str], verdict: Verdict) -> tuple[Program, dict[str, str], set[str]]:
        """The files do not compile. Find the exercises whose regions hold the errors and let the reference stand in
        for them, so that the other exercises keep what they earned."""
        broken: set[str] = set()
        current = splice.located(self.chapter, files)
        program = self.builder.build(current)
        verdict.compile_errors = program.errors or "the build failed"
        while not program.built:
            hurt = self._regions_with_errors(files, program.errors) - broken
            if not hurt:
                return program, current, broken
            broken |= hurt
            try:
                current = splice.splice(self.chapter, files, self.reference, broken)
            except LabError as error:
                verdict.notes.append(str(error))
                return program, files, broken
            program = self.builder.build(current)
        return program, current, broken

    def _regions_with_errors(self, files: dict[str, str], errors: str) -> set[str]:
        spots = {(m["file"].rsplit("/", 1)[-1], int(m["line"]) - 1) for m in _ERROR_LINE.finditer(errors)
                 if f"labs/{self.chapter.directory}" in m["file"] or "/" not in m["file"]}
        found = set()
        for name, text in files.items():
            try:
                regions = markers.parse_starter(text, name)
            except LabError:
                continue
            short = name.rsplit("/", 1)[-1]
            # An unclosed brace is reported one line behind the region it is in.
            found |= {r.id for r in regions for file, line in spots if file == short and r.first <= line <= r.last + 1}
        return found

    def _own_todo(self, outcome: Outcome, files: dict[str, str]) -> Outcome:
        """An exercise that nobody has begun says its own TODO, whichever the program met first."""
        identifier = outcome.check.exercise
        if outcome.status != "todo" or outcome.todo == identifier:
            return outcome
        for name, text in files.items():
            for region in markers.parse_starter(text, name):
                if region.id == identifier:
                    return replace(outcome, message=f"{name}:{region.first + 1}: {region.sentence}", todo=identifier)
        return outcome

    def _uncompiled(self, check: Check, verdict: Verdict) -> Outcome:
        first = _ERROR_LINE.search(verdict.compile_errors)
        line = verdict.compile_errors[first.start():].split("\n", 1)[0] if first else verdict.compile_errors.split("\n", 1)[0]
        return Outcome(check, "compile", line[:300])
