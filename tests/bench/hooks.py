#!/usr/bin/env python3
"""What the hooks of --trace-loop cost while nothing is recorded: instructions of labnode beside a build without them.

Counted by valgrind, so that no other work on the machine changes the figure; V8 runs on one thread and without its
compilers' luck (--predictable). Statuses: 0 at most 1 % more; 1 more than that; 3 something is missing.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
MOST = 0.01
# The benchmarks of the chapters that have hooks, made smaller: valgrind is some 50 times slower.
SMALLER = [("timers-mixed", r"\b1000000\b", "20000"), ("timers-set-clear", r"\b1000000\b", "20000"),
           ("immediate-chain", r"\b1000000\b", "20000"), ("next-tick", r"\b3000000\b", "60000"),
           ("await", r"\b3000000\b", "60000")]


def build(directory: Path, *options: str) -> Path:
    for command in (["cmake", "-B", directory, "-S", ROOT, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release", *options],
                    ["cmake", "--build", directory, "--target", "labnode"]):
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return directory / "bin" / "labnode"


def instructions(program: Path, script: Path) -> int:
    """Those that the program executes, V8's start included."""
    done = subprocess.run(["valgrind", "--tool=callgrind", "--smc-check=all-non-file", "--callgrind-out-file=/dev/null", program,
                           "--predictable", "--single-threaded", script], capture_output=True, text=True, check=True)
    return int(re.search(r"Collected : (\d+)", done.stderr)[1])


def main() -> int:
    if not shutil.which("valgrind"):
        print("error: valgrind is not installed.\n  fix: apt-get install valgrind", file=sys.stderr)
        return 3
    with_hooks = build(ROOT / "build-release")
    without = build(ROOT / "build-release-no-hooks", "-DLAB_TRACE=OFF")
    worst = 0.0
    print(f"{'benchmark':<20} {'without':>15} {'with':>15}  growth")
    for name, pattern, count in SMALLER:
        script = ROOT / "build-release" / f"{name}-smaller.js"
        text, changed = re.subn(pattern, count, (HERE / "cases" / f"{name}.js").read_text(encoding="utf-8"))
        assert changed, name
        script.write_text(text, encoding="utf-8")
        bare, hooked = instructions(without, script), instructions(with_hooks, script)
        growth = hooked / bare - 1
        worst = max(worst, growth)
        print(f"{name:<20} {bare:>15,} {hooked:>15,}  {growth:+.2%}", flush=True)
    return 1 if worst > MOST else 0


if __name__ == "__main__":
    sys.exit(main())
