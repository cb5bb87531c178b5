"""Figures: rows are never overwritten, the newest counts, and each says what it is."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from laasite.model.dates import PartialDate
from laasite.model.findings import Finding
from laasite.model.measures import Figure, Measure
from laasite.model.words import ChangeKind, FigureState, Unknown
from laasite.read.csv import read_csv
from laasite.read.progress import COLUMNS, Rows, Shape, read_rows
from laasite.read.targets import MeasureRecord, to_measure

PATH = "content/progress/a.csv"


def measure(**keys: object) -> Measure:
    """A measure in trees, more of which is better."""
    record = MeasureRecord.model_validate({"unit": "trees", "better": "higher", **keys})
    return to_measure(record)


def rows(
    text: str, *, parts: tuple[str | None, ...] = (None,), breakdowns: tuple[str, ...] = ()
) -> tuple[Rows, tuple[Finding, ...]]:
    """The rows of a CSV for a target with these parts and a milestone `survey`."""
    table, findings = read_csv(text, PATH, COLUMNS)
    assert table is not None
    assert findings == ()
    measures = {part: measure(breakdowns=list(breakdowns)) for part in parts}
    return read_rows(table, Shape(measures, ("survey",), day_first=False))


def figures(text: str) -> tuple[Figure, ...]:
    """The figures of a CSV in which nothing is wrong."""
    read, findings = rows(text)
    assert findings == ()
    return read.figures.get(None, ())


def told(text: str, *, parts: tuple[str | None, ...] = (None,)) -> list[tuple[str, int, int]]:
    """Code, line and column of what is wrong with a CSV."""
    found = rows(text, parts=parts)[1]
    return [(one.rule.code, one.place.line, one.place.column) for one in found]


def test_a_row_is_a_figure() -> None:
    """Every column lands where it belongs."""
    text = (
        "period,value,state,published,change,reason,note,source,illustrative\n"
        '2005/06,"1,230.5",provisional,2006-05-19,correction,Miscounted,A note,Survey,yes\n'
    )
    (figure,) = figures(text)
    assert figure.value == Decimal("1230.5")
    assert figure.state is FigureState.PROVISIONAL
    assert figure.published == date(2006, 5, 19)
    assert figure.change is ChangeKind.CORRECTION
    assert (figure.reason, figure.note, figure.source) == ("Miscounted", "A note", "Survey")
    assert figure.illustrative
    assert (figure.place.path, figure.place.line) == (PATH, 2)


def test_a_figure_without_a_state_is_final() -> None:
    """Most figures are."""
    (figure,) = figures("period,value,published\n2005/06,0,2006-05-19\n")
    assert figure.state is FigureState.FINAL
    assert figure.value == 0
    assert not figure.illustrative


def test_figures_come_oldest_first_however_they_are_typed() -> None:
    """Spreadsheets are sorted in many ways."""
    text = "period,value,published\n2005/06,2,2006-05-19\n2004/05,1,2005-05-19\n"
    assert [figure.value for figure in figures(text)] == [1, 2]


def test_the_newest_row_counts_and_the_earlier_stay_with_it() -> None:
    """Nothing disappears when a figure is revised."""
    text = (
        "period,value,published,change,reason\n2005/06,3,2006-07-19,correction,Again\n"
        "2005/06,1,2006-05-19,,\n2005/06,2,2006-06-19,new data,More came in\n"
    )
    (figure,) = figures(text)
    assert figure.value == 3
    assert [earlier.value for earlier in figure.earlier] == [1, 2]


@pytest.mark.parametrize("row", ["correction,", ",Miscounted", ","])
def test_a_revision_says_its_kind_and_its_reason(row: str) -> None:
    """One of the two isn't enough."""
    text = "period,value,published,change,reason\n2005/06,1,2006-05-19,,\n"
    text += f"2005/06,2,2006-06-19,{row}\n"
    assert told(text) == [("LAA401", 3, 1)]


def test_a_state_in_place_of_a_figure_needs_its_reason() -> None:
    """With a note it is fine; without one, or with a figure, it isn't."""
    head = "period,value,state,published,note\n"
    assert told(f"{head}2005/06,,suppressed,2006-05-19,Too few\n") == []
    assert told(f"{head}2005/06,,suppressed,2006-05-19,\n") == [("LAA215", 2, 10)]
    assert told(f"{head}2005/06,5,suppressed,2006-05-19,Too few\n") == [("LAA215", 2, 11)]
    assert told(f"{head}2005/06,,provisional,2006-05-19,Too few\n") == [("LAA215", 2, 10)]


def test_every_mistake_of_a_row_is_told() -> None:
    """Period, figure, state, change, day and mark, each at its cell."""
    text = "period,value,state,published,change,illustrative\nlast,x1,fnal,soon,fix,maybe\n"
    assert [code for code, _, _ in told(text)] == [
        "LAA230",
        "LAA240",
        "LAA204",
        "LAA204",
        "LAA220",
        "LAA208",
    ]


def test_figures_are_kept_by_part() -> None:
    """Each part has its own series."""
    text = "period,part,value,published\n2005/06,a,1,2006-05-19\n2005/06,b,2,2006-05-19\n"
    read, findings = rows(text, parts=("a", "b"))
    assert findings == ()
    assert {part: found[0].value for part, found in read.figures.items()} == {"a": 1, "b": 2}


def test_a_row_of_a_target_with_parts_says_which() -> None:
    """The cure names them."""
    _, findings = rows("period,value,published\n2005/06,1,2006-05-19\n", parts=("a", "b"))
    assert [one.cure for one in findings] == ["Put one of `a`, `b` in the column `part`."]


def test_a_target_with_milestones_alone_has_no_figures() -> None:
    """There is nothing that they could be figures of; one row is enough to say so."""
    row = ",2005/06,1,2006-05-19\n"
    assert told(f"milestone,period,value,published\n{row}{row}", parts=()) == [("LAA305", 2, 2)]


def test_an_unknown_part_is_told_once_however_many_its_rows() -> None:
    """One misspelling in the spreadsheet is one mistake."""
    row = "2005/06,c,1,2006-05-19\n"
    assert told(f"period,part,value,published\n{row}{row}", parts=("a",)) == [("LAA305", 2, 9)]


def test_a_target_with_neither_measure_nor_milestones_has_no_figures() -> None:
    """The file as such is too much."""
    table, _ = read_csv("period,value,published\n2005/06,1,2006-05-19\n", PATH, COLUMNS)
    assert table is not None
    found = read_rows(table, Shape({}, (), day_first=False)).findings
    assert [(one.rule.code, one.place.line) for one in found] == [("LAA305", 1)]


def test_a_breakdown_is_a_column_of_its_own() -> None:
    """Two wards in one period are two figures, not a revision."""
    text = "period,ward,value,published\n2005/06,North,1,2006-05-19\n2005/06,South,2,2006-05-19\n"
    read, findings = rows(text, breakdowns=("ward",))
    assert findings == ()
    assert [figure.breakdown for figure in read.figures[None]] == [
        (("ward", "North"),),
        (("ward", "South"),),
    ]


@pytest.mark.parametrize(
    ("row", "done"),
    [
        ("survey,1,18 May 2006,,2006-05-19,", PartialDate),
        ("survey,1,not recorded,,2006-05-19,", Unknown),
        ("survey,1,,not recorded,2006-05-19,The file is lost", type(None)),
    ],
)
def test_what_was_done_of_a_milestone_is_read(row: str, done: type) -> None:
    """A date, a word for not knowing it, or a state with its reason."""
    read, findings = rows(f"milestone,occurrence,done,state,published,note\n{row}\n", parts=())
    assert findings == ()
    (found,) = read.done
    assert found.milestone == "survey"
    assert isinstance(found.done, done)


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("survey,1,,,2006-05-19,", "LAA215"),
        ("survey,1,,not recorded,2006-05-19,", "LAA215"),
        ("survey,1,soon,,2006-05-19,", "LAA220"),
        ("servey,1,18 May 2006,,2006-05-19,", "LAA307"),
    ],
)
def test_a_milestone_that_was_not_done_says_why(row: str, code: str) -> None:
    """One finding for the row."""
    text = f"milestone,occurrence,done,state,published,note\n{row}\n"
    assert [found for found, _, _ in told(text, parts=())] == [code]


@pytest.mark.parametrize(
    ("header", "parts", "missing"),
    [
        ("period,value", (None,), "published"),
        ("value,published", (None,), "period"),
        ("done,published", (), "milestone"),
    ],
)
def test_a_column_that_has_to_be_there_is_missed(
    header: str, parts: tuple[str | None, ...], missing: str
) -> None:
    """Periods where there is a measure, milestones where there is none, and always a day."""
    _, findings = rows(f"{header}\n,\n", parts=parts)
    assert [one.message for one in findings] == [f"The column `{missing}` is missing."]


# --- comparators ---------------------------------------------------------------------------------


def compared(text: str) -> tuple[Rows, list[str]]:
    """The rows of a CSV of a measure that is compared with England and broken down by ward."""
    table, _ = read_csv(text, PATH, COLUMNS)
    assert table is not None
    own = measure(comparators=["England"], breakdowns=["ward"])
    read, findings = read_rows(table, Shape({None: own}, (), day_first=False))
    return read, [f"{one.rule.code} {one.place.line}:{one.place.column}" for one in findings]


def test_a_comparators_row_is_a_figure_of_somebody_else() -> None:
    """It has versions like every other, and isn't one of ours."""
    read, found = compared(
        "period,comparator,value,published,change,reason\n"
        "2005/06,,230,2006-05-19,,\n"
        "2005/06,England,410,2006-05-19,,\n"
        "2005/06,England,411,2006-06-19,correction,Miscounted\n"
    )
    assert found == []
    ours, theirs = read.figures[None]
    assert (ours.comparator, theirs.comparator) == (None, "England")
    assert [one.value for one in theirs.earlier] == [Decimal(410)]


def test_a_comparator_that_the_measure_does_not_name_is_refused() -> None:
    """It could be a ward in the wrong column."""
    read, found = compared("period,comparator,value,published\n2005/06,Engand,410,2006-05-19\n")
    assert found == ["LAA309 2:9"]
    assert read.figures == {}


def test_a_comparators_row_is_about_the_whole_of_it() -> None:
    """Nobody would find a ward of England."""
    text = "period,comparator,ward,value,published\n2005/06,England,North,410,2006-05-19\n"
    assert compared(text)[1] == ["LAA309 2:9"]


def test_without_comparators_there_is_no_such_column() -> None:
    """It is told like any column that isn't known."""
    assert told("period,comparator,value,published\n2005/06,,1,2006-05-19\n") == [("LAA213", 1, 8)]
