"""How much Markdown is read: bounds on bytes, depth and delimiters, never on seconds.

Python-Markdown takes quadratic time, or worse, on some repeated characters. Each bound is far above
what an honest text needs; within all of them the worst text we know of takes well under a second.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from laasite.model.findings import Finding, Place
from laasite.model.origin import Text
from laasite.model.rules import text as rules

MOST_BYTES = 40_000
MOST_BLOCK_CHARACTERS = 5_000
MOST_BLOCK_LINES = 200
MOST_NESTING = 10
MOST_CELLS = 5_000

MOST_IN_BLOCK = {"[": 50, "<": 200, "`": 200, "*": 400, "_": 400, "&": 200, "\\": 200}
"""How often each delimiter may stand in one run of lines without an empty line."""

MOST_IN_TEXT = {"[": 300, "<": 1_000, "`": 1_000, "*": 3_000, "_": 3_000, "&": 3_000, "\\": 3_000}
"""How often each delimiter may stand in a whole text."""

_BLANK = re.compile(r"\n(?:[ \t]*\n)+")
_OPENERS = re.compile(r"(?:[ \t]|>|[-*+](?=[ \t])|[0-9]{1,9}\.(?=[ \t]))*")
_MARKERS = re.compile(r">|[-*+]|[0-9]+\.|\t| {4}")


@dataclass(frozen=True, slots=True)
class _Block:
    """A run of lines without an empty one, and the number of its first line in the file."""

    text: str
    line: int


def beyond_bounds(text: Text) -> Finding | None:
    """The first bound that `text` breaks, as a finding with its place; None if it breaks none."""
    return next(_broken(text), None)


def _broken(text: Text) -> Iterator[Finding]:
    size = len(text.markdown.encode())
    if size > MOST_BYTES:
        message = f"This text has {size:,} bytes; the most that can be shown is {MOST_BYTES:,}."
        yield rules.TEXT_TOO_LONG.at(Place(text.path, text.line, 1), message)
        return
    blocks = tuple(_blocks(text))
    for block in blocks:
        yield from _broken_by_block(block, Place(text.path, block.line, 1))
    yield from _too_many_in_text(text)
    yield from _too_many_cells(text, blocks)


def _blocks(text: Text) -> Iterator[_Block]:
    start, line = 0, text.line
    source = text.markdown.replace("\r\n", "\n").replace("\r", "\n")
    for gap in _BLANK.finditer(source):
        yield _Block(source[start : gap.start()], line)
        line += source.count("\n", start, gap.end())
        start = gap.end()
    yield _Block(source[start:], line)


def _broken_by_block(block: _Block, place: Place) -> Iterator[Finding]:
    characters, lines = len(block.text), block.text.count("\n") + 1
    if characters > MOST_BLOCK_CHARACTERS or lines > MOST_BLOCK_LINES:
        message = (
            f"From here on, {lines:,} lines with {characters:,} characters follow each other "
            f"without an empty line; the most is {MOST_BLOCK_LINES} lines and "
            f"{MOST_BLOCK_CHARACTERS:,} characters."
        )
        yield rules.PARAGRAPH_TOO_LONG.at(place, message)
    for mark, most in MOST_IN_BLOCK.items():
        if (number := block.text.count(mark)) > most:
            message = f"The paragraph that begins here has {number:,} `{mark}`; the most is {most}."
            yield rules.TOO_MANY_MARKS.at(place, message)
    yield from _nested_too_deeply(block, place)


def _nested_too_deeply(block: _Block, place: Place) -> Iterator[Finding]:
    for number, line in enumerate(block.text.split("\n")):
        depth = _depth(line)
        if depth > MOST_NESTING:
            message = f"This line is nested {depth} levels deep; the most is {MOST_NESTING}."
            yield rules.NESTED_TOO_DEEPLY.at(Place(place.path, place.line + number, 1), message)
            return


def _depth(line: str) -> int:
    """How many quotations, lists and indentations a line opens, one within the other."""
    opening = _OPENERS.match(line)
    return len(_MARKERS.findall(opening[0])) if opening and not _is_rule(line) else 0


def _is_rule(line: str) -> bool:
    """Whether a line is only a rule across the page (`* * *`), which nests nothing."""
    return (len(line) < 80 and set(line) <= {" ", "*"}) or set(line) <= {" ", "-"}


def _too_many_in_text(text: Text) -> Iterator[Finding]:
    for mark, most in MOST_IN_TEXT.items():
        if (number := text.markdown.count(mark)) > most:
            message = f"This text has {number:,} `{mark}`; the most that can be shown is {most:,}."
            yield rules.TOO_MANY_MARKS.at(Place(text.path, text.line, 1), message)


def _too_many_cells(text: Text, blocks: tuple[_Block, ...]) -> Iterator[Finding]:
    cells = sum(_cells(block) for block in blocks)
    if cells > MOST_CELLS:
        message = f"The tables of this text have up to {cells:,} cells; the most is {MOST_CELLS:,}."
        yield rules.TABLE_TOO_LARGE.at(Place(text.path, text.line, 1), message)


def _cells(block: _Block) -> int:
    """How many cells a block can become: each row of a table is as wide as its widest line."""
    lines = block.text.split("\n")
    widest = max(line.count("|") for line in lines)
    return (widest + 1) * len(lines) if widest and len(lines) > 1 else 0
