"""Running a program from outside: start, feed, observe, end.

Checks reach a program through this interface only, so that a plain run (a learner's) and a boxed one (a grader's)
are judged alike. `Plain` starts it directly; a box is another class with the same `start`.
"""

from __future__ import annotations

import os
import selectors
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, Sequence

OUTPUT_CAP = 1 << 20   # bytes of stdout and of stderr that we are willing to look at


@dataclass(frozen=True)
class Result:
    """How a program ended. `status` is None when a signal ended it; `signal` is its name then, as in "SIGSEGV"."""

    stdout: str
    stderr: str
    status: int | None
    signal: str = ""
    timed_out: bool = False
    flooded: bool = False
    seconds: float = 0.0


class Process(Protocol):
    def feed(self, data: bytes) -> None: ...
    def close_input(self) -> None: ...
    def observe(self, until: bytes | None = None, timeout: float = 5.0) -> str: ...
    def end(self, timeout: float | None = None) -> Result: ...
    def kill(self, name: str = "SIGKILL") -> None: ...


class Runner(Protocol):
    def start(self, argv: Sequence[str], *, cwd: Path, env: dict[str, str], timeout: float,
              stdin: bool | Path) -> Process: ...


def base_environment() -> dict[str, str]:
    """What a program under test gets: nothing of ours that could change its behaviour."""
    keep = ("PATH", "LANG", "LC_ALL", "TZ", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS")
    return {key: os.environ[key] for key in keep if key in os.environ}


class Plain:
    """Starts programs as ordinary children, in a session of their own so that all of it can be ended."""

    def start(self, argv: Sequence[str], *, cwd: Path, env: dict[str, str] | None = None,
              timeout: float = 10.0, stdin: bool | Path = False) -> "PlainProcess":
        """`stdin`: whether it is fed; or what is opened as its standard input: a file, a terminal."""
        full = base_environment() | {"HOME": str(cwd), "TMPDIR": str(cwd)} | (env or {})
        return PlainProcess(argv, cwd, full, timeout, stdin)


class PlainProcess:
    def __init__(self, argv: Sequence[str], cwd: Path, env: dict[str, str], timeout: float,
                 stdin: bool | Path):
        self.started = time.monotonic()
        self.deadline = self.started + timeout
        self.timed_out = self.flooded = False
        self._buffers = {"stdout": bytearray(), "stderr": bytearray()}
        self._seen = 0
        given = os.open(stdin, os.O_RDONLY | os.O_NOCTTY) if isinstance(stdin, Path) else None
        try:
            self._process = subprocess.Popen(
                list(argv), cwd=cwd, env=env, stdin=given if given is not None else subprocess.PIPE if stdin else subprocess.DEVNULL,
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
        finally:
            if given is not None:
                os.close(given)
        self._selector = selectors.DefaultSelector()
        for name in self._buffers:
            pipe = getattr(self._process, name)
            os.set_blocking(pipe.fileno(), False)
            self._selector.register(pipe, selectors.EVENT_READ, name)

    @property
    def pid(self) -> int:
        return self._process.pid

    def feed(self, data: bytes | str) -> None:
        """Write to the program's standard input; a program that no longer reads is no error."""
        try:
            self._process.stdin.write(data.encode() if isinstance(data, str) else data)
            self._process.stdin.flush()
        except (BrokenPipeError, ValueError):
            pass

    def close_input(self) -> None:
        try:
            if self._process.stdin:
                self._process.stdin.close()
        except BrokenPipeError:
            pass

    def observe(self, until: bytes | str | None = None, timeout: float = 5.0) -> str:
        """What came on standard output since the last call: at least until `until` was seen in it, the time is
        over or the output has ended."""
        wanted = until.encode() if isinstance(until, str) else until
        deadline = min(self.deadline, time.monotonic() + timeout)
        while wanted is None or wanted not in self._buffers["stdout"][self._seen:]:
            if not self._read(deadline) or wanted is None:
                break
        text = self._buffers["stdout"][self._seen:].decode(errors="replace")
        self._seen = len(self._buffers["stdout"])
        return text

    def kill(self, name: str = "SIGKILL") -> None:
        """Send a signal to the program (SIGKILL: to everything it started as well)."""
        number = getattr(signal, name)
        try:
            if number == signal.SIGKILL:
                os.killpg(self._process.pid, number)
            else:
                self._process.send_signal(number)
        except (ProcessLookupError, PermissionError):
            pass

    def end(self, timeout: float | None = None) -> Result:
        """Wait for the program's end, or end it at its deadline or when it floods."""
        if timeout is not None:
            self.deadline = min(self.deadline, time.monotonic() + timeout)
        while self._selector.get_map() and self._read(self.deadline):
            pass
        if not self.flooded:
            try:
                self._process.wait(max(0.0, self.deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                self.timed_out = True
        # Whatever it left behind in its session goes as well; the group is ours alone.
        self.kill("SIGKILL")
        code = self._process.wait()
        while self._selector.get_map() and self._read(time.monotonic() + 0.05):
            pass
        self._close()
        return Result(
            self._text("stdout"), self._text("stderr"), code if code >= 0 else None,
            signal.Signals(-code).name if code < 0 else "", self.timed_out, self.flooded,
            time.monotonic() - self.started)

    def _read(self, deadline: float) -> bool:
        """Take what is there. False when the time is over, all pipes are closed or the cap is reached."""
        left = deadline - time.monotonic()
        if left <= 0 or not self._selector.get_map():
            return False
        # A descendant may hold the pipes open after the program ended: look for its end now and then.
        events = self._selector.select(min(left, 0.2))
        if not events:
            return self._process.poll() is None and time.monotonic() < deadline
        for key, _ in events:
            data = os.read(key.fd, 65536)
            if not data:
                self._selector.unregister(key.fileobj)
                continue
            self._buffers[key.data] += data
            if len(self._buffers[key.data]) > OUTPUT_CAP:
                self.flooded = True
                self.kill("SIGKILL")
                return False
        return True

    def _text(self, name: str) -> str:
        return bytes(self._buffers[name][:OUTPUT_CAP]).decode(errors="replace")

    def _close(self) -> None:
        self._selector.close()
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            try:
                if pipe:
                    pipe.close()
            except BrokenPipeError:
                pass
