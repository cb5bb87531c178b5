"""Words of the glossary in texts: what is linked, once on a page, and what is left alone."""

from __future__ import annotations

import re

import pytest

from laasite.model.origin import Text
from laasite.model.texts import Term
from laasite.render.markdown import render_markdown
from laasite.render.terms import MARK, PLACE, Terms, anchors, first_uses, terms_of

PCT = Term("PCT", "Primary Care Trust", "Runs the local health services.", ("Primary Care Trust",))
BLOCK = Term("block", None, "A part of an agreement.", ("blocks",))
POT = Term("single pot", None, "Money in one sum.", ())
BATH = Term("B&NES", None, "A council.", ())
TERMS = terms_of((PCT, BLOCK, POT, BATH))
LINK = re.compile(r'<a href="([^"]*)">([^<]*)</a>')


def nothing(anchors: tuple[str, ...], glossary: str) -> str:
    """Stands for what explains words where a page has no place for that."""
    raise AssertionError((anchors, glossary))


def links(*texts: str, terms: Terms = TERMS) -> list[tuple[str, str]]:
    """The links of a page with these texts, as their addresses and words."""
    typed = (Text(text, "content/pages/a.md", 1) for text in texts)
    shown = (render_markdown(text, {}, terms=terms).on_page("pages/a.html", 2) for text in typed)
    return LINK.findall(first_uses("".join(shown), nothing))


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("The PCT met.", [("../glossary.html#pct", "PCT")]),
        ("Two PCTs met.", [("../glossary.html#pct", "PCTs")]),
        ("The Primary Care Trust (PCT) met.", [("../glossary.html#pct", "Primary Care Trust")]),
        ("Blocks are parts; a block is one.", [("../glossary.html#block", "Blocks")]),
        ("A Single pot.", [("../glossary.html#single-pot", "Single pot")]),
        ("B&NES came.", [("../glossary.html#b-nes", "B&amp;NES")]),
    ],
)
def test_the_first_use_leads_to_the_glossary(text: str, linked: list[tuple[str, str]]) -> None:
    """In each spelling that the glossary knows, and at the beginning of a sentence."""
    assert links(text) == linked


@pytest.mark.parametrize(
    "text",
    [
        "## The PCT",
        "See `PCT`.",
        "    PCT",
        "[PCT](https://example.org/)",
        "A roadblock, a block-booking and xPCT.",
        "The pct met.",
        "A BLOCK.",
    ],
)
def test_what_is_left_alone(text: str) -> None:
    """Headings, code, links, parts of words, and other capitals."""
    assert [href for href, _ in links(text) if "glossary" in href] == []


def test_a_page_links_each_word_once() -> None:
    """Though it be made of several texts, each with a first use of its own."""
    assert links("The PCT met.", "The PCT and a block.", "The PCT. A block.") == [
        ("../glossary.html#pct", "PCT"),
        ("../glossary.html#block", "block"),
    ]


def test_the_place_of_a_chart_is_no_word() -> None:
    """Its token holds `block`, which the glossary of these tests knows."""
    shown = "<p>\x02block:0\x03</p><p>A block.</p>"
    marked = TERMS.marked(shown)
    assert marked.startswith("<p>\x02block:0\x03</p>")
    assert MARK in marked


def test_no_mark_stays_on_a_page() -> None:
    """What isn't linked is plain words again."""
    text = Text("The PCT met.", "content/pages/a.md", 1)
    shown = str(render_markdown(text, {}, terms=TERMS).on_page("pages/a.html", 2))
    assert "laasite-term" in shown
    first = '<p>The <a href="../glossary.html#pct">PCT</a> met.</p>'
    assert first_uses(shown + shown, nothing) == f"{first}<p>The PCT met.</p>"


def test_where_there_is_a_place_the_words_used_are_explained_on_the_page_itself() -> None:
    """Each once, in the order of their first use, and the links lead there."""
    text = Text("A block, a PCT and a block.", "content/pages/a.md", 1)
    shown = str(render_markdown(text, {}, terms=TERMS).on_page("pages/a.html", 2))
    page = first_uses(f"{shown}{PLACE}", lambda used, glossary: f"{used} {glossary}")
    assert LINK.findall(page) == [("#word_block", "block"), ("#word_pct", "PCT")]
    assert page.endswith("('block', 'pct') ../glossary.html")


def test_a_page_without_words_has_no_place_for_them_left() -> None:
    """Nothing of ours is seen."""
    assert first_uses(f"<p>Plain.</p>{PLACE}", nothing) == "<p>Plain.</p>"


def test_nobody_can_type_a_mark() -> None:
    """The scheme is refused as any other."""
    text = Text("[x](laasite-term:glossary.html)", "content/pages/a.md", 1)
    rendered = render_markdown(text, {}, terms=TERMS)
    assert "laasite-term" not in rendered.html
    assert [one.rule.code for one in rendered.findings] == ["LAA502"]


def test_without_a_glossary_nothing_is_linked() -> None:
    """And nothing is searched for."""
    assert links("The PCT met.", terms=terms_of(())) == []


def test_words_that_look_alike_have_anchors_of_their_own() -> None:
    """An anchor leads to one word."""
    assert anchors((Term("A b", None, "x", ()), Term("A-b", None, "y", ()))) == {
        "A b": "a-b",
        "A-b": "a-b--2",
    }
