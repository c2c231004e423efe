"""./lab setup: install what is missing."""

from __future__ import annotations

from labkit import installer, packages, paths


def register(subparsers) -> None:
    parser = subparsers.add_parser("setup", help="install what is missing", description=__doc__)
    parser.add_argument("--yes", "-y", action="store_true", help="do not ask")
    parser.add_argument("--for", dest="purpose", choices=(*packages.PURPOSES, "all"), default="build",
                        help="what to set up for: build (the default), test, debug, slides, all")


def run(args) -> int:
    repo = paths.repo()
    purposes = {"build": ("build",), "all": packages.PURPOSES}.get(args.purpose, ("build", args.purpose))
    installer.ensure(repo, purposes, args.yes, optional=True, nodes="test" in purposes)
    print("Everything is here. ./lab start builds and shows you around; ./lab doctor tells versions.")
    return 0
