"""A page of plain text."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from laasite.model.language import say
from laasite.model.sentences import sentence
from laasite.render.desk import Desk
from laasite.render.views.base import Head


@dataclass(frozen=True, slots=True)
class PageView:
    """A page of plain text.

    head: the page's frame. title: its heading. text: the officers' words. source: where they come
    from.
    """

    head: Head
    title: str
    text: Markup
    source: str | None


def page(desk: Desk) -> PageView:
    """The page of plain text that is the page's subject."""
    found = desk.report.pages[desk.here.subject or ""]
    made_up = say("This page is illustrative: it was made up to show how the site works.")
    return PageView(
        head=desk.head(
            sentence(found.title),
            dates=[found.marks.published],
            illustrative=made_up if found.marks.illustrative else None,
        ),
        title=found.title,
        text=desk.text(found.text, 2),
        source=sentence(found.marks.source) if found.marks.source else None,
    )
