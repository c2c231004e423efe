"""`./lab watch [N]`: check again at every save. r runs again, q quits."""

from __future__ import annotations

import argparse
import sys

from labkit import console, errors, learner, watching


def register(subparsers) -> None:
    parser = subparsers.add_parser("watch", help="check again at every save", description=__doc__)
    parser.add_argument("chapter", nargs="?", metavar="N", help="number of the chapter")


def run(args) -> int:
    chapter = learner.chapter(args.chapter)
    watcher = watching.Watcher([chapter.labs / name for name in chapter.files])
    with _keys() as keyboard:
        while True:
            status = _check(chapter.number)
            print(console.style(f"Waiting for a save in {chapter.repo.shown(chapter.labs)}. r: again, q: quit", "dim"), flush=True)
            key = watcher.wait(keyboard)
            while key not in ("change", "r", "q", "\x03"):
                key = watcher.wait(keyboard)
            if key in ("q", "\x03"):
                return status
            if sys.stdout.isatty():
                print("\x1b[2J\x1b[H", end="")


def _check(number: int) -> int:
    from labkit.verbs import check

    parser = argparse.ArgumentParser()
    check.register(parser.add_subparsers())
    try:
        return check.run(parser.parse_args(["check", str(number)]))
    except errors.LabError as error:
        console.error(error)
        return error.status


class _keys:
    """Single key presses, where somebody sits at a terminal; the terminal is put back at the end."""

    def __enter__(self) -> bool:
        self.saved = None
        if not sys.stdin.isatty():
            return False
        import termios
        import tty

        self.saved = termios.tcgetattr(sys.stdin)
        tty.setcbreak(sys.stdin.fileno())
        return True

    def __exit__(self, *exc) -> None:
        if self.saved is not None:
            import termios

            termios.tcsetattr(sys.stdin, termios.TCSADRAIN, self.saved)
