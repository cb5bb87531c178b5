"""How an officer's spreadsheets are read: what their columns and words mean, said once and kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SheetMapping:
    """What the columns and words of a spreadsheet mean.

    `columns` leads from the name of a column to what it holds (`value`, `note`, `ignore`, a period
    or the id of a target), `targets` and `periods` from what is written in a cell to the id or
    period that it stands for. Rows that begin with a word of `skip` are left out. `target` is
    what the whole of a sheet is about, `period` the period of all of its figures.
    """

    sheets: tuple[str, ...] = ()
    target: str | None = None
    period: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    targets: Mapping[str, str] = field(default_factory=dict)
    periods: Mapping[str, str] = field(default_factory=dict)
    skip: tuple[str, ...] = ()
