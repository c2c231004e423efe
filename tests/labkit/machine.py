"""A pretended machine for the tests of set-up: a PATH of stubs in front of a copy of the command.

Nothing is installed and nothing outside the test's directory is touched: `apt-get`, `npm`, the compiler and so on are
shell scripts that print what the real ones print and note that they were called.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# What the command and its stubs may use of the real machine.
_REAL = ("sh", "env", "cat", "dirname", "readlink", "id", "tail", "mkdir", "cp", "rm", "touch", "sed", "grep", "printf", "sleep", "head")
VERSIONS = {"c++": "12.2.0", "cmake": "cmake version 3.25.1", "ninja": "1.11.1", "ccache": "ccache version 4.7.5",
            "mold": "mold 1.10.1 (compatible with GNU ld)", "npm": "9.2.0", "gdb": "GNU gdb (Debian 13.1-3) 13.1", "pkg-config": "1.8.1"}


class Machine:
    """`lab(...)` runs the command on it. `calls` is what the stubs noted, one line each."""

    def __init__(self, place: Path):
        self.bin = place / "bin"
        self.repo = place / "checkout"
        self.log = place / "calls"
        self.bin.mkdir()
        for tool in _REAL:
            (self.bin / tool).symlink_to(shutil.which(tool))
        self.repo.mkdir()
        shutil.copy(ROOT / "lab", self.repo)
        shutil.copytree(ROOT / "shared" / "labkit", self.repo / "shared" / "labkit", ignore=shutil.ignore_patterns("__pycache__"))
        for name in ("labs", "tests/oracle", "solutions"):
            shutil.copytree(ROOT / name, self.repo / name, ignore=shutil.ignore_patterns("node_modules"))
        self.environment = {"PATH": str(self.bin), "HOME": str(place), "NO_COLOR": "1", "PYTHONDONTWRITEBYTECODE": "1"}

    def stub(self, name: str, script: str) -> None:
        """A command whose body is `script`; it notes its call first."""
        path = self.bin / name
        path.unlink(missing_ok=True)
        path.write_text(f'#!/bin/sh\necho "{name} $*" >> {self.log}\n{script}\n')
        path.chmod(0o755)

    def tools(self, *but: str) -> None:
        """All build tools there and new enough, except those named."""
        for name, says in VERSIONS.items():
            if name not in but:
                self.stub(name, f"echo '{says}'")
        if "pkg-config" not in but:
            self.stub("pkg-config", "case \"$*\" in *libuv*) echo 1.44.2 ;; *catch2*) echo 2.13.10 ;; *) echo 1.8.1 ;; esac")

    def v8(self, headers: str = "10.2.154", library: str = "10.2.154.26-node.39") -> None:
        """V8 in the private prefix."""
        pretend_v8(self.repo / ".deps" / "usr", headers, library)

    @property
    def calls(self) -> list[str]:
        return self.log.read_text().splitlines() if self.log.exists() else []

    def lab(self, *arguments: str, stdin: str | None = None, **environment: str) -> subprocess.CompletedProcess:
        """The command through shared/labkit, with the Python of this test."""
        return self._run([sys.executable, str(self.repo / "shared" / "labkit"), *arguments], stdin, environment)

    def script(self, *arguments: str, stdin: str | None = None, **environment: str) -> subprocess.CompletedProcess:
        """The command through the shell script `lab`."""
        return self._run([str(self.repo / "lab"), *arguments], stdin, environment)

    def _run(self, command, stdin, environment):
        given = {"input": stdin} if stdin is not None else {"stdin": subprocess.DEVNULL}
        return subprocess.run(command, cwd=self.repo, env=self.environment | environment, capture_output=True, text=True, timeout=60, **given)


def pretend_v8(usr: Path, headers: str, library: str) -> None:
    """Files that look like V8's headers of one version and its library of another (or the same)."""
    include = usr / "include" / "node"
    include.mkdir(parents=True, exist_ok=True)
    (include / "v8.h").touch()
    major, minor, build = headers.split(".")
    (include / "v8-version.h").write_text(
        f"#define V8_MAJOR_VERSION {major}\n#define V8_MINOR_VERSION {minor}\n#define V8_BUILD_NUMBER {build}\n")
    folder = usr / "lib" / "x86_64-linux-gnu"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "libnode.so.108").write_bytes(b"\x7fELF\0" + library.encode() + b"\0")


def said(done: subprocess.CompletedProcess) -> str:
    """Asserts that the command ended as one does that lacks something: status 3, a sentence with a fix, no traceback.
    Returns what it said."""
    assert done.returncode == 3, (done.returncode, done.stdout, done.stderr)
    assert "Traceback" not in done.stderr and "error: " in done.stderr and "fix: " in done.stderr, done.stderr
    return done.stderr


def is_root() -> bool:
    return os.geteuid() == 0
