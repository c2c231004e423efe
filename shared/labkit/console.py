"""What the terminal gets: colour and progress on a terminal, plain text elsewhere.

Colour follows NO_COLOR and FORCE_COLOR. Progress goes to standard error, so that standard output holds results only.
"""

from __future__ import annotations

import os
import sys
import time

_CODES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "blue": "34", "magenta": "35",
          "cyan": "36", "reverse": "7"}


def wants_colour(stream=None) -> bool:
    """Whether `stream` (standard output by default) should get colour."""
    stream = stream or sys.stdout
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def style(text: str, *names: str, stream=None) -> str:
    """`text` in the named styles ("bold", "red", ...), or as it is where colour is not wanted."""
    if not names or not wants_colour(stream):
        return text
    codes = ";".join(_CODES[name] for name in names)
    return f"\x1b[{codes}m{text}\x1b[0m"


def width(default: int = 100) -> int:
    """Columns of the terminal, at most 120 so that lines stay readable."""
    import shutil

    return min(shutil.get_terminal_size((default, 24)).columns, 120)


def bar(done: float, total: float, columns: int = 20) -> str:
    """A bar of `columns` cells, e.g. `#####---------------`; blocks where the output can show them."""
    filled = round(columns * done / total) if total else 0
    full, empty = ("█", "░") if _unicode() else ("#", "-")
    return full * filled + empty * (columns - filled)


def mark(ok: bool | None) -> str:
    """A tick, a cross, or a dot for what was not tried."""
    signs = ("✓", "✗", "·") if _unicode() else ("ok", "no", ".")
    if ok is None:
        return style(signs[2], "dim")
    return style(signs[0], "green") if ok else style(signs[1], "red")


def _unicode() -> bool:
    return (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"


def escape(text: str, limit: int | None = None) -> str:
    """`text` with control characters made visible, so that a program's output cannot paint our terminal."""
    if limit is not None and len(text) > limit:
        text = text[:limit] + f"… ({len(text) - limit} more characters)"
    return "".join(c if c == "\t" or (c.isprintable() and c != "\x7f") else _visible(c) for c in text)


def _visible(char: str) -> str:
    named = {"\n": "\\n", "\r": "\\r", "\0": "\\0", "\x1b": "\\x1b"}
    if char in named:
        return named[char]
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{{{code:x}}}"


def error(problem) -> None:
    """A LabError on standard error: the sentence, then the fix."""
    print(style("error: ", "red", "bold", stream=sys.stderr) + problem.message, file=sys.stderr)
    if problem.fix:
        print(style("  fix: ", "bold", stream=sys.stderr) + problem.fix, file=sys.stderr)


def note(text: str) -> None:
    """A remark on standard error, which holds no results."""
    print(style("note: ", "yellow", stream=sys.stderr) + text, file=sys.stderr, flush=True)


class Progress:
    """`with Progress("checks", 12) as p: p.step("title")`: a bar on a terminal, nothing elsewhere."""

    def __init__(self, label: str, total: int, stream=None, quiet: bool = False):
        self.label, self.total, self.done = label, total, 0
        self.stream = stream or sys.stderr
        self.shown = self.stream.isatty() and not quiet
        self.started = time.monotonic()

    def __enter__(self) -> "Progress":
        self._draw("")
        return self

    def __exit__(self, *exc) -> None:
        if self.shown:
            self.stream.write("\r\x1b[K")
            self.stream.flush()

    def step(self, text: str = "") -> None:
        self.done += 1
        self.total = max(self.total, self.done)    # Some work is found only on the way.
        self._draw(text)

    def say(self, text: str) -> None:
        """Change the text beside the bar without a step."""
        self._draw(text)

    def _draw(self, text: str) -> None:
        if not self.shown:
            return
        room = max(10, width() - len(self.label) - 40)
        line = f"{self.label} {bar(self.done, self.total)} {self.done}/{self.total} {escape(text)[:room]}"
        self.stream.write("\r\x1b[K" + line)
        self.stream.flush()
