"""Experiments ask a question; the answer on record is what they print.

labs/NN-name/experiments/NAME.js holds `// question: ...`; tests/NN-name/experiments/NAME.txt holds the output. It is
computed (--record) and compared here, on the chapter's finished executable and on the oracle.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Iterator

from labkit import checks
from labkit.execute import execute
from labkit.runner import Plain, Result
from labkit.variant import Program
from labkit.verify import Exam, Finding
from labkit.verify.texts import _brief, matches

_QUESTION = re.compile(r"^[ \t]*//[ \t]*question:[ \t]*\S", re.M)


def examine(exam: Exam) -> Iterator[Finding]:
    chapter = exam.chapter
    scripts = sorted(p for p in (chapter.labs / "experiments").glob("*") if p.suffix in (".js", ".mjs", ".cjs"))
    if not scripts:
        yield Finding("experiments", exam.shown(chapter.labs / "experiments"), "the chapter has no experiment", "write one in plain JavaScript")
    for path in scripts:
        exam.say(path.name)
        yield from _one(exam, path)
    answers = (chapter.tests / "experiments").glob("*.txt")
    for answer in sorted(answers):
        if answer.stem not in {p.stem for p in scripts}:
            yield Finding("experiments", exam.shown(answer), "no experiment has this answer", "remove it")


def _one(exam: Exam, path: Path) -> Iterator[Finding]:
    source = path.read_text(encoding="utf-8")
    where = exam.shown(path)
    if not _QUESTION.search(source):
        yield Finding("experiments", where, "it asks no question", "add // question: ...")
    head = checks.header(source, where)
    script = checks.script_of(source, head, path, where)
    answer = exam.chapter.tests / "experiments" / f"{path.stem}.txt"
    own = Program(exam.repo.need_executable(head["run"])) if head.get("run") else exam.solution
    result = execute(script, path, own, Plain())
    if exam.record and not answer.exists():
        answer.parent.mkdir(parents=True, exist_ok=True)
        answer.write_text(result.stdout, encoding="utf-8")
    if not answer.exists():
        yield Finding("experiments", where, "its answer is not on record", f"./lab verify {exam.chapter.number} --only experiments --record")
        return
    expected = answer.read_text(encoding="utf-8")
    yield from _compare(exam, where, own.path.name, result, expected, script)
    if not head.get("oracle", "").startswith("none"):
        node = exam.repo.oracle()
        if node:
            yield from _compare(exam, where, "node", execute(script, path, Program(node), Plain()), expected, script)


def _compare(exam: Exam, where: str, name: str, result: Result, expected: str, script) -> Iterator[Finding]:
    if not matches(expected, result.stdout):
        yield Finding("experiments", where, f"on {name} it prints {_brief(result.stdout)}, the answer on record is {_brief(expected)}"
                      + (f" (standard error: {_brief(result.stderr)})" if result.stderr.strip() else ""),
                      "mend the experiment, or remove the record and run --record")
    elif result.status != script.exit:
        yield Finding("experiments", where, f"on {name} it ends with {result.signal or f'status {result.status}'}", "say // exit: or mend it")
