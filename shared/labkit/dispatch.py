"""Finds the verb, loads its module and runs it; turns errors into a sentence, a fix and a status."""

from __future__ import annotations

import os
import sys

from labkit import errors

# verb -> (group, one line of help). A verb whose module is not there is neither offered nor accepted.
VERBS = {
    "start": ("Begin", "set everything up, build, take the tour, open the first chapter"),
    "doctor": ("Begin", "what is here, what is missing"),
    "setup": ("Begin", "install what is missing (asks first; --yes)"),
    "list": ("Learn", "the map of the course with your progress"),
    "next": ("Learn", "where to go on"),
    "goto": ("Learn", "make chapter N the current one"),
    "check": ("Learn", "build and grade a chapter"),
    "watch": ("Learn", "check again at every save"),
    "debug": ("Learn", "a chapter's executable under gdb"),
    "hint": ("Learn", "the next hint of the failing exercise"),
    "solution": ("Learn", "the reference beside yours; --take puts one region in"),
    "reset": ("Learn", "start an exercise or chapter over, with a backup"),
    "diff": ("Learn", "what you changed since the starter"),
    "run": ("Learn", "run a script on a chapter's executable"),
    "timeline": ("Learn", "run a script and open its timeline page"),
    "slides": ("Learn", "build or present the decks"),
    "pack": ("Teach", "make a submission"),
    "grade": ("Teach", "grade a folder of submissions"),
    "workshop": ("Teach", "the live board of a workshop"),
    "verify": ("Build", "the course's own examination"),
    "starters": ("Build", "write the starter files from the references' markers"),
    "test": ("Build", "set everything up and run all of the project's tests"),
    "bench": ("Build", "measurements"),
    "new": ("Build", "a new chapter's skeleton"),
}
_VERB_DIR = os.path.join(os.path.dirname(os.path.abspath(__file__)), "verbs")


def module_name(verb: str) -> str:
    return verb.replace("-", "_")


def available() -> dict[str, tuple[str, str]]:
    """The verbs that are there, in the order of VERBS."""
    present = set(os.listdir(_VERB_DIR))
    return {verb: line for verb, line in VERBS.items() if module_name(verb) + ".py" in present}


def overview() -> str:
    lines = ["usage: ./lab VERB ...", ""]
    group = None
    for verb, (verb_group, text) in available().items():
        if verb_group != group:
            group = verb_group
            lines.append(f"{group}:")
        lines.append(f"  {verb:<10} {text}")
    lines += ["", "./lab VERB --help tells more. Statuses: 0 all well, 1 something falls short, 2 wrong use, "
              "3 the machine lacks something."]
    return "\n".join(lines)


def main(argv: list[str]) -> int:
    """Run one verb. Returns the exit status; never lets a traceback reach a learner unless LAB_DEBUG is set."""
    if not argv or argv[0] in ("-h", "--help", "help"):
        print(overview())
        return errors.OK if argv else errors.USAGE
    verb = argv[0]
    if verb not in available():
        return _report(_unknown(verb))
    try:
        return _run(verb, argv)
    except errors.LabError as error:
        return _report(error)
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130
    except BrokenPipeError:
        # Somebody closed our output, as `./lab list | head` does. Python would complain once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return errors.OK
    except Exception as error:  # noqa: BLE001: the last line of defence
        if os.environ.get("LAB_DEBUG"):
            raise
        return _report(errors.LabError(
            f"./lab {verb} itself failed: {type(error).__name__}: {error}",
            "run it again with LAB_DEBUG=1 in the environment and report the traceback", errors.SHORT))


def _run(verb: str, argv: list[str]) -> int:
    import importlib

    from labkit import usage

    module = importlib.import_module(f"labkit.verbs.{module_name(verb)}")
    parser = usage.Parser(prog="./lab", allow_abbrev=False)
    subparsers = parser.add_subparsers(dest="verb", required=True)
    module.register(subparsers)
    args = parser.parse(argv)
    return int(module.run(args) or 0)


def _unknown(verb: str) -> errors.LabError:
    import difflib

    close = difflib.get_close_matches(verb, available(), n=1)
    fix = f"did you mean ./lab {close[0]}?" if close else "./lab --help lists the verbs"
    return errors.UsageError(f"There is no verb '{verb}'.", fix)


def _report(error: errors.LabError) -> int:
    from labkit import console

    console.error(error)
    return error.status
