"""SYS-12: the review of the partnership's structure."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.site.sites import ROOT, copied, exchanged
from tests.systems.proceedings_sites import codes_of, judged, judged_at, words

PAGE = "reviews/structure.html"


def test_sys_12_six_areas_fourteen_questions_and_both_milestones_are_shown() -> None:
    review = judged().report.reviews["structure"]
    result = judged().assessments.proceedings.reviews["structure"]
    assert len(review.focus) == 6
    assert [len(area.questions) for area in review.focus] == [2, 3, 4, 2, 2, 1]
    assert result.questions == 14
    told = words(PAGE)
    assert "6 areas with 14 questions and statements" in told
    assert all(area.title in told for area in review.focus)
    assert all(one.text in told for area in review.focus for one in area.questions)
    assert "May 2006" in told
    assert "autumn 2006" in told


def test_sys_12_each_area_is_open_until_something_is_agreed_on_it() -> None:
    result = judged().assessments.proceedings.reviews["structure"]
    assert len(result.open) == 6
    assert result.settled == ()
    assert "0 settled, 6 open" in words(PAGE)


def test_sys_12_days_to_the_next_milestone_count_to_its_last_day() -> None:
    reviews = judged_at(ROOT, date(2006, 5, 1)).assessments.proceedings.reviews
    result = reviews["structure"]
    assert result.next_milestone is not None
    assert (result.next_milestone.id, result.days_left) == ("proposals", 30)
    later = judged().assessments.proceedings.reviews["structure"]
    assert [one.id for one in later.passed] == ["proposals"]


def test_sys_12_milestones_in_the_wrong_order_are_refused(tmp_path: Path) -> None:
    site = copied(ROOT, tmp_path / "site")
    exchanged(site, "content/reviews/structure.md", "due: May 2006", "due: May 2007")
    assert codes_of(site) == ["LAA730"]
