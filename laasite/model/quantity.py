"""Figures with their unit, as sentences say them: `26.9 per 1,000 households`, `71.6%`, `£3`."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from laasite.model.language import manner, say_number
from laasite.model.manners import Affixes, Manner
from laasite.model.numbers import decimals_beside, format_number, round_for_print

EXTRA_DECIMALS = 1
"""How many decimals more than the measure's are told of a number that was worked out."""

_PERCENT = frozenset(("%", "per cent", "percent"))
_POUNDS = frozenset(("£", "pounds"))
_BARE = Affixes("", "")
_MANY = 1000


def with_sign(number: str, unit: str) -> str:
    """A printed number with the sign of its unit, if the unit has one: `71.6%`."""
    ours = manner()
    return _signs(unit, ours).around(number, ours.minus)


def with_unit(number: str, unit: str) -> str:
    """A printed number with its unit spelt out, or with its sign where there is one."""
    plain = unit.strip().lower()
    if plain in _PERCENT or plain in _POUNDS:
        return with_sign(number, unit)
    return f"{number} {unit}".rstrip()


def printed(value: Decimal, decimals: int, beside: Decimal | None = None) -> str:
    """A figure as it is printed, without its unit: exact, or with one decimal more than `decimals`.

    `beside` is the number that it is compared with; more decimals are printed where the two would
    look alike and aren't.
    """
    return _printed(value, decimals, beside, manner())


@lru_cache(maxsize=16_384)
def _printed(value: Decimal, decimals: int, beside: Decimal | None, ours: Manner) -> str:
    # The same figures stand on a target's page, in lists, and in what was said on each day.
    places = decimals_told(value, decimals)
    other = value if beside is None else beside
    return ours.number(round_for_print(value, decimals_beside(value, other, places)))


def difference(value: Decimal, decimals: int, unit: str) -> str:
    """The size of a difference of two figures: `0.4`, `£3`, `2 percentage points`."""
    number = format_number(value, decimals)
    if not is_percentage(unit):
        return with_sign(number, unit)
    size = round_for_print(value, decimals)
    # A fraction isn't counted; large round numbers have the form that it has.
    count = int(size) if number == format_number(size, 0) else _MANY
    return say_number("{size} percentage point", "{size} percentage points", count, size=number)


def is_percentage(unit: str) -> bool:
    """Whether figures of this unit are percentages."""
    return unit.strip().lower() in _PERCENT


@lru_cache(maxsize=256)
def _signs(unit: str, ours: Manner) -> Affixes:
    """What tells the unit of a number, if a sign does."""
    plain = unit.strip().lower()
    if plain in _PERCENT:
        return ours.percent
    return ours.pounds if plain in _POUNDS else _BARE


def decimals_told(value: Decimal, decimals: int) -> int:
    """How many decimals are told of a worked-out number: enough to be exact, at most one extra.

    A number that isn't nought never looks like nought.
    """
    exact = round_for_print(value, decimals) == value
    return decimals_beside(value, Decimal(0), decimals if exact else decimals + EXTRA_DECIMALS)
