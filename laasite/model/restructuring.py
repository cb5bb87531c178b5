"""Reviews of how a partnership is built, and what may be asked of partnerships by Government."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from laasite.model.dates import PartialDate
from laasite.model.findings import Place
from laasite.model.origin import Marks, Origin, Text
from laasite.model.words import Unknown


@dataclass(frozen=True, slots=True)
class ReviewQuestion:
    """A question or a statement that a review looks at; `outcome` is what was agreed on it."""

    id: str
    text: str
    outcome: str | None

    @property
    def asks(self) -> bool:
        """Whether it is a question rather than a statement."""
        return "?" in self.text


@dataclass(frozen=True, slots=True)
class FocusArea:
    """A subject of a review; `outcome` is what was agreed on the whole of it."""

    id: str
    title: str
    outcome: str | None
    questions: tuple[ReviewQuestion, ...]

    @property
    def settled(self) -> bool:
        """Whether something was agreed on the whole of it, or on each of its questions."""
        each = bool(self.questions) and all(one.outcome for one in self.questions)
        return bool(self.outcome) or each


@dataclass(frozen=True, slots=True)
class ReviewMilestone:
    """A step of a review. `reached` is None while nobody has said that it was reached."""

    id: str
    what: str
    due: PartialDate | Unknown
    reached: PartialDate | Unknown | None


@dataclass(frozen=True, slots=True)
class StructureReview:
    """A review of a body's structure: what it looks at, by when, by whom, on whose wish.

    `asked_in` is the decision or paper that began it.
    """

    id: str
    title: str
    of: str
    by: str | None
    asked_in: tuple[str, ...]
    milestones: tuple[ReviewMilestone, ...]
    focus: tuple[FocusArea, ...]
    text: Text
    marks: Marks
    origin: Origin


class Force(Enum):
    """What makes something be done: only what is statutory is law."""

    PROPOSED = "proposed"
    VOLUNTARY = "voluntary"
    STATUTORY = "statutory"


class InPlace(Enum):
    """Whether a thing is so here; the value is the word that officers write."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    NOT_APPLICABLE = "not applicable"
    NOT_RECORDED = "not recorded"


@dataclass(frozen=True, slots=True)
class Obligation:
    """What is asked, or may come to be asked, of a partnership or of others in it.

    `part` is the list that it belongs to (`roles`, `proposals`); `law` the Act and section, for
    what is statutory.
    """

    id: str
    title: str
    part: str
    force: Force
    falls_on: str | None
    law: str | None
    in_place: InPlace
    because: str | None
    marks: Marks
    place: Place
