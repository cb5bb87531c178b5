"""Updates: `progress/<period label>/<target>.md`."""

from __future__ import annotations

from typing import Annotated

from laasite.model.findings import Finding, Parsed
from laasite.model.periods import Period, YearKind, parse_period
from laasite.model.problems import Problem
from laasite.model.report import Origin, Text, Update
from laasite.model.words import Forecast
from laasite.read.fields import Line, Post, choice
from laasite.read.records import Record


class UpdateRecord(Record):
    """What those responsible say about a target for a period."""

    period: Line | None = None
    written_by: Post | None = None
    forecast: Annotated[Forecast, choice(Forecast)] | None = None


def to_update(
    target: str, label: str, year: YearKind, record: UpdateRecord, origin: Origin, text: Text
) -> Parsed[Update | None]:
    """The update that a record describes, for the period it names or that its folder is called by.

    `year` is the kind of year of the target's measure.
    """
    period, findings = _period(label, year, record, origin)
    if period is None:
        return Parsed(None, findings)
    update = Update(target, period, record.written_by, record.forecast, text, record.marks, origin)
    return Parsed(update)


def _period(
    label: str, year: YearKind, record: UpdateRecord, origin: Origin
) -> tuple[Period | None, tuple[Finding, ...]]:
    if record.period is not None:
        period, place = parse_period(record.period, year), origin.at("period")
    else:
        period, place = parse_period(label, year, folder=True), origin.at()
    if isinstance(period, Problem):
        return None, (period.at(place),)
    return period, ()
