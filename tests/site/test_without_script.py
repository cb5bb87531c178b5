"""Every journey of a resident but sorting, in a browser whose JavaScript is switched off."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.site.sites import ROOT, STANDS_AT, copied, made, written

pytestmark = pytest.mark.browser

ADDRESS = "https://www.example.org/"
MEETING = "meetings/2006-09-20-steering-group"


@pytest.fixture(scope="module")
def home(site_server: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the partnership's own site, with one more meeting that is still to come."""
    root = copied(ROOT, tmp_path_factory.mktemp("sources"))
    written(
        root,
        f"content/{MEETING}/index.md",
        "---\npublished: 24 May 2006\nstate: planned\nstarts: 18:30\nplace: Town Hall\n"
        "questions_to: council/support-manager\n---\n",
    )
    site = made(root, STANDS_AT["content"], address=ADDRESS)
    return site_server(site.written(tmp_path_factory.mktemp("site")))


@pytest.fixture
def resident(browser: Browser, home: str) -> Iterator[Page]:
    """The home page as somebody sees it whose browser runs no script."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.goto(f"{home}/index.html")
    yield page
    context.close()


def follow(page: Page, *ends: str) -> Page:
    """Click one link after another that can be seen, each named by the end of its address."""
    for end in ends:
        page.locator(f"a[href$='{end}']:visible").first.click()
        page.wait_for_url(f"**/{end}")
    return page


def main(page: Page) -> Locator:
    """What the page is about."""
    return page.locator("main")


def fetched(page: Page, link: Locator) -> str:
    """What a link leads to, for files that a browser hands on to a program of its own."""
    found = page.request.get(page.url.rpartition("/")[0] + "/" + (link.get_attribute("href") or ""))
    assert found.ok
    return found.text()


# --- to a target ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fold", "of_them"),
    [
        (None, "targets/status/off-track.html"),
        ("By theme", "targets/theme/2005-2015/safer-communities.html"),
        ("By who leads or helps", "targets/partner/metropolitan-police.html"),
    ],
    ids=["status", "theme", "partner"],
)
def test_a_target_is_found_among_its_like(resident: Page, fold: str | None, of_them: str) -> None:
    """Lists that stand folded away open without a script; each leads to its targets."""
    follow(resident, "targets.html")
    if fold:
        assert not resident.locator(f"main a[href='{of_them}']").is_visible()
        resident.locator("summary", has_text=fold).click()
    follow(resident, of_them, "robbery.html")
    assert "Off track" in main(resident).inner_text()


def test_a_target_is_found_from_a_theme_of_the_home_page(resident: Page) -> None:
    follow(resident, "strategies/2005-2015/safer-communities.html", "targets/robbery.html")
    assert resident.locator(".tag--off-track").first.is_visible()


def test_a_target_is_found_from_the_one_who_leads_it(resident: Page) -> None:
    follow(resident, "partners.html", "partners/metropolitan-police.html", "targets/robbery.html")


def test_who_searches_is_led_to_everything_from_a_to_z(resident: Page) -> None:
    """The form asks; where no script can answer, the page says so and lists the letters."""
    resident.locator("#site-search").fill("robbery")
    resident.keyboard.press("Enter")
    resident.wait_for_url("**/search.html?q=robbery")
    assert resident.locator("[data-part=plain]").is_visible()
    assert not resident.locator("main form").is_visible()
    follow(resident, "a-to-z.html#letter-f", "targets/robbery.html")


# --- what it says --------------------------------------------------------------------------------


def test_why_a_figure_is_late_and_who_owes_it(resident: Page) -> None:
    """From what is late to the target, which names the day, and to the partner who owes it."""
    follow(resident, "late.html", "targets/empty-homes.html")
    late = resident.locator(".note--late").inner_text()
    assert "15 May 2006" in late
    assert "77 days" in late
    resident.locator(".note--late a").click()
    resident.wait_for_url("**/partners/council.html")
    assert main(resident).locator("a[href$='targets/empty-homes.html']:visible").count() > 0


def test_figures_are_taken_away_as_csv(resident: Page) -> None:
    """The file holds the figure that the page shows."""
    follow(resident, "late.html", "targets/empty-homes.html")
    with resident.expect_download() as coming:
        resident.locator("a[href$='empty-homes.csv']").click()
    rows = list(csv.reader(io.StringIO(coming.value.path().read_text(encoding="utf-8-sig"))))
    assert any("52" in row for row in rows)
    assert "52 homes" in main(resident).inner_text()


def test_how_a_status_came_about_is_unfolded(resident: Page) -> None:
    """Details that stand folded away open without a script."""
    follow(resident, "targets.html", "targets/burglary.html")
    steps = resident.locator("#history details").first
    assert not steps.locator("li").first.is_visible()
    steps.locator("summary").click()
    assert steps.locator("li").first.is_visible()


def test_a_chart_is_seen_and_told(resident: Page) -> None:
    """One drawing of the two, with words in place of it."""
    follow(resident, "targets.html", "targets/burglary.html")
    drawn = resident.locator(".chart").first.locator("svg:visible")
    assert drawn.count() == 1
    assert "22.9" in str(drawn.locator("title, desc").all_text_contents() or drawn.inner_html())


def test_a_word_is_explained_on_its_own_page_and_among_all(resident: Page) -> None:
    """Its link leads down the page; from there one goes on to the glossary."""
    follow(resident, "meetings.html", "bodies/steering-group.html")
    resident.locator("a[href='#word_monitoring-plan']").first.click()
    resident.wait_for_url("**/*#word_monitoring-plan")
    assert resident.locator("#word_monitoring-plan:target dd").is_visible()
    follow(resident, "glossary.html")
    assert resident.locator("#monitoring-plan dd").is_visible()


# --- to take part --------------------------------------------------------------------------------


def test_the_next_meeting_and_how_to_put_a_question(resident: Page) -> None:
    """From a target to the meeting that looks at it: when, where, and whom to ask."""
    follow(resident, "targets.html", "targets/action-plan.html")
    asked = resident.locator("section", has=resident.locator("#the_questions"))
    assert "20 September 2006" in asked.inner_text()
    assert "action plan" in asked.inner_text().lower()
    follow(resident, f"{MEETING}.html")
    facts = resident.locator("main .facts").first.inner_text()
    assert "Town Hall" in facts
    assert "Partnership Support Manager" in facts


def test_a_paper_of_a_meeting_and_what_came_of_it(resident: Page) -> None:
    follow(resident, "meetings.html", "meetings/2006-03-15-steering-group.html")
    follow(resident, "2006-03-15-steering-group/revisiting-structure.html")
    assert "Volunteer to join the sub-group" in main(resident).inner_text()


def test_a_decision_and_what_is_overdue_of_it(resident: Page) -> None:
    follow(resident, "meetings.html", "decisions.html")
    assert "overdue by 61 days" in resident.locator(".late").first.inner_text()
    follow(resident, "meetings/2006-03-15-steering-group.html")
    assert "overdue by 61 days" in resident.locator(".late").first.inner_text()


def test_a_consultation_and_its_questions(resident: Page) -> None:
    follow(
        resident, "meetings.html", "consultations.html", "consultations/shaping-their-future.html"
    )
    assert "22 February 2006" in main(resident).inner_text()


def test_what_has_changed_since_it_was_published(resident: Page) -> None:
    """What stood there, what stands there, and why."""
    follow(resident, "changes.html")
    row = resident.locator("main tr", has_text="Golborne").inner_text()
    assert re.search(r"33\.1.*33\.6.*reported after 31 March", row, re.DOTALL)
    follow(resident, "targets/burglary.html")


def test_where_i_live(resident: Page) -> None:
    """The figure of the ward stands beside the one of the whole borough."""
    follow(resident, "areas.html", "areas/golborne.html")
    row = resident.locator("main tr", has_text="Fewer burglaries").inner_text()
    assert "33.6" in row
    assert "22.9" in row


def test_the_easy_page_of_a_theme_and_back(resident: Page) -> None:
    follow(resident, "strategies/2005-2015/safer-communities.html")
    follow(resident, "easy/2005-2015/safer-communities.html")
    assert resident.locator("h3:visible").count() > 0
    follow(resident, "strategies/2005-2015/safer-communities.html")


# --- to stay in touch ----------------------------------------------------------------------------


def test_a_feed_is_subscribed_to(resident: Page) -> None:
    follow(resident, "targets.html", "targets/burglary.html")
    feed = resident.locator("a[type='application/atom+xml']:visible")
    assert "<feed" in fetched(resident, feed)


def test_a_calendar_is_taken_over(resident: Page) -> None:
    """The one of the body has its next meeting."""
    follow(resident, "meetings.html", f"{MEETING}.html")
    calendar = fetched(resident, resident.locator("a[type='text/calendar']:visible"))
    assert "BEGIN:VCALENDAR" in calendar
    assert "20060920" in calendar


def test_a_problem_is_reported_with_the_page_that_it_is_on(resident: Page) -> None:
    follow(resident, "targets.html", "targets/burglary.html")
    link = resident.locator(".page-foot a[href*='page=']:visible").get_attribute("href") or ""
    assert parse_qs(urlsplit(link).query)["page"] == [f"{ADDRESS}targets/burglary.html"]


# --- what is not offered -------------------------------------------------------------------------


@pytest.mark.parametrize(("path", "works"), [("targets.html", 2), ("search.html", 0)])
def test_nothing_is_offered_that_does_nothing(
    resident: Page, home: str, path: str, works: int
) -> None:
    """No button and no choice but the form that asks the site, which leads to the A to Z."""
    resident.goto(f"{home}/{path}")
    assert resident.locator("button:visible, input:visible, select:visible").count() == works
    assert resident.locator("form.find:visible *:is(input, button)").count() == works
