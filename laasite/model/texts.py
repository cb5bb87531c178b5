"""What is only read: pages of plain text and the words of the glossary."""

from __future__ import annotations

from dataclasses import dataclass

from laasite.model.origin import Marks, Origin, Text


@dataclass(frozen=True, slots=True)
class Page:
    """A page of plain text."""

    id: str
    title: str
    text: Text
    marks: Marks
    origin: Origin


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the glossary, with its plain meaning."""

    term: str
    in_full: str | None
    means: str
    also: tuple[str, ...]
