"""The long run, as `./lab verify --fuzz` shows it."""

from __future__ import annotations

import sys

from labkit import console, errors
from labkit.paths import Repo
from ordering import campaign
from ordering.execute import HERE, Runtime


def fuzz(repo: Repo, seed: int, numbers: range, left: Runtime, right: Runtime, most: int = 3) -> int:
    """Run it, print what came of it; the status to leave with."""
    run = campaign.Campaign(left, right, seed, most=most)
    progress = _Progress(len(numbers), seed)
    result = run.run(numbers, progress)
    progress.end()
    for difference in result.differences:
        kept = campaign.keep(difference, HERE / "regressions", left.name, right.name)
        print(campaign.explain(difference, left.name, right.name, kept.relative_to(repo.root)))
        print(f"kept:  {repo.shown(kept)}, a test of the suite from now on\n")
    print(result.coverage.table())
    rare = result.coverage.rare() if not result.differences else []
    for line in rare:
        print(f"{console.mark(False)} tried too rarely: {line}")
    print(f"{console.mark(not result.differences and not rare)} seed {seed}: {result.programs} programs on {left.name} and {right.name}, "
          f"{len(result.differences)} differ, {result.cut_off} cut off at 400 lines")
    return errors.SHORT if result.differences or rare else errors.OK


class _Progress:
    """A bar with an estimate on a terminal, a line now and then elsewhere."""

    def __init__(self, total: int, seed: int):
        self.bar = console.Progress(f"seed {seed}", total)
        self.total, self.step = total, max(total // 10, 1)

    def __call__(self, done: int, differences: int, left: float) -> None:
        text = f"{differences} differ, about {_time(left)} left"
        if self.bar.shown:
            self.bar.step(text)
        elif done % self.step == 0:
            print(f"{done} of {self.total} programs, {text}", file=sys.stderr, flush=True)

    def end(self) -> None:
        self.bar.__exit__()


def _time(seconds: float) -> str:
    return f"{seconds / 60:.0f} min" if seconds >= 90 else f"{seconds:.0f} s"
