"""The menu, the trail and the foot lead only to pages that there are."""

from __future__ import annotations

import pytest

from laasite.pages import navigation
from laasite.pages.plan import PageKind, plan_pages
from tests.builders import a_page, a_rating, a_report, assessments

REPORT = a_report(pages={"about": a_page()})
PLAN = plan_pages(REPORT, assessments(a_rating()))
ADDRESSES = {page.address for page in PLAN.pages}


def test_the_menu_has_at_most_six_entries_that_all_lead_somewhere() -> None:
    menu = navigation.menu(PLAN, PLAN.find(PageKind.HOME))
    assert 1 < len(menu) <= 6
    assert {item.address for item in menu} <= ADDRESSES
    assert not any(item.current for item in menu)


@pytest.mark.parametrize(
    ("kind", "subject", "entry"),
    [
        (PageKind.TARGET, "burglary", "Targets"),
        (PageKind.OBJECTIVE, "2005-2015/cut-burglary", "Strategies"),
        (PageKind.BLOCK, "laa-2006/safer", "Agreements"),
        (PageKind.BODY, "steering-group", "Who does what"),
    ],
)
def test_the_menu_says_where_a_page_belongs(kind: PageKind, subject: str, entry: str) -> None:
    menu = navigation.menu(PLAN, PLAN.find(kind, subject))
    assert [item.text for item in menu if item.current] == [entry]


def test_the_menu_leaves_out_what_there_is_not() -> None:
    plan = plan_pages(a_report(agreements={}), assessments())
    menu = navigation.menu(plan, plan.find(PageKind.HOME))
    assert "Agreements" not in [item.text for item in menu]


def test_the_home_page_has_no_trail() -> None:
    assert navigation.breadcrumbs(REPORT, PLAN.find(PageKind.HOME)) == ()


def test_the_trail_of_an_objective_goes_through_its_strategy_and_theme() -> None:
    trail = navigation.breadcrumbs(REPORT, PLAN.find(PageKind.OBJECTIVE, "2005-2015/cut-burglary"))
    assert [step.text for step in trail] == [
        "Home",
        "Strategies",
        "The Community Strategy",
        "Safer communities",
    ]


def test_every_trail_and_the_foot_lead_to_planned_pages() -> None:
    steps = [step for page in PLAN.pages for step in navigation.breadcrumbs(REPORT, page)]
    assert {step.address for step in (*steps, *navigation.footer(PLAN))} <= ADDRESSES
    assert "accessibility.html" in {step.address for step in navigation.footer(PLAN)}
