"""Whether a body met as often as it says, by the dates of its meetings."""

from __future__ import annotations

from dataclasses import dataclass

from laasite.model.dates import day_in_words
from laasite.model.governance import Cadence, Gap
from laasite.model.language import say, say_number
from laasite.render.desk import Desk
from laasite.render.views.cadence import months_words


@dataclass(frozen=True, slots=True)
class GapRow:
    """The time between two meetings. first, second: the days, in words. days: between them.

    state: whether that is as long as promised, in words. late: whether it didn't.
    """

    first: str
    second: str
    days: str
    state: str
    late: bool


@dataclass(frozen=True, slots=True)
class Meetings:
    """How a body met. sentence: in how many cases it kept its promise. gaps: oldest first."""

    sentence: str
    gaps: tuple[GapRow, ...]


def meetings(desk: Desk, body: str) -> Meetings | None:
    """How a body kept to its promise to meet; None where fewer than two dates are known."""
    every = desk.press.assessments.governance.cadences
    found = next((one for one in every if one.body == body), None)
    return meetings_view(found) if found else None


def meetings_view(found: Cadence) -> Meetings:
    """The gaps between meetings as rows, with a sentence that counts those that were too long."""
    told = (
        say("It says that it meets {promised}.", promised=months_words(found.every_months)),
        _longer(found),
        say(
            "Only meetings that this site has a record of are counted: there may have been others "
            "in between."
        ),
    )
    return Meetings(" ".join(told), tuple(_row(gap) for gap in found.gaps))


def _longer(found: Cadence) -> str:
    """How many of the times between meetings were longer than promised."""
    return say_number(
        "{number} of {intervals} between recorded meetings was longer.",
        "{number} of {intervals} between recorded meetings were longer.",
        sum(gap.days_over is not None for gap in found.gaps),
        intervals=say_number("{number} interval", "{number} intervals", len(found.gaps)),
    )


def _row(gap: Gap) -> GapRow:
    over = gap.days_over
    return GapRow(
        first=day_in_words(gap.first),
        second=day_in_words(gap.second),
        days=say_number("{number} day", "{number} days", gap.days),
        state=_over(over) if over else say("As promised"),
        late=over is not None,
    )


def _over(days: int) -> str:
    return say_number(
        "{number} day longer than promised", "{number} days longer than promised", days
    )
