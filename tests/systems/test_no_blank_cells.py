"""Chart, table and CSV say the same words where there is no figure, and none is silent."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace

import pytest

from laasite.assess.report import assess
from laasite.export.figures import figures
from laasite.model.report import Report
from laasite.pages.plan import PageKind
from tests.assess.cases import figure, level, lower
from tests.assess.cases import report as a_case
from tests.builders import a_level
from tests.render.views.desks import a_desk, html

REASONS = {
    "2002/03": "no figure was published",
    "2004/05": "suppressed",
    "2005/06": "late by 74 days",
    "2006/07": "not due yet",
}


@pytest.fixture(scope="module")
def report() -> Report:
    """A series with every kind of gap: passed over, suppressed, late and still to come."""
    rows = (figure(2001, "28"), figure(2003, "26"), figure(2004, None))
    levels = (level(2005, "23"), level(2006, "22"))
    made = a_case(rows, levels, measure=lower(lag_days=48))
    target = made.targets["burglary"]
    promise = replace(target.commitments[0].promises[0], without_stretch=(a_level(2006, "24"),))
    commitment = replace(target.commitments[0], promises=(promise,))
    return replace(made, targets={"burglary": replace(target, commitments=(commitment,))})


@pytest.fixture(scope="module")
def page(report: Report) -> str:
    return html(a_desk(PageKind.TARGET, "burglary", report, assess(report)))


def test_the_csv_says_why(report: Report) -> None:
    artifact = next(iter(figures(report, assess(report))))
    rows = csv.DictReader(io.StringIO(artifact.data.decode("utf-8-sig")))
    missing = {row["period"]: row["state"] for row in rows if not row["value"]}
    assert missing == REASONS


def test_the_table_says_the_same(page: str) -> None:
    table = page[page.index("<caption>Burglaries") :]
    for period, reason in REASONS.items():
        label = f"{period[:4]} to {int(period[:4]) + 1}"
        row = rf'<th scope="row">{label}</th><td class="number quiet">{reason.capitalize()}<'
        assert re.search(row, table), label


def test_the_chart_says_the_same(page: str) -> None:
    wide = page[page.index("chart--wide") : page.index("chart--narrow")]
    told = re.sub(r"<[^>]+>", " ", wide)
    for reason in REASONS.values():
        assert reason in " ".join(told.split()), reason


def test_no_cell_of_the_page_is_blank(page: str) -> None:
    assert re.findall(r"<t[dh][^>]*>\s*</t[dh]>", page) == []
