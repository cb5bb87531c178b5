"""Whether a body met as often as it says, by the dates of its meetings."""

from __future__ import annotations

from dataclasses import dataclass

from laasite.model.dates import day_in_words
from laasite.model.governance import Cadence, Gap
from laasite.render.desk import Desk
from laasite.render.formats import counted
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
    late = sum(gap.days_over is not None for gap in found.gaps)
    times = counted(len(found.gaps), "interval")
    promised = months_words(found.every_months)
    sentence = (
        f"It says that it meets {promised}. {late} of {times} between recorded meetings "
        f"{'was' if late == 1 else 'were'} longer. Only meetings that this site has a record of "
        "are counted: there may have been others in between."
    )
    return Meetings(sentence, tuple(_row(gap) for gap in found.gaps))


def _row(gap: Gap) -> GapRow:
    over = gap.days_over
    return GapRow(
        first=day_in_words(gap.first),
        second=day_in_words(gap.second),
        days=counted(gap.days, "day"),
        state=f"{counted(over, 'day')} longer than promised" if over else "As promised",
        late=over is not None,
    )
