"""Debian packages: what apt would do, doing it with progress, mending what an interrupted run left behind."""

from __future__ import annotations

import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from labkit import system
from labkit.errors import MachineError

Report = Callable[[float, str], None]   # percent 0 to 100, what is being done


@dataclass(frozen=True)
class Plan:
    """What `apt-get install` would do. `refused` says why it would not, in apt's words."""

    install: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    refused: str = ""

    @property
    def harmless(self) -> bool:
        """Whether it can be done and takes nothing away that somebody installed."""
        return not self.refused and not self.remove


def need() -> None:
    """MachineError where there is no apt at all."""
    if not shutil.which("apt-get"):
        raise MachineError("This system has no apt-get, and setup knows Debian's packages only.",
                           "use Debian 12 or 13 (the development container in .devcontainer is one), or install by hand "
                           "what ./lab doctor lists")


def plan(packages: list[str]) -> Plan:
    """Try an installation without doing it."""
    status, output = system.run(["apt-get", "install", "--simulate", "--no-install-recommends", *packages])
    if status != 0:
        return Plan(refused=output.strip())
    return Plan(tuple(re.findall(r"^Inst (\S+)", output, re.MULTILINE)), tuple(re.findall(r"^Remv (\S+)", output, re.MULTILINE)))


def known(package: str) -> bool:
    """Whether the package lists have it."""
    status, output = system.run(["apt-cache", "policy", package])
    candidate = re.search(r"Candidate: (\S+)", output)
    return status == 0 and candidate is not None and candidate[1] != "(none)"


def field(package: str, name: str) -> str:
    """A field of a package's candidate (`libnode-dev`, or `libnode-dev=18.20...`), "" when there is none."""
    status, output = system.run(["apt-cache", "show", "--no-all-versions", package])
    found = re.search(rf"^{name}: (.*)$", output, re.MULTILINE)
    return found[1] if status == 0 and found else ""


def update(report: Report) -> None:
    """Fetch the package lists. A repository that does not answer is no error here: whether it mattered is seen
    when a package cannot be had."""
    report(0, "fetching the package lists")
    system.run(system.as_root(["apt-get", "-q", "update"]), lambda line: report(0, f"package lists: {line}"[:100]))


def install(packages: list[str], report: Report) -> None:
    """Install packages and what they need. Mends an interrupted dpkg and stale lists by itself, each once."""
    # Progress comes on descriptor 3, which is our pipe as well. It cannot be 1: apt closes that descriptor in the
    # packages' own scripts, whose first `echo` would then fail. The shell makes it, for sudo passes 0 to 2 only.
    command = system.as_root(["sh", "-c", 'exec "$@" 3>&1', "sh", "apt-get", "install", "-q", "-y",
                              "--no-install-recommends", "--no-remove", "-o", "DPkg::Lock::Timeout=120",
                              "-o", "Dpkg::Use-Pty=0", "-o", "APT::Status-Fd=3", *packages])
    mended: set[str] = set()
    while True:
        status, output = system.run(command, lambda line: _progress(line, report))
        if status == 0:
            return
        output = "\n".join(line for line in output.splitlines() if not re.match(r"(dl|pm)(status|error|conffile):", line))
        cure = _cure(output)
        if not cure or cure in mended:
            raise system.explain(output, "Installing " + _listed(packages), "apt-get install " + " ".join(packages))
        mended.add(cure)
        report(0, {"configure": "finishing an interrupted installation", "fix": "mending half-installed packages",
                   "update": "the package lists are old: fetching them"}[cure])
        if cure == "update":
            update(report)
        else:
            rest = ["dpkg", "--configure", "-a"] if cure == "configure" else ["apt-get", "-y", "-q", "--no-remove", "-f", "install"]
            system.run(system.as_root(rest))


def _cure(output: str) -> str | None:
    if "dpkg was interrupted" in output:
        return "configure"
    if "--fix-broken" in output or "-f install" in output:
        return "fix"
    if re.search(r"404 +Not Found|Hash Sum mismatch|Unable to locate package", output):
        return "update"
    return None


def download(packages: list[str], directory: Path, report: Report) -> list[Path]:
    """Fetch packages (`name=version`) as files into the directory, without installing them. Files that an
    interrupted run already fetched whole are kept: apt checks them by their hash."""
    directory.mkdir(parents=True, exist_ok=True)
    options = []
    if os.geteuid() == 0:
        # As root apt fetches through the account _apt, which may not write into our directory and says so at length.
        options = ["-o", "APT::Sandbox::User=root"]
    files = []
    for number, package in enumerate(packages):
        report(100 * number / len(packages), f"fetching {package}")
        status, output = system.run(["apt-get", "download", "-q", *options, package], cwd=directory)
        if status != 0:
            raise system.explain(output, f"Fetching {package}", f"apt-get download {package}")
        name = package.partition("=")[0]
        files.append(max(directory.glob(f"{name}_*.deb"), key=lambda path: path.stat().st_mtime))
    return files


def _progress(line: str, report: Report) -> None:
    """apt's own progress (APT::Status-Fd): `pmstatus:libuv1-dev:42.8571:Unpacking libuv1-dev`."""
    match = re.match(r"(dl|pm)status:[^:]*(?::[^:0-9][^:]*)?:([\d.]+):(.*)", line)
    if match:
        # Fetching is taken as the first half of the way, unpacking as the second.
        percent = float(match[2]) / 2 + (50 if match[1] == "pm" else 0)
        report(percent, match[3])


def _listed(packages: list[str]) -> str:
    return ", ".join(packages) if len(packages) <= 4 else f"{', '.join(packages[:3])} and {len(packages) - 3} more packages"
