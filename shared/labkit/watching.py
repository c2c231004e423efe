"""Tells when files change. inotify where it works; on shared folders, whose changes it does not hear of, looking
at the files twice a second does. Editors that write a new file and rename it over the old one are understood: the
directories are watched, and what counts is whether the files differ."""

from __future__ import annotations

import ctypes
import os
import select
import sys
from pathlib import Path

_EVENTS = 0x2 | 0x8 | 0x80 | 0x100 | 0x200  # modify, close after writing, moved in, created, deleted
_POLL = 0.5  # seconds


class Watcher:
    def __init__(self, files: list[Path]):
        self.files = files
        self.before = self._state()
        self.inotify = self._open({path.parent for path in files})

    def wait(self, keyboard: bool) -> str:
        """Returns "change", or the key that was pressed where `keyboard` is to be listened to."""
        while True:
            sources = ([self.inotify] if self.inotify is not None else []) + ([sys.stdin.fileno()] if keyboard else [])
            # The time-out also serves where inotify hears nothing.
            ready, _, _ = select.select(sources, [], [], _POLL)
            if self.inotify in ready:
                os.read(self.inotify, 65536)
            if keyboard and sys.stdin.fileno() in ready:
                key = os.read(sys.stdin.fileno(), 1).decode(errors="replace")
                if key:
                    return key
                keyboard = False  # End of input.
            now = self._state()
            if now != self.before and all(entry is not None for entry in now.values()):
                self.before = now
                return "change"

    def _state(self) -> dict[Path, tuple | None]:
        return {path: self._stamp(path) for path in self.files}

    @staticmethod
    def _stamp(path: Path) -> tuple | None:
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
