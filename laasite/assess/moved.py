"""Levels as they were first agreed: what stands under `was` of a commitment's changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from laasite.model.dates import PartialDate
from laasite.model.measures import Level, Measure
from laasite.model.numbers import Number, parse_number
from laasite.model.origin import Change
from laasite.model.periods import Period, parse_period
from laasite.model.targets import Commitment, Promise, Target
from laasite.model.tree import Mapping, Node, Scalar
from laasite.model.words import ChangeKind


@dataclass(frozen=True, slots=True)
class Was:
    """The levels of one period before they were moved: None where a level stayed as it was."""

    promised: Decimal | None
    without: Decimal | None
    reason: str


def moved_levels(
    commitment: Commitment, part: str | None, period: Period, measure: Measure
) -> Iterator[Was]:
    """What the levels of `period` were before each renegotiation, in the order of the file."""
    for change in commitment.changes:
        if change.kind is ChangeKind.RENEGOTIATED_TARGET:
            group = _group_of(change.was, part)
            promised = _level(group.get("levels"), period, measure)
            without = _level(group.get("without_stretch"), period, measure)
            if promised is not None or without is not None:
                yield Was(promised, without, change.reason)


def as_first_agreed(commitment: Commitment, target: Target) -> Commitment | None:
    """A commitment with its levels as they were first agreed; None if none was agreed anew.

    A level that was corrected counts as first agreed: only what was negotiated again is undone.
    """
    oldest_first = replace(commitment, changes=tuple(sorted(commitment.changes, key=_day)))
    promises = tuple(
        _first_promise(oldest_first, promise, series.measure) if series else promise
        for promise in commitment.promises
        for series in (target.series_of(promise.part),)
    )
    return replace(commitment, promises=promises) if promises != commitment.promises else None


def _day(change: Change) -> date:
    return change.date.latest if isinstance(change.date, PartialDate) else date.max


def _first_promise(commitment: Commitment, promise: Promise, measure: Measure) -> Promise:
    levels = tuple(_first_level(commitment, promise.part, one, measure) for one in promise.levels)
    return replace(promise, levels=levels)


def _first_level(commitment: Commitment, part: str | None, level: Level, measure: Measure) -> Level:
    moved = moved_levels(commitment, part, level.period, measure)
    first = next((one.promised for one in moved if one.promised is not None), None)
    if first is None or first == level.value:
        return level
    return replace(
        level, value=first, change_from_baseline=None, low=None, high=None, words=None, reason=None
    )


def _group_of(was: Mapping, part: str | None) -> Mapping:
    """The keys of the commitment, or of one part of it."""
    if part is None:
        return was
    parts = was.get("parts")
    found = parts.get(part) if isinstance(parts, Mapping) else None
    return found if isinstance(found, Mapping) else Mapping((), was.place)


def _level(levels: Node | None, period: Period, measure: Measure) -> Decimal | None:
    """The figure of `period` in a group of levels."""
    if not isinstance(levels, Mapping):
        return None
    for key, value in levels.entries:
        if parse_period(key.text, measure.year) == period:
            return _figure(value)
    return None


def _figure(node: Node | None) -> Decimal | None:
    if isinstance(node, Mapping):
        node = node.get("value")
    number = parse_number(node.text) if isinstance(node, Scalar) else None
    return number.value if isinstance(number, Number) else None
