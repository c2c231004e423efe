"""What tests take from npm: a directory under tests/ with a package-lock.json, installed from exactly that."""

from __future__ import annotations

import shutil
from pathlib import Path

from labkit import system
from labkit.errors import MachineError
from labkit.paths import Repo


def places(repo: Repo) -> list[Path]:
    """The directories whose packages tests use; the real Nodes of tests/oracle among them."""
    found = [*repo.tests.glob("*/package-lock.json"), *repo.tests.glob("*/*/package-lock.json")]
    return sorted(lock.parent for lock in found if "node_modules" not in lock.parts)


def ready(place: Path) -> bool:
    """Whether an installation with this very lock file ran to its end."""
    try:
        done = (place / "node_modules" / ".lab-lock.json").read_bytes()
    except OSError:
        return False
    return done == (place / "package-lock.json").read_bytes()


def fetch(repo: Repo, place: Path, doing: str) -> None:
    """Fetch the packages of `place`. Run again after an interruption it starts over. `doing`: "Fetching ...", for messages."""
    if not shutil.which("npm"):
        raise MachineError("npm is not installed, and what the tests take from it comes with it.",
                           "./lab setup --for test, or apt-get install npm")
    status, output = system.run(["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--no-progress"], cwd=place)
    if status != 0:
        raise system.explain(output, f"{doing} from npm", f"cd {repo.shown(place)} && npm ci")


def finished(place: Path) -> None:
    """Notes that all of it is there."""
    (place / "node_modules").mkdir(exist_ok=True)
    shutil.copyfile(place / "package-lock.json", place / "node_modules" / ".lab-lock.json")
