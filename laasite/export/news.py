"""What feeds tell: every change, every new figure and every update, each with an id that stays.

An id is a `tag:` URI (RFC 4151) made from the day and from what is told, and not from the name of
the thing, so that a rename makes no entry new to those who have read it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from urllib.parse import urlsplit

from laasite.model.dates import day_in_words
from laasite.model.history import Alteration
from laasite.model.language import say
from laasite.model.measures import Figure, Series
from laasite.model.quantity import printed, with_unit
from laasite.model.report import Report
from laasite.model.targets import Target, Update
from laasite.model.words import ChangeKind
from laasite.pages import addresses


class About(Enum):
    """What an item is about."""

    CHANGE = "change"
    CORRECTION = "correction"
    UPDATE = "update"
    FIGURE = "figure"

    @property
    def slug(self) -> str:
        """What ids say: that a change is a correction may be said later."""
        return "change" if self is About.CORRECTION else self.value


@dataclass(frozen=True, slots=True)
class Item:
    """Something new: of which day, what it is called, what is told of it, and on which page.

    `page` is an address within the site. `seed` is what its id is made of; `id` is empty before
    all items are together.
    """

    about: About
    day: date
    title: str
    summary: str
    page: str
    seed: tuple[str, ...]
    id: str = ""


def news(report: Report, pages: Mapping[str, str], base: str) -> tuple[Item, ...]:
    """All there is to tell, the newest first; `pages` has the address of each page by its name."""
    found = (
        *(_change(one, pages) for one in report.alterations),
        *(item for target in report.targets.values() for item in _of_target(target, report.as_at)),
    )
    named = _named(found, base)
    return tuple(sorted(named, key=lambda one: one.day, reverse=True))


def _named(items: Iterable[Item], base: str) -> Iterator[Item]:
    """The items with their ids; of several that are alike, the later ones get a number."""
    seen: dict[str, int] = {}
    host = urlsplit(base).hostname or "localhost"
    for one in items:
        short = hashlib.sha256("\0".join(one.seed).encode()).hexdigest()[:16]
        seen[short] = seen.get(short, 0) + 1
        number = f"-{seen[short]}" if seen[short] > 1 else ""
        own = f"{one.about.slug}/{short}{number}"
        yield replace(one, id=f"tag:{host},{one.day.isoformat()}:{own}")


# --- changes -------------------------------------------------------------------------------------


def _change(one: Alteration, pages: Mapping[str, str]) -> Item:
    mistake = one.change is ChangeKind.CORRECTION
    return Item(
        About.CORRECTION if mistake else About.CHANGE,
        one.day,
        say("{title}: {what}", title=one.title, what=one.what),
        " ".join(_told(one)),
        pages.get(one.page or "", addresses.CORRECTIONS if mistake else addresses.CHANGES),
        (one.day.isoformat(), *one.path, one.old or "", one.new or ""),
    )


def _told(one: Alteration) -> Iterable[str]:
    """The change in sentences."""
    yield say("{change}, {when}.", change=say(one.change.value).capitalize(), when=one.when)
    nothing = say("nothing")
    yield say("Before: {old}. After: {new}.", old=one.old or nothing, new=one.new or nothing)
    if one.reason:
        yield say("Why: {why}.", why=one.reason.rstrip("."))
    if one.agreed_in:
        yield say("Agreed in: {where}.", where=one.agreed_in.rstrip("."))
    if one.illustrative:
        yield say("This is illustrative.")
    yield say("Shown from {day}.", day=day_in_words(one.day))


# --- targets -------------------------------------------------------------------------------------


def _of_target(target: Target, as_at: date) -> Iterator[Item]:
    """Its updates, and each of its figures when it was first shown; breakdowns aren't news."""
    yield from (_update(target, one, as_at) for one in target.updates)
    for series in target.series:
        yield from (_figure(target, series, one) for one in series.whole)


def _update(target: Target, one: Update, as_at: date) -> Item:
    """An update without a day of its own is taken to be of the end of its period."""
    day = one.marks.published or min(one.period.end, as_at)
    text = hashlib.sha256(one.text.markdown.encode()).hexdigest()
    told = [say("Those responsible tell what was done.")]
    if one.forecast:
        told.append(say("They expect: {forecast}.", forecast=say(one.forecast.value)))
    if one.marks.illustrative:
        told.append(say("This is illustrative."))
    return Item(
        About.UPDATE,
        day,
        say("{target}: what happened in {period}", target=target.title, period=one.period.label()),
        " ".join(told),
        addresses.target(target.id),
        (day.isoformat(), one.period.canonical(), text),
    )


def _figure(target: Target, series: Series, newest: Figure) -> Item:
    first = min((newest, *newest.earlier), key=lambda one: (one.published, one.place.line))
    period, told = first.period, say("{figure}.", figure=_words(first, series))
    title = say("{target}: figure for {period}", target=target.title, period=period.label())
    if series.part and series.title:
        title = say("{figure} ({part})", figure=title, part=series.title)
    if first.illustrative or target.marks.illustrative:
        told = " ".join((told, say("This is illustrative.")))
    return Item(
        About.FIGURE,
        first.published,
        title,
        told,
        addresses.target(target.id),
        (first.published.isoformat(), series.measure.what, series.part or "", period.canonical()),
    )


def _words(figure: Figure, series: Series) -> str:
    """A figure with its unit and how sure it is, or what stands in its place."""
    if figure.value is None:
        state, note = say(figure.state.value).capitalize(), figure.note or say("no figure")
        return say("{state}: {note}", state=state, note=note.rstrip("."))
    number = with_unit(printed(figure.value, series.measure.decimals), series.measure.unit)
    return say(
        "{what}: {figure} ({state})",
        what=series.measure.what,
        figure=number,
        state=say(figure.state.value),
    )


@dataclass(frozen=True, slots=True)
class Shelf:
    """All items, found by the page that they are told on, in their order."""

    by_page: Mapping[str, tuple[tuple[int, Item], ...]]

    def of_pages(self, pages: Iterable[str]) -> tuple[Item, ...]:
        """The items that are told on one of some pages."""
        found = (one for page in dict.fromkeys(pages) for one in self.by_page.get(page, ()))
        return tuple(item for _, item in sorted(found, key=lambda one: one[0]))


def shelved(items: Sequence[Item]) -> Shelf:
    """The items, sorted by page once: a site has a feed for each of its targets."""
    by_page: dict[str, list[tuple[int, Item]]] = {}
    for place, one in enumerate(items):
        by_page.setdefault(one.page, []).append((place, one))
    return Shelf({page: tuple(found) for page, found in by_page.items()})
