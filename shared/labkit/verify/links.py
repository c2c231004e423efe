"""Slides and anchors that exercises name are there; links of texts and decks lead somewhere."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Iterator
from urllib.parse import unquote, urlsplit

from labkit import markdown
from labkit.paths import Repo
from labkit.verify import Exam, Finding


def examine(exam: Exam) -> Iterator[Finding]:
    chapter = exam.chapter
    if chapter is not None:
        yield from _named(exam)
    for path in pages(exam):
        yield from dead_links(exam.repo, path)


def repository(repo: Repo) -> Iterator[Finding]:
    """Dead links of the pages that belong to no lesson: the README, the guides."""
    for page in sorted(repo.root.rglob("*.md")):
        parts = page.relative_to(repo.root).parts
        hidden = any(part.startswith((".", "build")) or part in ("node_modules", "fixtures") for part in parts[:-1])
        of_lesson = len(parts) > 1 and parts[0] in ("labs", "slides") and parts[1][:2].isdigit()
        if not hidden and not of_lesson:
            yield from dead_links(repo, page)


def pages(exam: Exam) -> list[Path]:
    """The text and the deck of the lesson, and pages beside the text; those that are there."""
    directory = exam.lesson.directory
    candidates = [exam.repo.labs / directory / "README.md", exam.repo.slides / f"{directory}.md"]
    for pattern in ("[0-9][0-9]-*.md", "experiments/*.md"):
        candidates += sorted((exam.repo.labs / directory).glob(pattern))
    return [path for path in candidates if path.exists()]


def _named(exam: Exam) -> Iterator[Finding]:
    chapter = exam.chapter
    where = exam.shown(chapter.labs / "chapter.toml")
    for exercise in chapter.exercises:
        place = f"{where}, exercise {exercise.id}"
        if exercise.slide and chapter.deck.exists() and exercise.slide not in _anchors(chapter.deck):
            yield Finding("links", place, f"the deck has no slide '{exercise.slide}'",
                          f"put <!-- id: {exercise.slide} --> on the slide in {exam.shown(chapter.deck)}")
        if exercise.read:
            yield from _target(exam.repo, chapter.labs / "chapter.toml", exercise.read, place)


def dead_links(repo: Repo, page: Path) -> Iterator[Finding]:
    """Links of a page that lead to a file, an anchor or a slide that is not there."""
    for target, line in markdown.links(page.read_text(encoding="utf-8")):
        yield from _target(repo, page, target, f"{repo.shown(page)}:{line}")


def _target(repo: Repo, page: Path, target: str, where: str) -> Iterator[Finding]:
    try:
        parts = urlsplit(target)
    except ValueError:
        yield Finding("links", where, f"'{target}' is no link", "mend it")
        return
    if parts.scheme or target.startswith("//"):
        if parts.scheme in ("http", "https") and "." not in (parts.hostname or "") and parts.hostname != "localhost":
            yield Finding("links", where, f"'{target}' is no address", "mend it")
        return
    path = (page.parent / unquote(parts.path)).resolve() if parts.path else page
    if not path.exists():
        yield Finding("links", where, f"the link {target} leads nowhere", "mend the path")
    elif parts.fragment and path.suffix == ".md" and unquote(parts.fragment) not in _anchors(path):
        yield Finding("links", where, f"{repo.shown(path)} has no anchor '{parts.fragment}'", "name one of its headings")


@lru_cache(maxsize=256)
def _read_anchors(path: Path, stamp: int) -> frozenset[str]:
    return frozenset(markdown.anchors(path.read_text(encoding="utf-8")))


def _anchors(path: Path) -> frozenset[str]:
    return _read_anchors(path, path.stat().st_mtime_ns)
