"""Starter files: made from the reference, compared with what is committed."""

from __future__ import annotations

import difflib
from pathlib import Path

from labkit import markers
from labkit.errors import ManifestError
from labkit.manifest import Chapter


def reference(chapter: Chapter, directory: Path | None = None) -> dict[str, str]:
    """The chapter's files (what a learner edits) as the reference, or `directory`, has them."""
    base = directory or chapter.solution
    return {name: _read(chapter, base / name) for name in chapter.files}


def learner(chapter: Chapter, directory: Path | None = None) -> dict[str, str]:
    """The chapter's files as the learner has them."""
    return reference(chapter, directory or chapter.labs)


def given(chapter: Chapter) -> dict[str, str]:
    """The files that come along as they are."""
    return {name: _read(chapter, chapter.solution / name) for name in chapter.given}


def generate(chapter: Chapter) -> dict[str, str]:
    """What the learner's directory holds at the beginning: starters and given files, by name."""
    made = {name: markers.make_starter(text, chapter.repo.shown(chapter.solution / name))
            for name, text in reference(chapter).items()}
    return made | given(chapter)


def write(chapter: Chapter, names: list[str] | None = None) -> list[Path]:
    """Write the starters (all, or those named) into the learner's directory; returns what changed."""
    changed = []
    for name, text in generate(chapter).items():
        path = chapter.labs / name
        if names is not None and name not in names:
            continue
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            changed.append(path)
    return changed


def differences(chapter: Chapter) -> dict[str, str]:
    """Unified diff, by file, from what should be committed to what is there. Empty when all is well."""
    found = {}
    for name, text in generate(chapter).items():
        path = chapter.labs / name
        there = path.read_text(encoding="utf-8") if path.exists() else ""
        if there != text:
            found[name] = "".join(difflib.unified_diff(
                text.splitlines(True), there.splitlines(True), "regenerated", chapter.repo.shown(path)))
    return found


def untouched(chapter: Chapter, files: dict[str, str]) -> set[str]:
    """Ids of the exercises all of whose regions are still the starter's in `files`."""
    same: dict[str, bool] = {}
    for name, text in reference(chapter).items():
        starter = {(r.id, r.ordinal): r for r in markers.parse_starter(markers.make_starter(text))}
        mine = {(r.id, r.ordinal): r for r in markers.parse_starter(files[name], name)}
        for key, region in starter.items():
            kept = key in mine and _plain(mine[key].body) == _plain(region.body)
            same[key[0]] = same.get(key[0], True) and kept
    return {identifier for identifier, kept in same.items() if kept}


def _plain(lines: tuple[str, ...]) -> list[str]:
    return [line.strip() for line in lines if line.strip()]


def _read(chapter: Chapter, path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ManifestError(f"{chapter.repo.shown(path)} is not there, although {chapter.directory}/chapter.toml names it.",
                            f"./lab reset {chapter.number} brings a lost starter back; otherwise mend chapter.toml")
    except UnicodeDecodeError as error:
        raise ManifestError(f"{chapter.repo.shown(path)} is not UTF-8 text: {error}.", "save it as UTF-8")
