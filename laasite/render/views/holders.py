"""Who holds a post or a seat, today and before, and how a post is reached."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from laasite.model.partial_date import PartialDate
from laasite.model.partners import Holder
from laasite.render.desk import Desk
from laasite.render.formats import capital, in_a_row
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
    dates = [
        f"{word} {when}"
        for word, when in (("from", holder.since), ("until", holder.until))
        if isinstance(when, PartialDate)
    ]
    told = ", ".join(names) or "A holder without a name"
    return f"{told} ({' '.join(dates)})" if dates else told


def mail_link(address: str | None) -> Link | None:
    """A public e-mail address that opens a letter; None stays None."""
    return Link(address, f"mailto:{quote(address, safe='@')}") if address else None
