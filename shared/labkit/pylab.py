"""What a Python check holds in its hands: `lab`, the program under test.

    lab.run(script, ...)    run to the end; result has stdout, stderr, status, signal, lines
    lab.start(script, ...)  talk to it while it runs: feed, observe, kill, end
    lab.write(name, text)   a file in its working directory, which is empty at the beginning
    lab.dir, lab.target     that directory; "learner", "solution" or "oracle"
`script` is JavaScript text, or a path relative to the check. A TODO, a crash or a timeout of the program raises
ProgramEnded unless the check says that it expects it (crash=True, hang=True).
"""

from __future__ import annotations

import socket
from dataclasses import dataclass
from pathlib import Path
from typing import Sequence

from labkit import execute, expectations
from labkit.runner import Result, Runner
from labkit.variant import Program


class ProgramEnded(AssertionError):
    """The program ended in a way that no check expects: todo, crashed, timeout or failed (a flood)."""

    def __init__(self, status: str, message: str, todo: str = ""):
        super().__init__(message)
        self.status, self.todo = status, todo


class NotSeen(AssertionError):
    """What a check waited for never came."""


@dataclass(frozen=True)
class Run:
    """How a program ended, seen by a check."""

    stdout: str
    stderr: str
    status: int | None
    signal: str
    seconds: float

    @property
    def lines(self) -> list[str]:
        return expectations.output_lines(self.stdout)


class Interactive:
    """A program that runs while the check goes on."""

    def __init__(self, process, timeout: float, crash: bool, hang: bool, lab: "Lab"):
        self._process, self._timeout, self._crash, self._hang, self._lab = process, timeout, crash, hang, lab
        self._run: Run | None = None
        self.pid = process.pid

    def feed(self, text: str | bytes) -> None:
        self._process.feed(text.encode() if isinstance(text, str) else text)

    def close_input(self) -> None:
        self._process.close_input()

    def observe(self, until: str | None = None, timeout: float = 5.0) -> str:
        """Standard output since the last look, at least until `until`; NotSeen when that does not come."""
        text = self._process.observe(until.encode() if until is not None else None, timeout)
        if until is not None and until not in text:
            run = self.end(timeout=0.2, quiet=True)     # a TODO or a crash is the better explanation
            raise NotSeen(f"waited {timeout:g} s for {until!r}; it printed {run.stdout[-300:]!r}"
                          + (f" and on standard error {run.stderr[-300:]!r}" if run.stderr else ""))
        return text

    def kill(self, name: str = "SIGKILL") -> None:
        self._process.kill(name)

    def end(self, timeout: float | None = None, quiet: bool = False) -> Run:
        """Wait for its end; ProgramEnded as with lab.run. `quiet` takes a timeout for an ordinary end."""
        if self._run is None:
            result = self._process.end(timeout)
            self._run = self._lab.note(result, timeout or self._timeout, self._crash, self._hang or quiet)
        return self._run


class Lab:
    def __init__(self, program: Program, runner: Runner, directory: Path, check_directory: Path, target: str):
        self.program, self.dir, self.target = program, directory, target
        self._runner, self._beside = runner, check_directory
        self._results: list[Result] = []
        self._open: list[Interactive] = []
        self._count = 0

    def run(self, script, args: Sequence[str] = (), flags: Sequence[str] = (), stdin: str | None = None,
            env: dict[str, str] | None = None, timeout: float = 10.0, crash: bool = False, hang: bool = False) -> Run:
        """Run a script to its end. `timeout` in seconds."""
        process = self._start(script, args, flags, env, timeout, stdin is not None)
        if stdin is not None:
            process.feed(stdin.encode())
            process.close_input()
        return self.note(process.end(), timeout, crash, hang)

    def start(self, script, args: Sequence[str] = (), flags: Sequence[str] = (), env: dict[str, str] | None = None,
              timeout: float = 20.0, stdin: bool | Path = True, crash: bool = False, hang: bool = False) -> Interactive:
        """Start a script and come back at once. It is ended after the check, or after `timeout` seconds.
        `stdin` may name a file or a terminal, which becomes its standard input instead of what is fed."""
        process = self._start(script, args, flags, env, timeout, stdin)
        running = Interactive(process, timeout, crash, hang, self)
        self._open.append(running)
        return running

    def write(self, name: str, text: str | bytes) -> Path:
        path = self.dir / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def port(self) -> int:
        """A TCP port of the loopback that is free now."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            return probe.getsockname()[1]

    def close(self) -> None:
        for running in self._open:
            if running._run is None:
                running.kill()
                self._results.append(running._process.end(1.0))
        self._open.clear()

    def note(self, result: Result, timeout: float, crash: bool, hang: bool) -> Run:
        """Keep the result for the report; raise when the program ended abnormally."""
        self._results.append(result)
        ended = execute.abnormal_end(result, timeout)
        if ended and not (crash and ended[0] == "crashed") and not (hang and ended[0] == "timeout"):
            raise ProgramEnded(*ended)
        return Run(result.stdout, result.stderr, result.status, result.signal, result.seconds)

    def transcript(self) -> str:
        """The runs of this check, for a failure report."""
        parts = []
        for result in self._results:
            end = result.signal or f"status {result.status}"
            parts.append("\n".join(filter(None, [result.stdout[-2000:], result.stderr[-2000:], f"[ended: {end}]"])))
        return "\n".join(parts)

    def printed(self) -> list[str]:
        return [line for result in self._results for line in expectations.output_lines(result.stdout)][:200]

    def _start(self, script, args, flags, env, timeout, stdin):
        argv = [str(self.program.path), *map(str, flags), self._place(script), *map(str, args)]
        return self._runner.start(argv, cwd=self.dir, env=self.program.env | (env or {}), timeout=timeout, stdin=stdin)

    def _place(self, script) -> str:
        """The script's name in the working directory; text gets a name of its own."""
        text = str(script)
        if isinstance(script, Path) or ("\n" not in text and text.endswith((".js", ".mjs", ".cjs"))):
            if (self.dir / text).exists():
                return text
            source = self._beside / text
            self.write(source.name, expectations.strip(source.read_text(encoding="utf-8")))
            return source.name
        self._count += 1
        name = "script.js" if self._count == 1 else f"script{self._count}.js"
        self.write(name, expectations.strip(text))
        return name
