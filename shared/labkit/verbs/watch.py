"""`./lab watch [N]`: check again at every save. r runs again, h gives a hint, q quits."""

from __future__ import annotations

import argparse
import sys
import time

from labkit import console, errors, learner, watching

_QUIT = ("q", "\x03", "\x04")


def register(subparsers) -> None:
    parser = subparsers.add_parser("watch", help="check again at every save", description=__doc__)
    parser.add_argument("chapter", nargs="?", metavar="N", help="number or name of the chapter")


def run(args) -> int:
    chapter = learner.chapter(args.chapter)
    where = chapter.repo.shown(chapter.labs)
    watcher = watching.Watcher([chapter.labs / name for name in chapter.files])
    status = errors.OK
    try:
        with _keys() as keyboard:
            why = f"Checking {where}"
            while True:
                print(console.style(f"{time.strftime('%H:%M:%S')}  {why}", "dim"), flush=True)
                status = _verb("check", chapter.number)
                key = _wait(watcher, keyboard, where, chapter.number)
                if key in _QUIT:
                    return status
                why = "again" if key == "r" else f"{', '.join(p.name for p in watcher.changed)} changed"
                if sys.stdout.isatty():
                    print("\x1b[2J\x1b[3J\x1b[H", end="")
    except KeyboardInterrupt:
        return status
    finally:
        watcher.close()


def _wait(watcher: watching.Watcher, keyboard: bool, where: str, number: int) -> str:
    """The next change, or the key that ends the waiting. Hints are given meanwhile."""
    keys = "r: again, h: hint, q: quit" if keyboard else "Ctrl-C quits"
    while True:
        print(console.style(f"\nWaiting for a save in {where}. {keys}", "dim"), flush=True)
        key = watcher.wait(keyboard)
        while key not in ("change", "r", "h", *_QUIT):
            key = watcher.wait(keyboard)
        if key != "h":
            return key
        _verb("hint", number)


def _verb(name: str, number: int) -> int:
    """Another verb, whose error does not end the watching."""
    import importlib

    module = importlib.import_module(f"labkit.verbs.{name}")
    parser = argparse.ArgumentParser()
    module.register(parser.add_subparsers())
    try:
        return module.run(parser.parse_args([name, str(number)]))
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
