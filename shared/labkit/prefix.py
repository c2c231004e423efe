"""V8 beside another Node: libnode-dev unpacked into .deps instead of installed.

Where Node comes from another repository, apt refuses libnode-dev (its libnode wants Debian's nodejs). The two
packages that hold V8's headers and library are then fetched and unpacked into the checkout, and their Node is left
alone; the plain libraries that libnode.so needs install normally, for they disturb nobody.
"""

from __future__ import annotations

import os
import re
import shutil

from labkit import apt, system, v8
from labkit.errors import MachineError
from labkit.paths import Repo

HEADERS = "libnode-dev"


def libraries() -> list[str]:
    """The plain packages that V8 in a prefix needs from the system, e.g. libicu72: what libnode-dev and its library
    depend on, without Node and its JavaScript."""
    wanted = _depends(HEADERS) + _depends(_library())
    return sorted({name for name in wanted if not re.match(r"(lib)?node", name)})


def fill(repo: Repo, report: apt.Report) -> None:
    """Fetch both packages and put them into .deps, whole or not at all: an interrupted run leaves no .deps that
    looks finished, and the next one goes on with what was fetched."""
    version = apt.field(HEADERS, "Version")
    downloads, fresh = repo.state / "packages", repo.state / "deps.new"
    system.room(repo.root, 400, "V8 in a private prefix")
    try:
        # libnode comes in the version that the headers name: both halves are of one build.
        files = apt.download([f"{HEADERS}={version}", f"{_library()}={version}"], downloads, report)
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(parents=True)
        for file in files:
            report(90, f"unpacking {file.name.partition('_')[0]}")
            status, output = system.run(["dpkg", "-x", str(file), str(fresh)])
            if status != 0:
                raise system.explain(output, f"Unpacking {file.name}", f"dpkg -x {file} {fresh}")
        if not v8.in_root(fresh / "usr", True):
            raise MachineError(f"{' and '.join(file.name for file in files)} do not hold V8's headers and library of one version.",
                               f"rm -r {repo.shown(repo.state)}, then ./lab setup")
        _swap(repo, fresh)
    except OSError as error:
        raise system.explain(str(error), "Unpacking V8")
    shutil.rmtree(downloads, ignore_errors=True)


def _swap(repo: Repo, fresh) -> None:
    target = repo.root / v8.PREFIX
    if target.is_symlink():
        target.unlink()
    elif target.exists():
        old = repo.state / "deps.old"
        shutil.rmtree(old, ignore_errors=True)
        os.rename(target, old)
        shutil.rmtree(old, ignore_errors=True)
    os.rename(fresh, target)


def _library() -> str:
    """libnode108 on Debian 12, libnode115 on 13: the headers' package names it."""
    for name in _depends(HEADERS):
        if re.fullmatch(r"libnode\d+", name):
            return name
    raise MachineError("The package lists have no libnode-dev, which is where V8 comes from.",
                       "Debian 12 and 13 have it in `main`: look at /etc/apt/sources.list and /etc/apt/sources.list.d, "
                       "run `apt-get update` as root, then ./lab setup")


def _depends(package: str) -> list[str]:
    """Names of the packages it depends on, the first of alternatives, versions dropped."""
    entries = apt.field(package, "Depends").split(",")
    return [re.split(r"[ :|(]", entry.strip())[0] for entry in entries if entry.strip()]
