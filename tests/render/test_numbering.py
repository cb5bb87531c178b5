"""Numbered paragraphs keep their numbers, and each can be linked to."""

from __future__ import annotations

from markupsafe import Markup

from laasite.render.numbering import anchor, numbered


def test_a_numbered_paragraph_gets_an_anchor_and_keeps_its_number() -> None:
    told = numbered(Markup("<p>1.2 The board met.</p>"))
    link = '<a href="#paragraph-1-2" aria-label="Paragraph 1.2">1.2</a>'
    assert told == f'<p id="paragraph-1-2">{link} The board met.</p>'


def test_quotations_and_other_paragraphs_are_left_alone() -> None:
    page = Markup("<p>In 1.2 million homes</p><blockquote><p>1.1 “So”</p></blockquote><p>2 x</p>")
    assert numbered(page) == page


def test_a_number_that_stands_twice_has_one_anchor() -> None:
    told = numbered(Markup("<p>1.1 One</p><p>1.1 Two</p>"))
    assert told.count('id="paragraph-1-1"') == 1


def test_deeper_numbers_have_anchors_too() -> None:
    assert anchor("1.2.10") == "paragraph-1-2-10"
