"""Runs benchmarks: the runtimes take turns, so that a slow minute of the machine meets all of them."""

from __future__ import annotations

import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from cases import Case
from runtimes import Runtime, environment

TIMEOUT = 120.0  # seconds for one run


@dataclass
class Result:
    """What one runtime did in one benchmark. Values are in the benchmark's unit."""

    runtime: Runtime
    values: list[float] = field(default_factory=list)
    cpu_ms: list[float] = field(default_factory=list)
    rss_mib: list[float] = field(default_factory=list)
    failure: str | None = None

    @property
    def median(self) -> float:
        return statistics.median(self.values)


@dataclass(frozen=True)
class Run:
    value: float
    cpu_ms: float
    rss_mib: float


class RunFailed(Exception):
    """Why a run gave no number, as part of a sentence."""


def run_once(case: Case, command: list[str], timeout: float = TIMEOUT) -> Run:
    """One run of one program. CPU time is that of all its threads."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=err, env=environment(),
                                   start_new_session=True)
        status, usage = wait(process, timeout)
        wall_ms = (time.perf_counter() - start) * 1e3
        if status is None:
            raise RunFailed(f"did not end within {timeout:g} s")
        out.seek(0)
        err.seek(0)
        stdout, stderr = (stream.read(65536).decode(errors="replace").split("\n") for stream in (out, err))
    if status != 0:
        said = next((line.strip() for line in stderr if line.strip()), "nothing on standard error")
        raise RunFailed(f"status {status}: {said[:100]}")
    value = wall_ms
    if case.measure == "script":
        printed = [line for line in stdout if line.strip()]
        try:
            value = float(printed[-1])
        except (IndexError, ValueError):
            raise RunFailed("it did not print a number") from None
    return Run(value, (usage.ru_utime + usage.ru_stime) * 1e3, usage.ru_maxrss / 1024)


def wait(process: subprocess.Popen, timeout: float):
    """Its status (None after a timeout, negative for a signal) and what it used."""
    # os.wait4 alone tells what this child used, and it knows no timeout: a timer kills the child instead.
    import threading

    late = threading.Event()

    def kill() -> None:
        late.set()
        process.kill()

    timer = threading.Timer(timeout, kill)
    timer.start()
    try:
        _, raw, usage = os.wait4(process.pid, 0)
    finally:
        timer.cancel()
    process.returncode = os.waitstatus_to_exitcode(raw)
    return (None if late.is_set() else process.returncode), usage


def measure(case: Case, runtimes: list[Runtime], rounds: int, step: Callable[[str], None] = lambda _: None) -> list[Result]:
    """All runtimes in one benchmark, `rounds` times after one that is not counted."""
    results = [Result(runtime) for runtime in runtimes if runtime.command(case)]
    for number in range(rounds + 1):
        # Another one begins each round, for who comes after whom matters to a shared cache.
        first = number % len(results) if results else 0
        for result in results[first:] + results[:first]:
            if result.failure:
                continue
            step(f"{case.name}: {result.runtime.name}, round {number} of {rounds}")
            try:
                for _ in range(case.runs if number else 1):
                    run = run_once(case, result.runtime.command(case) or [])
                    if number:
                        result.values.append(run.value)
                        result.cpu_ms.append(run.cpu_ms)
                        result.rss_mib.append(run.rss_mib)
            except RunFailed as error:
                result.failure = str(error)
    return results
