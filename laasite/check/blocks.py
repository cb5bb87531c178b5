"""A text as its blocks: headings, paragraphs, points of lists, quotations, each with its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from laasite.model.findings import Place
from laasite.model.origin import Text

_ITEM = re.compile(r"[ \t]*(?:[-*+]|[0-9]{1,9}[.)])[ \t]+(.*)")
_HEADING = re.compile(r"#{1,6}[ \t]+(.*)")
_QUOTE = re.compile(r"[ \t]*>[ \t]?(.*)")


class BlockKind(Enum):
    """What a block of a text is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "point of a list"
    QUOTE = "quotation"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Block:
    """A block without the signs that make it one: its lines, and the file's line of the first.

    `indents` says how many characters stand before each line in the file.
    """

    kind: BlockKind
    lines: tuple[str, ...]
    indents: tuple[int, ...]
    path: str
    line: int

    @property
    def text(self) -> str:
        """The block on one line."""
        return " ".join(line.strip() for line in self.lines)

    @property
    def place(self) -> Place:
        """Where the block begins."""
        return Place(self.path, self.line, 1)

    def at(self, fragment: str) -> Place:
        """Where `fragment` first stands; the beginning of the block if it runs over lines."""
        for number, line in enumerate(self.lines):
            if (column := line.find(fragment)) >= 0:
                return Place(self.path, self.line + number, column + self.indents[number] + 1)
        return self.place


def blocks_of(text: Text) -> tuple[Block, ...]:
    """The blocks of a text, in order."""
    return tuple(_blocks(text))


def _blocks(text: Text) -> Iterator[Block]:
    kind, first = BlockKind.PARAGRAPH, 0
    lines: list[tuple[str, int]] = []
    for number, raw in enumerate(text.markdown.split("\n"), text.line):
        found, line = _taken(raw)
        if lines and (not raw.strip() or not _goes_on(kind, found)):
            yield _block(kind, lines, text.path, first)
            lines = []
        if raw.strip():
            kind, first = (kind, first) if lines else (found or BlockKind.PARAGRAPH, number)
            lines.append((line, len(raw) - len(line)))
    if lines:
        yield _block(kind, lines, text.path, first)


def _block(kind: BlockKind, lines: list[tuple[str, int]], path: str, first: int) -> Block:
    return Block(
        kind, tuple(line for line, _ in lines), tuple(indent for _, indent in lines), path, first
    )


def _goes_on(kind: BlockKind, found: BlockKind | None) -> bool:
    """Whether a line, by the sign that it begins with, belongs to the block before it."""
    if found is None:
        return kind is not BlockKind.HEADING
    return kind is found and kind in (BlockKind.QUOTE, BlockKind.TABLE)


def _taken(raw: str) -> tuple[BlockKind | None, str]:
    """What a line begins, and the line without the sign; None if it begins nothing."""
    for kind, sign in (
        (BlockKind.HEADING, _HEADING), (BlockKind.QUOTE, _QUOTE), (BlockKind.ITEM, _ITEM),
    ):  # fmt: skip
        if match := sign.match(raw):
            return kind, match[1]
    return (BlockKind.TABLE if raw.lstrip().startswith("|") else None), raw
