"""SYS-03: engagement of the voluntary sector on targets."""

from __future__ import annotations

from pathlib import Path

from laasite.model.dates import PartialDate
from laasite.model.engagement import EventKind
from tests.site.sites import ROOT, copied, exchanged
from tests.systems.proceedings_sites import codes_of, judged, words

PAGE = "engagement.html"


def test_sys_03_four_dated_events_and_a_briefing_are_told_and_never_added_up() -> None:
    events = judged().report.events.values()
    dated = [
        one
        for one in events
        if one.kind is EventKind.EVENT and isinstance(one.date, PartialDate) and one.date.exact
    ]
    assert len(dated) == 4
    assert sum(one.kind is EventKind.BRIEFING for one in events) == 1
    told = words(PAGE)
    assert "4 events and 1 briefing" in told
    assert "7 at one event, around 40 at another, not counted at two" in told
    assert "47" not in told


def test_sys_03_the_days_between_event_and_meeting_are_worked_out() -> None:
    days = judged().assessments.proceedings.days_to_report
    assert sorted(days.values()) == [22, 36, 49, 56]
    assert "49 days later, in Local Public Service Agreement" in words(PAGE)


def test_sys_03_an_event_after_the_paper_that_reports_it_is_refused(tmp_path: Path) -> None:
    site = copied(ROOT, tmp_path / "site")
    event = "content/engagement/2002-05-29-targets-in-detail.md"
    exchanged(site, event, "date: 29 May 2002", "date: 29 July 2002")
    assert codes_of(site) == ["LAA726"]
