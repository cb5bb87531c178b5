"""A YAML file as it was typed: a tree in which each value knows its line and column.

Scalars stay text until the type of their field reads them, so that `NO`, `on`, `12:30`, `010` and
`1_000` are what the officer typed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from laasite.model.findings import Place


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value as text; `quoted` if it stood in quotation marks or a block (`|`, `>`).

    An empty value (`key:`) is a Scalar with empty text that isn't quoted.
    """

    text: str
    place: Place
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list, in the order it was typed."""

    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values, in the order they were typed; no key stands twice."""

    entries: tuple[tuple[Scalar, Node], ...]
    place: Place

    def get(self, key: str) -> Node | None:
        """The value under `key`, or None."""
        return next((value for name, value in self.entries if name.text == key), None)

    def key(self, key: str) -> Scalar | None:
        """The key itself as it was typed, for its place."""
        return next((name for name, _ in self.entries if name.text == key), None)

    def keys(self) -> Iterator[str]:
        """The texts of the keys, in order."""
        return (name.text for name, _ in self.entries)


Node: TypeAlias = Scalar | Sequence | Mapping


def place_of(node: Node, path: tuple[str | int, ...]) -> Place:
    """The place of the value at `path` below `node`, or of the nearest thing above it that exists.

    Keys lead into mappings, numbers into lists: `("commitments", 0, "lead")`.
    """
    here = node.place
    for step in path:
        match node:
            case Mapping() if isinstance(step, str) and (found := node.get(step)) is not None:
                key = node.key(step)
                node = found
                here = node.place if isinstance(node, Scalar) or key is None else key.place
            case Sequence(items=items) if isinstance(step, int) and 0 <= step < len(items):
                node = items[step]
                here = node.place
            case _:
                return here
    return here


def scalars(node: Node) -> Iterator[Scalar]:
    """Every single value below a node, in the order in which they are written."""
    match node:
        case Mapping(entries=entries):
            for _, value in entries:
                yield from scalars(value)
        case Sequence(items=items):
            for item in items:
                yield from scalars(item)
        case Scalar():
            yield node
