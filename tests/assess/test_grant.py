"""The reward grant: every edge of the formula, and the published sums to the penny."""

from __future__ import annotations

import csv
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laasite.assess import grant

SIXTY, WHOLE = Decimal("0.6"), Decimal(1)
PAYMENTS = Path(__file__).resolve().parent / "payments-2010.csv"


def pays(actual: str, without: str, promised: str, share: str = "1000") -> Decimal:
    """What a share of £1,000 pays for an outturn."""
    reached = grant.achieved(Decimal(actual), Decimal(without), Decimal(promised))
    assert reached is not None
    return grant.entitlement(Decimal(share), grant.payable(reached, SIXTY, WHOLE))


# --- edges -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("actual", "paid"),
    [
        ("106", "600"),
        ("105.9999", "0"),
        ("108", "800"),
        ("110", "1000"),
        ("115", "1000"),
        ("100", "0"),
        ("95", "0"),
    ],
)
def test_what_is_paid_for_an_outturn(actual: str, paid: str) -> None:
    """Exactly 60 per cent pays 60 per cent, less pays nothing, more than the whole pays no more."""
    assert pays(actual, "100", "110") == Decimal(paid)


@pytest.mark.parametrize(("actual", "paid"), [("24.2", "600"), ("24.3", "0"), ("22", "1000")])
def test_the_sign_takes_care_of_which_way_is_better(actual: str, paid: str) -> None:
    """Where lower is better, the stretch is negative and so is what is achieved."""
    assert pays(actual, "26", "23") == Decimal(paid)


def test_a_target_without_stretch_has_no_achievement() -> None:
    """With equal to without would divide by nought: the target is invalid."""
    assert grant.achieved(Decimal(5), Decimal(5), Decimal(5)) is None


def test_two_thirds_of_the_way_is_exact() -> None:
    """Nothing is rounded before the penny: 2/3 of £1,000 is £666.67."""
    assert pays("102", "100", "103") == Decimal("666.67")


@given(
    st.decimals(0, 10**8, places=2, allow_nan=False),
    st.lists(st.integers(1, 5), min_size=1, max_size=20),
)
def test_shares_add_up_to_the_pot(total: Decimal, parts: list[int]) -> None:
    """Equal shares of any pot, between any targets and parts, add up to it to the penny."""
    shares = grant.apportioned(total, grant.equal_shares(parts))
    assert sum(shares) == total
    assert len(shares) == sum(parts)


@given(st.decimals(0, 10**8, places=2, allow_nan=False))
def test_two_instalments_add_up_and_differ_by_a_penny_at_most(total: Decimal) -> None:
    """Two equal instalments of any sum: no penny is lost, none is made."""
    first, second = grant.apportioned(total, [Fraction(1, 2), Fraction(1, 2)])
    assert first + second == total
    assert abs(first - second) <= Decimal("0.01")


def test_parts_of_a_target_share_its_share() -> None:
    """A target with two parts has one share, and each part half of it."""
    assert grant.equal_shares([1, 2]) == (Fraction(1, 2), Fraction(1, 4), Fraction(1, 4))


def test_one_fifth_is_paid_on_account_and_the_rest_later() -> None:
    """A met interim level pays a fifth of the share early; the balance follows."""
    early = grant.on_account(Decimal("291666.67"), Decimal("0.2"))
    assert early == Decimal("58333.33")
    assert grant.balance(Decimal("291666.67"), early) == (Decimal("233333.34"), Decimal(0))


def test_what_was_paid_early_for_a_failed_target_is_recovered() -> None:
    """An entitlement lower than the payment on account leaves an excess to pay back."""
    assert grant.balance(Decimal(0), Decimal("58333.33")) == (Decimal(0), Decimal("58333.33"))


# --- published cases ---------------------------------------------------------------------------


def test_isle_of_wight() -> None:
    """2.5% of £132,993,000 is £3,324,825, printed as £3,325,000."""
    budget, percent = Decimal(132_993_000), Decimal("0.025")
    assert grant.pot(budget, percent) == Decimal(3_324_825)
    assert grant.pot(budget, percent, Decimal(1000)) == Decimal(3_325_000)


def test_bath_and_north_east_somerset() -> None:
    """2.5% of £143.08 million is £3.577 million; its 12 equal shares add up to it."""
    whole = grant.pot(Decimal(143_080_000), Decimal("0.025"), Decimal(1000))
    assert whole == Decimal(3_577_000)
    shares = grant.apportioned(whole, grant.equal_shares([1] * 12))
    assert set(shares) == {Decimal("298083.33"), Decimal("298083.34")}
    assert sum(shares) == whole


def test_york() -> None:
    """Full stretch on 9 of 16 equal parts is 56.25%, within the "up to 60%" that was reported."""
    whole = Decimal("3403101.67")
    shares = grant.apportioned(whole, grant.equal_shares([1] * 16))
    assert sum(shares[:9]) == grant.entitlement(whole, Fraction(9, 16))
    assert Decimal(2041861) <= grant.entitlement(whole, Fraction(6, 10))


def test_middlesbrough() -> None:
    """Two claims come to £3,119,188.50, half of it for capital and half for revenue."""
    whole = Decimal(1920379) + Decimal("1198809.50")
    assert whole == Decimal("3119188.50")
    capital = grant.capital_part(whole, Decimal("0.5"))
    assert (capital, whole - capital) == (Decimal("1559594.25"), Decimal("1559594.25"))


def test_wirral() -> None:
    """£7.905 million of £9.824 million is 80.47%, printed as 80%."""
    share = Fraction(7_905_000, 9_824_000)
    assert grant.to_the_penny(share * 100) == Decimal("80.47")


def test_salford_bands() -> None:
    """5 in full, 3 between 60 and 100 per cent and 4 under 60: £3.4 to £4 million of £6 million."""
    shares = grant.apportioned(Decimal(6_000_000), grant.equal_shares([1] * 12))

    def paid(between: str) -> Decimal:
        reached = ["1"] * 5 + [between] * 3 + ["0.59"] * 4
        fractions = (grant.payable(Fraction(one), SIXTY, WHOLE) for one in reached)
        return sum(
            (grant.entitlement(share, one) for share, one in zip(shares, fractions, strict=True)),
            Decimal(0),
        )

    assert (paid("0.6"), paid("1")) == (Decimal(3_400_000), Decimal(4_000_000))


def _published() -> list[tuple[str, str, str, str]]:
    with PAYMENTS.open(encoding="utf-8") as file:
        return [
            (row["area"], row["capital"], row["revenue"], row["total"])
            for row in csv.DictReader(file)
        ]


@pytest.mark.parametrize(("area", "capital", "revenue", "total"), _published())
def test_the_payments_of_2010_to_2011(area: str, capital: str, revenue: str, total: str) -> None:
    """Each payment is 30% capital and 70% revenue, to the penny."""
    part = grant.capital_part(Decimal(total), Decimal("0.3"))
    assert (part, Decimal(total) - part) == (Decimal(capital), Decimal(revenue)), area


def test_ten_payments_are_published() -> None:
    """So that none of them goes untested."""
    assert len(_published()) == 10
