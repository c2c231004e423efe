"""With any k exercises solved exactly their points are earned: each alone, all but each, and some drawn at random."""

from __future__ import annotations

import random
from typing import Iterator

from labkit import splice
from labkit.verify import Exam, Finding, first_error, short

_RANDOM = 4


def examine(exam: Exam) -> Iterator[Finding]:
    told: dict[tuple[str, int], int] = {}
    for solved in subsets([e.id for e in exam.chapter.exercises], exam.seed):
        names = ", ".join(sorted(solved)) or "nothing"
        exam.say(f"solved: {names}")
        files = splice.splice(exam.chapter, exam.starter, exam.reference, solved)
        verdict = exam.judge.judge(files)
        if verdict.compile_errors:
            yield Finding("subsets", exam.chapter.directory, f"with only {names} solved it does not compile: "
                          f"{first_error(verdict.compile_errors)}", "stubs and references must fit together in any mixture")
            continue
        for result in verdict.exercises:
            expected = result.exercise.points if result.exercise.id in solved else 0
            if result.earned != expected and result.outcomes:
                # The same defect shows in many subsets; the first two tell enough.
                key = (result.exercise.id, result.earned)
                told[key] = told.get(key, 0) + 1
                if told[key] > 2:
                    continue
                failing = next((short(o) for o in result.outcomes if not o.passed), "all of its checks pass")
                yield Finding("subsets", f"{exam.chapter.directory}, exercise {result.exercise.id}",
                              f"with only {names} solved it earns {result.earned} instead of {expected}: {failing}",
                              f"the subset is drawn with seed {exam.seed}; its checks must need its own region and nothing else")


def subsets(identifiers: list[str], seed: int) -> list[set[str]]:
    """Every singleton, every all-but-one, and a few others; each set once."""
    everything = set(identifiers)
    wanted = [{i} for i in identifiers] + [everything - {i} for i in identifiers]
    draw = random.Random(seed)
    for _ in range(_RANDOM):
        if len(identifiers) > 3:
            wanted.append(set(draw.sample(identifiers, draw.randint(2, len(identifiers) - 2))))
    found: list[set[str]] = []
    for subset in wanted:
        if subset and subset not in found and subset != everything:
            found.append(subset)
    return found
