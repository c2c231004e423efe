"""Runs a program on a runtime under the tests' clock, and says what was seen: output, status, kind of error report."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from labkit import errors
from labkit.paths import Repo

HERE = Path(__file__).parent
_SECONDS = 60   # No program waits for anything: one that takes this long hangs.

# Two timers of which only a clock that stands still decides the order: 'b' is later for as long as main ran.
_CLOCK_CHECK = """\
const before = process.uptime();
setTimeout(() => console.log(process.uptime() - before > 3600, 'hour'), 3_600_001);
process.kill(0x70000000 + 1000, 0);
for (let i = 0; i < 1e6; i++);
console.log(Math.round((process.uptime() - before) * 1e6));
"""


@dataclass(frozen=True)
class Outcome:
    """What a program did, as far as runtimes must agree. `status` is negative where a signal ended it, None where
    it had to be ended."""

    stdout: tuple[str, ...]
    status: int | None
    report: tuple[str, ...]


@dataclass(frozen=True)
class Runtime:
    name: str
    path: Path
    clock: Path
    env: tuple[tuple[str, str], ...] = ()

    def run(self, script: Path) -> Outcome:
        """Run a script file."""
        # Nothing of ours that could change its behaviour; sanitizers would refuse what is preloaded before them.
        env = {"PATH": os.environ.get("PATH", ""), "LD_PRELOAD": str(self.clock), "NO_COLOR": "1", "ASAN_OPTIONS": "verify_asan_link_order=0"}
        try:
            done = subprocess.run([self.path, script], env=env | dict(self.env), stdin=subprocess.DEVNULL, capture_output=True,
                                  timeout=_SECONDS, check=False)
        except subprocess.TimeoutExpired as late:
            return Outcome(tuple((late.stdout or b"").decode().splitlines()), None, ())
        return Outcome(tuple(done.stdout.decode(errors="replace").splitlines()), done.returncode,
                       report(done.stderr.decode(errors="replace"), script))

    def run_text(self, text: str) -> Outcome:
        with tempfile.TemporaryDirectory() as place:
            script = Path(place) / "program.js"
            script.write_text(text, encoding="utf-8")
            return self.run(script)

    def check(self) -> "Runtime":
        """Itself; an error where the clock does not hold it."""
        seen = self.run_text(_CLOCK_CHECK)
        if seen.stdout != ("1000000", "true hour") or seen.status != 0:
            raise errors.MachineError(f"{self.path} does not run under the tests' clock: {seen}.", "it must be linked dynamically with libuv and libc")
        return self


def report(stderr: str, script: Path | None = None) -> tuple[str, ...]:
    """The kind of an error report: which warnings, which error, at which line. Stack frames, quoted source lines and
    each runtime's own advice differ with its sources and are left out."""
    lines, quoted = [], False
    for line in stderr.splitlines():
        place = re.match(r"(node:\S+|undefined|.*\.js):(\d+)$", line)
        if place:
            quoted = place[1] != "undefined"   # A place without a source has no line to quote.
            if script is not None and place[1].endswith(script.name):
                lines.append(f"line {place[2]}")
        elif quoted and re.match(r"\s*\^", line):
            quoted = False
        elif quoted or not line.strip() or re.match(r"\s+at |Node\.js v|\(Use `.* --trace", line):
            continue
        else:
            lines.append(re.sub(r"^\(\w+:\d+\) ", "warning: ", line))
    return tuple(lines)


def clock(repo: Repo) -> Path:
    """The preloaded clock, compiled where that has not been done."""
    source, library = HERE / "clock.c", repo.build / "ordering-clock.so"
    if not library.exists() or library.stat().st_mtime < source.stat().st_mtime:
        library.parent.mkdir(exist_ok=True)
        # Renamed in one step: another process may be about to load it.
        made = library.with_suffix(f".{os.getpid()}")
        done = subprocess.run([os.environ.get("CC", "cc"), "-shared", "-fPIC", "-O2", "-o", made, source, "-ldl"], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise errors.MachineError(f"The tests' clock does not compile: {done.stderr}", "./lab setup --for test")
        made.rename(library)
    return library


def labnode(repo: Repo, builtins: Path | None = None) -> Runtime:
    """Ours; with `builtins`, JavaScript halves found there are taken instead of its own."""
    env = (("LAB_BUILTINS", str(builtins)),) if builtins else ()
    return Runtime("labnode", repo.need_executable("labnode"), clock(repo), env).check()


def node(repo: Repo) -> Runtime:
    """Real Node of our generation."""
    path = repo.oracle()
    if path is None:
        raise errors.MachineError("There is no real Node to compare with.", "./lab setup --for test")
    return Runtime("Node", path, clock(repo)).check()
