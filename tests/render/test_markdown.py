"""Officers' Markdown becomes harmless HTML, with a finding for everything that can't be shown."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laasite.model.findings import Place
from laasite.model.rules import text as rules
from laasite.render.bounds import MOST_BYTES, MOST_IN_BLOCK, MOST_NESTING
from laasite.render.markdown import Rendered, render_markdown
from tests.builders import a_text

PAGES = {
    "targets/burglary": "targets/burglary.html",
    "strategies/2005-2015": "strategies/2005-2015.html",
    "late": "late.html",
}


def rendered(markdown: str, path: str = "content/pages/about.md", line: int = 1) -> Rendered:
    return render_markdown(a_text(markdown, path, line), PAGES)


def codes(markdown: str) -> list[str]:
    return [finding.rule.code for finding in rendered(markdown).findings]


@pytest.mark.parametrize(
    "typed",
    [
        "targets/burglary",
        "targets/burglary.md",
        "../targets/burglary",
        "../targets/burglary.md",
        "./../targets/burglary",
    ],
)
def test_a_link_to_content_leads_to_its_page(typed: str) -> None:
    page = rendered(f"[so]({typed})")
    assert page.findings == ()
    assert str(page.on_page("pages/about.html", 2)) == (
        '<p><a href="../targets/burglary.html">so</a></p>'
    )


def test_a_link_is_relative_to_the_page_that_shows_the_text() -> None:
    page = rendered("[so](targets/burglary)")
    assert 'href="targets/burglary.html"' in page.on_page("index.html", 2)
    assert 'href="../../targets/burglary.html"' in page.on_page("a/b/c.html", 2)


def test_a_folder_is_linked_by_its_index() -> None:
    assert codes("[so](strategies/2005-2015/index.md)") == []


def test_a_link_that_leads_nowhere_is_told_with_its_place_and_what_was_meant() -> None:
    (finding,) = rendered("One.\n\nTwo [so](targets/burglry).", line=10).findings
    assert finding.rule is rules.UNKNOWN_LINK
    assert finding.place == Place("content/pages/about.md", 12, 10)
    assert finding.meant == "`targets/burglary`"


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "&#106;avascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "ftp://example.org/",
        "//example.org/x",
        "laasite-page:x",
        "file:///etc/passwd",
    ],
)
def test_a_link_of_another_kind_is_refused_and_leads_nowhere(link: str) -> None:
    page = rendered(f"[so]({link})")
    assert [finding.rule for finding in page.findings] == [rules.LINK_SCHEME]
    assert "href" not in page.on_page("index.html", 2)


@pytest.mark.parametrize("link", ["https://e.org/?a=1&b=2", "http://e.org/", "mailto:a@e.org"])
def test_a_link_to_elsewhere_stays_as_it_is(link: str) -> None:
    page = rendered(f"[so]({link})")
    assert page.findings == ()
    assert f'href="{link.replace("&", "&amp;")}"' in page.on_page("index.html", 2)


def test_html_is_shown_as_it_was_typed_and_told() -> None:
    page = rendered('Hello <script src="x">alert(1)</script>')
    assert "<script" not in page.html
    assert "&lt;script" in page.html
    assert [finding.rule for finding in page.findings] == [rules.RAW_HTML]


def test_html_in_code_is_not_told() -> None:
    assert codes("Write `<b>` like this.") == []


def test_a_block_of_html_is_shown_as_it_was_typed() -> None:
    assert "<div" not in rendered("<div onclick=x>\n\nHello\n\n</div>").html


def test_a_picture_is_refused() -> None:
    page = rendered("![map](map.png)")
    assert [finding.rule for finding in page.findings] == [rules.PICTURE]
    assert "<img" not in page.html


def test_attribute_lists_are_only_text() -> None:
    assert 'class="x"' not in rendered("Hello\n{: .x onclick=alert(1) }\n").html


def test_a_short_code_is_only_text() -> None:
    assert "[[burglary: value 2005/06]]" in rendered("It is [[burglary: value 2005/06]].").html


@pytest.mark.parametrize(("top", "levels"), [(2, ["2", "3"]), (4, ["4", "5"]), (6, ["6", "6"])])
def test_headings_begin_at_the_level_of_the_page_and_skip_none(top: int, levels: list[str]) -> None:
    page = rendered("## One\n\n#### Two\n").on_page("index.html", top)
    assert re.findall("<h([1-6])>", page) == levels


def test_alignment_in_tables_becomes_a_class_and_never_a_style() -> None:
    page = rendered("a | b\n--- | ---:\n1 | 2\n").html
    assert "style" not in page
    assert '<td class="number">2</td>' in page
    assert '<th scope="col">a</th>' in page


def test_a_table_can_be_scrolled_with_the_keyboard() -> None:
    assert 'tabindex="0"' in rendered("a | b\n--- | ---\n1 | 2\n").html


def test_one_text_leaves_nothing_to_the_next() -> None:
    """Link definitions of one document must not reach another: the converter is shared."""
    rendered("[so]: https://e.org/\n\n[so]")
    assert "<a" not in rendered("[so]").html


# --- hostile texts --------------------------------------------------------------------------------

BEYOND = [
    ("x" * (MOST_BYTES + 1), rules.TEXT_TOO_LONG),
    ("é" * (MOST_BYTES // 2 + 1), rules.TEXT_TOO_LONG),
    ("word " * 1_500, rules.PARAGRAPH_TOO_LONG),
    ("x\n" * 300, rules.PARAGRAPH_TOO_LONG),
    *((mark * (most + 1), rules.TOO_MANY_MARKS) for mark, most in MOST_IN_BLOCK.items()),
    ("![\n\n" * 1_000, rules.TOO_MANY_MARKS),
    (">" * (MOST_NESTING + 1) + " a", rules.NESTED_TOO_DEEPLY),
    ("- " * (MOST_NESTING + 1) + "a", rules.NESTED_TOO_DEEPLY),
    ("1. " * (MOST_NESTING + 1) + "a", rules.NESTED_TOO_DEEPLY),
    ("    " * (MOST_NESTING + 1) + "- a", rules.NESTED_TOO_DEEPLY),
    (("|" * 100 + "\n") * 40 + "\n" + ("|" * 100 + "\n") * 40, rules.TABLE_TOO_LARGE),
]


@pytest.mark.parametrize(("markdown", "rule"), BEYOND)
def test_a_text_beyond_the_bounds_is_told_and_not_rendered(markdown: str, rule: object) -> None:
    page = rendered(markdown, line=5)
    assert page.html == ""
    (finding,) = page.findings
    assert finding.rule is rule
    assert finding.place.line == 5


def test_the_place_of_a_bound_is_the_paragraph_that_breaks_it() -> None:
    (finding,) = rendered("One.\n\nTwo.\n\n" + "[" * 60, line=10).findings
    assert finding.place.line == 14


def test_a_rule_across_the_page_is_no_nesting() -> None:
    assert codes("* * * * * * * * * * * * * *\n\n- - - - - - - - - - - - - - -\n") == []


WORST = [
    ("![" * 25 + "x" * 4_900 + "\n\n") * 6,
    ("[" * 50 + "x" * 4_900 + "\n\n") * 6,
    ("[a\n" * 50 + "x" * 4_800 + "\n\n") * 6,
    ("- " * MOST_NESTING + "a\n\n") * 1_700,
    ("> " * MOST_NESTING + "a\n\n") * 1_700,
    ("a\n=\n" * 99 + "\n") * 100,
    ("*a_ **b` " * 44 + "\n\n") * 60,
]


@pytest.mark.parametrize("markdown", [text[: MOST_BYTES - 1] for text in WORST])
def test_the_worst_within_the_bounds_takes_seconds_at_most(markdown: str) -> None:
    """Unbounded, a quarter of the first takes 25 seconds; we allow even a busy machine only 8."""
    begun = time.process_time()
    rendered(markdown)
    assert time.process_time() - begun < 8


MARKS = list("[]()`*_<>&|-")
WORDS = ["![", "&#106;", "\\", '"', "'", "a", "javascript:", "https://e.org", "<script>", "style="]
LINES = ["\n", "\n\n", "    ", "> ", "- ", "1. ", "# ", "[a]: ", "|-|\n", "{: #x }", "\x02", "\x03"]
PIECES = st.lists(st.sampled_from([*MARKS, *WORDS, *LINES]), max_size=60).map("".join)

SAFE_TAG = re.compile(
    r"</?(?:a|blockquote|br|code|em|h[1-6]|hr|li|ol|p|pre|strong|table|tbody|td|th|thead|tr|ul)"
    r'(?: (?:href="[^"<>]*"|start="[^"<>]*"|scope="col"|class="number"))*>'
    r'|<div class="scroll" tabindex="0" role="group" aria-label="Table">|</div>'
)


@given(PIECES)
def test_no_text_writes_any_other_tag_or_attribute(markdown: str) -> None:
    page = str(rendered(markdown).on_page("pages/about.html", 2))
    assert "<" not in SAFE_TAG.sub("", page)
    assert not re.search(r'href="(?!https?:|mailto:|\.\./|late|[a-z]+\.html)', page)
