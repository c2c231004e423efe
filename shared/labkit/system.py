"""The machine below us: which Debian it is, apt, the disk. What goes wrong there becomes a sentence with a fix."""

from __future__ import annotations

import errno
import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from labkit.errors import MachineError

SUPPORTED = ("12", "13")

# What tools print, what it means, what to do. The first that matches wins; texts are those of LC_ALL=C.
_KNOWN = (
    (r"No space left on device|don't have enough free space|ENOSPC|not enough space",
     "The disk is full.",
     "free some space (df -h shows where it is short), then run this again; it goes on where it stopped"),
    (r"Could not get lock|Unable to acquire the dpkg frontend lock|Unable to lock",
     "Another program is installing packages just now.", "wait until it has finished, then run this again"),
    (r"Temporary failure resolving|Could not resolve|Could not connect|Unable to connect|Network is unreachable|"
     r"Connection (?:failed|refused|timed out)|EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH",
     "The network does not reach the package archive.",
     "check the connection (and the proxy settings of apt and npm), then run this again; it goes on where it stopped"),
    (r"Read-only file system|EROFS", "The file system is mounted read-only.",
     "run this where packages can be installed, or ask whoever runs the machine"),
    (r"certificate|CERT_|self.signed", "The package archive's certificate is not trusted here.",
     "install the package ca-certificates, or your organisation's certificate, then run this again"),
    (r"a password is required|a terminal is required|not in the sudoers", "sudo does not let this account install packages.",
     "run this from a terminal where sudo works, or as root"),
    (r"Permission denied|EACCES|are you root", "This account may not write there.",
     "run this as the owner of the checkout; packages are installed through sudo"),
    (r"Unable to locate package|has no installation candidate", "A package is not in this machine's package lists.",
     "Debian 12 and 13 have all of them in `main`: look at /etc/apt/sources.list and /etc/apt/sources.list.d"),
    (r"Failed to fetch|Unable to fetch|404 +Not Found", "A package could not be fetched.",
     "check the connection, run `apt-get update` as root, then run this again; it goes on where it stopped"),
)

# The lines of apt, dpkg, sudo and npm in which something is wrong; the rest may hold any word ("ca-certificates").
_COMPLAINT = r"^(E:|W:|Err:|dpkg|sudo:|npm (ERR|error)|tar:|mkdir:|cp:)|error|cannot|failed|No space"


def explain(output: str, doing: str, by_hand: str | None = None) -> MachineError:
    """The error for a tool that failed while `doing` something and printed `output`."""
    said = "\n".join(line for line in output.splitlines() if re.search(_COMPLAINT, line, re.IGNORECASE)) or output
    for pattern, sentence, fix in _KNOWN:
        if re.search(pattern, said, re.IGNORECASE):
            return MachineError(f"{doing} did not work: {sentence}", fix)
    tail = "\n".join("  " + line for line in said.strip().splitlines()[-6:])
    return MachineError(f"{doing} did not work:\n{tail}" if tail else f"{doing} did not work.",
                        f"try it by hand: {by_hand}" if by_hand else "mend what the lines above name, then run this again")


@dataclass(frozen=True)
class Release:
    """The operating system, from /etc/os-release."""

    identifier: str
    version: str
    name: str

    @property
    def supported(self) -> bool:
        return self.identifier == "debian" and self.version in SUPPORTED


def release(path: Path = Path("/etc/os-release")) -> Release:
    """What runs here; empty fields where it does not say."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    values = {key: value.strip().strip('"') for key, _, value in (line.partition("=") for line in lines)}
    return Release(values.get("ID", ""), values.get("VERSION_ID", ""), values.get("PRETTY_NAME", "an unknown system"))


def run(command: list[str], line: Callable[[str], None] | None = None, env: dict | None = None,
        cwd: Path | None = None) -> tuple[int, str]:
    """Run a tool with English messages and no input; every line of its output goes to `line` as it comes.
    Returns status and output. A tool that does not exist gives 127, as a shell would."""
    env = os.environ | {"LC_ALL": "C.UTF-8", "LANGUAGE": "C", "DEBIAN_FRONTEND": "noninteractive"} | (env or {})
    try:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                   text=True, errors="replace", env=env, cwd=cwd)
    except OSError as error:
        return 127, f"{command[0]}: {error.strerror}"
    output = []
    with process:
        for text in process.stdout:
            output.append(text)
            if line:
                line(text.rstrip("\n"))
    return process.returncode, "".join(output)


def as_root(command: list[str]) -> list[str]:
    """The command as root runs it: itself, or through sudo. MachineError when there is no way to be root."""
    if os.geteuid() == 0:
        return command
    if not shutil.which("sudo"):
        raise MachineError("Installing packages needs an administrator, and there is no sudo here.",
                           f"as root: {' '.join(command)}")
    # sudo drops the environment, so what apt must see goes through `env`.
    return ["sudo", "env", "LC_ALL=C.UTF-8", "DEBIAN_FRONTEND=noninteractive", *command]


def writable(directory: Path) -> None:
    """MachineError unless files can be made in the directory (a read-only checkout, somebody else's, a full disk)."""
    try:
        with tempfile.NamedTemporaryFile(dir=directory, prefix=".lab-write-"):
            pass
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise MachineError(f"The disk that holds {directory} is full.", "free some space (df -h), then run this again")
        why = "is read-only" if error.errno == errno.EROFS else "cannot be written to by this account"
        raise MachineError(f"The checkout {directory} {why}, and the build needs a place for what it makes.",
                           f"copy it to a place of your own: cp -r {directory} ~/node-internals-lab")


def room(directory: Path, megabytes: int, for_what: str) -> None:
    """MachineError unless the disk of `directory` has that much space left."""
    while not directory.exists():
        directory = directory.parent
    free = shutil.disk_usage(directory).free // 1_000_000
    if free < megabytes:
        raise MachineError(f"{for_what} takes about {megabytes} MB, and the disk that holds {directory} has {free} MB left.",
                           "free some space (df -h shows where it is short), then run this again")
