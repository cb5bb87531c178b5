"""What the changes come to: targets made easier or harder, first figures that flattered."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from laasite.model.history import Alteration, Effect, Tally
from laasite.model.measures import Series
from laasite.model.report import Report
from laasite.model.words import Better, ChangeKind


def tally(report: Report) -> Tally:
    """The counts over all changes and all figures that aren't broken down.

    A corrected level was never meant to be what it was, so that it made nothing easier or harder.
    """
    moved = [one for one in report.alterations if one.change is not ChangeKind.CORRECTION]
    pairs = [
        pair for target in report.targets.values() for one in target.series for pair in _of(one)
    ]
    changed = [(first, last, better) for first, last, better in pairs if first != last]
    flattered = [_was_better(*one) for one in changed]
    return Tally(
        easier=_ids(moved, Effect.EASIER),
        harder=_ids(moved, Effect.HARDER),
        published=len(pairs),
        changed=len(changed),
        flattered=flattered.count(True),
        belittled=flattered.count(False),
    )


def _ids(moved: list[Alteration], effect: Effect) -> tuple[str, ...]:
    return tuple(sorted({one.id for one in moved if one.effect is effect}))


def _of(series: Series) -> Iterator[tuple[Decimal, Decimal, Better]]:
    """For each period the first figure that was published, and the newest."""
    for figure in series.whole:
        values = [one.value for one in (*figure.earlier, figure) if one.value is not None]
        if values and figure.value is not None:
            yield values[0], figure.value, series.measure.better


def _was_better(first: Decimal, last: Decimal, better: Better) -> bool | None:
    """Whether the first figure looked better than the newest; None where neither is better."""
    if better is Better.HIGHER:
        return first > last
    return first < last if better is Better.LOWER else None
