"""A run: many programs on two runtimes, two at a time; what differs is made small, shown and kept."""

from __future__ import annotations

import concurrent.futures
import time
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path
from typing import Callable

from ordering import emit, generate
from ordering.coverage import Coverage
from ordering.execute import Outcome, Runtime
from ordering.shrink import shrink
from ordering.tree import Body

# What two runtimes are allowed to differ in: (left, right, program) -> alike.
Alike = Callable[[Outcome, Outcome, Body], bool]


def same(left: Outcome, right: Outcome, program: Body) -> bool:
    return left == right


@dataclass
class Difference:
    seed: int
    number: int
    program: Body     # Made small.
    left: Outcome
    right: Outcome

    def text(self) -> str:
        return emit.program(self.program)


@dataclass
class Result:
    programs: int = 0
    cut_off: int = 0    # Ended by the limit on lines: their ends were not compared.
    differences: list[Difference] = field(default_factory=list)
    coverage: Coverage = field(default_factory=Coverage)


@dataclass
class Campaign:
    left: Runtime      # Ours.
    right: Runtime     # The one that is right.
    seed: int
    alike: Alike = same
    workers: int = 2
    most: int = 3      # Differences after which it stops.

    def run(self, numbers: range, say: Callable[[int, int, float], None] = lambda done, differences, left: None) -> Result:
        """Try these programs. `say` is told after each: how many are done, how many differ, seconds left."""
        result, began = Result(), time.monotonic()
        with concurrent.futures.ThreadPoolExecutor(self.workers) as pool:
            waiting = iter(numbers)
            running = {pool.submit(self.one, number) for number in (next(waiting, None) for _ in range(self.workers * 2)) if number is not None}
            while running:
                done, running = concurrent.futures.wait(running, return_when=concurrent.futures.FIRST_COMPLETED)
                for future in done:
                    number, program, left, right = future.result()
                    result.programs += 1
                    result.cut_off += right.status == -9
                    result.coverage.add(program, right.stdout)
                    if not self.alike(left, right, program):
                        result.differences.append(self.smaller(number, program))
                    following = next(waiting, None) if len(result.differences) < self.most else None
                    if following is not None:
                        running.add(pool.submit(self.one, following))
                    spent = time.monotonic() - began
                    say(result.programs, len(result.differences), spent / result.programs * (len(numbers) - result.programs))
        return result

    def one(self, number: int) -> tuple[int, Body, Outcome, Outcome]:
        program = generate.make(self.seed, number)
        return number, program, *self.both(program)

    def both(self, program: Body) -> tuple[Outcome, Outcome]:
        text = emit.program(program)
        return self.left.run_text(text), self.right.run_text(text)

    def smaller(self, number: int, program: Body) -> Difference:
        program = shrink(program, lambda candidate: not self.alike(*self.both(candidate), candidate))
        return Difference(self.seed, number, program, *self.both(program))


def explain(difference: Difference, left: str, right: str, kept: Path | None = None) -> str:
    """The whole story of a difference: program, both outputs side by side, how to see it again."""
    lines = [f"program {difference.number} of seed {difference.seed}: {left} and {right} differ; made small it is", ""]
    lines += ["    " + line for line in difference.text().splitlines()]
    lines += ["", *beside(difference.left, difference.right, left, right), ""]
    lines.append(f"again: python3 tests/ordering --seed {difference.seed} --program {difference.number}")
    if kept is not None:
        lines.append(f"alone: python3 tests/ordering {kept}")
    return "\n".join(lines)


def beside(left: Outcome, right: Outcome, left_name: str, right_name: str) -> list[str]:
    """Two outcomes in columns, the first line that differs marked."""
    pairs = list(zip_longest(_lines(left), _lines(right)))
    wide = max([len(left_name), *(len(a or "") for a, _ in pairs)]) + 2
    first = next((i for i, (a, b) in enumerate(pairs) if a != b), -1)
    return [f"    {left_name:<{wide}}{right_name}"] + [
        f"{'--> ' if i == first else '    '}{a if a is not None else '(nothing)':<{wide}}{b if b is not None else '(nothing)'}" for i, (a, b) in enumerate(pairs)]


def _lines(outcome: Outcome) -> list[str]:
    return [*outcome.stdout, *(f"stderr: {line}" for line in outcome.report),
            "(had to be ended)" if outcome.status is None else f"(status {outcome.status})"]


def keep(difference: Difference, directory: Path, left: str, right: str) -> Path:
    """Write the small program down as a regression test."""
    directory.mkdir(parents=True, exist_ok=True)
    path = directory / f"seed-{difference.seed}-{difference.number}.js"
    comment = f"Program {difference.number} of seed {difference.seed}, made small: {left} and {right} differed."
    path.write_text(emit.program(difference.program, comment), encoding="utf-8")
    return path
