"""The columns of the downloads: each explained, and each word that can stand in one."""

from __future__ import annotations

from laasite.model.assessment import Status
from laasite.model.gaps import Absence
from laasite.model.words import ChangeKind, FigureState
from laasite.pages.columns import CHANGES, DECISIONS, DICTIONARY, FIGURES_AFTER, STATUSES, Column
from laasite.pages.tables import tables
from tests.builders import a_rating, a_report, assessments


def words(columns: tuple[Column, ...], name: str) -> set[str]:
    """The words that are explained for a column."""
    return {word for column in columns if column.name == name for word, _ in column.markers}


def test_every_state_of_a_figure_is_explained() -> None:
    """Those of its row, and those of a period without one."""
    explained = words(FIGURES_AFTER, "state")
    assert {state.value for state in FigureState} <= explained
    assert {Absence.NOT_DUE.value, Absence.NOT_PUBLISHED.value} <= explained


def test_every_status_and_every_kind_of_change_is_explained() -> None:
    assert words(STATUSES, "status") == {status.value for status in Status}
    assert words(CHANGES, "change") == {kind.value for kind in ChangeKind}


def test_no_table_has_a_column_twice_and_each_says_what_it_holds() -> None:
    every = [table.columns for table in tables(a_report(), assessments(a_rating()))]
    for columns in (*every, DECISIONS, DICTIONARY):
        assert len({column.name for column in columns}) == len(columns)
        assert all(column.means.endswith(".") for column in columns)
