"""YAML as an officer finds it in a new file: each key with a comment that explains it.

Keys of which nothing is said yet stand behind a `#`, so that they can be filled in later.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap
from typing import TypeAlias

from pydantic import BaseModel

from laasite.intake.target_rows import scalar
from laasite.read.records import Record, record_at
from laasite.schema.lookup import key_of, shape_of_key
from laasite.schema.shapes import GROUP

Value: TypeAlias = "str | Sequence[Value] | Mapping[str, Value]"
"""What stands under a key: a text, a list, or a group of keys."""

WIDTH = 96
HEAD = (
    "# Lines that begin with # explain, and aren't read. To use a key that stands behind a #,",
    "# remove the # and write behind the colon.",
)


def document(record: type[BaseModel], values: Mapping[str, Value], text: str) -> str:
    """A whole file: explained front matter with these values, and `text` below it."""
    return "\n".join(("---", *HEAD, *explained(record, values), "---", text.strip())) + "\n"


def explained(
    record: type[BaseModel], values: Mapping[str, Value], indent: str = ""
) -> Iterator[str]:
    """The lines of a group of keys; of a group within another, only its own keys are explained."""
    for name in ordered(record):
        key = record.model_fields[name].alias or name
        value = values.get(key)
        if value is None and indent and name in Record.model_fields and name not in own(record):
            continue
        yield from _comment(record, key, indent)
        if value is None:
            yield f"{indent}# {key}:"
        else:
            yield from _typed(record, key, value, indent)


def own(record: type[BaseModel]) -> frozenset[str]:
    """The fields that a record names itself."""
    return frozenset(record.__annotations__)


def ordered(record: type[BaseModel]) -> list[str]:
    """The fields of a record: its own, then those that it shares, then those that anything has."""
    names = list(record.model_fields)
    own_ones = own(record)
    return sorted(names, key=lambda one: 0 if one in own_ones else 1 + (one in Record.model_fields))


def _comment(record: type[BaseModel], key: str, indent: str) -> Iterator[str]:
    """What a key means, and what it takes where that is more than words."""
    words = shape_of_key(record, key).words
    plain = words.startswith(("a line of text", "text")) or GROUP.words in words
    said = key_of(record, key).means + ("" if plain else f" Takes {words}.")
    for line in wrap(said, WIDTH - len(indent), break_on_hyphens=False, break_long_words=False):
        yield f"{indent}# {line}"


def _typed(record: type[BaseModel], key: str, value: Value, indent: str) -> Iterator[str]:
    """A key with its value, on one line or on several."""
    below = record_at(record, (key,))
    match value:
        case str():
            yield f"{indent}{key}: {scalar(value)}"
        case Mapping():
            yield f"{indent}{key}:"
            yield from _group(below, value, indent + "  ", named=_is_named(record, key))
        case _ if all(isinstance(one, str) for one in value):
            yield f"{indent}{key}: [{', '.join(_entry(str(one)) for one in value)}]"
        case _:
            yield f"{indent}{key}:"
            for one in value:
                yield from item(below, one, indent + "  ")


def _is_named(record: type[BaseModel], key: str) -> bool:
    """Whether the keys below `key` are names of the officer's own."""
    return "additionalProperties" in shape_of_key(record, key).schema


def _group(
    record: type[BaseModel] | None, value: Mapping[str, Value], indent: str, *, named: bool
) -> Iterator[str]:
    """The lines of a group: explained where it is a record, bare where its keys are names."""
    if record is not None and not named:
        yield from explained(record, value, indent)
        return
    for key, one in value.items():
        if isinstance(one, Mapping):
            yield f"{indent}{scalar(key)}:"
            yield from _group(record, one, indent + "  ", named=record is None)
        else:
            yield f"{indent}{scalar(key)}: {scalar(str(one))}"


def item(record: type[BaseModel] | None, value: Value, indent: str) -> Iterator[str]:
    """The lines of an entry of a list: its hyphen stands before its first key."""
    if not isinstance(value, Mapping):
        yield f"{indent}- {scalar(str(value))}"
        return
    lines = list(_group(record, value, indent + "  ", named=False))
    first = next(at for at, line in enumerate(lines) if not line.lstrip().startswith("#"))
    yield from (line[2:] for line in lines[:first])
    yield f"{indent}- {lines[first].lstrip()}"
    yield from lines[first + 1 :]


def _entry(text: str) -> str:
    """A text as an entry of a list in brackets."""
    return scalar(text) if "," not in text else "'" + text.replace("'", "''") + "'"
