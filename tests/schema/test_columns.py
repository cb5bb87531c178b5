"""What is told of the columns of CSV files."""

from __future__ import annotations

from laasite.read.kinds import Kind
from laasite.read.progress import COLUMNS
from laasite.read.sources import SHEETS
from laasite.schema.columns import TABLES


def test_just_the_columns_that_are_read_are_explained() -> None:
    """A column is read in the tables of its kind alone."""
    read = {Kind.FIGURES: COLUMNS, **SHEETS}
    assert {table.kind: set(table.columns) for table in TABLES} == {
        kind: set(columns) for kind, columns in read.items()
    }


def test_each_is_explained_in_a_sentence() -> None:
    told = [said.means for table in TABLES for said in table.columns.values()]
    assert [means for means in told if not (means[0].isupper() and means.endswith("."))] == []
