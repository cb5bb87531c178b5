"""Exact arithmetic: fractions inside, `Decimal` outside, whatever the ambient decimal context."""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction
from functools import lru_cache

_WIDE = Context(prec=60)
"""Only what has no end in decimals (a third) is rounded, and that at the sixtieth digit."""


@lru_cache(maxsize=16_384)
def exact(value: Decimal) -> Fraction:
    """A figure as the fraction that it is."""
    return Fraction(value)


def decimal(value: Fraction) -> Decimal:
    """A fraction as a figure again: exact wherever it ends in decimals."""
    return _divided(value.numerator, value.denominator)


@lru_cache(maxsize=16_384)
def _divided(numerator: int, denominator: int) -> Decimal:
    return _WIDE.divide(Decimal(numerator), Decimal(denominator))
