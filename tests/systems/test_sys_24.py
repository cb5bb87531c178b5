"""Money brought to the table: ranges and states, never added up wrongly; the reward grant."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from laasite.model.accounts import ShareState
from laasite.model.money import MoneyState
from laasite.model.numbers import Money
from tests.mistakes import Edit
from tests.systems.whole import KC_DAY, KENT, ROOT, borough, codes, judged, pages

PAID_IN_FULL = (
    "burglary",
    "adult-skills",
    "decent-homes",
    "library-visits",
    "recycling",
    "road-casualties",
    "value-for-money",
)
"""Targets of the agreement whose final figures pay something."""
LPSA = "content/agreements/lpsa-2002.md"
REWARD = "content/money/lpsa-reward-grant.md"


def test_sys_24_totals_keep_states_apart() -> None:
    """£2m to £4m expected, £2m announced and £2.5m possible are three amounts, not one."""
    totals = judged(ROOT, KC_DAY).assessments.accounts.money.by_state
    assert totals == {
        MoneyState.POSSIBLE: Money(Decimal(2_500_000), Decimal(2_500_000)),
        MoneyState.EXPECTED: Money(Decimal(2_000_000), Decimal(4_000_000)),
        MoneyState.ANNOUNCED: Money(Decimal(2_000_000), Decimal(2_000_000)),
    }


def test_sys_24_the_money_page_says_it_in_a_sentence_that_is_computed(tmp_path: Path) -> None:
    """The sentence names the states that it joins, and changes with the amounts."""
    page = pages(ROOT)["money.html"]
    assert (
        "£4 million to £6 million expected or announced, up to £2.5 million more possible." in page
    )
    edit = Edit(REWARD, "amount: £2 million to £4 million", "amount: £3 million to £4 million")
    other = pages(borough(tmp_path / "site", edit))["money.html"]
    assert "£5 million to £6 million expected or announced" in other


def test_sys_24_a_range_that_begins_with_the_larger_amount_is_refused(tmp_path: Path) -> None:
    """The low end comes first."""
    edit = Edit(REWARD, "amount: £2 million to £4 million", "amount: £4 million to £2 million")
    assert "LAA244" in codes(borough(tmp_path / "site", edit))


def test_sys_24_a_year_outside_the_agreement_has_to_be_explained(tmp_path: Path) -> None:
    """The reward's own instalments explain themselves; another year doesn't."""
    because = "    years_because: The reward is paid in the two years after the agreement ends\n"
    plain = borough(tmp_path / "plain", Edit(REWARD, because, ""))
    assert codes(plain) == []
    later = Edit(REWARD, f"    years: 2006/07 to 2007/08\n{because}", "    years: 2009/10\n")
    assert codes(borough(tmp_path / "later", later)) == ["LAA474"]


def test_sys_24_the_reward_is_worked_out_to_the_penny() -> None:
    """Secured, possible and lost come to the pot; the instalments come to what is secured."""
    account = judged(ROOT, KC_DAY).assessments.accounts.deals["lpsa-2002"].reward
    assert account is not None
    assert account.pot == Decimal(3_500_000)
    assert account.secured + account.possible + account.lost == account.pot
    assert sum(one.amount for one in account.payments) == account.secured
    states = {one.target: one.state for one in account.shares}
    assert states["burglary"] is ShareState.SECURED
    assert states["road-casualties"] is ShareState.PARTLY
    roads = next(one for one in account.shares if one.target == "road-casualties")
    assert roads.secured == Decimal("188725.49")


def test_sys_24_what_moving_a_target_was_worth() -> None:
    """22.9 pays £200,925.93 against the first level of 21.5 and all of its share against 23."""
    account = judged(ROOT, KC_DAY).assessments.accounts.deals["lpsa-2002"].reward
    assert account is not None
    (moved,) = account.moved
    assert (moved.target, moved.was, moved.is_now) == ("burglary", Decimal("21.5"), Decimal("23.0"))
    assert (moved.before, moved.now) == (Decimal("200925.93"), Decimal("291666.67"))


def test_sys_24_fewer_targets_than_agreed_tell_no_amounts(tmp_path: Path) -> None:
    """A reward shared between 14 can't be worked out from 12."""
    site = borough(tmp_path / "site", Edit(LPSA, "targets_agreed: 12\n", "targets_agreed: 14\n"))
    account = judged(site, KC_DAY).assessments.accounts.deals["lpsa-2002"].reward
    assert account is not None
    assert account.shares == ()
    assert account.why_no_amounts is not None
    assert "Only 12 of the 14" in account.why_no_amounts


def test_sys_24_a_target_without_stretch_is_an_error(tmp_path: Path) -> None:
    """With equal to without would divide by nought."""
    edit = Edit(
        "content/targets/library-visits.md",
        "    without_stretch:\n      2005/06: 5150\n",
        "    without_stretch:\n      2005/06: 5400\n",
    )
    assert "LAA480" in codes(borough(tmp_path / "site", edit))


def test_sys_24_a_met_level_on_the_way_pays_a_fifth_early() -> None:
    """One part met its interim level: a fifth of its share, the year before the instalments."""
    account = judged(ROOT, KC_DAY).assessments.accounts.deals["lpsa-2002"].reward
    assert account is not None
    assert account.early == Decimal("29166.67")
    assert [one.year.canonical() for one in account.payments] == ["2005/06", "2006/07", "2007/08"]
    assert account.payments[0].amount == account.early
    assert account.recovered == 0


def test_sys_24_what_was_paid_early_for_a_target_that_failed_is_paid_back(tmp_path: Path) -> None:
    """Every target but one fails; the interim payment of the older people's target comes back."""
    part = "content/progress/older-people-at-home.csv"
    site = borough(tmp_path / "site", Edit(part, "2005/06,a,24.3,", "2005/06,a,21.0,"))
    for path in (site / "content/progress").glob("*.csv"):
        if path.stem in PAID_IN_FULL:
            rows = path.read_text(encoding="utf-8").splitlines(keepends=True)
            path.write_text("".join(rows[:1]), encoding="utf-8")
    account = judged(site, KC_DAY).assessments.accounts.deals["lpsa-2002"].reward
    assert account is not None
    assert (account.secured, account.early) == (Decimal(0), Decimal("29166.67"))
    assert account.recovered == Decimal("29166.67")
    assert [one.amount for one in account.payments] == [Decimal("29166.67"), 0, 0]


def test_sys_24_money_by_years_is_not_divided_between_them() -> None:
    """£2m a year from 2006, £2m to £4m over two years, £2.5m for years that nobody stated."""
    years = judged(ROOT, KC_DAY).assessments.accounts.years
    told = [
        (one.years.period.canonical() if one.years else None, one.state, one.amount)
        for one in years
    ]
    million = Decimal(1_000_000)
    assert told == [
        ("2006/07", MoneyState.ANNOUNCED, Money(2 * million, 2 * million)),
        ("2006/07 to 2007/08", MoneyState.EXPECTED, Money(2 * million, 4 * million)),
        (None, MoneyState.POSSIBLE, Money(Decimal("2.5") * million, Decimal("2.5") * million)),
    ]
    page = pages(ROOT)["money.html"]
    assert "April 2006 to March 2008 Expected £2 million to £4 million" in page


def test_sys_24_an_agreement_that_ended_has_an_account() -> None:
    """Met, missed and not yet known come to all promises; earned, paid, spent stand beside."""
    page = pages(ROOT)["agreements/lpsa-2002.html"]
    assert "Of 13 promises, 6 met, 2 missed; for 5 there is no final figure yet." in page
    assert "Earned £2,072,892.15 of £3.5 million; £1,312,500.01 is still possible." in page
    assert "Paid Nothing recorded Spent Nothing recorded" in page
    assert "The account at the end" not in pages(ROOT)["agreements/laa-2006.html"]
    kent = pages(KENT)["agreements/kent-agreement-1.html"]
    assert "Paid £60,000 (illustrative) Spent £42,500 (illustrative)" in kent
    assert "Earned Not known. How this reward is worked out: not stated in the papers." in kent


def test_sys_24_an_agreement_without_a_reward_has_its_account_too(tmp_path: Path) -> None:
    """What was met and missed is told; and a number of targets that is real isn't marked."""
    text = (ROOT / LPSA).read_text(encoding="utf-8")
    reward = text[text.index("reward:\n") : text.rindex("source: Steering")]
    marks = Edit(LPSA, "targets_agreed_illustrative: true\n", "")
    page = pages(borough(tmp_path / "site", Edit(LPSA, reward, ""), marks))
    told = page["agreements/lpsa-2002.html"]
    assert "6 met, 2 missed" in told
    assert "Earned No reward is recorded for it." in told
    assert "Targets agreed 12 Stretch targets 12 of 12 targets" in told
    assert "Targets agreed 12 (illustrative)" in pages(ROOT)["agreements/lpsa-2002.html"]


def test_sys_24_made_up_amounts_are_marked_where_they_stand() -> None:
    """On the reward's page, the fund's and the agreement's."""
    found = pages(KENT)
    for address in (
        "rewards/kent-agreement-1.html",
        "money/reward-kent-agreement-1.html",
        "agreements/kent-agreement-1.html",
        "money.html",
    ):
        assert found[address].startswith("Illustrative "), address
    assert not pages(ROOT)["money.html"].startswith("Illustrative ")


@pytest.mark.parametrize(
    ("path", "now", "then", "code"),
    [
        (LPSA, "capital_share: 50%", "capital_share: 130%", "LAA245"),
        (LPSA, "scheme: lpsa", "scheme: lspa", "LAA204"),
        (LPSA, "      share: 50%\n  capital", "      share: 40%\n  capital", "LAA483"),
        (REWARD, "state: expected", "state: expectd", "LAA204"),
    ],
)
def test_sys_24_a_slip_in_the_reward_is_told_once(
    tmp_path: Path, path: str, now: str, then: str, code: str
) -> None:
    """A share of more than all, a scheme nobody knows, instalments short of the whole, a word."""
    assert codes(borough(tmp_path / "site", Edit(path, now, then))) == [code]
