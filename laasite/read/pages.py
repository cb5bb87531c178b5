"""Pages of text, the glossary and the areas."""

from __future__ import annotations

from laasite.model.areas import Area, AreaNote
from laasite.model.origin import Origin, Text
from laasite.model.texts import Page, Term
from laasite.read import fields
from laasite.read.fields import Id, Line, Words
from laasite.read.records import Record


class PageRecord(Record):
    """A page of plain text, or the words of the home page."""

    title: Line


class TermRecord(Record):
    """A word of the glossary."""

    in_full: Line | None = None
    means: Words
    also: tuple[Line, ...] = ()


class AreaNoteRecord(Record):
    """What a smaller place adds to a target of the larger one round it."""

    target: Id
    note: Words


class AreaRecord(Record):
    """A place."""

    title: Line
    kind: Line
    within: Id | None = fields.aliased("in")
    code: Line | None = None
    also_written: tuple[Line, ...] = ()
    notes: tuple[AreaNoteRecord, ...] = ()


def to_page(id: str, record: PageRecord, origin: Origin, text: Text) -> Page:
    """The page that a record describes."""
    return Page(id, record.title, text, record.marks, origin)


def to_term(term: str, record: TermRecord) -> Term:
    """The word of the glossary that a record describes."""
    return Term(term, record.in_full, record.means, record.also)


def to_area(id: str, record: AreaRecord, origin: Origin) -> Area:
    """The place that a record describes."""
    return Area(
        id=id,
        title=record.title,
        kind=record.kind,
        within=record.within,
        code=record.code,
        also_written=record.also_written,
        place=origin.at(),
        notes=tuple(AreaNote(one.target, one.note, one.marks) for one in record.notes),
    )
