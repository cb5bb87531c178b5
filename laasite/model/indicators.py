"""Sets of indicators to choose from, and what an area makes of those an agreement chose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from laasite.model.findings import Place


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator of a set.

    `confirmed_by` says where its title was seen; without it the title isn't told as a fact.
    `refused_because` is the reason why it can't be chosen.
    """

    id: str
    title: str
    unit: str | None
    better: str | None
    statutory: bool
    definition_version: str | None
    confirmed_by: str | None
    refused_because: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class Library:
    """A set of indicators, such as the national one: `indicators/national.csv`."""

    id: str
    indicators: Mapping[str, Indicator]
    path: str

    def key(self, indicator: Indicator) -> str:
        """How a commitment names an indicator of this set: `national/154`."""
        return f"{self.id}/{indicator.id}"


class Linked(Enum):
    """How far an indicator belongs to the core work of a district."""

    CORE = "core"
    SOME = "some"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Link:
    """What a district makes of one indicator: its key (`national/154`), how far, and why."""

    indicator: str
    linked: Linked
    why: str
    place: Place


@dataclass(frozen=True, slots=True)
class Relevance:
    """A district's view of a county's agreement, without copying it."""

    area: str
    agreement: str
    links: tuple[Link, ...]
    illustrative: bool
    path: str

    @property
    def key(self) -> str:
        """Its id in the whole site: `agreement/area`."""
        return f"{self.agreement}/{self.area}"

    def of(self, indicator: str) -> Link | None:
        """What is said of an indicator, or None."""
        return next((link for link in self.links if link.indicator == indicator), None)
