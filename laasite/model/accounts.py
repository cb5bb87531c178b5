"""What agreements and money come to when judged: slots, rewards, signatures, memoranda, totals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum

from laasite.model.deals import Composition
from laasite.model.language import marked
from laasite.model.money import MoneyState, Years
from laasite.model.numbers import Money
from laasite.model.periods import Period

# --- how targets were chosen -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Filled:
    """A slot with the target that fills it, or None where it stays open.

    `chooser` is who had to choose it, `chosen_by` who did; `as_ruled` whether the two agree, as far
    as both are known.
    """

    slot: str
    target: str | None
    chooser: str | None
    chosen_by: str | None

    @property
    def as_ruled(self) -> bool:
        """Whether the target was chosen by those who had to choose it, as far as is known."""
        return None in (self.chooser, self.chosen_by) or self.chooser == self.chosen_by


@dataclass(frozen=True, slots=True)
class Choice:
    """How the targets picked stand to one version of the rules.

    `until` is the last day on which the version holds; None is open. `free` are the targets that
    fill no slot.
    """

    rules: Composition
    until: date | None
    in_force: bool
    filled: tuple[Filled, ...]
    free: tuple[str, ...]
    picked: int

    @property
    def open_slots(self) -> tuple[str, ...]:
        """The slots that no target is left for."""
        return tuple(one.slot for one in self.filled if one.target is None)

    @property
    def number_fits(self) -> bool:
        """Whether there are as many targets as the rules ask for."""
        fewest, most = self.rules.fewest, self.rules.most
        return fewest is None or most is None or fewest <= self.picked <= most

    @property
    def passes(self) -> bool:
        """Whether the rules are satisfied."""
        return not self.open_slots and self.number_fits


# --- reward ------------------------------------------------------------------------------------


class ShareState(Enum):
    """How the share of a target in a reward stands; the value is the word that residents read."""

    SECURED = marked("Secured in full")
    PARTLY = marked("Secured in part")
    LOST = marked("Lost")
    POSSIBLE = marked("Still possible")
    REMOVED = marked("Taken out of the reward")
    UNKNOWN = marked("Can’t be worked out")


@dataclass(frozen=True, slots=True)
class RewardShare:
    """What one target, or one part of it, is worth in a reward, in pounds and pence.

    `promised` is the level with the stretch, `without` the one expected anyway, `needed` the level
    from which anything is paid. `figure` is the newest, `final` whether it decides. `achieved` is
    the fraction of the way from `without` to `promised`; `distance` how far the figure is from
    `needed`, positive where it falls short; both in the measure's unit or as a plain fraction.
    """

    target: str
    part: str | None
    period: Period | None
    share: Decimal
    promised: Decimal | None
    without: Decimal | None
    needed: Decimal | None
    figure: Decimal | None
    final: bool
    achieved: Decimal | None
    distance: Decimal | None
    state: ShareState
    secured: Decimal
    possible: Decimal
    lost: Decimal
    on_account: Decimal


@dataclass(frozen=True, slots=True)
class Payment:
    """An instalment: its financial year, what it comes to, and how much of that is for capital."""

    year: Period
    amount: Decimal
    capital: Decimal | None

    @property
    def revenue(self) -> Decimal | None:
        """The rest, for the running of services."""
        return None if self.capital is None else self.amount - self.capital


@dataclass(frozen=True, slots=True)
class Moved:
    """What moving a target was worth: the same outturn held against both levels.

    `figure` is the newest; `before` and `now` are what the share would pay on it.
    """

    target: str
    part: str | None
    was: Decimal
    is_now: Decimal
    figure: Decimal
    final: bool
    before: Decimal
    now: Decimal
    reason: str


@dataclass(frozen=True, slots=True)
class RewardAccount:
    """An agreement's reward: the pot, each share, and what is secured, possible and lost.

    `pot` is None where its size isn't known; `why_no_amounts` then, or where not all targets are
    written down, says why no amounts are told. `payments` come to what is secured and what was paid
    early; `recovered` is what was paid early for targets that failed.
    """

    pot: Decimal | None
    why_no_amounts: str | None
    shares: tuple[RewardShare, ...]
    payments: tuple[Payment, ...]
    moved: tuple[Moved, ...]
    recovered: Decimal = Decimal(0)

    @property
    def early(self) -> Decimal:
        """What is paid on account because levels on the way were met."""
        return sum((one.on_account for one in self.shares), Decimal(0))

    @property
    def secured(self) -> Decimal:
        """What is certain."""
        return sum((one.secured for one in self.shares), Decimal(0))

    @property
    def possible(self) -> Decimal:
        """What may still come."""
        return sum((one.possible for one in self.shares), Decimal(0))

    @property
    def lost(self) -> Decimal:
        """What can't come any more."""
        return sum((one.lost for one in self.shares), Decimal(0))


# --- from first letter to signature ------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SignUp:
    """Who has signed an agreement: ids of partners, in the order of the register.

    `late` are those outstanding whose expected date has passed.
    """

    signed: tuple[str, ...]
    declined: tuple[str, ...]
    outstanding: tuple[str, ...]
    late: tuple[str, ...]
    not_recorded: tuple[str, ...]

    @property
    def total(self) -> int:
        """How many were asked."""
        return (
            len(self.signed) + len(self.declined) + len(self.outstanding) + len(self.not_recorded)
        )


@dataclass(frozen=True, slots=True)
class Succession:
    """An agreement and the one it follows; `gap_days` between them, negative if they overlap."""

    before: str
    after: str
    ends: date
    starts: date
    gap_days: int


@dataclass(frozen=True, slots=True)
class Stages:
    """How far an agreement has come: stages reached of all, the next one, and the days to it.

    `days` counts to the next stage's date, negative once it has passed; None if no date is known.
    `recorded` is false where nobody knows whether the next stage has been reached.
    """

    reached: int
    total: int
    next_stage: str | None
    days: int | None
    recorded: bool = True

    @property
    def share(self) -> Decimal:
        """The part of its way that an agreement has come, as a fraction."""
        return Decimal(self.reached) / Decimal(self.total)


@dataclass(frozen=True, slots=True)
class Letter:
    """What a letter says of those who lead: blocks stated, entries, names in doubt."""

    blocks: int | None
    leads: int
    unconfirmed: int
    blocks_not_named: int


# --- schedule and memoranda --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Schedule:
    """The indicators of an agreement: commitments by kind, and those that lack something."""

    designated: tuple[str, ...]
    statutory: tuple[str, ...]
    local: tuple[str, ...]
    placeholders: tuple[str, ...]
    incomplete: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Linkage:
    """How many of an agreement's selected indicators belong to a district's work."""

    area: str
    agreement: str
    core: int
    some: int
    none: int
    unsaid: int

    @property
    def total(self) -> int:
        """How many indicators were selected."""
        return self.core + self.some + self.none + self.unsaid

    @property
    def linked(self) -> int:
        """How many belong to the district's work at least in part."""
        return self.core + self.some


@dataclass(frozen=True, slots=True)
class Entry:
    """A target in a memorandum: whether designated, who must have regard to it, and others."""

    target: str
    designated: bool
    regard: tuple[str, ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Memorandum:
    """The memorandum for one day's changes (section 113 of the 2007 Act).

    `why` says, a sentence each, what was changed on that day; `entries` are the targets then.
    """

    agreement: str
    day: date
    why: tuple[str, ...]
    entries: tuple[Entry, ...]

    @property
    def key(self) -> str:
        """Its id in the whole site: `kent-agreement-2/2008-06-30`."""
        return f"{self.agreement}/{self.day.isoformat()}"


@dataclass(frozen=True, slots=True)
class Deal:
    """Everything that was worked out about one agreement."""

    choices: tuple[Choice, ...] = ()
    differences: tuple[tuple[str, ...], ...] = ()
    reward: RewardAccount | None = None
    sign_up: SignUp | None = None
    succession: Succession | None = None
    stages: Stages | None = None
    letter: Letter | None = None
    schedule: Schedule | None = None
    memoranda: tuple[Memorandum, ...] = ()
    linkages: tuple[Linkage, ...] = ()
    ended: bool = False


# --- money -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Totals:
    """Amounts by state, each a range, never added up across states; and how many aren't stated."""

    by_state: Mapping[MoneyState, Money]
    not_stated: Mapping[MoneyState, int]


@dataclass(frozen=True, slots=True)
class InYears:
    """What is said for the same years in one state: amounts added up, or None where none is.

    `years` is None where no years are stated.
    """

    years: Years | None
    state: MoneyState
    amount: Money | None
    not_stated: int


@dataclass(frozen=True, slots=True)
class Purse:
    """Everything that was worked out about one fund, in pounds and pence.

    `unspent` is what is left of what was paid; None where that isn't known. `allocated` is what
    each of the fund's shares comes to of what was paid, in their order; empty where nothing was.
    """

    totals: Totals
    spent: Money
    unspent: Money | None
    allocated: tuple[Money, ...] = ()


@dataclass(frozen=True, slots=True)
class Accounts:
    """Everything that was worked out about agreements and money, by id."""

    deals: Mapping[str, Deal] = field(default_factory=dict)
    purses: Mapping[str, Purse] = field(default_factory=dict)
    money: Totals = field(default_factory=lambda: Totals({}, {}))
    years: tuple[InYears, ...] = ()
