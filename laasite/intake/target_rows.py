"""Targets in a table: a row becomes a file `content/targets/<id>.md`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from laasite.intake.appending import spelt
from laasite.intake.figures import NEARLY_A_PERIOD
from laasite.intake.grid import Cell
from laasite.intake.order import IGNORE, key, looked_up
from laasite.intake.outcomes import Fate, Outcome, Spot, of_problem, refused
from laasite.intake.tables import PERIOD_COLUMN, Grammar, Line, Meaning, Table
from laasite.model.imports import SheetMapping
from laasite.model.periods import Period, YearKind, parse_period
from laasite.model.problems import Problem, quoted
from laasite.read.fields import ID, slug

TOP = ("title", "promise", "illustrative", "source", "objectives", "no_objective_because")
MEASURE = (
    "what", "unit", "better", "decimals", "source of figures", "frequency", "year", "covers", "lag",
    "supplied_by", "smallest_change",
)  # fmt: skip
COMMITMENT = (
    "under", "kind", "category", "block", "indicator", "chosen_by", "agreed", "lead", "leader",
    "contributing", "how_to_help",
)  # fmt: skip
BASELINE = ("baseline", "baseline period")
ROLES = ("id", *TOP, *MEASURE, *COMMITMENT, *BASELINE, "text")
LISTS = ("objectives", "lead", "contributing")
_ROLE_OF = {role.replace("_", " "): role for role in ROLES}


@dataclass(frozen=True, slots=True)
class NewTarget:
    """A target's file, with the cell behind each of its lines, for what is found wrong in it."""

    id: str
    spot: Spot
    text: str
    spots: tuple[Spot, ...]

    @property
    def path(self) -> str:
        """Where it is to stand."""
        return f"content/targets/{self.id}.md"

    def spot_of(self, line: int) -> Spot:
        """The cell that a line of the file comes from."""
        return self.spots[line - 1] if 0 < line <= len(self.spots) else self.spot


def grammar(reading: SheetMapping) -> Grammar:
    """What a table of targets may be made of."""

    def meaning(text: str) -> Meaning | Problem | None:
        said = looked_up(reading.columns, text)
        word = key(said).replace("_", " ")
        if word == IGNORE:
            return Meaning(IGNORE)
        if word in _ROLE_OF:
            return Meaning(_ROLE_OF[word])
        said = looked_up(reading.periods, said)
        found = [parse_period(said, kind) for kind in YearKind]
        if any(isinstance(one, Period) for one in found):
            return Meaning(PERIOD_COLUMN, said)
        first = found[0]
        nearly = isinstance(first, Problem) and (first.rule in NEARLY_A_PERIOD or first.meant)
        return first if nearly and isinstance(first, Problem) else None

    def is_header(found: tuple[Meaning, ...]) -> bool:
        roles = {one.role for one in found}
        return "title" in roles and len(roles) >= 3

    return Grammar(meaning, is_header, ROLES)


def targets_in(table: Table) -> Iterator[NewTarget | Outcome]:
    """The file that each row makes, or why it makes none."""
    first: dict[str, Spot] = {}
    for line in table.lines:
        title = line.under(table.column("title"))
        others = [cell for cell in line.filled if cell is not title]
        if title is None or not others:
            message = f"Beside {quoted(line.filled[0].text)} nothing tells of a target."
            if title is None and len(others) > 1:
                yield refused(line.spot, "This row has no title.", "Fill it in.")
            else:
                yield Outcome(Fate.SKIPPED, line.spot, message)
            continue
        id, spot = _id_of(table, line, title)
        if ID.fullmatch(id) is None:
            yield refused(spot, f"{quoted(id)} can't be an id.", "Add a column `id`.")
        elif id in first:
            message = f"The target `{id}` stands in {first[id]} already."
            yield refused(spot, message, "Give one of them another id, in a column `id`.")
        else:
            first[id] = spot
            yield from _of_line(id, table, line)


def _id_of(table: Table, line: Line, title: Cell) -> tuple[str, Spot]:
    typed = line.under(table.column("id"))
    return (typed.text, typed.spot) if typed else (slug(title.text), title.spot)


def _of_line(id: str, table: Table, line: Line) -> Iterator[NewTarget | Outcome]:
    levels = _levels(table, line)
    if isinstance(levels, Outcome):
        yield levels
        return
    if line.under(table.column("under")) is None and _needs_agreement(table, line):
        message = "The row says what was promised, but not under which agreement."
        yield refused(line.spot, message, "Add a column `under` with the agreement's id.")
        return
    lines = _Lines(table, line)
    lines.add("---", line.spot)
    lines.keys(TOP, 0)
    lines.group("measure", MEASURE)
    if line.under(table.column("under")) is not None:
        lines.commitment(levels)
    lines.add("---", line.spot)
    text = line.under(table.column("text"))
    lines.add(text.text if text else "## What is promised", text.spot if text else line.spot)
    if text is None:
        promise = line.under(table.column("promise")) or line.under(table.column("title"))
        lines.add("", line.spot)
        lines.add(f"{promise.text if promise else ''}".rstrip(".") + ".", line.spot)
    yield NewTarget(id, line.spot, "\n".join(lines.texts) + "\n", tuple(lines.spots))


def _needs_agreement(table: Table, line: Line) -> bool:
    roles = (*COMMITMENT, *BASELINE)
    columns = [
        *table.of(PERIOD_COLUMN),
        *(one for one in table.columns if one.meaning.role in roles),
    ]
    return any(line.under(column) for column in columns)


def _levels(table: Table, line: Line) -> list[tuple[str, Cell]] | Outcome:
    """The levels of a row by period, in the target's kind of year."""
    typed = line.under(table.column("year"))
    kinds = {kind.value: kind for kind in YearKind}
    kind = kinds.get(key(typed.text) if typed else "financial", YearKind.FINANCIAL)
    found = []
    for column in table.of(PERIOD_COLUMN):
        cell = line.under(column)
        if cell is None:
            continue
        period = parse_period(column.meaning.which, kind)
        if isinstance(period, Problem):
            return of_problem(period, column.cell.spot)
        found.append((spelt(period), cell))
    return found


class _Lines:
    """The lines of a target's file as they come, each with the cell it is from."""

    def __init__(self, table: Table, line: Line) -> None:
        """Nothing is written yet."""
        self.table, self.line = table, line
        self.texts: list[str] = []
        self.spots: list[Spot] = []

    def add(self, text: str, spot: Spot) -> None:
        """One line."""
        self.texts.append(text)
        self.spots.append(spot)

    def keys(self, roles: Sequence[str], indent: int) -> None:
        """A key for each of the roles of which the row says something."""
        for role in roles:
            cell = self.line.under(self.table.column(role))
            if cell is not None:
                name = "source" if role == "source of figures" else role
                value = _listed(cell.text) if role in LISTS else scalar(cell.text)
                self.add(f"{' ' * indent}{name}: {value}", cell.spot)

    def group(self, name: str, roles: Sequence[str]) -> None:
        """A group of keys, if the row says anything of it."""
        if any(self.line.under(self.table.column(role)) for role in roles):
            self.add(f"{name}:", self.line.spot)
            self.keys(roles, 2)

    def commitment(self, levels: list[tuple[str, Cell]]) -> None:
        """What is promised under the agreement that the row names."""
        self.add("commitments:", self.line.spot)
        at = len(self.texts)
        self.keys(COMMITMENT, 4)
        self.texts[at] = "  - " + self.texts[at].lstrip()
        baseline, period = (self.line.under(self.table.column(one)) for one in BASELINE)
        if baseline or period:
            self.add("    baseline:", (baseline or period or self.line.filled[0]).spot)
        if period:
            self.add(f"      period: {scalar(period.text)}", period.spot)
        if baseline:
            self.add(f"      value: {scalar(baseline.text)}", baseline.spot)
        if levels:
            self.add("    levels:", levels[0][1].spot)
        for when, cell in levels:
            self.add(f"      {scalar(when)}: {scalar(cell.text)}", cell.spot)


_PLAIN = re.compile(r"[A-Za-z0-9£][A-Za-z0-9£%/.,()’ –-]*")


def scalar(text: str) -> str:
    """A text as a YAML value: bare where nothing in it means anything to YAML."""
    if _PLAIN.fullmatch(text) and not text.endswith(" "):
        return text
    return "'" + text.replace("'", "''") + "'"


def _listed(text: str) -> str:
    """A list of ids from a cell, where they are parted by semicolons or commas."""
    parts = [part.strip() for part in re.split("[;,]", text) if part.strip()]
    return "[" + ", ".join(scalar(part) if "," not in part else f"'{part}'" for part in parts) + "]"
