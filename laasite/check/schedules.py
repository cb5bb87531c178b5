"""What is wrong with the indicators that an agreement selects, and with a district's view."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from laasite.model import nearest
from laasite.model.accounts import Schedule
from laasite.model.agreements import Agreement
from laasite.model.assessment import Assessments
from laasite.model.deals import Selection
from laasite.model.findings import Finding, Place
from laasite.model.indicators import Indicator, Library, Relevance
from laasite.model.problems import quoted
from laasite.model.report import Report
from laasite.model.rules import agreements as rules
from laasite.model.targets import Commitment
from laasite.model.words import CommitmentKind, CommitmentStage

AssessedRule = Callable[[Report, Assessments], Iterable[Finding]]


def limits(report: Report, found: Assessments) -> Iterator[Finding]:
    """No more indicators are selected than allowed, and as many statutory ones as stated."""
    for agreement, selection, schedule in _selecting(report, found):
        most, chosen = selection.designated_at_most, len(schedule.designated)
        if most is not None and chosen > most:
            message = f"At most {most} indicators may be selected, but {chosen} are."
            place = agreement.origin.at("selection", "designated_at_most")
            yield rules.TOO_MANY_SELECTED.at(place, message)
        stated, listed = selection.statutory_number, len(schedule.statutory)
        if stated is not None and listed != stated:
            message = f"The number of statutory indicators is stated as {stated}, but is {listed}."
            place = agreement.origin.at("selection", "statutory_number")
            yield rules.STATUTORY_NUMBER.at(place, message)


def _selecting(
    report: Report, found: Assessments
) -> Iterator[tuple[Agreement, Selection, Schedule]]:
    for id, agreement in report.agreements.items():
        deal = found.accounts.deals.get(id)
        if agreement.terms.selection and deal and deal.schedule:
            yield agreement, agreement.terms.selection, deal.schedule


def indicators(report: Report, found: Assessments) -> Iterator[Finding]:  # noqa: ARG001 - as all
    """Each indicator named is in its set, may be chosen and counts as what it is."""
    for commitment in report.commitments:
        if commitment.indicator is not None and report.libraries:
            yield from _of_indicator(commitment, commitment.indicator, report)


def _of_indicator(commitment: Commitment, key: str, report: Report) -> Iterator[Finding]:
    set_, _, id = key.partition("/")
    library = report.libraries.get(set_)
    indicator = library.indicators.get(id) if library else None
    if indicator is None:
        yield _unknown(commitment.place, key, library)
    elif indicator.refused_because:
        message = f"{quoted(key)} can't be chosen: {indicator.refused_because}."
        yield rules.REFUSED_INDICATOR.at(commitment.place, message)
    elif commitment.under in report.agreements:
        yield from _kind(commitment, key, indicator, report)


def _unknown(place: Place, key: str, library: Library | None) -> Finding:
    if library is None:
        message = f"There is no set of indicators for {quoted(key)}."
        return rules.UNKNOWN_INDICATOR.at(place, message)
    known = [library.key(one) for one in library.indicators.values()]
    there = f"{quoted(library.id)}, which has {len(known)} indicators"
    message = f"{quoted(key)} isn't in the set {there}."
    return rules.UNKNOWN_INDICATOR.at(place, message, meant=nearest.quoted(key, known))


def _kind(
    commitment: Commitment, key: str, indicator: Indicator, report: Report
) -> Iterator[Finding]:
    """Selected and statutory indicators have nothing in common."""
    if report.agreements[commitment.under].terms.selection is None:
        return
    selected = commitment.kind is CommitmentKind.DESIGNATED
    statutory = commitment.kind is CommitmentKind.STATUTORY
    if selected and indicator.statutory:
        message = f"{quoted(key)} is statutory, so it doesn't count as selected."
        yield rules.STATUTORY_SELECTED.at(commitment.place, message)
    if statutory and not indicator.statutory:
        message = f"{quoted(key)} isn't statutory, but it is counted so."
        yield rules.STATUTORY_SELECTED.at(commitment.place, message)


def twice(report: Report, found: Assessments) -> Iterator[Finding]:
    """No indicator stands twice under one agreement that selects from a set."""
    for agreement, _, _ in _selecting(report, found):
        first: dict[str, Commitment] = {}
        for one in _of_agreement(agreement.id, report):
            if one.indicator in first:
                other = first[one.indicator].target
                message = f"{quoted(one.indicator)} is already the indicator of {quoted(other)}."
                yield rules.INDICATOR_TWICE.at(one.place, message)
            elif one.indicator:
                first[one.indicator] = one


def _of_agreement(agreement: str, report: Report) -> Iterator[Commitment]:
    """The commitments under an agreement that weren't given up."""
    return (
        one
        for one in report.commitments
        if one.under == agreement and one.stage is not CommitmentStage.DROPPED
    )


def incomplete(report: Report, found: Assessments) -> Iterator[Finding]:
    """Each selected indicator has a baseline and a target for each year, or says why not."""
    for _, _, schedule in _selecting(report, found):
        for commitment in report.commitments:
            if commitment.id in schedule.incomplete:
                title = report.targets[commitment.target].title
                message = f"{quoted(title)} lacks its baseline or a yearly target."
                yield rules.SCHEDULE_INCOMPLETE.at(commitment.place, message)


# --- a district's view -------------------------------------------------------------------------


def views(report: Report, found: Assessments) -> Iterator[Finding]:  # noqa: ARG001 - as all
    """A district's view is of indicators that the agreement has, and of all that it selected."""
    for view in report.relevance:
        agreement = report.agreements.get(view.agreement)
        if agreement is not None:
            yield from _of_view(view, agreement, report)


def _of_view(view: Relevance, agreement: Agreement, report: Report) -> Iterator[Finding]:
    own = list(_of_agreement(agreement.id, report))
    there = {one.indicator for one in own if one.indicator}
    for link in view.links:
        if link.indicator not in there:
            message = f"{quoted(agreement.title)} has no indicator {quoted(link.indicator)}."
            meant = nearest.quoted(link.indicator, sorted(there))
            yield rules.RELEVANCE_OF_NOTHING.at(link.place, message, meant=meant)
    chosen = {one.indicator for one in own if one.kind is CommitmentKind.DESIGNATED}
    silent = sorted(one for one in chosen if one and view.of(one) is None)
    if silent:
        names = ", ".join(f"`{one}`" for one in silent[:3]) + (" …" if len(silent) > 3 else "")
        message = f"Nothing is said of indicators that the agreement selected: {names}."
        yield rules.RELEVANCE_MISSING.at(Place(view.path), message)
    if not _within(view.area, agreement.area, report):
        message = f"{quoted(view.area)} isn't part of {quoted(agreement.area or '')}."
        yield rules.NOT_WITHIN_AREA.at(Place(view.path), message)


def _within(area: str, whole: str | None, report: Report) -> bool:
    """Whether an area is part of another, or the same; unknown areas are told elsewhere."""
    seen: set[str] = set()
    here: str | None = area
    while here is not None and here in report.areas and here not in seen:
        if whole in (None, here):
            return True
        seen.add(here)
        here = report.areas[here].within
    return area not in report.areas or whole not in report.areas


RULES: tuple[AssessedRule, ...] = (limits, indicators, twice, incomplete, views)
"""What can be said of selections once they are judged."""
