"""A `site.json` read back: it comes from outside, so nothing in it is believed unseen."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from laasite.model.facts import (
    FORMAT,
    SITE_FACTS,
    Entry,
    Fact,
    Published,
    Row,
    Standing,
    Thing,
)
from laasite.model.findings import Place

LARGEST = 50_000_000
"""A `site.json` of more bytes isn't read."""

CELLS = frozenset(("value", "done", "state", "change", "reason", "note", "source", "illustrative"))
NOWHERE = Place(SITE_FACTS)


class NotASite(Exception):  # noqa: N818 - the name says what happened
    """What was read isn't a `site.json` that can be compared; the message says why."""


def read_site_facts(data: bytes) -> Published:
    """The site that `data` tells of. NotASite, with a sentence, for anything else."""
    if len(data) > LARGEST:
        raise NotASite(f"it is larger than {LARGEST:,} bytes.")
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        raise NotASite("it isn't whole, or isn't JSON.") from None
    if not isinstance(value, dict) or value.get("made_by") != "laasite":
        raise NotASite("laasite didn't make it.")
    if value.get("format") != FORMAT:
        raise NotASite("another version of laasite made it, in another form.")
    try:
        return _site(value)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise NotASite("something in it isn't as laasite writes it.") from None


def _site(value: dict[str, Any]) -> Published:
    listed = [_mapping(one) for one in _list(value["things"])]
    things = tuple(_thing(one) for one in listed)
    if len({thing.id for thing in things}) != len(things):
        raise ValueError("an id stands twice")
    return Published(
        as_at=date.fromisoformat(_text(value["as_at"])),
        title=_text(value["title"]),
        things=things,
        homes=tuple(
            (_text(one["id"]), _text(one["address"])) for one in listed if "address" in one
        ),
        pages=tuple(_text(one) for one in _list(value["pages"])),
        standings=tuple(_standing(_mapping(one)) for one in _list(value["statuses"])),
    )


def _thing(value: dict[str, Any]) -> Thing:
    rows = (*_list(value.get("figures", [])), *_list(value.get("milestones", [])))
    text = value.get("text_sha256")
    return Thing(
        id=_text(value["id"]),
        kind=_text(value["kind"]),
        title=_text(value["title"]),
        illustrative=value["illustrative"] is True,
        facts=tuple(Fact(path, said, NOWHERE) for path, said in _texts(value.get("facts", {}))),
        rows=tuple(_row(_texts(row)) for row in rows),
        changes=tuple(_entry(_mapping(one)) for one in _list(value.get("changes", []))),
        text=None if text is None else _text(text),
        place=NOWHERE,
    )


def _row(columns: Iterable[tuple[str, str]]) -> Row:
    told = dict(columns)
    published = told.pop("published")
    return Row(
        about=tuple(sorted((name, said) for name, said in told.items() if name not in CELLS)),
        published=published,
        cells=tuple(sorted((name, said) for name, said in told.items() if name in CELLS)),
        place=NOWHERE,
    )


def _entry(value: dict[str, Any]) -> Entry:
    return Entry(
        group=_text(value["of"]),
        day=_text(value["day"]),
        kind=_text(value["kind"]),
        was=_texts(value["was"]),
        reason=_text(value["reason"]),
        agreed_in=_text(value["agreed_in"]),
        place=NOWHERE,
    )


def _standing(value: dict[str, Any]) -> Standing:
    return Standing(
        _text(value["commitment"]),
        _text(value["part"]),
        _text(value["status"]),
        value["in_force"] is True,
    )


def _text(value: Any) -> str:
    """The text, without anything that a terminal or a page would take for more than text."""
    if not isinstance(value, str):
        raise TypeError("a text is expected")
    return "".join(letter if letter.isprintable() else " " for letter in value)


def _texts(value: Any) -> tuple[tuple[str, str], ...]:
    return tuple((_text(key), _text(said)) for key, said in _mapping(value).items())


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError("a list is expected")
    return value


def _mapping(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise TypeError("keys with values are expected")
    return value
