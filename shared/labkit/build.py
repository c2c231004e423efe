"""Brings the build up to date before something is judged."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from labkit.console import escape
from labkit.errors import LabError, MachineError
from labkit.manifest import Chapter
from labkit.paths import Repo


def ensure(chapter: Chapter, base: str = "reference", solution: bool = False, quiet: bool = False, skip: bool = False) -> None:
    """Build labNN (or labNN-solution, or labNN-mine) and what it stands on.

    A learner's own compile errors are no error here: the judge shows them with the compiler's words alone. Only
    a build that fails elsewhere raises."""
    if skip:
        return
    if base == "mine":
        choose_mine(chapter.repo, quiet)
    target = chapter.executable + ("-solution" if solution else "-mine" if base == "mine" else "")
    targets(chapter.repo, [target], quiet=quiet, own=f"{chapter.directory}/")


def targets(repo: Repo, names: list[str], quiet: bool = False, own: str = "") -> bool:
    """Build targets of CMake. Failures in files whose path holds `own` are left to the caller: False tells of them."""
    done = attempt(repo, names, quiet)
    if done.returncode == 0:
        return True
    elsewhere = [line for line in done.stdout.splitlines()
                 if ": error: " in line and not (own and f"labs/{own}" in line)]
    mine = own and f"labs/{own}" in done.stdout
    if elsewhere or not mine:
        tail = "\n".join(escape(line, 200) for line in (elsewhere or done.stdout.strip().splitlines())[-12:])
        raise LabError(f"The build failed outside of your files:\n{tail}",
                       f"{' '.join(done.args)} shows all of it; ./lab doctor looks at the machine")
    return False


def attempt(repo: Repo, names: list[str], quiet: bool = False) -> subprocess.CompletedProcess:
    """Build targets of CMake, for a caller who looks at the status and at what was printed."""
    if not (repo.build / "CMakeCache.txt").exists():
        configure(repo, quiet)
    command = ["cmake", "--build", str(repo.build), "--target", *names]
    if (repo.build / "build.ninja").exists():
        # Go on after an error: everything but the learner's own objects is needed to judge the rest.
        command += ["--", "-k", "0"]
    return _run(command, repo, quiet)


def choose_mine(repo: Repo, quiet: bool = False) -> None:
    """Tell CMake which chapters are the learner's own, when that has changed."""
    from labkit import progress

    wanted = ";".join(f"{number:02d}" for number in progress.finished(repo))
    cache = repo.build / "CMakeCache.txt"
    if not cache.exists():
        configure(repo, quiet)
    if f"LAB_MINE:STRING={wanted}\n" not in cache.read_text(encoding="utf-8", errors="replace"):
        done = _run(["cmake", f"-DLAB_MINE={wanted}", str(repo.build)], repo, quiet)
        if done.returncode != 0:
            raise LabError(f"CMake could not take your own chapters in:\n{done.stdout[-1500:]}", "./lab doctor")


def configure(repo: Repo, quiet: bool = False) -> None:
    """Run CMake's first step, with the preset that belongs to the build directory."""
    if not shutil.which("cmake"):
        raise MachineError("cmake is not installed.", "./lab setup")
    preset = {"build": "dev", "build-asan": "asan", "build-release": "release"}.get(repo.build.name)
    command = ["cmake", "-B", str(repo.build), "-S", str(repo.root)] + (["--preset", preset] if preset else [])
    done = _run(command, repo, quiet)
    if done.returncode != 0:
        tail = "\n".join(escape(line, 200) for line in done.stdout.strip().splitlines()[-12:])
        raise MachineError(f"CMake could not configure the project:\n{tail}", "./lab doctor, then ./lab setup")


def _run(command: list[str], repo: Repo, quiet: bool):
    """Run a build step; on a terminal its own counter is shown while it lasts."""
    shown = sys.stderr.isatty() and not quiet
    env = os.environ | {"NINJA_STATUS": "[%f/%t] "}
    process = subprocess.Popen(command, cwd=repo.root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                               errors="replace", env=env)
    output = []
    for line in process.stdout:
        output.append(line)
        if shown and line.startswith("["):
            sys.stderr.write("\r\x1b[K" + escape(line.rstrip(), 100))
            sys.stderr.flush()
    if shown:
        sys.stderr.write("\r\x1b[K")
    return subprocess.CompletedProcess(command, process.wait(), "".join(output))
