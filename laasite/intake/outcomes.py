"""What happened to each row of a file that was taken in: nothing is guessed, nothing is dropped."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from laasite.model.problems import Problem, quoted


class Fate(Enum):
    """What became of a row, or of one figure in it; the value is how it is told."""

    WRITTEN = "to be written"
    HELD = "held back"
    SAME = "there already"
    SKIPPED = "skipped"
    REFUSED = "refused"
    TOLD = "told"


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """Where something stands in the file taken in: sheet, row and column, counted from 1.

    A sheet without a name is that of a CSV. Row or column 0 means the whole.
    """

    sheet: str = ""
    row: int = 0
    column: int = 0

    def __str__(self) -> str:
        """The place as an officer looks for it: "sheet `Police`, row 7, column C"."""
        parts = [f"sheet {quoted(self.sheet)}"] if self.sheet else []
        parts += [f"row {self.row}"] if self.row else []
        parts += [f"column {letters(self.column)}"] if self.column else []
        return ", ".join(parts) or "the file"


def letters(column: int) -> str:
    """The name that spreadsheets give to a column: 1 is `A`, 27 is `AA`."""
    name = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one row or figure, and why, in full sentences."""

    fate: Fate
    spot: Spot
    message: str

    def __str__(self) -> str:
        """The outcome on one line."""
        return f"{self.spot}: {self.fate.value}: {self.message}"


def refused(spot: Spot, message: str, cure: str = "", meant: str | None = None) -> Outcome:
    """A refusal at `spot`: what is wrong, what was probably meant, what to do."""
    told = [message, f"Did you mean {meant}?" if meant else "", cure]
    return Outcome(Fate.REFUSED, spot, " ".join(part for part in told if part))


def of_problem(problem: Problem, spot: Spot) -> Outcome:
    """The refusal that a problem with a text makes where the text stood."""
    return refused(spot, problem.message, problem.cure or problem.rule.cure, problem.meant)


def any_refused(outcomes: Iterable[Outcome]) -> bool:
    """Whether something was refused, so that nothing is written."""
    return any(outcome.fate is Fate.REFUSED for outcome in outcomes)


def in_order(outcomes: Iterable[Outcome]) -> tuple[Outcome, ...]:
    """The outcomes, each once: what is about a whole sheet first, then row by row."""
    listed = list(dict.fromkeys(outcomes))
    sheets = {name: at for at, name in enumerate(dict.fromkeys(one.spot.sheet for one in listed))}
    return tuple(
        sorted(listed, key=lambda one: (sheets[one.spot.sheet], one.spot.row, one.spot.column))
    )
