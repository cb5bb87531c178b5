"""An easy-to-read page on paper: one sheet, as many targets as it tells."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
from playwright.sync_api import Page

from laasite.pages.plan import plan_pages
from laasite.render.site import Banners, render_site
from laasite.render.views.easy import MOST
from tests.builders import a_lateness, a_rating, a_report, a_target, assessments

PROMISE = "A larger share of what homes throw away is recycled or made into compost than now"


def test_a_theme_with_more_targets_than_it_tells_prints_on_one_sheet(
    page: Page, tmp_path: Path
) -> None:
    """With long promises, late figures and the banner of a demonstration above them."""
    ids = [f"t{number}" for number in range(MOST + 2)]
    report = a_report(*(a_target(one, promise=PROMISE) for one in ids))
    judged = assessments(*(a_rating(one, late=(a_lateness(one),)) for one in ids))
    made = render_site(report, judged, plan_pages(report, judged), Banners(frozen=True))
    for one in made.artifacts:
        file = tmp_path / one.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(one.data)
    page.goto((tmp_path / "easy/2005-2015/safer.html").as_uri())
    assert page.locator("h3").count() == MOST
    printed = page.pdf(prefer_css_page_size=True)
    assert len(pikepdf.open(BytesIO(printed)).pages) == 1
