"""The data dictionary: what each column of every download holds, of which type, in which unit."""

from __future__ import annotations

from laasite.pages import addresses
from laasite.pages.columns import Column
from laasite.pages.tables import Table, whole_tables
from laasite.render.desk import Desk
from laasite.render.views.detail import Cell, DetailView, Grid, Section

COLUMNS = ("Column", "What it holds", "Type", "Unit")

SMALLER = {
    addresses.ALL_FIGURES: "The file of each target has the same columns, as far as it needs them.",
    addresses.STATUSES_TABLE: "The file of each agreement has the same columns.",
}


def dictionary(desk: Desk) -> DetailView:
    """A table for each file, and the words that stand in its columns explained."""
    lead = (
        f"What every column of every file means. All of it may be used under the "
        f"{desk.report.site.licence}."
    )
    found = tuple(whole_tables(desk.report, desk.press.assessments))
    more = Section("more", "More about the data", links=(
        desk.link("This page as a spreadsheet (CSV)", addresses.DICTIONARY_TABLE),
        desk.link("All files to download", addresses.DATA),
    ))  # fmt: skip
    return DetailView(
        head=desk.head(lead),
        title=desk.here.title,
        lead=lead,
        sections=(*(_section(desk, one) for one in found), more),
    )


def _section(desk: Desk, table: Table) -> Section:
    rows = tuple(_row(one) for one in table.columns)
    return Section(
        id=table.address.partition(".")[0],
        title=table.title,
        sentences=tuple(filter(None, (SMALLER.get(table.address),))),
        grid=Grid(f"The columns of {table.address}", COLUMNS, rows),
        links=(desk.link(f"Download {table.address}", table.address),),
    )


def _row(column: Column) -> tuple[Cell, ...]:
    words = "; ".join(f"“{word}”: {means.rstrip('.')}" for word, means in column.markers)
    return (
        Cell(column.name),
        Cell(column.means, quiet=f"{words}." if words else None),
        Cell(column.type.value),
        Cell(column.unit or "None"),
    )
