"""Short codes in texts: `[[value burglary 2005/06]]`, by which a figure is quoted and not typed.

The list is closed: a value, what was due, a status, a chart, a table, a download. What a code says
is worked out while texts are rendered; here stands only how one is written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

CODE = re.compile(r"\[\[([^\[\]]{0,150})\]\]")
"""A code as it stands in a text. Longer ones, and brackets within it, stay text."""

_SUBJECT = re.compile(r"(?P<target>[^./]*)(?:\.(?P<part>[^./]*))?(?:/(?P<under>[^./]*))?")


class CodeWord(Enum):
    """What a code asks for; the value is what officers type."""

    VALUE = "value"
    DUE = "due"
    STATUS = "status"
    CHART = "chart"
    TABLE = "table"
    DOWNLOAD = "download"

    @property
    def stands_alone(self) -> bool:
        """Whether it is a block of its own and not a part of a sentence."""
        return self in (CodeWord.CHART, CodeWord.TABLE)

    @property
    def takes_a_period(self) -> bool:
        """Whether a period may follow the target."""
        return self in (CodeWord.VALUE, CodeWord.DUE)


@dataclass(frozen=True, slots=True)
class ShortCode:
    """A code as typed, taken apart: `[[due burglary.a/laa-2006 2007/08]]`.

    `word` is any word; `target` is empty where nothing follows it; `part`, `under` (an agreement
    or strategy) and `period` are None where they aren't given.
    """

    typed: str
    word: str
    target: str
    part: str | None
    under: str | None
    period: str | None


def short_code(inside: str) -> ShortCode:
    """The code whose text between the brackets is `inside`; anything at all can be taken apart."""
    words = inside.split()
    subject = _SUBJECT.fullmatch(words[1]) if len(words) > 1 else None
    return ShortCode(
        typed=f"[[{' '.join(words)}]]",
        word=words[0] if words else "",
        target=subject["target"] if subject else "".join(words[1:2]),
        part=subject["part"] if subject else None,
        under=subject["under"] if subject else None,
        period=" ".join(words[2:]) or None,
    )
