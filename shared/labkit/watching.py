"""Tells when files change. inotify where it works; on shared folders, whose changes it does not hear of, looking
at the files twice a second does. Editors that write a new file and rename it over the old one are understood: the
directories are watched, and what counts is whether the files differ."""

from __future__ import annotations

import ctypes
import os
import select
import sys
import time
from pathlib import Path

_EVENTS = 0x2 | 0x8 | 0x80 | 0x100 | 0x200  # modify, close after writing, moved in, created, deleted
_POLL = 0.5     # seconds between two looks where nothing is heard
_SETTLE = 0.05  # seconds without another change: an editor may truncate, write and rename, a formatter writes again


class Watcher:
    """`wait` returns at the next change of one of `files`; changes made between two waits are not missed."""

    def __init__(self, files: list[Path], poll: float = _POLL):
        self.files, self.poll = files, poll
        self.changed: list[Path] = []
        self.before = self._state()
        self.inotify = self._open({path.parent for path in files})

    def close(self) -> None:
        if self.inotify is not None:
            os.close(self.inotify)
            self.inotify = None

    def wait(self, keyboard: bool) -> str:
        """Returns "change" (`changed` names the files), or the key that was pressed where `keyboard` is to be heard."""
        sources = ([self.inotify] if self.inotify is not None else []) + ([sys.stdin.fileno()] if keyboard else [])
        while True:
            now = self._state()
            if now != self.before and all(stamp is not None for stamp in now.values()):
                return self._settled(now)
            # The time-out serves where inotify hears nothing.
            ready, _, _ = select.select(sources, [], [], self.poll)
            if self.inotify in ready:
                os.read(self.inotify, 65536)
            if keyboard and sys.stdin.fileno() in ready:
                key = os.read(sys.stdin.fileno(), 1).decode(errors="replace")
                if key:
                    return key
                sources.remove(sys.stdin.fileno())    # End of input: only files from here on.
                keyboard = False

    def _settled(self, now: dict[Path, tuple | None]) -> str:
        while True:
            time.sleep(_SETTLE)
            again = self._state()
            if again == now and None not in now.values():
                break
            now = again
        self.changed = [path for path in self.files if now[path] != self.before[path]]
        self.before = now
        return "change"

    def _state(self) -> dict[Path, tuple | None]:
        return {path: self._stamp(path) for path in self.files}

    @staticmethod
    def _stamp(path: Path) -> tuple | None:
        """What tells two states of a file apart; None while it is away, as it is for a moment in a rename."""
        try:
            status = path.stat()
        except OSError:
            return None
        return status.st_mtime_ns, status.st_size, status.st_ino

    @staticmethod
    def _open(directories: set[Path]) -> int | None:
        try:
            libc = ctypes.CDLL(None, use_errno=True)
            handle = libc.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
            if handle < 0:
                return None
            for directory in directories:
                libc.inotify_add_watch(handle, os.fsencode(directory), _EVENTS)
            return handle
        except (OSError, AttributeError):
            return None
