"""The data dictionary: what each column of every download holds, of which type, in which unit."""

from __future__ import annotations

from laasite.model.language import marked, say
from laasite.pages import addresses
from laasite.pages.columns import Column
from laasite.pages.tables import Table, whole_tables
from laasite.render.desk import Desk
from laasite.render.views.detail import Cell, DetailView, Grid, Section

SMALLER = {
    addresses.ALL_FIGURES: marked(
        "The file of each target has the same columns, as far as it needs them."
    ),
    addresses.STATUSES_TABLE: marked("The file of each agreement has the same columns."),
}


_NO_UNIT = marked("None")


def dictionary(desk: Desk) -> DetailView:
    """A table for each file, and the words that stand in its columns explained."""
    lead = say(
        "What every column of every file means. All of it may be used under the {licence}.",
        licence=desk.report.site.licence,
    )
    found = tuple(whole_tables(desk.report, desk.press.assessments))
    more = Section("more", say("More about the data"), links=(
        desk.link(say("This page as a spreadsheet (CSV)"), addresses.DICTIONARY_TABLE),
        desk.link(say("All files to download"), addresses.DATA),
    ))  # fmt: skip
    return DetailView(
        head=desk.head(lead),
        title=desk.here.title,
        lead=lead,
        sections=(*(_section(desk, one) for one in found), more),
    )


def _section(desk: Desk, table: Table) -> Section:
    rows = tuple(_row(one) for one in table.columns)
    columns = say("Column"), say("What it holds"), say("Type"), say("Unit")
    smaller = SMALLER.get(table.address)
    return Section(
        id=table.address.partition(".")[0],
        title=table.title,
        sentences=(say(smaller),) if smaller else (),
        grid=Grid(say("The columns of {file}", file=table.address), columns, rows),
        links=(desk.link(say("Download {file}", file=table.address), table.address),),
    )


def _row(column: Column) -> tuple[Cell, ...]:
    words = "; ".join(f"“{word}”: {say(means).rstrip('.')}" for word, means in column.markers)
    return (
        Cell(column.name, code=True),
        Cell(say(column.means), quiet=f"{words}." if words else None),
        Cell(say(column.type.value)),
        Cell(say(column.unit or _NO_UNIT)),
    )
