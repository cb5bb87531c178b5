"""How a language writes numbers, money, dates and lists, as Unicode's tables (CLDR) have it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from laasite.model.manners import BRITISH, Affixes, Manner

if TYPE_CHECKING:
    from babel import Locale

_OURS = frozenset(("en", "en-gb"))
"""Tags whose manner is the one that we write ourselves."""


class Foreign(Manner):
    """The manner of another language."""

    def __init__(self, locale: Locale) -> None:
        """That of a locale."""
        self._locale = locale

    @cached_property
    def minus(self) -> str:
        """What a number below nought begins with."""
        from babel.numbers import get_minus_sign_symbol  # noqa: PLC0415

        return get_minus_sign_symbol(self._locale)

    @cached_property
    def percent(self) -> Affixes:
        """What makes a number a percentage: in French `60 %`."""
        return self._affixes(self._locale.percent_formats[None].pattern, "%")

    @cached_property
    def pounds(self) -> Affixes:
        """What makes a number an amount of money: in German `60 £`."""
        return self._affixes(self._locale.currency_formats["standard"].pattern, "¤")

    def _affixes(self, pattern: str, sign: str) -> Affixes:
        """What stands around the digits in a pattern of CLDR (Unicode TS 35, part 3)."""
        from babel.numbers import get_currency_symbol, parse_pattern  # noqa: PLC0415

        shown = get_currency_symbol("GBP", self._locale) if sign == "¤" else sign
        parsed = parse_pattern(pattern)
        before, behind = parsed.prefix[0], parsed.suffix[0]
        return Affixes(before.replace(sign, shown), behind.replace(sign, shown))

    def number(self, value: Decimal) -> str:
        """A number with all its decimals, and with marks between its thousands."""
        from babel.numbers import format_decimal  # noqa: PLC0415

        places = max(0, -int(value.as_tuple().exponent))
        pattern = f"#,##0.{'0' * places}" if places else "#,##0"
        return format_decimal(value, format=_grouped(self._locale, pattern), locale=self._locale)

    def day(self, day: date) -> str:
        """A day."""
        from babel.dates import format_date  # noqa: PLC0415

        return format_date(day, format="long", locale=self._locale)

    def month(self, day: date) -> str:
        """The month of a day with its year."""
        return self._skeleton("yMMMM", day)

    def short_month(self, day: date) -> str:
        """The same for the axis of a chart."""
        return self._skeleton("yMMM", day)

    def name_of_month(self, day: date) -> str:
        """The month of a day without its year, alone."""
        return str(self._locale.months["stand-alone"]["wide"][day.month])

    def row(self, words: Sequence[str]) -> str:
        """Words as a list in a sentence."""
        from babel.lists import format_list  # noqa: PLC0415

        return str(format_list(words, style="standard", locale=self._locale))

    def _skeleton(self, skeleton: str, day: date) -> str:
        from babel.dates import format_skeleton  # noqa: PLC0415

        return format_skeleton(skeleton, day, fuzzy=True, locale=self._locale)


def _grouped(locale: Locale, pattern: str) -> str:
    """A pattern with the groups of digits that a language has: in India 12,34,567."""
    theirs = str(locale.decimal_formats[None].pattern).partition(".")[0].partition(";")[0]
    return theirs + pattern.partition("#,##0")[2]


@lru_cache(maxsize=64)
def manner_of(tag: str) -> Manner:
    """The manner of a language; the British one for English and where CLDR doesn't know it."""
    if tag.lower() in _OURS:
        return BRITISH
    # Only a site in another language needs Babel, which takes as long to load as all else.
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415

    try:
        return Foreign(Locale.parse(tag, sep="-"))
    except (UnknownLocaleError, ValueError):
        return BRITISH
