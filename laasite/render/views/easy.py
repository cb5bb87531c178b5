"""A theme in easy words: what was promised and what happened, one idea in each sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from laasite.model.assessment import Direction, Rating, Status
from laasite.model.language import marked, say, say_number
from laasite.model.sentences import capital, sentence
from laasite.model.texts import Term
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.formats import in_a_row
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
            say(
                "{theme} in short sentences and plain words: what was promised, how it goes.",
                theme=found.title,
            ),
            dates=[found.marks.published, *dates_of(targets)],
            illustrative=_made_up(desk, counted_once),
        ),
        title=desk.here.title,
        intro=(
            say("This page is about: {theme}.", theme=spelt.of(found.title)),
            say("It says what was promised, and what happened."),
        ),
        own=tuple(_paragraphs(found.easy_read or "")),
        counts=tuple(_counts(counted_once)),
        targets=tuple(_target(desk, id, own, spelt) for id, own in shown),
        more=_more(len(told) - len(shown)),
        theme=desk.link(
            say("Read more about {theme}", theme=found.title),
            addresses.theme(found.strategy, found.id),
        ),
    )


def _made_up(desk: Desk, ratings: Iterable[Rating]) -> str | None:
    if any(
        desk.report.targets[one.target].marks.illustrative
        or is_illustrative(desk.press.commitments[one.commitment], one)
        for one in ratings
    ):
        return say("Some of what this page says was made up. It shows how this site works.")
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
    return say_number(
        "There is {number} other target.", "There are {number} other targets.", number
    )


# --- how it goes ----------------------------------------------------------------------------------

_GROUPS: Mapping[Status, Callable[[int], str]] = {
    Status.MET: lambda number: say_number("{number} was kept.", "{number} were kept.", number),
    Status.ON_TRACK: lambda number: say_number(
        "{number} is going well.", "{number} are going well.", number
    ),
    Status.CLOSE: lambda number: say_number(
        "{number} is close to going well.", "{number} are close to going well.", number
    ),
    Status.OFF_TRACK: lambda number: say_number(
        "{number} is not going well.", "{number} are not going well.", number
    ),
    Status.MISSED: lambda number: say_number(
        "{number} was not kept.", "{number} were not kept.", number
    ),
}
"""How each number of promises is told, in the order of the page."""


def _counts(ratings: Sequence[Rating]) -> Iterator[str]:
    """How many promises there are and how they stand: each number is a sentence."""
    if not ratings:
        yield say("No promise is running now.")
        return
    yield say_number("There is {number} promise.", "There are {number} promises.", len(ratings))
    numbers = Counter(one.status for one in ratings)
    for status, told in _GROUPS.items():
        if number := numbers[status]:
            yield told(number)
    if unknown := sum(number for status, number in numbers.items() if status not in _GROUPS):
        yield say_number("We cannot say for {number}.", "We cannot say for {number}.", unknown)


_STANDS = {
    Status.MET: marked("The promise was kept."),
    Status.ON_TRACK: marked("It is going well."),
    Status.CLOSE: marked("It is close to what was promised."),
    Status.OFF_TRACK: marked("It is not going well."),
    Status.MISSED: marked("The promise was not kept."),
    Status.OUT_OF_DATE: marked("We cannot say how it is going. The newest number is too old."),
    Status.UNRATED: marked("We cannot say yet how it is going."),
}
_MOVED = {
    Direction.BETTER: marked("That is better than a year before."),
    Direction.WORSE: marked("That is worse than a year before."),
    Direction.SAME: marked("That is about the same as a year before."),
    Direction.UP: marked("That is more than a year before."),
    Direction.DOWN: marked("That is less than a year before."),
}


def _target(desk: Desk, id: str, ratings: Sequence[Rating], spelt: WrittenOut) -> EasyTarget:
    target = desk.report.targets[id]
    told: list[str] = [spelt.of(sentence(target.promise))] if target.promise else []
    for one in ratings:
        told += (spelt.of(line) for line in _rating(desk, one))
    lead = desk.press.commitments[ratings[0].commitment].lead
    if names := [desk.party(one).text for one in lead]:
        told.append(spelt.of(say("In charge: {names}.", names=in_a_row(names))))
    page = desk.link(say("Read more about this"), addresses.target(id))
    return EasyTarget(spelt.of(target.title), page, tuple(told))


def _rating(desk: Desk, rating: Rating) -> Iterator[str]:
    """How a promise, or a part of one, stands; its newest figure."""
    series = desk.report.targets[rating.target].series_of(rating.part)
    if rating.part and series and series.title:
        yield f"{capital(series.title)}:"
    yield say(_STANDS[rating.status])
    figure = newest_figure(rating, series)
    if figure and rating.figure:
        yield say("The newest number is {figure}.", figure=out_of_100(figure))
        yield say("It is for {period}.", period=rating.figure.period.label())
        if rating.direction and rating.status is not Status.OUT_OF_DATE:
            yield say(_MOVED[rating.direction])
    if rating.late:
        yield say("A new number is late.")


# --- plain words ----------------------------------------------------------------------------------


def out_of_100(figure: str) -> str:
    """A percentage in words: `87.3 out of 100`; anything else as it is."""
    if not figure.endswith("%"):
        return figure
    return say("{number} out of 100", number=figure[:-1].rstrip())


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
