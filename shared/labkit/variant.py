"""Variants: a chapter's executable made from other versions of the chapter's files.

CMake writes build/chapters/NN.json with the compiler and linker commands and the objects of everything that is not
the chapter's own; with that a variant costs one compile per changed C++ file and one link. Results are kept by
content, so that asking twice builds once. JavaScript needs no build: LAB_BUILTINS points at the variant's files.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Protocol

from labkit import markers, progress, starters
from labkit.errors import LabError, MachineError
from labkit.manifest import Chapter

_CACHE_LIMIT = 2 << 30
_HEADERS = (".h", ".hpp", ".inc")
_TODO = re.compile(r"LAB_TODO|labTodo")


@dataclass(frozen=True)
class Program:
    """Something that runs scripts: an executable with its environment, or the compiler's errors in its place."""

    path: Path
    env: dict[str, str] = field(default_factory=dict)
    errors: str = ""

    @property
    def built(self) -> bool:
        return not self.errors


class Builder(Protocol):
    """What a judge needs: programs out of chapter files. The grader has its own, inside a box."""

    def build(self, files: dict[str, str]) -> Program: ...


class Variants:
    """Builds variants of one chapter. `warnings` makes every warning an error, as verify wants for starters;
    `debug` keeps every variable and line of the chapter's own files for gdb.
    A grader gives a `cache` of each submission's own, and a `command` that runs the compiler in its box: it
    takes (arguments, working directory) and returns "" or the compiler's output."""

    def __init__(self, chapter: Chapter, base: str = "reference", warnings: bool = False, cache: Path | None = None,
                 command: Callable[[list[str], str], str] | None = None, debug: bool = False):
        self.chapter, self.warnings, self.command = chapter, warnings, command or _run
        suffix = "" if base == "reference" else f"-{base}"
        self.plan = _plan(chapter, base)
        self.cache = cache or chapter.repo.build / "variants" / f"{chapter.number:02d}{suffix}"
        self.given = starters.given(chapter)
        self._ready: dict[str, tuple[Path, str]] = {}
        if debug:
            # The precompiled header is of another optimization level; without it the headers are read again.
            self.plan["compile"] = [w.replace("-Winvalid-pch", "-Wno-invalid-pch") for w in self.plan["compile"]] + ["-O0", "-g"]
            return
        self._offer(chapter.labs, chapter.repo.executable(chapter.executable + suffix))
        if base == "reference":
            self._offer(chapter.solution, chapter.repo.executable(f"{chapter.executable}-solution"))

    def build(self, files: dict[str, str]) -> Program:
        """The program made of `files`; `Program.errors` holds the compiler's output when it does not compile."""
        everything = self.given | files
        compiled, scripts = _parted(everything)
        ready, embedded = self._ready.get(_meaning(compiled), (None, ""))
        if ready and not self.warnings:
            return Program(ready, {} if embedded == _meaning(scripts) else self._builtins(scripts))
        env = self._builtins(scripts)
        source = self._source(everything)
        objects, errors = [], []
        for name in sorted(compiled):
            if name.endswith((".cc", ".cpp")):
                made, problem = self._compile(source, name, compiled)
                objects.append(made)
                errors += [problem] if problem else []
        if errors:
            return Program(self.chapter.repo.executable(self.chapter.executable), env, "\n".join(errors))
        path, problem = self._link(objects)
        return Program(path, env, problem)

    def _offer(self, directory: Path, executable: Path) -> None:
        """CMake has built `executable` from `directory`: no need to build that again."""
        names = [*self.chapter.files, *self.chapter.given]
        try:
            compiled, scripts = _parted({n: (directory / n).read_text(encoding="utf-8") for n in names})
        except (OSError, UnicodeDecodeError):
            return
        sources = [directory / n for n in names] + [Path(self.plan["directory"]) / o for o in self.plan["objects"]]
        newest = max((p.stat().st_mtime for p in sources if p.exists()), default=0.0)
        if executable.exists() and executable.stat().st_mtime >= newest:
            self._ready.setdefault(_meaning(compiled), (executable, _meaning(scripts)))

    def _builtins(self, scripts: dict[str, str]) -> dict[str, str]:
        if not scripts:
            return {}
        place = self.cache / "js" / _digest(scripts)
        if not place.exists():
            _fill(place, scripts)
        return {"LAB_BUILTINS": str(place)}

    def _source(self, files: dict[str, str]) -> Path:
        place = self.cache / "src" / _digest(files)
        if not place.exists():
            _fill(place, files)
        return place

    def _compile(self, source: Path, name: str, files: dict[str, str]) -> tuple[Path, str]:
        headers = {n: t for n, t in files.items() if n.endswith(_HEADERS) or n == name}
        flags = ["-Werror"] if self.warnings else []
        key = _digest(headers, self.plan["compile"] + flags, _stamps(self.plan.get("depends", [])))
        # What else it includes, the compiler told when it made it: an object is good while those files are the same.
        notes = self.cache / "obj" / f"{key}.json"
        made = self._known(notes)
        if made:
            return made, ""
        notes.parent.mkdir(parents=True, exist_ok=True)
        part = notes.with_suffix(f".{os.getpid()}.part.o")
        rules = part.with_suffix(".d")
        command = [*self.plan["compile"], *flags, "-fdiagnostics-color=never", "-I", str(source), "-MMD", "-MF", str(rules),
                   "-c", str(source / name), "-o", str(part)]
        problem = self.command(command, self.plan["directory"])
        if problem:
            return part, problem
        included = [p for p in _included(rules, self.plan["directory"]) if not p.startswith(str(self.cache))]
        made = notes.with_name(f"{key}-{_contents(included)}.o")
        os.replace(part, made)
        rules.unlink(missing_ok=True)
        written = notes.with_suffix(f".{os.getpid()}.part.json")
        written.write_text(json.dumps({"object": made.name, "included": included}), encoding="utf-8")
        os.replace(written, notes)
        return made, ""

    def _known(self, notes: Path) -> Path | None:
        """The object that was made of the same sources and the same headers, if it is still there."""
        try:
            known = json.loads(notes.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        made = notes.with_name(known["object"])
        same = made.name == f"{notes.stem}-{_contents(known['included'])}.o"
        return made if same and made.exists() else None

    def _link(self, objects: list[Path]) -> tuple[Path, str]:
        plan = self.plan
        key = _digest({}, [o.name for o in objects] + plan["link"] + plan["objects"] + plan["libraries"],
                      _stamps(plan["objects"]))
        made = self.cache / "bin" / key / self.chapter.executable
        if made.exists():
            os.utime(made.parent)
            return made, ""
        self._prune()
        made.parent.mkdir(parents=True, exist_ok=True)
        part = made.with_suffix(f".{os.getpid()}.part")
        command = [*plan["link"], "-o", str(part), *map(str, objects), *plan["objects"], *plan["libraries"]]
        problem = self.command(command, plan["directory"])
        if not problem:
            os.replace(part, made)
        return made, problem

    def _prune(self) -> None:
        """Forget the oldest executables when the cache has grown beyond its limit."""
        kept = sorted((p for p in (self.cache / "bin").glob("*") if p.is_dir()), key=lambda p: p.stat().st_mtime)
        total = sum(f.stat().st_size for p in kept for f in p.iterdir())
        while kept and total > _CACHE_LIMIT:
            oldest = kept.pop(0)
            total -= sum(f.stat().st_size for f in oldest.iterdir())
            shutil.rmtree(oldest, ignore_errors=True)


def _run(command: list[str], directory: str) -> str:
    done = subprocess.run(command, cwd=directory, capture_output=True, text=True, errors="replace")
    return "" if done.returncode == 0 else (done.stderr or done.stdout or f"{command[0]} ended with {done.returncode}")


def _plan(chapter: Chapter, base: str) -> dict:
    path = chapter.repo.build / "chapters" / f"{chapter.number:02d}.json"
    try:
        plan = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise MachineError(f"{chapter.repo.shown(path)} is not there: the project has not been configured.",
                           "./lab setup, or cmake --preset dev")
    except ValueError as error:
        raise LabError(f"{chapter.repo.shown(path)} cannot be read: {error}.", "configure again: cmake --preset dev")
    missing = {"directory", "compile", "link", "objects", "libraries"} - set(plan)
    if missing:
        raise LabError(f"{chapter.repo.shown(path)} lacks {', '.join(sorted(missing))}.", "configure again: cmake --preset dev")
    plan["objects"] = [o for o in plan["objects"] if not o.endswith(".gch")]     # CMake lists precompiled headers too
    if base == "mine":
        plan["objects"] = [_learners(o, progress.finished(chapter.repo)) for o in plan["objects"]]
    return plan


def _learners(path: str, finished: list[int]) -> str:
    """The object of the learner's file that corresponds to one of a reference, for chapters that are finished."""
    match = re.search(r"/chapter_(\d\d)_reference", path)
    if not match or int(match[1]) not in finished:
        return path
    return path.replace("_reference", "_learner", 1).replace("/solutions/", "/labs/")


def _fill(place: Path, files: dict[str, str]) -> None:
    """Write `files` into `place`, which appears complete or not at all."""
    place.parent.mkdir(parents=True, exist_ok=True)
    part = Path(tempfile.mkdtemp(dir=place.parent, prefix="part-"))
    for name, text in files.items():
        (part / name).parent.mkdir(parents=True, exist_ok=True)
        (part / name).write_text(text, encoding="utf-8")
    try:
        os.rename(part, place)
    except OSError:      # somebody else was faster; the content is the same
        shutil.rmtree(part, ignore_errors=True)


def _digest(files: dict[str, str], *more: list[str]) -> str:
    mix = hashlib.sha256()
    for name in sorted(files):
        mix.update(f"{name}\0{len(files[name])}\0{files[name]}".encode())
    for words in more:
        mix.update(json.dumps(words).encode())
    return mix.hexdigest()[:24]


def _meaning(files: dict[str, str]) -> str:
    """A key that is equal for files that make the same program. Where a TODO is left, lines count, for its message
    names them."""
    return _digest({name: text if _TODO.search(markers.plain(text)) else markers.plain(text) for name, text in files.items()})


def _parted(files: dict[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """What is compiled, and what is JavaScript."""
    scripts = {n: t for n, t in files.items() if n.endswith((".js", ".mjs"))}
    return {n: t for n, t in files.items() if n not in scripts}, scripts


def _included(rules: Path, directory: str) -> list[str]:
    """The headers that a compiler's dependency file names, without the sources of the chapter itself."""
    try:
        text = rules.read_text(encoding="utf-8")
    except OSError:
        return []
    words = text.replace("\\\n", " ").partition(":")[2].replace("\\ ", "\0").split()
    return [os.path.normpath(os.path.join(directory, w.replace("\0", " "))) for w in words]


def _contents(paths: list[str]) -> str:
    """A key of what files hold; one that is gone changes it too."""
    mix = hashlib.sha256()
    for path in paths:
        try:
            mix.update(Path(path).read_bytes() + b"\0")
        except OSError:
            mix.update(b"gone\0")
    return mix.hexdigest()[:16]


def _stamps(paths: list[str]) -> list[str]:
    stamps = []
    for path in paths:
        try:
            status = os.stat(path)
            stamps.append(f"{path} {status.st_mtime_ns} {status.st_size}")
        except OSError:
            stamps.append(path)
    return stamps
