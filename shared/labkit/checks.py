"""The graded checks of a chapter: scripts with expectations (*.js, *.mjs) and Python checks (test_*.py).

A script check begins with comment lines of the form `// key: value`; the keys are in `_KEYS`.
"""

from __future__ import annotations

import ast
import difflib
import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from labkit import expectations
from labkit.errors import ManifestError
from labkit.manifest import Chapter

_KEYS = ("exercise", "title", "flags", "args", "stdin", "exit", "signal", "oracle", "node", "stderr", "timeout",
         "files", "env", "question", "run")
_DIRECTIVE = re.compile(r"^//[ \t]*([a-z]+)[ \t]*:(?:[ \t]+(.*))?$")
DEFAULT_TIMEOUT = 10.0


@dataclass(frozen=True)
class Check:
    """One check. `kind` is "script" or "python"; `name` is unique in its chapter."""

    name: str
    kind: str
    exercise: str
    title: str
    path: Path
    line: int = 1
    oracle: str = ""             # "" (any), "none (reason)", ">=20"
    script: "Script | None" = None
    hidden: bool = False

    @property
    def function(self) -> str:
        """What pytest calls a Python check: file::function."""
        return self.name.removeprefix("hidden/")


@dataclass(frozen=True)
class Script:
    """What a script check asks for besides its text."""

    source: str = field(repr=False)
    expected: tuple[expectations.Expectation, ...] = ()
    flags: tuple[str, ...] = ()
    args: tuple[str, ...] = ()
    stdin: str | None = None
    exit: int = 0
    signal: str = ""
    stderr: str = ""
    timeout: float = DEFAULT_TIMEOUT
    node: str = ""
    env: tuple[tuple[str, str], ...] = ()
    companions: tuple[str, ...] = ()

    @property
    def stripped(self) -> str:
        return expectations.strip(self.source)

    @property
    def has_choices(self) -> bool:
        """Whether more than one output is right, so that two runs need not be equal."""
        return any(len(e.places) > 1 for e in self.expected)


def collect(chapter: Chapter, extra: Path | None = None) -> list[Check]:
    """All checks of a chapter in the order of its exercises; `extra` is a directory of hidden ones."""
    found = _directory(chapter, chapter.tests)
    if extra:
        found += [replace(c, name=f"hidden/{c.name}", hidden=True) for c in _directory(chapter, extra)]
    order = {e.id: i for i, e in enumerate(chapter.exercises)}
    for check in found:
        if check.exercise not in order:
            raise ManifestError(f"{chapter.repo.shown(check.path)}:{check.line}: exercise {check.exercise} is not in "
                                f"{chapter.directory}/chapter.toml.", "name one of its exercises")
    return sorted(found, key=lambda c: order[c.exercise])


def _directory(chapter: Chapter, directory: Path) -> list[Check]:
    if not directory.is_dir():
        return []
    found = [read_script(p, chapter) for p in sorted(directory.iterdir()) if p.suffix in (".js", ".mjs", ".cjs")]
    for path in sorted(directory.glob("test_*.py")):
        found += read_python(path, chapter)
    return found


def header(source: str, where: str) -> dict[str, str]:
    """The directives of the comment lines before the first code."""
    found: dict[str, str] = {}
    for number, line in enumerate(source.splitlines(), 1):
        text = line.strip()
        if not text or (number == 1 and text.startswith("#!")):
            continue
        if not text.startswith("//"):
            break
        match = _DIRECTIVE.match(text)
        if not match or match[1] == "expect":
            continue
        key, value = match[1], (match[2] or "").strip()
        if key not in _KEYS:
            close = difflib.get_close_matches(key, _KEYS, n=1, cutoff=0.8)
            if close:
                raise ManifestError(f"{where}:{number}: unknown directive '{key}'.", f"did you mean '{close[0]}'?")
            continue
        if key in found:
            raise ManifestError(f"{where}:{number}: '{key}' is there twice.", "keep one")
        found[key] = value
    return found


def read_script(path: Path, chapter: Chapter) -> Check:
    """A script check with its header and its expectations."""
    where = chapter.repo.shown(path)
    source = path.read_text(encoding="utf-8")
    head = header(source, where)
    for key in ("exercise", "title"):
        if not head.get(key):
            raise ManifestError(f"{where}: the header has no '// {key}: ...'.", "add it before the first code")
    script = script_of(source, head, path, where)
    return Check(path.name, "script", head["exercise"], head["title"], path, 1, head.get("oracle", ""), script)


def script_of(source: str, head: dict[str, str], path: Path, where: str) -> Script:
    """The `Script` of a source and its header; also used for experiments and for code in texts."""
    import shlex

    companions = tuple(shlex.split(head.get("files", "")))
    expected = expectations.parse(source, where, path.name)
    for name in companions:
        beside = path.parent / name
        if not beside.exists():
            raise ManifestError(f"{where}: the companion {name} is not there.", "mend '// files:'")
        for file in [beside] if beside.is_file() else sorted(p for p in beside.rglob("*") if p.is_file()):
            if file.suffix in (".js", ".mjs", ".cjs"):
                shown = str(file.relative_to(path.parent))
                expected += expectations.parse(file.read_text(encoding="utf-8"), shown, shown)
    expectations.complete(expected, where)
    try:
        return Script(
            source=source, expected=tuple(expected), flags=tuple(shlex.split(head.get("flags", ""))),
            args=tuple(shlex.split(head.get("args", ""))), stdin=_unescape(head.get("stdin")),
            exit=int(head.get("exit", "0")), signal=head.get("signal", ""), stderr=_regex(head.get("stderr", ""), where),
            timeout=float(head.get("timeout", DEFAULT_TIMEOUT)), node=head.get("node", ""), companions=companions,
            env=tuple(tuple(pair.split("=", 1)) for pair in shlex.split(head.get("env", ""))))
    except ValueError as error:
        raise ManifestError(f"{where}: the header cannot be read: {error}.", "mend the value it names")


def _unescape(text: str | None) -> str | None:
    if text is None:
        return None
    return re.sub(r"\\(n|t|r|0|\\)", lambda m: {"n": "\n", "t": "\t", "r": "\r", "0": "\0", "\\": "\\"}[m[1]], text)


def _regex(text: str, where: str) -> str:
    if not text:
        return ""
    if not (text.startswith("/") and text.endswith("/") and len(text) > 2):
        raise ManifestError(f"{where}: '// stderr:' is a regular expression between slashes.", f"write /{text}/")
    try:
        re.compile(text[1:-1])
    except re.error as error:
        raise ManifestError(f"{where}: the expression in '// stderr:' is wrong: {error}.", "mend it")
    return text[1:-1]


def read_python(path: Path, chapter: Chapter) -> list[Check]:
    """The functions marked `@exercise("10.5", ...)` of a Python check. Nothing of it is run."""
    where = chapter.repo.shown(path)
    try:
        tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
    except SyntaxError as error:
        raise ManifestError(f"{where}:{error.lineno}: {error.msg}.", "mend the check")
    found = []
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef) or not node.name.startswith("test_"):
            continue
        mark = next((d for d in node.decorator_list if isinstance(d, ast.Call) and _called(d) == "exercise"), None)
        if mark is None or not mark.args:
            raise ManifestError(f"{where}:{node.lineno}: {node.name} belongs to no exercise.", 'mark it @exercise("10.5")')
        words = {k.arg: k.value.value for k in mark.keywords if isinstance(k.value, ast.Constant)}
        oracle = str(words.get("oracle") or "")
        if oracle == "none":
            oracle = f"none ({words.get('reason', '')})"
        title = words.get("title") or node.name.removeprefix("test_").replace("_", " ")
        found.append(Check(f"{path.name}::{node.name}", "python", ast.literal_eval(mark.args[0]), title, path,
                           node.lineno, oracle))
    return found


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
