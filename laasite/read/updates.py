"""Updates: `progress/<period label>/<target>.md`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath
from typing import Annotated

from laasite.model.findings import Finding, Parsed, Place
from laasite.model.origin import Origin, Text
from laasite.model.periods import Period, YearKind, parse_period
from laasite.model.problems import Problem
from laasite.model.rules import values as rules
from laasite.model.targets import Update
from laasite.model.words import Forecast
from laasite.read.fields import ID, Line, Post, choice
from laasite.read.records import Record
from laasite.read.signing import SignOffRecord, to_sign_off


class UpdateRecord(Record):
    """What those responsible say about a target for a period."""

    period: Line | None = None
    written_by: Post | None = None
    forecast: Annotated[Forecast, choice(Forecast)] | None = None
    signed_off: SignOffRecord | None = None


def to_update(
    target: str, label: str, year: YearKind, record: UpdateRecord, origin: Origin, text: Text
) -> Parsed[Update | None]:
    """The update that a record describes, for the period it names or that its folder is called by.

    `year` is the kind of year of the target's measure.
    """
    period, findings = _period(label, year, record, origin)
    if period is None:
        return Parsed(None, findings)
    update = Update(
        target=target,
        period=period,
        written_by=record.written_by,
        forecast=record.forecast,
        text=text,
        marks=record.marks,
        origin=origin,
        signed_off=to_sign_off(record.signed_off, origin),
    )
    return Parsed(update)


def _period(
    label: str, year: YearKind, record: UpdateRecord, origin: Origin
) -> tuple[Period | None, tuple[Finding, ...]]:
    if record.period is None:
        return _period_of_folder(label, year, origin.path)
    period = parse_period(record.period, year)
    if isinstance(period, Problem):
        return None, (period.at(origin.at("period")),)
    return period, ()


def _period_of_folder(
    label: str, year: YearKind, path: str
) -> tuple[Period | None, tuple[Finding, ...]]:
    """The period that a folder is called by. A name that no folder may have is told elsewhere."""
    period = parse_period(label, year, folder=True)
    if isinstance(period, Period):
        return period, ()
    if ID.fullmatch(label) is None:
        return None, ()
    place = Place(PurePosixPath(path).parent.as_posix())
    return None, (replace(period, rule=rules.PERIOD_FOLDER).at(place),)
