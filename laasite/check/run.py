"""Every rule, in one list: what `laasite check` goes through."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from laasite.check import (
    agreements,
    changes,
    consultations,
    deals,
    figures,
    governance,
    meetings,
    money,
    plans,
    schedules,
    site,
    structure,
    suppression,
    typed_figures,
)
from laasite.check.personal import personal
from laasite.check.quality import quality
from laasite.check.references import TARGET, Unread, circles, doubled_ids, references
from laasite.memo import FORGETFUL, Memo
from laasite.model.assessment import Assessments
from laasite.model.findings import Finding
from laasite.model.report import Report

ReportRule = Callable[[Report], Iterable[Finding]]

REPORT_RULES: tuple[ReportRule, ...] = (
    doubled_ids,
    circles,
    structure.targets_without_objective,
    structure.milestones_without_date,
    structure.nothing_to_judge,
    structure.blocks_and_layout,
    structure.commitments_without_block,
    structure.seats_and_total,
    structure.aims_outside_strategy,
    *agreements.RULES,
    *money.RULES,
    *governance.RULES,
    *plans.RULES,
    *meetings.RULES,
    *consultations.RULES,
    *changes.RULES,
    *suppression.RULES,
    site.statement_blanks,
    site.address_missing,
    site.no_way_to_report,
    site.no_home,
)


COUNTING = (
    deals.open_slots,
    deals.numbers_of_targets,
    schedules.limits,
    schedules.views,
)
"""Rules that hold only where every target is there."""


def check_report(report: Report, unread: Unread, memo: Memo = FORGETFUL) -> Iterator[Finding]:
    """What is wrong with a report before anything is judged.

    `unread` are the kinds and ids of the files that were left out for their own mistakes. `memo`
    has what was found before in the same things.
    """
    yield from references(report, unread, memo)
    yield from agreements.references(report, unread)
    yield from money.references(report, unread)
    yield from governance.references(report, unread)
    yield from plans.references(report, unread)
    yield from meetings.references(report, unread)
    yield from meetings.answers(report, unread)
    yield from consultations.references(report, unread)
    yield from structure.objectives_without_target(report, unread)
    for rule in REPORT_RULES:
        yield from rule(report)
    for remembering in (quality, personal):
        yield from remembering(report, memo)


def check_assessed(
    report: Report, assessments: Assessments, unread: Unread = frozenset()
) -> Iterator[Finding]:
    """What is wrong with a report in the light of its judgement.

    While a target is left out for its own mistake nothing is said of how many there are.
    """
    incomplete = any(kind == TARGET for kind, _ in unread)
    for rule in (*figures.RULES, *deals.RULES, *schedules.RULES, *typed_figures.RULES):
        if not (incomplete and rule in COUNTING):
            yield from rule(report, assessments)
