"""What is told of a key: what it means, an example, and what it takes where its type can't say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from pydantic import BaseModel

Schema: TypeAlias = dict[str, Any]
"""A piece of JSON Schema (draft 7, which editors know best)."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a value looks like: in words for people, and as JSON Schema for editors."""

    words: str
    schema: Schema = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Key:
    """A key: one plain sentence on what it means, and an example as it is typed in YAML.

    A key that holds a group of keys needs no example, because its own keys have theirs. `takes` is
    what it takes where the type of its field can't tell.
    """

    means: str
    example: str = ""
    takes: Shape | None = None


Words: TypeAlias = Mapping[type[BaseModel], Mapping[str, Key]]
"""Every key of some records, by the record and the key as officers write it."""
