"""The code of texts and decks runs and prints what they say.

A fence ```js run is followed by a fence ```output with what it prints. By default it runs on the chapter's finished
executable and on the oracle; `js run node`, `js run lab10` or `js run labnode` choose one, `exit=1` expects a status.
In an output, `...` stands for anything: alone on its line for any lines, inside a line for any text.
"""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator

from labkit import markdown
from labkit.checks import Script
from labkit.execute import execute
from labkit.runner import Plain
from labkit.variant import Program
from labkit.verify import Exam, Finding
from labkit.verify.links import pages


@dataclass(frozen=True)
class Example:
    """A block of code that says what it prints."""

    page: Path
    line: int
    code: str
    output: str | None
    on: str = ""
    exit: int = 0
    kind: str = "js"


def examine(exam: Exam) -> Iterator[Finding]:
    for page in pages(exam):
        for example in examples(page):
            exam.say(f"{page.name}:{example.line}")
            yield from _try(exam, example)


def examples(page: Path) -> list[Example]:
    """The runnable blocks of a page, with the output that follows each."""
    blocks = markdown.fences(page.read_text(encoding="utf-8"))
    found = []
    for index, block in enumerate(blocks):
        words = block.info.split()
        if len(words) < 2 or words[0] not in ("js", "mjs", "javascript") or words[1] != "run":
            continue
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        output = following.text if following and following.info.split()[:1] == ["output"] else None
        on = next((w for w in words[2:] if "=" not in w), "")
        status = next((int(w[5:]) for w in words[2:] if w.startswith("exit=")), 0)
        found.append(Example(page, block.line, block.text, output, on, status, "mjs" if words[0] == "mjs" else "js"))
    return found


def _try(exam: Exam, example: Example) -> Iterator[Finding]:
    where = f"{exam.shown(example.page)}:{example.line}"
    if example.output is None:
        yield Finding("texts", where, "the code says 'run', but no ```output block follows", "add what it prints")
        return
    for name, program in _programs(exam, example):
        with tempfile.TemporaryDirectory() as place:
            script = Script(source=example.code, exit=example.exit)
            result = execute(script, Path(place) / f"example.{example.kind}", program, Plain())
        if not matches(example.output, result.stdout):
            yield Finding("texts", where, f"on {name} it prints {_brief(result.stdout)}, the text says {_brief(example.output)}"
                          + (f" (standard error: {_brief(result.stderr)})" if result.stderr.strip() else ""), "correct the text or the code")
        elif result.status != example.exit:
            yield Finding("texts", where, f"on {name} it ends with {result.signal or result.status}", f"say exit={result.status} or mend it")


def _programs(exam: Exam, example: Example) -> list[tuple[str, Program]]:
    oracle = exam.repo.oracle()
    node = [("node", Program(oracle))] if oracle else []
    if example.on == "node":
        return node
    if example.on:
        return [(example.on, Program(exam.repo.need_executable(example.on)))]
    if exam.chapter is None or not exam.chapter.has_exercises:
        return [("labnode", Program(exam.repo.need_executable("labnode")))] + node
    # lab:* modules exist only here; everything else must hold on the real thing as well.
    own = [(f"{exam.chapter.executable}-solution", exam.solution)]
    return own if re.search(r"['\"]lab:", example.code) else own + node


def matches(expected: str, got: str) -> bool:
    """Whether an output is what the text says, `...` standing for anything."""
    if "..." not in expected and "…" not in expected:
        return _plain(expected) == _plain(got)
    pattern = []
    for line in _plain(expected).replace("…", "...").split("\n"):
        pattern.append("(?:.*\n)*" if line.strip() == "..." else ".*".join(map(re.escape, line.split("..."))) + "\n")
    return re.fullmatch("".join(pattern), _plain(got) + "\n") is not None


def _plain(text: str) -> str:
    return "\n".join(row.rstrip() for row in text.rstrip().split("\n"))


def _brief(text: str) -> str:
    flat = text.rstrip("\n")
    return repr(flat if len(flat) <= 160 else flat[:160] + "...")
