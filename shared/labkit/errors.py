"""Errors that a user sees: a sentence, a fix, and the exit status that belongs to it."""

from __future__ import annotations

OK = 0        # all well
SHORT = 1     # something falls short: a check failed, points are missing
USAGE = 2     # wrong use
MACHINE = 3   # the machine lacks something


class LabError(Exception):
    """What went wrong, as a sentence; `fix` says what to do about it; `status` is the exit status."""

    def __init__(self, message: str, fix: str | None = None, status: int = SHORT):
        super().__init__(message)
        self.message = message
        self.fix = fix
        self.status = status

    def __str__(self) -> str:
        return f"{self.message}\n  Fix: {self.fix}" if self.fix else self.message


class UsageError(LabError):
    """The command was called in a way that makes no sense."""

    def __init__(self, message: str, fix: str | None = None):
        super().__init__(message, fix, USAGE)


class MachineError(LabError):
    """The machine lacks something; `fix` is mandatory because it is what the reader wants to know."""

    def __init__(self, message: str, fix: str):
        super().__init__(message, fix, MACHINE)


class ManifestError(LabError):
    """A course file (chapter.toml, course.toml, markers, a check's header) is wrong; names file and line."""
