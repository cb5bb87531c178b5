"""Findings on levels, figures and leads: each where it belongs, and not where all is well."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from laasite.assess.report import assess
from laasite.check.figures import RULES
from laasite.model import tree
from laasite.model.areas import Area
from laasite.model.findings import Finding, Place, Severity
from laasite.model.measures import Figure, Level, Measure
from laasite.model.origin import Marks, Origin
from laasite.model.period import span_of
from laasite.model.periods import YearKind
from laasite.model.report import Report
from laasite.model.site import Release
from laasite.model.targets import Commitment
from laasite.model.words import (
    Better,
    CommitmentStage,
    CommitmentState,
    Covers,
    FigureState,
    Frequency,
    Unknown,
)
from tests.assess.cases import (
    band,
    baseline,
    figure,
    higher,
    level,
    lower,
    milestone,
    month,
    quarter,
    report,
    within,
)
from tests.assess.sites import site_report
from tests.builders import a_commitment, a_measure, a_promise, a_site, a_year

ROOT = Path(__file__).resolve().parents[2]
PLACE = Place("content/targets/burglary.md", 30, 5)


def found(made: Report) -> list[Finding]:
    """What the rules of this file find in a report."""
    judged = assess(made)
    return [finding for rule in RULES for finding in rule(made, judged)]


def codes(made: Report) -> list[str]:
    """The codes of what is found."""
    return [finding.rule.code for finding in found(made)]


# --- levels ------------------------------------------------------------------------------------


def promised(start: str, end: Level, measure: Measure, when: object = None) -> Report:
    """A promise from a baseline to a level."""
    period = when or a_year(2004)
    promise = a_promise(baseline=baseline(period, start))  # type: ignore[arg-type]
    return report([], [end], measure=measure, promise=promise)


@pytest.mark.parametrize(
    ("measure", "start", "end", "worse"),
    [
        (higher(), "83", "80", True),
        (higher(), "83", "83", False),
        (higher(), "80", "83", False),
        (lower(), "80", "83", True),
        (lower(), "83", "80", False),
        (a_measure(better=Better.NONE), "83", "80", False),
    ],
)
def test_a_level_worse_than_the_baseline_is_worth_a_note(
    measure: Measure, start: str, end: str, worse: bool
) -> None:
    made = promised(start, level(2005, end, place=PLACE), measure)

    assert codes(made) == (["LAA410"] if worse else [])
    assert all(finding.rule.severity is Severity.NOTE for finding in found(made))
    assert all(finding.place == PLACE for finding in found(made))


def test_a_quarters_level_isnt_worse_than_a_whole_years_baseline() -> None:
    measure = higher(frequency=Frequency.QUARTER, covers=Covers.YEAR_TO_DATE)
    first = promised("800", level(quarter(2005, 1), "205"), measure, quarter(2004, 4))
    last = promised("800", level(quarter(2005, 4), "205"), measure, quarter(2004, 4))

    assert (codes(first), codes(last)) == ([], ["LAA410"])


@pytest.mark.parametrize(
    ("year", "outside"), [(2003, True), (2004, True), (2005, False), (2008, False), (2009, True)]
)
def test_a_level_lies_in_the_years_of_its_agreement(year: int, outside: bool) -> None:
    made = report([], [level(year, "10", place=PLACE)])

    assert codes(made) == (["LAA411"] if outside else [])


def test_a_level_that_overlaps_its_agreement_or_has_no_years_to_lie_in_is_fine() -> None:
    pooled = span_of(2003, 2005, YearKind.FINANCIAL)

    assert codes(report([], [level(pooled, "10")])) == []
    assert codes(report([], [level(1990, "10")], years=None)) == []


def test_a_level_of_nought_needs_an_absolute_tolerance() -> None:
    levels = [level(2005, "0", place=PLACE)]

    assert codes(report([], levels, tolerance=within(share="0.05"))) == ["LAA412"]
    assert codes(report([], levels)) == ["LAA412"]
    assert codes(report([], levels, tolerance=within("1"))) == []
    assert codes(report([], levels, measure=a_measure(better=Better.NONE))) == []


def test_a_band_runs_upwards() -> None:
    made = report([], [replace(band(2005, "90", "82"), place=PLACE)], tolerance=within("1"))

    assert [(one.rule.code, one.message) for one in found(made)] == [
        ("LAA420", "The band for 2005 to 2006 runs from 90 to 82.")
    ]
    assert codes(report([], [band(2005, "82", "90")], tolerance=within("1"))) == []


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({}, ["LAA413"]),
        ({"commitment": a_commitment(stage=CommitmentStage.DROPPED)}, []),
        ({"commitment": a_commitment(stage=CommitmentStage.PROPOSED)}, []),
        ({"commitment": a_commitment(state=CommitmentState.PLACEHOLDER)}, []),
        ({"commitment": a_commitment(state=CommitmentState.REMOVED)}, []),
        ({"measure": a_measure(better=Better.NONE)}, []),
        ({"milestones": (milestone(),)}, []),
    ],
)
def test_a_commitment_has_a_level_or_a_milestone(said: dict[str, object], code: list[str]) -> None:
    assert codes(report([], [], **said)) == code  # type: ignore[arg-type]


# --- figures -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("published", "state", "code"),
    [
        (date(2006, 3, 30), FigureState.FINAL, ["LAA414"]),
        (date(2006, 3, 30), FigureState.PROVISIONAL, ["LAA414"]),
        (date(2006, 3, 30), FigureState.ESTIMATED, []),
        (date(2006, 3, 31), FigureState.FINAL, []),
    ],
)
def test_a_figure_comes_after_its_period(
    published: date, state: FigureState, code: list[str]
) -> None:
    made = report([figure(2005, "9", published=published, state=state)], [level(2005, "10")])

    assert codes(made) == code


def test_a_reason_may_be_given_before_the_period_is_over() -> None:
    row = figure(2006, None, published=date(2006, 7, 1), note="The survey was given up")

    assert codes(report([row], [level(2006, "10")])) == []


def released(*rows: Figure) -> Report:
    """Figures of a site that announced those of 2005 to 2006 for 18 May 2006."""
    made = report(rows, [level(2005, "10")])
    release = Release(a_year(2005), date(2006, 5, 18), None, None, Marks())
    return replace(made, site=a_site(releases=(release,)))


def test_a_figure_dated_before_its_announced_day_is_refused() -> None:
    early = figure(2005, "9", published=date(2006, 5, 17), place=PLACE)

    (finding,) = found(released(early))

    assert (finding.rule.code, finding.rule.severity) == ("LAA415", Severity.ERROR)
    assert finding.place == PLACE
    assert codes(released(replace(early, published=date(2006, 5, 18)))) == []
    assert codes(released(replace(early, period=a_year(2004)))) == []


def test_an_earlier_row_was_early_too_and_a_breakdown_makes_no_second_finding() -> None:
    early = figure(2005, "9", published=date(2006, 5, 17), place=PLACE)
    ward = replace(early, breakdown=(("ward", "Golborne"),), place=Place(PLACE.path, 31, 1))
    newest = figure(2005, "8", published=date(2006, 6, 1), earlier=(early,))

    assert [one.place for one in found(released(newest, ward))] == [PLACE]


@pytest.mark.parametrize(
    ("frequency", "row", "code"),
    [
        (Frequency.YEAR, figure(quarter(2005, 1), "9"), ["LAA416"]),
        (Frequency.YEAR, figure(month(2005, 5), "9"), ["LAA416"]),
        (Frequency.YEAR, figure(2005, "9"), []),
        (Frequency.QUARTER, figure(month(2005, 5), "9"), ["LAA416"]),
        (Frequency.QUARTER, figure(2005, "9"), []),
        (Frequency.MONTH, figure(month(2005, 5), "9"), []),
        (Frequency.ONCE, figure(month(2005, 5), "9"), []),
    ],
)
def test_figures_are_not_finer_than_they_are_reported(
    frequency: Frequency, row: Figure, code: list[str]
) -> None:
    measure = lower(frequency=frequency)

    assert codes(report([row, row], [level(2005, "10")], measure=measure)) == code


def area(id: str, title: str, kind: str = "ward", also: tuple[str, ...] = ()) -> Area:
    """An area of the site."""
    return Area(id, title, kind, None, None, also, PLACE)


def by_ward(*names: str, areas: tuple[Area, ...]) -> Report:
    """A figure for each ward."""
    rows = [
        figure(2005, "9", breakdown=(("ward", name),), place=Place("burglary.csv", line, 1))
        for line, name in enumerate(names, 2)
    ]
    measure = lower(breakdowns=("ward",))
    made = report([figure(2005, "9"), *rows], [level(2005, "10")], measure=measure)
    return replace(made, areas={one.id: one for one in areas})


WARDS = (area("golborne", "Golborne", also=("Golborne Ward",)), area("holland", "Holland"))


def test_figures_by_ward_name_a_ward_that_the_site_knows() -> None:
    made = by_ward("Golborne", "golborne ward", "HOLLAND", "Golbourne", "Golbourne", areas=WARDS)

    (finding,) = found(made)

    assert (finding.rule.code, finding.place.line) == ("LAA417", 5)
    assert finding.message == "There is no ward called `Golbourne`."
    assert finding.meant == "`Golborne`"


def test_where_no_wards_are_known_any_name_will_do() -> None:
    assert codes(by_ward("Golbourne", areas=(area("rbkc", "The borough", "borough"),))) == []


def test_a_comparators_figure_says_where_it_was_published() -> None:
    """Once for each comparator; what is invented needs no source."""
    bare, again, sourced, invented = (
        figure(year, "9", breakdown=(("comparator", name),), **said)
        for year, name, said in (
            (2004, "England", {}),
            (2005, "England", {}),
            (2005, "Ashworth", {"source": "Their report"}),
            (2005, "Bilton", {"illustrative": True}),
        )
    )
    measure = lower(comparators=("England", "Ashworth", "Bilton"))
    rows = [figure(2005, "9"), bare, again, sourced, invented]
    assert codes(report(rows, [level(2005, "10")], measure=measure)) == ["LAA421"]


# --- who answers -------------------------------------------------------------------------------


def typed(lead: str | None) -> Report:
    """A commitment as typed, with a word under `lead` or no such key."""
    entries = () if lead is None else ((scalar("lead"), scalar(lead)),)
    item = tree.Mapping(entries, PLACE)
    node = tree.Mapping(((scalar("commitments"), tree.Sequence((item,), PLACE)),), PLACE)
    return report(
        [],
        [level(2005, "10")],
        commitment=a_commitment(lead=(), place=PLACE),
        origin=Origin("content/targets/burglary.md", node),
    )


def scalar(text: str) -> tree.Scalar:
    """A single value."""
    return tree.Scalar(text, PLACE)


def test_every_target_has_a_lead_or_says_that_it_isnt_known() -> None:
    (finding,) = found(typed(None))

    assert (finding.rule.code, finding.place) == ("LAA418", PLACE)
    assert codes(typed("not recorded")) == []


@pytest.mark.parametrize(
    ("commitment", "code"),
    [
        (a_commitment(leader=None), ["LAA419"]),
        (a_commitment(leader=Unknown.NOT_STATED), []),
        (a_commitment(leader=None, stage=CommitmentStage.DROPPED), []),
        (a_commitment(leader=None, lead=(), stage=CommitmentStage.LONG_LIST), []),
    ],
)
def test_a_post_answers_for_each_agreed_target(commitment: Commitment, code: list[str]) -> None:
    assert codes(report([], [level(2005, "10")], commitment=commitment)) == code


# --- whole sites -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("root", "notes"),
    [(ROOT, []), (ROOT / "tests" / "sites" / "english-agreements", ["LAA410"])],
    ids=["demonstration", "english-agreements"],
)
def test_our_own_sites_are_as_they_are_meant_to_be(root: Path, notes: list[str]) -> None:
    """The one note is of a level that the paper really sets below its baseline."""
    assert codes(site_report(root)) == notes


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_rule_says_nothing_of_an_ordinary_report(
    rule: Callable[[Report, object], list[Finding]],
) -> None:
    promise = a_promise(baseline=baseline(a_year(2004), "12"))
    made = report([figure(2005, "9")], [level(2005, "10")], promise=promise, tolerance=within("1"))

    assert list(rule(made, assess(made))) == []
