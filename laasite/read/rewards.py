"""The reward that an agreement offers: what is written of it, with what its scheme takes as given.

The scheme `lpsa` is that of the Local Public Service Agreements (Schedule 4): 60 per cent pays
nothing less, 100 per cent nothing more, one-fifth may be paid on account, and the whole is paid in
two equal instalments in the two financial years after the agreement, half of it for capital.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, model_validator

from laasite.model import nearest
from laasite.model.deals import CapitalShare, Instalment, Pot, Reward
from laasite.model.numbers import Money
from laasite.model.origin import Origin
from laasite.model.periods import Period, YearKind, parse_period
from laasite.model.problems import Problem, quoted
from laasite.model.rules import agreements as rules
from laasite.model.rules import values
from laasite.read import fields
from laasite.read.fields import Amount, Id, Line, Part, Share, reading
from laasite.read.records import Record

LPSA = "lpsa"
HALF = Decimal("0.5")


def financial_year(text: str) -> Period | Problem:
    """A financial year: `2006/07`."""
    return parse_period(text, YearKind.FINANCIAL)


FinancialYear = Annotated[Period, reading(financial_year)]


def scheme(typed: str) -> str:
    """The scheme that is worked out, in either case, or what is said of another one.

    Raises an error that pydantic collects where the name is nearly, but not quite, that scheme's.
    """
    plain = typed.casefold()
    if plain != LPSA and nearest.nearest(plain, (LPSA,)) is not None:
        message = f"{quoted(typed)} isn't a scheme that is worked out."
        cure = "Write `lpsa`, or say in words how the reward is worked out."
        raise fields.refuse(Problem(values.NOT_A_CHOICE, message, f"`{LPSA}`", cure))
    return LPSA if plain == LPSA else typed


Scheme = Annotated[Line, AfterValidator(scheme)]


class PotRecord(Record):
    """The most that a reward can come to: a share of a budget, an amount, or words."""

    percent: Share | None = None
    of: Amount | None = None
    of_what: Line | None = None
    round_to: Amount | None = None
    amount: Amount | None = None
    words: Line | None = None

    @model_validator(mode="before")
    @classmethod
    def _words_alone(cls, typed: Any) -> Any:
        return {"words": typed} if isinstance(typed, str) else typed

    @model_validator(mode="after")
    def _one_way(self) -> PotRecord:
        share = self.percent is not None and self.of is not None
        ways = (share, self.amount is not None, self.words is not None)
        halves = (self.percent is None) is not (self.of is None)
        ranges = any(one and one.exact is None for one in (self.of, self.amount, self.round_to))
        if sum(ways) != 1 or halves or ranges:
            raise fields.refuse(Problem(rules.WRONG_POT, "The pot isn't stated in one exact way."))
        return self


class InstalmentRecord(Record):
    """A part of a reward."""

    year: FinancialYear
    share: Part


class CapitalRecord(Record):
    """How much of a payment is for capital spending."""

    since: FinancialYear | None = fields.aliased("from")
    share: Part

    @model_validator(mode="before")
    @classmethod
    def _share_alone(cls, typed: Any) -> Any:
        return {"share": typed} if isinstance(typed, str) else typed


class RewardRecord(Record):
    """The reward that an agreement offers."""

    scheme: Scheme = "not stated"
    pot: PotRecord
    shared: Line | None = None
    pays_nothing_below: Part = Decimal("0.6")
    pays_no_more_than: Share = Decimal(1)
    on_account: Part = Decimal("0.2")
    paid_in: tuple[InstalmentRecord, ...] = ()
    capital_share: tuple[CapitalRecord, ...] = ()
    money: Id | None = None

    @model_validator(mode="before")
    @classmethod
    def _one_share(cls, typed: Any) -> Any:
        if isinstance(typed, dict) and isinstance(typed.get("capital_share"), str):
            return {**typed, "capital_share": [typed["capital_share"]]}
        return typed

    @model_validator(mode="after")
    def _whole(self) -> RewardRecord:
        total = sum((one.share for one in self.paid_in), Decimal(0))
        if self.paid_in and total != 1:
            message = f"The instalments add up to {(total * 100).normalize():f}%, not to 100%."
            raise fields.refuse(Problem(rules.WRONG_INSTALMENTS, message))
        return self


def to_reward(record: RewardRecord, origin: Origin, period: object) -> Reward:
    """The reward that a record describes, for an agreement of this period."""
    pot = record.pot
    return Reward(
        scheme=record.scheme,
        pot=Pot(
            percent=pot.percent,
            of=_pounds(pot.of),
            of_what=pot.of_what,
            round_to=_pounds(pot.round_to),
            amount=_pounds(pot.amount),
            words=pot.words,
            illustrative=pot.illustrative or record.illustrative,
        ),
        shared=record.shared,
        threshold=record.pays_nothing_below,
        cap=record.pays_no_more_than,
        on_account=record.on_account,
        paid_in=tuple(Instalment(one.year, one.share) for one in record.paid_in)
        or _two_halves(record.scheme, period),
        capital=tuple(CapitalShare(one.since, one.share) for one in record.capital_share)
        or ((CapitalShare(None, HALF),) if record.scheme == LPSA else ()),
        money=record.money,
        marks=record.marks,
        place=origin.at("reward"),
    )


def _pounds(money: Money | None) -> Decimal | None:
    return money.low if money else None


def _two_halves(scheme: str, period: object) -> tuple[Instalment, ...]:
    """Half in the financial year after the agreement ends, half in the next."""
    if scheme != LPSA or not isinstance(period, Period):
        return ()
    first = financial_year(f"{period.end.year}/{(period.end.year + 1) % 100:02}")
    return tuple(
        Instalment(year, HALF) for year in (first, _next(first)) if isinstance(year, Period)
    )


def _next(year: Period | Problem) -> Period | Problem:
    return year.next() if isinstance(year, Period) else year
