"""YAML as officers type it: a tree whose scalars stay text and know their line and column.

Built from the events of PyYAML's C parser. What makes YAML a trap (aliases, tags, merge keys,
duplicate keys, several documents) is refused; depth and number of values are bounded.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

import yaml

from laasite.model.findings import Finding, Parsed, Place
from laasite.model.rules import sources as rules
from laasite.model.tree import Mapping, Node, Scalar, Sequence
from laasite.read.text import clean
from laasite.read.yaml_errors import explain

MAX_DEPTH = 20
MAX_NODES = 100_000
# An officer reads the first screens; a file of nothing but mistakes must not flood them.
MAX_FINDINGS = 100

# libyaml is a C extension that some machines lack; the pure parser gives the same events.
LOADER: Any = getattr(yaml, "CLoader", yaml.Loader)

# An event of either parser; the stubs call its marks optional, which they never are while parsing.
Event: TypeAlias = Any

SIGN_OF_ALIAS, SIGN_OF_ANCHOR, SIGN_OF_TAG = "*", "&", "!"


class _BoundPassedError(Exception):
    """The rest of the file can't be read; the finding that says so is already there."""


def read_yaml(text: str, path: str, first_line: int = 1) -> Parsed[Mapping | None]:
    """The keys and values of a YAML text, or None if it can't be read; empty text has no keys.

    `path` is the file, relative to the site's folder, and `first_line` the line of it on which
    `text` begins. Of a key that stands twice the first one is kept.
    """
    node, findings = read_node(text, path, first_line)
    match node:
        case None:
            empty = Mapping((), Place(path, first_line, 1))
            return Parsed(None if findings else empty, findings)
        case Mapping():
            return Parsed(node, findings)
        case Scalar(text="", quoted=False):
            return Parsed(Mapping((), node.place), findings)
        case _:
            return Parsed(None, (*findings, _not_keys(node)))


def read_node(text: str, path: str, first_line: int = 1) -> Parsed[Node | None]:
    """The value that a YAML text holds, of whatever shape; None if empty or unreadable."""
    cleaned = clean(text, path, first_line)
    builder = _Builder(cleaned.value, path, first_line)
    node = builder.document()
    return Parsed(node, (*cleaned.findings, *builder.findings[:MAX_FINDINGS]))


def _not_keys(node: Node) -> Finding:
    """Say what a file holds where keys and values are expected."""
    if isinstance(node, Sequence):
        return rules.NOT_KEYS.at(node.place, "This is a list; keys with values are expected here.")
    shown = node.text if isinstance(node, Scalar) else ""
    first, _, rest = shown.partition(":")
    if rest and " " not in first.strip():
        message = f"After `{first}:` a space is missing."
        place = Place(node.place.path, node.place.line, node.place.column + len(first) + 1)
        return rules.SPACE_AFTER_COLON.at(place, message, meant=f"`{first}: {rest[:60]}`")
    return rules.NOT_KEYS.at(node.place, f"`{shown[:60]}` is no key with a value.")


class _Builder:
    """Makes the tree of one text out of the parser's events."""

    __slots__ = ("events", "findings", "first_line", "hashes", "nodes", "path", "refused", "text")

    def __init__(self, text: str, path: str, first_line: int) -> None:
        """Begin at the first event of `text`."""
        self.text = text
        self.path = path
        self.first_line = first_line
        self.events: Iterator[Event] = iter(yaml.parse(text, Loader=LOADER))
        self.findings: list[Finding] = []
        self.nodes = 0
        self.refused = False
        self.hashes = " #" in text

    def document(self) -> Node | None:
        """The value of the one document; None if it is empty or was refused."""
        try:
            node = self._document()
        except _BoundPassedError:
            return None
        except yaml.YAMLError as error:
            lines = self.text.split("\n")
            self.findings.append(explain(error, lines, self.path, self.first_line))
            return None
        return None if self.refused else node

    def _document(self) -> Node | None:
        """Read from the start of the stream to its end."""
        next(self.events)
        event = next(self.events)
        if isinstance(event, yaml.StreamEndEvent):
            return None
        if event.version or event.tags:
            message = "A line that begins with `%` is an instruction to YAML; none are followed."
            self._refuse(event, message, "Delete the line.")
        node = self.node(next(self.events), 1)
        next(self.events)
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            message = "Here a second YAML document begins."
            self.findings.append(rules.SEVERAL_DOCUMENTS.at(self.place(after), message))
        return node

    def place(self, event: Event) -> Place:
        """Where an event begins."""
        mark = event.start_mark
        return Place(self.path, mark.line + self.first_line, mark.column + 1)

    def node(self, event: Event, depth: int) -> Node:
        """The value that begins with `event`, `depth` levels below the file."""
        self.nodes += 1
        if self.nodes > MAX_NODES:
            self._stop(event, f"There are more than {MAX_NODES:,} values in this file.")
        kind = type(event)
        if kind is yaml.AliasEvent:
            return self.alias(event)
        if event.anchor is not None or event.tag is not None:
            self.sign(event)
        if kind is yaml.ScalarEvent:
            return self.scalar(event)
        if depth > MAX_DEPTH:
            self._stop(event, f"Values are nested more than {MAX_DEPTH} levels deep here.")
        if kind is yaml.SequenceStartEvent:
            return self.sequence(event, depth)
        return self.mapping(event, depth)

    def scalar(self, event: Event) -> Scalar:
        """One value as it was typed."""
        quoted = bool(event.style)
        if self.hashes and not quoted:
            self.swallowed(event)
        mark = event.start_mark
        place = Place(self.path, mark.line + self.first_line, mark.column + 1)
        return Scalar(event.value, place, quoted)

    def sequence(self, event: Event, depth: int) -> Sequence:
        """A list up to its end."""
        items = []
        while type(item := next(self.events)) is not yaml.SequenceEndEvent:
            items.append(self.node(item, depth + 1))
        return Sequence(tuple(items), self.place(event))

    def mapping(self, event: Event, depth: int) -> Mapping:
        """Keys and values up to their end; of a key that stands twice the first is kept."""
        entries: dict[str, tuple[Scalar, Node]] = {}
        while type(first := next(self.events)) is not yaml.MappingEndEvent:
            key = self.key(first, depth)
            value = self.node(next(self.events), depth + 1)
            if key is None:
                continue
            if key.text in entries:
                self.duplicate(key, entries[key.text][0])
            else:
                entries[key.text] = (key, value)
        return Mapping(tuple(entries.values()), self.place(event))

    def key(self, event: Event, depth: int) -> Scalar | None:
        """A key, or None after a finding if it isn't a plain word."""
        before = len(self.findings)
        key = self.node(event, depth + 1)
        if not isinstance(key, Scalar):
            # What is wrong inside a key that is refused anyway has the same cause (`{{ title }}`).
            del self.findings[before:]
            message = "A key must be a word or phrase; this is a list or holds keys itself."
        elif key.text == "<<" and not key.quoted:
            message = "`<<` would merge another entry into this one, which isn't read."
        elif not key.text:
            message = "A key is missing before the colon."
        else:
            return key
        if not isinstance(event, yaml.AliasEvent):
            self.findings.append(rules.KEY_NOT_PLAIN.at(key.place, message))
        return None

    def duplicate(self, key: Scalar, first: Scalar) -> None:
        """Refuse a key that stands twice, naming both lines."""
        message = f"`{key.text[:60]}` stands here and in line {first.place.line} already."
        self.findings.append(rules.DUPLICATE_KEY.at(key.place, message))

    def alias(self, event: Event) -> Scalar:
        """Refuse a value that begins with `*`; an empty one stands in for it."""
        self._refuse(event, _begins_with(SIGN_OF_ALIAS + event.anchor, SIGN_OF_ALIAS))
        return Scalar("", self.place(event))

    def sign(self, event: Event) -> None:
        """Refuse a value that begins with `&` or `!`."""
        sign = SIGN_OF_ANCHOR if event.anchor is not None else SIGN_OF_TAG
        index = event.start_mark.index
        typed = self.text[index : index + 60].partition("\n")[0]
        self._refuse(event, _begins_with(typed, sign))

    def swallowed(self, event: Event) -> None:
        """Warn of ` #4` behind a value, which YAML takes for a comment."""
        start = event.end_mark.index
        rest = self.text[start : start + 40].partition("\n")[0]
        comment = rest.lstrip(" ")
        if comment[:1] == "#" and comment[1:2].isalnum() and event.value and rest != comment:
            line, column = event.end_mark.line + self.first_line, event.end_mark.column + 1
            place = Place(self.path, line, column + len(rest) - len(comment))
            message = f"`{comment}` is taken for a comment, so the value ends before it."
            self.findings.append(rules.SWALLOWED_BY_COMMENT.at(place, message))

    def _refuse(self, event: Event, message: str, cure: str | None = None) -> None:
        """Note a sign that YAML reads as more than text; the tree isn't to be used."""
        self.refused = True
        self.findings.append(rules.SIGN_AT_START.at(self.place(event), message, cure=cure))

    def _stop(self, event: Event, message: str) -> None:
        """Note that a bound is passed, and read no further."""
        self.findings.append(rules.TOO_MUCH_YAML.at(self.place(event), message))
        raise _BoundPassedError


def _begins_with(typed: str, sign: str) -> str:
    """What to say of a value that begins with a sign of YAML."""
    return f"`{typed}` begins with `{sign}`, which means something else in YAML."
