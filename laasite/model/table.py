"""A table as it was typed: cells of text, each with its line and column in the file."""

from __future__ import annotations

from dataclasses import dataclass

from laasite.model.findings import Place


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of one cell, without the spaces around it, and where the cell begins."""

    text: str
    place: Place

    @property
    def empty(self) -> bool:
        """Whether nothing is written here."""
        return not self.text


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its cells under the names of their columns, and where the row begins."""

    columns: tuple[str, ...]
    cells: tuple[Cell, ...]
    place: Place

    def get(self, column: str) -> Cell | None:
        """The cell under `column`, empty or not; None if the table has no such column."""
        if column not in self.columns:
            return None
        return self.cells[self.columns.index(column)]

    def text(self, column: str) -> str:
        """The text under `column`; empty if the cell is, or if the table has no such column."""
        cell = self.get(column)
        return cell.text if cell else ""

    def filled(self, column: str) -> Cell | None:
        """The cell under `column`, if there is one with something in it."""
        cell = self.get(column)
        return cell if cell and cell.text else None


@dataclass(frozen=True, slots=True)
class Table:
    """The names of the columns and the rows below them, in the order of the file."""

    header: tuple[Cell, ...]
    rows: tuple[Row, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(cell.text for cell in self.header)

    def column(self, name: str) -> Cell | None:
        """The header cell called `name`, for its place; None if there is none."""
        return next((cell for cell in self.header if cell.text == name), None)
