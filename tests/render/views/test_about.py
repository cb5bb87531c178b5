"""The glossary, the method, the accessibility statement, plain pages, and the page not found."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from laasite.model.assessment import Status, Unrated
from laasite.model.measures import Tolerance
from laasite.model.origin import Marks, PostRef
from laasite.model.partial_date import in_month, on_day
from laasite.model.report import Report
from laasite.model.site import Accessibility, Inaccessible, ReportAProblem
from laasite.model.texts import Term
from laasite.model.words import ComplianceStatus
from laasite.pages.plan import PageKind
from laasite.render.views.accessibility import AccessibilityView, accessibility
from laasite.render.views.glossary import letters
from laasite.render.views.method import method
from laasite.render.views.not_found import not_found
from laasite.render.views.pages import pages
from tests.builders import a_page, a_report, a_site, a_target
from tests.render.views.desks import a_desk, html

# --- glossary -------------------------------------------------------------------------------------


def a_term(term: str, **said: Any) -> Term:
    return replace(Term(term, None, "what it is", ()), **said)


def test_words_stand_from_a_to_z_whatever_their_case() -> None:
    found = letters([a_term("block"), a_term("LAA"), a_term("Élan"), a_term("aim"), a_term("4x4")])
    assert [(one.letter, [x.term for x in one.entries]) for one in found] == [
        ("A", ["aim"]),
        ("B", ["block"]),
        ("E", ["Élan"]),
        ("L", ["LAA"]),
        ("0 to 9", ["4x4"]),
    ]


def test_no_two_words_share_an_anchor() -> None:
    found = letters([a_term("L.A.A."), a_term("l-a-a"), a_term("LAA"), a_term("!"), a_term("?")])
    ids = [x.id for one in found for x in one.entries] + [one.id for one in found]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[a-z0-9-]+", id) for id in ids)


def test_a_word_is_told_in_full_with_its_other_spellings() -> None:
    term = a_term("LAA", in_full="Local Area Agreement", also=("LAAs", "laas"))
    page = html(a_desk(PageKind.GLOSSARY, report=a_report(glossary=(term,))))
    assert "<b>Local Area Agreement.</b> What it is." in page
    assert "Also written: LAAs and laas." in page


# --- method ---------------------------------------------------------------------------------------


def test_every_status_and_every_reason_is_explained() -> None:
    page = html(a_desk(PageKind.METHOD))
    for status in Status:
        assert f">{status.value}</strong>" in re.sub(r"<svg.*?</svg>", "", page)
    told = page.replace("&#39;", "'")
    for reason in Unrated:
        assert reason.value in told


def test_the_sites_own_numbers_are_told() -> None:
    site = a_site(tolerance=Tolerance(None, Decimal("0.05")))
    view = method(a_desk(PageKind.METHOD, report=a_report(site=site)))
    assert view.close is not None
    assert view.close.startswith("5% of what was due")
    assert any("5%" in row.means for row in view.legend)


def test_without_a_number_of_the_site_none_is_told() -> None:
    assert method(a_desk(PageKind.METHOD)).close is None


@pytest.mark.parametrize(
    ("tolerance", "close"),
    [
        (Tolerance(Decimal("0.5"), None), "within 0.5 per 1,000 households"),
        (Tolerance(None, Decimal("0.1")), "within 10% of what was due"),
    ],
)
def test_targets_that_set_their_own_are_named(tolerance: Tolerance, close: str) -> None:
    report = a_report(a_target(tolerance=tolerance), a_target("other"))
    view = method(a_desk(PageKind.METHOD, report=report))
    assert [(one.target.href, one.close) for one in view.own] == [("targets/burglary.html", close)]


# --- accessibility --------------------------------------------------------------------------------

STATEMENT = Accessibility(
    status=ComplianceStatus.PARTLY,
    prepared=on_day(date(2006, 7, 3)),
    last_reviewed=on_day(date(2006, 7, 4)),
    last_tested=in_month(2006, 6),
    tested_by="our officers",
    method="One page of each kind was read aloud",
    not_accessible=(
        Inaccessible("Scanned maps", "1.1.1 Non-text content", "No text was kept", "Ask us", None),
    ),
    disproportionate_burden=None,
    response_days=10,
    enforcement="The Commission enforces the rules",
    enforcement_link="https://example.org/complain",
    marks=Marks(),
)


def a_report_with(statement: Accessibility | None, **said: Any) -> Report:
    return a_report(site=a_site(accessibility=statement, **said))


def stated(**said: Any) -> AccessibilityView:
    report = a_report_with(replace(STATEMENT, **said))
    return accessibility(a_desk(PageKind.ACCESSIBILITY, report=report))


@pytest.mark.parametrize(
    "part",
    [
        "Scanned maps.",
        "1.1.1 Non-text content",
        "No text was kept.",
        "Ask us.",
        'href="https://example.gov.uk/form"',
        "The Commander, The Police Service".removeprefix("The "),
        "We answer within 10 days.",
        "The Commission enforces the rules.",
        'href="https://example.org/complain"',
        "(No. 2) Accessibility Regulations 2018",
        "partially compliant with the Web Content Accessibility Guidelines version 2.2, level AA",
        "This statement was prepared on 3 July 2006. It was last reviewed on 4 July 2006.",
        (
            "This website was last tested in June 2006. Tested by: Our officers. "
            "One page of each kind was read aloud."
        ),
    ],
)
def test_the_statement_has_every_part_that_the_regulations_ask_for(part: str) -> None:
    """SI 2018/952, regulation 8: what and why, alternatives, contact, enforcement, preparation."""
    way = ReportAProblem(PostRef("police", "leader"), "https://example.gov.uk/form")
    report = a_report_with(STATEMENT, report_a_problem=way)
    assert part in html(a_desk(PageKind.ACCESSIBILITY, report=report))


def test_a_statement_that_is_missing_is_told_as_missing() -> None:
    page = html(a_desk(PageKind.ACCESSIBILITY, report=a_report_with(None)))
    assert "This site has not stated how accessible it is." in page
    assert "Nobody is named who could be asked." in page
    assert "It was last reviewed: date not stated." in page
    assert "We know of no part" not in page


def test_a_burden_is_claimed_only_where_it_is_stated() -> None:
    assert stated().burden is None
    assert stated(disproportionate_burden="too dear").burden == "Too dear."


def test_a_made_up_statement_says_so_above_itself() -> None:
    assert stated().head.illustrative is None
    assert stated(marks=Marks(illustrative=True)).head.illustrative is not None


# --- plain pages ----------------------------------------------------------------------------------


def test_pages_are_listed_by_title() -> None:
    found = {id: a_page(id, title=title) for id, title in (("a", "Taking part"), ("b", "about us"))}
    view = pages(a_desk(PageKind.PAGES, report=a_report(pages=found)))
    assert [one.text for one in view.pages] == ["about us", "Taking part"]


def test_a_plain_page_shows_its_words_and_where_they_come_from() -> None:
    found = a_page("a", "## Who we are\n\nUs.", marks=Marks(source="a paper of 2006"))
    page = html(a_desk(PageKind.PAGE, "a", a_report(pages={"a": found})))
    assert "<h2>Who we are</h2>" in page
    assert "A paper of 2006." in page


# --- not found ------------------------------------------------------------------------------------


def test_the_page_not_found_links_from_the_root_of_the_site() -> None:
    """It is shown at any address, so nothing on it may be relative."""
    report = a_report(site=a_site(address="https://example.gov.uk/laa/"))
    page = html(a_desk(PageKind.NOT_FOUND, report=report))
    links = re.findall(r'(?:href|src)="([^"#]+)"', page)
    assert links
    assert all(link.startswith("/laa/") for link in links)


def test_the_page_not_found_offers_ways_each_once() -> None:
    ways = not_found(a_desk(PageKind.NOT_FOUND)).ways
    assert len(ways) == len({way.href for way in ways})
    assert "/targets.html" in [way.href for way in ways]
