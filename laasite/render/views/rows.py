"""Pieces that many pages show: tags, counts with their bar, rows of targets, what is late."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from laasite.model.assessment import Direction, Lateness, Rating, Status
from laasite.model.dates import day_in_words
from laasite.model.language import marked, say, say_number
from laasite.model.measures import Series
from laasite.model.sentences import capital, sentence
from laasite.model.targets import Commitment
from laasite.pages import addresses
from laasite.pages.plan import status_slug
from laasite.render.desk import Desk
from laasite.render.formats import full_figure
from laasite.render.views.base import Link, Tag

GOOD = frozenset({Status.ON_TRACK, Status.MET})
"""The statuses of a promise that is being kept."""

_DIRECTIONS = {
    Direction.BETTER: (marked("Better than a year before"), "better"),
    Direction.WORSE: (marked("Worse than a year before"), "worse"),
    Direction.SAME: (marked("About the same as a year before"), "same"),
    Direction.UP: (marked("Higher than a year before"), "same"),
    Direction.DOWN: (marked("Lower than a year before"), "same"),
}
_IN_A_SENTENCE = {
    Status.ON_TRACK: marked("on track"),
    Status.CLOSE: marked("close"),
    Status.OFF_TRACK: marked("off track"),
    Status.MET: marked("met"),
    Status.MISSED: marked("missed"),
    Status.OUT_OF_DATE: marked("out of date"),
    Status.UNRATED: marked("not rated"),
}


def status_tag(status: Status) -> Tag:
    """The tag of a status."""
    return Tag(say(status.value), status_slug(status))


def status_in_a_sentence(status: Status) -> str:
    """The word of a status as it stands within a sentence: `on track`."""
    return say(_IN_A_SENTENCE[status])


def direction_tag(direction: Direction | None) -> Tag | None:
    """The tag of a direction; None where there is nothing to compare with."""
    if direction is None:
        return None
    word, slug = _DIRECTIONS[direction]
    return Tag(say(word), slug)


# --- counts ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class StatusCount:
    """How many stand in one way.

    tag: the status. number: how many. href: to the list of them; None where no list is meant.
    """

    tag: Tag
    number: int
    href: str | None


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a bar.

    slug: names its colour. start: where it begins, of 100. width: how wide it is, of 100.
    """

    slug: str
    start: str
    width: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How some commitments stand: a sentence with its denominator, a count for each status, a bar.

    sentence: in words. counts: the statuses that occur, best first. bar: the same as pieces.
    """

    sentence: str
    counts: tuple[StatusCount, ...]
    bar: tuple[Segment, ...]


_BEST_FIRST = (
    Status.MET,
    Status.ON_TRACK,
    Status.CLOSE,
    Status.OFF_TRACK,
    Status.MISSED,
    Status.OUT_OF_DATE,
    Status.UNRATED,
)


def standing(desk: Desk, ratings: Sequence[Rating], *, linked: bool = False) -> Standing:
    """How `ratings` stand; with `linked`, each count leads to the list of all with that status."""
    numbers = Counter(rating.status for rating in ratings)
    present = [status for status in _BEST_FIRST if numbers[status]]
    counts = tuple(
        StatusCount(
            status_tag(status),
            numbers[status],
            desk.href(addresses.targets_by_status(status_slug(status))) if linked else None,
        )
        for status in present
    )
    return Standing(kept_sentence(ratings), counts, _bar(counts))


def _bar(counts: tuple[StatusCount, ...]) -> tuple[Segment, ...]:
    """Pieces in proportion, in tenths: 8 lie between two, and even the smallest is 10 wide."""
    total = sum(count.number for count in counts)
    spare = 1000 - 8 * (len(counts) - 1) - 10 * len(counts)
    pieces, start = [], 0
    for count in counts:
        width = 10 + spare * count.number // total
        pieces.append(Segment(count.tag.slug, f"{start / 10:g}", f"{width / 10:g}"))
        start += width + 8
    return tuple(pieces)


def kept_sentence(ratings: Iterable[Rating]) -> str:
    """How many promises are being kept, of how many that could be judged."""
    all_ratings = tuple(ratings)
    rated = [rating for rating in all_ratings if rating.status.rated]
    good = sum(rating.status in GOOD for rating in rated)
    if not all_ratings:
        return say("No targets yet")
    if not rated:
        return say_number(
            "{number} target, none of which can be rated yet",
            "{number} targets, none of which can be rated yet",
            len(all_ratings),
        )
    return say_number(
        "{number} of {targets} that can be rated is on track or met",
        "{number} of {targets} that can be rated are on track or met",
        good,
        targets=say_number("{number} target", "{number} targets", len(rated)),
    )


# --- rows -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A commitment in a list of targets.

    target: its name and page. part: the name of the part that is rated, if it is one.
    tag: how it stands. direction: how it moved. figure: the newest, with unit. period: of that.
    lead: who leads. under: the agreement or strategy. next_due: when the next figure is due.
    late: how late a figure is, in words. illustrative: whether its figures are made up.
    """

    target: Link
    part: str | None
    tag: Tag
    direction: Tag | None
    figure: str | None
    period: str | None
    lead: tuple[Link, ...]
    under: Link
    next_due: str | None
    late: str | None
    illustrative: bool


def target_row(desk: Desk, rating: Rating) -> TargetRow:
    """A commitment, or one part of it, as a row."""
    target = desk.report.targets[rating.target]
    commitment = desk.press.commitments[rating.commitment]
    series = target.series_of(rating.part)
    figure = rating.figure
    return TargetRow(
        target=desk.target(target.id),
        part=series.title if series and rating.part else None,
        tag=status_tag(rating.status),
        direction=direction_tag(rating.direction),
        figure=newest_figure(rating, series),
        period=figure.period.label() if figure else None,
        lead=desk.parties(commitment.lead),
        under=desk.under(commitment.under),
        next_due=day_in_words(rating.next_due) if rating.next_due else None,
        late=late_words(rating.late),
        illustrative=target.marks.illustrative or is_illustrative(commitment, rating),
    )


def reason(rating: Rating) -> str:
    """Why a rating stands as it does, without the status that its tag already says."""
    said = f"{say(rating.status.value)}:"
    plain = rating.sentence.strip()
    return sentence(plain.removeprefix(said))


def newest_figure(rating: Rating, series: Series | None) -> str | None:
    """The figure that a rating speaks of, with its unit; None if there is none."""
    figure = rating.figure
    if figure is None or figure.value is None or series is None:
        return None
    beside = rating.due.value if rating.due else None
    return full_figure(figure.value, series.measure, beside)


def is_illustrative(commitment: Commitment, rating: Rating) -> bool:
    """Whether a commitment, or the figure that it is judged by, is made up."""
    figure = rating.figure
    return commitment.marks.illustrative or (figure is not None and figure.illustrative)


# --- late -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class LateRow:
    """Something that should have been there.

    target: whose it is. what: the figure or milestone. due: the day, in words.
    by: how late, in words. owed_by: who owes it.
    """

    target: Link
    what: str
    due: str
    by: str
    owed_by: tuple[Link, ...]


def late_row(desk: Desk, late: Lateness) -> LateRow:
    """A late figure or milestone as a row."""
    return LateRow(
        target=desk.target(late.target),
        what=capital(late.what),
        due=day_in_words(late.due),
        by=say_number("{number} day", "{number} days", late.days),
        owed_by=desk.parties(late.owed_by),
    )


def late_words(late: Sequence[Lateness]) -> str | None:
    """The longest lateness in a few words: `late by 47 days`; None where nothing is late."""
    if not late:
        return None
    longest = max(one.days for one in late)
    return say_number("late by {number} day", "late by {number} days", longest)
