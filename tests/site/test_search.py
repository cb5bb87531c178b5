"""The search in a real browser, over the partnership's own site as a real web server serves it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote, quote_plus

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.documents import document
from tests.site.sites import SITES, made_as_it_stands, run

pytestmark = pytest.mark.browser

Serve = Callable[[Path], str]

POLICE = "Metropolitan Police in Kensington and Chelsea"

QUESTIONS = (
    ("burglary", "targets/burglary.html"),
    ("who runs the steering group", "bodies/steering-group.html"),
    ("late", "late.html"),
    ("burglry", "targets/burglary.html"),
    ("exam results", "targets/exam-results.html"),
    ("how many people stop smoking?", "targets/stop-smoking.html"),
    ("recyling bins", "targets/recycling.html"),
    ("what does the police promise", "partners/metropolitan-police.html"),
    ("air pollution", "targets/air-quality.html"),
    ("affordable housing", "targets/affordable-homes.html"),
    ("How do I take part?", "pages/how-to-take-part.html"),
    ("what has changed", "changes.html"),
    ("corrections", "corrections.html"),
    ("road accidents", "targets/road-casualties.html"),
    ("care leavers", "targets/care-leavers.html"),
    ("how is progress judged", "method.html"),
    ("neighbourhood renewal fund", "money/neighbourhood-renewal-fund.html"),
    ("fire brigade", "partners/fire-service.html"),
    ("download the data", "data.html"),
    ("libary visits", "targets/library-visits.html"),
    ("domestic voilence", "targets/domestic-violence.html"),
    ("who is responsible for robbery", "targets/robbery.html"),
    ("how many burglaries were there last year", "targets/burglary.html"),
    ("what can’t be judged", "cannot-be-judged.html"),
    ("consultations", "consultations.html"),
    ('<b>parks</b> & "gardens"', "targets/parks.html"),
)
"""What residents ask, and the page that they want."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with its index, as a build writes it."""
    folder = tmp_path_factory.mktemp("content") / "build"
    said = run("build", "--source", SITES["content"], "-d", folder, search=True)
    assert said.code == 0, said.all
    return folder


@pytest.fixture(scope="module")
def home(built: Path, web_server: Serve) -> str:
    """Its address."""
    return web_server(built)


@pytest.fixture
def search(page: Page, home: str) -> Iterator[Page]:
    """The search page, ready; whatever the browser complains of fails the test."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{home}/search.html")
    page.locator("#search form").wait_for()
    yield page
    assert said == []


def told(search: Page) -> str:
    """What the live region says once there is an answer."""
    search.locator("#search [role=status]:not(:empty)").wait_for()
    return search.locator("#search [role=status]").inner_text()


def asked(search: Page, words: str) -> list[str]:
    """The addresses of the results for some words, as far as they are shown."""
    search.get_by_label("Search for").fill(words)
    search.keyboard.press("Enter")
    told(search)
    return addresses(search)


def addresses(search: Page) -> list[str]:
    """The addresses of the results that are shown, in their order."""
    links = search.locator("#search ol h2 a").all()
    return [(link.get_attribute("href") or "").removeprefix("./") for link in links]


def test_each_question_gives_the_wanted_page_in_the_first_three(search: Page) -> None:
    """In residents' words, misspelt ones among them."""
    assert len(QUESTIONS) >= 20
    missed = [
        (words, found[:3])
        for words, wanted in QUESTIONS
        if wanted not in (found := asked(search, words))[:3]
    ]
    assert missed == []


def test_a_misspelling_is_mended_in_the_open_and_can_be_insisted_on(search: Page) -> None:
    asked(search, "burglry")
    assert told(search).startswith("Showing results for “burglary”. ")
    search.get_by_role("link", name="Search for “burglry” as you typed it").click()
    search.locator("#search [role=status]:not(:empty)").wait_for()
    assert "burglry" in told(search)
    assert "Showing" not in told(search)


def test_nonsense_finds_nothing_and_leads_to_the_list(search: Page) -> None:
    assert asked(search, "xqzzyvwj") == []
    assert told(search) == "No results for “xqzzyvwj”"
    assert search.locator("#search ol").is_hidden()
    assert search.get_by_role("link", name="A to Z of everything").first.is_visible()


def test_results_are_chosen_by_status_theme_and_partner(search: Page) -> None:
    """Each choice is kept in the address, so that a link to the results can be passed on."""
    search.get_by_label("Status").select_option("Off track")
    off_track = told(search)
    assert off_track.endswith("results")
    assert all(one.startswith("targets/") for one in addresses(search))
    search.get_by_label("Partner").select_option(POLICE)
    expect(search.locator("#search [role=status]")).not_to_have_text(off_track)
    assert f"status=Off+track&partner={quote_plus(POLICE)}" in search.url
    search.reload()
    search.locator("#search [role=status]:not(:empty)").wait_for()
    assert search.get_by_label("Status").input_value() == "Off track"
    assert search.get_by_label("Theme").locator("option").count() > 5


def test_a_result_tells_what_it_is_and_leads_into_its_parts(search: Page) -> None:
    """Title as a heading, an excerpt with the words marked, its place, its status, its sections."""
    asked(search, "burglary")
    item = search.locator("#search ol > li").filter(has=search.locator("a[href*='targets/burg']"))
    assert item.locator("h2").count() == 1
    assert item.locator("mark").count() > 0
    assert "Targets" in item.inner_text()
    part = item.locator("a[href*='#']").first
    path, _, anchor = (part.get_attribute("href") or "").partition("#")
    part.click()
    search.locator(f"[id='{anchor}']").wait_for()
    search.wait_for_url(f"**{path.removeprefix('.')}#{anchor}")


def test_everything_works_with_the_keyboard_alone(page: Page, home: str) -> None:
    """From the form above any page to the results, further ones, and a page that is wanted."""
    page.goto(f"{home}/targets/burglary.html")
    page.get_by_label("Search this site").focus()
    page.keyboard.type("homes")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=homes")
    assert "results for “homes”" in told(page)
    assert page.locator("#search ol > li").count() == 10
    page.get_by_role("button", name="Show more results").focus()
    page.keyboard.press("Enter")
    page.locator("#search ol > li:nth-child(11)").wait_for()
    assert page.evaluate("document.activeElement.closest('li').matches(':nth-child(11)')")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "search.html" not in url)
    page.go_back()
    assert "results for “homes”" in told(page)


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.long)])
def test_nobody_is_shut_out(
    search: Page, axe: Callable[[Page], list[object]], scheme: str, home: str
) -> None:
    """With results and in the list from A to Z, narrow and wide, without sideways scroll."""
    search.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    asked(search, "burglry")
    for address in (None, f"{home}/a-to-z.html"):
        if address:
            search.goto(address)
        for width in (320, 1280):
            search.set_viewport_size({"width": width, "height": 800})
            assert axe(search) == []
            assert not search.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_other_pages_ask_for_nothing_of_the_search(page: Page, home: str) -> None:
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url))
    page.goto(f"{home}/index.html")
    page.goto(f"{home}/targets/burglary.html")
    assert not [url for url in seen if "search" in url]


def test_the_search_asks_its_own_site_alone_and_no_more_than_it_needs(
    search: Page, home: str
) -> None:
    seen: list[str] = []
    search.on("request", lambda request: seen.append(request.url))
    asked(search, "burglary")
    assert seen
    assert all(url.startswith(f"{home}/") for url in seen)
    assert len(seen) <= 15


# --- where it can't work --------------------------------------------------------------------------


def test_without_a_script_the_form_leads_to_everything_from_a_to_z(
    browser: Browser, home: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{home}/index.html")
    page.get_by_label("Search this site").fill("burglary")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=burglary")
    assert page.get_by_text("The search needs JavaScript").is_visible()
    assert not page.get_by_label("Search for").is_visible()
    page.get_by_role("link", name="A to Z of everything").first.click()
    page.locator("a[href='targets/burglary.html']").wait_for()
    context.close()


def test_a_copy_on_a_disk_says_that_it_needs_a_server(page: Page, built: Path) -> None:
    page.goto(f"{(built / 'search.html').as_uri()}?q=burglary")
    assert page.get_by_text("The search needs a web server").is_visible()
    assert not page.get_by_text("The search needs JavaScript").is_visible()
    page.get_by_role("link", name="A to Z of everything").first.click()
    page.locator("h1", has_text="A to Z of everything").wait_for()


def test_a_site_without_an_index_says_so(
    page: Page, site_server: Serve, built: Path, tmp_path: Path
) -> None:
    """As in a preview, or where the tool isn't installed."""
    bare = shutil.copytree(built, tmp_path / "bare", ignore=lambda *_: ["search"])
    page.goto(f"{site_server(bare)}/search.html?q={quote('late & lost')}")
    page.get_by_text("There is no search in this copy").wait_for()
    assert not page.get_by_label("Search for").is_visible()


# --- from A to Z ----------------------------------------------------------------------------------


def test_the_list_from_a_to_z_has_every_page_once() -> None:
    """But for itself, the page for what isn't there, and those at former addresses."""
    site = made_as_it_stands("content")
    links = [
        str(one.get("href"))
        for one in document(site.files["a-to-z.html"]).elements
        if one.tag == "a"
    ]
    listed = links[links.index("#letter-a") :]
    pages = {page.address for page in site.plan.pages}
    left_out = {"404.html", "a-to-z.html"}
    left_out |= {p.address for p in site.plan.pages if p.kind.value in ("moved", "gone")}
    assert pages - left_out <= set(listed)
    ordered = [href for href in listed if href in pages][: len(pages - left_out)]
    assert sorted(ordered) == sorted(pages - left_out)
