"""Kent Agreement 1 to Kent Agreement 2: no gap, stages in their order, the days to sign-up."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.mistakes import Edit
from tests.systems.whole import KENT, KENT_DAY, codes, judged, kent, pages

SECOND = "content/agreements/kent-agreement-2.md"


def test_sys_25_the_second_agreement_begins_the_day_after_the_first_ends() -> None:
    """31 March 2008, then 1 April 2008: no gap."""
    found = judged(KENT, KENT_DAY).assessments.accounts.deals["kent-agreement-2"].succession
    assert found is not None
    assert (found.ends, found.starts, found.gap_days) == (
        date(2008, 3, 31),
        date(2008, 4, 1),
        0,
    )
    assert "there was no gap" in pages(KENT)["agreements/kent-agreement-2.html"]


@pytest.mark.parametrize(
    ("period", "gap"), [("2009/10 to 2011/12", 365), ("2007/08 to 2009/10", -366)]
)
def test_sys_25_a_gap_and_an_overlap_are_told(tmp_path: Path, period: str, gap: int) -> None:
    """Days between the two, or days on which both run: 2007 to 2008 has a leap day."""
    site = kent(tmp_path / "site", Edit(SECOND, "period: 2008-11\n", f"period: {period}\n"))
    found = judged(site, KENT_DAY).assessments.accounts.deals["kent-agreement-2"].succession
    assert found is not None
    assert found.gap_days == gap
    assert "LAA458" in codes(site)


def test_sys_25_stages_and_the_days_to_the_next() -> None:
    """4 of 5 reached; sign-up, expected by the end of May 2008, is 61 days behind."""
    stages = judged(KENT, KENT_DAY).assessments.accounts.deals["kent-agreement-2"].stages
    assert stages is not None
    assert (stages.reached, stages.total, stages.days) == (4, 5, -61)
    assert stages.next_stage == "signed by all"
    told = "4 of 5 stages reached (80%); next: signed by all, which was due 61 days ago."
    assert told in pages(KENT)["agreements/kent-agreement-2.html"]


def test_sys_25_stages_out_of_order_are_refused(tmp_path: Path) -> None:
    """The document can't be prepared before the baselines are set."""
    site = kent(tmp_path / "site", Edit(SECOND, "reached: 20 June 2008", "reached: 2 June 2008"))
    assert codes(site) == ["LAA459"]


def test_sys_25_the_body_that_watches_is_the_partnership() -> None:
    """The Kent Partnership, not the County Council, leads and monitors."""
    agreement = judged(KENT, KENT_DAY).report.agreements["kent-agreement-2"]
    assert (agreement.led_by, agreement.monitored_by) == ("kent-partnership", "kent-partnership")
