"""Talking with residents and groups: events with who came, as exactly as anybody counted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from laasite.model.dates import PartialDate
from laasite.model.language import marked
from laasite.model.origin import Marks, Origin, PostRef, Text
from laasite.model.words import Unknown

_COUNT = re.compile(
    r"(?P<about>about |around |some |roughly |nearly |over |c\. ?)?(?P<number>[0-9][0-9,]{0,8})"
    r"(?P<what> [^\d]+)?",
    re.IGNORECASE | re.ASCII,
)


class EventKind(Enum):
    """How people were told or asked; the value is the word that officers write."""

    EVENT = marked("event")
    BRIEFING = marked("briefing")
    SURVEY = marked("survey")


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who came: a number that was counted, one that was guessed, or only words.

    `number` is None where nobody counted; `words` are those that were typed.
    """

    number: int | None
    approximate: bool
    words: str


def parse_attendance(text: str) -> Attendance:
    """Who came, from what an officer typed: `7`, `about 40`, `all parts of the sector`."""
    plain = " ".join(text.split())
    found = _COUNT.fullmatch(plain)
    if found is None:
        return Attendance(number=None, approximate=False, words=plain)
    return Attendance(int(found["number"].replace(",", "")), bool(found["about"]), plain)


@dataclass(frozen=True, slots=True)
class Event:
    """Something at which people were told or asked: a meeting, a briefing, an exhibition.

    `host` and `led_by` are partners, bodies or posts; `reported_in` is the paper that tells of it.
    """

    id: str
    title: str
    kind: EventKind
    date: PartialDate | Unknown
    host: str | None
    audience: str | None
    attendance: Attendance | Unknown | None
    led_by: PostRef | Unknown | None
    about: tuple[str, ...]
    reported_in: str | None
    text: Text
    marks: Marks
    origin: Origin
