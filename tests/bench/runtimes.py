"""What is measured with: labnode, the Nodes of this machine, and the bare libuv programs."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from cases import Case

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Runtime:
    """Something that runs a benchmark. `program` is an executable, or for "c" the directory of the programs."""

    name: str
    program: Path
    version: str

    def command(self, case: Case) -> list[str] | None:
        """The command that runs `case`, or None where this runtime has no counterpart of it."""
        if self.name != "c":
            return [str(self.program), str(case.script)]
        program = self.program / case.name
        return [str(program)] if os.access(program, os.X_OK) else None


def environment() -> dict[str, str]:
    """Ours without what changes a Node's start or labnode's sources."""
    return {key: value for key, value in os.environ.items() if not key.startswith("NODE_") and key != "LAB_BUILTINS"}


def build_directory() -> Path:
    """Where labnode is measured: $LAB_BUILD, a release build, or the everyday one."""
    chosen = os.environ.get("LAB_BUILD")
    if chosen:
        return ROOT / chosen
    release = ROOT / "build-release"
    return release if (release / "CMakeCache.txt").exists() else ROOT / "build"


def build_type(build: Path) -> str:
    """What CMake was told: "Release", "Dev", or "" where there is no build."""
    try:
        cache = (build / "CMakeCache.txt").read_text(encoding="utf-8")
    except OSError:
        return ""
    found = re.search(r"^CMAKE_BUILD_TYPE:\w+=(.*)$", cache, re.MULTILINE)
    return found.group(1) if found else ""


def node_version(program: Path) -> str | None:
    """What `node --version` says without its v, or None."""
    try:
        done = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=10, check=False,
                              env=environment())
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.strip().removeprefix("v") or None


def nodes() -> list[Runtime]:
    """The oracle and the `node` on PATH, named by their major versions."""
    oracle = os.environ.get("LAB_ORACLE")
    modules = ROOT / "tests/oracle/node_modules"
    candidates = [Path(oracle)] if oracle else [modules / f"node-linux-{cpu}/bin/node" for cpu in ("x64", "arm64")]
    on_path = shutil.which("node")
    if on_path:
        candidates.append(Path(on_path))
    found: dict[str, Runtime] = {}
    for program in candidates:
        version = node_version(program)
        if version:
            name = "node" + version.split(".")[0]
            found.setdefault(name, Runtime(name, program, version))
    return list(found.values())


def find(build: Path) -> list[Runtime]:
    """All that are here; labnode first, the bare programs last."""
    result = []
    labnode = build / "bin/labnode"
    if os.access(labnode, os.X_OK):
        result.append(Runtime("labnode", labnode, build_type(build) or "unknown"))
    result += nodes()
    if (build / "bench").is_dir():
        result.append(Runtime("c", build / "bench", "libuv"))
    return result


def baseline(available: list[Runtime]) -> str | None:
    """What the others are compared with: Node 20, else the newest Node, else whatever comes first."""
    names = [runtime.name for runtime in available]
    if "node20" in names:
        return "node20"
    real = sorted((name for name in names if name.startswith("node")), key=lambda name: int(name[4:]))
    return real[-1] if real else (names[0] if names else None)
