"""The types that the fields of records have: each reads the text that an officer typed.

A field's type turns text into a value or refuses it with a `Problem`, which `records.py` makes a
finding at the right line. pydantic keeps the values of a record; the reading is ours.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, TypeVar

from pydantic import Discriminator, Field, PlainValidator, Tag, ValidationInfo
from pydantic_core import PydanticCustomError

from laasite.model import nearest
from laasite.model.dates import PartialDate, parse_date, parse_published
from laasite.model.excel import formula_like
from laasite.model.findings import Rule
from laasite.model.numbers import Money, Number, parse_money, parse_number, parse_percentage
from laasite.model.origin import PostRef
from laasite.model.problems import Problem, quoted
from laasite.model.rules import values as rules
from laasite.model.words import Unknown

T = TypeVar("T")
E = TypeVar("E", bound=Enum)

LONGEST_LINE = 500
LONGEST_TEXT = 20_000

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
SLASHED_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*", re.ASCII)

COMPUTED_WORDS = frozenset(
    [
        "late",
        "not due",
        "not late",
        "overdue",
        "on track",
        "off track",
        "close",
        "met",
        "missed",
        "revised",
        "red",
        "amber",
        "green",
        "rag",
        "status",
        "out of date",
        "on target",
        "off target",
        "achieved",
        "behind",
        "ahead",
    ]
)
"""What follows from figures and dates and is never typed (contract, rule 7)."""

EXAMPLES_OF_UNKNOWN = ", ".join(f"`{word.value}`" for word in Unknown)


def aliased(key: str) -> Any:
    """A field that may be left out, and whose key is a word that Python keeps for itself."""
    return Field(default=None, alias=key)


def refuse(problem: Problem) -> PydanticCustomError:
    """The error through which a field's type hands a problem to the record's reader."""
    return PydanticCustomError("problem", "{message}", {"problem": problem, "message": "refused"})


def reading(parse: Callable[[str], T | Problem]) -> PlainValidator:
    """A field type that reads text with `parse`."""

    def validate(value: object) -> T:
        outcome = parse(_text(value))
        if isinstance(outcome, Problem):
            raise refuse(outcome)
        return outcome

    return PlainValidator(validate)


def reading_dates(parse: Callable[[str, bool], T | Problem]) -> PlainValidator:
    """A field type that reads a date; the context's `day_first` says how `05/06/2006` is meant."""

    def validate(value: object, info: ValidationInfo) -> T:
        day_first = bool((info.context or {}).get("day_first"))
        outcome = parse(_text(value), day_first)
        if isinstance(outcome, Problem):
            raise refuse(outcome)
        return outcome

    return PlainValidator(validate)


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    kind = "a list" if isinstance(value, list) else "a group of keys"
    raise refuse(Problem(rules.WRONG_SHAPE, f"Here stands {kind}, where a single value belongs."))


def _group(value: object) -> object:
    if isinstance(value, dict):
        return value
    message = "Here belong the keys that were different before, with what they said."
    cure = "Write them on the lines below it or in braces: `was: { title: The old title }`."
    raise refuse(Problem(rules.WRONG_SHAPE, message, cure=cure))


def computed(text: str) -> Problem | None:
    """The problem with a word that laasite works out itself, or None."""
    if text.strip().lower() not in COMPUTED_WORDS:
        return None
    return Problem(
        rules.COMPUTED_WORD, f"{quoted(text)} is worked out from the figures, not typed."
    )


def parse_choice(enum: type[E], text: str, rule: Rule = rules.NOT_A_CHOICE) -> E | Problem:
    """The member of `enum` whose value is `text`."""
    words = {str(member.value): member for member in enum}
    if (found := words.get(text.strip())) is not None:
        return found
    if (problem := computed(text)) is not None:
        return problem
    allowed = ", ".join(f"`{word}`" for word in words)
    return Problem(
        rule,
        f"{quoted(text)} isn't one of the words to choose from here.",
        meant=nearest.quoted(text, words),
        cure=f"Use one of {allowed}.",
    )


def choice(enum: type[Enum]) -> PlainValidator:
    """A field type that takes one of the words of `enum`."""
    return reading(lambda text: parse_choice(enum, text))


def unknown_word(text: str) -> Unknown | None:
    """The way of not knowing that `text` says, or None if it says something else."""
    return next((word for word in Unknown if word.value == text.strip().lower()), None)


def or_unknown(parse: Callable[[str], T | Problem]) -> Callable[[str], T | Unknown | Problem]:
    """`parse`, but a word of `Unknown` is taken as it is."""
    return lambda text: unknown_word(text) or parse(text)


NOTHING = Problem(rules.EMPTY_VALUE, "There is nothing between the quotation marks.")


def _line(text: str) -> str | Problem:
    """A text on one line that may stand in a table to download."""
    tidy = _telephone(text)
    return tidy if isinstance(tidy, Problem) else formula_like(tidy) or tidy


def _telephone(text: str) -> str | Problem:
    """A text on one line that stands in no table, and may begin with `+44`."""
    tidy = " ".join(text.split())
    if not tidy:
        return NOTHING
    if len(tidy) > LONGEST_LINE:
        message = f"This is {len(tidy):,} characters long; there is room for {LONGEST_LINE}."
        return Problem(rules.TOO_LONG, message)
    return tidy


def _words(text: str) -> str | Problem:
    if len(text) > LONGEST_TEXT:
        message = f"This is {len(text):,} characters long; there is room for {LONGEST_TEXT:,}."
        return Problem(rules.TOO_LONG, message)
    tidy = text.strip()
    return (formula_like(tidy) or tidy) if tidy else NOTHING


def parse_yes_no(text: str) -> bool | Problem:
    """Yes or no, also typed as true or false."""
    word = text.strip().lower()
    if word in ("yes", "true"):
        return True
    if word in ("no", "false"):
        return False
    return Problem(rules.WRONG_YES_NO, f"{quoted(text)} is neither yes nor no.")


def parse_whole(text: str) -> int | Problem:
    """A whole number of up to nine digits, nought included."""
    if re.fullmatch(r"[0-9]{1,9}", text.strip(), re.ASCII):
        return int(text)
    return Problem(rules.WRONG_WHOLE_NUMBER, f"{quoted(text)} isn't a whole number.")


def parse_id(text: str) -> str | Problem:
    """An id, or several joined by strokes (`2005-2015/cut-burglary`)."""
    tidy = text.strip()
    if SLASHED_ID.fullmatch(tidy):
        return tidy
    meant = "/".join(slug(part) for part in tidy.split("/"))
    message = f"{quoted(text)} isn't an id."
    return Problem(
        rules.WRONG_ID, message, meant=f"`{meant}`" if SLASHED_ID.fullmatch(meant) else None
    )


def slug(text: str) -> str:
    """What the id of something so called would be: small letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower().replace("'", "").replace("’", "")).strip("-")


def _single_id(text: str) -> str | Problem:
    found = parse_id(text)
    if isinstance(found, str) and "/" in found:
        return Problem(rules.WRONG_ID, f"{quoted(text)} isn't an id: it has a stroke in it.")
    return found


def _post(text: str) -> PostRef | Problem:
    partner, stroke, post = text.strip().partition("/")
    if stroke and ID.fullmatch(partner) and ID.fullmatch(post):
        return PostRef(partner, post)
    return Problem(rules.WRONG_POST, f"{quoted(text)} doesn't name a post.")


DECLINED = "declined"

LENGTH_OF_TIME = re.compile(r"([0-9]{1,4}) (day|week|month|year)s?", re.ASCII)


def _length(text: str) -> tuple[int, str] | Problem:
    found = LENGTH_OF_TIME.fullmatch(" ".join(text.lower().split()))
    if found is None:
        return Problem(rules.WRONG_LENGTH_OF_TIME, f"{quoted(text)} isn't a length of time.")
    return int(found[1]), found[2]


def _days(text: str) -> int | Problem:
    match _length(text):
        case Problem() as problem:
            return problem
        case number, "day":
            return number
        case number, "week":
            return 7 * number
    cure = "Write it in days, such as `45 days`."
    return Problem(rules.WRONG_LENGTH_OF_TIME, f"{quoted(text)} isn't in days.", cure=cure)


def _months(text: str) -> int | Problem:
    match _length(text):
        case Problem() as problem:
            return problem
        case number, "month" if number:
            return number
        case number, "year" if number:
            return 12 * number
    cure = "Write it in months or years, such as `2 months` or `1 year`."
    return Problem(
        rules.WRONG_LENGTH_OF_TIME, f"{quoted(text)} isn't in months or years.", cure=cure
    )


WEB_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[^\s<>\"'`{}|\\^]*)?", re.ASCII)


def parse_web_address(text: str) -> str | Problem:
    """A whole web address, beginning with `https://` or `http://`."""
    tidy = text.strip()
    if WEB_ADDRESS.fullmatch(tidy):
        return tidy
    return Problem(rules.WRONG_LINK, f"{quoted(text)} isn't a web address.")


def _word_for_a_list(text: str) -> Unknown | Problem:
    """A word of `Unknown` in place of a list; a single value has only lost its brackets."""
    if (found := unknown_word(text)) is not None:
        return found
    message = f"{quoted(text)} stands alone, where a list belongs."
    cure = f"Write a list, or one of {EXAMPLES_OF_UNKNOWN}."
    meant = f"`[{text}]`" if SLASHED_ID.fullmatch(text) else None
    return Problem(rules.WRONG_SHAPE, message, meant=meant, cure=cure)


def list_or_word(value: object) -> str:
    """Which of two shapes a value has, for a key that takes a list or an `Unknown` word."""
    return "word" if isinstance(value, str) else "list"


def _any_date(text: str, day_first: bool) -> PartialDate | Unknown | Problem:
    return unknown_word(text) or computed(text) or parse_date(text, day_first=day_first)


def _date_or_declined(text: str, day_first: bool) -> PartialDate | Unknown | str | Problem:
    return DECLINED if text.strip().lower() == DECLINED else _any_date(text, day_first)


def _known_date(text: str, day_first: bool) -> PartialDate | Problem:
    return parse_date(text, day_first=day_first)


def _published(text: str, day_first: bool) -> date | Problem:
    return parse_published(text, day_first=day_first)


def _part(text: str) -> Decimal | Problem:
    """A percentage of a whole: nothing below none of it or above all of it."""
    found = parse_percentage(text)
    if isinstance(found, Problem) or 0 <= found <= 1:
        return found
    message = f"{quoted(text.strip())} isn't a part of a whole: that is 0% to 100%."
    return Problem(rules.PERCENTAGE_UNREADABLE, message)


Line = Annotated[str, reading(_line)]
Telephone = Annotated[str, reading(_telephone)]
Words = Annotated[str, reading(_words)]
YesNo = Annotated[bool, reading(parse_yes_no)]
Whole = Annotated[int, reading(parse_whole)]
WholeOrUnknown = Annotated[int | Unknown, reading(or_unknown(parse_whole))]
LineOrUnknown = Annotated[str | Unknown, reading(or_unknown(_line))]
Figure = Annotated[Number, reading(parse_number)]
FigureOrUnknown = Annotated[Number | Unknown, reading(or_unknown(parse_number))]
Share = Annotated[Decimal, reading(parse_percentage)]
Part = Annotated[Decimal, reading(_part)]
AnyDate = Annotated[PartialDate | Unknown, reading_dates(_any_date)]
DateOrDeclined = Annotated[PartialDate | Unknown | str, reading_dates(_date_or_declined)]
KnownDate = Annotated[PartialDate, reading_dates(_known_date)]
Day = Annotated[date, reading_dates(_published)]
Id = Annotated[str, reading(_single_id)]
Key = Annotated[str, reading(parse_id)]
Post = Annotated[PostRef, reading(_post)]
PostOrUnknown = Annotated[PostRef | Unknown, reading(or_unknown(_post))]
Days = Annotated[int, reading(_days)]
Months = Annotated[int, reading(_months)]
WebAddress = Annotated[str, reading(parse_web_address)]
DaysOrUnknown = Annotated[int | Unknown, reading(or_unknown(_days))]
IdOrUnknown = Annotated[str | Unknown, reading(or_unknown(_single_id))]
UnknownWord = Annotated[Unknown, reading(_word_for_a_list)]
IdsOrUnknown = Annotated[
    Annotated[UnknownWord, Tag("word")] | Annotated[tuple[Id, ...], Tag("list")],
    Discriminator(list_or_word),
]
Group = Annotated[Any, PlainValidator(_group)]
"""A group of keys of any kind."""
AnyTree = Annotated[Any, PlainValidator(lambda value: value)]
Amount = Annotated[Money, reading(parse_money)]
AmountOrUnknown = Annotated[Money | Unknown, reading(or_unknown(parse_money))]
