"""Numbers, money and percentages: read exactly as typed, as Decimal, and printed for residents.

Rounding is for print alone, and half always goes up (away from zero): so do the spreadsheets that
officers compare the site with. This is the only place in which figures become text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from typing import TypeAlias

from laasite.model.excel import damage
from laasite.model.language import manner, marked, say
from laasite.model.manners import MINUS as _MINUS
from laasite.model.problems import LONGEST_VALUE, Problem, choices, quoted, tidy
from laasite.model.rules import values

MOST_DIGITS = 15
"""Excel keeps 15 significant digits and makes zeros of the rest, so more were never meant."""

PERCENT, POUND = "%", "£"


@dataclass(frozen=True, slots=True)
class Number:
    """A number, and the sign of its unit if one was typed: "%", "£" or None."""

    value: Decimal
    sign: str | None = None


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in pounds, exact to the penny: from `low` to `high`, which are mostly the same."""

    low: Decimal
    high: Decimal

    @property
    def exact(self) -> Decimal | None:
        """The amount, if it is one and not a range."""
        return self.low if self.low == self.high else None


Reading: TypeAlias = Number | Problem

_DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?|\.[0-9]+"
_NUMBER = re.compile(rf"(?P<minus>[-+{_MINUS}]?) ?(?P<digits>{_DIGITS})")
_STATES = {
    "tbc": "to be agreed",
    "tba": "to be agreed",
    "to be agreed": "to be agreed",
    "to be confirmed": "to be agreed",
    "placeholder": "to be agreed",
    "n/a": "not recorded",
    "na": "not recorded",
    "not available": "not recorded",
    "not applicable": "not comparable",
    "not recorded": "not recorded",
    "not known": "not recorded",
    "unknown": "not recorded",
    "..": "not recorded",
    "x": "suppressed",
    "*": "suppressed",
    "c": "suppressed",
    "suppressed": "suppressed",
    "not comparable": "not comparable",
    "withdrawn": "withdrawn",
    "awaiting government": "awaiting Government",
}
"""What officers write where there is no figure, with the state that says the same."""

_NOUGHT_OR_NOTHING = frozenset(("none", "nil", "-", "--", "–", "—"))
"""What may mean 0 (a spreadsheet's accounting format shows it as a dash) or no figure at all."""

_ROUGHLY = re.compile(
    r"(?:about|around|approx\.?|approximately|c\.?|ca\.?|circa|nearly|almost|over|under|up to"
    r"|fewer than|less than|more than|at least|at most|[~<>≈]=?) ?",
    re.IGNORECASE,
)


def parse_number(text: str) -> Reading:
    """The number that `text` states, or what is wrong with it.

    Read are `1234.5`, `1,234.5`, `-3`, `60%`, `£1,200`. `60%` is the number 60 with the sign "%".
    """
    if len(text) > LONGEST_VALUE:
        return _unreadable(text)
    plain = tidy(text)
    return damage(plain) or _read(plain) or _number_trap(plain) or _unreadable(plain)


def sign_problem(number: Number, text: str, unit: str) -> Problem | None:
    """What is wrong, if a sign was typed in `text` that the measure's `unit` doesn't speak of."""
    words = {PERCENT: ("%", "per cent", "percent"), POUND: ("£", "pound")}.get(number.sign or "")
    if words is None or any(word in unit.lower() for word in words):
        return None
    message = f"{quoted(text)} has a {number.sign} sign, but the unit here is {quoted(unit)}."
    return Problem(values.NUMBER_OF_ANOTHER_UNIT, message)


def parse_percentage(text: str) -> Decimal | Problem:
    """The fraction that `60%` or `60 per cent` states: Decimal("0.6"); a bare `60` is refused."""
    plain = re.sub(" ?per ?cent$", "%", tidy(text[: LONGEST_VALUE + 1]), flags=re.IGNORECASE)
    number = parse_number(plain)
    if isinstance(number, Problem):
        return number
    if number.sign == PERCENT:
        return number.value.scaleb(-2)
    meant = f"`{plain}%`" if number.sign is None else None
    message = f"{quoted(plain)} is not a percentage."
    return Problem(values.PERCENTAGE_UNREADABLE, message, meant)


def parse_money(text: str) -> Money | Problem:
    """The amount, or the range of amounts, that `text` states in pounds.

    Read are `£400,000`, `£1,234.56`, `£2.5 million`, `£2 million to £4 million`.
    """
    if len(text) > LONGEST_VALUE:
        return _no_money(text)
    plain = tidy(text)
    if problem := damage(plain) or _shared_scale(plain):
        return problem
    ends = [_amount(part, text) for part in re.split(" to ", plain, maxsplit=1)]
    amounts = [end for end in ends if isinstance(end, Decimal)]
    if len(amounts) < len(ends):
        return next(end for end in ends if isinstance(end, Problem))
    if amounts[0] > amounts[-1]:
        message = f"{quoted(plain)} begins with the larger amount."
        return Problem(values.MONEY_UNREADABLE, message, None, "Write the smaller amount first.")
    return Money(amounts[0], amounts[-1])


# --- numbers --------------------------------------------------------------------------------------


def _unreadable(text: str) -> Problem:
    if not text.strip():
        return Problem(values.NUMBER_UNREADABLE, "There is no number here.")
    return Problem(values.NUMBER_UNREADABLE, f"{quoted(text)} is not a number.")


def _read(text: str) -> Reading | None:
    """A number with at most one of the two signs."""
    body, sign = _without_sign(text)
    match = _NUMBER.fullmatch(body)
    if match is None:
        return None
    digits = match["digits"].replace(",", "")
    if _too_long(digits):
        message = f"{quoted(text)} has more than {MOST_DIGITS} digits, the most that Excel keeps."
        return Problem(values.NUMBER_TOO_LONG, message)
    value = Decimal(digits)
    return Number(-value if match["minus"] in ("-", _MINUS) and value else value, sign)


def _too_long(digits: str) -> bool:
    """Whether there are too many digits that count, or too many on one side of the point."""
    sides = digits.split(".")
    counting = digits.replace(".", "").strip("0")
    return len(counting) > MOST_DIGITS or any(len(side) > MOST_DIGITS for side in sides)


def _without_sign(text: str) -> tuple[str, str | None]:
    """The text without `%` behind or `£` before it (also after a minus), and which it was."""
    if text.endswith(PERCENT):
        return text[:-1].rstrip(), PERCENT
    match = re.fullmatch(rf"([-{_MINUS}]?) ?£ ?(.*)", text)
    return (match[1] + match[2], POUND) if match else (text, None)


def _number_trap(text: str) -> Problem | None:
    for trap in _TRAPS:
        if problem := trap(text):
            return problem
    return None


def _state_word(text: str) -> Problem | None:
    """`TBC`, and `N/A until autumn 2007`."""
    lower = text.lower().rstrip(".") or text
    first = lower.split(" ", maxsplit=1)[0]
    state = _STATES.get(lower) or (_STATES.get(first) if len(first) > 2 else None)
    if state is None:
        return None
    cure = f"Leave the value empty and write `{state}` in the `state` column, with a note."
    message = f"{quoted(text)} is not a figure, but the reason why there is none."
    return Problem(values.WORD_FOR_A_NUMBER, message, None, cure)


def _nought_or_nothing(text: str) -> Problem | None:
    """`nil` and `-`."""
    if text.lower() not in _NOUGHT_OR_NOTHING:
        return None
    message = f"{quoted(text)} may mean nought, or that there is no figure."
    cure = "Write `0`; or leave the value empty and write `not recorded` in the `state` column."
    return Problem(values.NUMBER_AMBIGUOUS, message, None, cure)


def _comma(text: str) -> Problem | None:
    """Commas that don't part thousands: `1,23`, `12,34`, `1.234,5`."""
    body, _ = _without_sign(text)
    if not re.fullmatch(rf"[-{_MINUS}]?[0-9][0-9,.]*", body) or "," not in body:
        return None
    without = body.replace(",", "")
    pointed = body.replace(".", "").replace(",", ".")
    meant = [n for n in (pointed, without) if isinstance(_read(n), Number)]
    message = f"The comma in {quoted(text)} doesn't stand between thousands."
    return Problem(values.NUMBER_AMBIGUOUS, message, choices(*meant) if meant else None)


def _spaced(text: str) -> Problem | None:
    """`1 234`: digits apart."""
    joined = text.replace(" ", "").replace("'", "")
    if joined == text or not re.fullmatch(r"[0-9]{1,3}(?:[ '][0-9]{3})+(?:\.[0-9]+)?", text):
        return None
    return Problem(values.NUMBER_UNREADABLE, f"{quoted(text)} has gaps in it.", f"`{joined}`")


def _brackets(text: str) -> Problem | None:
    match = re.fullmatch(r"\((.*)\)", text)
    inner = _read(match[1]) if match else None
    if match is None or not isinstance(inner, Number):
        return None
    message = f"{quoted(text)} stands in brackets, which accountants use for a minus."
    return Problem(values.NUMBER_AMBIGUOUS, message, choices(f"-{match[1]}", match[1]))


def _exponent(text: str) -> Problem | None:
    """`1.2E+05`: Excel's short form for a number that its column is too narrow for."""
    match = _EXPONENT.fullmatch(text)
    if match is None:
        return None
    value = f"{Decimal(match[1]).scaleb(int(match[2])):f}"
    meant = f"`{value}`" if len(value) <= 2 * MOST_DIGITS else None
    message = f"{quoted(text)} is how Excel shortens a long number; digits may be lost."
    return Problem(values.NUMBER_UNREADABLE, message, meant)


_EXPONENT = re.compile(r"([-+]?[0-9]{1,15}(?:\.[0-9]{1,15})?)e([-+]?[0-9]{1,2})", re.IGNORECASE)


def _words_around(text: str) -> Problem | None:
    """`about 40`, `40 (est)`, `26.4p`: a number with something else."""
    found = re.findall(rf"(?:[-{_MINUS}£]?)(?:{_DIGITS})%?", text)
    if len(found) != 1 or not isinstance(_read(found[0]), Number):
        return None
    starts = _ROUGHLY.sub("", text, count=1).startswith(found[0])
    message = f"{quoted(text)} has more in it than a number."
    return Problem(values.NUMBER_UNREADABLE, message, f"`{found[0]}`" if starts else None)


_TRAPS: tuple[Callable[[str], Problem | None], ...] = (
    _state_word,
    _nought_or_nothing,
    _comma,
    _spaced,
    _brackets,
    _exponent,
    _words_around,
)


# --- money ----------------------------------------------------------------------------------------

_SCALES = {"": 0, "thousand": 3, "million": 6, "billion": 9}
_AMOUNT = re.compile(rf"£ ?(?P<digits>{_DIGITS})(?: (?P<scale>[a-z]+))?", re.IGNORECASE)
_SHORT_SCALES = {"k": "thousand", "m": "million", "mn": "million", "bn": "billion"}
_SHORT = re.compile(rf"(?P<pound>£?) ?(?P<digits>{_DIGITS}) ?(?P<scale>[a-z]*)", re.IGNORECASE)


def _no_money(text: str, meant: str | None = None) -> Problem:
    return Problem(values.MONEY_UNREADABLE, f"{quoted(text)} is not an amount of money.", meant)


def _amount(part: str, text: str) -> Decimal | Problem:
    """One amount in pounds; refused if it has a fraction of a penny."""
    match = _AMOUNT.fullmatch(part)
    scale = _SCALES.get((match["scale"] or "").lower()) if match else None
    if match is None or scale is None:
        return _no_money(text, _nearly_money(part) if part == tidy(text) else None)
    pounds = parse_number(match["digits"])
    if isinstance(pounds, Problem):
        return pounds
    amount = pounds.value.scaleb(scale)
    if amount != amount.quantize(Decimal("0.01")):
        return _no_money(text)
    return amount.quantize(Decimal("0.01")) if amount % 1 else amount.quantize(Decimal(1))


def _shared_scale(text: str) -> Problem | None:
    """`£2 to £4 million`: two pounds, or two million."""
    match = re.fullmatch(rf"£ ?({_DIGITS}) to £ ?({_DIGITS}) (million|billion)", text)
    if match is None:
        return None
    full = f"£{match[1]} {match[3]} to £{match[2]} {match[3]}"
    message = f"{quoted(text)} doesn't say `{match[3]}` at both ends."
    return Problem(values.MONEY_UNREADABLE, message, f"`{full}`")


def _nearly_money(part: str) -> str | None:
    """`£2.5m`, `400,000`: the amount in the spelling that we read, quoted."""
    match = _SHORT.fullmatch(part)
    if match is None:
        return None
    short = match["scale"].lower()
    scale = _SHORT_SCALES.get(short, short)
    if scale not in _SCALES:
        return None
    return f"`£{match['digits']} {scale}`" if scale else f"`£{match['digits']}`"


# --- print ----------------------------------------------------------------------------------------

_PRINT = Context(prec=80, rounding=ROUND_HALF_UP)
_MOST_DECIMALS = 40
_LARGE = (
    (Decimal(10**9), marked("{amount} billion")),
    (Decimal(10**6), marked("{amount} million")),
)


@lru_cache(maxsize=16_384)
def round_for_print(value: Decimal, decimals: int) -> Decimal:
    """`value` to this many decimals, half away from zero, and never a minus before a bare zero."""
    rounded = value.quantize(Decimal(1).scaleb(-decimals), context=_PRINT)
    return rounded or abs(rounded)


def format_number(value: Decimal, decimals: int) -> str:
    """A number for residents: `1,234.5`, with a true minus sign, always `decimals` places."""
    return manner().number(round_for_print(value, decimals))


def decimals_beside(value: Decimal, target: Decimal, decimals: int) -> int:
    """How many decimals keep two different numbers from looking the same; at least `decimals`."""
    if value == target:
        return decimals
    tried = range(decimals, _MOST_DECIMALS)
    differ = (n for n in tried if round_for_print(value, n) != round_for_print(target, n))
    return next(differ, _MOST_DECIMALS)


def format_percentage(fraction: Decimal, decimals: int = 0) -> str:
    """A fraction as a percentage: Decimal("0.6") is `60%`."""
    ours = manner()
    return ours.percent.around(format_number(fraction.scaleb(2), decimals), ours.minus)


def format_money(amount: Decimal) -> str:
    """An amount in pounds, with no pence if there are none: `£1.4 million`, `£400,000`.

    Millions are used only where two decimals lose nothing: a promise of money isn't rounded.
    """
    pounds = round_for_print(abs(amount), 2)
    ours = manner()
    minus = ours.minus if amount < 0 and pounds else ""
    return minus + ours.pounds.around(_in_millions(pounds) or _in_full(pounds), ours.minus)


def format_money_range(money: Money) -> str:
    """An amount or a range: `£2 million to £4 million`."""
    low, high = format_money(money.low), format_money(money.high)
    return low if low == high else say("{low} to {high}", low=low, high=high)


def _in_full(pounds: Decimal) -> str:
    return format_number(pounds, 2 if pounds % 1 else 0)


def _in_millions(pounds: Decimal) -> str | None:
    """`1.4 million`, if the amount is that large and that round."""
    for size, words in _LARGE:
        hundredths = pounds / size * 100
        if pounds >= size and hundredths % 1 == 0:
            places = 0 if hundredths % 100 == 0 else 1 if hundredths % 10 == 0 else 2
            return say(words, amount=format_number(pounds / size, places))
    return None
