"""Levels, figures and leads that can't be meant as written, in the light of the judgement."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from laasite.model import nearest
from laasite.model.areas import Area
from laasite.model.assessment import Assessments, Due, Rating
from laasite.model.coverage import same_length
from laasite.model.dates import day_in_words
from laasite.model.findings import Finding
from laasite.model.measures import Figure, Level, Measure, Series, Tolerance
from laasite.model.numbers import format_number
from laasite.model.periods import Period, PeriodKind
from laasite.model.problems import quoted
from laasite.model.report import Report
from laasite.model.rules import meaning as rules
from laasite.model.targets import Commitment, Promise, Target
from laasite.model.tree import Mapping, Scalar, Sequence
from laasite.model.words import (
    Better,
    CommitmentStage,
    CommitmentState,
    FigureState,
    Frequency,
)

AssessedRule = Callable[[Report, Assessments], Iterable[Finding]]


# --- levels ------------------------------------------------------------------------------------


def levels_worse_than_baseline(report: Report, assessments: Assessments) -> Iterator[Finding]:
    """No promise leads to less than there was; where one does, it is worth a word."""
    for rating, promise, measure in _promised(report, assessments):
        worse = next((due for due in rating.dues if _is_worse(due, rating, promise, measure)), None)
        if worse is not None and worse.level is not None and rating.baseline is not None:
            level = format_number(worse.low, measure.decimals)
            start = format_number(rating.baseline, measure.decimals)
            message = (
                f"The level for {worse.period.label()}, {level}, is worse than the baseline, "
                f"{start}: {measure.better.value} is better."
            )
            yield rules.LEVEL_WORSE_THAN_BASELINE.at(worse.level.place, message)


def _promised(
    report: Report, assessments: Assessments
) -> Iterator[tuple[Rating, Promise, Measure]]:
    """Each rating that comes from a measure, with the promise that it rates."""
    commitments = {commitment.id: commitment for commitment in report.commitments}
    for rating in assessments.ratings:
        series = report.targets[rating.target].series_of(rating.part)
        for promise in commitments[rating.commitment].promises:
            if series is not None and promise.part == rating.part:
                yield rating, promise, series.measure


def _is_worse(due: Due, rating: Rating, promise: Promise, measure: Measure) -> bool:
    """Whether a declared level is behind the baseline, where the two cover equally long times."""
    start = promise.baseline.period if promise.baseline else None
    if due.level is None or rating.baseline is None:
        return False
    if start is not None and not same_length(start, due.period, measure.covers):
        return False
    if measure.better is Better.HIGHER:
        return due.low < rating.baseline
    return measure.better is Better.LOWER and due.low > rating.baseline


def levels_outside_agreement(report: Report, _: Assessments) -> Iterator[Finding]:
    """A level is for a period that has at least a part in the years of its agreement."""
    for commitment, level in _levels(report):
        years = _years(commitment, report)
        if years is not None and (level.period.end < years.start or level.period.start > years.end):
            message = (
                f"The level for {level.period.label()} lies outside {quoted(commitment.under)}, "
                f"which runs from {day_in_words(years.start)} to {day_in_words(years.end)}."
            )
            yield rules.LEVEL_OUTSIDE_AGREEMENT.at(level.place, message)


def _levels(report: Report) -> Iterator[tuple[Commitment, Level]]:
    for commitment in report.commitments:
        for promise in commitment.promises:
            for level in (*promise.levels, *promise.without_stretch):
                yield commitment, level


def _years(commitment: Commitment, report: Report) -> Period | None:
    under = report.agreements.get(commitment.under) or report.strategies.get(commitment.under)
    return under.period if under is not None and isinstance(under.period, Period) else None


def noughts_without_tolerance(report: Report, assessments: Assessments) -> Iterator[Finding]:
    """A level of nought needs a tolerance in the measure's unit: a share of nought is nought."""
    for rating, _, measure in _promised(report, assessments):
        tolerance = report.targets[rating.target].tolerance or report.site.tolerance
        if measure.better is Better.NONE or _is_absolute(tolerance):
            continue
        for due in rating.dues:
            if due.level is not None and due.low == due.high == 0:
                message = (
                    f"The level for {due.period.label()} is nought, and no tolerance in "
                    f"{quoted(measure.unit)} is set."
                )
                yield rules.NOUGHT_WITHOUT_TOLERANCE.at(due.level.place, message)


def _is_absolute(tolerance: Tolerance | None) -> bool:
    return tolerance is not None and tolerance.absolute is not None


def bands_upside_down(report: Report, _: Assessments) -> Iterator[Finding]:
    """A band runs from the smaller number to the larger."""
    for _commitment, level in _levels(report):
        if level.low is not None and level.high is not None and level.low > level.high:
            message = (
                f"The band for {level.period.label()} runs from {level.low:f} to {level.high:f}."
            )
            yield rules.BAND_UPSIDE_DOWN.at(level.place, message)


def commitments_without_level(report: Report, _: Assessments) -> Iterator[Finding]:
    """What is promised can be judged: a commitment has a level or a milestone."""
    for target, commitment in _agreed(report):
        if commitment.state is CommitmentState.PLACEHOLDER or target.milestones:
            continue
        rated = [one for one in target.series if one.measure.better is not Better.NONE]
        if rated and not any(promise.levels for promise in commitment.promises):
            message = f"The commitment under {quoted(commitment.under)} promises no level."
            yield rules.COMMITMENT_WITHOUT_LEVEL.at(commitment.place, message)


def _agreed(report: Report) -> Iterator[tuple[Target, Commitment]]:
    """The commitments that were agreed and not removed again."""
    for target in report.targets.values():
        for commitment in target.commitments:
            removed = commitment.state is CommitmentState.REMOVED
            if commitment.stage is CommitmentStage.FINAL and not removed:
                yield target, commitment


# --- figures -----------------------------------------------------------------------------------


def figures_before_period_ended(report: Report, _: Assessments) -> Iterator[Finding]:
    """A figure is published once its period is over, unless it is an estimate."""
    for series in _series(report):
        for row in _once(series, _is_early):
            message = (
                f"This figure is for {row.period.label()}, which ends on "
                f"{day_in_words(row.period.end)}, but is published on "
                f"{day_in_words(row.published)}."
            )
            yield rules.FIGURE_BEFORE_PERIOD_ENDED.at(row.place, message)


def _is_early(row: Figure) -> bool:
    early = row.published < row.period.end and row.state is not FigureState.ESTIMATED
    return early and row.value is not None


def figures_before_release(report: Report, _: Assessments) -> Iterator[Finding]:
    """No figure comes before the day that was announced for its period."""
    announced = {}
    for release in sorted(report.site.releases, key=lambda one: one.published, reverse=True):
        announced[release.period] = release.published
    if not announced:
        return

    def too_soon(row: Figure) -> bool:
        day = announced.get(row.period)
        return day is not None and row.published < day and row.value is not None

    for series in _series(report):
        for row in _once(series, too_soon):
            message = (
                f"The figures for {row.period.label()} are announced for "
                f"{day_in_words(announced[row.period])}, but this one is dated "
                f"{day_in_words(row.published)}."
            )
            yield rules.FIGURE_BEFORE_RELEASE.at(row.place, message)


def _series(report: Report) -> Iterator[Series]:
    return (series for target in report.targets.values() for series in target.series)


def _once(series: Series, is_wrong: Callable[[Figure], bool]) -> list[Figure]:
    """Those of our rows, earlier ones too, that are wrong.

    Only the first for each period and day is looked at: a breakdown makes no new mistake.
    """
    own = (figure for figure in series.figures if figure.comparator is None)
    rows = [row for figure in own for row in (*figure.earlier, figure)]
    if not any(map(is_wrong, rows)):
        return []
    first: dict[tuple[Period, object], Figure] = {}
    for row in sorted(rows, key=lambda row: row.place):
        first.setdefault((row.period, row.published), row)
    return [row for row in first.values() if is_wrong(row)]


_FINEST = {
    Frequency.YEAR: PeriodKind.YEAR,
    Frequency.EVERY_2_YEARS: PeriodKind.YEAR,
    Frequency.QUARTER: PeriodKind.QUARTER,
}
_MONTHS = {PeriodKind.YEAR: 12, PeriodKind.QUARTER: 3}


def figures_finer_than_frequency(report: Report, _: Assessments) -> Iterator[Finding]:
    """A measure that is reported once a year has no figures for quarters."""
    for series in _series(report):
        finest = _FINEST.get(series.measure.frequency)
        shorter = (row for row in series.figures if finest and row.period.months < _MONTHS[finest])
        row = min(shorter, key=lambda row: row.place, default=None)
        if row is not None:
            message = (
                f"This figure is for {row.period.label()}, but the measure's frequency is "
                f"{quoted(series.measure.frequency.value)}."
            )
            yield rules.FIGURE_FINER_THAN_FREQUENCY.at(row.place, message)


def unknown_areas(report: Report, _: Assessments) -> Iterator[Finding]:
    """Where the site knows its wards, figures by ward name one of them."""
    for series in _series(report):
        for column in series.measure.breakdowns:
            areas = [area for area in report.areas.values() if area.kind.lower() == column.lower()]
            if areas:
                yield from _unknown_names(series, column, areas)


def _unknown_names(series: Series, column: str, areas: list[Area]) -> Iterator[Finding]:
    names = {name.lower() for area in areas for name in _names(area)}
    told = set()
    for figure in sorted(series.figures, key=lambda figure: figure.place):
        name = dict(figure.breakdown).get(column)
        if name is None or name.lower() in names or name in told:
            continue
        told.add(name)
        message = f"There is no {column} called {quoted(name)}."
        meant = nearest.quoted(name, [area.title for area in areas])
        yield rules.UNKNOWN_AREA_OF_FIGURE.at(figure.place, message, meant=meant)


def _names(area: Area) -> tuple[str, ...]:
    return (area.id, area.title, *area.also_written)


def comparators_without_source(report: Report, _: Assessments) -> Iterator[Finding]:
    """Whose figures ours are held against, somebody published: each comparator is told once."""
    for target in report.targets.values():
        for series in target.series:
            for name in series.measure.comparators:
                bare = [
                    one for one in series.compared(name) if not (one.source or one.illustrative)
                ]
                if bare and not target.marks.illustrative:
                    message = f"This figure of {quoted(name)} doesn't say where it was published."
                    yield rules.COMPARATOR_WITHOUT_SOURCE.at(
                        min(one.place for one in bare), message
                    )


# --- who answers -------------------------------------------------------------------------------


def leads_missing(report: Report, _: Assessments) -> Iterator[Finding]:
    """Every target has a lead. `lead: not recorded` says that it had one."""
    for target, commitment in _agreed(report):
        if not commitment.lead and not _is_typed("lead", target, commitment):
            message = f"Nobody leads the commitment under {quoted(commitment.under)}."
            yield rules.LEAD_MISSING.at(commitment.place, message)


def _is_typed(key: str, target: Target, commitment: Commitment) -> bool:
    """Whether a commitment has a key, though its value be a word for not knowing."""
    listed = target.origin.tree.get("commitments")
    items = listed.items if isinstance(listed, Sequence) else ()
    own = (item for item in items if item.place == commitment.place)
    node = next(own, None)
    return isinstance(node, Mapping) and isinstance(node.get(key), Scalar)


def leaders_missing(report: Report, _: Assessments) -> Iterator[Finding]:
    """Every target has a post that answers for it, or says that none is stated."""
    for _target, commitment in _agreed(report):
        if commitment.leader is None:
            message = f"The commitment under {quoted(commitment.under)} names no `leader`."
            yield rules.LEADER_MISSING.at(commitment.place, message)


RULES: tuple[AssessedRule, ...] = (
    levels_worse_than_baseline,
    levels_outside_agreement,
    noughts_without_tolerance,
    bands_upside_down,
    commitments_without_level,
    figures_before_period_ended,
    figures_before_release,
    figures_finer_than_frequency,
    unknown_areas,
    comparators_without_source,
    leads_missing,
    leaders_missing,
)
"""Every rule of this file, in the order in which they are gone through."""
