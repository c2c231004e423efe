"""Where V8 is: the package libnode-dev, in the private prefix .deps or in the system.

The same rules as shared/cmake/V8.cmake. Headers and library must be of one version: on a machine with another
Node, /usr/include/node describes another V8 than the one that we link.
"""

from __future__ import annotations

import mmap
import re
from dataclasses import dataclass
from pathlib import Path

from labkit.paths import Repo

PREFIX = ".deps"


@dataclass(frozen=True)
class V8:
    """`version` as its library tells it without Node's suffix (10.2.154.26); `private` when it is in .deps."""

    version: str
    include: Path
    library: Path
    private: bool


def find(repo: Repo, system: Path = Path("/usr")) -> V8 | None:
    """The V8 that the build will take, or None when there is none or its two halves disagree."""
    private = in_root(repo.root / PREFIX / "usr", True)
    return private or in_root(system, False)


def in_root(usr: Path, private: bool) -> V8 | None:
    """V8 below one `usr`, headers and library of one version, or None."""
    includes = [usr / "include/node"] if private else [usr / "include/nodejs/deps/v8/include", usr / "include/node"]
    include = next((place for place in includes if (place / "v8.h").exists()), None)
    if include is None:
        return None
    wanted = header_version(include)
    for library in sorted((usr / "lib").glob("*/libnode.so.*")):
        found = library_version(library, wanted)
        if found:
            return V8(found, include, library, private)
    return None


def header_version(include: Path) -> str:
    """"10.2.154" from v8-version.h."""
    text = (include / "v8-version.h").read_text(encoding="utf-8", errors="replace")
    parts = [re.search(rf"V8_{part} (\d+)", text) for part in ("MAJOR_VERSION", "MINOR_VERSION", "BUILD_NUMBER")]
    return ".".join(part[1] for part in parts if part)


def library_version(library: Path, wanted: str) -> str | None:
    """The library's own version when it is `wanted` (three numbers), else None. It is a string inside the file."""
    pattern = rb"\0(" + re.escape(wanted).encode() + rb"\.\d+)(?:-node\.\d+)?\0"
    try:
        with library.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
            found = re.search(pattern, content)
            return found[1].decode() if found else None
    except (OSError, ValueError):
        return None
