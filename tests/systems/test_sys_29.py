"""Sharing the reward: who gets what, for which areas of work, and who decides."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from laasite.model.numbers import Money
from tests.mistakes import Edit
from tests.systems.whole import KENT, KENT_DAY, codes, judged, kent, messages, pages

FUND = "content/money/reward-kent-agreement-1.md"


def test_sys_29_a_use_outside_the_original_areas_is_an_error(tmp_path: Path) -> None:
    """The first agreement didn't cover parks."""
    edit = Edit(FUND, "    area_of_work: young people\n", "    area_of_work: parks\n")
    told = messages(kent(tmp_path / "site", edit), "LAA476")
    assert len(told) == 1
    assert "`parks`" in told[0]


def test_sys_29_shares_add_up_to_the_whole(tmp_path: Path) -> None:
    """50, 30 and 10 per cent leave a tenth without an owner."""
    edit = Edit(FUND, "    share: 20%\n", "    share: 10%\n")
    told = messages(kent(tmp_path / "site", edit), "LAA475")
    assert len(told) == 1
    assert "90%" in told[0]


def test_sys_29_what_is_left_is_worked_out() -> None:
    """£24,000 and £18,500 of £60,000 leave £17,500."""
    purse = judged(KENT, KENT_DAY).assessments.accounts.purses["reward-kent-agreement-1"]
    assert purse.spent == Money(Decimal(42_500), Decimal(42_500))
    assert purse.unspent == Money(Decimal(17_500), Decimal(17_500))
    page = pages(KENT)["money/reward-kent-agreement-1.html"]
    assert "£42,500 has been spent; £17,500 is left of what was paid." in page
    assert "Who decides how it is used District Local Strategic Partnership" in page
    assert "crime and disorder, road safety and young people" in page


def test_sys_29_what_each_gets_of_what_was_paid_adds_up(tmp_path: Path) -> None:
    """50, 30 and 20 per cent of £60,000.01: no penny is lost; the shares are marked as made up."""
    page = pages(KENT)["money/reward-kent-agreement-1.html"]
    assert "Tonbridge and Malling Borough Council Illustrative 50% £30,000" in page
    site = kent(tmp_path / "site", Edit(FUND, "amount: £60,000", "amount: £60,000.01"))
    purse = judged(site, KENT_DAY).assessments.accounts.purses["reward-kent-agreement-1"]
    each = [one.low for one in purse.allocated]
    assert each == [Decimal("30000.01"), Decimal("18000.00"), Decimal("12000.00")]


def test_sys_29_more_than_was_paid_is_told(tmp_path: Path) -> None:
    """£60,000 can't pay for £94,000."""
    edit = Edit(FUND, "amount: £24,000", "amount: £75,500")
    assert codes(kent(tmp_path / "site", edit)) == ["LAA477"]
