"""What agreements lay down beyond their targets: rules in versions, stages, signatures, letters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import pairwise

from laasite.check.references import (
    AGREEMENT,
    AREA,
    TARGET,
    Known,
    Unread,
    known_in,
    lost,
    lost_post,
)
from laasite.model import nearest
from laasite.model.agreements import Agreement
from laasite.model.dates import PartialDate, day_in_words
from laasite.model.deals import Composition, Negotiation
from laasite.model.findings import Finding, Place
from laasite.model.periods import Period
from laasite.model.problems import quoted
from laasite.model.report import Report
from laasite.model.rules import agreements as rules
from laasite.model.rules import references as reference_rules
from laasite.model.targets import Commitment, Target
from laasite.model.words import CommitmentStage, Unknown

THREE_YEARS = 36
LONG_LIST = "long list"
MONEY, INDICATORS = "money", "set of indicators"


# --- references --------------------------------------------------------------------------------


def references(report: Report, unread: Unread) -> Iterator[Finding]:
    """Every reference of an agreement's terms, and of a district's view, that leads nowhere."""
    known = known_in(report, unread)
    for agreement in report.agreements.values():
        yield from _of_slots(agreement)
        yield from _of_negotiation(agreement, report, known)
        yield from _of_rest(agreement, report, known)
    for view in report.relevance:
        yield from lost(view.area, (AREA,), Place(view.path), known)
        yield from lost(view.agreement, (AGREEMENT,), Place(view.path), known)


def _of_slots(agreement: Agreement) -> Iterator[Finding]:
    for number, version in enumerate(agreement.terms.composition):
        for index, slot in enumerate(version.slots):
            for category in slot.any_of:
                if category not in agreement.categories:
                    place = agreement.origin.at("composition", number, "slots", index, "any_of")
                    message = f"{quoted(agreement.id)} has no category called {quoted(category)}."
                    meant = nearest.quoted(category, agreement.categories)
                    yield reference_rules.UNKNOWN_REFERENCE.at(place, message, meant=meant)


def _of_negotiation(agreement: Agreement, report: Report, known: Known) -> Iterator[Finding]:
    negotiation = agreement.terms.negotiation
    if negotiation is None:
        return
    for lead in negotiation.leads:
        for post in lead.posts:
            yield from lost_post(post, lead.place, report, known)
    place = agreement.origin.at("negotiation", "support_lead")
    yield from lost_post(negotiation.support_lead, place, report, known)


def _of_rest(agreement: Agreement, report: Report, known: Known) -> Iterator[Finding]:
    terms, at = agreement.terms, agreement.origin.at
    for index, target in enumerate(terms.delivery_plan):
        yield from lost(target, (TARGET,), at("delivery_plan", index), known)
    if terms.reward and terms.reward.money:
        place = at("reward", "money")
        yield from _not_among(terms.reward.money, MONEY, report.money, place, known)
    if terms.selection:
        place, library = at("selection", "library"), terms.selection.library
        yield from _not_among(library, INDICATORS, report.libraries, place, known)


def _not_among(
    id: str, kind: str, there: Mapping[str, object], place: Place, known: Known
) -> Iterator[Finding]:
    if id not in there and (kind, id) not in known.unread:
        message = f"There is no {kind} called {quoted(id)}."
        meant = nearest.quoted(id, there)
        yield reference_rules.UNKNOWN_REFERENCE.at(place, message, meant=meant)


# --- rules in versions -------------------------------------------------------------------------


def versions_in_order(report: Report) -> Iterator[Finding]:
    """Exactly one version of the rules is in force on any day."""
    for agreement in report.agreements.values():
        for before, after in pairwise(agreement.terms.composition):
            if (message := _unclear(before, after)) is not None:
                yield rules.VERSIONS_UNCLEAR.at(after.place, message)


def _unclear(before: Composition, after: Composition) -> str | None:
    """What is wrong with one version following another."""
    if not isinstance(after.since, PartialDate):
        return f"The version {quoted(after.version)} doesn't say from when it holds."
    if before.start is not None and after.since.latest <= before.start:
        return (
            f"The version {quoted(after.version)} doesn't begin after {quoted(before.version)}, "
            f"which holds from {day_in_words(before.start)}."
        )
    return None


# --- targets on their way ----------------------------------------------------------------------


def long_listed_without_leader(report: Report) -> Iterator[Finding]:
    """Every target of an agreement that made a long list has a target leader to ask.

    A commitment that says nothing of a leader at all is told elsewhere.
    """
    listed = {one.id for one in report.agreements.values() if _made_long_list(one)}
    for target, commitment in _commitments(report):
        if commitment.under in listed and isinstance(commitment.leader, Unknown):
            message = f"{quoted(target.title)} has no target leader to ask."
            yield rules.NO_TARGET_LEADER.at(commitment.place, message)


def _made_long_list(agreement: Agreement) -> bool:
    return any(stage.stage.lower() == LONG_LIST for stage in agreement.stages)


def dropped_without_reason(report: Report) -> Iterator[Finding]:
    """Every target that was dropped says why."""
    for target, commitment in _commitments(report):
        if commitment.stage is CommitmentStage.DROPPED and not commitment.why_dropped:
            message = f"{quoted(target.title)} was dropped, but it doesn't say why."
            yield rules.DROPPED_WITHOUT_REASON.at(commitment.place, message)


def _commitments(report: Report) -> Iterator[tuple[Target, Commitment]]:
    for target in report.targets.values():
        for commitment in target.commitments:
            yield target, commitment


def delivery_plans(report: Report) -> Iterator[Finding]:
    """A delivery plan that says so holds only the agreement's own targets."""
    for agreement in report.agreements.values():
        own = {one.target for one in report.commitments if one.under == agreement.id}
        if agreement.terms.delivery_plan_holds is None:
            continue
        for index, id in enumerate(agreement.terms.delivery_plan):
            if id in report.targets and id not in own:
                message = f"{quoted(id)} isn't a target of {quoted(agreement.title)}."
                place = agreement.origin.at("delivery_plan", index)
                yield rules.NOT_OF_THE_AGREEMENT.at(place, message)


# --- the life of an agreement ------------------------------------------------------------------


def stages_in_order(report: Report) -> Iterator[Finding]:
    """A stage isn't reached before the one that stands above it."""
    for agreement in report.agreements.values():
        reached = [
            (index, stage.stage, stage.reached)
            for index, stage in enumerate(agreement.stages)
            if isinstance(stage.reached, PartialDate)
        ]
        for (_, first, early), (index, second, late) in pairwise(reached):
            if late.surely_before(early):
                message = f"{quoted(second)} was reached before {quoted(first)}."
                place = agreement.origin.at("stages", index, "reached")
                yield rules.STAGES_OUT_OF_ORDER.at(place, message)


def successors(report: Report) -> Iterator[Finding]:
    """An agreement begins when the one it follows ends, or says why not."""
    for agreement in report.agreements.values():
        before = report.agreements.get(agreement.follows or "")
        if before is None or agreement.period_note:
            continue
        gap = _gap(before, agreement)
        if gap:
            other = quoted(before.title)
            message = f"Between the end of {other} and its beginning lie {gap} days."
            if gap < 0:
                message = f"It begins before {other} ends: both run for {-gap} days."
            yield rules.GAP_OR_OVERLAP.at(agreement.origin.at("period"), message)


def _gap(before: Agreement, after: Agreement) -> int:
    """The days between two agreements, negative if they overlap; 0 if they join or aren't dated."""
    old, new = before.period, after.period
    if not isinstance(old, Period) or not isinstance(new, Period):
        return 0
    return (new.start - old.end).days - 1


def terms_of_local_area_agreements(report: Report) -> Iterator[Finding]:
    """A Local Area Agreement runs for three financial years, or says why not."""
    for agreement in report.agreements.values():
        period = agreement.period
        if not agreement.kind.startswith("LAA") or agreement.period_note:
            continue
        if isinstance(period, Period) and period.months != THREE_YEARS:
            message = f"It runs for {period.months} months, not for three years."
            yield rules.TERM_OF_AGREEMENT.at(agreement.origin.at("period"), message)


def signatures(report: Report) -> Iterator[Finding]:
    """Nobody signs a document before there is one."""
    for agreement in report.agreements.values():
        issued, listed = agreement.terms.issued, agreement.signatories
        if not isinstance(issued, PartialDate) or isinstance(listed, Unknown):
            continue
        for index, one in enumerate(listed):
            if isinstance(one.signed, PartialDate) and one.signed.surely_before(issued):
                message = f"{quoted(one.partner)} signed before the document was issued."
                place = agreement.origin.at("signatories", index, "signed")
                yield rules.SIGNED_BEFORE_ISSUED.at(place, message)


# --- letters -----------------------------------------------------------------------------------


def leads_of_letters(report: Report) -> Iterator[Finding]:
    """A letter names a confirmed lead for each of its blocks, or says what it leaves open."""
    for agreement in report.agreements.values():
        negotiation = agreement.terms.negotiation
        if negotiation is not None and not negotiation.as_printed:
            yield from _leads_and_blocks(negotiation, agreement)
            yield from _of_leads(negotiation)


def _leads_and_blocks(negotiation: Negotiation, agreement: Agreement) -> Iterator[Finding]:
    stated, listed = negotiation.blocks, len(negotiation.leads)
    if stated is not None and stated != listed:
        message = f"The letter speaks of {stated} blocks but lists leads for {listed}."
        place = agreement.origin.at("negotiation", "blocks")
        yield rules.LEADS_AND_BLOCKS.at(place, message)


def _of_leads(negotiation: Negotiation) -> Iterator[Finding]:
    for number, lead in enumerate(negotiation.leads, start=1):
        if lead.unconfirmed:
            message = f"A name of entry {number} of the list of leads isn't confirmed."
            yield rules.LEAD_UNCONFIRMED.at(lead.place, message)
    unnamed = [lead for lead in negotiation.leads if isinstance(lead.block, Unknown)]
    if unnamed:
        message = f"No block is named for {len(unnamed)} of {len(negotiation.leads)} leads."
        yield rules.BLOCK_NOT_NAMED.at(unnamed[0].place, message)


# --- what ended --------------------------------------------------------------------------------


def retired_in_silence(report: Report) -> Iterator[Finding]:
    """What was promised by a strategy or fund that ended says what became of it."""
    replaced = {
        one.follows for one in report.strategies.values() if _has_ended(one.issued, report.as_at)
    }
    for strategy in report.strategies.values():
        if strategy.id not in replaced and not _has_ended(strategy.ended, report.as_at):
            continue
        for theme in strategy.themes:
            for index, objective in enumerate(theme.objectives):
                if not objective.became and not objective.dropped_because:
                    place = theme.origin.at("objectives", index)
                    yield _silent(objective.text, strategy.title, place)
    for fund in report.money.values():
        if not _has_ended(fund.ended, report.as_at):
            continue
        for index, priority in enumerate(fund.priorities):
            if not priority.became and not priority.dropped_because:
                yield _silent(priority.text, fund.title, fund.origin.at("priorities", index))


def _has_ended(ended: object, as_at: date) -> bool:
    """Whether a date has come; the day on which a successor was issued ends what went before."""
    return isinstance(ended, PartialDate) and ended.surely_come(as_at)


def _silent(text: str, owner: str, place: Place) -> Finding:
    message = f"{quoted(owner)} ended, and it isn't said what became of {quoted(text)}."
    return rules.RETIRED_IN_SILENCE.at(place, message)


RULES: tuple[Callable[[Report], Iterable[Finding]], ...] = (
    versions_in_order,
    long_listed_without_leader,
    dropped_without_reason,
    delivery_plans,
    stages_in_order,
    successors,
    terms_of_local_area_agreements,
    signatures,
    leads_of_letters,
    retired_in_silence,
)
"""What can be said of agreements before anything is judged."""
