"""The annual report: what the last whole financial year came to, in the order of best value.

The order is that of best-value performance plans (the Local Government (Best Value) Performance
Plans and Reviews Order 1999, SI 1999/3251, article 4): the year; earlier years; others; success;
progress; the plan for the year to come; how targets were set. It holds no fact of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from laasite.model.assessment import Due, Occurrence, OccurrenceState, Rating
from laasite.model.dates import PartialDate
from laasite.model.language import marked, say, say_number
from laasite.model.measures import Figure, Series
from laasite.model.period import Period, YearKind, year_of
from laasite.model.sentences import capital, sentence
from laasite.model.targets import Commitment, Target
from laasite.model.words import Unknown
from laasite.pages import addresses
from laasite.pages.plan import PageKind
from laasite.render.desk import Desk
from laasite.render.formats import by_number, date_words, full_figure
from laasite.render.views.base import Fact, Link
from laasite.render.views.commitments import promise_view
from laasite.render.views.detail import Cell, DetailView, Grid, Section, filled
from laasite.render.views.figures import band_words, figure_words, mark
from laasite.render.views.final_account import met_and_missed
from laasite.render.views.late import late_sentence
from laasite.render.views.rows import is_illustrative, kept_sentence
from laasite.render.views.target_table import SOME_MADE_UP, dates_of, grouped, promised_words
from laasite.render.views.unjudged import unjudged_sentence

EARLIER_YEARS = 3
"""So many years stand beside each other."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A promise, with all that a row may tell of it."""

    rating: Rating
    commitment: Commitment
    target: Target
    series: Series | None


def annual_report(desk: Desk) -> DetailView:
    """The report of the last financial year that has ended."""
    year, rows = year_of_report(desk.as_at), _rows(desk)
    kept = sentence(kept_sentence(one.rating for one in rows))
    lead = say(
        "What was promised for {year}, what happened, and what comes next.", year=year.label()
    )
    lead = f"{lead} {kept}"
    return DetailView(
        head=desk.head(
            lead,
            dates=dates_of(one.target for one in rows),
            illustrative=say(SOME_MADE_UP) if any(map(_is_made_up, rows)) else None,
        ),
        title=say("Annual report, {year}", year=year.label()),
        lead=lead,
        sections=filled(_sections(desk, year, rows)),
    )


def year_of_report(as_at: date) -> Period:
    """The last financial year that had ended on a day."""
    begun = year_of(as_at.year, YearKind.FINANCIAL)
    return begun.shifted(-12 if begun.start <= as_at else -24)


def _rows(desk: Desk) -> tuple[_Row, ...]:
    """The promises in force, by the targets' titles."""
    return _ordered(desk, grouped(desk.press.assessments.ratings).in_force)


def _rows_of_year(desk: Desk, year: Period) -> tuple[_Row, ...]:
    """The promises of figures in force, and those that have ended but held for the year."""
    groups = grouped(desk.press.assessments.ratings)
    ended = [one for one in groups.ended if due_in(year, one)]
    return tuple(row for row in _ordered(desk, (*groups.in_force, *ended)) if row.series)


def _ordered(desk: Desk, ratings: Sequence[Rating]) -> tuple[_Row, ...]:
    rows = (_row(desk, one) for one in ratings)
    return tuple(sorted(rows, key=lambda one: by_number(one.target.title)))


def _row(desk: Desk, rating: Rating) -> _Row:
    target = desk.report.targets[rating.target]
    commitment = desk.press.commitments[rating.commitment]
    return _Row(rating, commitment, target, target.series_of(rating.part))


def _is_made_up(row: _Row) -> bool:
    return row.target.marks.illustrative or is_illustrative(row.commitment, row.rating)


def _sections(desk: Desk, year: Period, rows: tuple[_Row, ...]) -> Iterator[Section]:
    yield _assessment(desk, year, _rows_of_year(desk, year))
    yield _earlier(desk, year, rows)
    yield _others(desk)
    yield _ended(desk)
    yield _progress(desk, rows)
    yield _coming(desk, year.shifted(12), rows)
    yield _basis(desk, rows)
    yield _open(desk)


def _grid(caption: str, columns: tuple[str, ...], cells: Sequence[tuple[Cell, ...]]) -> Grid | None:
    """A table, unless it has no rows."""
    return Grid(caption, columns, tuple(cells)) if cells else None


def _name(desk: Desk, row: _Row) -> Cell:
    """The target with its part, and under what it is promised."""
    part = row.series.title if row.series and row.rating.part else None
    link = desk.target(row.target.id)
    told = Link(f"{link.text}: {part}", link.href) if part else link
    under = desk.under(row.commitment.under).text
    made_up = _is_made_up(row)
    return Cell(
        links=(told,), quiet=say("{agreement}, illustrative", agreement=under) if made_up else under
    )


# --- the year, and the years before ---------------------------------------------------------------


def _assessment(desk: Desk, year: Period, rows: tuple[_Row, ...]) -> Section:
    """Article 4: the authority's assessment of its performance in the past financial year."""
    cells = [_year_cells(desk, year, row) for row in rows]
    columns = (
        say("Target"),
        say("Promised for the year"),
        say("What happened"),
        say("How it stands now"),
    )
    title = say("How we did in {year}", year=year.label())
    none = () if cells else (say("No promise in force has figures."),)
    return Section("year", title, none, grid=_grid(title, columns, cells))


def _year_cells(desk: Desk, year: Period, row: _Row) -> tuple[Cell, ...]:
    due = due_in(year, row.rating)
    promised = band_words(due.low, due.high, row.series) if due and row.series else say("No level")
    return (
        _name(desk, row),
        Cell(promised),
        _figure_cell(year, row, due),
        Cell(say(row.rating.status.value), strong=True),
    )


def due_in(year: Period, rating: Rating) -> Due | None:
    """What was due for a year: the last level whose period ends in it."""
    found = [one for one in rating.dues if year.contains(one.period.end)]
    return found[-1] if found else None


def figure_in(year: Period, series: Series, due: Due | None = None) -> Figure | None:
    """The figure for a year: that of the period of what was due, else the last that ends in it."""
    wanted: Callable[[Figure], bool] = lambda one: (  # noqa: E731 - two ways of one question
        one.period.end == due.period.end if due else year.contains(one.period.end)
    )
    return next(filter(wanted, reversed(series.whole)), None)


def _figure_cell(year: Period, row: _Row, due: Due | None = None) -> Cell:
    figure = figure_in(year, row.series, due) if row.series else None
    if figure is None or row.series is None:
        return Cell(say("No figure"))
    other = "" if figure.period == year else say("for {period}", period=figure.period.label())
    told = ", ".join(filter(None, (other, mark(figure))))
    return Cell(figure_words(figure, row.series), quiet=told or None)


def _earlier(desk: Desk, year: Period, rows: tuple[_Row, ...]) -> Section:
    """Article 4: comparison with the authority's own performance in earlier years."""
    years = [year.shifted(-12 * back) for back in reversed(range(EARLIER_YEARS))]
    cells, told = [], set[tuple[str, str | None]]()
    for row in rows:
        key = (row.target.id, row.rating.part)
        if row.series and key not in told:
            told.add(key)
            figures = (_figure_cell(one, row) for one in years)
            moved = sentence(row.rating.direction_sentence or say("Nothing to compare with yet"))
            cells.append((_name(desk, row), *figures, Cell(moved)))
    title = say("Compared with earlier years")
    columns = (
        say("Target"),
        *(one.label() for one in years),
        say("The newest figure, against a year before"),
    )
    return Section("earlier", title, grid=_grid(title, columns, cells))


def _others(desk: Desk) -> Section:
    """Article 4: comparison with others. What others think is told where they said anything."""
    found = desk.press.assessments.opinions
    told = say("No comparison with other places is recorded on this site.")
    links: tuple[Link, ...] = ()
    if found:
        told = f"{told} {_opinions(len(found))}"
        links = (desk.link(say("What others think"), addresses.SECOND_OPINIONS),)
    return Section("others", say("Compared with others"), (told,), links=links)


def _opinions(number: int) -> str:
    return say_number(
        "Others have given {number} second opinion on how targets stand.",
        "Others have given {number} second opinions on how targets stand.",
        number,
    )


# --- success, and the way to go -------------------------------------------------------------------


def _ended(desk: Desk) -> Section:
    """Article 4: success against standards: the agreements that have run their course."""
    under = {one.id: one for one in desk.report.agreements.values()}
    past = [id for id, one in under.items() if _is_over(one.period, desk.as_at)]
    facts = tuple(
        Fact(under[id].title, met_and_missed(desk, under[id]), (desk.under(id),)) for id in past
    )
    none = () if facts else (say("No agreement on this site has run its course yet."),)
    return Section("success", say("Promises that have run their course"), none, facts=facts)


def _is_over(period: Period | Unknown | None, as_at: date) -> bool:
    return isinstance(period, Period) and period.end < as_at


def _progress(desk: Desk, rows: tuple[_Row, ...]) -> Section:
    """Article 4: progress towards targets that have not been reached yet."""
    cells = []
    for row in rows:
        seen = promise_view(desk, row.target, row.commitment, row.rating)
        end = promised_words(desk, row.target, row.commitment, row.rating)
        final = row.rating.final
        when = say("for {period}", period=final.period.label()) if final else None
        cells.append(
            (
                _name(desk, row),
                Cell(seen.start or say("Not stated")),
                Cell(end, quiet=when),
                Cell(seen.distance or say("Can’t be told")),
            )
        )
    title = say("Progress towards what is promised in the end")
    columns = (
        say("Target"),
        say("Starting point"),
        say("Promised in the end"),
        say("How much of the way"),
    )
    return Section("progress", title, grid=_grid(title, columns, cells))


def _coming(desk: Desk, year: Period, rows: tuple[_Row, ...]) -> Section:
    """Article 4: the plan of action for the year to come: levels promised, and steps due."""
    cells = []
    for row in rows:
        due = due_in(year, row.rating)
        if due and row.series:
            level = full_figure(due.high, row.series.measure)
            told = level if due.low == due.high else band_words(due.low, due.high, row.series)
            lead = Cell(links=desk.parties(row.commitment.lead)) if row.commitment.lead else None
            cells.append((_name(desk, row), Cell(told), lead or Cell(say("Nobody is named"))))
    title = say("What is promised for {year}", year=year.label())
    steps = [one for one in desk.press.assessments.occurrences if _is_due_in(one, year)]
    points = tuple(_step(desk, one) for one in steps)
    grid = _grid(title, (say("Target"), say("Promised"), say("Responsible")), cells)
    none = () if cells or points else (say("Nothing is promised for that year yet."),)
    return Section("next", title, none, points, grid=grid)


def _is_due_in(one: Occurrence, year: Period) -> bool:
    return isinstance(one.due, PartialDate) and year.contains(one.due.latest)


def _step(desk: Desk, one: Occurrence) -> str:
    return say(
        "{target}: {step} (due: {day}; {state})",
        target=desk.report.targets[one.target].title,
        step=one.what,
        day=one.due.in_words() if one.due else say("no date"),
        state=say(_STANDS[one.state]),
    )


_STANDS = {
    OccurrenceState.DONE: marked("done"),
    OccurrenceState.DONE_LATE: marked("done late"),
    OccurrenceState.LATE: marked("late"),
    OccurrenceState.NOT_RECORDED: marked("not recorded"),
    OccurrenceState.DUE: marked("due"),
    OccurrenceState.NO_DATE: marked("no date set"),
}


# --- how they were set, and what isn't known ------------------------------------------------------


def _basis(desk: Desk, rows: tuple[_Row, ...]) -> Section:
    """Article 4: the basis on which targets were set."""
    cells = [
        (
            _name(desk, row),
            Cell(capital(date_words(row.commitment.agreed) or say("Not recorded"))),
            Cell(sentence(row.commitment.marks.source or say("Not recorded"))),
        )
        for row in rows
    ]
    title = say("How the targets were set")
    grid = _grid(title, (say("Target"), say("Agreed"), say("Where this comes from")), cells)
    return Section("basis", title, grid=grid)


def _open(desk: Desk) -> Section:
    """What the report can't tell, and what was changed since it was first told."""
    judged = desk.press.assessments
    sentences = (
        unjudged_sentence(judged.unjudged),
        late_sentence(len(judged.late)),
        _changed(len(desk.report.alterations)),
    )
    kinds = (PageKind.UNJUDGED, PageKind.LATE, PageKind.CHANGES, PageKind.METHOD)
    planned = [desk.press.plan.find(kind) for kind in kinds]
    links = tuple(desk.link(one.title, one.address) for one in planned)
    title = say("What isn’t known, is late or was changed")
    return Section("open", title, sentences, links=links)


def _changed(number: int) -> str:
    return say_number(
        "{number} change of what was published before is told.",
        "{number} changes of what was published before are told.",
        number,
    )
