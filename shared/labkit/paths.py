"""Where things are. Everything takes a `Repo`, so that tests can examine a copy of the course."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from labkit.errors import MachineError


@dataclass(frozen=True)
class Repo:
    """A checkout of the project (or a copy of it). `build` is the directory of the preset in use."""

    root: Path
    build: Path

    @property
    def labs(self) -> Path:
        return self.root / "labs"

    @property
    def solutions(self) -> Path:
        return self.root / "solutions"

    @property
    def tests(self) -> Path:
        return self.root / "tests"

    @property
    def slides(self) -> Path:
        return self.root / "slides"

    @property
    def state(self) -> Path:
        """Private notes of the command (progress, backups, caches of verify); git-ignored."""
        return self.root / ".lab"

    @property
    def bin(self) -> Path:
        return self.build / "bin"

    def executable(self, name: str) -> Path:
        return self.bin / name

    def shown(self, path: Path | str) -> str:
        """`path` as a reader wants to see it: relative to the repository where possible."""
        try:
            return str(Path(path).resolve().relative_to(self.root.resolve()))
        except ValueError:
            return str(path)

    def oracle(self) -> Path | None:
        """Real Node of the runtime's own generation, or None; see oracles.py."""
        from labkit import oracles

        return oracles.same_generation(self)

    def newer_nodes(self) -> list[Path]:
        """Nodes of later generations to compare with: those that setup fetched, or else the `node` on PATH, whose
        version the caller looks at."""
        import shutil

        from labkit import oracles

        pinned = [node.path for node in oracles.newer(self)]
        found = shutil.which("node")
        return pinned or ([Path(found)] if found else [])

    def newer_node(self) -> Path | None:
        """The newest of them, or None."""
        return next(reversed(self.newer_nodes()), None)

    def need_executable(self, name: str) -> Path:
        path = self.executable(name)
        if not os.access(path, os.X_OK):
            raise MachineError(f"{self.shown(path)} has not been built.", f"cmake --build {self.shown(self.build)} --target {name}")
        return path


def repo(root: str | os.PathLike | None = None, build: str | os.PathLike | None = None) -> Repo:
    """The repository in use: the argument, $LAB_ROOT, or the one this file is in. The build directory
    likewise: the argument, $LAB_BUILD (relative to the root), or `build`."""
    base = Path(root or os.environ.get("LAB_ROOT") or Path(__file__).resolve().parents[2])
    chosen = Path(build or os.environ.get("LAB_BUILD") or "build")
    return Repo(base, chosen if chosen.is_absolute() else base / chosen)


def directory_name(number: int, name: str) -> str:
    """The directory of a lesson below labs/, solutions/, tests/ and (with .md) slides/: `10-timers`."""
    return f"{number:02d}-{name}"
