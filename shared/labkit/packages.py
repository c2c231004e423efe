"""What the project needs from the machine (packages.toml), and which of it is there."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

from labkit import v8
from labkit.errors import ManifestError
from labkit.paths import Repo

LIST = Path(__file__).with_name("packages.toml")
PURPOSES = ("build", "test", "debug", "slides")
_PROBES = ("command", "pkg-config", "python", "v8")


@dataclass(frozen=True)
class Package:
    """One [[package]]. `names` maps a Debian release to the package's name; None stands for every other one."""

    names: dict[str | None, str]
    purpose: str
    used_for: tuple[str, ...]
    minimum: str
    probe: dict
    optional: bool = False

    def name(self, release: str | None = None) -> str:
        return self.names.get(release) or self.names.get(None) or next(iter(self.names.values()))

    def version(self, repo: Repo) -> str | None:
        """The version that is there, or None. Runs the probe; no probe needs the network or changes anything."""
        kind, what = next(iter(self.probe.items()))
        if kind == "command":
            return _number(_output(what))
        if kind == "pkg-config":
            return _number(_output(["pkg-config", "--modversion", what]))
        if kind == "python":
            return _number(_output([sys.executable, "-c", f"import {what}; print({what}.__version__)"]))
        engine = v8.find(repo)
        return engine.version if engine else None

    def enough(self, version: str | None) -> bool:
        """Whether `version` (what `version()` gave) will do."""
        return version is not None and _key(version) >= _key(self.minimum)


@dataclass(frozen=True)
class Found:
    """A package and what the probe said."""

    package: Package
    version: str | None

    @property
    def ok(self) -> bool:
        return self.package.enough(self.version)


def load(path: Path = LIST) -> list[Package]:
    """The whole list, in its order. ManifestError names a package whose entry is wrong."""
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8")).get("package", [])
    except tomllib.TOMLDecodeError as error:
        raise ManifestError(f"{path.name} is not valid TOML: {error}.", "mend the line that it names")
    return [_package(path.name, entry) for entry in entries]


def wanted(purposes: tuple[str, ...], path: Path = LIST) -> list[Package]:
    """The packages for these purposes ("build", "test", ...)."""
    return [package for package in load(path) if set(package.used_for) & set(purposes)]


def look(repo: Repo, packages: list[Package]) -> list[Found]:
    """Probe each package."""
    return [Found(package, package.version(repo)) for package in packages]


def _package(where: str, entry: dict) -> Package:
    name = entry.get("name", "?")
    place = f"{where}, package {name}"
    missing = {"name", "purpose", "for", "minimum", "probe"} - entry.keys()
    unknown = entry.keys() - {"name", "purpose", "for", "minimum", "probe", "optional"}
    if missing or unknown:
        raise ManifestError(f"{place}: {'missing' if missing else 'unknown'} key {', '.join(sorted(missing or unknown))}.",
                            "the keys are explained at the top of the file")
    uses = (entry["for"],) if isinstance(entry["for"], str) else tuple(entry["for"])
    if not uses or set(uses) - set(PURPOSES):
        raise ManifestError(f"{place}: 'for' is {entry['for']!r}.", f"it is of {', '.join(PURPOSES)}")
    if list(entry["probe"]) not in [[probe] for probe in _PROBES]:
        raise ManifestError(f"{place}: the probe must be one of {', '.join(_PROBES)}.", "the file's top explains them")
    names = dict(name) if isinstance(name, dict) else {None: name}
    return Package(names, entry["purpose"], uses, entry["minimum"], entry["probe"], entry.get("optional", False))


def _output(command: list[str]) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=60, stdin=subprocess.DEVNULL)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout if done.returncode == 0 else ""


def _number(text: str) -> str | None:
    """The dotted number of the first line that has one, outside of parentheses: `GNU gdb (Debian 13.1-3) 13.2` is 13.2."""
    for line in text.splitlines():
        found = re.search(r"(?<![\w.-])\d+(?:\.\d+)*", re.sub(r"\(.*?\)", "", line))
        if found:
            return found[0]
    return None


def _key(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version))
