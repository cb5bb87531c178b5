"""The data dictionary as a table: every column of every download, and every word in one."""

from __future__ import annotations

from collections.abc import Iterator

from laasite.export.spreadsheet import Row, written
from laasite.model.artifacts import Artifact
from laasite.model.assessment import Assessments
from laasite.model.report import Report
from laasite.pages import addresses
from laasite.pages.columns import DICTIONARY, Column
from laasite.pages.tables import whole_tables


def dictionary(report: Report, assessments: Assessments) -> Artifact:
    """`data-dictionary.csv`; the tables of a target or agreement have no other columns."""
    rows = (
        row
        for table in whole_tables(report, assessments)
        for column in table.columns
        for row in _rows(table.address, column)
    )
    return written(addresses.DICTIONARY_TABLE, DICTIONARY, rows)


def _rows(file: str, column: Column) -> Iterator[Row]:
    """The column, then each word that stands in it."""
    own = {"file": file, "column": column.name}
    unit = column.unit or ""
    yield {**own, "means": column.means, "type": str(column.type.value), "unit": unit}
    for word, means in column.markers:
        yield {**own, "value": word, "means": means}
