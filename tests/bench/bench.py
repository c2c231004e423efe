#!/usr/bin/env python3
"""Measures labnode beside real Nodes and beside bare libuv programs; see README.md beside this file.

Statuses: 0 measured; 1 labnode failed, or with --check an aim was not reached; 2 wrong use; 3 nothing to measure.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import cases  # noqa: E402
import runtimes  # noqa: E402
from measure import Result, measure  # noqa: E402


def parse(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench.py", description="measure labnode beside other runtimes")
    add_arguments(parser)
    return parser.parse_args(argv)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("names", nargs="*", metavar="NAME", help="a benchmark (default: all of them)")
    parser.add_argument("--rounds", type=int, default=5, help="counted rounds (default: 5)")
    parser.add_argument("--only", metavar="RUNTIME,...", help="these runtimes alone, such as labnode,node20")
    parser.add_argument("--json", action="store_true", help="print one JSON document and nothing else")
    parser.add_argument("--check", action="store_true", help="status 1 where labnode does not reach an aim")
    parser.add_argument("--list", action="store_true", help="list the benchmarks and the runtimes found here")
    parser.add_argument("--no-build", action="store_true", help="measure what is built, as it is")


def build(directory: Path) -> str | None:
    """Bring labnode and the bare programs up to date; what went wrong, or None."""
    if not (directory / "CMakeCache.txt").exists():
        return f"{directory.name}/ is not configured"
    command = ["cmake", "--build", str(directory), "--target", "labnode", "bench_c"]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode == 0:
        return None
    return "the build failed:\n" + "\n".join(done.stdout.strip().splitlines()[-8:])


def row(case: cases.Case, result: Result, base: float | None) -> list[str]:
    if result.failure:
        return [result.runtime.name, "failed: " + result.failure]
    speed = f"{case.speed(result.median, base):.2f} x" if base else ""
    spread = f"{min(result.values):.1f} - {max(result.values):.1f}"
    return [result.runtime.name, f"{result.median:.1f}", spread, speed, f"{statistics.median(result.cpu_ms):.0f}",
            f"{statistics.median(result.rss_mib):.1f}"]


def table(case: cases.Case, results: list[Result], base_name: str | None) -> str:
    """One benchmark's results; the fourth column says how many times as fast as the baseline."""
    base = next((r.median for r in results if r.runtime.name == base_name and not r.failure), None)
    head = ["", case.unit, "range", f"as {base_name}", "CPU ms", "MiB"]
    rows = [head] + [row(case, result, base) for result in results]
    widths = [max(len(r[i]) for r in rows if i < len(r) and len(r) > 2) for i in range(len(head))]
    widths[0] = max(widths[0], *(len(r[0]) for r in rows))
    lines = [f"{case.name}: {case.title} ({case.better} is better)"]
    for cells in rows:
        padded = [cells[0].ljust(widths[0])]
        padded += [c.rjust(widths[i]) for i, c in enumerate(cells) if i] if len(cells) > 2 else [cells[1]]
        lines.append("  " + "  ".join(padded).rstrip())
    verdict = aim(case, results)
    if verdict is not None:
        reached, speed = verdict
        lines.append(f"  aim: {case.aim:g} x node20; {'reached' if reached else 'not reached'} with {speed:.2f} x")
    return "\n".join(lines)


def aim(case: cases.Case, results: list[Result]) -> tuple[bool, float] | None:
    """Whether labnode is as much faster than Node 20 as it wants to be, and how much; None where that is unknown."""
    medians = {r.runtime.name: r.median for r in results if not r.failure}
    if case.aim is None or not {"labnode", "node20"} <= medians.keys():
        return None
    speed = case.speed(medians["labnode"], medians["node20"])
    return speed >= case.aim, speed


def document(measured: list[tuple[cases.Case, list[Result]]], base_name: str | None) -> dict:
    """What --json prints. `speed` is how many times as fast as the baseline."""
    benchmarks = []
    for case, results in measured:
        base = next((r.median for r in results if r.runtime.name == base_name and not r.failure), None)
        entries = []
        for result in results:
            entry: dict = {"runtime": result.runtime.name, "version": result.runtime.version}
            if result.failure:
                entry["failure"] = result.failure
            else:
                entry |= {"median": result.median, "min": min(result.values), "max": max(result.values),
                          "speed": case.speed(result.median, base) if base else None,
                          "cpu_ms": statistics.median(result.cpu_ms), "rss_mib": statistics.median(result.rss_mib),
                          "values": result.values}
            entries.append(entry)
        verdict = aim(case, results)
        benchmarks.append({"name": case.name, "title": case.title, "unit": case.unit, "better": case.better,
                           "aim": case.aim, "reached": verdict[0] if verdict else None, "results": entries})
    machine = {"cpus": os.cpu_count(), "system": platform.platform(), "load": os.getloadavg()[0]}
    return {"baseline": base_name, "machine": machine, "benchmarks": benchmarks}


def main(argv: list[str] | None = None) -> int:
    arguments = parse(argv)
    directory = runtimes.build_directory()
    try:
        chosen = cases.find(arguments.names)
    except cases.CaseError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    if arguments.rounds < 1:
        print("error: --rounds is at least 1", file=sys.stderr)
        return 2
    problem = None if arguments.no_build or arguments.list else build(directory)
    available = runtimes.find(directory)
    if arguments.only:
        wanted = arguments.only.split(",")
        missing = [name for name in wanted if name not in [r.name for r in available]]
        if missing:
            here = ", ".join(r.name for r in available) or "none"
            print(f"error: there is no {missing[0]} here; there are: {here}", file=sys.stderr)
            return 2
        available = [r for r in available if r.name in wanted]
    if arguments.list:
        print("\n".join([f"{case.name:<20} {case.title}" for case in chosen] +
                        [f"{r.name:<20} {r.version}  {r.program}" for r in available]))
        return 0
    note = sys.stderr
    if problem:
        print(f"note: {problem}\n  measured is what is there; fix: cmake --preset release", file=note)
    if not available:
        print("error: neither labnode nor any Node is here\n  fix: ./lab setup", file=sys.stderr)
        return 3
    if any(r.name == "labnode" and r.version != "Release" for r in available):
        print("note: labnode is no release build; fix: cmake --preset release", file=note)
    base_name = runtimes.baseline(available)
    progress = Progress()
    measured = []
    for case in chosen:
        results = measure(case, available, arguments.rounds, progress.show)
        progress.clear()
        measured.append((case, results))
        if not arguments.json:
            print(table(case, results, base_name), end="\n\n", flush=True)
    if arguments.json:
        print(json.dumps(document(measured, base_name), indent=1))
    failed = any(r.failure and r.runtime.name == "labnode" for _, results in measured for r in results)
    short = arguments.check and any((aim(case, results) or (True,))[0] is False for case, results in measured)
    return 1 if failed or short else 0


class Progress:
    """One line on a terminal, nothing elsewhere."""

    def __init__(self) -> None:
        self.shown = sys.stderr.isatty()

    def show(self, text: str) -> None:
        if self.shown:
            print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        if self.shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
