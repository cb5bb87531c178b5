"""Numbers, money and percentages: read exactly, refused with the cure, printed for residents."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from laasite.model.numbers import (
    Money,
    Number,
    decimals_beside,
    format_money,
    format_money_range,
    format_number,
    format_percentage,
    parse_money,
    parse_number,
    parse_percentage,
)
from laasite.model.problems import Problem

FIGURES = st.decimals(-(10**9), 10**9, places=4)


def refused(text: str) -> Problem:
    problem = parse_number(text)
    assert isinstance(problem, Problem), problem
    return problem


@pytest.mark.parametrize(
    ("text", "value", "sign"),
    [
        ("26.4", "26.4", None),
        ("  1,234.5\u00a0", "1234.5", None),
        ("1234567", "1234567", None),
        ("60%", "60", "%"),
        ("5 %", "5", "%"),
        ("£1,200", "1200", "£"),
        ("-3", "-3", None),
        ("\N{MINUS SIGN}3", "-3", None),
        ("-£4", "-4", "£"),
        ("+5", "5", None),
        (".5", "0.5", None),
        ("010", "10", None),
        ("18.40", "18.40", None),
    ],
)
def test_numbers_are_read_exactly_with_the_sign_that_was_typed(
    text: str, value: str, sign: str | None
) -> None:
    assert parse_number(text) == Number(Decimal(value), sign)


def test_minus_nought_is_nought() -> None:
    number = parse_number("-0.0")
    assert isinstance(number, Number)
    assert not number.value.is_signed()


@pytest.mark.parametrize(
    ("text", "code", "message", "meant"),
    [
        ("", "LAA240", "There is no number here.", None),
        ("nan", "LAA240", "`nan` is not a number.", None),
        ("inf", "LAA240", "`inf` is not a number.", None),
        ("1_000", "LAA240", "`1_000` is not a number.", None),
        ("２６", "LAA240", "`２６` is not a number.", None),
        ("40-50", "LAA240", "`40-50` is not a number.", None),
        ("about 40", "LAA240", "`about 40` has more in it than a number.", "`40`"),
        ("26.4p", "LAA240", "`26.4p` has more in it than a number.", "`26.4`"),
        ("~40", "LAA240", "`~40` has more in it than a number.", "`40`"),
        ("due in 2009", "LAA240", "`due in 2009` has more in it than a number.", None),
        ("nil", "LAA241", "`nil` may mean nought, or that there is no figure.", None),
        ("-", "LAA241", "`-` may mean nought, or that there is no figure.", None),
        ("1 234", "LAA240", "`1 234` has gaps in it.", "`1234`"),
        (
            "1.2E+05",
            "LAA240",
            "`1.2E+05` is how Excel shortens a long number; digits may be lost.",
            "`120000`",
        ),
        (
            "1,23",
            "LAA241",
            "The comma in `1,23` doesn't stand between thousands.",
            "`1.23` or `123`",
        ),
        (
            "1.234,5",
            "LAA241",
            "The comma in `1.234,5` doesn't stand between thousands.",
            "`1234.5` or `1.2345`",
        ),
        (
            "(5)",
            "LAA241",
            "`(5)` stands in brackets, which accountants use for a minus.",
            "`-5` or `5`",
        ),
        (
            "1234567890123456",
            "LAA243",
            "`1234567890123456` has more than 15 digits, the most that Excel keeps.",
            None,
        ),
        ("#DIV/0!", "LAA251", "`#DIV/0!` is an error from an Excel formula.", None),
        ("#N/A", "LAA251", "`#N/A` is an error from an Excel formula.", None),
        (
            "####",
            "LAA250",
            "`####` is what Excel shows when a column is too narrow for its value.",
            None,
        ),
    ],
)
def test_what_is_no_number_says_why(text: str, code: str, message: str, meant: str | None) -> None:
    problem = refused(text)
    assert (problem.rule.code, problem.message, problem.meant) == (code, message, meant)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("N/A", "not recorded"),
        ("TBC", "to be agreed"),
        ("tbc.", "to be agreed"),
        ("N/A until autumn 2007", "not recorded"),
        ("*", "suppressed"),
        ("not comparable", "not comparable"),
        ("Awaiting Government", "awaiting Government"),
    ],
)
def test_a_word_for_a_figure_is_sent_to_the_state_column(text: str, state: str) -> None:
    problem = refused(text)
    assert problem.rule.code == "LAA242"
    assert f"write `{state}` in the `state` column" in (problem.cure or "")


@pytest.mark.parametrize("text", ["1e999999", "1" * 16, "0." + "0" * 20 + "1", "9" * 1_000_000])
def test_absurd_numbers_are_refused(text: str) -> None:
    assert refused(text).rule.code in {"LAA240", "LAA243"}


@given(st.text(max_size=120))
def test_no_text_raises(text: str) -> None:
    assert isinstance(parse_number(text), Number | Problem)
    assert isinstance(parse_money(text), Money | Problem)
    assert isinstance(parse_percentage(text), Decimal | Problem)


@given(
    st.from_regex(r"[-(£]?[0-9]{0,40}[.,]?[0-9]{0,40}( million| billion|e[+-]?[0-9]{1,6}|%)?\)?")
)
def test_no_text_that_looks_like_a_number_raises(text: str) -> None:
    assert isinstance(parse_number(text), Number | Problem)
    assert isinstance(parse_money(text), Money | Problem)
    assert isinstance(parse_percentage(text), Decimal | Problem)


@given(FIGURES)
def test_a_number_printed_with_its_decimals_is_read_back_the_same(value: Decimal) -> None:
    assert parse_number(format_number(value, 4)) == Number(value)


@pytest.mark.parametrize(
    ("text", "fraction"),
    [("60%", "0.6"), ("5%", "0.05"), ("60 per cent", "0.6"), ("60 percent", "0.6"),
     ("12.5%", "0.125")],
)  # fmt: skip
def test_percentages_are_fractions(text: str, fraction: str) -> None:
    assert parse_percentage(text) == Decimal(fraction)


def test_a_percentage_without_its_sign_is_refused() -> None:
    problem = parse_percentage("60")
    assert isinstance(problem, Problem)
    assert (problem.rule.code, problem.meant) == ("LAA245", "`60%`")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("£2.5 million", "2500000", "2500000"),
        ("£2 million to £4 million", "2000000", "4000000"),
        ("£140,000,000", "140000000", "140000000"),
        ("£1,234.56", "1234.56", "1234.56"),
        ("£500 to £1 thousand", "500", "1000"),
        ("£0", "0", "0"),
    ],
)
def test_money_is_exact_to_the_penny(text: str, low: str, high: str) -> None:
    money = parse_money(text)
    assert money == Money(Decimal(low), Decimal(high))
    assert isinstance(money, Money)
    assert (money.exact is None) == (low != high)


@pytest.mark.parametrize(
    ("text", "message", "meant"),
    [
        ("£2.5m", "`£2.5m` is not an amount of money.", "`£2.5 million`"),
        ("400,000", "`400,000` is not an amount of money.", "`£400,000`"),
        ("£1.234", "`£1.234` is not an amount of money.", None),
        ("nil", "`nil` is not an amount of money.", None),
        ("£2 zillion", "`£2 zillion` is not an amount of money.", None),
        (
            "£2 to £4 million",
            "`£2 to £4 million` doesn't say `million` at both ends.",
            "`£2 million to £4 million`",
        ),
        (
            "£4 million to £2 million",
            "`£4 million to £2 million` begins with the larger amount.",
            None,
        ),
    ],
)
def test_what_is_no_money_says_why(text: str, message: str, meant: str | None) -> None:
    problem = parse_money(text)
    assert isinstance(problem, Problem)
    assert (problem.rule.code, problem.message, problem.meant) == ("LAA244", message, meant)


@pytest.mark.parametrize(
    ("value", "decimals", "printed"),
    [
        ("1234.55", 1, "1,234.6"),
        ("-1234.55", 1, "\N{MINUS SIGN}1,234.6"),
        ("2.5", 0, "3"),
        ("0.5", 0, "1"),
        ("-0.04", 1, "0.0"),
        ("26", 1, "26.0"),
        ("1E+3", 0, "1,000"),
    ],
)
def test_numbers_are_printed_with_half_going_up(value: str, decimals: int, printed: str) -> None:
    assert format_number(Decimal(value), decimals) == printed


@given(FIGURES, FIGURES, st.integers(0, 3))
def test_two_figures_print_the_same_only_if_they_are(
    one: Decimal, other: Decimal, decimals: int
) -> None:
    assume(one != other)
    places = decimals_beside(one, other, decimals)
    assert places >= decimals
    assert format_number(one, places) != format_number(other, places)
    assert places == decimals or format_number(one, places - 1) == format_number(other, places - 1)


@pytest.mark.parametrize(
    ("amount", "printed"),
    [
        ("1400000", "£1.4 million"),
        ("1250000", "£1.25 million"),
        ("1000000", "£1 million"),
        ("400000", "£400,000"),
        ("1234567", "£1,234,567"),
        ("1234.56", "£1,234.56"),
        ("1234.50", "£1,234.50"),
        ("2500000000", "£2.5 billion"),
        ("-3000000", "\N{MINUS SIGN}£3 million"),
        ("-0.001", "£0"),
        ("12.345", "£12.35"),
        ("0", "£0"),
    ],
)
def test_money_is_printed_as_gov_uk_does_and_loses_nothing(amount: str, printed: str) -> None:
    assert format_money(Decimal(amount)) == printed


@given(st.decimals(0, 10**12, places=2))
def test_money_printed_is_read_back_the_same(amount: Decimal) -> None:
    assert parse_money(format_money(amount)) == Money(amount, amount)


def test_ranges_and_percentages_are_printed() -> None:
    money = Money(Decimal(2_000_000), Decimal(4_000_000))
    assert format_money_range(money) == "£2 million to £4 million"
    assert format_money_range(Money(Decimal(5), Decimal(5))) == "£5"
    assert format_percentage(Decimal("0.6")) == "60%"
    assert format_percentage(Decimal("0.125"), 1) == "12.5%"
