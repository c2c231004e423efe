"""`./lab run [N] script.js ...`: a script on a chapter's executable, or without N on the finished runtime."""

from __future__ import annotations

import argparse
import os

from labkit import build, errors, learner, paths


def register(subparsers) -> None:
    parser = subparsers.add_parser("run", help="run a script on a chapter's executable", description=__doc__)
    parser.add_argument("--solution", action="store_true", help="the chapter with the reference instead of your files")
    parser.add_argument("words", nargs=argparse.REMAINDER, metavar="[N] script.js [arguments]")


def run(args) -> int:
    words = args.words
    if not words:
        raise errors.UsageError("There is no script to run.", "./lab run script.js, or ./lab run 10 script.js")
    repo = paths.repo()
    target = "labnode"
    if words[0].isdigit() and len(words) > 1:
        chapter = learner.chapter(words[0])
        words = words[1:]
        target = chapter.executable + ("-solution" if args.solution else "")
    build.targets(repo, [target])
    program = repo.need_executable(target)
    os.execv(program, [str(program), *words])
