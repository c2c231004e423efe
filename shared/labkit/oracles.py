"""Real Node: what the course's expectations are held against.

Debian's own `node` is of our libuv's generation where it is installed. The others come from npm, pinned by
tests/oracle/package-lock.json: one of each generation, and the newest that we compare with.
"""

from __future__ import annotations

import json
import os
import platform
import re
from dataclasses import dataclass
from pathlib import Path

from labkit import apt, npm, system, v8
from labkit.errors import MachineError
from labkit.paths import Repo


@dataclass(frozen=True)
class Node:
    """A Node to run: `version` as (18, 20, 8)."""

    path: Path
    version: tuple[int, ...]

    @property
    def major(self) -> int:
        return self.version[0]


def directory(repo: Repo) -> Path:
    return repo.tests / "oracle"


def pinned(repo: Repo) -> list[Node]:
    """The Nodes that the lock file names for this machine's processor, oldest first, installed or not."""
    processor = {"x86_64": "x64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())
    try:
        lock = json.loads((directory(repo) / "package-lock.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return []   # a copy of the course without the project's own tests
    nodes = [Node(directory(repo) / place / "bin" / "node", _parts(entry["version"]))
             for place, entry in lock["packages"].items() if processor in entry.get("cpu", ())]
    return sorted(nodes, key=lambda node: node.version)


def installed(repo: Repo) -> list[Node]:
    """Those of them that are there."""
    return [node for node in pinned(repo) if os.access(node.path, os.X_OK)]


def ready(repo: Repo) -> bool:
    """Whether every pinned Node is there, from an installation that ran to its end with this lock file."""
    return npm.ready(directory(repo)) and installed(repo) == pinned(repo)


def same_generation(repo: Repo) -> Path | None:
    """The Node whose order of events is ours: $LAB_ORACLE, Debian's own, or the pinned one; None when there is none."""
    chosen = os.environ.get("LAB_ORACLE")
    if chosen:
        return Path(chosen) if os.access(chosen, os.X_OK) else None
    own = Path("/usr/bin/node")
    if v8.in_root(Path("/usr"), False) and own.exists():
        # libnode in /usr: this `node` is Debian's, on the very libraries that we link.
        return own
    major = generation(repo)
    return next((node.path for node in installed(repo) if node.major == major), None)


def newer(repo: Repo) -> list[Node]:
    """The installed Nodes of later generations, oldest first."""
    return [node for node in installed(repo) if node.major > generation(repo)]


def generation(repo: Repo) -> int:
    """The Node whose V8 and libuv are ours: 18 with V8 10.2 (Debian 12), 20 with 11.3 (Debian 13)."""
    engine = v8.find(repo)
    return 20 if engine and _parts(engine.version) >= (11,) else 18


def install(repo: Repo, report: apt.Report) -> None:
    """Fetch the pinned Nodes with npm (about 160 MB, 500 MB on the disk). Run again after an interruption it starts over."""
    place = directory(repo)
    system.room(place, 900, "Fetching the real Nodes")
    report(0, f"fetching {len(pinned(repo))} versions of Node from npm")
    npm.fetch(repo, place, "Fetching the real Nodes")
    # They are optional dependencies, one half for each processor, and npm passes over those that it could not fetch.
    missing = [node.version for node in pinned(repo) if node not in installed(repo)]
    if missing:
        names = ", ".join(".".join(map(str, version)) for version in missing)
        raise MachineError(f"npm could not fetch Node {names}.", "check the connection (and npm's proxy settings), then run this again")
    npm.finished(place)


def _parts(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version))
