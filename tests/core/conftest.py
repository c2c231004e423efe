"""Runs labnode and, beside it, the real Node of the same V8: what both are asked, both must answer alike."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "shared"))

from labkit import paths  # noqa: E402


@dataclass(frozen=True)
class Result:
    status: int  # negative: ended by that signal
    stdout: str
    stderr: str


@dataclass(frozen=True)
class Program:
    """An executable that runs scripts, in a directory of its own for the test."""

    path: Path
    directory: Path

    def write(self, source: str | bytes, name: str = "script.js") -> Path:
        file = self.directory / name
        file.write_bytes(source.encode() if isinstance(source, str) else source)
        return file

    def run(self, *arguments: str | Path, timeout: float = 60, **options) -> Result:
        """Run it with these arguments. Options are those of subprocess.run."""
        options = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | options
        command = [str(self.path), *map(str, arguments)]
        done = subprocess.run(command, cwd=self.directory, timeout=timeout, env=environment(), check=False, **options)
        out, err = ((stream or b"").decode(errors="replace") for stream in (done.stdout, done.stderr))
        return Result(done.returncode, out, err)

    def script(self, source: str | bytes, *flags: str, **options) -> Result:
        return self.run(*flags, self.write(source), **options)

    def shell(self, line: str) -> Result:
        """Run a line of sh in which "$NODE" is the program."""
        done = subprocess.run(["sh", "-c", line], cwd=self.directory, timeout=60, check=False, capture_output=True,
                              env=environment() | {"NODE": str(self.path)}, stdin=subprocess.DEVNULL)
        return Result(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))


def environment() -> dict[str, str]:
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("NODE_", "LAB_"))}
    # A build with AddressSanitizer must be told that an allocation may fail.
    return {"ASAN_OPTIONS": "allocator_may_return_null=1"} | clean | {"NO_COLOR": "1"}


def report(stderr: str, program: Path) -> list[str]:
    """The lines of an error report that a runtime's own sources do not decide: without frames of its internals,
    its name and its version, and without Node's advice to use an option that labnode does not have."""
    lines = []
    stderr = stderr.replace(str(program), "PROGRAM").replace(f"`{program.name} ", "`PROGRAM ")
    # From 20 on Node has a name for a source that has none (JSON, for instance); ours is 18's.
    stderr = re.sub(r"^<anonymous_script>:", "undefined:", stderr, flags=re.MULTILINE)
    for line in stderr.splitlines():
        own_frame = re.match(r"\s+at .*\(?node:", line)
        if not line.strip() or line.startswith(("Node.js v", "(Use `PROGRAM --trace-uncaught")):
            continue
        if own_frame and not line.endswith("{"):
            continue
        # The last frame of a report carries the brace of the properties that follow.
        lines.append("    at ... {" if own_frame else line)
    return lines


@pytest.fixture
def labnode(tmp_path: Path) -> Program:
    build = ROOT / os.environ.get("LAB_BUILD", "build")
    path = build / "bin/labnode"
    if not os.access(path, os.X_OK):
        pytest.fail(f"{path} has not been built.\n  Fix: cmake --preset dev && cmake --build build --target labnode")
    (tmp_path / "labnode").mkdir()
    return Program(path, tmp_path / "labnode")


@pytest.fixture
def oracle(tmp_path: Path) -> Program:
    path = paths.repo(ROOT).oracle()
    if path:
        (tmp_path / "oracle").mkdir()
        return Program(path, tmp_path / "oracle")
    pytest.skip("the oracle Node is not installed; ./lab setup --for test installs it")


@pytest.fixture
def oracle18(oracle: Program) -> Program:
    """The oracle where it is Node 18: what its library prints is what ours prints, and later Nodes changed some of it.
    Debian 13's own Node is 20."""
    version = oracle.run("--version").stdout.strip()
    if not version.startswith("v18."):
        pytest.skip(f"compared with Node 18, and this machine's oracle is {version}; ./lab setup --for test installs one")
    return oracle


@pytest.fixture
def alike(labnode: Program, oracle: Program):
    """A function that runs both with `ask` and compares status, standard output and the report on standard error.
    Returns what labnode said."""

    def compare(ask, stderr: bool = True) -> Result:
        ours, theirs = ask(labnode), ask(oracle)

        def said(result: Result, program: Program) -> dict:
            here = str(program.directory)
            answer: dict = {"status": result.status, "stdout": result.stdout.replace(here, "HERE").splitlines()}
            if stderr:
                answer["stderr"] = report(result.stderr.replace(here, "HERE"), program.path)
            return answer

        assert said(ours, labnode) == said(theirs, oracle)
        return ours

    return compare
