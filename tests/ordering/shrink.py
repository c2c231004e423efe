"""Makes a program small that still shows a difference: delta debugging on its tree."""

from __future__ import annotations

import copy
from typing import Callable

from ordering.tree import Body, Node, lists, size, walk, without

Fails = Callable[[Body], bool]


def shrink(program: Body, fails: Fails, budget: int = 600) -> Body:
    """The smallest found with at most `budget` trials, each step of which still fails."""
    trials = _Trials(fails, budget)
    while True:
        before = size(program)
        program = _drop(program, trials)
        program = _lift(program, trials)
        program = _plain(program, trials)
        if trials.left <= 0 or size(program) == before:
            return program


class _Trials:
    def __init__(self, fails: Fails, budget: int):
        self.fails, self.left = fails, budget

    def __call__(self, program: Body) -> bool:
        if self.left <= 0:
            return False
        self.left -= 1
        return self.fails(program)


def _statements(program: Body) -> list[Node]:
    return [node for body in lists(program) for node in body]


def _drop(program: Body, fails: _Trials) -> Body:
    """Leave out statements: halves, quarters, ... single ones."""
    count = 2
    while True:
        everything = _statements(program)
        if not everything or fails.left <= 0:
            return program
        step = max(1, len(everything) // count)
        for start in range(0, len(everything), step):
            chosen = {node.id for node in everything[start:start + step]}
            smaller = without(program, lambda node: node.id in chosen)
            if size(smaller) < size(program) and fails(smaller):
                program = smaller
                count = max(2, count - 1)
                break
        else:
            if step == 1:
                return program
            count = min(count * 2, len(everything))


def _lift(program: Body, fails: _Trials) -> Body:
    """Put what a callback runs in the callback's place; an expression's source in the expression's."""
    tried: set[tuple] = set()
    while True:
        for candidate, change in _lifted(program, tried):
            if fails(candidate):
                program = candidate
                break
        else:
            return program


def _lifted(program: Body, tried: set[tuple]):
    for node in list(walk(program)):
        if ("body", node.id, node.id) not in tried and any(node.bodies):
            tried.add(("body", node.id, node.id))
            candidate = copy.deepcopy(program)
            if _replace_statement(candidate, node.id):
                yield candidate, "body"
        for index, source in enumerate(node.sources):
            for simpler in [*source.sources, *([] if source.kind in ("resolved", "rejected") else [Node("resolved", source.id)])]:
                if (simpler.kind, simpler.id, node.id) not in tried:
                    tried.add((simpler.kind, simpler.id, node.id))
                    candidate = copy.deepcopy(program)
                    found = next(n for n in walk(candidate) if n.id == node.id)
                    found.sources[index] = copy.deepcopy(simpler)
                    yield candidate, "source"


def _replace_statement(program: Body, identifier: int) -> bool:
    """The statement that this node is, or belongs to, gives way to the node's bodies."""
    for body in lists(program):
        for place, statement in enumerate(body):
            found = next((n for n in _expressions(statement) if n.id == identifier), None)
            if found is not None:
                body[place:place + 1] = [inner for inside in found.bodies for inner in inside]
                return True
    return False


def _expressions(statement: Node):
    """A statement and the expressions in it, without what their bodies hold."""
    yield statement
    for source in statement.sources:
        yield from _expressions(source)


_PLAIN = {"ms": 1, "unref": False, "once": False, "caught": False, "reason": "error", "times": 1, "how": "resolve"}


def _plain(program: Body, fails: _Trials) -> Body:
    """Arguments as simple as they can be; a second body of `then` away."""
    for identifier in [node.id for node in walk(program)]:
        for name, value in _PLAIN.items():
            program = _if_fails(program, fails, identifier, lambda node: _set(node, name, value))
        program = _if_fails(program, fails, identifier, lambda node: len(node.bodies) > 1 and bool(node.bodies.pop() or True))
    return program


def _if_fails(program: Body, fails: _Trials, identifier: int, change: Callable[[Node], bool]) -> Body:
    """The program with one node changed where that still fails. `change` tells whether it changed anything."""
    candidate = copy.deepcopy(program)
    node = next((n for n in walk(candidate) if n.id == identifier), None)
    return candidate if node is not None and change(node) and fails(candidate) else program


def _set(node: Node, name: str, value: object) -> bool:
    changed = name in node.args and node.args[name] != value
    if changed:
        node.args[name] = value
    return changed
