"""The legend tells every status, from the very rows by which statuses are given."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from laasite.model.assessment import Status
from laasite.model.legend import LEGEND, RULES, TOLERANCE_HERE, legend
from laasite.model.measures import Tolerance


def test_every_status_is_explained_once() -> None:
    assert sorted(one.status.name for one in LEGEND) == sorted(status.name for status in Status)


@pytest.mark.parametrize("final", [True, False])
@pytest.mark.parametrize("shortfall", [-1, 0, 1, 2, 3])
def test_some_rule_fits_every_shortfall(final: bool, shortfall: int) -> None:
    fitting = [
        rule
        for rule in RULES
        if rule.final is final and rule.fits(Fraction(shortfall), Fraction(2))
    ]

    assert fitting


@pytest.mark.parametrize(
    ("tolerance", "words"),
    [
        (Tolerance(None, Decimal("0.05")), "5% of what was due"),
        (Tolerance(None, Decimal("0.1")), "10% of what was due"),
        (Tolerance(None, Decimal("0.125")), "12.5% of what was due"),
        (Tolerance(Decimal("0.5"), None), "0.5 in the measure's unit"),
        (Tolerance(Decimal("0.50"), None), "0.50 in the measure's unit"),
        (None, "what the target's page says counts as close"),
    ],
)
def test_the_sites_tolerance_is_told(tolerance: Tolerance | None, words: str) -> None:
    told = {one.status: one.means for one in legend(tolerance)}

    assert f"by no more than {words}" in told[Status.CLOSE]
    assert f"by more than {words}" in told[Status.OFF_TRACK]
    assert not any(TOLERANCE_HERE in means for means in told.values())
