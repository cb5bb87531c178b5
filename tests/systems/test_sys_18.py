"""SYS-18: decisions and recommendations, from ask to outcome to action."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from laasite.model.proceedings import ActionStanding, AskStanding
from tests.site.sites import ROOT, copied, exchanged
from tests.systems.proceedings_sites import codes_of, judged, judged_at, words


def test_sys_18_the_papers_ask_two_three_and_two_things() -> None:
    asks = {key.partition("/")[2]: len(one.asks) for key, one in judged().report.papers.items()}
    assert asks["odpm-consultation"] == 2
    assert asks["revisiting-structure"] == 3
    assert asks["local-area-agreements"] == 2
    assert asks["lpsa-progress-report"] == 0


def test_sys_18_what_has_no_outcome_is_listed_with_the_days_since() -> None:
    register = judged().assessments.proceedings.register
    waiting = [one for one in register if one.standing is AskStanding.OPEN]
    assert [(one.ask.id, one.days_open) for one in waiting if one.ask] == [("volunteers", 138)]
    assert "No outcome yet, 138 days after the meeting" in words("decisions.html")


def test_sys_18_an_action_is_overdue_once_the_whole_of_its_month_has_passed() -> None:
    def standing(day: date) -> tuple[ActionStanding, int | None]:
        actions = judged_at(ROOT, day).assessments.proceedings.actions
        found = next(one for one in actions if one.action.id == "proposals")
        return found.standing, found.days_late

    assert standing(date(2006, 5, 31)) == (ActionStanding.OPEN, None)
    assert standing(date(2006, 6, 1)) == (ActionStanding.OVERDUE, 1)
    assert "overdue by 61 days" in words("decisions.html")


def test_sys_18_nobody_is_late_with_what_isn_t_recorded() -> None:
    actions = judged().assessments.proceedings.actions
    assert next(one for one in actions if one.action.id == "detail").standing is (
        ActionStanding.NOT_RECORDED
    )


def test_sys_18_a_paper_for_decision_without_an_ask_is_told(tmp_path: Path) -> None:
    site = copied(ROOT, tmp_path / "site")
    paper = "content/meetings/2002-07-17-steering-group/lpsa-progress-report.md"
    exchanged(site, paper, "mark: for information", "mark: for decision")
    assert codes_of(site) == ["LAA722"]


def test_sys_18_a_decision_on_what_nobody_asked_is_refused(tmp_path: Path) -> None:
    site = copied(ROOT, tmp_path / "site")
    minutes = "content/meetings/2006-03-15-steering-group/minutes.md"
    exchanged(site, minutes, "revisiting-structure/timescale", "revisiting-structure/timetable")
    assert codes_of(site) == ["LAA728"]
