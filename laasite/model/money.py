"""Money: what was said of it, how sure it is, on what terms it comes and what it was spent on.

Amounts in different states are never added up: what is possible isn't expected, and what is
announced isn't paid.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from laasite.model.dates import PartialDate
from laasite.model.findings import Place
from laasite.model.language import marked
from laasite.model.numbers import Money
from laasite.model.origin import Marks, Origin, Text
from laasite.model.periods import Period
from laasite.model.words import Unknown


class MoneyState(Enum):
    """How sure an amount is, from the least to the most."""

    POSSIBLE = marked("possible")
    EXPECTED = marked("expected")
    ANNOUNCED = marked("announced")
    PAID = marked("paid")
    WITHDRAWN = marked("withdrawn")


@dataclass(frozen=True, slots=True)
class Years:
    """The financial years of a payment: a period, and whether it goes on after it."""

    period: Period
    open_ended: bool


@dataclass(frozen=True, slots=True)
class MoneyLine:
    """One amount, or range, in one state: for which years, as said on which day."""

    what: str | None
    amount: Money | Unknown
    state: MoneyState
    years: Years | Unknown | None
    years_because: str | None
    as_said_on: PartialDate | Unknown | None
    marks: Marks
    place: Place


@dataclass(frozen=True, slots=True)
class MoneyShare:
    """The part of the money that one partner gets, as a fraction of the whole."""

    partner: str
    share: Decimal
    marks: Marks


@dataclass(frozen=True, slots=True)
class Spending:
    """What money was spent on: what, in which area of work, how much, in which year."""

    what: str
    area_of_work: str | None
    amount: Money | Unknown
    year: Period | None
    marks: Marks


@dataclass(frozen=True, slots=True)
class Priority:
    """What a fund was for, and what became of it when the fund ended."""

    id: str
    fund: str
    text: str
    became: tuple[str, ...]
    dropped_because: str | None
    marks: Marks

    @property
    def key(self) -> str:
        """Its id in the whole site: `neighbourhood-renewal-fund/less-crime`."""
        return f"{self.fund}/{self.id}"


@dataclass(frozen=True, slots=True)
class Fund:
    """Money from one payer for one purpose: a grant, a reward, an investment, a scheme."""

    id: str
    title: str
    kind: str
    payer: str | Unknown | None
    payee: str | Unknown | None
    under: str | None
    lines: tuple[MoneyLine, ...]
    conditions: tuple[str, ...] | Unknown
    areas_of_work: tuple[str, ...]
    decided_by: str | None
    shares: tuple[MoneyShare, ...]
    spent_on: tuple[Spending, ...]
    ended: PartialDate | Unknown | None
    priorities: tuple[Priority, ...]
    text: Text
    marks: Marks
    origin: Origin
