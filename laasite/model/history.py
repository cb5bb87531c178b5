"""What was changed after it was published, and how each promise came to stand where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from laasite.model.findings import Place
from laasite.model.language import marked
from laasite.model.measures import Figure
from laasite.model.period import Period
from laasite.model.words import ChangeKind

if TYPE_CHECKING:  # an assessment holds the history, whose steps hold what is assessed
    from laasite.model.assessment import Rating, Status, Unrated


class Effect(Enum):
    """What moving a promised level did to the promise."""

    EASIER = "easier"
    HARDER = "harder"


@dataclass(frozen=True, slots=True)
class Alteration:
    """One value that was changed: what of, from what to what, when, why.

    `kind` says what the thing is (`target`); `page` is how texts refer to its page
    (`targets/burglary`), None where it has none. `path` holds the keys that lead to the value, from
    the file down; `what` tells them in words. `old` and `new` are as residents read them, None
    where nothing stood there. `when` is the day of the change in words; `day` the one from which it
    may be seen. `known_by` is the latest possible day, in words, where no better is known.
    """

    kind: str
    id: str
    title: str
    page: str | None
    path: tuple[str, ...]
    what: str
    old: str | None
    new: str | None
    when: str
    known_by: str | None
    day: date
    change: ChangeKind
    reason: str
    agreed_in: str | None
    effect: Effect | None
    illustrative: bool
    place: Place

    @property
    def is_figure(self) -> bool:
        """Whether this is a figure of a period that was published anew."""
        return self.path[:1] == ("figures",)


class Cause(Enum):
    """Why a status changed; the value is the word that residents read."""

    FIRST = marked("First shown")
    PERFORMANCE = marked("A new figure")
    REVISION = marked("A figure was changed")
    TARGET = marked("The promise was changed")
    RULE = marked("The rule was changed")
    TIME = marked("Time passed")


@dataclass(frozen=True, slots=True)
class StatusStep:
    """A day on which a status became another.

    `why` is the reason that was given for a change of a figure, a promise or a rule; `sentence` is
    how the status came about, as it was told on that day; `figure` the one that it rests on.
    """

    day: date
    status: Status
    unrated: Unrated | None
    cause: Cause
    why: str | None
    sentence: str
    figure: Figure | None


@dataclass(frozen=True, slots=True)
class StatusHistory:
    """How a commitment, or a part of it, came to stand as it does: the oldest step first."""

    commitment: str
    part: str | None
    steps: tuple[StatusStep, ...]

    def on(self, day: date) -> StatusStep | None:
        """The step that held at the end of a day; None before the first."""
        return next((step for step in reversed(self.steps) if step.day <= day), None)


@dataclass(frozen=True, slots=True)
class LateSpell:
    """A figure or step that came late, or hasn't come: due when, there when, by how many days."""

    what: str
    part: str | None
    period: Period | None
    due: date
    came: date | None
    days: int


@dataclass(frozen=True, slots=True)
class TargetHistory:
    """The past of a target: its statuses, what was late, and how it stands by the first promise.

    `original` holds, for each commitment whose levels were agreed anew, the rating that the same
    figure would have against the levels as they were first agreed.
    """

    statuses: tuple[StatusHistory, ...] = ()
    late: tuple[LateSpell, ...] = ()
    original: tuple[Rating, ...] = ()

    def original_of(self, rating: Rating) -> Rating | None:
        """The rating of the same promise against the levels that were first agreed."""
        mine = (rating.commitment, rating.part)
        return next((one for one in self.original if (one.commitment, one.part) == mine), None)


@dataclass(frozen=True, slots=True)
class Tally:
    """What the changes come to.

    `easier` and `harder` are the ids of targets of which a level was moved that way; one may be in
    both. Of `published` figures, `changed` have another value now than at first; `flattered` of
    those had looked better at first, `belittled` worse, the others have no better and worse.
    """

    easier: tuple[str, ...] = ()
    harder: tuple[str, ...] = ()
    published: int = 0
    changed: int = 0
    flattered: int = 0
    belittled: int = 0


@dataclass(frozen=True, slots=True)
class History:
    """The past of every target by its id, and what all changes come to."""

    targets: Mapping[str, TargetHistory] = field(default_factory=dict)
    tally: Tally = field(default_factory=Tally)

    def of(self, target: str) -> TargetHistory:
        """The past of a target."""
        return self.targets.get(target, NO_HISTORY)


NO_HISTORY = TargetHistory()
