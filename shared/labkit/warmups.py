"""Warm-ups: small ungraded C++ programs of a lesson, each a page and a file of one name (labs/05-requirements/)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from labkit import build, console, errors, paths
from labkit.course import Course
from labkit.paths import Repo


@dataclass(frozen=True)
class Warmup:
    repo: Repo
    number: int
    source: Path

    @property
    def page(self) -> Path:
        return self.source.with_suffix(".md")

    @property
    def title(self) -> str:
        """The page's heading, without its number."""
        heading = self.page.read_text(encoding="utf-8").partition("\n")[0]
        return heading.lstrip("# ").partition(": ")[2] or self.source.stem

    @property
    def target(self) -> str:
        return f"warmup_{self.number}"


def of(course: Course, number: int) -> list[Warmup]:
    """The warm-ups of a lesson, in their order. A chapter has none: its files are its exercises'."""
    if course.has_chapter(number):
        return []
    found = sorted((course.repo.labs / course.lesson(number).directory).glob("[0-9][0-9]-*.cc"))
    return [Warmup(course.repo, int(path.name[:2]), path) for path in found]


def take(course: Course, words: list[str], verb: str) -> Warmup | None:
    """The warm-up that `5 1 ...` means, and these two words taken off; None where `5` is no lesson with warm-ups."""
    if not words or not words[0].isdigit() or int(words[0]) not in [lesson.number for lesson in course.lessons]:
        return None
    there = of(course, int(words[0]))
    if not there:
        return None
    chosen = next((w for w in there if words[1:2] == [str(w.number)]), None)
    if chosen is None:
        rows = "\n".join(f"  ./lab {verb} {words[0]} {w.number}   {w.title}" for w in there)
        raise errors.UsageError(f"Which of the warm-ups?\n{rows}", f"say its number, such as ./lab {verb} {words[0]} 1")
    del words[:2]
    return chosen


def built(warmup: Warmup) -> Path:
    """The warm-up's program, up to date. When it does not compile, all that the compiler says is shown: to read it is
    part of the warm-up."""
    done = build.attempt(warmup.repo, [warmup.target])
    if done.returncode != 0:
        for line in said(done.stdout, warmup.repo.root).splitlines():
            print(console.escape(line), flush=True)
        raise errors.LabError(f"{paths.repo().shown(warmup.source)} does not compile.", "begin with the first line that says `error:`")
    return warmup.repo.need_executable(warmup.target)


def said(output: str, root: Path) -> str:
    """What the compiler said, out of what the build printed, with paths as seen from the repository."""
    rows, lines = [], iter(output.splitlines())
    for line in lines:
        if line.startswith("FAILED: "):
            next(lines, None)    # The command
        elif not re.match(r"\[\d+/\d+\] |ninja: |-- ", line):
            rows.append(re.sub(rf"^((?:In file included from |\s+from )?)(?:{re.escape(str(root))}/|\.\./)", r"\1", line))
    return "\n".join(rows) + "\n"
