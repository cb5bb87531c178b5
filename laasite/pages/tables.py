"""Every table to download, with its columns: one list for writers, package and dictionary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from laasite.model.assessment import Assessments, Rating
from laasite.model.language import say
from laasite.model.report import Report
from laasite.model.targets import Target
from laasite.pages import addresses
from laasite.pages.columns import (
    CHANGES,
    COMPARATOR_COLUMN,
    DECISIONS,
    DICTIONARY,
    FIGURES_AFTER,
    FIGURES_BEFORE,
    STATUSES,
    Column,
    breakdown_column,
    due_column,
    due_name,
    said,
)


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its address, its title, and its columns in order.

    `of_target` and `of_agreement` are ids, of which at most one is there.
    """

    address: str
    title: str
    columns: tuple[Column, ...]
    of_target: str | None = None
    of_agreement: str | None = None


def tables(report: Report, assessments: Assessments) -> tuple[Table, ...]:
    """Every table of the site: those of the whole first, then agreements and targets."""
    return (*whole_tables(report, assessments), *_of_things(report, assessments))


def whole_tables(report: Report, assessments: Assessments) -> Iterator[Table]:
    """The tables about the whole site: each has all columns that its smaller ones have."""
    measured = [target for target in report.targets.values() if target.series]
    every = figure_columns(measured, assessments)
    yield _table(addresses.ALL_FIGURES, say("All figures"), every)
    yield _table(addresses.STATUSES_TABLE, say("How every promise stands"), STATUSES)
    yield _table(addresses.CHANGES_TABLE, say("All changes"), CHANGES)
    if assessments.proceedings.register:
        yield _table(addresses.DECISIONS_TABLE, say("Decisions and actions"), DECISIONS)
    yield _table(addresses.DICTIONARY_TABLE, say("Data dictionary"), DICTIONARY)


def _table(
    address: str,
    title: str,
    columns: Iterable[Column],
    *,
    of_agreement: str | None = None,
    of_target: str | None = None,
) -> Table:
    return Table(address, title, tuple(map(said, columns)), of_target, of_agreement)


def _of_things(report: Report, assessments: Assessments) -> Iterator[Table]:
    judged = agreements_judged(assessments)
    for id, agreement in report.agreements.items():
        if id in judged:
            address = addresses.agreement_statuses(id)
            yield _table(address, agreement.title, STATUSES, of_agreement=id)
    for target in report.targets.values():
        if target.series:
            columns = figure_columns([target], assessments)
            address = addresses.target_figures(target.id)
            yield _table(address, target.title, columns, of_target=target.id)


def agreements_judged(assessments: Assessments) -> frozenset[str]:
    """The ids of agreements and strategies that anything is promised under."""
    return frozenset(one.commitment.partition("/")[2] for one in assessments.ratings)


def figure_columns(targets: Sequence[Target], assessments: Assessments) -> tuple[Column, ...]:
    """The columns for the figures of some targets: all that one of them has."""
    series = [one for target in targets for one in target.series]
    ratings = [rating for target in targets for rating in assessments.of_target(target.id)]
    breakdowns = _once(name for one in series for name in one.measure.breakdowns)
    compared = (COMPARATOR_COLUMN,) if any(one.measure.comparators for one in series) else ()
    return (
        *FIGURES_BEFORE,
        *map(breakdown_column, breakdowns),
        *compared,
        *FIGURES_AFTER,
        *_dues(ratings),
    )


def _dues(ratings: Sequence[Rating]) -> Iterator[Column]:
    promised = [rating for rating in ratings if rating.dues]
    banded = {due_name(one) for one in promised if any(due.low != due.high for due in one.dues)}
    for name in _once(map(due_name, promised)):
        yield due_column(name, bands=name in banded)


def _once(names: Iterable[str]) -> tuple[str, ...]:
    """Each name once, in the order in which it first comes."""
    return tuple(dict.fromkeys(names))
