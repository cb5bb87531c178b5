"""The closed lists of words that officers choose from: enums whose values are what they type."""

from __future__ import annotations

from enum import Enum

from laasite.model.language import marked


class Unknown(Enum):
    """The ways of not knowing something: a word, never an empty key (contract, rule 4)."""

    NOT_RECORDED = marked("not recorded")
    NOT_STATED = marked("not stated")
    NOT_YET = marked("not yet")
    TO_BE_AGREED = marked("to be agreed")
    NIL = marked("nil")


class Better(Enum):
    """Which way a measure gets better: its polarity. `none` is never rated."""

    HIGHER = marked("higher")
    LOWER = marked("lower")
    HOLD = marked("hold")
    RANGE = marked("range")
    NONE = marked("none")


class Frequency(Enum):
    """How often a figure is reported."""

    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"
    ONCE = "once"
    EVERY_2_YEARS = "every 2 years"


class Covers(Enum):
    """Which stretch of time the figure of a period counts."""

    THE_PERIOD = "the period"
    YEAR_TO_DATE = "year to date"
    LAST_12_MONTHS = "the last 12 months"
    POINT_IN_TIME = "a point in time"


class Path(Enum):
    """How the due level moves between declared ones: `steps` has no level in between."""

    STEPS = marked("steps")
    STRAIGHT = marked("straight")


class CommitmentKind(Enum):
    """Where a commitment's indicator comes from."""

    NATIONAL = marked("national")
    STATUTORY = marked("statutory")
    DESIGNATED = marked("designated")
    LOCAL = marked("local")


class CommitmentStage(Enum):
    """How far a target has come on its way into an agreement."""

    LONG_LIST = marked("long list")
    PROPOSED = marked("proposed")
    FINAL = marked("final")
    DROPPED = marked("dropped")


class CommitmentState(Enum):
    """How a commitment stands between those who made it."""

    AGREED = marked("agreed")
    PLACEHOLDER = marked("placeholder")
    FROZEN = marked("frozen")
    RENEGOTIATING = marked("renegotiating")
    REMOVED_FROM_REWARD = marked("removed from reward")
    REMOVED = marked("removed")


class FigureState(Enum):
    """What is known about a figure, or why there is none (contract, `progress/<target>.csv`)."""

    FINAL = marked("final")
    PROVISIONAL = marked("provisional")
    ESTIMATED = marked("estimated")
    SUPPRESSED = marked("suppressed")
    NOT_COMPARABLE = marked("not comparable")
    WITHDRAWN = marked("withdrawn")
    TO_BE_AGREED = marked("to be agreed")
    AWAITING_GOVERNMENT = marked("awaiting Government")
    NOT_RECORDED = marked("not recorded")

    @property
    def stands_in_place_of_a_figure(self) -> bool:
        """Whether a row of this state has a reason where the figure would be."""
        return self not in (FigureState.FINAL, FigureState.PROVISIONAL, FigureState.ESTIMATED)


class ChangeKind(Enum):
    """Why something published changed."""

    NEW_DATA = marked("new data")
    SCHEDULED_REVISION = marked("scheduled revision")
    CORRECTION = marked("correction")
    RENEGOTIATED_TARGET = marked("renegotiated target")
    CHANGE_OF_DEFINITION = marked("change of definition")
    CHANGE_OF_LAYOUT = marked("change of layout")
    WORDING = marked("wording")


class Forecast(Enum):
    """What those who write an update expect of the target."""

    LIKELY = marked("likely to be met")
    AT_RISK = marked("at risk")
    UNLIKELY = marked("unlikely to be met")


class Thinks(Enum):
    """How a target stands in the view of somebody else, in their word and not by our figures."""

    ON_TRACK = "on track"
    CLOSE = "close"
    OFF_TRACK = "off track"
    MET = "met"
    MISSED = "missed"
    CANT_TELL = "can't tell"


class Role(Enum):
    """What part an organisation plays in the partnership."""

    PARTNER = "partner"
    GOVERNMENT = "government"
    OTHER = "other"


class BodyState(Enum):
    """Whether a body exists: a proposed one is never shown as existing."""

    EXISTING = "existing"
    PROPOSED = "proposed"
    ENDED = "ended"


class Layout(Enum):
    """How an agreement is divided."""

    SINGLE_POT = "single pot"
    BLOCKS = "blocks"


class CountsFrom(Enum):
    """What the next due date of a recurring milestone is counted from."""

    LAST_DONE = "last done"
    FIRST_DUE = "first due"


class ComplianceStatus(Enum):
    """How far the site meets WCAG 2.2 AA, in the words of the model statement."""

    FULLY = "fully"
    PARTLY = "partly"
    NOT = "not"
