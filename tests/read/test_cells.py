"""Cells become values, or findings at their own line and column."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from laasite.model.dates import in_month, on_day
from laasite.model.findings import Place
from laasite.model.numbers import Number
from laasite.model.periods import YearKind, quarter_of
from laasite.model.table import Cell
from laasite.read.cells import date_cell, number_cell, period_cell, published_cell

PLACE = Place("content/progress/burglary.csv", 12, 9)


def test_good_cells_become_values_without_findings() -> None:
    assert date_cell(Cell("May 2006", PLACE)) == (in_month(2006, 5), ())
    assert date_cell(Cell("05/06/2006", PLACE), day_first=True) == (on_day(date(2006, 6, 5)), ())
    assert published_cell(Cell("18/05/2006", PLACE), day_first=True) == (date(2006, 5, 18), ())
    quarter = quarter_of(2006, 1, YearKind.FINANCIAL)
    assert period_cell(Cell("2006/07 Q1", PLACE), YearKind.FINANCIAL) == (quarter, ())
    assert number_cell(Cell("60%", PLACE)) == (Number(Decimal(60), "%"), ())


def test_a_bad_cell_becomes_one_finding_at_its_place() -> None:
    value, findings = period_cell(Cell("Jul-06", PLACE), YearKind.FINANCIAL)
    assert value is None
    assert "\n".join(str(finding) for finding in findings) == (
        "content/progress/burglary.csv:12:9: error LAA253: `Jul-06` is what Excel makes of "
        "`2006/07`, which it takes for a month. Did you mean `2006/07` or `July 2006`? "
        "Format the column as text in the spreadsheet before typing, then write the one you mean."
    )


def test_a_typed_sign_must_fit_the_unit() -> None:
    assert number_cell(Cell("60%", PLACE), "per cent").value == Number(Decimal(60), "%")
    assert number_cell(Cell("£60", PLACE), "£ million").findings == ()
    assert number_cell(Cell("60", PLACE), "burglaries").findings == ()
    value, findings = number_cell(Cell("60%", PLACE), "burglaries per 1,000 homes")
    assert value is None
    assert [(finding.rule.code, finding.message) for finding in findings] == [
        ("LAA246", "`60%` has a % sign, but the unit here is `burglaries per 1,000 homes`."),
    ]


def test_each_kind_of_cell_has_its_own_rules() -> None:
    cells = (
        date_cell(Cell("05/06/2006", PLACE)),
        published_cell(Cell("May 2006", PLACE)),
        period_cell(Cell("2006-07", PLACE), YearKind.FINANCIAL),
        number_cell(Cell("TBC", PLACE)),
    )
    codes = [finding.rule.code for cell in cells for finding in cell.findings]
    assert codes == ["LAA221", "LAA223", "LAA231", "LAA242"]
    assert all(finding.place == PLACE for cell in cells for finding in cell.findings)
