"""The script of the table of all targets: filters, counts, sorts, and is never needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from laasite.model.assessment import Status
from laasite.pages.plan import plan_pages
from laasite.render.site import Banners, render_site
from tests.builders import a_due, a_partner, a_rating, a_report, a_target, an_unrated, assessments

pytestmark = pytest.mark.browser

MOST_BYTES = 3_072


def built(folder: Path) -> Path:
    """A site with three targets: close for 2009, on track for 2006, and one without a level."""
    report = a_report(
        a_target("a", title="Apples"),
        a_target("b", title="Bees"),
        a_target("c", title="Cats & dogs", objectives=()),
        partners={"police": a_partner(), "council": a_partner("council")},
    )
    judged = assessments(
        a_rating("a", status=Status.CLOSE, final=a_due(2008, "20.0")),
        a_rating("b", final=a_due(2005, "23.0")),
        an_unrated("c", final=None),
    )
    for one in render_site(report, judged, plan_pages(report, judged), Banners()).artifacts:
        path = folder / one.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(one.data)
    return folder


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, site_server: Callable[[Path], str]) -> str:
    folder = built(tmp_path_factory.mktemp("site"))
    return f"{site_server(folder)}/targets.html"


@pytest.fixture
def list_page(page: Page, address: str) -> Iterator[Page]:
    """The page of all targets; anything that the content policy refuses fails the test."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(address)
    yield page
    assert said == []


def shown(list_page: Page) -> list[str]:
    """The names of the targets that can be seen, in their order."""
    return list_page.locator("table.targets tbody tr:visible th").all_inner_texts()


def test_without_a_script_the_table_is_whole_and_nothing_promises_to_work(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(address)
    assert shown(plain) == ["Apples", "Bees", "Cats & dogs"]
    assert not plain.locator("form.filter").is_visible()
    assert plain.locator("table.targets button").count() == 0
    context.close()


def test_at_first_everything_is_shown_and_counted(list_page: Page) -> None:
    assert shown(list_page) == ["Apples", "Bees", "Cats & dogs"]
    assert list_page.get_by_role("status").inner_text() == "Showing 3 of 3 targets"


def test_words_find_rows_that_hold_all_of_them(list_page: Page) -> None:
    list_page.get_by_label("Find").fill(" BEES  police ")
    assert shown(list_page) == ["Bees"]
    assert list_page.get_by_role("status").inner_text() == "Showing 1 of 3 targets"


def test_a_status_is_chosen_from_those_there_are_the_best_first(list_page: Page) -> None:
    choice = list_page.get_by_label("Status")
    assert choice.locator("option").all_inner_texts() == ["Any", "On track", "Close", "Not rated"]
    choice.select_option("Close")
    assert shown(list_page) == ["Apples"]


def test_a_choice_of_one_is_no_choice(list_page: Page) -> None:
    """All three are led by the police, so there is nothing to choose."""
    assert not list_page.get_by_label("Led by").is_visible()


def test_headings_sort_up_and_then_down_and_say_so(list_page: Page) -> None:
    button = list_page.get_by_role("button", name="Target")
    button.click()
    heading = list_page.get_by_role("columnheader", name="Target")
    assert heading.get_attribute("aria-sort") == "ascending"
    button.click()
    assert shown(list_page) == ["Cats & dogs", "Bees", "Apples"]
    assert heading.get_attribute("aria-sort") == "descending"


def test_what_has_no_date_stands_last_whichever_way(list_page: Page) -> None:
    button = list_page.get_by_role("button", name="Promised")
    button.click()
    assert shown(list_page) == ["Bees", "Apples", "Cats & dogs"]
    button.click()
    assert shown(list_page) == ["Apples", "Bees", "Cats & dogs"]


def test_only_one_heading_says_that_it_sorts(list_page: Page) -> None:
    list_page.get_by_role("button", name="Target").click()
    list_page.get_by_role("button", name="Status").click()
    assert list_page.locator("th[aria-sort]").all_inner_texts() == ["Status"]
    assert shown(list_page) == ["Bees", "Apples", "Cats & dogs"]


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_with_the_script_nobody_is_shut_out(
    list_page: Page, axe: Callable[[Page], list[object]], width: int, scheme: str
) -> None:
    list_page.set_viewport_size({"width": width, "height": 800})
    list_page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    list_page.get_by_role("button", name="Target").click()
    assert axe(list_page) == []
    wide = list_page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert not wide


def test_the_script_is_small(repository: Path) -> None:
    script = repository / "templates/assets/targets.js"
    assert script.stat().st_size <= MOST_BYTES
