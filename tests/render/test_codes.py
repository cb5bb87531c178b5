"""Figures in texts are references: written by the measure's rule, linked, and never a way in."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laasite.assess.report import assess
from laasite.model.findings import Place, Rule
from laasite.model.measures import Series
from laasite.model.report import Report
from laasite.model.rules import prose as rules
from laasite.model.rules import text as text_rules
from laasite.model.targets import Target
from laasite.model.words import FigureState
from laasite.pages.plan import plan_pages, references
from laasite.render.codes import quoting
from laasite.render.markdown import Rendered, render_markdown
from tests.builders import (
    a_commitment,
    a_figure,
    a_level,
    a_promise,
    a_report,
    a_series,
    a_target,
    a_text,
)

LINK = '<a href="../targets/burglary.html">{}</a>'


def a_measured_target(*, illustrative: bool = False, **said: Any) -> Target:
    """Burglary with two final figures and a provisional one, and levels for two years."""
    figures = (
        a_figure(2003, "26.0"),
        a_figure(2004, "24.2"),
        a_figure(2005, "22.9", state=FigureState.PROVISIONAL, illustrative=illustrative),
    )
    promise = a_promise(a_level(2005, "23.0"), a_level(2006, "22"))
    return replace(
        a_target(series=(a_series(*figures),), commitments=(a_commitment(promises=(promise,)),)),
        **said,
    )


def in_parts() -> Target:
    """A target with two parts, each with a figure."""
    series = [a_series(a_figure(2005, value), part=part, title=title) for part, title, value in
              (("a", "Homes", "5.0"), ("b", "Shops", "6.0"))]  # fmt: skip
    promises = tuple(a_promise(a_level(2005, "7.0"), part=part) for part in ("a", "b"))
    return a_target("theft", title="Less theft", series=tuple(series),
                    commitments=(a_commitment("theft", promises=promises),))  # fmt: skip


@pytest.fixture(scope="module")
def report() -> Report:
    """A report of a measured target and one in parts."""
    return a_report(a_measured_target(), in_parts())


def rendered(markdown: str, report: Report, path: str = "content/pages/about.md") -> Rendered:
    """A text of a report."""
    judged = assess(report)
    pages = references(plan_pages(report, judged))
    return render_markdown(a_text(markdown, path), pages, quoting(report, judged))


def shown(markdown: str, report: Report) -> str:
    """A text in which nothing is wrong, as a page shows it."""
    found = rendered(markdown, report)
    assert found.findings == ()
    return str(found.on_page("pages/about.html", 2))


def one_finding(markdown: str, report: Report) -> tuple[str, Place, str | None]:
    """The code, the place and the suggestion of the only thing that is wrong."""
    (finding,) = rendered(markdown, report).findings
    return finding.rule.code, finding.place, finding.meant


# --- what they say --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("[[value burglary]]", "22.9 per 1,000 households (provisional)"),
        ("[[value burglary 2003/04]]", "26.0 per 1,000 households"),
        ("[[value burglary 2003 to 2004]]", "26.0 per 1,000 households"),
        ("[[  value\nburglary  2003/04 ]]", "26.0 per 1,000 households"),
        ("[[due burglary]]", "23.0 per 1,000 households"),
        ("[[due burglary 2006/07]]", "22.0 per 1,000 households"),
        ("[[due burglary/laa-2006 2006/07]]", "22.0 per 1,000 households"),
        ("[[status burglary]]", "on track"),
    ],
)
def test_a_code_says_the_figure_by_its_measures_rule_and_leads_to_the_target(
    code: str, words: str, report: Report
) -> None:
    assert shown(f"So {code}.", report) == f"<p>So {LINK.format(words)}.</p>"


def test_a_part_is_named_behind_a_point(report: Report) -> None:
    assert "6.0 per 1,000 households" in shown("So [[value theft.b]].", report)
    assert "7.0 per 1,000 households" in shown("So [[due theft.a 2005/06]].", report)


def test_what_was_made_up_says_so() -> None:
    """Whether the figure is, or the whole target."""
    one = a_report(a_measured_target(illustrative=True))
    assert "households (provisional, illustrative)</a>" in shown("[[value burglary]]!", one)
    target = a_measured_target()
    whole = a_report(replace(target, marks=replace(target.marks, illustrative=True)))
    for code in ("value burglary 2003/04", "due burglary", "status burglary"):
        assert "(illustrative)</a>" in shown(f"[[{code}]]!", whole)


def test_a_download_leads_to_the_csv(report: Report) -> None:
    page = shown("Get the [[download burglary]].", report)
    assert '<a href="../targets/burglary.csv">Figures of “Fewer burglaries” (CSV)</a>' in page


def test_a_code_within_a_link_makes_no_link_of_its_own(report: Report) -> None:
    page = shown("[now [[value burglary 2003/04]]](late).", report)
    assert page == '<p><a href="../late.html">now 26.0 per 1,000 households</a>.</p>'


def test_chart_and_table_stand_as_blocks_of_their_own(report: Report) -> None:
    page = shown("One.\n\n[[chart burglary]]\n\n[[table burglary]]\n\nTwo.", report)
    assert page.startswith("<p>One.</p>")
    assert page.endswith("<p>Two.</p>")
    assert "<p><div" not in page
    assert page.count('role="img"') == 2, "a wide drawing and a narrow one"
    assert '<th scope="row">2006 to 2007</th><td class="number">Not due yet</td>' in page


def test_the_same_chart_twice_has_two_ids(report: Report) -> None:
    page = shown("[[chart burglary]]\n\n[[chart burglary]]", report)
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids)) == 8


@pytest.mark.parametrize(
    "text", ["`[[value burglary]]`", "    [[value burglary]]", r"\[[value burglary]]"]
)
def test_codes_in_code_and_behind_a_backslash_stay_text(text: str, report: Report) -> None:
    assert "[[value burglary]]" in shown(text, report)


# --- what is wrong with them ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "rule", "meant"),
    [
        ("[[valeu burglary]]", rules.UNKNOWN_CODE, "`value`"),
        ("[[burglary]]", rules.UNKNOWN_CODE, None),
        ("[[]]", rules.UNKNOWN_CODE, None),
        ("[[status burglary 2005/06]]", rules.UNKNOWN_CODE, None),
        ("[[value]]", rules.UNKNOWN_TARGET, None),
        ("[[value burglery]]", rules.UNKNOWN_TARGET, "`burglary`"),
        ("[[value theft.c]]", rules.UNKNOWN_PART, None),
        ("[[value burglary/laa-2005]]", rules.UNKNOWN_PART, "`laa-2006`"),
        ("[[value theft]]", rules.WHICH_PART, None),
        ("[[value burglary 2001/02]]", rules.NOTHING_THERE, "`2003/04`"),
        ("[[value burglary 2006/07]]", rules.NOTHING_THERE, "`2005/06`"),
        ("[[due burglary 2004/05]]", rules.NOTHING_THERE, "`2005/06`"),
        ("[[chart burglary]]", rules.BLOCK_IN_SENTENCE, None),
    ],
)
def test_a_mistake_is_told_at_its_place_with_what_was_meant(
    code: str, rule: Rule, meant: str | None, report: Report
) -> None:
    found = one_finding(f"First.\n\nSo {code}.", report)
    assert found == (rule.code, Place("content/pages/about.md", 3, 4), meant)


def test_a_period_that_cant_be_read_is_told_as_anywhere_else(report: Report) -> None:
    code, place, meant = one_finding("So [[value burglary 2006]].", report)
    assert (code, place.column) == ("LAA233", 4)
    assert meant == "`2005/06` or `2006/07`"


def test_the_second_of_two_equal_mistakes_has_a_place_of_its_own(report: Report) -> None:
    """A code in code between them isn't counted."""
    found = rendered("[[value x]] `[[value x]]` [[value x]]", report).findings
    assert [finding.place.column for finding in found] == [1, 27]


def test_a_target_that_may_not_be_seen_is_one_that_isnt_there() -> None:
    """Public text that refers to a hidden thing is an error, and says nothing of the thing."""
    code, _, meant = one_finding("[[value theft.a]]!", a_report(a_measured_target()))
    assert (code, meant) == ("LAA851", None)


def test_a_target_without_figures_has_a_status_but_no_value() -> None:
    bare = a_report(a_target(series=()))
    assert "not rated" in shown("[[status burglary]]!", bare)
    assert one_finding("[[value burglary]]!", bare)[0] == rules.NOTHING_THERE.code


# --- no way in ------------------------------------------------------------------------------------


def hostile_title() -> Report:
    """A report whose words are markup."""
    evil = '"><script>alert(1)</script>'
    series = a_series(a_figure(2005, "22.9"))
    measured = replace(series.measure, unit=evil, what=evil)
    return a_report(a_target(title=evil, series=(Series(None, evil, measured, series.figures),)))


def test_markup_in_what_is_quoted_comes_out_as_words() -> None:
    codes = ("value", "due", "status", "download")
    text = " ".join(f"[[{word} burglary]]" for word in codes)
    page = shown(f"{text}\n\n[[chart burglary]]\n\n[[table burglary]]", hostile_title())
    assert "<script" not in page
    assert "&lt;script&gt;" in page


@pytest.mark.parametrize(
    "text",
    [
        "[[value <script>alert(1)</script>]]",
        "[[value burglary\u0003<script>]]",
        "\u0002laasite:3c7363726970743e\u0003",
        "\u0002block:0\u0003",
        "[x]([[value burglary]])",
        "![[[value burglary]]]([[chart burglary]])",
        "[x]: [[value burglary]]\n\n[x]",
        '[x](late "[[value burglary]]")',
        "<[[value burglary]]>",
        "[[chart burglary]](javascript:alert(1))",
        "[[value [[value burglary]]]]",
        "[[[[[[value burglary]]]]]]",
        "|a|\n|-|\n|[[table burglary]]|",
    ],
)
def test_nothing_that_is_typed_round_a_code_gets_through(text: str, report: Report) -> None:
    page = str(rendered(text, report).on_page("pages/about.html", 2))
    assert "<script" not in page
    assert 'href="javascript' not in page
    assert "\u0002" not in page
    assert len(re.findall("<a[ >]", page)) == page.count("</a>")


@given(st.text(alphabet='[]()`<>"\\\n .:/*#|!\u0002value burglary', max_size=120))
def test_whatever_is_typed_is_rendered_or_told_and_balanced(text: str) -> None:
    page = str(rendered(text, SMALL).on_page("pages/about.html", 2))
    assert "\u0002" not in page
    assert page.count("<p>") == page.count("</p>")


SMALL = a_report(a_measured_target())


@pytest.mark.parametrize(
    "text", ["[[" * 5_000, "[[value burglary]] " * 500, "[[value " * 1_300, "]]" * 5_000 + "[["]
)
def test_a_flood_of_brackets_is_bounded_by_their_number(text: str, report: Report) -> None:
    """It is refused by a count, and not read at all; a closing bracket opens nothing."""
    found = rendered(text, report)
    assert {finding.rule for finding in found.findings} & {
        text_rules.TOO_MANY_MARKS,
        text_rules.PARAGRAPH_TOO_LONG,
    }
    assert found.html == ""


def test_a_code_is_no_longer_than_150_characters(report: Report) -> None:
    """Beyond that it stays text."""
    assert "[[value " in shown(f"[[value {'x' * 150}]]", report)
