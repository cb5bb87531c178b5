"""How every promise stands, with its reason and its numbers: for the site and each agreement."""

from __future__ import annotations

from collections.abc import Iterator

from laasite.export.spreadsheet import YES_NO, Row, iso, plain, written
from laasite.model.artifacts import Artifact
from laasite.model.assessment import Assessments, Due, Rating
from laasite.model.measures import Figure, Series
from laasite.model.report import Report
from laasite.model.targets import Commitment, Target
from laasite.pages import addresses
from laasite.pages.columns import STATUSES


def statuses(report: Report, assessments: Assessments) -> Iterator[Artifact]:
    """`statuses.csv`, and one of the same form for each agreement that anything stands under."""
    of_agreements: dict[str, list[Row]] = {id: [] for id in report.agreements}
    every = []
    commitments = {one.id: one for one in report.commitments}
    for rating in assessments.ratings:
        commitment = commitments[rating.commitment]
        row = _row(report.targets[rating.target], commitment, rating)
        every.append(row)
        if commitment.under in of_agreements:
            of_agreements[commitment.under].append(row)
    yield written(addresses.STATUSES_TABLE, STATUSES, every)
    for id, rows in of_agreements.items():
        if rows:
            yield written(addresses.agreement_statuses(id), STATUSES, rows)


def _row(target: Target, commitment: Commitment, rating: Rating) -> Row:
    series = target.series_of(rating.part)
    marked = target.marks.illustrative or commitment.marks.illustrative
    return {
        "target": target.id,
        "title": target.title,
        "part": rating.part or "",
        "under": commitment.under,
        "lead": "; ".join(commitment.lead),
        **(_measure(series) if series else {}),
        "status": str(rating.status.value),
        "reason": rating.sentence,
        "in_force": YES_NO[rating.in_force],
        **(_figure(rating.figure, series) if rating.figure else {}),
        **_due("due", rating.due),
        "behind_by": plain(rating.shortfall),
        "tolerance": plain(rating.tolerance),
        "direction": str(rating.direction.value) if rating.direction else "",
        "baseline": plain(rating.baseline),
        **_last(rating.final),
        "next_due": iso(rating.next_due),
        "late": f"{len(rating.late)}",
        "illustrative": YES_NO[marked or bool(rating.figure and rating.figure.illustrative)],
    }


def _measure(series: Series) -> Row:
    measure = series.measure
    return {"measure": measure.what, "unit": measure.unit, "better": measure.better.value}


def _figure(figure: Figure, series: Series | None) -> Row:
    own = series.measure.source if series else None
    return {
        "period": figure.period.canonical(),
        "period_start": iso(figure.period.start),
        "period_end": iso(figure.period.end),
        "value": plain(figure.value),
        "state": figure.state.value,
        "published": iso(figure.published),
        "source": figure.source or own or "",
    }


def _due(name: str, due: Due | None) -> Row:
    return {f"{name}_low": plain(due.low), f"{name}_high": plain(due.high)} if due else {}


def _last(due: Due | None) -> Row:
    """The last level promised, with its period."""
    if due is None:
        return {}
    return {
        "last_period": due.period.canonical(),
        "last_period_start": iso(due.period.start),
        "last_period_end": iso(due.period.end),
        **_due("last", due),
    }
