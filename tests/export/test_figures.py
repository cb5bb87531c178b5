"""The CSV of a target holds every version of every figure, and reads as it was meant."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laasite.export.figures import figures
from laasite.export.spreadsheet import plain
from laasite.model.assessment import Assessments
from laasite.model.origin import Marks
from laasite.model.targets import Target
from laasite.model.words import ChangeKind, FigureState
from tests.builders import (
    a_commitment,
    a_due,
    a_figure,
    a_measure,
    a_rating,
    a_report,
    a_series,
    a_target,
    assessments,
)


def raw(target: Target, judged: Assessments | None = None) -> bytes:
    made, _ = figures(a_report(target), judged or assessments())
    return made.data


def rows(target: Target, judged: Assessments | None = None) -> list[dict[str, str]]:
    text = raw(target, judged).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_each_target_with_a_series_has_a_file_at_its_address() -> None:
    made = figures(a_report(a_target(), a_target("steps", series=())), assessments())
    assert [one.path for one in made] == ["targets/burglary.csv", "figures.csv"]


def test_one_file_holds_the_figures_of_all_targets_under_every_column() -> None:
    """Each row is that of the target's own file; columns of other targets are empty."""
    by_ward = a_series(
        a_figure(2005, "1", breakdown=(("ward", "Holland"),)),
        measure=a_measure(breakdowns=("ward",)),
    )
    report = a_report(a_target(), a_target("fires", series=(by_ward,)))
    *own, every = figures(report, assessments(a_rating()))
    tables = [
        list(csv.DictReader(io.StringIO(one.data.decode("utf-8-sig"), newline="")))
        for one in (*own, every)
    ]
    filled = [[{k: v for k, v in row.items() if v} for row in table] for table in tables]
    assert filled[2] == [*filled[0], *filled[1]]
    assert {"ward", "due_under_laa-2006"} <= set(tables[2][0])


def test_a_figure_is_told_with_its_period_and_its_days() -> None:
    (row,) = rows(a_target(series=(a_series(a_figure(2005, "22.90")),)))
    assert row["target"] == "burglary"
    assert row["measure"] == "Burglaries of homes"
    assert row["unit"] == "per 1,000 households"
    assert (row["period"], row["period_start"], row["period_end"]) == (
        "2005/06",
        "2005-04-01",
        "2006-03-31",
    )
    assert (row["value"], row["state"], row["newest"]) == ("22.90", "final", "yes")
    assert row["published"] == "2006-07-20"
    assert row["source"] == "The police's record of crimes"
    assert row["illustrative"] == "no"


def test_earlier_versions_stand_below_the_newest() -> None:
    """Nothing that was published leaves the file when it is corrected."""
    old = a_figure(2005, "24.0", published=date(2006, 6, 1), state=FigureState.PROVISIONAL)
    new = a_figure(
        2005, "22.9", change=ChangeKind.CORRECTION, reason="Two were counted twice", earlier=(old,)
    )
    first, second = rows(a_target(series=(a_series(new),)))
    assert (first["newest"], first["value"], first["change"]) == ("yes", "22.9", "correction")
    assert first["reason"] == "Two were counted twice"
    assert (second["newest"], second["value"], second["state"]) == ("no", "24.0", "provisional")
    assert second["published"] == "2006-06-01"


def test_what_was_due_has_a_column_for_each_promise_and_rows_for_what_is_to_come() -> None:
    dues = (a_due(2005, "23.0"), a_due(2008, "20.0"))
    target = a_target(
        series=(a_series(a_figure(2005, "22.9")),),
        commitments=(a_commitment(marks=Marks(illustrative=True)),),
    )
    now, later = rows(target, assessments(a_rating(dues=dues)))
    assert now["due_under_laa-2006"] == "23.0"
    assert (later["period"], later["value"], later["due_under_laa-2006"]) == ("2008/09", "", "20.0")
    assert later["illustrative"] == "yes"


def test_a_due_band_is_told_whole() -> None:
    due = replace(a_due(2005, "3"), high=Decimal(5))
    (row,) = rows(
        a_target(series=(a_series(a_figure(2005, "4")),)), assessments(a_rating(dues=(due,)))
    )
    assert row["due_under_laa-2006"] == "3 to 5"


def test_breakdowns_have_columns_and_no_due_level() -> None:
    whole = a_figure(2005, "22.9")
    part = replace(whole, breakdown=(("ward", "Golborne"),), value=Decimal("30.1"))
    series = a_series(whole, part, measure=a_measure(breakdowns=("ward",)))
    rating = a_rating(dues=(a_due(2005, "23.0"),))
    first, second = rows(a_target(series=(series,)), assessments(rating))
    assert (first["ward"], first["due_under_laa-2006"]) == ("", "23.0")
    assert (second["ward"], second["due_under_laa-2006"]) == ("Golborne", "")


def test_a_breakdown_called_like_a_column_gets_a_name_of_its_own() -> None:
    part = a_figure(2005, "1", breakdown=(("period", "day"),))
    series = a_series(part, measure=a_measure(breakdowns=("period",)))
    (row,) = rows(a_target(series=(series,)))
    assert (row["by_period"], row["period"]) == ("day", "2005/06")


def test_a_reason_stands_where_there_is_no_figure() -> None:
    (row,) = rows(a_target(series=(a_series(a_figure(2005, None, note="Too few, so hidden")),)))
    assert (row["value"], row["state"], row["note"]) == ("", "suppressed", "Too few, so hidden")


@pytest.mark.parametrize("of_target", [True, False])
def test_illustrative_is_said_in_each_row(of_target: bool) -> None:
    """A target that is made up as a whole makes each of its figures so."""
    figure = a_figure(2005, "1", illustrative=not of_target)
    target = a_target(marks=Marks(illustrative=of_target), series=(a_series(figure),))
    assert [row["illustrative"] for row in rows(target)] == ["yes"]


def test_the_file_is_as_excel_and_rfc_4180_want_it() -> None:
    data = raw(a_target())
    assert data.startswith(b"\xef\xbb\xbftarget,part,")
    assert data.endswith(b"\r\n")
    assert data.count(b"\n") == data.count(b"\r\n")


@pytest.mark.parametrize("text", ["=1+1", "+44", "-late", "@SUM(A1)", "\tx", "\r=1"])
def test_no_cell_is_another_than_what_was_typed(text: str) -> None:
    """What a spreadsheet would run is refused at its source; here nothing is put before it."""
    (row,) = rows(a_target(series=(a_series(a_figure(2005, "-3.5", note=text)),)))
    assert (row["note"], row["value"]) == (text, "-3.5")


@pytest.mark.parametrize(
    ("number", "printed"), [("1E+3", "1000"), ("0.000001", "0.000001"), ("-1234.50", "-1234.50")]
)
def test_numbers_have_a_point_and_nothing_else(number: str, printed: str) -> None:
    assert plain(Decimal(number)) == printed


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\x00")))
def test_any_note_comes_back_as_it_was(note: str) -> None:
    """Quotation marks, commas and line breaks in officers' words break no row."""
    (row,) = rows(a_target(series=(a_series(a_figure(2005, "1", note=note)),)))
    assert row["note"] == note


def test_comparators_have_a_column_and_only_their_own_source() -> None:
    """Somebody else's figure doesn't come from our records."""
    ours = a_figure(2005, "22.9")
    theirs = replace(ours, breakdown=(("comparator", "England"),), value=Decimal(25))
    series = a_series(ours, theirs, measure=a_measure(comparators=("England",)))
    first, second = rows(a_target(series=(series,)))
    assert (first["comparator"], second["comparator"]) == ("", "England")
    assert (first["source"], second["source"]) == ("The police's record of crimes", "")
