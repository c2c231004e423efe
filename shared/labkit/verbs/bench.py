"""`./lab bench`: measurements. All of it is in tests/bench/bench.py, which runs without labkit as well."""

from __future__ import annotations

import subprocess
import sys

from labkit import paths


def register(subparsers) -> None:
    parser = subparsers.add_parser("bench", help="measurements", add_help=False,
                                   description="Measure labnode beside other runtimes; see tests/bench/README.md.")
    parser.add_argument("arguments", nargs="...")
    # Everything after the verb belongs to bench.py, its options too.
    parser.prefix_chars = "\0"


def run(args) -> int:
    return subprocess.run([sys.executable, str(paths.repo().tests / "bench" / "bench.py"), *args.arguments],
                          check=False).returncode
