"""What may not change in silence: one table, by the kind of thing.

Protected is what the partnership promised, decided, reported or paid. What merely helps a reader
(addresses of websites, names that are also written, the order of pages, notes) is free to change,
and `laasite diff` tells of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Protection:
    """What of a kind of thing is protected.

    `keys` are paths without the names of entries (`commitments.levels`), each with all below it;
    an empty one is everything. `text`: whether its text is. `dated`: whether something new of the
    kind has to say since when it is published.
    """

    keys: tuple[str, ...] = ()
    text: bool = False
    dated: bool = True


EVERYTHING = ("",)

PROTECTED: Mapping[str, Protection] = {
    "site": Protection(("close_within",), dated=False),
    "target": Protection(EVERYTHING),
    "strategy": Protection(
        ("title", "period", "vision", "draft_issued", "issued", "ended", "follows")
    ),
    "theme": Protection(("title", "goals", "aims", "objectives")),
    "agreement": Protection(EVERYTHING),
    "update": Protection(("period", "forecast", "written_by"), text=True),
    "money": Protection(EVERYTHING),
    "body": Protection(("state",), dated=False),
    "meeting": Protection(("starts", "state"), text=True),
    "paper": Protection(EVERYTHING, text=True),
    "minutes": Protection(EVERYTHING, text=True),
    "consultation": Protection(EVERYTHING, text=True),
    "list of questions": Protection(EVERYTHING, dated=False),
    "section of a response": Protection(EVERYTHING, text=True),
    "list of endorsements": Protection(EVERYTHING, dated=False),
}
"""A kind that isn't here is free: partners, pages, places, plans, events, words, indicators."""

FREE = frozenset(
    (
        "also_written",
        "headline",
        "how_to_help",
        "illustrative",
        "note",
        "notes",
        "order",
        "published",
        "signed_off",
        "source",
        "website",
    )
)
"""Keys that are free wherever they stand, with all below them."""

CELLS = ("value", "done", "state", "change", "reason")
"""What a published row of figures says for good; its note and source may be bettered."""

OWNERS = {
    "list of questions": "questions",
    "list of endorsements": "endorsements",
}
"""Lists in a CSV can't tell of a change: it is told under `changes` of what they belong to."""

NOTHING = Protection(dated=False)
_NAME = re.compile(r"\[[^\]]*\]")


def protection(kind: str) -> Protection:
    """What of a kind of thing is protected."""
    return PROTECTED.get(kind, NOTHING)


def is_protected(kind: str, path: str) -> bool:
    """Whether the fact at `path` of a thing may not change in silence."""
    plain = _NAME.sub("", path).lstrip(".")
    steps = plain.split(".")
    if any(step in FREE for step in steps):
        return False
    return any(_covers(key, plain) for key in protection(kind).keys)


def _covers(key: str, plain: str) -> bool:
    return not key or plain == key or plain.startswith(f"{key}.")
