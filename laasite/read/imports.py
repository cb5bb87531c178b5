"""`content/imports.yaml`: how each kind of spreadsheet that comes in is read."""

from __future__ import annotations

from laasite.model.imports import SheetMapping
from laasite.read.fields import Id, Line
from laasite.read.records import Record


class ImportRecord(Record):
    """How one kind of spreadsheet is read."""

    sheets: tuple[Line, ...] = ()
    target: Id | None = None
    period: Line | None = None
    columns: dict[str, Line] = {}
    targets: dict[str, Line] = {}
    periods: dict[str, Line] = {}
    skip: tuple[Line, ...] = ()


def to_mapping(record: ImportRecord) -> SheetMapping:
    """The mapping that a record describes."""
    return SheetMapping(
        sheets=record.sheets,
        target=record.target,
        period=record.period,
        columns=record.columns,
        targets=record.targets,
        periods=record.periods,
        skip=record.skip,
    )
