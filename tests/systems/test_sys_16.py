"""SYS-16: what comes again every so many months is due on the right day, whatever the month."""

from __future__ import annotations

from pathlib import Path

import pytest

from laasite.assess.reviews import review_state
from tests.broken_sites import MINIMAL
from tests.systems.governed import codes, day, demonstration, found, pages_of, small, words
from tests.systems.test_sys_08 import a_review

ANNUAL, THREE_YEARS = 12, 36


@pytest.mark.parametrize(
    ("done", "every", "due"),
    [
        ("29 February 2004", ANNUAL, "28 February 2005"),
        ("28 February 2003", ANNUAL, "28 February 2004"),
        ("29 February 2004", 48, "29 February 2008"),
        ("29 February 2004", THREE_YEARS, "28 February 2007"),
        ("31 January 2006", 1, "28 February 2006"),
        ("31 January 2004", 1, "29 February 2004"),
        ("31 August 2005", 6, "28 February 2006"),
        ("31 March 2006", 1, "30 April 2006"),
        ("30 April 2006", 1, "30 May 2006"),
        ("31 December 2005", 2, "28 February 2006"),
        ("November 2005", ANNUAL, "November 2006"),
        ("November 2005", THREE_YEARS, "November 2008"),
        ("spring 2006", ANNUAL, "spring 2007"),
        ("2005", ANNUAL, "2006"),
    ],
)
def test_sys_16_next_due_is_right_across_leap_years_and_ends_of_months(
    done: str, every: int, due: str
) -> None:
    found = review_state("x", a_review(every, done), day("2006-07-31"))
    assert str(found.due) == due


@pytest.mark.parametrize(
    ("as_at", "late"), [("2005-02-28", None), ("2005-03-01", 1), ("2006-02-28", 365)]
)
def test_sys_16_a_review_done_on_a_leap_day_is_overdue_from_the_day_after_the_28th(
    as_at: str, late: int | None
) -> None:
    found = review_state("x", a_review(ANNUAL, "29 February 2004"), day(as_at))
    assert found.days_late == late


@pytest.mark.parametrize(("as_at", "late"), [("2006-11-30", None), ("2006-12-01", 1)])
def test_sys_16_a_month_is_over_when_its_last_day_is(as_at: str, late: int | None) -> None:
    found = review_state("x", a_review(ANNUAL, "November 2005"), day(as_at))
    assert found.days_late == late


STRATEGY = """---
title: The Littleton Plan
period: 2005 to 2015
issued: November 2005
illustrative: true
reviews:
{reviews}---
"""


def reviewed(tmp_path: Path, *reviews: str) -> Path:
    """A site whose strategy has these reviews."""
    lines = "".join(f"  - {{ {review} }}\n" for review in reviews)
    files = {"strategies/plan/index.md": STRATEGY.format(reviews=lines)}
    return small(tmp_path / "site", files)


def test_sys_16_the_annual_refresh_and_the_three_year_review_are_listed_the_soonest_first(
    tmp_path: Path,
) -> None:
    root = reviewed(
        tmp_path,
        "what: The targets are reviewed, every: 3 years, counted_from: April 2005",
        "what: The strategy is refreshed, every: 1 year, done: [30 June 2005]",
    )
    page = words(pages_of(root)["reviews.html"])
    assert "2 reviews promised. 1 is overdue." in page
    assert page.index("The strategy is refreshed") < page.index("The targets are reviewed")
    assert "30 June 2005 30 June 2006 Overdue by 31 days" in page
    assert "Not recorded April 2008 Not yet due" in page


def test_sys_16_a_review_that_hasnt_come_cant_have_been_done(tmp_path: Path) -> None:
    root = reviewed(tmp_path, "what: It is refreshed, every: 1 year, done: [August 2006]")
    (finding,) = found(root)
    assert finding.rule.code == "LAA771"


def test_sys_16_how_often_is_a_number_of_months_or_years(tmp_path: Path) -> None:
    root = reviewed(tmp_path, "what: It is refreshed, every: now and then, done: [May 2006]")
    assert len(codes(root)) == 1


def test_sys_16_the_demonstrations_reviews_are_a_click_from_its_strategies() -> None:
    pages = demonstration()
    assert 'href="reviews.html"' in pages["strategies.html"]
    assert "Someone from outside evaluates the Partnership" in words(pages["reviews.html"])
    assert "November 2008 Not yet due" in words(pages["reviews.html"])


def test_sys_16_a_review_with_a_mistake_is_told_once_though_pages_link_to_its_body(
    tmp_path: Path,
) -> None:
    """Links to what is there but can't be read aren't at fault."""
    board = (MINIMAL / "content/bodies/board.md").read_text(encoding="utf-8")
    review = "kind: board\nreviews:\n  - { what: Itself, every: yearly, counted_from: 2005 }\n"
    page = "---\ntitle: Taking part\nillustrative: true\n---\nCome to [the board](bodies/board).\n"
    files = {
        "bodies/board.md": board.replace("kind: board\n", review),
        "pages/taking-part.md": page,
    }
    assert codes(small(tmp_path / "site", files)) == ["LAA210"]
