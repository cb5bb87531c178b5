"""Real published figures come to what was worked out for them by hand."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from laasite.model.assessment import Assessments, Direction, Rating, Status, Unrated
from laasite.model.words import Better
from tests.assess.sites import judged, site_report

ROOT = Path(__file__).resolve().parents[1] / "sites" / "english-agreements"
EXPECTED = (ROOT / "EXPECTED.md").read_text(encoding="utf-8")

REASONS = {
    "no level for this period": Unrated.NO_LEVEL,
    "no figure": Unrated.NO_FIGURE,
    "a reason stands in place of the figure": Unrated.NO_FIGURE_IN_PLACE,
    "the level isn't agreed": Unrated.LEVEL_TO_BE_AGREED,
    "not in force": Unrated.NOT_IN_FORCE,
    "a change from a baseline that isn't known": Unrated.NO_BASELINE,
}
CLOSE_ENOUGH = Fraction(1, 10**40)
"""A third has no end in decimals; beyond forty places the table's fraction and ours are one."""


def table(heading: str) -> list[dict[str, str]]:
    """The rows of the first table below the line that begins with `heading`."""
    lines = EXPECTED[EXPECTED.index(heading) :].splitlines()
    start = next(index for index, line in enumerate(lines) if line.startswith("|"))
    rows = []
    for line in lines[start:]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return [dict(zip(rows[0], row, strict=True)) for row in rows[2:]]


COMMITMENTS = table("# What the figures must come to")
FOR_INFORMATION = table("## For information")


@pytest.fixture(scope="module")
def assessments() -> Assessments:
    """The judgement of the whole site."""
    return judged(ROOT)


def number(cell: str) -> Fraction | None:
    """A number of the table; where a fraction and its decimals are given, the fraction."""
    return Fraction(cell.split(" ", maxsplit=1)[0].replace(",", "")) if cell else None


def same(found: Decimal | None, cell: str) -> bool:
    """Whether a figure of ours is the table's."""
    wanted = number(cell)
    if found is None or wanted is None:
        return found is None and wanted is None
    return abs(Fraction(found) - wanted) < CLOSE_ENOUGH


def status_of(rating: Rating) -> str:
    """A status as the table writes it."""
    return rating.status.value.lower()


@pytest.mark.parametrize("row", COMMITMENTS, ids=lambda row: row["target"])
def test_each_commitment_comes_to_what_was_worked_out(
    assessments: Assessments, row: dict[str, str]
) -> None:
    (found,) = assessments.of_target(row["target"])
    wanted, _, reason = row["status"].partition(": ")

    assert found.commitment == f"{row['target']}/{row['commitment under']}"
    assert status_of(found) == wanted
    assert found.unrated is (REASONS[re.sub(r" \(.*\)", "", reason)] if reason else None)
    assert (found.figure.period.canonical() if found.figure else "") == row["period"]
    assert same(found.figure.value if found.figure else None, row["figure"])
    assert same(found.due.value if found.due else None, row["due"])
    assert same(found.shortfall, row["shortfall"])
    assert same(found.tolerance, row["tolerance"])
    assert same(found.distance, row["distance"])
    assert direction(found) == row["direction"].partition(" ")[0]


def direction(rating: Rating) -> str:
    """A direction as the table writes it."""
    return rating.direction.value.lower() if rating.direction else ""


def test_the_table_tells_of_every_commitment(assessments: Assessments) -> None:
    assert sorted(row["target"] for row in COMMITMENTS) == sorted(
        rating.target for rating in assessments.ratings
    )


def test_the_statuses_add_up_to_what_was_counted(assessments: Assessments) -> None:
    counted = Counter(rating.status for rating in assessments.ratings)

    assert counted == {
        Status.CLOSE: 2,
        Status.MISSED: 1,
        Status.UNRATED: 24,
        Status.OFF_TRACK: 3,
        Status.ON_TRACK: 2,
    }
    assert "32 commitments: 2 close, 1 missed, 24 not rated, 3 off track, 2 on track" in EXPECTED


def test_nothing_is_late_where_no_source_says_when_a_figure_is_due(
    assessments: Assessments,
) -> None:
    assert assessments.late == ()


MOVES = {"better": Direction.BETTER, "down": Direction.DOWN, "none": None}


@pytest.mark.parametrize(
    "row", FOR_INFORMATION, ids=lambda row: f"{row['target']} {row['part']}".strip()
)
def test_figures_without_a_commitment_are_for_information(
    assessments: Assessments, row: dict[str, str]
) -> None:
    (found,) = (
        one
        for one in assessments.information
        if (one.target, one.part or "") == (row["target"], row["part"])
    )
    first = re.split(r"[ ,:(]", row["direction against a year before"], maxsplit=1)[0]

    assert found.figure is not None
    assert same(found.figure.value, row["newest figure"])
    assert found.figure.period.canonical() in row["newest figure"] or (
        found.figure.period.label() in row["newest figure"]
    )
    assert found.direction is MOVES[first]
    assert assessments.headline(row["target"]) is None


def test_measures_without_a_polarity_are_never_rated() -> None:
    report = site_report(ROOT)
    neutral = [
        target.id
        for target in report.targets.values()
        for series in target.series
        if series.measure.better is Better.NONE
    ]

    assert neutral == ["england-neet", "north-east-neet"]
