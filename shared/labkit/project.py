"""Configures and builds the whole project, or some of its executables, with progress; for `start` and `test`.

`build.py` is for judging a chapter, where a learner's compile errors are part of the result. Here an error is an error.
"""

from __future__ import annotations

import re
import sys

from labkit import apt, system
from labkit.errors import LabError, MachineError
from labkit.paths import Repo

# The build takes this much; asked for beforehand, because a compiler that runs out of disk says so in odd ways.
MEGABYTES = 600


def make(repo: Repo, targets: list[str], report: apt.Report) -> None:
    """Configure where that is due, then build the targets (all when there are none). An interrupted build goes on where it
    stopped. MachineError for the machine's faults, LabError with the compiler's words for the code's."""
    if not (repo.build / "CMakeCache.txt").exists():
        system.room(repo.build, MEGABYTES, "The build")
    _configure(repo, report)
    command = ["cmake", "--build", str(repo.build)] + [word for name in targets for word in ("--target", name)]

    def counted(line: str) -> None:
        match = re.match(r"\[(\d+)/(\d+)\] (.*)", line)
        if match:
            report(100 * int(match[1]) / int(match[2]), match[3].rpartition("/")[2].removesuffix(".o"))

    status, output = system.run(command, counted, env={"NINJA_STATUS": "[%f/%t] "}, cwd=repo.root)
    if status != 0:
        raise _failed(output, " ".join(command))


def _configure(repo: Repo, report: apt.Report) -> None:
    report(0, "configuring")
    preset = {"build": "dev", "build-asan": "asan", "build-release": "release"}.get(repo.build.name)
    command = ["cmake", "-S", str(repo.root), "-B", str(repo.build), "-G", "Ninja", f"-DPython3_EXECUTABLE={sys.executable}"]
    command += ["--preset", preset] if preset else ["-DCMAKE_BUILD_TYPE=Dev"]
    if _moved(repo):
        # The checkout was copied or is mounted elsewhere: what CMake noted names files that are not ours.
        command.append("--fresh")
    status, output = system.run(command, cwd=repo.root)
    if status != 0:
        problem = system.explain(output, "Configuring the build", " ".join(command))
        raise MachineError(problem.message, "./lab doctor shows what is missing; " + problem.fix)


def _moved(repo: Repo) -> bool:
    try:
        cache = (repo.build / "CMakeCache.txt").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    home = re.search(r"^CMAKE_HOME_DIRECTORY:INTERNAL=(.*)$", cache, re.MULTILINE)
    place = re.search(r"^CMAKE_CACHEFILE_DIR:INTERNAL=(.*)$", cache, re.MULTILINE)
    return bool(home and home[1] != str(repo.root)) or bool(place and place[1] != str(repo.build))


def _failed(output: str, command: str) -> LabError:
    if re.search(r"No space left on device|Read-only file system", output):
        return system.explain(output, "The build", command)
    if re.search(r"Killed|out of memory|cannot allocate memory", output, re.IGNORECASE):
        return MachineError("The compiler was stopped: this machine has too little memory for so many at once.",
                            f"one at a time: {command} -j1")
    lines = [line for line in output.splitlines() if re.search(r"error[: ]|FAILED|undefined reference", line)]
    shown = "\n".join("  " + line for line in (lines or output.strip().splitlines())[:8])
    return LabError(f"The build failed:\n{shown}", f"{command} shows all of it")
