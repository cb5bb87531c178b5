"""Spreadsheets to be filled in: a row for each figure that is due, as `laasite import` reads it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

import xlsxwriter

from laasite.assess.reporting import due_on
from laasite.intake.appending import spelt
from laasite.intake.grid import UnreadableError
from laasite.intake.taking import Site
from laasite.model.assessment import Assessments, Information, Rating
from laasite.model.excel import harmless
from laasite.model.measures import Series
from laasite.model.periods import Period, PeriodKind, parse_period
from laasite.model.report import Report
from laasite.model.targets import Target
from laasite.model.words import FigureState
from laasite.pipeline import judge

COLUMNS = (
    "target", "title", "part", "measure", "unit", "period", "due", "owed by", "last period",
    "last figure", "value", "state", "note",
)  # fmt: skip
WIDTHS = (20, 38, 12, 38, 14, 14, 12, 22, 14, 12, 12, 18, 40)
TO_FILL_IN = ("value", "state", "note")
HELP = (
    "How to fill in this workbook",
    "Each row of the sheet Figures is a figure that is due. Fill in the column value.",
    "If a figure isn't final, choose provisional or estimated under state.",
    "If there is no figure, leave value empty, choose why under state, and say more under note.",
    "Leave the other columns as they are: they say which figure is meant.",
    "Rows that you leave empty are left out. Send the workbook back under any name.",
)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which figures are asked for: all that come next, or fewer."""

    due_only: bool = False
    partner: str | None = None
    period: str | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """A figure that somebody is to supply."""

    target: Target
    series: Series
    period: Period
    due: date | None
    owed_by: tuple[str, ...]

    @property
    def sort_key(self) -> tuple[str, str, Period]:
        """Rows stand by target, part and period."""
        return (self.target.id, self.series.part or "", self.period)


def form(site: Site, asked: Asked) -> tuple[tuple[str, ...], ...]:
    """The rows of the form under COLUMNS. UnreadableError if the site can't be read."""
    judged, _ = judge(site.sources, site.report.as_at, site.order)
    if judged is None:
        raise UnreadableError("The site can't be read. See `laasite check`.")
    found = _wanted(judged.report, judged.assessments, asked)
    kept = {one.sort_key: one for one in found if asked.partner in (None, *one.owed_by)}
    return tuple(_row(kept[key], judged.report) for key in sorted(kept))


def _wanted(report: Report, assessments: Assessments, asked: Asked) -> Iterator[Wanted]:
    """What is asked for; drafts and what is under embargo count as there."""
    if asked.period is not None:
        yield from _of_period(report, assessments, asked.period)
        return
    for late in assessments.late:
        if late.period is not None:
            target = report.targets[late.target]
            series = target.series_of(late.part)
            if series is not None:
                yield Wanted(target, series, late.period, late.due, late.owed_by)
    for one in _current(assessments):
        target = report.targets[one.target]
        series, period = target.series_of(one.part), one.next_due_period
        if series is None or period is None:
            continue
        if not asked.due_only or period.end <= report.as_at:
            yield Wanted(target, series, period, one.next_due, _owed_by(one, series, report))


def _current(assessments: Assessments) -> Iterator[Rating | Information]:
    """What figures are still collected for."""
    yield from (rating for rating in assessments.ratings if rating.in_force)
    yield from assessments.information


def _owed_by(one: Rating | Information, series: Series, report: Report) -> tuple[str, ...]:
    """Who supplies a figure: whom the measure names, else who leads."""
    if series.measure.supplied_by:
        return (series.measure.supplied_by,)
    commitments = {found.id: found for found in report.commitments}
    return commitments[one.commitment].lead if isinstance(one, Rating) else ()


def _of_period(report: Report, assessments: Assessments, text: str) -> Iterator[Wanted]:
    """The figures of one period that aren't there, of all series that are reported so."""
    for one in _current(assessments):
        target = report.targets[one.target]
        series = target.series_of(one.part)
        if series is None:
            continue
        period = parse_period(text, series.measure.year)
        there = {figure.period for figure in series.whole}
        if not isinstance(period, Period) or period in there or not _reported_so(period, series):
            continue
        owed_by = _owed_by(one, series, report)
        yield Wanted(target, series, period, due_on(period, series.measure), owed_by)


def _reported_so(period: Period, series: Series) -> bool:
    """Whether the series has figures for periods of this length."""
    kinds = {figure.period.kind for figure in series.whole}
    usual = {
        "quarter": PeriodKind.QUARTER,
        "month": PeriodKind.MONTH,
    }.get(series.measure.frequency.value, PeriodKind.YEAR)
    return period.kind in (kinds or {usual}) or period.kind is usual


def _row(wanted: Wanted, report: Report) -> tuple[str, ...]:
    series, target = wanted.series, wanted.target
    last = max(series.whole, key=lambda figure: figure.period, default=None)
    figure = ""
    if last is not None:
        figure = last.state.value if last.value is None else f"{last.value:f}"
    said = {
        "target": target.id,
        "title": target.title,
        "part": series.part or "",
        "measure": series.measure.what or series.title or "",
        "unit": series.measure.unit,
        "period": spelt(wanted.period),
        "due": wanted.due.isoformat() if wanted.due else "",
        "owed by": "; ".join(report.party(id).title for id in wanted.owed_by),
        "last period": spelt(last.period) if last else "",
        "last figure": figure,
    }
    return tuple(said.get(column, "") for column in COLUMNS)


# --- files ----------------------------------------------------------------------------------------


def as_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """The form as a CSV that Excel reads as UTF-8; nothing in it runs as a formula.

    Excel makes dates of years such as 2006/07 when it opens a CSV, so they are spelt out here.
    """
    held = io.StringIO()
    writer = csv.writer(held, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        cells = dict(zip(COLUMNS, row, strict=True))
        for name in ("period", "last period"):
            cells[name] = _spelt_out(cells[name])
        writer.writerow(harmless(cell) for cell in cells.values())
    return b"\xef\xbb\xbf" + held.getvalue().encode()


def _spelt_out(period: str) -> str:
    first, slash, last = period.partition("/")
    return f"{first} to {int(first) + 1}" if slash and len(last) == 2 else period


def as_workbook(rows: Sequence[Sequence[str]], as_at: date) -> bytes:
    """The form as an Excel workbook: text as text, a list to choose a state from, and some help.

    The same rows give the same bytes: the workbook is dated `as_at`.
    """
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"created": datetime.combine(as_at, time(), UTC).replace(tzinfo=None)})
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    plain = book.add_format({"text_wrap": True, "valign": "top"})
    open_ = book.add_format({"bg_color": "#FFF7CC", "border": 1, "valign": "top"})
    sheet = book.add_worksheet("Figures")
    for at, (name, width) in enumerate(zip(COLUMNS, WIDTHS, strict=True)):
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, name, head)
    for down, row in enumerate(rows, 1):
        for at, text in enumerate(row):
            if COLUMNS[at] in TO_FILL_IN:
                sheet.write_blank(down, at, None, open_)
            else:
                sheet.write_string(down, at, text, plain)
    sheet.freeze_panes(1, 2)
    if rows:
        at = COLUMNS.index("state")
        states = [state.value for state in FigureState if state is not FigureState.FINAL]
        sheet.data_validation(1, at, len(rows), at, {"validate": "list", "source": states})
    words = book.add_worksheet("How to fill in")
    words.set_column(0, 0, 90)
    for at, text in enumerate(HELP):
        words.write_string(at, 0, text, plain if at else head)
    book.close()
    return held.getvalue()
