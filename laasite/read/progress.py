"""Figures: `progress/<target>.csv`, whose rows are never overwritten.

A new figure for the same period is a row with a later `published`, a `change` and a `reason`; the
newest row is the figure, and the earlier ones stay with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from itertools import groupby, pairwise
from typing import TypeVar

from laasite.model import nearest
from laasite.model.dates import PartialDate
from laasite.model.findings import Finding, Parsed
from laasite.model.measures import COMPARATOR, Figure, Measure
from laasite.model.periods import Period
from laasite.model.problems import quoted
from laasite.model.rules import meaning, references
from laasite.model.rules import values as rules
from laasite.model.table import Row, Table
from laasite.model.targets import Done
from laasite.model.words import ChangeKind, FigureState, Unknown
from laasite.read.cells import (
    date_cell,
    found,
    number_cell,
    period_cell,
    published_cell,
    text_cells,
)
from laasite.read.fields import parse_choice, parse_yes_no, unknown_word

T = TypeVar("T")
E = TypeVar("E", bound=Enum)

FIGURE_COLUMNS = (
    "period",
    "part",
    "value",
    "state",
    "published",
    "change",
    "reason",
    "note",
    "source",
    "illustrative",
)
MILESTONE_COLUMNS = ("milestone", "occurrence", "done")
TEXT_COLUMNS = ("reason", "note", "source", "occurrence")
COLUMNS = (*FIGURE_COLUMNS, *MILESTONE_COLUMNS)


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a target's CSV: its figures by part, and what was done of its milestones."""

    figures: Mapping[str | None, tuple[Figure, ...]] = field(default_factory=dict)
    done: tuple[Done, ...] = ()


@dataclass(frozen=True, slots=True)
class Shape:
    """What a target's CSV may hold: measures by part, milestones; and how its dates are read."""

    measures: Mapping[str | None, Measure]
    milestones: tuple[str, ...]
    day_first: bool

    @property
    def breakdowns(self) -> tuple[str, ...]:
        """The columns that break figures down, each once."""
        columns = (one for measure in self.measures.values() for one in measure.breakdowns)
        return tuple(dict.fromkeys(columns))

    @property
    def by_name(self) -> tuple[str, ...]:
        """The breakdowns, and the column of comparators where a measure has some."""
        compared = any(measure.comparators for measure in self.measures.values())
        return (*self.breakdowns, *((COMPARATOR,) if compared else ()))


def read_rows(table: Table, shape: Shape) -> Parsed[Rows]:
    """The figures and milestones in `table`, and what is wrong with its rows."""
    findings = _wrong_columns(table, shape)
    figures: list[tuple[str | None, Figure]] = []
    done: list[Done] = []
    for row in table.rows if not findings else ():
        if row.filled("milestone"):
            done += _done(row, shape, findings)
        else:
            figures += _figure(row, shape, findings)
    by_part = {
        part: _newest([one for whose, one in figures if whose == part], findings)
        for part in dict.fromkeys(part for part, _ in figures)
    }
    return Parsed(Rows(by_part, tuple(done)), (*_once_a_name(findings), *_drafts(table)))


def _once_a_name(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, but a part or milestone that isn't there only in the first of its rows."""
    told = set()
    for finding in findings:
        if finding.rule in (references.UNKNOWN_PART, references.UNKNOWN_MILESTONE):
            if finding.message in told:
                continue
            told.add(finding.message)
        yield finding


def _drafts(table: Table) -> Iterator[Finding]:
    """A note on each row without a publication date; only a preview and a check ever get one."""
    if table.column("published") is None:
        return
    for row in table.rows:
        if row.filled("published") is None:
            message = "This row has no publication date, so it is a draft and isn't shown."
            yield rules.DRAFT_ROW.at(row.place, message)


# --- columns -----------------------------------------------------------------------------------


def _wrong_columns(table: Table, shape: Shape) -> list[Finding]:
    if not shape.measures and not shape.milestones:
        message = "The target has neither a measure nor milestones, so it can have no figures."
        cure = "Add `measure:` to the target, or remove this file."
        return [references.UNKNOWN_PART.at(table.header[0].place, message, cure=cure)]
    known = (*COLUMNS, *shape.by_name)
    findings = [
        rules.UNKNOWN_COLUMN.at(
            cell.place,
            f"There is no column called {quoted(cell.text)}.",
            meant=nearest.quoted(cell.text, known),
        )
        for cell in table.header
        if cell.text and cell.text not in known
    ]
    wanted = ["published"]
    wanted += ["period"] if shape.measures else ["milestone"]
    place = table.header[0].place
    missing = [column for column in wanted if column not in table.columns]
    if findings:
        return findings
    return [
        rules.MISSING_COLUMN.at(place, f"The column `{column}` is missing.") for column in missing
    ]


# --- figures -----------------------------------------------------------------------------------


def _figure(row: Row, shape: Shape, findings: list[Finding]) -> list[tuple[str | None, Figure]]:
    part = row.text("part") or None
    measure = shape.measures.get(part)
    if measure is None:
        findings.append(_no_such_part(row, part, shape))
        return []
    before = len(findings)
    findings += text_cells(row, (*TEXT_COLUMNS, *measure.breakdowns))
    period = _period(row, measure, findings)
    value = _value(row, measure, findings)
    state = _choice(row, "state", FigureState, findings) or FigureState.FINAL
    change = _choice(row, "change", ChangeKind, findings)
    published = _published(row, shape, findings)
    illustrative = _yes_no(row, "illustrative", findings)
    if len(findings) == before:
        findings += [*_figure_or_reason(row, state), *_wrong_comparator(row, measure)]
    if len(findings) > before or period is None or published is None:
        return []
    figure = Figure(
        period=period,
        breakdown=_breakdown(row, measure),
        value=value,
        state=state,
        published=published,
        change=change,
        reason=row.text("reason") or None,
        note=row.text("note") or None,
        source=row.text("source") or None,
        illustrative=illustrative,
        place=row.place,
    )
    return [(part, figure)]


def _breakdown(row: Row, measure: Measure) -> tuple[tuple[str, str], ...]:
    """What the figure is broken down by, or whose it is."""
    columns = (*measure.breakdowns, *((COMPARATOR,) if measure.comparators else ()))
    return tuple((one, row.text(one)) for one in columns if row.text(one))


def _wrong_comparator(row: Row, measure: Measure) -> Iterator[Finding]:
    """A row may be about a comparator that the measure names, and then about the whole of it."""
    cell = row.filled(COMPARATOR)
    if cell is None or COMPARATOR in measure.breakdowns:
        return
    if cell.text not in measure.comparators:
        message = f"The measure isn't compared with {quoted(cell.text)}."
        meant = nearest.quoted(cell.text, measure.comparators)
        yield references.UNKNOWN_COMPARATOR.at(cell.place, message, meant=meant)
    elif column := next((one for one in measure.breakdowns if row.text(one)), None):
        message = f"This row is about {quoted(cell.text)} and also names a {column}."
        cure = f"Empty the column `{column}`, or the column `comparator`."
        yield references.UNKNOWN_COMPARATOR.at(cell.place, message, cure=cure)


def _no_such_part(row: Row, part: str | None, shape: Shape) -> Finding:
    known = [name for name in shape.measures if name]
    cell = row.filled("part") or row.filled("period")
    place = cell.place if cell else row.place
    if part is not None:
        message = f"The target has no part called {quoted(part)}."
        return references.UNKNOWN_PART.at(place, message, meant=nearest.quoted(part, known))
    if not known:
        message = "The target has no measure, so it can have no figures."
        return references.UNKNOWN_PART.at(place, message, cure="Add `measure:` to the target.")
    message = "The target has parts, and this row doesn't say which one it is about."
    cure = f"Put one of {', '.join(f'`{one}`' for one in known)} in the column `part`."
    return references.UNKNOWN_PART.at(place, message, cure=cure)


def _period(row: Row, measure: Measure, findings: list[Finding]) -> Period | None:
    cell = row.filled("period")
    if cell is None:
        message = "This row has no period."
        cure = "Fill in the column `period`."
        findings.append(rules.MISSING_KEY.at(row.place, message, cure=cure))
        return None
    return _kept(period_cell(cell, measure.year), findings)


def _value(row: Row, measure: Measure, findings: list[Finding]) -> Decimal | None:
    cell = row.filled("value")
    if cell is None:
        return None
    number = _kept(number_cell(cell, measure.unit), findings)
    return number.value if number else None


def _published(row: Row, shape: Shape, findings: list[Finding]) -> date | None:
    """The day from which the row may be seen; a preview shows drafts as if they were from today."""
    cell = row.filled("published")
    if cell is None:
        return date.max
    return _kept(published_cell(cell, day_first=shape.day_first), findings)


def _choice(row: Row, column: str, enum: type[E], findings: list[Finding]) -> E | None:
    cell = row.filled(column)
    return _kept(found(parse_choice(enum, cell.text), cell.place), findings) if cell else None


def _yes_no(row: Row, column: str, findings: list[Finding]) -> bool:
    """Whether a column says yes; empty means no."""
    cell = row.filled(column)
    return bool(_kept(found(parse_yes_no(cell.text), cell.place), findings)) if cell else False


def _kept(parsed: Parsed[T | None], findings: list[Finding]) -> T | None:
    findings += parsed.findings
    return parsed.value


def _figure_or_reason(row: Row, state: FigureState) -> list[Finding]:
    """A row has a figure, or a state that stands in its place with the reason in `note`."""
    has_value = row.filled("value") is not None
    if has_value and state.stands_in_place_of_a_figure:
        message = f"This row has a figure and also says {quoted(state.value)}."
    elif not has_value and not state.stands_in_place_of_a_figure:
        message = "This row has no figure and doesn't say why."
    elif not has_value and row.filled("note") is None:
        message = f"This row says {quoted(state.value)} but gives no reason."
    else:
        return []
    cell = row.filled("state") or row.get("value")
    return [rules.FIGURE_OR_REASON.at(cell.place if cell else row.place, message)]


def _newest(figures: Iterable[Figure], findings: list[Finding]) -> tuple[Figure, ...]:
    """The newest figure of each period and breakdown, with the earlier ones inside it."""

    def key(figure: Figure) -> tuple[Period, tuple[tuple[str, str], ...]]:
        return (figure.period, figure.breakdown)

    ordered = sorted(figures, key=lambda one: (*key(one), one.published, one.place.line))
    newest = []
    for _, group in groupby(ordered, key=key):
        rows = tuple(group)
        findings += _wrong_revisions(rows)
        newest.append(replace(rows[-1], earlier=rows[:-1]))
    return tuple(newest)


def _wrong_revisions(rows: tuple[Figure, ...]) -> list[Finding]:
    findings = []
    for before, row in pairwise(rows):
        if row.published == before.published:
            message = (
                f"Line {before.place.line} has the same period and is published on the same day."
            )
            findings.append(references.DOUBLED_ID.at(row.place, message))
        elif row.change is None or row.reason is None:
            message = f"This changes the figure of line {before.place.line} without saying why."
            findings.append(meaning.REVISION_WITHOUT_REASON.at(row.place, message))
    return findings


# --- milestones --------------------------------------------------------------------------------


def _done(row: Row, shape: Shape, findings: list[Finding]) -> list[Done]:
    name = row.cells[row.columns.index("milestone")]
    if name.text not in shape.milestones:
        message = f"The target has no milestone called {quoted(name.text)}."
        meant = nearest.quoted(name.text, shape.milestones)
        findings.append(references.UNKNOWN_MILESTONE.at(name.place, message, meant=meant))
        return []
    before = len(findings)
    findings += text_cells(row, TEXT_COLUMNS)
    done = _done_on(row, shape, findings)
    state = _choice(row, "state", FigureState, findings)
    published = _published(row, shape, findings)
    illustrative = _yes_no(row, "illustrative", findings)
    if len(findings) == before and done is None and (state is None or not row.text("note")):
        message = "This row has no date in `done` and doesn't say why."
        findings.append(rules.FIGURE_OR_REASON.at(row.place, message))
    if len(findings) > before or published is None:
        return []
    occurrence, note = row.text("occurrence") or None, row.text("note") or None
    return [Done(name.text, occurrence, done, state, published, note, illustrative, row.place)]


def _done_on(row: Row, shape: Shape, findings: list[Finding]) -> PartialDate | Unknown | None:
    cell = row.filled("done")
    if cell is None:
        return None
    word = unknown_word(cell.text)
    return word or _kept(date_cell(cell, day_first=shape.day_first), findings)
