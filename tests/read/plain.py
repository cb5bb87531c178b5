"""Values without their places: two reports that say the same are the same in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass

from laasite.model import tree
from laasite.model.findings import Place
from laasite.model.origin import Origin, Text


def plain(value: object) -> object:
    """`value` as lists, dicts and plain values, with nothing that tells where it was typed."""
    match value:
        case Place() | Origin():
            return None
        case Text(markdown=markdown):
            return markdown
        case tree.Scalar(text=text):
            return text
        case tree.Mapping(entries=entries):
            return [(key.text, plain(below)) for key, below in entries]
        case tree.Sequence(items=items):
            return [plain(item) for item in items]
        case Mapping():
            return [(key, plain(below)) for key, below in value.items()]
        case tuple() | list():
            return [plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    return value
