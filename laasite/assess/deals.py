"""What each agreement comes to at the end of a day, apart from the ratings of its targets."""

from __future__ import annotations

from datetime import date

from laasite.assess.composition import choices
from laasite.assess.funds import by_years, every_line, purse, totals
from laasite.assess.memoranda import memoranda
from laasite.assess.rewards import reward_account
from laasite.assess.rule_changes import differences
from laasite.assess.schedule import linkages, schedule
from laasite.assess.terms import term_of
from laasite.model.accounts import Accounts, Deal, Letter, SignUp, Stages, Succession
from laasite.model.agreements import Agreement, Signatory, Stage
from laasite.model.dates import PartialDate
from laasite.model.periods import Period
from laasite.model.report import Report
from laasite.model.words import Unknown

DECLINED = "declined"


def accounts(report: Report) -> Accounts:
    """Everything that can be worked out about agreements and money at the report's day."""
    return Accounts(
        deals={id: deal(agreement, report) for id, agreement in report.agreements.items()},
        purses={id: purse(fund) for id, fund in report.money.items()},
        money=totals(every_line(report)),
        years=by_years(every_line(report)),
    )


def deal(agreement: Agreement, report: Report) -> Deal:
    """Everything that can be worked out about one agreement."""
    end = term_of(agreement.id, report).end
    return Deal(
        choices=choices(agreement, report),
        differences=differences(agreement),
        reward=reward_account(agreement, report),
        sign_up=sign_up(agreement, report.as_at),
        succession=succession(agreement, report),
        stages=stages(agreement, report.as_at),
        letter=letter(agreement),
        schedule=schedule(agreement, report),
        memoranda=memoranda(agreement, report),
        linkages=linkages(agreement, report),
        ended=end is not None and end < report.as_at,
    )


# --- signatures --------------------------------------------------------------------------------


def sign_up(agreement: Agreement, as_at: date) -> SignUp | None:
    """Who has signed by `as_at`; None where nothing is recorded of signatures."""
    listed = agreement.signatories
    if isinstance(listed, Unknown) or not listed:
        return None
    declined = [one for one in listed if one.signed == DECLINED]
    signed = [one for one in listed if _has_signed(one, as_at)]
    blank = [one for one in listed if one.signed is Unknown.NOT_RECORDED]
    open_ = [one for one in listed if one not in (*declined, *signed, *blank)]
    return SignUp(
        signed=_ids(signed),
        declined=_ids(declined),
        outstanding=_ids(open_),
        late=_ids([one for one in open_ if _is_late(one, as_at)]),
        not_recorded=_ids(blank),
    )


def _ids(signatories: list[Signatory]) -> tuple[str, ...]:
    return tuple(one.partner for one in signatories)


def _has_signed(one: Signatory, as_at: date) -> bool:
    return isinstance(one.signed, PartialDate) and one.signed.possibly_come(as_at)


def _is_late(one: Signatory, as_at: date) -> bool:
    return isinstance(one.expected, PartialDate) and one.expected.due_passed(as_at)


# --- the life of an agreement ------------------------------------------------------------------


def succession(agreement: Agreement, report: Report) -> Succession | None:
    """How an agreement joins on to the one it follows; None where one of the two isn't dated."""
    before = report.agreements.get(agreement.follows or "")
    if before is None:
        return None
    old, new = before.period, agreement.period
    if not isinstance(old, Period) or not isinstance(new, Period):
        return None
    gap = (new.start - old.end).days - 1
    return Succession(before.id, agreement.id, old.end, new.start, gap)


def stages(agreement: Agreement, as_at: date) -> Stages | None:
    """How far an agreement has come on its way by `as_at`; None where no stages are listed."""
    listed = agreement.stages
    if not listed:
        return None
    last = max((at for at, one in enumerate(listed) if _reached(one, as_at)), default=-1)
    after = listed[last + 1] if last + 1 < len(listed) else None
    due = after.due if after else None
    return Stages(
        reached=last + 1,
        total=len(listed),
        next_stage=after.stage if after else None,
        days=(due.latest - as_at).days if isinstance(due, PartialDate) else None,
        recorded=after is None or after.reached is not Unknown.NOT_RECORDED,
    )


def _reached(stage: Stage, as_at: date) -> bool:
    return isinstance(stage.reached, PartialDate) and stage.reached.possibly_come(as_at)


def letter(agreement: Agreement) -> Letter | None:
    """What the letter of an agreement says of those who lead its negotiation."""
    negotiation = agreement.terms.negotiation
    if negotiation is None:
        return None
    return Letter(
        blocks=negotiation.blocks,
        leads=len(negotiation.leads),
        unconfirmed=sum(lead.unconfirmed for lead in negotiation.leads),
        blocks_not_named=sum(isinstance(lead.block, Unknown) for lead in negotiation.leads),
    )
