"""Cells as they were meant to be read: text as an officer would type it, with its place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from laasite.intake.outcomes import Spot

MOST_ROWS = 20_000
MOST_COLUMNS = 500
MOST_CELLS = 500_000


class Sort(Enum):
    """What kind of value a cell holds."""

    EMPTY = "empty"
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    YES_NO = "yes or no"
    ERROR = "error"
    NO_RESULT = "formula without a result"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its text with single spaces, what kind of value it was, and where it stands.

    A number has no float's noise (2006.0 is `2006`); one shown as a percentage keeps its sign
    (0.45 is `45%`); a date is `2006-07-01`. `merged` says that it is part of a larger cell.
    """

    text: str
    sort: Sort
    spot: Spot
    merged: bool = False

    def __bool__(self) -> bool:
        """Whether there is anything in it."""
        return self.sort is not Sort.EMPTY


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet: its rows from the first, each as wide as the widest; what of it is hidden."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    is_data: bool = True


@dataclass(frozen=True, slots=True)
class Book:
    """A file taken apart: its sheets in order, and what has to be known about it as a whole."""

    name: str
    grids: tuple[Grid, ...]
    notes: tuple[str, ...] = ()


class UnreadableError(Exception):
    """The file can't be taken in at all; the words say why, and what to do."""
