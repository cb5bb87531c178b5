"""Levels as they were first agreed: what stands under `was` of a commitment's changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from laasite.model.measures import Measure
from laasite.model.numbers import Number, parse_number
from laasite.model.periods import Period, parse_period
from laasite.model.targets import Commitment
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
