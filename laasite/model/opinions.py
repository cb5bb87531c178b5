"""Second opinions held against the partnership's own: whether the two say the same."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Accord(Enum):
    """Whether somebody else's view of a target and the figures say the same."""

    DIFFERS = "differs"
    NOT_COMPARED = "not compared"
    AGREES = "agrees"


@dataclass(frozen=True, slots=True)
class OpinionCompared:
    """A second opinion by its target and its place in the target's list, and how it compares."""

    target: str
    number: int
    accord: Accord
