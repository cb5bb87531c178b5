"""A theme in easy words: what was promised and what happened, one idea in each sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from laasite.model.assessment import Direction, Rating, Status
from laasite.model.texts import Term
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.formats import capital, counted, in_a_row, sentence
from laasite.render.views.base import Head, Link
from laasite.render.views.rows import is_illustrative, newest_figure
from laasite.render.views.target_table import dates_of, ratings_of

MOST = 4
"""How many targets are told: more don't fit on one sheet of paper beside the rest."""


@dataclass(frozen=True, slots=True)
class EasyTarget:
    """A target in easy words.

    title: its name, short forms written out. page: leads to its page. lines: sentences, one idea
    each.
    """

    title: str
    page: Link
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EasyView:
    """The page of a theme in easy words.

    head: the page's frame. title: the heading. intro: what the page is about, sentences of one idea
    each. own: paragraphs that an officer wrote for it; empty for most. counts: how many promises
    there are and how they stand, as sentences. targets: the first of them. more: that there are
    others; None where all are told. theme: leads to all of it.
    """

    head: Head
    title: str
    intro: tuple[str, ...]
    own: tuple[str, ...]
    counts: tuple[str, ...]
    targets: tuple[EasyTarget, ...]
    more: str | None
    theme: Link


def easy(desk: Desk) -> EasyView:
    """The theme that is the page's subject, in easy words."""
    found = next(one for one in desk.report.themes if one.key == desk.here.subject)
    targets = desk.targets_of_theme(found.key)
    in_force = tuple(one for one in ratings_of(desk, targets) if one.in_force)
    told = _by_target(in_force)
    counted_once = tuple(one for own in told.values() for one in own)
    spelt = written_out(desk.report.glossary)
    shown = list(told.items())[:MOST]
    return EasyView(
        head=desk.head(
            f"{found.title} in short sentences and plain words: what was promised, how it goes.",
            dates=[found.marks.published, *dates_of(targets)],
            illustrative=_made_up(desk, counted_once),
        ),
        title=desk.here.title,
        intro=(
            f"This page is about: {spelt.of(found.title)}.",
            "It says what was promised, and what happened.",
        ),
        own=tuple(_paragraphs(found.easy_read or "")),
        counts=tuple(_counts(counted_once)),
        targets=tuple(_target(desk, id, own, spelt) for id, own in shown),
        more=_more(len(told) - len(shown)),
        theme=desk.link(
            f"Read more about {found.title}", addresses.theme(found.strategy, found.id)
        ),
    )


def _made_up(desk: Desk, ratings: Iterable[Rating]) -> str | None:
    if any(
        desk.report.targets[one.target].marks.illustrative
        or is_illustrative(desk.press.commitments[one.commitment], one)
        for one in ratings
    ):
        return "Some of what this page says was made up. It shows how this site works."
    return None


def _paragraphs(text: str) -> Iterator[str]:
    """The paragraphs of an officer's words: an empty line ends one."""
    for block in re.split(r"\n\s*\n", text):
        if words := " ".join(block.split()):
            yield words


def _by_target(ratings: Iterable[Rating]) -> Mapping[str, tuple[Rating, ...]]:
    """The ratings of the promise told first of each target, in the targets' order."""
    found: dict[str, tuple[Rating, ...]] = {}
    for one in ratings:
        own = found.get(one.target, ())
        if not own or own[0].commitment == one.commitment:
            found[one.target] = (*own, one)
    return found


def _more(number: int) -> str | None:
    if number < 1:
        return None
    return f"There {'is' if number == 1 else 'are'} {counted(number, 'other target')}."


# --- how it goes ----------------------------------------------------------------------------------

_GROUPS: Mapping[Status, tuple[str, str]] = {
    Status.MET: ("was kept", "were kept"),
    Status.ON_TRACK: ("is going well", "are going well"),
    Status.CLOSE: ("is close to going well", "are close to going well"),
    Status.OFF_TRACK: ("is not going well", "are not going well"),
    Status.MISSED: ("was not kept", "were not kept"),
}


def _counts(ratings: Sequence[Rating]) -> Iterator[str]:
    """How many promises there are and how they stand: each number is a sentence."""
    if not ratings:
        yield "No promise is running now."
        return
    yield f"There {'is' if len(ratings) == 1 else 'are'} {counted(len(ratings), 'promise')}."
    numbers = Counter(one.status for one in ratings)
    for status, (one, many) in _GROUPS.items():
        if number := numbers[status]:
            yield f"{number} {one if number == 1 else many}."
    if unknown := sum(number for status, number in numbers.items() if status not in _GROUPS):
        yield f"We cannot say for {unknown}."


_STANDS = {
    Status.MET: "The promise was kept.",
    Status.ON_TRACK: "It is going well.",
    Status.CLOSE: "It is close to what was promised.",
    Status.OFF_TRACK: "It is not going well.",
    Status.MISSED: "The promise was not kept.",
    Status.OUT_OF_DATE: "We cannot say how it is going. The newest number is too old.",
    Status.UNRATED: "We cannot say yet how it is going.",
}
_MOVED = {
    Direction.BETTER: "That is better than a year before.",
    Direction.WORSE: "That is worse than a year before.",
    Direction.SAME: "That is about the same as a year before.",
    Direction.UP: "That is more than a year before.",
    Direction.DOWN: "That is less than a year before.",
}


def _target(desk: Desk, id: str, ratings: Sequence[Rating], spelt: WrittenOut) -> EasyTarget:
    target = desk.report.targets[id]
    told: list[str] = [spelt.of(sentence(target.promise))] if target.promise else []
    for one in ratings:
        told += (spelt.of(line) for line in _rating(desk, one))
    lead = desk.press.commitments[ratings[0].commitment].lead
    if names := [desk.party(one).text for one in lead]:
        told.append(spelt.of(f"In charge: {in_a_row(names)}."))
    page = desk.link("Read more about this", addresses.target(id))
    return EasyTarget(spelt.of(target.title), page, tuple(told))


def _rating(desk: Desk, rating: Rating) -> Iterator[str]:
    """How a promise, or a part of one, stands; its newest figure."""
    series = desk.report.targets[rating.target].series_of(rating.part)
    if rating.part and series and series.title:
        yield f"{capital(series.title)}:"
    yield _STANDS[rating.status]
    figure = newest_figure(rating, series)
    if figure and rating.figure:
        yield f"The newest number is {out_of_100(figure)}."
        yield f"It is for {rating.figure.period.label()}."
        if rating.direction and rating.status is not Status.OUT_OF_DATE:
            yield _MOVED[rating.direction]
    if rating.late:
        yield "A new number is late."


# --- plain words ----------------------------------------------------------------------------------


def out_of_100(figure: str) -> str:
    """A percentage in words: `87.3 out of 100`; anything else as it is."""
    return f"{figure[:-1]} out of 100" if figure.endswith("%") else figure


@dataclass(frozen=True, slots=True)
class WrittenOut:
    """Short forms and what they stand for: `words` by the form, and how a form is found."""

    words: Mapping[str, str]
    pattern: re.Pattern[str] | None

    def of(self, text: str) -> str:
        """`text` with each short form written out: `PCT` as `Primary Care Trust`."""
        if self.pattern is None:
            return text
        return self.pattern.sub(lambda match: self.words[match[0]], text)


def written_out(glossary: Iterable[Term]) -> WrittenOut:
    """The short forms of the glossary that it gives in full."""
    words = {one.term: one.in_full for one in glossary if one.in_full and one.term.isupper()}
    if not words:
        return WrittenOut({}, None)
    ways = "|".join(re.escape(one) for one in sorted(words, key=lambda one: (-len(one), one)))
    return WrittenOut(words, re.compile(rf"(?<![\w&-])(?:{ways})(?![\w&-])"))
