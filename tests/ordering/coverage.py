"""Which constructs and nestings the programs of a run have tried."""

from __future__ import annotations

from collections import Counter
from typing import Iterable, Iterator

from ordering.constructs import CALLBACKS, CONSTRUCTS, EVENTS, LEFT_OUT, NESTINGS
from ordering.emit import label
from ordering.tree import Body, Node

LEAST = 0.02   # Of the programs: what is rarer fails a run...
_MANY = 2000   # ... of this many; in a shorter one everything must have been tried once.


class Coverage:
    def __init__(self) -> None:
        self.programs = 0
        self.constructs: Counter = Counter()
        self.nestings: Counter = Counter()

    def add(self, program: Body, stdout: Iterable[str]) -> None:
        """Count what a program has tried, each once. Its output shows which callbacks ran."""
        self.programs += 1
        ran = {" ".join(line.split()[:2]) for line in stdout}
        seen = {(outer, inner) for outer, who, inner in _nestings(program) if who is None or who in ran}
        self.constructs.update({inner for _, inner in seen})
        self.nestings.update(seen)

    def rare(self) -> list[str]:
        """Constructs and listed nestings below the least share."""
        if self.programs < 200:
            return []   # Too few to tell.
        least = LEAST * self.programs if self.programs >= _MANY else 1
        counts = [*((f"{c}", self.constructs[c]) for c in CONSTRUCTS), *((f"{a} in {b}", self.nestings[b, a]) for b, a in NESTINGS)]
        return [f"{name}: {count} of {self.programs} programs" for name, count in counts if count < least]

    def table(self) -> str:
        """Share of the programs in percent: of each construct, then of each nesting (rows: in; columns: what)."""
        def share(count: int) -> str:
            return f"{100 * count / max(self.programs, 1):.0f}"

        lines = ["constructs, % of programs", "  " + ", ".join(f"{c} {share(self.constructs[c])}" for c in CONSTRUCTS), "",
                 "nestings, % of programs: rows are the callback, columns what is in it; - is left out"]
        columns = [a for a in CONSTRUCTS if any(a == inner for _, inner in NESTINGS)]
        names = {a: a.removeprefix('process.')[:8] for a in columns}
        lines.append(" " * 18 + " ".join(f"{names[a]:>8}" for a in columns))
        for outer in (*CALLBACKS, *EVENTS):
            cells = [share(self.nestings[outer, a]) if (outer, a) in _LISTED else "-" for a in columns]
            lines.append(f"{outer:<18}" + " ".join(f"{cell:>8}" for cell in cells))
        lines += ["", "left out:"] + [f"  {reason} ({len(pairs)} nestings)" for reason, pairs in LEFT_OUT.items()]
        return "\n".join(lines)


_LISTED = frozenset(NESTINGS)


def construct(node: Node) -> str | None:
    """The construct that a node is one of; None for what only carries others."""
    if node.kind == "on":
        return node.args["event"]
    if node.kind == "catch" and node.args.get("late"):
        return "late catch"
    return node.kind if node.kind in CONSTRUCTS else None


def _nestings(body: Body, outer: str = "main", who: str | None = None) -> Iterator[tuple[str, str | None, str]]:
    """(callback's construct, what it prints first, construct in it)."""
    for node in body:
        yield from _inside(node, outer, who)
        if node.kind == "await" and outer not in ("main", "executor", "thenable"):
            # What follows in the same body is its continuation.
            outer, who = "await", label(node)


def _inside(node: Node, outer: str, who: str | None) -> Iterator[tuple[str, str | None, str]]:
    kind = construct(node)
    if kind is not None:
        yield outer, who, kind
    for source in node.sources:
        yield from _inside(source, outer, who)
    for index, body in enumerate(node.bodies):
        inner = "catch" if kind == "late catch" else kind or node.kind
        yield from _nestings(body, inner, label(node, 0))
