"""No cascade: put the reference into some regions of a learner's files, so that one exercise is judged alone.

Everything outside regions stays the learner's. In C++ the compiler is told with #line where each part came from,
so that its errors, and a TODO's position, name the learner's own file and line.
"""

from __future__ import annotations

from typing import Iterable

from labkit import markers
from labkit.errors import ManifestError
from labkit.manifest import Chapter

_CPP = (".cc", ".h", ".cpp", ".hpp")


def splice(chapter: Chapter, files: dict[str, str], reference: dict[str, str], identifiers: Iterable[str]) -> dict[str, str]:
    """`files` with the reference in every region of the exercises named.

    Raises ManifestError when a file's regions can no longer be told from the rest (a marker line was removed)."""
    wanted = set(identifiers)
    return {name: _one(chapter, name, text, reference[name], wanted) for name, text in files.items()}


def located(chapter: Chapter, files: dict[str, str]) -> dict[str, str]:
    """`files` as they are, with #line at the top of C++ ones so that messages name the learner's files."""
    return {name: f'#line 1 "{chapter.repo.shown(chapter.labs / name)}"\n{text}' if name.endswith(_CPP) else text
            for name, text in files.items()}


def _one(chapter: Chapter, name: str, text: str, reference: str, wanted: set[str]) -> str:
    mine_name = chapter.repo.shown(chapter.labs / name)
    theirs_name = chapter.repo.shown(chapter.solution / name)
    cpp = name.endswith(_CPP)
    lines = text.split("\n")
    theirs = {(r.id, r.ordinal): r for r in markers.parse_reference(reference, theirs_name)}
    if not any(identifier in wanted for identifier, _ in theirs):
        return text      # nothing to splice: the markers may be in any state, the file is used as it is
    mine = markers.parse_starter(text, mine_name)
    _same_regions(mine_name, mine, theirs)
    for region in reversed(mine):
        if region.id not in wanted:
            continue
        source = theirs[region.id, region.ordinal]
        body = list(source.body)
        if cpp:
            body = [f'#line {source.first + 2} "{theirs_name}"', *body, f'#line {region.last + 1} "{mine_name}"']
        lines[region.first + 1:region.last] = body
    if cpp:
        lines.insert(0, f'#line 1 "{mine_name}"')
    return "\n".join(lines)


def _same_regions(where: str, mine: list[markers.Region], theirs: dict) -> None:
    found = {(r.id, r.ordinal) for r in mine}
    missing = sorted({identifier for identifier, _ in set(theirs) - found})
    strange = sorted({identifier for identifier, _ in found - set(theirs)})
    if missing:
        raise ManifestError(
            f"{where}: the lines `TODO({missing[0]})` and `END({missing[0]})` are gone, so exercise {missing[0]} has no region.",
            f"put both comment lines back around your code (./lab diff shows them), or ./lab reset {missing[0]}")
    if strange:
        raise ManifestError(f"{where}: there is a region of exercise {strange[0]} that the starter does not have.",
                            "remove its TODO and END lines, or ./lab reset it")
