"""./lab doctor: what the course needs, what is here, and the fix for what is not."""

from __future__ import annotations

import json
import shutil
import sys

from labkit import console, oracles, packages, paths, system, v8
from labkit.errors import MACHINE, OK, MachineError


def register(subparsers) -> None:
    parser = subparsers.add_parser("doctor", help="what is here, what is missing", description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON document and nothing else")


def run(args) -> int:
    repo = paths.repo()
    here = system.release()
    found = packages.look(repo, packages.load())
    problems = _problems(repo)
    healthy = not problems and all(item.ok for item in found if "build" in item.package.used_for and not item.package.optional)
    if args.json:
        print(json.dumps({"system": here.name, "healthy": healthy, "problems": problems, "needs": [
            {"name": item.package.name(here.version), "for": list(item.package.used_for), "purpose": item.package.purpose,
             "minimum": item.package.minimum, "found": item.version, "ok": item.ok, "optional": item.package.optional}
            for item in found], "nodes": _nodes(repo)}, indent=1))
        return OK if healthy else MACHINE
    print(console.style(here.name, "bold") + (f", {shutil.disk_usage(repo.root).free // 10**9} GB free" if not problems else ""))
    if not here.supported:
        print("The course is made for and tried on Debian 12 and 13; here it may work.")
    print(f"{console.mark(True)} {'python3':<16} {sys.version.split()[0]:<14} runs ./lab ({sys.executable})")
    for item in found:
        print(_line(item, here.version))
        if item.package.probe.get("v8") and item.ok and v8.find(repo).private:
            print("      in the private prefix .deps, because another Node occupies the system")
    print(_node_line(repo))
    for problem in problems:
        print(console.mark(False), problem["message"])
        print(f"      fix: {problem['fix']}")
    print(_verdict(healthy, bool(problems)))
    return OK if healthy else MACHINE


def _line(item: packages.Found, release: str) -> str:
    package = item.package
    name = package.name(release)
    have = item.version or "not found"
    spare = package.optional or "build" not in package.used_for
    line = f"{console.mark(item.ok or (None if spare else False))} {name:<16} {have:<14} {package.purpose}"
    if item.ok:
        return line
    why = f"{package.minimum} or newer is needed" if item.version else "optional" if package.optional else f"for {', '.join(package.used_for)}"
    return f"{line} ({why})\n      fix: {'./lab setup --for ' + package.used_for[0]}   or: apt-get install {name}"


def _verdict(healthy: bool, problems: bool) -> str:
    if healthy:
        return "Everything that the build needs is here."
    return "The fixes above come first." if problems else "Something is missing: ./lab setup installs it."


def _node_line(repo: paths.Repo) -> str:
    ours = oracles.same_generation(repo)
    pinned = oracles.installed(repo)
    have = repo.shown(ours) if ours else "not found"
    others = ", ".join(".".join(map(str, node.version)) for node in pinned) or "none"
    line = f"{console.mark(True if ours else None)} {'real Node':<16} {have} (to hold expectations against; from npm: {others})"
    return line if ours else line + "\n      fix: ./lab setup --for test   (only the project's own tests need it)"


def _nodes(repo: paths.Repo) -> dict:
    ours = oracles.same_generation(repo)
    return {"oracle": str(ours) if ours else None, "pinned": [".".join(map(str, node.version)) for node in oracles.installed(repo)]}


def _problems(repo: paths.Repo) -> list[dict]:
    """What is wrong with the machine beside packages."""
    problems = []
    for check in (lambda: system.writable(repo.root), lambda: system.room(repo.root, 1000, "The build")):
        try:
            check()
        except MachineError as error:
            problems.append(error)
    return [{"message": error.message, "fix": error.fix} for error in problems]
