"""Strategies: themes, ten-year goals, three-year aims and objectives."""

from __future__ import annotations

from dataclasses import dataclass

from laasite.model.cycles import Review
from laasite.model.dates import PartialDate
from laasite.model.origin import Marks, Origin, Text
from laasite.model.periods import Period
from laasite.model.words import Unknown


@dataclass(frozen=True, slots=True)
class Goal:
    """What a theme wants to reach in ten years."""

    id: str
    text: str
    marks: Marks


@dataclass(frozen=True, slots=True)
class Aim:
    """What a theme wants to reach in three years, on the way to a goal."""

    id: str
    goal: str
    text: str
    due: PartialDate | Unknown | None
    marks: Marks


@dataclass(frozen=True, slots=True)
class Objective:
    """What is to be done for an aim; targets say how it is measured."""

    id: str
    strategy: str
    theme: str
    aim: str | None
    text: str
    no_target_because: str | None
    became: tuple[str, ...]
    dropped_because: str | None
    marks: Marks

    @property
    def key(self) -> str:
        """The objective's id in the whole site: `2005-2015/cut-burglary`."""
        return f"{self.strategy}/{self.id}"


@dataclass(frozen=True, slots=True)
class Theme:
    """One subject of a strategy, with its goals, aims and objectives.

    `easy_read` is what an officer wrote for those who find long texts hard.
    """

    id: str
    strategy: str
    title: str
    order: int
    goals: tuple[Goal, ...]
    aims: tuple[Aim, ...]
    objectives: tuple[Objective, ...]
    text: Text
    marks: Marks
    origin: Origin
    easy_read: str | None = None

    @property
    def key(self) -> str:
        """The theme's id in the whole site: `2005-2015/safer-communities`."""
        return f"{self.strategy}/{self.id}"


@dataclass(frozen=True, slots=True)
class Strategy:
    """A community strategy: the residents' long view, in themes."""

    id: str
    title: str
    period: Period | Unknown | None
    vision: str | None
    vision_illustrative: bool
    draft_issued: PartialDate | Unknown | None
    issued: PartialDate | Unknown | None
    ended: PartialDate | Unknown | None
    follows: str | None
    reviews: tuple[Review, ...]
    themes: tuple[Theme, ...]
    text: Text
    marks: Marks
    origin: Origin
