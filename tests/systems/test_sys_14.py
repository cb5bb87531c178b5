"""What became of the priorities of a fund that ended, and of other earlier promises."""

from __future__ import annotations

from pathlib import Path

from tests.mistakes import Edit
from tests.systems.whole import ROOT, borough, codes, messages, pages

NRF = "content/money/neighbourhood-renewal-fund.md"


def test_sys_14_a_priority_without_successor_and_reason_is_an_error(tmp_path: Path) -> None:
    """The fund ended in March 2006, so each of its priorities has an account."""
    line = "    dropped_because: The fund paid for the offices, and it came to an end\n"
    told = messages(borough(tmp_path / "site", Edit(NRF, line, "")), "LAA455")
    assert len(told) == 1
    assert "An office in each neighbourhood" in told[0]


def test_sys_14_a_retired_objective_without_successor_and_reason_is_an_error(
    tmp_path: Path,
) -> None:
    """So has each objective of a strategy that another took the place of."""
    edit = Edit(
        "content/strategies/2002-2005/streets-and-safety.md",
        "    became: 2005-2015/cut-burglary\n",
        "    no_target_because: It was never measured\n",
    )
    assert codes(borough(tmp_path / "site", edit)) == ["LAA455"]


def test_sys_14_before_the_fund_ended_nothing_has_to_be_said(tmp_path: Path) -> None:
    """A fund that still runs hasn't retired its priorities."""
    line = "    dropped_because: The fund paid for the offices, and it came to an end\n"
    running = Edit(NRF, "ended: March 2006\n", "ended: not yet\n")
    assert codes(borough(tmp_path / "site", Edit(NRF, line, ""), running)) == []


def test_sys_14_each_retired_priority_has_a_page() -> None:
    """It tells where the priority went, or why nothing took its place."""
    found = pages(ROOT)
    work = found["became/neighbourhood-renewal-fund/work.html"]
    assert "It is now part of 2 other promises." in work
    gone = found["became/neighbourhood-renewal-fund/an-office-in-each-neighbourhood.html"]
    assert "Nothing took its place. The fund paid for the offices" in gone
    assert "Fewer burglaries and robberies where there are most" in found["became.html"]
