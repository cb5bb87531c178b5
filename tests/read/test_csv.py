"""CSV files: each cell has its place, and a misshapen file is told at the place that is wrong."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laasite.model.findings import Finding, Place
from laasite.model.table import Cell, Table
from laasite.read.csv import MOST_CELLS, MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS, read_csv

PATH = "content/progress/burglary.csv"
TWO_WAYS = "The names of the columns are parted by commas and semicolons"
KNOWN = ("period", "value", "published", "note")


def read(text: str, known: tuple[str, ...] = ()) -> Table:
    table, findings = read_csv(text, PATH, known)
    assert findings == ()
    assert table is not None
    return table


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def one_finding(text: str, known: tuple[str, ...] = ()) -> Finding:
    _, findings = read_csv(text, PATH, known)
    assert len(findings) == 1, findings
    return findings[0]


def told(finding: Finding) -> tuple[str, int, int, str]:
    place = finding.place
    return (finding.rule.code, place.line, place.column, finding.message)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_commas_semicolons_and_tabs_are_told_from_the_header(separator: str, end: str) -> None:
    lines = (("period", "value"), ("2005/06", "26.4"), ("2006/07", ""))
    table = read(end.join(separator.join(line) for line in lines))
    assert table.columns == ("period", "value")
    assert texts(table) == [["2005/06", "26.4"], ["2006/07", ""]]
    assert table.rows[1].place == Place(PATH, 3, 1)


def test_cells_know_their_line_and_column_even_after_quoted_line_ends() -> None:
    table = read('period,note,value\n2005/06,"Two\r\nlines, ""quoted""",26.4\n2006/07,  x , 27\n')
    first, second = table.rows
    assert first.get("note") == Cell('Two\nlines, "quoted"', Place(PATH, 2, 9))
    assert first.get("value") == Cell("26.4", Place(PATH, 3, 20))
    assert second.place == Place(PATH, 4, 1)
    assert second.get("note") == Cell("x", Place(PATH, 4, 11))
    assert second.get("value") == Cell("27", Place(PATH, 4, 15))
    assert second.get("nothing") is None


def test_rows_are_asked_by_column() -> None:
    row = read("period,value\n2005/06,\n").rows[0]
    assert row.text("period") == "2005/06"
    assert row.text("value") == row.text("no such column") == ""
    assert row.filled("value") is None
    value = row.get("value")
    assert value is not None
    assert value.empty


def test_what_excel_adds_is_left_out() -> None:
    table = read("\ufeffperiod,value,,\n\n2005/06,26.4,,\n,,,\n2006/07,27,,\n,,,\n")
    assert table.columns == ("period", "value")
    assert texts(table) == [["2005/06", "26.4"], ["2006/07", "27"]]
    assert [row.place.line for row in table.rows] == [3, 5]


def test_the_line_in_which_excel_names_its_separator_is_left_out() -> None:
    table = read("sep=;\nperiod;value\n2005/06;26,4\n")
    assert texts(table) == [["2005/06", "26,4"]]
    assert table.rows[0].place.line == 3


def test_a_table_with_one_column_is_read() -> None:
    assert texts(read("period\n2005/06\n")) == [["2005/06"]]


def test_known_columns_are_recognised_in_any_case() -> None:
    table = read("Period,VALUE,Ward\n2005/06,26.4,Golborne\n", KNOWN)
    assert table.columns == ("period", "value", "Ward")
    column = table.column("value")
    assert column is not None
    assert column.place == Place(PATH, 1, 8)
    assert table.column("published") is None


def test_quotation_marks_inside_a_cell_are_text() -> None:
    assert texts(read("a,b\n6\" pipe,it's\n")) == [['6" pipe', "it's"]]


def test_an_unclosed_quotation_mark_is_told_where_it_begins() -> None:
    finding = one_finding('period,note\n2005/06,"fine"\n2006/07,"open\n2007/08,x\n')
    assert told(finding) == (
        "LAA140", 3, 9, "The quotation mark that begins this cell is never closed.",
    )  # fmt: skip
    assert read_csv('a\n"', PATH).value is None


def test_a_mark_closed_by_one_in_a_later_row_is_told_where_it_begins() -> None:
    finding = one_finding('period,note\n2006/07,"open\n2007/08,"x"\n2008/09,y\n')
    message = "The quotation mark that begins this cell is closed only by the next one, on line 3."
    assert told(finding) == ("LAA140", 2, 9, message)


def test_doubled_marks_do_not_close_a_cell() -> None:
    assert one_finding('a,b\n"x""y,z\n').rule.code == "LAA140"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'a,b\n"x" y,z\n',
            ("LAA141", 2, 4, "After the closing quotation mark comes `y`."),
        ),
        (
            "a,b;c\n1,2;3\n",
            (
                "LAA142",
                1,
                1,
                f"{TWO_WAYS}, so it isn't clear where one ends.",
            ),
        ),
        (
            "a,b\n1,2,three, four\n",
            ("LAA143", 2, 5, "`three` stands right of the last column that has a name."),
        ),
        ("a,b,c\n1,2,3\n1\n", ("LAA144", 3, 1, "This row has 1 cell, but there are 3 columns.")),
        ("a,b,c\n1,2\n", ("LAA144", 2, 1, "This row has 2 cells, but there are 3 columns.")),
        (
            "a,b,a\n1,2,3\n",
            ("LAA145", 1, 5, "Columns 1 and 3 are both called `a`."),
        ),
        ("a,,c\n1,2,3\n", ("LAA146", 1, 3, "Column 2 has no name.")),
        (
            "Burglary figures,,\n\nperiod,value,note\n2005/06,26.4,\n",
            ("LAA147", 1, 1, "`Burglary figures` stands above the names of the columns."),
        ),
        ("", ("LAA148", 0, 0, "This file is empty; the first line should name its columns.")),
        (
            " \n,,\n",
            ("LAA148", 0, 0, "This file is empty; the first line should name its columns."),
        ),
    ],
)
def test_a_misshapen_file_is_told_at_its_place(
    text: str, expected: tuple[str, int, int, str]
) -> None:
    assert told(one_finding(text)) == expected


def test_titles_above_known_columns_are_found_whatever_they_hold() -> None:
    text = "Figures, 2006\nMade by, the council\nPeriod,Value\n2005/06,26.4\n"
    table, findings = read_csv(text, PATH, KNOWN)
    assert [finding.rule.code for finding in findings] == ["LAA147"]
    assert table is not None
    assert table.columns == ("period", "value")
    assert texts(table) == [["2005/06", "26.4"]]


def test_misshapen_rows_are_left_out_and_the_others_kept() -> None:
    table, findings = read_csv("a,b\n1\n2,3\n4,5,6\n", PATH)
    assert [finding.rule.code for finding in findings] == ["LAA144", "LAA143"]
    assert table is not None
    assert texts(table) == [["2", "3"]]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a" * (MOST_CHARACTERS + 1), "This file has 5,000,001 characters; at most 5,000,000 are"),
        ("a\n" * (MOST_ROWS + 2), "This file has more than 20,000 rows; at most 20,000 are"),
        ("," * (MOST_CELLS + 10), "This file has more than 200,000 cells; at most 200,000 are"),
        (",".join("abc" for _ in range(MOST_COLUMNS + 1)), "This file has 201 columns; at most"),
    ],
)
def test_a_file_has_bounds(text: str, message: str) -> None:
    finding = one_finding(text)
    assert finding.rule.code == "LAA149"
    assert finding.message.startswith(message)


def test_hostile_quotation_marks_take_no_longer_than_others() -> None:
    assert one_finding("a,b\n" + '"' * 1_000_001).rule.code == "LAA140"


@given(st.text(alphabet='ab,;\t"\n\r ', max_size=60))
def test_no_text_raises_and_every_place_is_in_the_file(text: str) -> None:
    table, findings = read_csv(text, PATH)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    places = [finding.place for finding in findings if finding.place.line]
    places += [cell.place for row in (table.rows if table else ()) for cell in row.cells]
    for place in places:
        assert 1 <= place.line <= len(lines)
        assert 1 <= place.column <= len(lines[place.line - 1]) + 2


CELLS = st.text(alphabet=st.sampled_from('ab,"\n é'), min_size=0, max_size=8).map(str.strip)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS).filter(any), min_size=1, max_size=5))
def test_what_the_standard_library_writes_is_read_back(rows: list[tuple[str, str, str]]) -> None:
    out = io.StringIO()
    csv.writer(out).writerows([("first", "second", "third"), *rows])
    table = read(out.getvalue(), ("first", "second", "third"))
    assert texts(table) == [list(row) for row in rows]


@given(st.lists(st.tuples(CELLS, CELLS).filter(any), min_size=1, max_size=5))
def test_a_cell_stands_where_its_place_says(rows: list[tuple[str, str]]) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows([("a", "b"), *rows])
    lines = out.getvalue().split("\n")
    for row in read(out.getvalue(), ("a", "b")).rows:
        for cell in row.cells:
            start = lines[cell.place.line - 1][cell.place.column - 1 :]
            assert start.startswith('"' + cell.text.split("\n")[0].replace('"', '""'))
