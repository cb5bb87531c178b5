"""Agreements with Government: blocks, stages, who signs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from laasite.model.dates import PartialDate
from laasite.model.deals import Terms
from laasite.model.origin import Change, Marks, Origin, PostRef, Text
from laasite.model.periods import Period
from laasite.model.words import Layout, Unknown


@dataclass(frozen=True, slots=True)
class Block:
    """One of the parts into which an agreement is divided."""

    id: str
    title: str
    lead: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """A step on an agreement's way: when it was due and when it was reached."""

    stage: str
    due: PartialDate | Unknown | None
    reached: PartialDate | Unknown | None
    note: str | None
    marks: Marks


@dataclass(frozen=True, slots=True)
class Signatory:
    """Whether a partner has signed an agreement."""

    partner: str
    signed: PartialDate | Unknown | str
    signed_by: PostRef | None
    expected: PartialDate | Unknown | None
    marks: Marks


@dataclass(frozen=True, slots=True)
class Agreement:
    """A deal with Government or between partners: targets for a period."""

    id: str
    title: str
    kind: str
    period: Period | Unknown | None
    period_note: str | None
    follows: str | None
    with_: str | None
    between: tuple[str, ...]
    led_by: str | None
    monitored_by: str | None
    area: str | None
    voluntary: bool
    layout: Layout
    blocks: tuple[Block, ...]
    targets_agreed: int | None
    categories: Mapping[str, str]
    stages: tuple[Stage, ...]
    signatories: tuple[Signatory, ...] | Unknown
    changes: tuple[Change, ...]
    text: Text
    marks: Marks
    origin: Origin
    terms: Terms = field(default_factory=Terms)
    targets_agreed_illustrative: bool = False
