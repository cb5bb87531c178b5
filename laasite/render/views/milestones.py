"""What was to be done by when: the strip of milestones and its table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from laasite.charts import data, milestones
from laasite.model.assessment import Occurrence, OccurrenceState
from laasite.model.language import say, say_number
from laasite.model.sentences import sentence
from laasite.model.targets import Target
from laasite.render.desk import Desk
from laasite.render.formats import date_words


@dataclass(frozen=True, slots=True)
class MilestoneRow:
    """An occurrence of a milestone.

    what: is to be done. due: when, in words. done: when it was, or how it stands.
    state: slug of the state. notes: why, and whether it is illustrative.
    """

    what: str
    due: str
    done: str
    state: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MilestonesView:
    """The milestones of a target.

    strip: the drawing. caption: of the table. rows: in the order they fall due.
    """

    strip: Markup
    caption: str
    rows: tuple[MilestoneRow, ...]


_ON_THE_STRIP = {
    OccurrenceState.DONE: data.MilestoneState.DONE,
    OccurrenceState.DONE_LATE: data.MilestoneState.DONE,
    OccurrenceState.LATE: data.MilestoneState.LATE,
    OccurrenceState.NOT_RECORDED: data.MilestoneState.NOT_RECORDED,
    OccurrenceState.DUE: data.MilestoneState.NOT_YET,
    OccurrenceState.NO_DATE: data.MilestoneState.NOT_YET,
}


def milestones_view(desk: Desk, target: Target) -> MilestonesView | None:
    """The milestones of a target; None if it has none."""
    found = [one for one in desk.press.assessments.occurrences if one.target == target.id]
    if not found:
        return None
    return MilestonesView(
        strip=Markup(milestones.milestone_strip(_strip(target, found))),  # noqa: S704 - our SVG
        caption=say("{target}: what is to be done, and when", target=target.title),
        rows=tuple(_row(one, all_marked=target.marks.illustrative) for one in found),
    )


def _strip(target: Target, occurrences: Sequence[Occurrence]) -> data.MilestoneStrip:
    done = sum(_ON_THE_STRIP[one.state] is data.MilestoneState.DONE for one in occurrences)
    return data.MilestoneStrip(
        id=f"{target.id}-milestones",
        title=say("Steps of “{target}”", target=target.title),
        desc=say_number(
            "{done} of {number} step done. The table gives each of them.",
            "{done} of {number} steps done. The table gives each of them.",
            len(occurrences),
            done=done,
        ),
        milestones=tuple(_on_the_strip(one) for one in occurrences),
    )


def _on_the_strip(one: Occurrence) -> data.Milestone:
    when = one.done if one.state is OccurrenceState.DONE and one.done else one.due
    return data.Milestone(
        what=one.what,
        state=_ON_THE_STRIP[one.state],
        date=date_words(when) or "",
        state_words=state_words(one),
    )


def state_words(one: Occurrence) -> str:
    """How an occurrence stands: `Late by 61 days`, `Done`."""
    days = one.days_late
    if days and one.state is OccurrenceState.LATE:
        return say_number("Late by {number} day", "Late by {number} days", days)
    if days and one.state is OccurrenceState.DONE_LATE:
        return say_number("Done, late by {number} day", "Done, late by {number} days", days)
    return say(one.state.value)


def _row(one: Occurrence, *, all_marked: bool) -> MilestoneRow:
    done = date_words(one.done) if one.done else ""
    notes = [sentence(one.note)] if one.note else []
    if one.illustrative and not all_marked:
        notes.append(say("Illustrative."))
    return MilestoneRow(
        what=one.what,
        due=date_words(one.due) or say("No date set"),
        done=say("{state} ({done})", state=state_words(one), done=done)
        if done
        else state_words(one),
        state=one.state.name.lower().replace("_", "-"),
        notes=tuple(notes),
    )
