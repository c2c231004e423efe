"""Reads decks: slides with their ids, cuts, minutes and notes. What a deck must have is in slides/README.md."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Iterator

CUTS = (20, 45)  # minutes
_COMMENT = re.compile(r"<!--\s*(?P<key>id|cut|minutes|notes|_class):\s*(?P<value>.*?)\s*-->", re.DOTALL)
_EVERY = 5       # a prediction at least in every so many slides


@dataclass(frozen=True)
class Slide:
    """One slide. `line` is where it begins in the deck, `text` all of it."""

    line: int
    text: str
    id: str
    cuts: tuple[int, ...]
    minutes: float | None
    notes: str
    prediction: bool


@dataclass(frozen=True)
class Deck:
    head: str  # The front matter, with its rules.
    slides: tuple[Slide, ...]

    def cut(self, minutes: int) -> "Deck":
        """The deck with the slides of one cut only."""
        return Deck(self.head, tuple(s for s in self.slides if minutes in s.cuts))

    def text(self) -> str:
        return self.head + "\n---\n".join(s.text for s in self.slides)


def parse(text: str) -> Deck:
    """The deck in `text`. Rules inside of code fences part no slides."""
    head, body, first = "", text, 1
    if text.startswith("---\n"):
        end = text.index("\n---\n", 4) + 5
        head, body, first = text[:end], text[end:], text[:end].count("\n") + 1
    parts: list[tuple[int, list[str]]] = [(first, [])]
    fenced = False
    for number, line in enumerate(body.split("\n"), first):
        if line.lstrip().startswith("```"):
            fenced = not fenced
        if line.strip() == "---" and not fenced:
            parts.append((number + 1, []))
        else:
            parts[-1][1].append(line)
    return Deck(head, tuple(_slide(number, "\n".join(lines)) for number, lines in parts))


def _slide(line: int, text: str) -> Slide:
    found = {m["key"]: m["value"] for m in _COMMENT.finditer(text)}
    cuts = tuple(int(word) for word in found.get("cut", "").split() if word.isdigit())
    try:
        minutes = float(found["minutes"])
    except (KeyError, ValueError):
        minutes = None
    return Slide(line, text, found.get("id", ""), cuts, minutes, found.get("notes", ""), "prediction" in found.get("_class", ""))


def faults(deck: Deck) -> Iterator[tuple[int, str, str]]:
    """(line, what is not as it should be, what to do)."""
    seen: set[str] = set()
    for slide in deck.slides:
        name = slide.id or f"the slide at line {slide.line}"
        if not slide.id:
            yield slide.line, "a slide has no id", "begin it with <!-- id: name -->"
        if slide.id in seen:
            yield slide.line, f"two slides have the id {slide.id}", "ids are unique in a deck"
        seen.add(slide.id)
        if not slide.cuts or set(slide.cuts) - set(CUTS):
            yield slide.line, f"{name} is in no cut", "say <!-- cut: 20 45 --> or <!-- cut: 45 -->"
        if slide.minutes is None:
            yield slide.line, f"{name} has no minutes", "say <!-- minutes: 2 -->"
        if not slide.notes:
            yield slide.line, f"{name} has no notes", "end it with <!-- notes: what to ask and point at -->"
    for cut in CUTS:
        yield from _cut_faults(deck.cut(cut).slides, cut)


def _cut_faults(slides: tuple[Slide, ...], cut: int) -> Iterator[tuple[int, str, str]]:
    if not slides:
        yield 1, f"there is no cut of {cut} minutes", f"mark slides with <!-- cut: {cut} -->"
        return
    total = sum(s.minutes or 0 for s in slides)
    if not 0.75 * cut <= total <= cut:
        yield 1, f"the cut of {cut} minutes takes {total:g}", f"make it fit: at most {cut}, at least {0.75 * cut:g}"
    since = 0
    for slide in slides:
        since = 0 if slide.prediction else since + 1
        if since > _EVERY:
            yield slide.line, f"more than {_EVERY} slides without a prediction in the cut of {cut} minutes", "ask the room something"
            return
