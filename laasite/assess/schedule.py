"""The schedule of an agreement: its indicators, and a district's view of them."""

from __future__ import annotations

from laasite.assess.composition import picked_for
from laasite.model.accounts import Linkage, Schedule
from laasite.model.agreements import Agreement
from laasite.model.indicators import Linked, Relevance
from laasite.model.periods import Period
from laasite.model.report import Report
from laasite.model.targets import Commitment, Promise
from laasite.model.words import CommitmentKind, CommitmentState


def schedule(agreement: Agreement, report: Report) -> Schedule | None:
    """The indicators of an agreement by kind; None where it selects from no set."""
    if agreement.terms.selection is None:
        return None
    picked = picked_for(agreement.id, report)
    years = _years(agreement)
    return Schedule(
        designated=_of_kind(picked, CommitmentKind.DESIGNATED),
        statutory=_of_kind(picked, CommitmentKind.STATUTORY),
        local=_of_kind(picked, CommitmentKind.LOCAL, CommitmentKind.NATIONAL),
        placeholders=tuple(one.id for one in picked if one.state is CommitmentState.PLACEHOLDER),
        incomplete=tuple(one.id for one in picked if _is_incomplete(one, years)),
    )


def _of_kind(picked: tuple[Commitment, ...], *kinds: CommitmentKind) -> tuple[str, ...]:
    return tuple(one.id for one in picked if one.kind in kinds)


def _years(agreement: Agreement) -> int:
    """How many yearly targets there have to be: one for each year of the agreement."""
    period = agreement.period
    return period.months // 12 if isinstance(period, Period) else 1


def _is_incomplete(commitment: Commitment, years: int) -> bool:
    """Whether a selected indicator lacks its baseline or a year, and doesn't say what it awaits."""
    if commitment.state is CommitmentState.PLACEHOLDER:
        return commitment.state_reason is None
    return not commitment.promises or any(_lacks(promise, years) for promise in commitment.promises)


def _lacks(promise: Promise, years: int) -> bool:
    return promise.baseline is None or len(promise.levels) < years


def linkages(agreement: Agreement, report: Report) -> tuple[Linkage, ...]:
    """How much of an agreement each area that looked at it counts as its own work."""
    return tuple(
        linkage(view, selected(agreement.id, report))
        for view in report.relevance
        if view.agreement == agreement.id
    )


def selected(agreement: str, report: Report) -> tuple[str, ...]:
    """The indicators that an agreement selected, without the statutory ones, each once."""
    keys = (
        one.indicator
        for one in picked_for(agreement, report)
        if one.kind is CommitmentKind.DESIGNATED and one.indicator
    )
    return tuple(dict.fromkeys(keys))


def linkage(view: Relevance, indicators: tuple[str, ...]) -> Linkage:
    """The counts of a district's view over the indicators selected."""
    found = [view.of(indicator) for indicator in indicators]
    words = [link.linked for link in found if link]
    return Linkage(
        area=view.area,
        agreement=view.agreement,
        core=words.count(Linked.CORE),
        some=words.count(Linked.SOME),
        none=words.count(Linked.NONE),
        unsaid=len(found) - len(words),
    )
