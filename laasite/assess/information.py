"""Figures that nobody has promised anything for: shown for information, never rated."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from laasite.assess.lateness import schedule
from laasite.assess.movement import movement
from laasite.assess.reporting import Window
from laasite.assess.words import figure_words
from laasite.model.assessment import Information
from laasite.model.language import say
from laasite.model.measures import Figure, Series
from laasite.model.sentences import sentence
from laasite.model.targets import Target


def informations(target: Target, as_at: date) -> Iterator[Information]:
    """What is known of each series of a target without a commitment.

    A figure for information is late too: the measure says when it comes. No agreement says how
    long figures are owed, so that only the first that is missing is told.
    """
    if not target.commitments:
        for series in target.series:
            yield _information(target, series, as_at)


def _information(target: Target, series: Series, as_at: date) -> Information:
    known = [figure for figure in series.whole if figure.value is not None]
    figure = max(known, key=lambda figure: figure.period, default=None)
    owed = schedule(target.id, series, Window(None, None), as_at, (), at_most=1)
    moved = movement(figure, series, None)
    return Information(
        target=target.id,
        part=series.part,
        sentence=_told(figure, series),
        figure=figure,
        direction=moved.direction if moved else None,
        direction_sentence=moved.sentence if moved else None,
        late=owed.late,
        next_due=owed.next_due,
        next_due_period=owed.next_period,
    )


def _told(figure: Figure | None, series: Series) -> str:
    if figure is None:
        return say("No figure has been published.")
    told = figure_words(figure, series.measure)
    return sentence(
        say("{figure}; for information, because nothing has been promised.", figure=told)
    )
