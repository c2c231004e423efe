"""Programs as trees: what the generator makes, the shrinker cuts and the emitter writes down."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from typing import Callable, Iterator

Body = list["Node"]


@dataclass
class Node:
    """A statement or a promise-valued expression. `id` names what it makes (a handle, a promise) and its lines of
    output; `args` are plain values; `sources` are expressions that it uses; `bodies` run when it calls back."""

    kind: str
    id: int
    args: dict = field(default_factory=dict)
    sources: list["Node"] = field(default_factory=list)
    bodies: list[Body] = field(default_factory=list)

    def walk(self) -> Iterator["Node"]:
        """This node and all below it."""
        yield self
        for child in [*self.sources, *(node for body in self.bodies for node in body)]:
            yield from child.walk()


def walk(body: Body) -> Iterator[Node]:
    for node in body:
        yield from node.walk()


def lists(body: Body) -> Iterator[Body]:
    """Every list of statements: the main one, then those of callbacks."""
    yield body
    for node in walk(body):
        yield from node.bodies


def size(body: Body) -> int:
    return sum(1 for _ in walk(body))


def without(body: Body, drop: Callable[[Node], bool]) -> Body:
    """A copy without the statements that `drop` says."""
    kept = []
    for node in body:
        if not drop(node):
            node = copy.copy(node)
            node.sources = [_inside(source, drop) for source in node.sources]
            node.bodies = [without(inner, drop) for inner in node.bodies]
            kept.append(node)
    return kept


def _inside(source: Node, drop: Callable[[Node], bool]) -> Node:
    source = copy.copy(source)
    source.sources = [_inside(inner, drop) for inner in source.sources]
    source.bodies = [without(inner, drop) for inner in source.bodies]
    return source
