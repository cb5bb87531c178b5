"""What an agreement lays down beyond its targets: rules for choosing them, reward, limits, letters.

A `Composition` is one version of the rules by which targets are chosen; the versions follow each
other, so that exactly one is in force on any day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from laasite.model.dates import PartialDate
from laasite.model.findings import Place
from laasite.model.origin import Marks, PostRef
from laasite.model.periods import Period
from laasite.model.words import Layout, Unknown

EACH_BLOCK = "each block"
"""Written under `any_of`: the slot stands once for each block of the agreement."""


class ExceptionState(Enum):
    """How far an exception from a rule has come."""

    LIKELY = "likely"
    GRANTED = "granted"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class SlotException:
    """A freedom from the rule on who chooses: who chooses then, on what ground, how settled."""

    chosen_by: str | None
    ground: str
    state: ExceptionState


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in an agreement that a target of one of some categories has to fill.

    `any_of` are categories, or blocks where `by_block`; `at_least` targets fill it, each distinct.
    """

    name: str
    any_of: tuple[str, ...]
    by_block: bool
    at_least: int
    chosen_by: str | None
    exception: SlotException | None

    @property
    def chooser(self) -> str | None:
        """Who chooses the target in this slot, an exception that wasn't refused considered."""
        freed = self.exception
        if freed and freed.chosen_by and freed.state is not ExceptionState.REFUSED:
            return freed.chosen_by
        return self.chosen_by


@dataclass(frozen=True, slots=True)
class Composition:
    """One version of the rules by which an agreement's targets are chosen.

    `fewest` and `most` bound how many targets there are in all; None where the rules don't say.
    """

    version: str
    since: PartialDate | Unknown | None
    why: str | None
    fewest: int | None
    most: int | None
    layout: Layout | None
    slots: tuple[Slot, ...]
    chosen_from: str | None
    stretch_set_by: str | None
    marks: Marks
    place: Place

    @property
    def start(self) -> date | None:
        """The day from which the version holds; None is from the first."""
        return self.since.latest if isinstance(self.since, PartialDate) else None


@dataclass(frozen=True, slots=True)
class BlockLead:
    """Those who head the negotiation of one block; `unconfirmed` if a name stands in brackets."""

    block: str | Unknown
    posts: tuple[PostRef, ...]
    unconfirmed: bool
    place: Place


@dataclass(frozen=True, slots=True)
class Negotiation:
    """How an agreement is negotiated with Government, from the expression of interest on.

    `as_printed` explains what the letter leaves open, so that it isn't told as a mistake.
    """

    tranche: str | None
    letter: str | None
    blocks: int | None
    leads: tuple[BlockLead, ...]
    support_lead: PostRef | None
    oversight: str | None
    strengths: tuple[str, ...]
    as_printed: str | None
    marks: Marks
    place: Place


@dataclass(frozen=True, slots=True)
class Selection:
    """How many indicators an agreement may select from a set, and how many the law adds."""

    library: str
    designated_at_most: int | None
    statutory_number: int | None
    place: Place


@dataclass(frozen=True, slots=True)
class Pot:
    """The most that a reward can come to: a share of a budget, an amount, or words instead."""

    percent: Decimal | None
    of: Decimal | None
    of_what: str | None
    round_to: Decimal | None
    amount: Decimal | None
    words: str | None
    illustrative: bool


@dataclass(frozen=True, slots=True)
class Instalment:
    """A part of a reward: the financial year in which it is paid, and its share of the whole."""

    year: Period
    share: Decimal


@dataclass(frozen=True, slots=True)
class CapitalShare:
    """How much of a payment is for capital spending, for payments from a financial year on."""

    since: Period | None
    share: Decimal


@dataclass(frozen=True, slots=True)
class Reward:
    """The reward that an agreement offers, as data; the arithmetic is that of its `scheme`."""

    scheme: str
    pot: Pot
    shared: str | None
    threshold: Decimal
    cap: Decimal
    on_account: Decimal
    paid_in: tuple[Instalment, ...]
    capital: tuple[CapitalShare, ...]
    money: str | None
    marks: Marks
    place: Place


@dataclass(frozen=True, slots=True)
class Terms:
    """All that an agreement lays down beyond its targets; empty where it says nothing."""

    issued: PartialDate | Unknown | None = None
    composition: tuple[Composition, ...] = ()
    negotiation: Negotiation | None = None
    selection: Selection | None = None
    reward: Reward | None = None
    delivery_plan_holds: str | None = None
    delivery_plan: tuple[str, ...] = ()
    commits_to: str | None = None
