"""Renames and tombstones: `content/moved.yaml`."""

from __future__ import annotations

from typing import Annotated

from pydantic import model_validator

from laasite.model.moved import Moves, Redirect, Tombstone
from laasite.model.origin import Origin
from laasite.model.problems import Problem
from laasite.model.rules import gate
from laasite.read import fields
from laasite.read.fields import Day, Id, Line, Words, reading
from laasite.read.records import Record


def _address(text: str) -> str | Problem:
    """What was published: an id with its folder, as the address of the page without its end."""
    plain = text.strip().removeprefix("content/").removesuffix(".md").removesuffix(".html")
    return fields.parse_id(plain)


Address = Annotated[str, reading(_address)]


class MoveRecord(Record):
    """A rename (`from`, `to`) or a tombstone (`gone`, `dropped_by`, `why`), each with its date."""

    from_: Address | None = fields.aliased("from")
    to: Address | None = None
    gone: Address | None = None
    also: tuple[Address, ...] = ()
    title: Line | None = None
    date: Day
    dropped_by: Id | None = None
    why: Words | None = None
    see: Address | None = None

    @model_validator(mode="after")
    def _one_of_two(self) -> MoveRecord:
        if (message := self._wrong()) is not None:
            raise fields.refuse(Problem(gate.HALF_A_MOVE, message))
        return self

    def _wrong(self) -> str | None:
        """What is missing or too much, or None."""
        if self.gone is None:
            if self.from_ is None or self.to is None:
                return "This says neither what is gone nor from what to what it was renamed."
            return None
        if self.from_ is not None or self.to is not None:
            return "This says that something is gone and also that it was renamed."
        missing = [
            f"`{key}`"
            for key, value in (("dropped_by", self.dropped_by), ("why", self.why))
            if value is None
        ]
        return (
            f"This says that something is gone, without {' and '.join(missing)}."
            if missing
            else None
        )


class MovedRecord(Record):
    """The whole file."""

    moved: tuple[MoveRecord, ...] = ()


def to_moves(record: MovedRecord, origin: Origin) -> Moves:
    """The renames and tombstones that a record describes."""
    listed = [(one, origin.at("moved", index)) for index, one in enumerate(record.moved)]
    redirects = tuple(
        Redirect(one.from_, one.to, one.date, one.why, one.marks, place)
        for one, place in listed
        if one.from_ is not None and one.to is not None
    )
    tombstones = tuple(
        Tombstone(
            gone=one.gone,
            title=one.title,
            also=one.also,
            dropped_by=one.dropped_by or "",
            date=one.date,
            why=one.why or "",
            see=one.see,
            marks=one.marks,
            place=place,
        )
        for one, place in listed
        if one.gone is not None
    )
    return Moves(redirects, tombstones)
