"""What is wrong with agreements in the light of what they come to: slots, numbers, rewards."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from laasite.model.accounts import Choice, Deal, Filled, RewardShare, ShareState
from laasite.model.agreements import Agreement
from laasite.model.assessment import Assessments
from laasite.model.findings import Finding, Place
from laasite.model.problems import quoted
from laasite.model.report import Report
from laasite.model.rules import agreements as rules
from laasite.model.targets import Commitment

AssessedRule = Callable[[Report, Assessments], Iterable[Finding]]


def _in_force(report: Report, found: Assessments) -> Iterator[tuple[Agreement, Choice]]:
    """Each agreement that has picked targets, with how they stand to the rules in force."""
    for agreement, deal in _deals(report, found):
        for choice in deal.choices:
            if choice.in_force and choice.picked:
                yield agreement, choice


def _deals(report: Report, found: Assessments) -> Iterator[tuple[Agreement, Deal]]:
    for id, agreement in report.agreements.items():
        if id in found.accounts.deals:
            yield agreement, found.accounts.deals[id]


def open_slots(report: Report, found: Assessments) -> Iterator[Finding]:
    """The targets picked fill every slot of the rules in force."""
    for agreement, choice in _in_force(report, found):
        if _misnamed(agreement, report):
            continue
        for slot in choice.open_slots:
            message = f"No target is left for {quoted(slot)}, which the rules in force ask for."
            yield rules.SLOT_OPEN.at(choice.rules.place, message)


def _misnamed(agreement: Agreement, report: Report) -> bool:
    """Whether a category that the agreement doesn't have is named, which has its finding already.

    Nobody can say which place would stay open then.
    """
    slots = (slot for version in agreement.terms.composition for slot in version.slots)
    named = {category for slot in slots for category in slot.any_of}
    own = (one.category for one in report.commitments if one.under == agreement.id)
    named |= {category for category in own if category}
    return not named <= set(agreement.categories)


def numbers_of_targets(report: Report, found: Assessments) -> Iterator[Finding]:
    """There are as many targets as the rules in force ask for."""
    for _, choice in _in_force(report, found):
        fewest, most = choice.rules.fewest, choice.rules.most
        if not choice.number_fits:
            wanted = str(fewest) if fewest == most else f"{fewest} to {most}"
            message = f"{choice.picked} targets were picked, but the rules ask for {wanted}."
            yield rules.NUMBER_OF_TARGETS.at(choice.rules.place, message)


def wrong_choosers(report: Report, found: Assessments) -> Iterator[Finding]:
    """Each target that fills a slot was chosen by those who had to choose it."""
    for agreement, choice in _in_force(report, found):
        for filled in choice.filled:
            if filled.target and not filled.as_ruled:
                yield _wrong_chooser(filled, agreement, report)


def _wrong_chooser(filled: Filled, agreement: Agreement, report: Report) -> Finding:
    target = report.targets[filled.target or ""]
    message = (
        f"{quoted(target.title)} fills {quoted(filled.slot)} and was chosen by "
        f"{quoted(filled.chosen_by or '')}, but the rules say {quoted(filled.chooser or '')}."
    )
    place = _commitment(target.id, agreement.id, report)
    return rules.WRONG_CHOOSER.at(place, message)


def _commitment(target: str, agreement: str, report: Report) -> Place:
    own: Iterable[Commitment] = report.targets[target].commitments
    found = (one.place for one in own if one.under == agreement)
    return next(found, report.targets[target].origin.at())


def rewards(report: Report, found: Assessments) -> Iterator[Finding]:
    """Each rewarded target says what was expected anyway, and asks for more than that."""
    for agreement, deal in _deals(report, found):
        for share in deal.reward.shares if deal.reward else ():
            if (finding := _of_share(share, agreement, report)) is not None:
                yield finding


def _of_share(share: RewardShare, agreement: Agreement, report: Report) -> Finding | None:
    if share.state is ShareState.REMOVED or share.promised is None:
        return None
    title = quoted(report.targets[share.target].title)
    place = _commitment(share.target, agreement.id, report)
    if share.without is None:
        message = f"{title} doesn't say what was expected without the agreement."
        return rules.NO_WITHOUT.at(place, message)
    if share.without == share.promised:
        message = f"{title} promises what was expected anyway: the stretch is nought."
        return rules.WITH_IS_WITHOUT.at(place, message)
    return None


RULES: tuple[AssessedRule, ...] = (open_slots, numbers_of_targets, wrong_choosers, rewards)
"""What can be said of agreements once they are judged."""
