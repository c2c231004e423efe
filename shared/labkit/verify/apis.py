"""Checks and experiments use only what their executable links.

labs/course.toml says which lesson provides which global, member or module; a use of something whose lesson is not
linked would fail on the reference with a ReferenceError at best, and hide in a branch at worst.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Iterator

from labkit.verify import Exam, Finding

_MODULE = re.compile(r"""(?:require\(\s*|import\(\s*|\bfrom\s+|\bimport\s+)(['"])(?:node:)?([\w:/.@-]+)\1""")
_QUOTED = re.compile(r"""//[^\n]*|/\*.*?\*/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`""", re.S)


def examine(exam: Exam) -> Iterator[Finding]:
    linked = set(exam.course.linked(exam.chapter))
    scripts = [(c.path, c.script.source) for c in exam.checks if c.kind == "script"]
    scripts += [(p, p.read_text(encoding="utf-8")) for p in sorted(exam.chapter.labs.glob("experiments/*.*js"))]
    scripts += [(p, _python_strings(p)) for p in sorted({c.path for c in exam.checks if c.kind == "python"})]
    for path, source in scripts:
        for name, number in sorted(used(exam, source).items()):
            if number not in linked:
                lesson = exam.course.lesson(number)
                yield Finding("apis", exam.shown(path), f"it uses {name}, which comes with {lesson.directory}; {exam.chapter.executable} does not link that",
                              f"do without, or add {number} to 'also' in {exam.chapter.directory}/chapter.toml")


def used(exam: Exam, source: str) -> dict[str, int]:
    """{what is used: number of the lesson that provides it}."""
    found = {}
    modules = {m[2] for m in _MODULE.finditer(source)}
    # Template literals may hold code; a name in them is rather a use than text.
    code = _QUOTED.sub(lambda m: m[0] if m[0][0] == "`" else " ", source)
    for lesson in exam.course.lessons:
        for name in lesson.provides:
            if name.startswith("module:"):
                if name.removeprefix("module:") in modules:
                    found[f"the module '{name.removeprefix('module:')}'"] = lesson.number
            elif re.search(rf"(?<![\w$.]){re.escape(name)}(?![\w$])", code) and not _declared(name, code):
                found[name] = lesson.number
    return found


def _declared(name: str, code: str) -> bool:
    """Whether the script makes the name itself, or only asks whether it is there."""
    if "." in name:
        return False
    escaped = re.escape(name)
    return bool(re.search(rf"\b(?:function|class|const|let|var)\s+{escaped}\b|\btypeof\s+{escaped}\b|\{{[^{{}}]*\b{escaped}\b[^{{}}]*\}}\s*=\s*require", code))


def _python_strings(path: Path) -> str:
    """The JavaScript in a Python check: its string literals, one after the other."""
    import ast

    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {id(n.body[0].value) for n in ast.walk(tree)
                  if isinstance(n, (ast.Module, ast.FunctionDef, ast.ClassDef)) and n.body and isinstance(n.body[0], ast.Expr)}
    strings = [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str) and id(n) not in docstrings]
    # Only what looks like a script: words of prose and names of files do not call anything.
    return "\n".join(text for text in strings if "(" in text and (";" in text or "\n" in text))
