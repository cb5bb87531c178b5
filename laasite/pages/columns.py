"""The columns of every table to download: what each holds, of which type, in which unit.

The writers of the tables, the data package and the data dictionary all go by these, so that none
can say what another doesn't.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache

from laasite.model.assessment import Rating, Status
from laasite.model.language import Language, marked, say, spoken
from laasite.model.measures import COMPARATOR
from laasite.model.words import ChangeKind, FigureState


class Type(Enum):
    """What the cells of a column hold; the value is the word that the data dictionary prints."""

    TEXT = marked("text")
    NUMBER = marked("number")
    WHOLE = marked("whole number")
    DAY = marked("day")
    YES_NO = marked("yes or no")


Markers = tuple[tuple[str, str], ...]
"""Words that stand in a column, each with what it means."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what it holds as a sentence, the type of its cells, their unit.

    `unit` is None for what has none. `markers` explains the words that stand in it. `about` is the
    breakdown that a column of one is about.
    """

    name: str
    means: str
    type: Type = Type.TEXT
    unit: str | None = None
    markers: Markers = ()
    about: str | None = None


def said(column: Column) -> Column:
    """A column with what is said of it in the language that is spoken."""
    return _said(column, spoken())


@lru_cache(maxsize=1 << 10)
def _said(column: Column, _: Language) -> Column:
    means = say(column.means, breakdown=column.about) if column.about else say(column.means)
    return replace(
        column,
        means=means,
        unit=say(column.unit) if column.unit else None,
        markers=tuple((word, say(one)) for word, one in column.markers),
    )


OWN_UNIT = marked("the one in `unit`")

_STATES: Markers = (
    (FigureState.FINAL.value, marked("The figure is as it will stay, unless a mistake is found.")),
    (FigureState.PROVISIONAL.value, marked("The figure may still change.")),
    (FigureState.ESTIMATED.value, marked("The figure was estimated and not counted.")),
    (FigureState.SUPPRESSED.value, marked("It isn't shown, as it could give a person away.")),
    (FigureState.NOT_COMPARABLE.value, marked("It can't be held against the other figures.")),
    (FigureState.WITHDRAWN.value, marked("The figure was published and has been taken back.")),
    (FigureState.TO_BE_AGREED.value, marked("How to count it hasn't been agreed.")),
    (FigureState.AWAITING_GOVERNMENT.value, marked("Government hasn't given the figure yet.")),
    (FigureState.NOT_RECORDED.value, marked("Nobody recorded the figure.")),
    ("no figure was published",
     marked("The period has passed without a figure, and nobody said why.")),
    ("late by … days", marked("The figure should be there; it is counted from its due day.")),
    ("not due yet", marked("The day by which the figure is due hasn't passed.")),
)  # fmt: skip

_CHANGES: Markers = (
    (ChangeKind.NEW_DATA.value, marked("More data came in.")),
    (ChangeKind.SCHEDULED_REVISION.value, marked("A revision that was announced beforehand.")),
    (ChangeKind.CORRECTION.value, marked("What stood there was a mistake.")),
    (ChangeKind.RENEGOTIATED_TARGET.value, marked("The promise was agreed anew.")),
    (ChangeKind.CHANGE_OF_DEFINITION.value, marked("It is counted or judged in another way.")),
    (ChangeKind.CHANGE_OF_LAYOUT.value, marked("It is set out in another way.")),
    (ChangeKind.WORDING.value, marked("It says the same in other words.")),
)

_ILLUSTRATIVE: Markers = (
    ("yes", marked("It was made up to show how the site works.")),
    ("no", marked("It is real.")),
)

_TARGET = Column("target", marked("The id of the target, as in the address of its page."))
_PART = Column("part", marked("The id of the part of the target; empty for the target itself."))
_MEASURE = Column("measure", marked("What is counted."))
_UNIT = Column("unit", marked("The unit in which it is counted."))
_PERIOD = Column("period", marked("The period, such as 2005/06 or 2006/07 Q1."))
_START = Column("period_start", marked("The first day of the period."), Type.DAY)
_END = Column("period_end", marked("The last day of the period."), Type.DAY)
_VALUE = Column(
    "value", marked("The figure, exact; empty where there is none."), Type.NUMBER, OWN_UNIT
)  # fmt: skip
_STATE = Column(
    "state", marked("How sure the figure is, or why there is none."), markers=_STATES
)  # fmt: skip
_PUBLISHED = Column("published", marked("The day from which it was shown."), Type.DAY)
_MADE_UP = Column(
    "illustrative", marked("Whether it was made up."), Type.YES_NO, markers=_ILLUSTRATIVE
)
_CHANGE = Column("change", marked("Of which kind the change was; empty where nothing was changed."),
                 markers=_CHANGES)  # fmt: skip

FIGURES_BEFORE = (_TARGET, _PART, _MEASURE, _UNIT, _PERIOD, _START, _END)
FIGURES_AFTER = (
    _VALUE,
    _STATE,
    replace(_PUBLISHED, means=marked("The day from which this version of the figure was shown.")),
    Column("newest", marked("Whether this is the version that counts."), Type.YES_NO,
           markers=(("yes", marked("The version that counts.")),
                    ("no", marked("An earlier version of the figure.")))),
    _CHANGE,
    Column("reason", marked("Why the figure was changed.")),
    Column("note", marked("What officers say of the figure.")),
    Column("source", marked("Where the figure comes from.")),
    _MADE_UP,
)  # fmt: skip
"""The columns of figures before those for breakdowns, and after them."""

COMPARATOR_COLUMN = Column(
    COMPARATOR,
    marked("Whose figure it is, where it isn't the partnership's own; empty where it is."),
)

_TAKEN = frozenset(one.name for one in (*FIGURES_BEFORE, *FIGURES_AFTER))


def breakdown_name(name: str) -> str:
    """The name of a breakdown's column: its own, with `by_` before it where that is taken."""
    return f"by_{name}" if name in _TAKEN or name.startswith("due_under_") else name


def breakdown_column(name: str) -> Column:
    """The column of a breakdown."""
    means = marked("Which {breakdown} the figure is about; empty for the whole.")
    return Column(breakdown_name(name), means, about=name.replace("-", " "))


def due_name(rating: Rating) -> str:
    """The name of the column of what was due under an agreement: `due_under_laa-2006`."""
    return f"due_under_{rating.commitment.partition('/')[2]}"


_WITHOUT_BANDS = marked("The level due for the period under that agreement or strategy, exact.")
_WITH_BANDS = marked(
    "The level due for the period under that agreement or strategy, exact. A band stands as 3 to 5."
)


def due_column(name: str, *, bands: bool) -> Column:
    """The column of what was due; with `bands` it holds texts such as `3 to 5` too."""
    if bands:
        return Column(name, _WITH_BANDS, Type.TEXT, OWN_UNIT)
    return Column(name, _WITHOUT_BANDS, Type.NUMBER, OWN_UNIT)


_STATUSES: Markers = (
    (Status.ON_TRACK.value, marked("The newest figure is as good as was due, or better.")),
    (Status.CLOSE.value, marked("It is behind by no more than the tolerance.")),
    (Status.OFF_TRACK.value, marked("It is behind by more than the tolerance.")),
    (Status.MET.value, marked("The last figure promised is in, and is as good as promised.")),
    (Status.MISSED.value, marked("The last figure promised is in, and isn't as good as promised.")),
    (Status.OUT_OF_DATE.value, marked("A newer figure is late, so the last one can't tell.")),
    (Status.UNRATED.value, marked("It can't be judged; `reason` says why.")),
)

STATUSES = (
    _TARGET,
    Column("title", marked("The name of the target.")),
    _PART,
    Column("under", marked("The id of the agreement or strategy that it is promised under.")),
    Column("lead", marked("The ids of those who lead, with a semicolon between them.")),
    _MEASURE,
    _UNIT,
    Column("better", marked("Which way is better: higher, lower, hold, range or none.")),
    Column("status", marked("How it stands on the day of the site."), markers=_STATUSES),
    Column("reason", marked("How the status came about, with the numbers.")),
    Column("in_force", marked("Whether the promise holds on the day of the site."), Type.YES_NO,
           markers=(("yes", marked("It holds.")),
                    ("no", marked("It has ended, was dropped, or hasn't begun.")))),
    replace(_PERIOD, means=marked("The period of the newest figure.")),
    _START,
    _END,
    replace(_VALUE, means=marked("The newest figure, exact; empty where there is none.")),
    replace(_STATE, means=marked("How sure the newest figure is, or why there is none.")),
    replace(_PUBLISHED, means=marked("The day from which the newest figure was shown.")),
    Column("due_low", marked("The level due for that period; of a band its lower end."),
           Type.NUMBER, OWN_UNIT),
    Column("due_high", marked("The level due for that period; of a band its upper end."),
           Type.NUMBER, OWN_UNIT),
    Column("behind_by",
           marked("By how much the figure is behind what was due; ahead where negative."),
           Type.NUMBER, OWN_UNIT),
    Column("tolerance", marked("How far behind still counts as close."), Type.NUMBER, OWN_UNIT),
    Column("direction", marked("How the figure moved against the same period a year before.")),
    Column("baseline", marked("Where the promise starts from."), Type.NUMBER, OWN_UNIT),
    Column("last_period", marked("The last period with a promised level.")),
    Column("last_period_start", marked("Its first day."), Type.DAY),
    Column("last_period_end", marked("Its last day."), Type.DAY),
    Column("last_low", marked("The level promised for it; of a band its lower end."),
           Type.NUMBER, OWN_UNIT),
    Column("last_high", marked("The level promised for it; of a band its upper end."),
           Type.NUMBER, OWN_UNIT),
    Column("next_due", marked("The day by which the next figure is due."), Type.DAY),
    Column("late", marked("How many figures and steps of it are late."),
           Type.WHOLE, marked("figures and steps")),
    Column("source", marked("Where the newest figure comes from.")),
    replace(_MADE_UP, means=marked("Whether the promise or its newest figure was made up.")),
)  # fmt: skip
"""The columns of how every promise stands: a row for each commitment, or each part of one."""

CHANGES = (
    replace(_PUBLISHED, means=marked("The day from which the change was shown.")),
    Column("made", marked("When it was made, in words.")),
    Column("known_by",
           marked("The latest day on which it can have been made, where no better is known.")),
    Column("kind_of_thing", marked("What kind of thing was changed.")),
    Column("id", marked("The id of what was changed.")),
    Column("title", marked("The name of what was changed.")),
    Column("key", marked("The keys that lead to the value, with a stroke between them.")),
    Column("what", marked("The same in words.")),
    Column("before", marked("The value before; empty where nothing stood there.")),
    Column("after", marked("The value after; empty where nothing stands there.")),
    replace(_CHANGE, means=marked("Of which kind the change was.")),
    Column("effect", marked("What the change did to a promised level."),
           markers=(("easier", marked("The promise became easier to keep.")),
                    ("harder", marked("The promise became harder to keep.")))),
    Column("reason", marked("Why it was changed.")),
    Column("agreed_in", marked("Where the change was agreed.")),
    replace(_MADE_UP, means=marked("Whether the change, or what was changed, was made up.")),
)  # fmt: skip
"""The columns of everything that was changed."""

DECISIONS = (
    Column("meeting", marked("The id of the meeting.")),
    Column("date", marked("The day of the meeting."), Type.DAY),
    Column("body", marked("The id of the body that met.")),
    Column("paper", marked("The paper that asked, as meeting/paper; empty where no paper did.")),
    Column("asked", marked("What the paper asked.")),
    Column("decision", marked("What is on record of the decision.")),
    Column("outcome", marked("The outcome; empty where there is none.")),
    Column("standing", marked("How it stands on the day of the site.")),
    Column("objected", marked("The ids of members that were against it, or how that isn't known.")),
    Column("action", marked("What is to be done.")),
    Column("who", marked("The id of who is to do it.")),
    Column("due", marked("By when: a day, or a month or season in words.")),
    Column("done", marked("When it was done: a day, or a month or season in words.")),
    Column("action_standing", marked("How the action stands on the day of the site.")),
    Column("days_late", marked("By how many days it is overdue."), Type.WHOLE, marked("days")),
    replace(_MADE_UP, means=marked("Whether the outcome was made up.")),
    Column("source", marked("Where the outcome comes from.")),
)
"""The columns of the register of decisions."""

DICTIONARY = (
    Column("file", marked("The file that has the column.")),
    Column("column", marked("The name of the column.")),
    Column(
        "value", marked("A word that stands in the column; empty in the row of the column itself.")
    ),
    Column("means", marked("What the column holds, or what the word means.")),
    Column("type", marked("What its cells are: text, number, whole number, day, yes or no.")),
    Column("unit", marked("In which unit they are; empty for what has none.")),
)
"""The columns of the data dictionary itself."""
