"""Sets the machine up for a purpose: finds what is missing, asks, installs, and looks again."""

from __future__ import annotations

import os
import sys
import time

from labkit import apt, console, npm, oracles, packages, prefix, system
from labkit.errors import MachineError
from labkit.packages import Found, Package
from labkit.paths import Repo


def ensure(repo: Repo, purposes: tuple[str, ...], yes: bool = False, optional: bool = False, nodes: bool = False) -> None:
    """Have everything for these purposes ("build", "test", ...) and, with `nodes`, what tests take from npm: the pinned Nodes first.

    Does nothing, quickly, when all of it is there. What is optional is installed along with what is not, and alone
    only when asked for. Raises MachineError when something is missing in the end."""
    system.writable(repo.root)
    found = packages.look(repo, packages.wanted(purposes))
    missing = [item for item in found if not item.ok]
    if any(not item.package.optional for item in missing) or (optional and missing):
        _install(repo, [item.package for item in missing], yes)
        _look_again(repo, [item.package for item in missing])
    if nodes and not oracles.ready(repo):
        with Bar("real Nodes") as bar:
            oracles.install(repo, bar)
    for place in npm.places(repo) if nodes else []:
        if place != oracles.directory(repo) and not npm.ready(place):
            with Bar(repo.shown(place)) as bar:
                npm.fetch(repo, place, f"Fetching what {repo.shown(place)} needs")
                npm.finished(place)


def agree(question: str, yes: bool) -> bool:
    """Ask, unless --yes or CI=true said so beforehand. MachineError when nobody can be asked."""
    if yes or os.environ.get("CI", "").lower() in ("true", "1"):
        return True
    if not (sys.stdin and sys.stdin.isatty()):
        raise MachineError("Packages are missing, and there is nobody to ask whether to install them.",
                           "say yes beforehand with --yes (or CI=true in the environment)")
    print(f"{question} [Y/n] ", end="", flush=True)
    return sys.stdin.readline().strip().lower() in ("", "y", "yes")


def _install(repo: Repo, missing: list[Package], yes: bool) -> None:
    apt.need()
    here = system.release()
    names = [package.name(here.version) for package in missing]
    print("Missing on this machine:")
    for package, name in zip(missing, names):
        print(f"  {name:<16} {package.purpose}{' (optional)' if package.optional else ''}")
    if not here.supported:
        print(f"This is {here.name}; the course is made for and tried on Debian {' and '.join(system.SUPPORTED)}.")
    if not agree("Install them now?", yes):
        raise MachineError("Nothing was installed.", f"apt-get install {' '.join(names)}, or ./lab setup")
    sys.stdout.flush()
    with Bar("packages") as bar:
        if not all(apt.known(name) for name in names):
            apt.update(bar)
        names = [name for package, name in zip(missing, names) if not package.optional or apt.known(name)]
        private = prefix.HEADERS in names and not apt.plan([prefix.HEADERS]).harmless
        if private:
            bar.note("Node here is not Debian's, so V8 goes into the checkout (.deps) and that Node stays as it is.")
            names = [name for name in names if name != prefix.HEADERS] + prefix.libraries()
        _refused(names)
        if names:
            apt.install(names, bar)
        if private:
            prefix.fill(repo, bar)


def _refused(names: list[str]) -> None:
    """MachineError when apt would take something away for one of the packages, or cannot install it."""
    whole = apt.plan(names)
    if whole.harmless:
        return
    for name in names:
        one = apt.plan([name])
        if one.remove:
            raise MachineError(f"Installing {name} would remove {', '.join(one.remove[:4])}, so it was left.",
                               f"decide it yourself: apt-get install {name}")
        if name == "npm" and one.refused:
            raise MachineError("npm is missing, and Debian's does not go with the Node that is installed here.",
                               "install the npm that belongs to your Node, then run this again")
    # Otherwise apt itself tells, once it is asked to install: stale lists and interrupted runs are mended there.


def _look_again(repo: Repo, wanted: list[Package]) -> None:
    short = [item for item in packages.look(repo, wanted) if not item.ok and not item.package.optional]
    if short:
        raise MachineError(f"Still missing after the installation: {', '.join(map(_wanted, short))}.",
                           "./lab doctor shows what was found in its place")


def _wanted(item: Found) -> str:
    have = f" (found {item.version})" if item.version else ""
    return f"{item.package.name(system.release().version)} {item.package.minimum} or newer{have}"


class Bar:
    """Progress of one long step, called with (percent, text): a bar on a terminal, one line at each end elsewhere."""

    def __init__(self, label: str, stream=None):
        self.label, self.stream = label, stream or sys.stderr
        self.shown = self.stream.isatty()
        self.started = time.monotonic()

    def __enter__(self) -> "Bar":
        if not self.shown:
            print(f"{self.label}: working...", file=self.stream, flush=True)
        return self

    def __call__(self, percent: float, text: str = "") -> None:
        if self.shown:
            room = max(10, console.width() - len(self.label) - 32)
            line = f"{self.label} {console.bar(percent, 100)} {percent:3.0f}% {console.escape(text)[:room]}"
            self.stream.write("\r\x1b[K" + line)
            self.stream.flush()

    def note(self, text: str) -> None:
        """A line that stays."""
        print(("\r\x1b[K" if self.shown else "") + text, file=self.stream, flush=True)

    def __exit__(self, kind, *exc) -> None:
        if self.shown:
            self.stream.write("\r\x1b[K")
        if kind is None:
            print(f"{self.label}: done in {time.monotonic() - self.started:.0f} s", file=self.stream, flush=True)
