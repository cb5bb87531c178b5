"""What an officer asks for: which file, read how, published when, changed why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from laasite.model.imports import SheetMapping
from laasite.model.problems import tidy
from laasite.model.words import ChangeKind

IGNORE = "ignore"


class Taken(Enum):
    """What a spreadsheet holds: figures of targets that are there, or targets themselves."""

    FIGURES = "figures"
    TARGETS = "targets"


@dataclass(frozen=True, slots=True)
class Wish:
    """How a spreadsheet is to be taken in.

    `published` is the day from which the figures may be seen, None for drafts. `change` and
    `reason` are said of figures that differ from those that are there.
    """

    taken: Taken = Taken.FIGURES
    reading: SheetMapping = field(default_factory=SheetMapping)
    published: date | None = None
    change: ChangeKind | None = None
    reason: str | None = None
    given: Mapping[str, str] = field(default_factory=dict)
    """What is true of every row, by the role of the column that it would stand in."""


def key(text: str) -> str:
    """A text as it is compared: capitals and spaces don't count."""
    return tidy(text).casefold()


def looked_up(words: Mapping[str, str], text: str) -> str:
    """What `text` stands for among an officer's `words`; itself, if it isn't one of them."""
    wanted = key(text)
    return next((meant for word, meant in words.items() if key(word) == wanted), text)


def together(kept: SheetMapping, said: SheetMapping) -> SheetMapping:
    """A kept way of reading with what is said this time, which weighs more."""
    return SheetMapping(
        sheets=said.sheets or kept.sheets,
        target=said.target or kept.target,
        period=said.period or kept.period,
        columns={**kept.columns, **said.columns},
        targets={**kept.targets, **said.targets},
        periods={**kept.periods, **said.periods},
        skip=tuple(dict.fromkeys((*kept.skip, *said.skip))),
    )
