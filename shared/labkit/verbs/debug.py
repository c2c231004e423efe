"""`./lab debug [N] script.js`: the chapter's executable under gdb, stopped where the chapter begins."""

from __future__ import annotations

import argparse
import os
import re
import shutil

from labkit import build, console, errors, learner


def register(subparsers) -> None:
    parser = subparsers.add_parser("debug", help="a chapter's executable under gdb", description=__doc__)
    parser.add_argument("words", nargs=argparse.REMAINDER, metavar="[N] script.js [arguments]")


def run(args) -> int:
    words = args.words
    chapter = learner.chapter(words[0] if words and words[0].isdigit() else None)
    if words and words[0].isdigit():
        words = words[1:]
    if not words:
        raise errors.UsageError("There is no script to debug.", f"./lab debug {chapter.number} script.js")
    gdb = shutil.which("gdb")
    if gdb is None:
        raise errors.MachineError("gdb is not installed.", "./lab setup --for debug")
    build.targets(chapter.repo, [chapter.executable])
    program = chapter.repo.need_executable(chapter.executable)
    # The first line of each of your C++ exercises, as far as they have been begun.
    stops = []
    for name in chapter.files:
        path = chapter.labs / name
        if name.endswith(".cc") and path.exists():
            for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
                if re.match(r"\s*// TODO\(\d+\.\d+\)", line):
                    stops.append(f"break {name}:{number + 1}")
    print(console.style("In gdb: ", "bold") + "run (start), bt (who called), n (next line), s (into), p NAME (a variable), c (go on), q")
    command = [gdb, "-q", "-ex", "set breakpoint pending on", "-ex", "handle SIGUSR1 nostop noprint"]
    for stop in stops:
        command += ["-ex", stop]
    os.execv(gdb, [*command, "--args", str(program), *words])
