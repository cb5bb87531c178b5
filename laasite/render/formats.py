"""How figures, units, dates and lists are written for residents: GOV.UK's and the ONS's ways."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from laasite.model.dates import day_in_words
from laasite.model.language import manner, say
from laasite.model.measures import Measure
from laasite.model.numbers import format_percentage
from laasite.model.partial_date import PartialDate
from laasite.model.quantity import printed, with_sign, with_unit
from laasite.model.sentences import capital
from laasite.model.words import Unknown


def affixes(measure: Measure) -> tuple[str, str]:
    """What stands directly before and behind each figure of a measure: ("£", ""), ("", "%")."""
    before, _, behind = with_sign("0", measure.unit).partition("0")
    return before, behind


def unit_words(measure: Measure) -> str:
    """The unit where it has to be spelt out behind a figure; empty where a sign says it."""
    return "" if any(affixes(measure)) else measure.unit


def plain_figure(value: Decimal, measure: Measure, beside: Decimal | None = None) -> str:
    """A figure with its sign but without its unit, as tables print it: `26.4`, `87.3%`.

    `beside` is the level that it is compared with; more decimals are printed where the two would
    look alike and aren't.
    """
    return with_sign(printed(value, measure.decimals, beside), measure.unit)


def full_figure(value: Decimal, measure: Measure, beside: Decimal | None = None) -> str:
    """A figure as a sentence says it: `26.4 per 1,000 households`, `87.3%`."""
    return with_unit(printed(value, measure.decimals, beside), measure.unit)


def date_words(when: PartialDate | Unknown | date | str | None) -> str | None:
    """A date in words, or the word that says why there is none; None stays None."""
    match when:
        case PartialDate():
            return when.in_words()
        case Unknown():
            return capital(say(when.value))
        case date():
            return day_in_words(when)
        case _:
            return when


def share_words(share: Decimal) -> str:
    """A share of the way as a whole percentage, never rounded up to all of it: `99%`."""
    nearly = Decimal("0.99")
    return format_percentage(nearly if nearly < share < 1 else share)


def in_a_row(words: Sequence[str]) -> str:
    """Words as a list in a sentence: `police, council and health service`."""
    return manner().row(words)


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun, for officers, in English: `1 target`, `2 targets`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def number_order(id: str) -> list[tuple[int, str]]:
    """What ids are put in order by so that `ni-9` stands before `ni-10`."""
    parts = id.replace("/", "-").split("-")
    return [(int(one), "") if one.isdecimal() else (-1, one) for one in parts]


Numbered = tuple[tuple[int, str], ...]
"""What titles with numbers in them are put in order by."""

_DIGITS = re.compile(r"([0-9]+)")


def by_number(title: str) -> Numbered:
    """What titles are put in order by so that `NI 9: …` stands before `NI 10: …`."""
    # A number is compared by its length first, so that the longest can be compared too.
    pieces = ((one.lstrip("0"), one) for one in _DIGITS.split(title.casefold()))
    return tuple((len(plain), plain) if one.isdecimal() else (-1, one) for plain, one in pieces)


def newest(dates: Iterable[date | None]) -> date | None:
    """The latest of the dates that are known; None if none is."""
    return max((day for day in dates if day is not None), default=None)
