"""The reward grant of a Local Public Service Agreement: the arithmetic alone (Schedule 4).

Amounts are pounds and pence in `Decimal`, everything between is exact. A half penny is rounded up.
What is divided adds up again: the last penny is never lost between shares or instalments.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

from laasite.assess.exact import exact

_PENNY = Decimal("0.01")
_WIDE = Context(prec=60, rounding=ROUND_HALF_UP)


def to_the_penny(amount: Fraction) -> Decimal:
    """An exact amount in pounds, rounded to the penny, half a penny up (away from zero)."""
    return _rounded(amount, _PENNY)


def _rounded(amount: Fraction, unit: Decimal) -> Decimal:
    """`amount` to a whole number of `unit`, half of one away from zero."""
    units = abs(amount) / exact(unit)
    whole = (2 * units.numerator + units.denominator) // (2 * units.denominator)
    return _WIDE.multiply(Decimal(whole if amount >= 0 else -whole), unit)


def pot(budget: Decimal, percent: Decimal, round_to: Decimal | None = None) -> Decimal:
    """The most that the grant can come to, in pounds: a fraction of the net budget requirement.

    `percent` is a fraction (2.5% is 0.025); the pot is rounded to `round_to` pounds, else to the
    penny (Schedule 4, paragraph 1: 2.5% of £132,993,000, to the nearest £1,000, is £3,325,000).
    """
    return _rounded(exact(budget) * exact(percent), round_to or _PENNY)


def apportioned(total: Decimal, weights: Sequence[Fraction]) -> tuple[Decimal, ...]:
    """`total` divided by weights that add up to 1, each part to the penny; the parts add up to it.

    Each part ends where the running sum, rounded, ends: no part is off by a whole penny.
    """
    whole, shares, before = exact(total), [], Decimal(0)
    running = Fraction(0)
    for weight in weights:
        running += weight
        after = to_the_penny(whole * running)
        shares.append(after - before)
        before = after
    return tuple(shares)


def equal_shares(parts: Sequence[int]) -> tuple[Fraction, ...]:
    """The weight of each part: equal between targets, then between the parts of each.

    `parts` are the numbers of parts of each target, 1 for one without (Schedule 4, paragraph 2).
    """
    return tuple(Fraction(1, len(parts) * number) for number in parts for _ in range(number))


def achieved(actual: Decimal, without: Decimal, promised: Decimal) -> Fraction | None:
    """How much of the stretch was reached: (actual - without) / (promised - without).

    The sign takes care of which way is better. None where there is no stretch: such a target is
    invalid (Schedule 4, paragraph 3).
    """
    stretch = exact(promised) - exact(without)
    return (exact(actual) - exact(without)) / stretch if stretch else None


def payable(reached: Fraction, threshold: Decimal, cap: Decimal) -> Fraction:
    """The fraction of a share that is paid: nothing below the threshold, and never more than `cap`.

    Exactly at the threshold it is paid (Schedule 4, paragraph 4).
    """
    return Fraction(0) if reached < exact(threshold) else min(reached, exact(cap))


def entitlement(share: Decimal, fraction: Fraction) -> Decimal:
    """What a share of the pot pays, to the penny (Schedule 4, paragraph 5)."""
    return to_the_penny(exact(share) * fraction)


def needed(without: Decimal, promised: Decimal, threshold: Decimal) -> Fraction:
    """The level from which a target pays anything."""
    return exact(without) + exact(threshold) * (exact(promised) - exact(without))


def on_account(share: Decimal, fraction: Decimal) -> Decimal:
    """What is paid early once the interim level is met: one-fifth of the share (paragraph 7)."""
    return to_the_penny(exact(share) * exact(fraction))


def balance(entitled: Decimal, paid_on_account: Decimal) -> tuple[Decimal, Decimal]:
    """What is still to be paid after a payment on account, and what is to be paid back.

    One of the two is nought: where too much was paid early, the excess is recovered (paragraph 7).
    """
    rest = entitled - paid_on_account
    return max(rest, Decimal(0)), max(-rest, Decimal(0))


def capital_part(payment: Decimal, share: Decimal) -> Decimal:
    """How much of a payment is for capital, to the penny; the rest is revenue."""
    return to_the_penny(exact(payment) * exact(share))
