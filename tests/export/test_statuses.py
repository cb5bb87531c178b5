"""Every promise with its status, its reason and its numbers, for the site and each agreement."""

from __future__ import annotations

import csv
import io
from decimal import Decimal

from laasite.export.statuses import statuses
from tests.builders import (
    a_commitment,
    a_due,
    a_figure,
    a_rating,
    a_report,
    a_series,
    a_target,
    assessments,
)

Rows = dict[str, list[dict[str, str]]]


def tables() -> Rows:
    """A target that is promised under an agreement and under a strategy."""
    target = a_target(
        series=(a_series(a_figure(2005, "22.9")),),
        commitments=(a_commitment(), a_commitment(under="2005-2015")),
    )
    first = a_rating(
        due=a_due(2005, "23.0"), shortfall=Decimal("-0.1"), figure=a_figure(2005, "22.9")
    )
    second = a_rating(commitment="burglary/2005-2015", in_force=False)
    made = statuses(a_report(target), assessments(first, second))
    return {
        one.path: list(csv.DictReader(io.StringIO(one.data.decode("utf-8-sig"), newline="")))
        for one in made
    }


def test_a_promise_is_told_with_its_reason_and_its_numbers() -> None:
    row = tables()["statuses.csv"][0]
    assert (row["target"], row["under"], row["status"]) == ("burglary", "laa-2006", "On track")
    assert row["reason"] == a_rating().sentence
    assert (row["value"], row["due_low"], row["behind_by"]) == ("22.9", "23.0", "-0.1")
    assert (row["period_start"], row["period_end"]) == ("2005-04-01", "2006-03-31")
    assert row["unit"] == "per 1,000 households"


def test_an_agreement_has_the_rows_of_its_own_promises() -> None:
    """What is promised under a strategy stands in the table of the site alone."""
    found = tables()
    assert sorted(found) == ["agreements/laa-2006.csv", "statuses.csv"]
    assert [row["under"] for row in found["agreements/laa-2006.csv"]] == ["laa-2006"]
    assert [row["in_force"] for row in found["statuses.csv"]] == ["yes", "no"]
