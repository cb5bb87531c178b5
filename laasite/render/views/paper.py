"""The page of a paper: what it asked, its numbered paragraphs, its annexes, what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from laasite.model.dates import day_in_words
from laasite.model.language import marked, say
from laasite.model.meetings import Annex, Paper
from laasite.model.numbers import format_number
from laasite.model.sentences import capital
from laasite.model.words import Unknown
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.numbering import numbered
from laasite.render.views.base import Fact, Head, Link
from laasite.render.views.proceedings import (
    RegisterRow,
    meeting_link,
    origin_link,
    paper_link,
    post_words,
    register_row,
    unknown_or,
)

PARTS = {
    "questions": marked("{consultation}: the questions"),
    "response": marked("{consultation}: the response"),
}
"""How a part of a consultation is called."""


@dataclass(frozen=True, slots=True)
class AnnexRow:
    """An annex. label: what it is called. told: what it is. link: to it; None if it isn't here."""

    label: str
    told: str
    link: Link | None


@dataclass(frozen=True, slots=True)
class PaperView:
    """The page of a paper.

    head: the page's frame. title: its title. mark: what it was for, in capitals, at head and foot.
    purpose: what it says that it is for. facts: meeting, author, contact. asks: what it asked and
    what came of that. text: its paragraphs with their numbers. annexes: what is attached.
    background: the papers that it was made from, or that there are none. led_to: what came of it
    later.
    """

    head: Head
    title: str
    mark: str
    purpose: tuple[str, ...]
    facts: tuple[Fact, ...]
    asks: tuple[RegisterRow, ...]
    text: Markup
    annexes: tuple[AnnexRow, ...]
    background: tuple[str, ...]
    led_to: tuple[Link, ...]


def paper(desk: Desk) -> PaperView:
    """The page of the paper that is the page's subject."""
    found = desk.report.papers[desk.here.subject or ""]
    register = desk.press.assessments.proceedings.register
    asks = [one for one in register if one.paper and one.paper.key == found.key]
    made_up = any(one.decision and one.decision.marks.illustrative for one in asks)
    meeting = desk.report.meetings[found.meeting]
    return PaperView(
        head=desk.head(
            say("{paper}. A paper {mark}.", paper=found.title, mark=say(found.mark.value)),
            dates=[found.marks.published or meeting.marks.published],
            illustrative=_illustrative(found, made_up=made_up),
            title=say("{paper}: paper of {day}", paper=found.title, day=day_in_words(meeting.date)),
        ),
        title=found.title,
        mark=say(found.mark.value).upper(),
        purpose=found.purpose,
        facts=tuple(_facts(desk, found)),
        asks=tuple(register_row(desk, one) for one in asks),
        text=numbered(desk.text(found.text, 2)),
        annexes=tuple(_annex(desk, found, one) for one in found.annexes),
        background=_background(found),
        led_to=tuple(_led_to(desk, found)),
    )


def _illustrative(found: Paper, *, made_up: bool) -> str | None:
    if found.marks.illustrative:
        return say("This paper was made up to show how the site works.")
    if made_up:
        return say("The outcome told on this page was made up to show how the site works.")
    return None


def _facts(desk: Desk, found: Paper) -> Iterator[Fact]:
    yield Fact(say("Meeting"), links=(meeting_link(desk, found.meeting),))
    words = (
        (say("Item"), unknown_or(found.item)),
        (say("Part"), say("Public")),
        (say("Report of"), post_words(desk, found.author)),
        (say("Contact"), post_words(desk, found.contact)),
        (say("Where this comes from"), found.marks.source),
    )
    yield from (Fact(name, said) for name, said in words if said)
    yield _original(desk, found)
    if found.follows:
        yield Fact(say("Follows"), links=(origin_link(desk, found.follows),))


def _original(desk: Desk, found: Paper) -> Fact:
    """Where the paper itself can be had."""
    original = found.original
    if isinstance(original, str) and (file := _file(desk, found, original)):
        return Fact(say("The paper as it was printed"), links=(file,))
    if isinstance(original, str) and original.startswith(("https://", "http://")):
        return Fact(say("The paper as it was printed"), links=(Link(original, original),))
    return Fact(say("The paper as it was printed"), unknown_or(original) or say("Not recorded"))


def _file(desk: Desk, found: Paper, name: str) -> Link | None:
    """A file of a paper, with what it is and how large; None if the paper has none of the name."""
    file = next((one for one in found.files if one.name == name), None)
    if file is None:
        return None
    size = size_words(len(file.data))
    words = say("{file} ({format}, {size})", file=name, format=file.format, size=size)
    return desk.link(words, addresses.attachment(found.key, name))


def size_words(size: int) -> str:
    """How large a file is, in the units that residents see elsewhere: `41 KB`, `1.2 MB`."""
    if size < 1_000_000:
        return say("{number} KB", number=max(1, (size + 500) // 1000))
    tenths = (size + 50_000) // 100_000
    return say("{number} MB", number=format_number(Decimal(tenths) / 10, 1))


def _annex(desk: Desk, found: Paper, annex: Annex) -> AnnexRow:
    title = annex.title or ""
    if annex.file is not None:
        return AnnexRow(annex.label, title, _file(desk, found, annex.file))
    match annex.same_as:
        case None:
            return AnnexRow(annex.label, say("{annex} (below)", annex=title).strip(), None)
        case Unknown() as unknown:
            return AnnexRow(annex.label, _not_attached(title, say(unknown.value)), None)
        case key:
            return AnnexRow(annex.label, title, _same_as(desk, key))


def _not_attached(title: str, why: str) -> str:
    """That an annex isn't there, with the word that says how its file isn't known."""
    if not title:
        return say("Not attached to the copy that we hold ({why})", why=why)
    return say("{annex}: not attached to the copy that we hold ({why})", annex=title, why=why)


def _same_as(desk: Desk, key: str) -> Link:
    """The thing of this site that an annex is: a paper, an agreement, a part of a consultation."""
    if key in desk.report.papers:
        return paper_link(desk, key)
    if key in desk.report.agreements:
        return desk.under(key)
    id, _, part = key.partition("/")
    title = desk.report.consultations[id].title
    words = say(PARTS[part], consultation=title) if part in PARTS else title
    if part == "questions":
        return desk.link(words, addresses.questions(id))
    mark = "#response" if part else ""
    return desk.link(words, addresses.consultation(id) + mark)


def _background(found: Paper) -> tuple[str, ...]:
    if isinstance(found.background, Unknown):
        return (capital(say(found.background.value)),)
    return found.background


def _led_to(desk: Desk, found: Paper) -> Iterator[Link]:
    """Later papers, reviews and events that name this paper."""
    for other in desk.report.papers.values():
        if other.follows == found.key:
            yield paper_link(desk, other.key)
    for id, review in desk.report.reviews.items():
        if found.key in review.asked_in:
            yield desk.link(review.title, addresses.review(id))
    if any(event.reported_in == found.key for event in desk.report.events.values()):
        yield desk.link(say("The events that this paper tells of"), addresses.ENGAGEMENT)
