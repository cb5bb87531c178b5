"""A text that has no translation: shown as it was written, marked as such, and said to be so."""

from __future__ import annotations

from markupsafe import Markup

from laasite.model.editions import Edition, Tongue
from laasite.model.language import say
from laasite.model.origin import Text


def in_its_language(html: Markup, text: Text, edition: Edition) -> Markup:
    """A rendered text on a page of `edition`; one that isn't in its language is marked as such."""
    if not html or edition.is_main or is_translated(text, edition.tongue):
        return html
    words = say("This text isn’t translated yet.")
    frame = Markup('<p class="quiet">{}</p>\n<div lang="{}"{}>{}</div>')
    return frame.format(words, edition.main.tag, _direction(edition), html)


def is_translated(text: Text, tongue: Tongue) -> bool:
    """Whether a text comes from a file in that language: `safer.cy.md`."""
    return text.path.endswith(f".{tongue.suffix}.md")


def _direction(edition: Edition) -> Markup:
    """Which way the text is written, where that isn't the way of the page."""
    if edition.main.right_to_left == edition.tongue.right_to_left:
        return Markup("")
    return Markup(' dir="rtl"') if edition.main.right_to_left else Markup(' dir="ltr"')
