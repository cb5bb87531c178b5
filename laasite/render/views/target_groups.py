"""The targets of a page in three groups: in force, ended, and never begun."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from laasite.model.assessment import Rating
from laasite.model.language import say
from laasite.model.sentences import sentence
from laasite.render.desk import Desk
from laasite.render.views.base import Link
from laasite.render.views.rows import Standing, standing
from laasite.render.views.target_table import (
    TargetLine,
    TargetTable,
    grouped,
    target_lines,
)


@dataclass(frozen=True, slots=True)
class NeverBegun:
    """A target that was dropped, isn't agreed or hasn't started.

    target: its page. why: why that is so, in a sentence.
    """

    target: Link
    why: str


@dataclass(frozen=True, slots=True)
class TargetGroups:
    """The targets of a page.

    standing: how those in force stand; where none is in force, how those that ended stood.
    in_force, ended: their tables; None where there are none. others: those that never began.
    """

    standing: Standing | None
    in_force: TargetTable | None
    ended: TargetTable | None
    others: tuple[NeverBegun, ...]

    @property
    def lines(self) -> tuple[TargetLine, ...]:
        """Every row of both tables."""
        return tuple(line for table in (self.in_force, self.ended) if table for line in table.lines)


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns the tables of a page have beside those that all have."""

    themes: bool = True
    lead: bool = True
    under: bool = False


ALL_COLUMNS = Columns()


def target_groups(
    desk: Desk, ratings: Iterable[Rating], of: str, columns: Columns = ALL_COLUMNS
) -> TargetGroups:
    """The targets of some ratings in their groups. `of` finishes the captions: `of the police`.

    It is said by the caller.
    """
    groups = grouped(ratings)
    counting = groups.in_force or groups.ended
    return TargetGroups(
        standing=standing(desk, counting) if counting else None,
        in_force=table_of(desk, groups.in_force, say("Targets {of}", of=of), columns),
        ended=table_of(desk, groups.ended, say("Targets {of} that have ended", of=of), columns),
        others=never_begun(desk, groups.others),
    )


def table_of(
    desk: Desk, ratings: Sequence[Rating], caption: str, columns: Columns = ALL_COLUMNS
) -> TargetTable | None:
    """The table of some ratings; None where there are none."""
    if not ratings:
        return None
    lines = target_lines(desk, ratings)
    themes = columns.themes and any(line.themes for line in lines)
    return TargetTable(caption, lines, themes, columns.lead, columns.under)


def never_begun(desk: Desk, ratings: Iterable[Rating]) -> tuple[NeverBegun, ...]:
    """Targets that don't count and never did, by their titles, each with the reason."""
    found = [NeverBegun(desk.target(one.target), _why(desk, one)) for one in ratings]
    return tuple(sorted(found, key=lambda one: (one.target.text.casefold(), one.why)))


def _why(desk: Desk, rating: Rating) -> str:
    """Why a commitment never began, in the officers' words where there are some."""
    commitment = desk.press.commitments[rating.commitment]
    own = commitment.why_dropped or commitment.state_reason
    if not own:
        return sentence(rating.sentence)
    return f"{sentence(say(commitment.stage.value))} {sentence(own)}"
