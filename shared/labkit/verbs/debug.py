"""`./lab debug [N] script.js`: the chapter's executable under gdb, stopped where your code begins.
`./lab debug 5 6`: a C++ warm-up of lesson 5 under gdb, not yet begun."""

from __future__ import annotations

import os
import shutil

from labkit import build, console, course, errors, learner, markers, paths, splice, starters, variant, warmups
from labkit.manifest import Chapter
from labkit.verbs import run as run_verb

_HELP = """\
  bt         who called this             n, s         next line; into the call
  p NAME     a variable; p *this         info locals  all variables here
  c          go on to the next stop      finish       until this function returns
  b FILE:N   stop there too              run          from the beginning; q quits"""

_QUIET = ("-q", "-iex", "set debuginfod enabled off", "-iex", "set confirm off")


def register(subparsers) -> None:
    parser = subparsers.add_parser("debug", help="a chapter's executable under gdb", description=__doc__, prefix_chars="+", add_help=False,
                                   usage="./lab debug [N] [10.3] [options of the runtime] script.js [arguments]")
    parser.add_argument("words", nargs="*", metavar="script.js", help="with 10.3 before it, only that exercise's code is stopped at")
    parser.set_defaults(parser=parser)


def run(args) -> int:
    words = list(args.words)
    if words[:1] in (["-h"], ["--help"]):
        print(args.parser.format_help())
        return 0
    warmup = warmups.take(course.load(paths.repo()), words, "debug")
    if warmup is not None:
        _begin([*_QUIET, "--args", str(warmups.built(warmup)), *words])
    named = words and words[0].replace(".", "", 1).isdigit()
    which = words.pop(0) if named else None
    chapter = learner.chapter(which)
    only = learner.named(chapter, which).id if which and "." in which else None
    words = run_verb.with_script(words, chapter, f"./lab debug {chapter.number}")
    _need_gdb()
    files = starters.learner(chapter)
    program = _program(chapter, files)
    stops = _stops(chapter, files, only)
    if only and not stops:
        print(f"{only} has no C++ (its files: {', '.join(chapter.exercise(only).files) or 'none'}); "
              "console.log is the way into JavaScript.")
    os.environ.update(program.env)
    _begin([*_settings(chapter, stops), "--args", str(program.path), *words])


def _need_gdb() -> str:
    gdb = shutil.which("gdb")
    if gdb is None:
        raise errors.MachineError("gdb is not installed.", "./lab setup --for debug")
    return gdb


def _begin(words: list[str]) -> None:
    """Becomes gdb."""
    gdb = _need_gdb()
    print(console.style("In gdb:", "bold") + f"\n{_HELP}\n", flush=True)
    os.execv(gdb, [gdb, *words])


def _program(chapter: Chapter, files: dict[str, str]) -> variant.Program:
    """The chapter with all of its variables kept, which the ordinary build leaves out to be quick."""
    learner.need_compiled(chapter, build.targets(chapter.repo, [chapter.executable], own=f"{chapter.directory}/"))
    console.note("building the chapter with everything a debugger wants to know")
    program = variant.Variants(chapter, debug=True).build(splice.located(chapter, files))
    if not program.built:
        raise errors.LabError(f"The chapter does not compile for the debugger:\n{program.errors[:1500]}", f"./lab check {chapter.number}")
    return program


def _stops(chapter: Chapter, files: dict[str, str], only: str | None) -> list[str]:
    """FILE:LINE of the first line of each C++ region of the chapter's exercises."""
    found = []
    for name, text in files.items():
        if not name.endswith((".cc", ".cpp")):
            continue
        try:
            regions = markers.parse_starter(text, name)
        except errors.ManifestError:
            continue    # A marker line is gone; gdb works all the same.
        for region in regions:
            first = next((i for i, row in enumerate(region.body) if row.strip() and not row.strip().startswith("//")), None)
            if first is not None and only in (None, region.id):
                found.append(f"{name}:{region.first + 2 + first}")
    return found


def _settings(chapter: Chapter, stops: list[str]) -> list[str]:
    quiet = ["set confirm off", "set pagination off", "set print pretty on", "set print thread-events off",
             "set breakpoint pending on", "handle SIGPIPE nostop noprint pass",
             f"directory {chapter.repo.root}", f"directory {chapter.labs}",
             # The insides of V8's headers and of the standard library are rarely what one wants to step into.
             "skip -gfi */node/v8*.h", "skip -gfi /usr/include/c++/*"]
    words = list(_QUIET)
    for line in [f"python [gdb.execute(line, to_string=True) for line in {quiet!r}]", *(f"break {stop}" for stop in stops), "run"]:
        words += ["-ex", line]
    return words
