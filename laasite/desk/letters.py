"""Chasing notes: to each partner what it owes, since when, and how to send it. To posts only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import fill

from laasite.desk.lists import Item
from laasite.model.dates import day_in_words
from laasite.model.origin import PostRef
from laasite.model.report import Report
from laasite.render.formats import counted

WIDTH = 76

HEADINGS: Mapping[str, str] = {
    "overdue": "Overdue",
    "due": "Due soon",
    "unsigned": "To be signed",
}
"""Which lists go into a letter, under which heading, in this order."""

TO_NOBODY = "nobody"
"""The name of the note on what nobody is named for."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A note to a partner or body; `to` is its id."""

    to: str
    text: str


def letters(items: Iterable[Item], report: Report) -> tuple[Letter, ...]:
    """A note to everyone who owes something, by their ids; what nobody owes stands in one more."""
    by_partner: dict[str, list[Item]] = {}
    for item in items:
        if item.list in HEADINGS:
            for partner in item.partners or (TO_NOBODY,):
                by_partner.setdefault(partner, []).append(item)
    return tuple(Letter(one, _text(one, by_partner[one], report)) for one in sorted(by_partner))


def _text(partner: str, items: Sequence[Item], report: Report) -> str:
    site = report.site
    lines = [
        f"To: {_name(partner, report)}",
        f"From: {site.title}",
        f"Date: {day_in_words(report.as_at)}",
        "",
        f"What we need from you: {counted(len(items), 'thing')}",
    ]
    for name, heading in HEADINGS.items():
        own = [item for item in items if item.list == name]
        if own:
            lines += ["", heading, ""]
            lines += [_told(item, report) for item in own]
    lines += ["", *_how(items, report)]
    return "\n".join(lines) + "\n"


def _name(partner: str, report: Report) -> str:
    if partner in report.partners or partner in report.bodies:
        return report.party(partner).title
    return "Nobody is named for these; please find out who owes them"


def _told(item: Item, report: Report) -> str:
    """What is owed, when it was due, and which post leads."""
    target = report.targets.get(item.target)
    about = f"{target.title}: " if target and item.list != "unsigned" else ""
    leader = _post(item.leader, report)
    told = f"{about}{item.what}{_when(item)}.{f' Led by: {leader}.' if leader else ''}"
    return fill(told, WIDTH, initial_indent="- ", subsequent_indent="  ", break_long_words=False)


def _when(item: Item) -> str:
    if not item.day:
        return ""
    day = day_in_words(date.fromisoformat(item.day))
    if item.days_late is not None:
        return f", due on {day}, now late by {counted(item.days_late, 'day')}"
    return f", due by {day}"


def _post(leader: str, report: Report) -> str:
    """The title of a post: never who holds it."""
    partner, _, key = leader.partition("/")
    held = report.partners.get(partner)
    if held is None or key not in held.posts:
        return ""
    return f"{report.post(PostRef(partner, key)).title}, {held.short}"


def _how(items: Sequence[Item], report: Report) -> Iterator[str]:
    """How to send what is owed, and whom to ask."""
    yield "How to send it"
    yield ""
    if any(item.target and item.list in ("overdue", "due") for item in items):
        text = (
            "Fill in the spreadsheet that comes with this note, a row for each figure, and send it "
            "back. If there is no figure, choose why in the column `state` and say more in `note`."
        )
        yield fill(text, WIDTH)
    else:
        yield "Answer this note; nothing has to be filled in."
    asked = report.site.report_a_problem
    if asked is not None and asked.post is not None and asked.post.partner in report.partners:
        yield ""
        yield f"Questions to: {_post(str(asked.post), report)}."
