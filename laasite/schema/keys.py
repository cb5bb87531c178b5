"""What is told of a key: what it means in a sentence, and what its value looks like."""

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


Words: TypeAlias = Mapping[type[BaseModel], Mapping[str, str]]
"""What every key of some records means, by the record and the key as officers write it."""
