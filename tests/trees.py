"""Trees of sources in a form that tests can compare."""

from __future__ import annotations

from laasite.model.tree import Mapping, Node, Scalar, Sequence


def plain(node: Node | None) -> object:
    """A tree as Python's own values: every single value as text."""
    match node:
        case Scalar(text=text):
            return text
        case Sequence(items=items):
            return [plain(item) for item in items]
        case Mapping(entries=entries):
            return {key.text: plain(value) for key, value in entries}
        case None:
            return None
