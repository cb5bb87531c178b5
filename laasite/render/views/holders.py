"""Who holds a post or a seat, today and before, and how a post is reached."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from laasite.model.language import say
from laasite.model.partial_date import PartialDate
from laasite.model.partners import Holder
from laasite.model.sentences import capital
from laasite.render.desk import Desk
from laasite.render.formats import in_a_row
from laasite.render.views.base import Link


@dataclass(frozen=True, slots=True)
class Holding:
    """Who holds a post or seat today, and who did before; empty where nobody is known."""

    now: str
    before: str


def holding(desk: Desk, holders: Iterable[Holder]) -> Holding:
    """The holders of a post or seat, by whether they still hold it at `as_at`."""
    now: list[str] = []
    before: list[str] = []
    for holder in holders:
        (before if _is_over(desk, holder) else now).append(_words(desk, holder))
    return Holding(in_a_row(now), in_a_row(before))


def _is_over(desk: Desk, holder: Holder) -> bool:
    return isinstance(holder.until, PartialDate) and holder.until.surely_come(desk.as_at)


def _words(desk: Desk, holder: Holder) -> str:
    """A name, a post or both; then since when, and until when: `Leader of the Council (from …)`."""
    names = [holder.name] if holder.name else []
    if holder.post:
        names.append(capital(desk.report.post(holder.post).title))
    return _with_dates(holder, ", ".join(names) or say("A holder without a name"))


def _with_dates(holder: Holder, who: str) -> str:
    since = holder.since.in_words() if isinstance(holder.since, PartialDate) else None
    until = holder.until.in_words() if isinstance(holder.until, PartialDate) else None
    if since and until:
        return say("{holder} (from {since} until {until})", holder=who, since=since, until=until)
    if since:
        return say("{holder} (from {since})", holder=who, since=since)
    return say("{holder} (until {until})", holder=who, until=until) if until else who


def mail_link(address: str | None) -> Link | None:
    """A public e-mail address that opens a letter; None stays None."""
    return Link(address, f"mailto:{quote(address, safe='@')}") if address else None
