"""argparse's complaints as this command says things: a sentence, and the nearest thing that was meant."""

from __future__ import annotations

import argparse
import difflib
import re

from labkit.errors import UsageError


class Parser(argparse.ArgumentParser):
    """An ArgumentParser whose errors are UsageErrors. Sub-parsers made from it are of the same class."""

    def parse(self, argv: list[str]) -> argparse.Namespace:
        """As parse_args, but what is left over is compared with the options of the verb."""
        args, left = self.parse_known_args(argv)
        if left:
            verb = next(iter(self._subparsers._group_actions[0].choices.values()))
            raise UsageError(f"{verb.prog} does not know {left[0]}.", _nearest(left[0], list(verb._option_string_actions), verb))
        return args

    def error(self, message: str):
        raise UsageError(_sentence(self.prog, message), self._meant(message))

    def _meant(self, message: str) -> str:
        wrong = re.search(r"invalid choice: '?([^' ]+)'? \(choose from (.*)\)", message)
        if wrong:
            return _nearest(wrong[1], [word.strip("' ") for word in wrong[2].split(",")], self)
        return usage(self)


def usage(parser: argparse.ArgumentParser) -> str:
    """How the verb is called, in a line."""
    return " ".join(parser.format_usage().split()).replace("usage: ", "").replace(" [-h]", "")


def _nearest(word: str, known: list[str], parser: argparse.ArgumentParser) -> str:
    close = difflib.get_close_matches(word.partition("=")[0], known, n=1)
    return f"did you mean {close[0]}?" if close else usage(parser)


def _sentence(prog: str, message: str) -> str:
    for pattern, sentence in (
            (r"the following arguments are required: (.*)", r"{prog} needs \1."),
            (r"argument (.*): invalid int value: (.*)", r"\1 must be a number; \2 is not one."),
            (r"argument (.*): invalid choice: '?([^']*?)'? \(choose from (.*)\)", r"{prog}: \1 cannot be \2; it is one of \3."),
            (r"argument (.*): expected one argument", r"{prog}: \1 needs a value.")):
        if re.fullmatch(pattern, message):
            return re.sub(pattern, sentence.format(prog=prog), message)
    return f"{prog}: {message}."
