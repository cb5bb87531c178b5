"""Edits of front matter that keep everything else as the officer typed it.

Lines are put in or exchanged; YAML is never written anew, so comments, order and layout stay.
"""

from __future__ import annotations

import re
from collections.abc import Sequence as Listing
from dataclasses import dataclass

from laasite.intake.target_rows import scalar
from laasite.model.tree import Mapping, Node, Scalar, Sequence

_STATE_LINE = re.compile(r"^(\s*(?:- )?[a-z_]+:[ \t]+)([^#\n]*?)([ \t]*(?:#.*)?)$")


class UneditableError(Exception):
    """The file is laid out in a way that can't be edited by lines; the words say what to do."""


@dataclass(frozen=True, slots=True)
class Insertion:
    """Lines to stand before the line `before` (from 1) in place of the `instead` lines there."""

    before: int
    lines: tuple[str, ...]
    instead: int = 0


class Lines:
    """A Markdown file by its lines, as its front matter's places count them."""

    def __init__(self, data: bytes, tree: Mapping) -> None:
        """UneditableError if the front matter's end can't be told."""
        self.text = data.decode("utf-8")
        self.newline = "\r\n" if "\r\n" in self.text else "\n"
        self.lines = self.text.split("\n")
        self.tree = tree
        start = max((key.place.line for key, _ in tree.entries), default=1)
        plain = [line.rstrip() for line in self.lines]
        if "---" not in plain[start:]:
            raise UneditableError("The front matter has no end that can be found.")
        self.fence = plain.index("---", start) + 1

    def line(self, number: int) -> str:
        """A line without its end, counted from 1."""
        return self.lines[number - 1].rstrip("\r")

    def end_of(self, key: str) -> int:
        """The line behind the value of a key of the file itself."""
        typed = self.tree.key(key)
        first = typed.place.line if typed else self.fence
        later = [one.place.line for one, _ in self.tree.entries if one.place.line > first]
        return self.behind(first, min(later, default=self.fence))

    def behind(self, first: int, end: int) -> int:
        """`end`, or earlier: blank lines and comments at the margin belong to what follows."""
        while end - 1 > first and self._is_between(self.line(end - 1)):
            end -= 1
        return end

    @staticmethod
    def _is_between(line: str) -> bool:
        return not line.strip() or line.startswith("#")

    def with_all(self, insertions: Listing[Insertion]) -> bytes:
        """The file with the lines put in; those that stood there stay byte for byte."""
        lines = list(self.lines)
        end = "\r" if self.newline == "\r\n" else ""
        # From the end, so that line numbers before stay true; of two at one line, the last first.
        in_order = sorted(insertions, key=lambda one: one.before)
        for one in in_order[::-1]:
            at = one.before - 1
            lines[at : at + one.instead] = [line + end for line in one.lines]
        return "\n".join(lines).encode("utf-8")


def indent_of(node: Mapping) -> int:
    """By how many spaces the keys of a group in a list are indented. UneditableError in `{…}`."""
    first = node.entries[0][0].place if node.entries else node.place
    lines = {key.place.line for key, _ in node.entries}
    if len(lines) < len(node.entries):
        raise UneditableError(
            f"line {first.line}: keys stand beside each other in one line. Write each on a line "
            "of its own, below each other."
        )
    return first.column - 1


def items_of(tree: Mapping, key: str) -> tuple[Mapping, ...]:
    """The groups in a list of the file."""
    listed = tree.get(key)
    items = listed.items if isinstance(listed, Sequence) else ()
    return tuple(item for item in items if isinstance(item, Mapping))


def in_list(lines: Lines, key: str, item: Mapping) -> tuple[int, int]:
    """The first line of an item of a list, and the line behind its last."""
    first = item.entries[0][0].place.line
    later = [one.entries[0][0].place.line for one in items_of(lines.tree, key) if one.entries]
    after = [number for number in later if number > first]
    return first, lines.behind(first, after[0]) if after else lines.end_of(key)


def with_value(lines: Lines, key: Scalar, value: str) -> Insertion:
    """The line of a key with another value; a comment behind it stays."""
    number = key.place.line
    found = _STATE_LINE.fullmatch(lines.line(number))
    if found is None:
        raise UneditableError(f"line {number}: the value of `{key.text}` can't be exchanged.")
    return Insertion(number, (f"{found[1]}{scalar(value)}{found[3]}",), instead=1)


def last_line(node: Node) -> int:
    """The last line on which a value of a node begins."""
    match node:
        case Mapping(entries=entries):
            return max([node.place.line, *(last_line(value) for _, value in entries)])
        case Sequence(items=items):
            return max([node.place.line, *(last_line(item) for item in items)])
        case Scalar():
            return node.place.line
