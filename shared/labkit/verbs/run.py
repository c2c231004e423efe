"""`./lab run [N] script.js ...`: a script on a chapter's executable, or without N on the finished runtime.

What stands behind the script is the script's; options of the runtime (--trace-loop=FILE, ...) stand before it.
`./lab run 5 1` builds and runs the first C++ warm-up of lesson 5."""

from __future__ import annotations

import difflib
import os
from pathlib import Path

from labkit import build, course, errors, learner, paths, warmups
from labkit.manifest import Chapter


def register(subparsers) -> None:
    # No option of ours begins with "-" here: all of those are the runtime's and the script's.
    parser = subparsers.add_parser("run", help="run a script on a chapter's executable", description=__doc__, prefix_chars="+", add_help=False,
                                   usage="./lab run [--solution | --base=mine] [N] [options of the runtime] script.js [arguments]")
    parser.add_argument("words", nargs="*", metavar="script.js",
                        help="with N before it: lab10; with --solution: the reference's lab10-solution; with --base=mine: the "
                             "chapters that you have finished stand in for the references (without N: mynode)")
    parser.set_defaults(parser=parser)


def run(args) -> int:
    words = list(args.words)
    if words[:1] in (["-h"], ["--help"]):
        print(args.parser.format_help())
        return 0
    repo = paths.repo()
    warmup = warmups.take(course.load(repo), words, "run") if words and not os.path.exists(words[0]) else None
    if warmup is not None:
        program = warmups.built(warmup)
        os.execv(program, [str(program), *words])
    solution, mine = _take(words, "--solution"), _take(words, "--base=mine")
    chapter = learner.chapter(words.pop(0)) if words and words[0].isdigit() and not os.path.exists(words[0]) else None
    solution, mine = _take(words, "--solution") or solution, _take(words, "--base=mine") or mine
    if solution and mine:
        raise errors.UsageError("--solution and --base=mine do not go together.", "one of the two")
    words = with_script(words, chapter, f"./lab run {chapter.number if chapter else ''}".rstrip())
    if chapter is None:
        target = "mynode" if mine else "labnode"
    else:
        target = chapter.executable + ("-solution" if solution else "-mine" if mine else "")
    if mine:
        build.choose_mine(repo)
    own = f"{chapter.directory}/" if chapter and not solution else ""
    built = build.targets(repo, [target], own=own)
    if chapter is not None:
        learner.need_compiled(chapter, built)
    program = repo.need_executable(target)
    os.execv(program, [str(program), *words])


def _take(words: list[str], option: str) -> bool:
    if words[:1] == [option]:
        del words[0]
        return True
    return False


def with_script(words: list[str], chapter: Chapter | None, command: str) -> list[str]:
    """The words with the script as a path that is there: its own, or an experiment of the chapter. UsageError when
    there is none, with the nearest name."""
    place = next((i for i, word in enumerate(words) if not word.startswith("-")), None)
    if place is None:
        if any(word in ("-v", "--version", "--help") for word in words):
            return words
        raise errors.UsageError("There is no script to run.", f"{command} script.js")
    script = words[place]
    if os.path.exists(script):
        return words
    near = _scripts(chapter)
    if script in near:
        return [*words[:place], near[script], *words[place + 1:]]
    close = difflib.get_close_matches(script, near, n=1, cutoff=0.5)
    fix = f"did you mean {near[close[0]]}?" if close else f"{command} script.js, with the path of a script"
    raise errors.UsageError(f"There is no script {script}.", fix)


def _scripts(chapter: Chapter | None) -> dict[str, str]:
    """What one may have meant: scripts here, and the chapter's experiments by their short names."""
    found = {str(path): str(path) for path in Path(".").glob("*.*js")}
    if chapter is not None:
        for path in sorted((chapter.labs / "experiments").glob("*.*js")):
            shown = os.path.relpath(path)
            found |= {path.name: shown, f"experiments/{path.name}": shown, shown: shown}
    return found
