"""The links to other websites in what was typed, seen or not: in texts, fields and cells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from laasite.model.findings import Place
from laasite.model.origin import Text
from laasite.model.table import Table
from laasite.model.tree import Mapping, Node, Scalar, Sequence
from laasite.read.sources import Document, Sources

Found = tuple[str, Place]
"""An address, and where it stands."""

# What may follow an address in Markdown or in a sentence ends it.
_ADDRESS = re.compile(r"https?://[^\s<>\"'`\]|\\]+", re.IGNORECASE)
_AFTER = ".,;:!?*_"


def links_in(sources: Sources) -> tuple[Found, ...]:
    """Every address of another website with its place, in the order of the files."""
    found = [one for document in sources.written for one in _in_document(document)]
    tables = (*(one.table for one in sources.tables), *(one.table for one in sources.sheets))
    found += [one for table in tables for one in _in_table(table)]
    own = tuple(_own(sources))
    others = (one for one in found if not own or not one[0].startswith(own))
    return tuple(sorted(set(others), key=lambda one: (one[1], one[0])))


def _own(sources: Sources) -> Iterator[str]:
    """The site's own address: what is linked there is a matter of the build."""
    for document in sources.written:
        address = document.tree.get("address") if document.path == "site.yaml" else None
        if isinstance(address, Scalar) and address.text:
            yield address.text.rstrip("/")


def _in_document(document: Document) -> Iterator[Found]:
    yield from _in_node(document.tree)
    yield from _in_text(document.text)


def _in_text(text: Text) -> Iterator[Found]:
    for number, line in enumerate(text.markdown.splitlines(), start=text.line):
        for address, column in _in_line(line):
            yield address, Place(text.path, number, column)


def _in_node(node: Node) -> Iterator[Found]:
    match node:
        case Scalar(text=text, place=place):
            yield from ((address, place) for address, _ in _in_line(text))
        case Sequence(items=items):
            yield from (one for item in items for one in _in_node(item))
        case Mapping(entries=entries):
            yield from (one for _, value in entries for one in _in_node(value))


def _in_table(table: Table) -> Iterator[Found]:
    for row in table.rows:
        for cell in row.cells:
            yield from ((address, cell.place) for address, _ in _in_line(cell.text))


def _in_line(line: str) -> Iterator[tuple[str, int]]:
    """The addresses in a line with the columns at which they begin."""
    for match in _ADDRESS.finditer(line):
        yield _trimmed(match[0]), match.start() + 1


def _trimmed(address: str) -> str:
    """The address without the brackets and stops that belong to the sentence round it."""
    while address[-1] in _AFTER or (address[-1] == ")" and address.count(")") > address.count("(")):
        address = address[:-1]
    return address
