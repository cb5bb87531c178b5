"""Rendered pages: whole, safe, without script, and leading only to what there is."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise

import html5lib
import pytest

from laasite.model.assessment import Assessments
from laasite.model.origin import PostRef
from laasite.model.report import Report
from laasite.model.site import ReportAProblem
from laasite.model.texts import Term
from laasite.pages.downloads import downloads
from laasite.pages.plan import plan_pages
from laasite.render.site import Banners, render_site
from laasite.render.views.registry import VIEWS
from tests.builders import (
    a_figure,
    a_lateness,
    a_page,
    a_rating,
    a_report,
    a_series,
    a_site,
    a_target,
    a_text,
    an_unrated,
    an_update,
    assessments,
)


def pages(
    report: Report | None = None,
    judged: Assessments | None = None,
    banners: Banners = Banners(),  # noqa: B008 - frozen
) -> Mapping[str, str]:
    chosen = report or a_report()
    judgement = judged or assessments(a_rating())
    made = render_site(chosen, judgement, plan_pages(chosen, judgement), banners)
    assert made.findings == ()
    return {one.path: one.data.decode() for one in made.artifacts if one.path.endswith(".html")}


class Outline(HTMLParser):
    """The tags of a page with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def every(self, name: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.tags if tag == name]


RICH = a_report(
    a_target(
        series=(a_series(a_figure(2003, None, note="Too few"), a_figure(2005, "22.9")),),
        updates=(an_update(), an_update(text=a_text("Earlier."))),
        text=a_text("## Why it matters\n\nSee [the list](targets)."),
    ),
    home=a_page("index", "Hello."),
)
RICH_JUDGED = assessments(a_rating(late=(a_lateness(),)))
ADDRESSES = [page.address for page in plan_pages(RICH, RICH_JUDGED).pages if page.kind in VIEWS]


@cache
def rich_pages() -> Mapping[str, str]:
    return pages(RICH, RICH_JUDGED)


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_is_whole_html_with_one_heading_and_nothing_inline(address: str) -> None:
    page = rich_pages()[address]
    html5lib.HTMLParser(strict=False).parse(page)
    outline = Outline(page)
    assert len(outline.every("h1")) == 1
    assert outline.every("html") == [{"lang": "en-GB"}]
    assert outline.every("style") == []
    scripts = outline.every("script")
    assert all("src" in one or one == {"type": "application/ld+json"} for one in scripts)
    every = [attributes for _, attributes in outline.tags]
    assert not any("style" in one for one in every)
    assert not any(name.startswith("on") for one in every for name in one)


@pytest.mark.parametrize("address", ADDRESSES)
def test_headings_skip_no_level(address: str) -> None:
    levels = [int(level) for level in re.findall("<h([1-6])", rich_pages()[address])]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_every_link_leads_to_a_planned_page_or_a_file_of_the_site() -> None:
    plan = plan_pages(RICH, RICH_JUDGED)
    known = {page.address for page in plan.pages} | {"assets/site.css", "assets/icon.svg"}
    known |= {"manifest.json"}
    known |= {one.address for one in downloads(RICH, RICH_JUDGED, plan)}
    known.add("charts/burglary.svg")
    for address, page in rich_pages().items():
        outline = Outline(page)
        for link in (*outline.every("a"), *outline.every("link")):
            href = link["href"] or ""
            if not href.startswith(("https:", "#")):
                folder = "/" + posixpath.dirname(address)
                path = posixpath.normpath(posixpath.join(folder, href)).lstrip("/")
                assert path.partition("#")[0] in known, (address, href)


def test_what_officers_type_is_only_ever_text() -> None:
    hostile = '"><script>alert(1)</script>'
    report = a_report(
        a_target(
            title=hostile,
            promise=hostile,
            series=(a_series(a_figure(2005, "22.9", note=hostile), title=hostile),),
        ),
        site=a_site(title=hostile, strapline=hostile),
    )
    for page in pages(report).values():
        assert "<script>" not in page
        assert len(Outline(page).every("h1")) == 1


def test_the_policy_of_the_page_allows_only_its_own_site() -> None:
    outline = Outline(pages()["index.html"])
    policies = [one["content"] for one in outline.every("meta") if "http-equiv" in one]
    (policy,) = policies
    assert policy == (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'"
    )


def test_a_site_without_an_address_has_no_absolute_links() -> None:
    page = pages(a_report(site=a_site(address=None)))["targets/burglary.html"]
    shown, data, _ = re.split(r'<script type="application/ld\+json">|</script>', page, maxsplit=2)
    assert "canonical" not in page
    assert "https://" not in shown
    words = ("https://schema.org", "https://www.nationalarchives.gov.uk/")
    assert data.count("https://") == sum(map(data.count, words))


def test_a_page_names_its_own_address() -> None:
    page = pages()["targets/burglary.html"]
    assert (
        '<link rel="canonical" href="https://partnership.example.gov.uk/targets/burglary.html">'
        in page
    )


def test_the_form_for_problems_is_told_the_page() -> None:
    way = ReportAProblem(None, "https://e.org/form?x=1")
    page = pages(a_report(site=a_site(report_a_problem=way)))["targets/burglary.html"]
    assert "https://e.org/form?x=1&amp;page=https%3A%2F%2Fpartnership.example.gov.uk" in page


def test_without_a_form_the_post_that_answers_is_named() -> None:
    way = ReportAProblem(PostRef("police", "leader"), None)
    page = pages(a_report(site=a_site(report_a_problem=way)))["targets/burglary.html"]
    assert "Tell the Commander, The Police Service" in page


def test_the_newest_date_of_its_content_stands_at_the_foot() -> None:
    figures = a_series(a_figure(2005, "22.9", published=date(2006, 5, 18)))
    page = pages(a_report(a_target(series=(figures,))))["targets/burglary.html"]
    assert "<p>Published 18 May 2006</p>" in page


@pytest.mark.parametrize("text", ["frozen at 31 July 2006", "drafts that nobody else"])
def test_banners_stand_only_where_they_are_asked_for(text: str) -> None:
    assert text in pages(banners=Banners(preview=True, frozen=True))["index.html"]
    assert text not in pages()["index.html"]


def test_illustrative_figures_are_marked_at_the_top_in_the_chart_and_in_the_table() -> None:
    target = a_target()
    page = pages(a_report(replace(target, marks=replace(target.marks, illustrative=True))))
    told = page["targets/burglary.html"]
    assert "note--illustrative" in told
    assert "Illustrative figures" in told
    assert "(illustrative)</caption>" in told
    assert "llustrative" not in pages()["targets/burglary.html"]


def test_the_same_report_gives_the_same_bytes() -> None:
    assert pages(RICH, RICH_JUDGED) == rich_pages()


def test_a_gap_prints_its_reason() -> None:
    page = rich_pages()["targets/burglary.html"]
    assert "Suppressed" in page
    assert "<strong>2003 to 2004.</strong> Too few." in page


def test_a_late_figure_is_told_with_its_date_and_who_owes_it() -> None:
    page = rich_pages()["targets/burglary.html"]
    told = re.sub("<[^>]*>", "", page)
    assert "Late by 47 days The figure for 2005 to 2006 was due on 14 June 2006." in told
    assert "Owed by The Police Service." in told


def test_a_text_with_a_broken_link_is_a_finding() -> None:
    report = a_report(a_target(text=a_text("[so](nowhere)")))
    judged = assessments(an_unrated())
    made = render_site(report, judged, plan_pages(report, judged), Banners())
    assert [finding.rule.code for finding in made.findings] == ["LAA501"]


def test_one_style_sheet_of_at_most_sixteen_kilobytes() -> None:
    report, judged = a_report(), assessments()
    made = render_site(report, judged, plan_pages(report, judged), Banners())
    sheets = [one for one in made.artifacts if one.path.endswith(".css")]
    assert [sheet.path for sheet in sheets] == ["assets/site.css"]
    assert 5_000 < len(sheets[0].data) <= 16_000


def test_the_words_of_the_glossary_are_explained_on_the_page_that_uses_them() -> None:
    """Without script, once each; what the glossary says is no markup, and each link has its end."""
    words = (
        Term("PCT", "Primary Care Trust", "runs <b>health</b> services", ()),
        Term("block", None, "a part", ()),
    )
    about = a_page(markdown="The PCT met. The PCT has a block.")
    made = pages(a_report(pages={"about": about}, glossary=words))
    page = made["pages/about.html"]
    assert page.count('href="#word_pct"') == page.count('id="word_pct"') == 1
    assert "<b>Primary Care Trust.</b> Runs &lt;b&gt;health&lt;/b&gt; services.</dd>" in page
    assert "<h2>Words used on this page</h2>" in page
    assert "Words used on this page" not in made["method.html"]
    assert "<!--" not in made["method.html"] + page
