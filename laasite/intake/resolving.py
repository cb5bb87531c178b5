"""Entries held against the site: which target, which period, which figure, and whether new."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TypeVar

from laasite.intake.figures import Entry, names_of
from laasite.intake.grid import Cell, Sort
from laasite.intake.order import Wish, key, looked_up
from laasite.intake.outcomes import Fate, Outcome, Spot, of_problem, refused
from laasite.model import nearest
from laasite.model.dates import parse_published
from laasite.model.excel import formula_like
from laasite.model.measures import Figure, Measure, Series
from laasite.model.numbers import Number, parse_number, sign_problem
from laasite.model.periods import Period, parse_period
from laasite.model.problems import Problem, quoted
from laasite.model.report import Report
from laasite.model.targets import Target
from laasite.model.words import ChangeKind, FigureState
from laasite.read.fields import parse_choice, parse_yes_no

E = TypeVar("E", bound=Enum)
T = TypeVar("T")


class _RefusedError(Exception):
    """An entry can't be taken; the outcome says why. Never leaves this module."""

    def __init__(self, outcome: Outcome) -> None:
        """`outcome` is the refusal."""
        super().__init__(str(outcome))
        self.outcome = outcome


@dataclass(frozen=True, slots=True)
class NewRow:
    """A row to be written below those of a target's CSV; `published` None makes it a draft."""

    spot: Spot
    target: str
    part: str | None
    period: Period
    breakdown: tuple[tuple[str, str], ...]
    value: Decimal | None
    state: FigureState
    published: date | None
    change: ChangeKind | None = None
    reason: str = ""
    note: str = ""
    source: str = ""
    illustrative: bool = False

    @property
    def key(self) -> tuple[str, str, Period, tuple[tuple[str, str], ...]]:
        """What there can be one figure of."""
        return (self.target, self.part or "", self.period, self.breakdown)

    @property
    def told(self) -> str:
        """The row in words."""
        of = f"{self.target}/{self.part}" if self.part else self.target
        where = "".join(f", {name} {quoted(what)}" for name, what in self.breakdown)
        figure = self.state.value if self.value is None else f"{self.value:f}"
        marked = self.value is not None and self.state is not FigureState.FINAL
        mark = f" ({self.state.value})" if marked else ""
        return f"`{of}`, {self.period.canonical()}{where}: {figure}{mark}"


def resolved(
    found: Iterable[Entry], report: Report, wish: Wish
) -> tuple[tuple[NewRow, ...], tuple[Outcome, ...]]:
    """The rows to be written, and what became of each entry."""
    rows: dict[tuple[str, str, Period, tuple[tuple[str, str], ...]], NewRow] = {}
    outcomes: list[Outcome] = []
    fresh: list[NewRow] = []
    resolver = _Resolver(report, wish)
    for entry in found:
        try:
            row = resolver.row(entry)
            if (twin := rows.get(row.key)) is not None:
                outcomes.append(_twice(row, twin))
                continue
            rows[row.key] = row
            kept, outcome = resolver.beside_what_is_there(row)
        except _RefusedError as refusal:
            outcomes.append(refusal.outcome)
            continue
        outcomes.append(outcome)
        fresh += kept
    return tuple(fresh), tuple(outcomes)


def _twice(row: NewRow, twin: NewRow) -> Outcome:
    if (row.value, row.state) == (twin.value, twin.state):
        message = f"The same figure stands in {twin.spot} too."
        return Outcome(Fate.SKIPPED, row.spot, message)
    message = f"This is another figure for {row.told.partition(':')[0]} than in {twin.spot}."
    return refused(row.spot, message, "Leave the one that is right.")


class _Resolver:
    """Holds entries against one report."""

    def __init__(self, report: Report, wish: Wish) -> None:
        """`report` holds drafts and all, so that nothing is written twice."""
        self.report, self.wish = report, wish
        self.names = names_of(report)

    # --- what the entry says -------------------------------------------------------------------

    def row(self, entry: Entry) -> NewRow:
        """The row that an entry stands for."""
        target = self.target(entry)
        series = self.series(entry, target)
        state = _chosen(FigureState, entry.texts.get("state")) or FigureState.FINAL
        value = self.value(entry, series, target)
        _figure_or_reason(entry, value, state)
        published = _read(self.day, entry.texts.get("published"))
        illustrative = _read(parse_yes_no, entry.texts.get("illustrative"))
        return NewRow(
            spot=entry.spot,
            target=target.id,
            part=series.part,
            period=self.period(entry, series.measure),
            breakdown=self.breakdown(entry, series.measure),
            value=value,
            state=state,
            published=published or self.wish.published,
            change=_chosen(ChangeKind, entry.texts.get("change")),
            reason=_text(entry.texts.get("reason")),
            note=_text(entry.texts.get("note")),
            source=_text(entry.texts.get("source")),
            illustrative=bool(illustrative),
        )

    def day(self, text: str) -> date | Problem:
        """A publication date, in the way of writing days that the site has chosen."""
        return parse_published(text, day_first=self.report.site.day_first)

    def target(self, entry: Entry) -> Target:
        """The target that an entry is about, by id or by its whole title."""
        typed = entry.target or entry.title
        if typed is None:
            message = "This row has a figure, but doesn't say of which target."
            raise _RefusedError(refused(entry.spot, message, "Fill in the target."))
        spot = typed.spot if isinstance(typed, Cell) else entry.spot
        text = typed.text if isinstance(typed, Cell) else typed
        id = self.id_of(text, spot)
        if entry.title is not None and entry.target is not None:
            other = self.names.get(key(entry.title.text), ())
            if other and id not in other:
                message = f"The row is of `{id}`, but its title is that of `{other[0]}`."
                cure = "Perhaps only some of the columns were sorted. Look at the row again."
                raise _RefusedError(refused(entry.title.spot, message, cure))
        return self.report.targets[id]

    def id_of(self, text: str, spot: Spot) -> str:
        """The id of the target that is called `text`."""
        found = self.names.get(key(looked_up(self.wish.reading.targets, text)), ())
        if len(found) == 1:
            return found[0]
        if found:
            message = f"{quoted(text)} is the title of {' and '.join(f'`{id}`' for id in found)}."
            raise _RefusedError(refused(spot, message, "Write the id."))
        titles = {target.title: id for id, target in self.report.targets.items()}
        meant = nearest.nearest(text, (*titles, *titles.values()))
        meant = titles.get(meant or "", meant)
        message = f"There is no target called {quoted(text)}."
        cure = f'If the row isn\'t to be read, say `--skip "{text}"`.'
        raise _RefusedError(refused(spot, message, cure, f"`{meant}`" if meant else None))

    def series(self, entry: Entry, target: Target) -> Series:
        """The series of a target, or of the part that the entry names."""
        spot = entry.part.spot if entry.part else entry.spot
        parts = {one.part: one for one in target.series if one.part}
        wanted = key(entry.part.text) if entry.part else None
        for series in target.series:
            if wanted in (series.part and key(series.part), key(series.title or "")):
                return self.checked(series, entry)
        known = ", ".join(f"`{part}`" for part in parts)
        if not target.series:
            message = f"The target `{target.id}` has no measure, so it can have no figures."
            raise _RefusedError(refused(spot, message, "Add `measure:` to the target."))
        if entry.part is None:
            message = f"The target `{target.id}` has parts, and nothing says which is meant."
            raise _RefusedError(refused(spot, message, f"Add a column `part` with one of {known}."))
        message = f"The target `{target.id}` has no part called {quoted(entry.part.text)}."
        cure = f"Its parts are {known}." if parts else "Leave the part empty."
        meant = nearest.quoted(entry.part.text, [part for part in parts if part])
        raise _RefusedError(refused(spot, message, cure, meant))

    def checked(self, series: Series, entry: Entry) -> Series:
        """The series, if the unit that the row says is its own."""
        unit = series.measure.unit
        if entry.unit is not None and key(entry.unit.text) != key(unit):
            message = f"The row is in {quoted(entry.unit.text)}, but the measure in {quoted(unit)}."
            cure = "Write the figure in the unit of the measure, and correct the unit."
            raise _RefusedError(refused(entry.unit.spot, message, cure))
        return series

    def period(self, entry: Entry, measure: Measure) -> Period:
        """The period of an entry, in the measure's kind of year."""
        if not entry.period:
            message = "This row has no period."
            raise _RefusedError(refused(entry.spot, message, "Fill it in, or say `--period P`."))
        found = parse_period(looked_up(self.wish.reading.periods, entry.period), measure.year)
        if isinstance(found, Problem):
            raise _RefusedError(of_problem(found, entry.period_at))
        return found

    def breakdown(self, entry: Entry, measure: Measure) -> tuple[tuple[str, str], ...]:
        """What an entry is broken down by, in the order of the measure."""
        said = dict(entry.breakdown)
        for name, cell in entry.breakdown:
            if name not in measure.breakdowns:
                message = f"This measure isn't broken down by {quoted(name)}."
                raise _RefusedError(refused(cell.spot, message, "Empty the cell."))
        return tuple((name, _text(said[name])) for name in measure.breakdowns if name in said)

    def value(self, entry: Entry, series: Series, target: Target) -> Decimal | None:
        """The figure, exactly as it is shown in the sheet."""
        cell = entry.value
        if cell is None:
            return None
        if cell.sort is Sort.NO_RESULT:
            message = "This cell holds a formula, and its result isn't saved in the file."
            cure = "Open the workbook in your spreadsheet program and save it again."
            raise _RefusedError(refused(cell.spot, message, cure))
        if cell.merged:
            message = f"{quoted(cell.text)} stands in a cell made of several."
            raise _RefusedError(refused(cell.spot, message, "Give each figure a cell of its own."))
        number = _found(parse_number(cell.text), cell.spot)
        if problem := sign_problem(number, cell.text, series.measure.unit):
            raise _RefusedError(of_problem(problem, cell.spot))
        if _may_be_a_share(number, series, target):
            message = f"{quoted(cell.text)} is far below the other figures in per cent."
            meant = f"`{number.value.scaleb(2).normalize():f}%` or `{cell.text}%`"
            raise _RefusedError(refused(cell.spot, message, "Write it with the sign.", meant))
        return number.value

    # --- what is there already -----------------------------------------------------------------

    def beside_what_is_there(self, row: NewRow) -> tuple[tuple[NewRow, ...], Outcome]:
        """The row if it has to be written, and what becomes of it beside the rows there are."""
        series = self.report.targets[row.target].series_of(row.part)
        figures = series.figures if series else ()
        there = next(
            (f for f in figures if (f.period, f.breakdown) == (row.period, row.breakdown)), None
        )
        if there is None:
            return (row,), Outcome(Fate.WRITTEN, row.spot, f"{row.told}.")
        if _same(row, there):
            message = f"{row.told}, as in line {there.place.line} of {there.place.path}."
            return (), Outcome(Fate.SAME, row.spot, message)
        return self.changed(row, there)

    def changed(self, row: NewRow, there: Figure) -> tuple[tuple[NewRow, ...], Outcome]:
        """A figure other than the one there: a row with its reason, or a refusal."""
        was = there.state.value if there.value is None else f"{there.value:f}"
        where = f"line {there.place.line} of {there.place.path}"
        change, reason = row.change or self.wish.change, row.reason or self.wish.reason
        if there.published == date.max:
            message = f"{where[0].upper()}{where[1:]} is a draft for this figure and says {was}."
            raise _RefusedError(refused(row.spot, f"{row.told}. {message}", "Correct the draft."))
        if change is None or not reason:
            message = f"{row.told}. But {where} says {was}."
            cure = (
                'If the figure has changed, say why with `--change "new data" --reason "…"`; the '
                f"kinds are {', '.join(f'`{kind.value}`' for kind in ChangeKind)}."
            )
            raise _RefusedError(refused(row.spot, message, cure))
        if row.published is not None and row.published <= there.published:
            message = f"{row.told}. But {where} is published on {there.published.isoformat()}."
            cure = "Give a later day with `--published`."
            raise _RefusedError(refused(row.spot, message, cure))
        new = replace(row, change=change, reason=reason)
        message = f"{row.told}, in place of {was} ({change.value}: {reason})."
        return (new,), Outcome(Fate.WRITTEN, row.spot, message)


def _same(row: NewRow, there: Figure) -> bool:
    """Whether the row says nothing that isn't there."""
    news = row.note and row.note != (there.note or "")
    return (row.value, row.state) == (there.value, there.state) and not news


def _may_be_a_share(number: Number, series: Series, target: Target) -> bool:
    """Whether 0.45 may be meant as 45 per cent: no sign, and all that is known is 1 or more."""
    unit = series.measure.unit.lower()
    if number.sign or not 0 < abs(number.value) < 1 or not ("cent" in unit or "%" in unit):
        return False
    known = [figure.value for figure in series.whole if figure.value is not None]
    for commitment in target.commitments:
        for promise in commitment.promises:
            if promise.part == series.part:
                known += [level.value for level in promise.levels if level.value is not None]
    return bool(known) and min(abs(value) for value in known) >= 1


def _figure_or_reason(entry: Entry, value: Decimal | None, state: FigureState) -> None:
    """A row has a figure, or a state that stands in its place with the reason in its note."""
    cell = entry.texts.get("state")
    spot = cell.spot if cell else entry.spot
    if value is not None and state.stands_in_place_of_a_figure:
        message = f"This row has a figure and also says {quoted(state.value)}."
        raise _RefusedError(refused(spot, message, "Leave one of the two."))
    if value is None and not state.stands_in_place_of_a_figure:
        message = f"This row says {quoted(state.value)} but has no figure."
        raise _RefusedError(refused(spot, message, "Fill in the figure, or empty the state."))
    if value is None and "note" not in entry.texts:
        message = f"This row says {quoted(state.value)} but gives no reason."
        raise _RefusedError(refused(spot, message, "Write the reason in a column `note`."))


def _found(reading: T | Problem, spot: Spot) -> T:
    if isinstance(reading, Problem):
        raise _RefusedError(of_problem(reading, spot))
    return reading


def _read(parse: Callable[[str], T | Problem], cell: Cell | None) -> T | None:
    return _found(parse(cell.text), cell.spot) if cell else None


def _chosen(enum: type[E], cell: Cell | None) -> E | None:
    return _found(parse_choice(enum, cell.text), cell.spot) if cell else None


def _text(cell: Cell | None) -> str:
    """A text, unless a spreadsheet would take it for a formula."""
    if cell is None:
        return ""
    if problem := formula_like(cell.text):
        raise _RefusedError(refused(cell.spot, problem.message, problem.rule.cure))
    return cell.text
