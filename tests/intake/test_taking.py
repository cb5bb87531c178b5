"""From a spreadsheet to files: rows below those there are, targets, and all or nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from laasite.intake import forms
from laasite.intake.keeping import kept_as
from laasite.intake.order import Taken, Wish
from laasite.intake.outcomes import Fate
from laasite.intake.taking import Proposal, Site, standing_site, take_in
from laasite.intake.workbook import read_book
from laasite.intake.writing import ChangedError, Edit, write
from laasite.model.imports import SheetMapping
from laasite.model.words import ChangeKind
from tests.intake.workbooks import NOW, a_site, xlsx
from tests.output.sites import standing

HEAD = ["Target", "Period", "Value"]
PUBLISHED = Wish(published=date(2007, 5, 1))
CORRECTED = replace(PUBLISHED, change=ChangeKind.CORRECTION, reason="Two were counted twice")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A site that may be written to."""
    return a_site(tmp_path)


def taken(root: Path, data: bytes, wish: Wish = PUBLISHED, name: str = "r.xlsx") -> Proposal:
    """What a spreadsheet would change in the site at `root`."""
    return take_in(standing_site(root, NOW), name, data, wish)


def figures(root: Path, target: str) -> str:
    """The CSV of a target as it stands."""
    return (root / "content" / "progress" / f"{target}.csv").read_bytes().decode()


# --- rows below -----------------------------------------------------------------------------------


def test_rows_come_below_and_nothing_above_changes(root: Path) -> None:
    """The bytes that were there stay; the new row has the file's own columns."""
    before = figures(root, "trees")
    write(root, taken(root, xlsx([HEAD, ["trees", "2006/07", 301]])).edits)
    assert figures(root, "trees") == before + "2006/07,301,,2007-05-01,,,,\n"


def test_the_same_file_twice_writes_nothing_the_second_time(root: Path) -> None:
    """What is there already is told as such."""
    data = xlsx([HEAD, ["trees", "2006/07", 301], ["attendance", "2006/07", "94.5%"]])
    write(root, taken(root, data).edits)
    again = taken(root, data)
    assert again.edits == ()
    assert [one.fate for one in again.outcomes] == [Fate.SAME, Fate.SAME]


def test_a_first_figure_makes_the_file(root: Path) -> None:
    """With the columns that are needed; without a day it is a draft."""
    head = ["Target", "Period", "Ward", "Value"]
    data = xlsx([head, ["attendance", "2006/07", None, 94], ["attendance", "2006/07", "Park", 95]])
    write(root, taken(root, data, Wish()).edits)
    assert figures(root, "attendance") == (
        "period,ward,value,state,published,change,reason,note\n"
        "2006/07,,94,,,,,\n2006/07,Park,95,,,,,\n"
    )


def test_a_correction_is_a_row_with_its_reason(root: Path) -> None:
    """The row that was wrong stays above it."""
    write(root, taken(root, xlsx([HEAD, ["trees", "2004/05", 222]]), CORRECTED).edits)
    assert "2004/05,221,,2005-05-20,,,,yes\n" in figures(root, "trees")
    assert figures(root, "trees").endswith(
        "2004/05,222,,2007-05-01,correction,Two were counted twice,,\n"
    )


def test_a_correction_published_before_the_figure_is_refused(root: Path) -> None:
    """It would never be the newest."""
    early = replace(CORRECTED, published=date(2005, 5, 20))
    proposal = taken(root, xlsx([HEAD, ["trees", "2004/05", 222]]), early)
    assert proposal.refused
    assert "Give a later day" in proposal.outcomes[0].message


def test_a_draft_isnt_doubled(root: Path) -> None:
    """A second figure beside a draft is refused: the draft is to be corrected."""
    write(root, taken(root, xlsx([HEAD, ["trees", "2006/07", 301]]), Wish()).edits)
    proposal = taken(root, xlsx([HEAD, ["trees", "2006/07", 302]]), CORRECTED)
    assert proposal.refused
    assert "Correct the draft" in proposal.outcomes[0].message


def test_a_file_with_semicolons_windows_lines_and_no_end_keeps_its_ways(root: Path) -> None:
    """And gets the columns it lacks at the ends of its rows."""
    path = root / "content" / "progress" / "trees.csv"
    path.write_bytes(b"period;value;published\r\n2004/05;221;2005-05-20\r\n2005/06;230;2006-05-19")
    head = [*HEAD, "State", "Note"]
    data = xlsx([head, ["trees", "2006/07", 301, "provisional", "Early; one road"]])
    write(root, taken(root, data).edits)
    assert path.read_bytes().decode() == (
        "period;value;published;state;note\r\n2004/05;221;2005-05-20;;\r\n"
        '2005/06;230;2006-05-19;;\r\n2006/07;301;2007-05-01;provisional;"Early; one road"\r\n'
    )


def test_a_month_that_could_be_a_year_is_spelt_out(root: Path) -> None:
    """July 2006 isn't written `2006-07`, which is refused when it is read."""
    path = root / "content" / "targets" / "visits.md"
    path.write_text(path.read_text("utf-8").replace("frequency: quarter", "frequency: month"))
    write(root, taken(root, xlsx([HEAD, ["visits", "July 2006", 5]])).edits)
    assert "\nJuly 2006,5," in figures(root, "visits")


# --- all or nothing -------------------------------------------------------------------------------


def test_one_refusal_holds_everything_back(root: Path) -> None:
    """The right rows are told as held back."""
    proposal = taken(root, xlsx([HEAD, ["trees", "2006/07", 301], ["accidents", "2006/07", "?"]]))
    assert proposal.refused
    assert [one.fate for one in proposal.outcomes] == [Fate.HELD, Fate.REFUSED]


def test_what_would_break_the_site_is_refused_at_its_cell(root: Path) -> None:
    """A file with a mistake in it gets no rows; the reader's own findings count."""
    path = root / "content" / "progress" / "trees.csv"
    path.write_text("perod,value,published\n2004/05,221,2005-05-20\n", "utf-8")
    proposal = taken(root, xlsx([HEAD, ["trees", "2006/07", 301]]))
    assert proposal.refused


def test_files_are_written_together_or_not_at_all(root: Path) -> None:
    """If one changed meanwhile, or the disk fails at the second, the first is as before."""
    before = standing(root)
    there = (root / "site.yaml").read_bytes()
    good = Edit("content/new.md", None, b"x")
    with pytest.raises(ChangedError):
        write(root, (good, Edit("site.yaml", b"something else", b"y")))
    assert standing(root) == before
    (root / "content" / "is-a-folder.md").mkdir()
    before = standing(root)
    with pytest.raises(OSError):  # noqa: PT011 - which one depends on the system
        write(root, (Edit("site.yaml", there, b"z"), Edit("content/is-a-folder.md/", None, b"y")))
    assert standing(root) == before


# --- targets --------------------------------------------------------------------------------------

TARGET_HEAD = [
    "Title", "Promise", "What", "Unit", "Better", "Lag", "Supplied by", "Objectives", "Under",
    "Lead", "Leader", "Baseline period", "Baseline", "2005/06", "2006/07", "Illustrative",
]  # fmt: skip
HEDGES = [
    "More hedges: along roads", "More hedges", "Metres of hedge", "metres", "higher", "60 days",
    "council", "more-trees", "laa", "council; police", "not stated", "2003/04", 1200.0, 1300,
    1400.5, "yes",
]  # fmt: skip


def test_a_row_becomes_a_target(root: Path) -> None:
    """Title, measure, lead, baseline and levels, as an officer would have written them."""
    proposal = taken(root, xlsx([TARGET_HEAD, HEDGES]), Wish(Taken.TARGETS))
    assert [str(one) for one in proposal.outcomes if one.fate is Fate.REFUSED] == []
    write(root, proposal.edits)
    site = standing_site(root, NOW)
    target = site.report.targets["more-hedges-along-roads"]
    (commitment,) = target.commitments
    (promise,) = commitment.promises
    assert target.series[0].measure.unit == "metres"
    assert commitment.lead == ("council", "police")
    assert promise.baseline is not None
    assert str(promise.baseline.value) == "1200"
    assert [str(level.value) for level in promise.levels] == ["1300", "1400.5"]
    again = taken(root, xlsx([TARGET_HEAD, HEDGES]), Wish(Taken.TARGETS))
    assert [one.fate for one in again.outcomes] == [Fate.SAME]


@pytest.mark.parametrize(
    ("column", "value", "where"),
    [
        ("Better", "upwards", "column E"),
        ("Lead", "counsil", "column J"),
        ("2005/06", "tbc", "column N"),
        ("Unit", None, "column A"),
        ("Title", "More trees on the main roads!", ""),
    ],
)
def test_a_mistake_in_a_row_is_refused_where_it_stands(
    column: str, value: str | None, where: str, site: Site
) -> None:
    """The site's own reader says what is wrong; the sheet, row and column say where."""
    row = [
        value if name == column else cell for name, cell in zip(TARGET_HEAD, HEDGES, strict=True)
    ]
    proposal = take_in(site, "t.xlsx", xlsx([TARGET_HEAD, row]), Wish(Taken.TARGETS))
    if not where:
        assert not proposal.refused
        return
    found = [str(one.spot) for one in proposal.outcomes if one.fate is Fate.REFUSED]
    assert any(f"row 2, {where}" in spot for spot in found), proposal.outcomes


def test_a_target_that_is_there_is_never_overwritten(site: Site) -> None:
    """Nor one whose title makes the same id."""
    row = ["trees", *HEDGES]
    data = xlsx([["ID", *TARGET_HEAD], row, ["hedges", *HEDGES], ["hedges", *HEDGES]])
    proposal = take_in(site, "t.xlsx", data, Wish(Taken.TARGETS))
    refused = [one for one in proposal.outcomes if one.fate is Fate.REFUSED]
    assert [one.spot.row for one in refused] == [2, 4]


# --- forms ----------------------------------------------------------------------------------------


def filled(rows: tuple[tuple[str, ...], ...], **said: str) -> tuple[tuple[str, ...], ...]:
    """The form with the same filled in everywhere."""
    return tuple(
        tuple(said.get(name, cell) for name, cell in zip(forms.COLUMNS, row, strict=True))
        for row in rows
    )


@pytest.mark.parametrize("name", ["form.xlsx", "form.csv"])
def test_what_was_exported_is_imported_as_it_is(name: str, root: Path) -> None:
    """Empty it changes nothing; filled in, each row becomes a row."""
    site = standing_site(root, NOW)
    rows = forms.form(site, forms.Asked())
    assert {row[0] for row in rows} == {"accidents", "trees", "attendance"}

    def made(rows: tuple[tuple[str, ...], ...]) -> bytes:
        if name.endswith(".csv"):
            return forms.as_csv(rows)
        return xlsx([forms.COLUMNS, *rows])

    empty = made(rows) if name.endswith(".csv") else forms.as_workbook(rows, date(2006, 7, 31))
    proposal = take_in(site, name, empty, PUBLISHED)
    assert proposal.edits == ()
    assert {one.fate for one in proposal.outcomes} == {Fate.SKIPPED}
    back = take_in(site, name, made(filled(rows, value="7", state="provisional")), PUBLISHED)
    assert not back.refused, back.outcomes
    written = [one for one in back.outcomes if one.fate is Fate.WRITTEN]
    assert len(written) == len(rows)
    assert all("7 (provisional)" in one.message for one in written)


def test_a_form_can_ask_for_less(site: Site) -> None:
    """Of one partner, of one period, or only what is over."""
    everything = {row[0] for row in forms.form(site, forms.Asked())}
    of_police = {row[0] for row in forms.form(site, forms.Asked(partner="police"))}
    assert "accidents" in of_police < everything
    later = forms.form(site, forms.Asked(period="2007/08"))
    assert {row[5] for row in later} == {"2007/08"}
    assert "visits" not in {row[0] for row in later}
    quarter = forms.form(site, forms.Asked(period="2006/07 Q1"))
    assert [(row[0], row[5]) for row in quarter] == [("visits", "2006/07 Q1")]
    over = forms.form(site, forms.Asked(due_only=True))
    assert all(row[6] < "2006-10" for row in over)


def test_the_same_form_has_the_same_bytes(site: Site) -> None:
    """Whenever it is made; and no text in it is a formula."""
    rows = filled(forms.form(site, forms.Asked()), title="=1+1")
    made = forms.as_workbook(rows, date(2006, 7, 31))
    assert made == forms.as_workbook(rows, date(2006, 7, 31))
    book = read_book("f.xlsx", made)
    assert book.grids[0].rows[1][1].text == "=1+1"
    assert b",=1+1" not in forms.as_csv(rows)


# --- ways of reading ------------------------------------------------------------------------------


def test_a_way_of_reading_is_kept_and_used(root: Path) -> None:
    """Below those that are there; an odd name survives; the same name is refused."""
    reading = SheetMapping(
        sheets=("Q1: return",),
        columns={"It's: out": "value", "When": "period"},
        targets={"Trees #1": "trees"},
        skip=("Total",),
    )
    site = standing_site(root, NOW)
    edit = kept_as("returns", reading, site)
    assert isinstance(edit, Edit)
    write(root, (edit,))
    after = standing_site(root, NOW)
    assert after.report.imports["returns"] == reading
    assert "already" in str(kept_as("returns", reading, after))
    assert "can't be a name" in str(kept_as("My Returns", reading, after))


def test_a_workbook_of_twelve_targets_is_taken_whole(root: Path) -> None:
    """With its title, floats, stray spaces, a column of no use and notes below."""
    head = [*TARGET_HEAD, "Officer"]
    rows = [[f" Measure {n}\xa0of hedges ", *HEDGES[1:], "somebody"] for n in range(1, 13)]
    data = xlsx([["Targets agreed in March"], [], head, *rows, [], ["Note: levels may move"]])
    wish = Wish(Taken.TARGETS, SheetMapping(columns={"Officer": "ignore"}))
    proposal = taken(root, data, wish)
    assert not proposal.refused, proposal.outcomes
    write(root, proposal.edits)
    targets = standing_site(root, NOW).report.targets
    assert {f"measure-{n}-of-hedges" for n in range(1, 13)} <= set(targets)
    assert targets["measure-7-of-hedges"].title == "Measure 7 of hedges"
    skipped = [one.spot.row for one in proposal.outcomes if one.fate is Fate.SKIPPED]
    assert skipped == [1, 17]


def test_what_is_true_of_every_row_is_said_once(root: Path) -> None:
    """As if there were a column; notes get none of it; a column that is there isn't replaced."""
    given = replace(PUBLISHED, given={"illustrative": "yes", "source": "Tree survey"})
    data = xlsx([HEAD, ["trees", "2006/07", 301], ["Counted in May"]])
    proposal = taken(root, data, given)
    assert [one.fate for one in proposal.outcomes] == [Fate.WRITTEN, Fate.SKIPPED]
    write(root, proposal.edits)
    assert figures(root, "trees").endswith("2006/07,301,,2007-05-01,,,,yes,Tree survey\n")
    for name in ("value", "colour"):
        assert taken(root, data, replace(PUBLISHED, given={name: "1"})).refused
