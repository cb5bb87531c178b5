"""What can't be judged: a promise that lacks a measure, a starting point, an owner or a date."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Missing(Enum):
    """What a promise lacks; the value follows "It has no …".

    MEASURE: nothing says how anyone could tell whether it was kept. BASELINE: the figure from which
    it is to get better isn't known. OWNER: nobody is named who leads it. DATE: no level or step is
    promised for a day or a period.
    """

    MEASURE = "measure"
    BASELINE = "starting point"
    OWNER = "owner"
    DATE = "date by which anything is promised"


@dataclass(frozen=True, slots=True)
class CannotBeJudged:
    """An objective (by its key), or a commitment in force or a part of one, and what it lacks.

    `judged_all_the_same` is whether what is there was enough for a status: a level is held against
    a figure even where nobody knows from where it started, or who answers for it.
    """

    objective: str | None
    target: str | None
    commitment: str | None
    part: str | None
    missing: tuple[Missing, ...]
    judged_all_the_same: bool = False
