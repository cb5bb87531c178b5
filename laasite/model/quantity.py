"""Figures with their unit, as sentences say them: `26.9 per 1,000 households`, `71.6%`, `£3`."""

from __future__ import annotations

from decimal import Decimal

from laasite.model.numbers import PERCENT, POUND, decimals_beside, round_for_print

EXTRA_DECIMALS = 1
"""How many decimals more than the measure's are told of a number that was worked out."""

_SIGNS = {
    "%": ("", PERCENT),
    "per cent": ("", PERCENT),
    "percent": ("", PERCENT),
    "£": (POUND, ""),
    "pounds": (POUND, ""),
}


def with_sign(number: str, unit: str) -> str:
    """A printed number with the sign of its unit, if the unit has one: `71.6%`."""
    before, behind = _SIGNS.get(unit.strip().lower(), ("", ""))
    minus = "\N{MINUS SIGN}"
    if before and number.startswith(minus):
        return f"{minus}{before}{number.removeprefix(minus)}"
    return f"{before}{number}{behind}"


def with_unit(number: str, unit: str) -> str:
    """A printed number with its unit spelt out, or with its sign where there is one."""
    has_sign = unit.strip().lower() in _SIGNS
    return with_sign(number, unit) if has_sign else f"{number} {unit}".rstrip()


def difference(number: str, unit: str) -> str:
    """A printed difference of two figures: `0.4`, `£3`, `2 percentage points`."""
    before, behind = _SIGNS.get(unit.strip().lower(), ("", ""))
    if behind == PERCENT:
        return f"{number} percentage point{'' if number == '1' else 's'}"
    return f"{before}{number}"


def decimals_told(value: Decimal, decimals: int) -> int:
    """How many decimals are told of a worked-out number: enough to be exact, at most one extra.

    A number that isn't nought never looks like nought.
    """
    exact = round_for_print(value, decimals) == value
    return decimals_beside(value, Decimal(0), decimals if exact else decimals + EXTRA_DECIMALS)
