"""The types of fields as officers and editors see them, all in one place.

The language server takes `2006` for a number and `true` for a truth where laasite reads text, so a
single value may be any of these. Nothing that `laasite check` accepts may be refused here.
"""

from __future__ import annotations

from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, PlainValidator
from pydantic.fields import FieldInfo

from laasite.model.words import Unknown
from laasite.read import bodies, engagement, fields, meetings, moved, rewards
from laasite.read.promises import LevelRecord
from laasite.read.rewards import CapitalRecord, PotRecord
from laasite.schema.keys import Schema, Shape

SINGLE: Schema = {"type": ["string", "number", "boolean"]}
ID = "[a-z0-9]+(-[a-z0-9]+)*"
UNKNOWN = [word.value for word in Unknown]


def text(words: str, pattern: str) -> Shape:
    """A text of a form; a number passes, since what is typed as text may look like one."""
    return Shape(words, {"type": ["string", "number"], "pattern": rf"^\s*{pattern}\s*$"})


def one_of(*words: str) -> Shape:
    """One of a closed list of words."""
    listed = ", ".join(f"`{word}`" for word in words)
    return Shape(f"one of {listed}" if len(words) > 1 else listed, {"enum": list(words)})


def either(*shapes: Shape) -> Shape:
    """One shape or another."""
    if len(shapes) == 1:
        return shapes[0]
    words = " or ".join(dict.fromkeys(shape.words for shape in shapes))
    return Shape(words, {"anyOf": [shape.schema for shape in shapes]})


LINE = Shape("a line of text", SINGLE)
DIGITS = text("a number, such as `1,234` or `4.5`", ".*[0-9].*")
A_DATE = text("a date, such as `18 May 2006`, `May 2006` or `2006/07`", ".*[0-9].*")
A_DAY = text("a day, such as `18 May 2006` or `2006-05-18`", ".*[0-9].*")
AN_ID = text("an id", ID)
A_KEY = text("an id", rf"{ID}(/{ID})*")
A_POST = text("a post, as `partner/post`", rf"{ID}/{ID}")
WHOLE = text("a whole number", "[0-9]{1,9}")
A_PART = text("a percentage, such as `60%`", ".*[0-9].*")
DAYS = text("a number of days or weeks, such as `45 days`", "[0-9]{1,4} +([Dd]ays?|[Ww]eeks?)")
MONTHS = text(
    "a number of months or years, such as `6 months`", "[0-9]{1,4} +([Mm]onths?|[Yy]ears?)"
)
MONEY = text("an amount of money, such as `£2 million`", ".*[0-9].*")
A_YEAR = text("a financial year, such as `2006/07`", ".*[0-9].*")
NOT_KNOWN = Shape("a word such as `not recorded`", {"enum": UNKNOWN})
YEARS = either(text("years, such as `2005 to 2015`", ".*[0-9].*"), NOT_KNOWN)
YES_NO = Shape(
    "`true` or `false`",
    {
        "anyOf": [
            {"type": "boolean"},
            {"enum": ["yes", "no"]},
            {"type": "string", "pattern": "^ *([Yy]es|[Nn]o) *$"},
        ]
    },
)
ADDRESS = text("a web address", "https?://.*")
ANYTHING = Shape("anything")
GROUP = Shape("a group of keys", {"type": "object"})


def _validator(type_: Any) -> PlainValidator:
    """The reader of a field's type."""
    return next(one for one in get_args(type_)[1:] if isinstance(one, PlainValidator))


READERS: dict[PlainValidator, Shape] = {
    _validator(type_): shape
    for type_, shape in (
        (fields.Line, LINE),
        (fields.Telephone, LINE),
        (fields.Words, Shape("text", SINGLE)),
        (fields.YesNo, YES_NO),
        (fields.Whole, WHOLE),
        (fields.WholeOrUnknown, either(WHOLE, NOT_KNOWN)),
        (fields.LineOrUnknown, Shape(f"{LINE.words} or {NOT_KNOWN.words}", SINGLE)),
        (fields.Figure, DIGITS),
        (fields.FigureOrUnknown, either(DIGITS, NOT_KNOWN)),
        (fields.Share, A_PART),
        (fields.Part, A_PART),
        (fields.AnyDate, either(A_DATE, NOT_KNOWN)),
        (fields.DateOrDeclined, either(A_DATE, NOT_KNOWN, one_of(fields.DECLINED))),
        (fields.KnownDate, A_DATE),
        (fields.Day, A_DAY),
        (fields.Id, AN_ID),
        (fields.Key, A_KEY),
        (fields.Post, A_POST),
        (fields.PostOrUnknown, either(A_POST, NOT_KNOWN)),
        (fields.Days, DAYS),
        (fields.Months, MONTHS),
        (fields.WebAddress, ADDRESS),
        (fields.DaysOrUnknown, either(DAYS, NOT_KNOWN)),
        (fields.IdOrUnknown, either(AN_ID, NOT_KNOWN)),
        (fields.UnknownWord, NOT_KNOWN),
        (fields.Group, GROUP),
        (fields.AnyTree, ANYTHING),
        (fields.Amount, MONEY),
        (fields.AmountOrUnknown, either(MONEY, NOT_KNOWN)),
        (bodies.ChampionOrUnknown, either(text("a seat, as `body/seat`", f"{ID}/{ID}"), NOT_KNOWN)),
        (
            engagement.AttendanceOrUnknown,
            Shape("a number, `about 40`, or words such as `all parts of the sector`", SINGLE),
        ),
        (meetings.KeyOrUnknown, either(A_KEY, NOT_KNOWN)),
        (moved.Address, text("what was published, as `targets/burglary`", "[a-z0-9./-]+")),
        (rewards.FinancialYear, A_YEAR),
        (rewards.Scheme, LINE),
    )
}
"""What each reader of text takes. A reader that isn't here takes any text."""

SHORT: dict[type[BaseModel], Shape] = {
    LevelRecord: either(DIGITS, NOT_KNOWN),
    PotRecord: LINE,
    CapitalRecord: A_PART,
}
"""Groups of keys in whose place a single value may stand."""


def takes(record: type[BaseModel], name: str) -> Shape:
    """What the field `name` of a record takes."""
    return shape_of(get_type_hints(record, include_extras=True)[name])


def shape_of(hint: Any) -> Shape:
    """What a value of a field's type looks like; records are named by `$ref`."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _read_by(args[0], args[1:])
    if origin in (Union, UnionType):
        return either(*(shape_of(one) for one in args if one is not NoneType))
    if origin is tuple:
        entry = shape_of(args[0])
        return Shape(
            f"a list; each entry is {entry.words}", {"type": "array", "items": entry.schema}
        )
    if origin is dict:
        value = shape_of(args[1])
        words = f"names of your own, each with {value.words}"
        return Shape(words, {"type": "object", "additionalProperties": value.schema})
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return _group(hint)
    return LINE


def _read_by(base: Any, metadata: tuple[Any, ...]) -> Shape:
    """What a type with a reader of its own takes."""
    reader = next((one for one in metadata if isinstance(one, PlainValidator)), None)
    if reader is None:
        return shape_of(base)
    if reader in READERS:
        return READERS[reader]
    choices = getattr(base, "__members__", None)
    return one_of(*(str(one.value) for one in choices.values())) if choices else LINE


def _group(record: type[BaseModel]) -> Shape:
    """A group of keys, or the single value that may stand in its place."""
    group = Shape(GROUP.words, {"$ref": f"#/definitions/{record.__name__}"})
    return either(SHORT[record], group) if record in SHORT else group


def usual(field: FieldInfo) -> str | None:
    """What holds where a key is left out, as it would be typed; None where that is nothing."""
    if field.is_required() or field.default is None:
        return None
    value = getattr(field.default, "value", field.default)
    if isinstance(value, bool):
        return "true" if value else None
    return str(value) if isinstance(value, str | int) and value else None
