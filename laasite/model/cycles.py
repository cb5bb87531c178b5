"""Reviews that come round: what is reviewed, how often, when it was last done."""

from __future__ import annotations

from dataclasses import dataclass, field

from laasite.model.dates import PartialDate
from laasite.model.origin import Marks
from laasite.model.words import Unknown


@dataclass(frozen=True, slots=True)
class Review:
    """A promise to look at a strategy or a body again, every so many months.

    `done` holds when it was done, in the order typed; before the first, the months are counted from
    `counted_from`.
    """

    what: str
    every_months: int
    counted_from: PartialDate | Unknown | None
    done: tuple[PartialDate | Unknown, ...] = ()
    marks: Marks = field(default_factory=Marks)
