"""The plan holds every page once, in an order that depends on nothing but the report."""

from __future__ import annotations

import pytest

from laasite.pages.plan import PageKind, plan_pages, references
from tests.builders import (
    a_page,
    a_rating,
    a_report,
    a_strategy,
    a_target,
    assessments,
)

REPORT = a_report(a_target(), a_target("robbery"), pages={"about": a_page()})
JUDGED = assessments(a_rating(), a_rating("robbery"))
PLAN = plan_pages(REPORT, JUDGED)


def test_each_address_is_planned_once() -> None:
    found = [page.address for page in PLAN.pages]
    assert len(set(found)) == len(found)


def test_everything_in_the_report_has_its_page() -> None:
    by_kind = {(page.kind, page.subject) for page in PLAN.pages}
    assert {
        (PageKind.STRATEGY, "2005-2015"),
        (PageKind.THEME, "2005-2015/safer"),
        (PageKind.OBJECTIVE, "2005-2015/cut-burglary"),
        (PageKind.AGREEMENT, "laa-2006"),
        (PageKind.BLOCK, "laa-2006/safer"),
        (PageKind.TARGET, "burglary"),
        (PageKind.TARGET, "robbery"),
        (PageKind.PARTNER, "police"),
        (PageKind.BODY, "steering-group"),
        (PageKind.PAGE, "about"),
    } <= by_kind


def test_what_a_report_has_none_of_has_no_list() -> None:
    bare = a_report(strategies={}, agreements={}, partners={}, bodies={})
    plan = plan_pages(bare, assessments())
    lists = (PageKind.STRATEGIES, PageKind.AGREEMENTS, PageKind.PARTNERS, PageKind.BODIES)
    assert not any(plan.has(kind) for kind in lists)
    assert plan.has(PageKind.ACCESSIBILITY)


def test_every_status_has_its_list_so_that_no_address_comes_and_goes() -> None:
    slugs = [page.subject for page in PLAN.pages if page.kind is PageKind.TARGETS_BY_STATUS]
    assert slugs == [
        "on-track",
        "close",
        "off-track",
        "met",
        "missed",
        "out-of-date",
        "not-rated",
    ]


def test_only_partners_that_lead_or_contribute_have_a_list_of_targets() -> None:
    found = [page.subject for page in PLAN.pages if page.kind is PageKind.TARGETS_BY_PARTNER]
    assert found == ["police", "council"]
    idle = plan_pages(REPORT, assessments())
    assert not idle.has(PageKind.TARGETS_BY_PARTNER)


def test_a_page_is_found_by_its_kind_and_subject() -> None:
    assert PLAN.find(PageKind.TARGET, "robbery").address == "targets/robbery.html"
    with pytest.raises(KeyError):
        PLAN.find(PageKind.TARGET, "nothing")


def test_texts_refer_to_pages_by_folder_and_name() -> None:
    found = references(PLAN)
    assert found["targets/burglary"] == "targets/burglary.html"
    assert found["strategies/2005-2015/safer"] == "strategies/2005-2015/safer.html"
    assert found["pages/about"] == "pages/about.html"
    assert found["late"] == "late.html"
    assert found["index"] == "index.html"


def test_two_strategies_may_have_themes_of_one_name() -> None:
    other = a_strategy("2002-2005", themes=(a_strategy().themes[0],))
    assert other.themes[0].key == "2005-2015/safer"
