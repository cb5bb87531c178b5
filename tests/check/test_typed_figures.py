"""A figure typed beside a target's name is one of its figures; what says something else is left."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from laasite.assess.report import assess
from laasite.check.typed_figures import figures_typed_by_hand
from laasite.model.findings import Finding
from laasite.model.measures import Measure
from tests.assess.sites import site_report
from tests.builders import (
    a_commitment,
    a_figure,
    a_level,
    a_measure,
    a_page,
    a_promise,
    a_report,
    a_series,
    a_target,
)

RATE = a_measure()
LINKED = "[Burglary](../targets/burglary.md) "


def found(text: str, measure: Measure = RATE) -> list[Finding]:
    """What is told of a page of a report with one target, 22.9 after 24.2, on the way to 20."""
    before = a_figure(2005, "22.6")
    figures = a_figure(2004, "24.2"), replace(a_figure(2005, "22.9"), earlier=(before,))
    series = replace(a_series(*figures), measure=measure)
    promise = a_promise(a_level(2008, "20"))
    target = a_target(series=(series,), commitments=(a_commitment(promises=(promise,)),))
    report = a_report(target, pages={"about": a_page(markdown=text)})
    return list(figures_typed_by_hand(report, assess(report)))


def money() -> Measure:
    return a_measure(unit="£")


def share() -> Measure:
    return a_measure(unit="per cent")


@pytest.mark.parametrize(
    ("text", "measure", "words"),
    [
        (LINKED + "fell to 23.4 per 1,000 households.", RATE, "23.4 per 1,000 households"),
        (LINKED + "fell: 23 burglaries per 1,000 households now, 25 per 1,000 households before.",
         RATE, "25 per 1,000 households"),
        ("In “Fewer burglaries” we reached 21.7 per 1,000\nhouseholds.", RATE,
         "21.7 per 1,000 households"),
        (LINKED + "stands at 45%.", share(), "45%"),
        (LINKED + "stands at 45 per cent.", share(), "45 per cent"),
        (LINKED + "brought £1.2 million.", money(), "£1.2 million"),
        (LINKED + "brought £1,200.", money(), "£1,200"),
    ],
)  # fmt: skip
def test_a_figure_that_is_none_of_the_targets_is_told_with_the_cure(
    text: str, measure: Measure, words: str
) -> None:
    (finding,) = found(text, measure)
    assert f"`{words}`" in finding.message
    assert "[[value burglary]]" in finding.cure


def test_the_finding_stands_at_the_number() -> None:
    (finding,) = found(f"All is well.\n\nGood. {LINKED}stands at\n23.4 per 1,000 households.")
    assert (finding.place.line, finding.place.column) == (4, 1)


@pytest.mark.parametrize(
    "words",
    [
        "stands at 22.9 per 1,000 households",
        "stands at 23 per 1,000 households",
        "was first counted as 22.6 per 1,000 households",
        "began from 28.4 per 1,000 households",
        "is to reach 20 per 1,000 households",
        "is [[value burglary]]",
        "is `17.1 per 1,000 households` in code",
        "fell by 1.3 per 1,000 households",
        "is at least 17 per 1,000 households",
        "is about 17 per 1,000 households",
        "is 1.3 per 1,000 households lower",
        "has 5 per 1,000 households more than Fulham",
        "had 17 officers, and 3 per cent of them were new",
        "is worse than in [robbery](../targets/robbery.md). There it was 7 per 1,000 households",
    ],
)
def test_what_is_right_or_says_something_else_is_left_alone(words: str) -> None:
    assert found(f"{LINKED}{words}.") == []


@pytest.mark.parametrize(
    "text",
    [
        "It stands at 17.1 per 1,000 households.",
        "> " + LINKED + "stands at 17.1 per 1,000 households.",
        LINKED + "is well.\n\nIt stands at 17.1 per 1,000 households.",
        LINKED + "is well.\n- 17.1 per 1,000 households.",
    ],
)
def test_only_a_sentence_that_names_the_target_speaks_of_it(text: str) -> None:
    """And not one that somebody else said."""
    assert found(text) == []


@pytest.mark.parametrize("site", [".", "tests/sites/english-agreements", "tests/sites/kent"])
def test_no_false_alarm_on_the_sites_of_the_repository(site: str) -> None:
    root = Path(__file__).resolve().parents[2] / site
    report = site_report(root)
    assert [str(one) for one in figures_typed_by_hand(report, assess(report))] == []
