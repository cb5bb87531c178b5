"""A measure's figures as a table: what is in each cell, what is said beside it and below."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from laasite.model.assessment import Rating
from laasite.model.dates import day_in_words
from laasite.model.gaps import Absence, Gap, words_for
from laasite.model.language import marked, say
from laasite.model.measures import Figure, Series
from laasite.model.sentences import capital, sentence
from laasite.model.words import ChangeKind, FigureState
from laasite.render.formats import plain_figure

NO_LEVEL = marked("No level")
"""What stands where nothing was promised for a period: no cell is blank."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A period in the table of figures.

    period: which. figure: as printed, or the reason why there is none. missing: whether it is a
    reason. mark: one word on the figure: provisional, revised, illustrative. promised: the level of
    each commitment in the table's order, or that there is none. notes: what is to be said below it.
    compared: the figures of each comparator in the measure's order, or that there is none.
    """

    period: str
    figure: str
    missing: bool
    mark: str
    promised: tuple[str, ...]
    notes: tuple[str, ...]
    compared: tuple[str, ...] = ()


def figure_rows(
    series: Series, ratings: Sequence[Rating], gaps: Sequence[Gap]
) -> Iterator[FigureRow]:
    """The figures, the levels and the gaps by the end of their period, newest first."""
    figures = {figure.period.end: figure for figure in series.whole}
    levels = [{due.period.end: due for due in rating.dues} for rating in ratings]
    periods = {gap.period.end: gap.period for gap in gaps if gap.declared or is_past(gap)}
    periods |= {end: figure.period for end, figure in figures.items()}
    for by_end in levels:
        declared = {end: due.period for end, due in by_end.items() if not due.interpolated}
        periods = declared | periods
    others = [compared(series, name) for name in shown_comparators(series)]
    for by_figure in others:
        periods = {end: figure.period for end, figure in by_figure.items()} | periods
    for end in sorted(periods, reverse=True):
        figure = figures.get(end)
        promised = tuple(
            band_words(by_end[end].low, by_end[end].high, series)
            if end in by_end
            else say(NO_LEVEL)
            for by_end in levels
        )
        beside = next((by_end[end].low for by_end in levels if end in by_end), None)
        yield FigureRow(
            period=periods[end].label(),
            figure=figure_words(figure, series, beside)
            if figure
            else capital(words_for(gaps, end)),
            missing=figure is None or figure.value is None,
            mark=mark(figure) if figure else "",
            promised=promised,
            notes=notes(figure, series) if figure else (),
            compared=tuple(_compared_words(one.get(end), series) for one in others),
        )


NOT_COMPARED = marked("No figure")
"""What stands where a comparator has no figure for a period: no cell is blank."""


def shown_comparators(series: Series) -> tuple[str, ...]:
    """The neighbours and averages that have a figure, in the measure's order."""
    return tuple(name for name in series.measure.comparators if series.compared(name))


def compared(series: Series, name: str) -> Mapping[date, Figure]:
    """The figures of a comparator by the end of their period."""
    return {figure.period.end: figure for figure in series.compared(name)}


def _compared_words(figure: Figure | None, series: Series) -> str:
    """A comparator's figure with what marks it."""
    if figure is None:
        return say(NOT_COMPARED)
    words, sure = figure_words(figure, series), mark(figure)
    return f"{words} ({sure})" if sure else words


def is_past(gap: Gap) -> bool:
    """Whether a figure is wanting, and not only still to come."""
    return gap.why is not Absence.NOT_DUE


def band_words(low: Decimal, high: Decimal, series: Series) -> str:
    """A level, or a band, as tables print it."""
    first = plain_figure(low, series.measure)
    if low == high:
        return first
    return say("{low} to {high}", low=first, high=plain_figure(high, series.measure))


_IN_PLACE = {
    FigureState.FINAL: marked("Final"),
    FigureState.PROVISIONAL: marked("Provisional"),
    FigureState.ESTIMATED: marked("Estimated"),
    FigureState.SUPPRESSED: marked("Suppressed"),
    FigureState.NOT_COMPARABLE: marked("Not comparable"),
    FigureState.WITHDRAWN: marked("Withdrawn"),
    FigureState.TO_BE_AGREED: marked("To be agreed"),
    FigureState.AWAITING_GOVERNMENT: marked("Awaiting government"),
    FigureState.NOT_RECORDED: marked("Not recorded"),
}
"""What stands where a figure would be."""


def figure_words(figure: Figure, series: Series, beside: Decimal | None = None) -> str:
    """A figure as tables print it, or the reason that stands in its place."""
    if figure.value is None:
        return say(_IN_PLACE[figure.state])
    return plain_figure(figure.value, series.measure, beside)


def mark(figure: Figure) -> str:
    """What stands beside a figure: how sure it is, that it was changed, that it is made up."""
    words = []
    if figure.value is not None and figure.state is not FigureState.FINAL:
        words.append(say(figure.state.value))
    if is_revised(figure):
        words.append(say(_MARKS.get(figure.change, _CHANGED)))
    if figure.illustrative:
        words.append(say("illustrative"))
    return ", ".join(words)


def is_revised(figure: Figure) -> bool:
    """Whether another figure stood there before."""
    return bool(figure.earlier) and _before(figure).value != figure.value


def is_ringed(figure: Figure) -> bool:
    """Whether a figure took another figure's place, and not that of a reason why there was none."""
    return is_revised(figure) and any(one.value is not None for one in figure.earlier)


def notes(figure: Figure, series: Series) -> tuple[str, ...]:
    """What has to be said of a figure below the table: why there is none, what it was before."""
    found = [sentence(figure.note)] if figure.note else []
    if figure.earlier:
        found.append(_revised(figure, series))
    return tuple(found)


_CHANGED = marked("changed")
_MARKS: Mapping[ChangeKind | None, str] = {
    ChangeKind.CORRECTION: marked("corrected"),
    ChangeKind.SCHEDULED_REVISION: marked("revised"),
    ChangeKind.NEW_DATA: marked("first published"),
}
"""What is said in a word of a figure that was changed, by why it was."""

_CHANGED_FROM = marked("Changed from {before} on {day}")
_REVISED: Mapping[ChangeKind | None, str] = {
    ChangeKind.CORRECTION: marked("Corrected from {before} on {day}"),
    ChangeKind.SCHEDULED_REVISION: marked("Revised from {before} on {day}"),
    ChangeKind.NEW_DATA: marked("First published on {day}"),
}
"""The same as a sentence, with the figure that stood there before."""


def _before(figure: Figure) -> Figure:
    """What stood there directly before."""
    return max(figure.earlier, key=lambda earlier: earlier.published)


def _revised(figure: Figure, series: Series) -> str:
    """What a figure was before: `Revised from 22.6 on 20 July 2006: late crimes were added.`."""
    before, day = _before(figure), day_in_words(figure.published)
    if before.value == figure.value:
        told = say("Confirmed on {day}", day=day)
    else:
        words = _REVISED.get(figure.change, _CHANGED_FROM)
        told = say(words, before=figure_words(before, series), day=day)
    return sentence(f"{told}: {figure.reason}" if figure.reason else told)
