"""The little of Markdown that verify needs: fences, links, anchors, slide ids."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FENCE = re.compile(r"^(\s*)(`{3,}|~{3,})[ \t]*(.*)$")
_LINK = re.compile(r"!?\[[^\]\n]*\]\(\s*<?([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?(?:\s+[\"'][^)]*)?\)")
_REFERENCE = re.compile(r"^\s{0,3}\[[^\]]+\]:\s*(\S+)", re.M)
_HEADING = re.compile(r"^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_ID = re.compile(r"<!--\s*_?id:\s*([\w.-]+)\s*-->|<a\s+(?:id|name)=[\"']([\w.-]+)[\"']|\{#([\w.-]+)\}|<\w+[^>]*\sid=[\"']([\w.-]+)[\"']")


@dataclass(frozen=True)
class Fence:
    """A fenced block: the words after the fence, its text, and the 1-based line of its opening."""

    info: str
    text: str
    line: int


def fences(text: str) -> list[Fence]:
    """All fenced blocks in order."""
    found: list[Fence] = []
    opened: tuple[str, str, str, int] | None = None
    body: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        match = _FENCE.match(line)
        if opened is None:
            if match:
                opened, body = (match[1], match[2], match[3].strip(), number), []
        elif match and match[2].startswith(opened[1]) and not match[3]:
            found.append(Fence(opened[2], "".join(row + "\n" for row in body), opened[3]))
            opened = None
        else:
            body.append(line.removeprefix(opened[0]))
    return found


def prose(text: str) -> str:
    """The text with fenced blocks and inline code blanked, lines kept."""
    out, fence = [], ""
    for line in text.splitlines():
        match = _FENCE.match(line)
        if fence:
            if match and match[2].startswith(fence) and not match[3].strip():
                fence = ""
            out.append("")
        elif match:
            fence = match[2]
            out.append("")
        else:
            out.append(re.sub(r"(`+)(?:(?!\1).)+\1", lambda m: " " * len(m[0]), line))
    return "\n".join(out)


def links(text: str) -> list[tuple[str, int]]:
    """(target, 1-based line) of every link and image."""
    plain = prose(text)
    found = [(m[1], plain.count("\n", 0, m.start()) + 1) for m in _LINK.finditer(plain)]
    return found + [(m[1], plain.count("\n", 0, m.start()) + 1) for m in _REFERENCE.finditer(plain)]


def anchors(text: str) -> set[str]:
    """Everything that `#...` may name: heading slugs as GitHub makes them, and explicit ids."""
    found: set[str] = set()
    counts: dict[str, int] = {}
    for line in prose_keeping_code(text).splitlines():
        match = _HEADING.match(line)
        if match:
            name = slug(match[2])
            counts[name] = counts.get(name, -1) + 1
            found.add(name if counts[name] == 0 else f"{name}-{counts[name]}")
        for explicit in _ID.finditer(line):
            found.add(next(group for group in explicit.groups() if group))
    return found


def prose_keeping_code(text: str) -> str:
    """The text with fenced blocks blanked; inline code stays, because headings may hold some."""
    out, fence = [], ""
    for line in text.splitlines():
        match = _FENCE.match(line)
        if fence:
            fence = "" if match and match[2].startswith(fence) and not match[3].strip() else fence
            out.append("")
        elif match:
            fence = match[2]
            out.append("")
        else:
            out.append(line)
    return "\n".join(out)


def slug(heading: str) -> str:
    """A heading's anchor on GitHub."""
    plain = re.sub(r"<[^>]*>|\{#[^}]*\}", "", heading)
    plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", plain).strip().lower()
    return re.sub(r"[^\w\- ]", "", plain).replace(" ", "-")
