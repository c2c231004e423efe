"""Prints what CMake needs to know about the chapters, as a CMake script.

CMake runs `python3 shared/labkit/cmake_manifest.py [ROOT]` when it configures and includes the output. Paths and
names come from the manifests alone; which targets are made of them is CMake's business.
"""

from __future__ import annotations

import os
import sys

if __name__ == "__main__":
    sys.path[0] = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

from labkit import course, errors, paths  # noqa: E402


def script(repo: paths.Repo) -> str:
    """The CMake script: LAB_CHAPTERS in build order and LAB_NN_* for each."""
    lessons = course.load(repo)
    chapters = lessons.chapters()
    lines = ["# Generated from labs/*/chapter.toml; do not edit.",
             _set("LAB_CHAPTERS", [_two(c.number) for c in chapters])]
    watched = [repo.labs / "course.toml"]
    for chapter in chapters:
        prefix = f"LAB_{_two(chapter.number)}"
        watched.append(chapter.labs / "chapter.toml")
        lines += [
            _set(f"{prefix}_DIR", [chapter.directory]), _set(f"{prefix}_NAME", [chapter.name]),
            _set(f"{prefix}_TITLE", [chapter.title]),
            _set(f"{prefix}_ALSO", [_two(n) for n in chapter.also if lessons.has_chapter(n)]),
            _set(f"{prefix}_BEFORE", [_two(n) for n in lessons.before(chapter.number)]),
            _set(f"{prefix}_LINKED", [_two(n) for n in lessons.linked(chapter)]),
            _set(f"{prefix}_FILES", list(chapter.files)), _set(f"{prefix}_GIVEN", list(chapter.given)),
            _set(f"{prefix}_STATE", [chapter.state])]
    lines.append(_set("LAB_MANIFESTS", [str(path) for path in watched]))
    return "\n".join(lines) + "\n"


def _two(number: int) -> str:
    return f"{number:02d}"


def _set(name: str, values: list[str]) -> str:
    quoted = " ".join('"' + v.replace("\\", "\\\\").replace('"', '\\"').replace("$", "\\$").replace(";", "\\;") + '"' for v in values)
    return f"set({name} {quoted})" if values else f"set({name} \"\")"


if __name__ == "__main__":
    try:
        print(script(paths.repo(sys.argv[1] if len(sys.argv) > 1 else None)), end="")
    except errors.LabError as error:
        print(error, file=sys.stderr)
        sys.exit(error.status)
