"""The Local Area Agreement: single pot or blocks, three years, what its delivery plan holds."""

from __future__ import annotations

from pathlib import Path

from laasite.model.words import Layout
from tests.mistakes import Edit
from tests.systems.whole import KC_DAY, ROOT, borough, codes, judged, pages

LAA = "content/agreements/laa-2006.md"
HOLDS = "delivery_plan_holds: only targets of this agreement\n"


def test_sys_06_a_single_pot_builds_without_blocks() -> None:
    """The agreement has no blocks, and residents read that and that it is voluntary."""
    agreement = judged(ROOT, KC_DAY).report.agreements["laa-2006"]
    assert (agreement.layout, agreement.blocks) == (Layout.SINGLE_POT, ())
    page = pages(ROOT)["agreements/laa-2006.html"]
    assert "A voluntary agreement with Government" in page
    assert "Its delivery plan holds only targets of this agreement." in page
    assert "Stretch targets 3 of 10 targets" in page


def test_sys_06_a_target_of_another_agreement_in_the_delivery_plan_is_an_error(
    tmp_path: Path,
) -> None:
    """Burglary stands under the agreement, library visits don't."""
    own = borough(tmp_path / "own", Edit(LAA, HOLDS, f"{HOLDS}delivery_plan: [burglary]\n"))
    assert codes(own) == []
    other = Edit(LAA, HOLDS, f"{HOLDS}delivery_plan: [burglary, library-visits]\n")
    assert codes(borough(tmp_path / "other", other)) == ["LAA473"]


def test_sys_06_it_runs_for_three_financial_years(tmp_path: Path) -> None:
    """Two years are told, unless a note says why."""
    period = "period: 2006/07 to 2008/09\n"
    short = Edit(LAA, period, "period: 2006/07 to 2007/08\n")
    assert "LAA457" in codes(borough(tmp_path / "short", short))
    noted = Edit(LAA, period, "period: 2006/07 to 2007/08\nperiod_note: Ended early\n")
    assert "LAA457" not in codes(borough(tmp_path / "noted", noted))
