"""What a commitment promises in figures: baselines, levels, bands, changes, words."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from laasite.model.dates import PartialDate
from laasite.model.periods import Period
from laasite.model.targets import Commitment, Promise
from laasite.model.words import Path as LevelPath
from laasite.model.words import Unknown
from tests.edited_sites import clean, edited, told
from tests.mistakes import TREES, Edit

LEVELS = "    levels:\n      2004/05: 220\n      2005/06: 250\n      2006/07: 300\n"
MEASURE = (
    "measure:\n  what: Trees standing along the main roads\n  unit: trees\n  better: higher\n"
    "  decimals: 0\n  source: Council tree survey\n  frequency: year\n"
    "  covers: a point in time\n  lag: 60 days\n  supplied_by: council\n"
)
PARTS = (
    "parts:\n  - { id: oaks, title: Oaks, measure: { unit: trees, better: higher } }\n"
    "  - { id: limes, title: Limes, measure: { unit: trees, better: higher } }\n"
)
FIGURES = Edit("content/progress/trees.csv", None, "period,part,value,published\n")


def commitment(site: Path, *edits: Edit) -> Commitment:
    """The commitment on trees in a site with these edits, in which nothing is wrong."""
    return clean(edited(site, *edits)).targets["trees"].commitments[0]


def promise(site: Path, new: str, old: str = LEVELS) -> Promise:
    """What it promises with `new` in place of its levels."""
    (found,) = commitment(site, Edit(TREES, old, new)).promises
    return found


def codes(site: Path, *edits: Edit) -> list[tuple[str, int]]:
    """Code and line of what is wrong with the target on trees."""
    found = told(edited(site, *edits))
    assert {path for _, path, _, _ in found} <= {TREES}
    return [(code, line) for code, _, line, _ in found]


def test_levels_are_kept_by_period_oldest_first(site: Path) -> None:
    """However they are typed."""
    found = promise(site, "    levels: { 2006/07: 300, 2004/05: 220.5 }\n")
    assert [level.value for level in found.levels] == [Decimal("220.5"), Decimal(300)]


def test_a_level_may_be_a_band_a_change_or_a_word(site: Path) -> None:
    """Each keeps what was typed."""
    found = promise(
        site,
        "    levels:\n      2004/05: { from: 200, to: 220 }\n"
        "      2005/06: { change_from_baseline: 4.1, measured_on: 2005/06 }\n"
        "      2006/07: { value: to be agreed, reason: Talks go on }\n",
    )
    band, change, word = found.levels
    assert (band.low, band.high) == (Decimal(200), Decimal(220))
    assert change.change_from_baseline == Decimal("4.1")
    assert isinstance(change.measured_on, Period)
    assert (word.words, word.reason) == (Unknown.TO_BE_AGREED, "Talks go on")


@pytest.mark.parametrize(
    ("typed", "kind"), [("2006", Period), ("September 2006", Period), ("18 May 2006", PartialDate)]
)
def test_a_level_may_be_measured_on_another_date(site: Path, typed: str, kind: type) -> None:
    """A year, a month or a day, of whatever kind of year."""
    levels = f"    levels: {{ 2006/07: {{ value: 9, measured_on: {typed} }} }}\n"
    assert isinstance(promise(site, levels).levels[0].measured_on, kind)


def test_what_was_expected_anyway_and_what_pays_early_are_kept(site: Path) -> None:
    """Beside the levels."""
    found = promise(
        site,
        f"    path: straight\n    without_stretch: {{ 2006/07: 260 }}\n"
        f"    interim: {{ period: 2005/06, level: 240 }}\n{LEVELS}",
    )
    assert found.path is LevelPath.STRAIGHT
    assert [level.value for level in found.without_stretch] == [260]
    assert found.interim is not None
    assert found.interim.value == 240


@pytest.mark.parametrize(
    ("typed", "value", "from_figures", "words"),
    [
        ("{ period: 2003/04, value: 198.5 }", Decimal("198.5"), False, None),
        ("{ period: 2003/04, value: from figures }", None, True, None),
        ("{ value: not recorded, reason: Lost }", None, False, Unknown.NOT_RECORDED),
        ("{ period: not stated }", None, False, Unknown.NOT_RECORDED),
    ],
)
def test_a_baseline_is_a_number_the_figures_or_a_word(
    site: Path, typed: str, value: Decimal | None, from_figures: bool, words: Unknown | None
) -> None:
    """A baseline that isn't known says in which way."""
    found = promise(site, f"baseline: {typed}", "baseline: { period: 2003/04, value: 200 }")
    assert found.baseline is not None
    assert (found.baseline.value, found.baseline.from_figures, found.baseline.words) == (
        value,
        from_figures,
        words,
    )


@pytest.mark.parametrize(
    ("level", "words"),
    [
        ("{ from: 3 }", "band without `to`"),
        ("{ to: 3 }", "band without `from`"),
        ("{ reason: Talks go on }", "gives no value"),
        ("{ value: 3, from: 1, to: 3 }", "in more than one way"),
        ("{ value: 3, change_from_baseline: 1 }", "in more than one way"),
    ],
)
def test_half_a_level_and_two_at_once_are_told(site: Path, level: str, words: str) -> None:
    """At the level's line."""
    (found,) = told(edited(site, Edit(TREES, "2005/06: 250", f"2005/06: {level}")))
    assert (found[0], found[2]) == ("LAA212", 25)
    assert words in found[3]


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("2005/06: 250", "2005: 250", "LAA233", 25),
        ("2005/06: 250", "2005/06: £250", "LAA246", 25),
        ("2005/06: 250", "2004 to 2005: 250", "LAA303", 25),
        ("2005/06: 250", "2005/06: { value: 250, measured_on: soon }", "LAA230", 25),
        ("period: 2003/04, value: 200", "period: 2003, value: 200", "LAA233", 22),
        ("period: 2003/04, value: 200", "period: 2003/04, value: 200%", "LAA246", 22),
        ("period: 2003/04, value: 200", "period: 2003/04, value: some", "LAA240", 22),
        (LEVELS, f"    interim: {{ period: 2003, level: 1 }}\n{LEVELS}", "LAA233", 23),
    ],
)
def test_a_wrong_period_or_number_is_told(
    site: Path, old: str, new: str, code: str, line: int
) -> None:
    """At its own line, once."""
    assert codes(site, Edit(TREES, old, new)) == [(code, line)]


def test_parts_have_promises_of_their_own(site: Path) -> None:
    """One promise for each part that has levels."""
    found = commitment(
        site,
        Edit(TREES, MEASURE, PARTS),
        Edit(TREES, "    baseline: { period: 2003/04, value: 200 }\n", ""),
        Edit(TREES, LEVELS, "    parts:\n      oaks: { levels: { 2006/07: 9 } }\n"),
        FIGURES,
    )
    assert [(one.part, one.levels[0].value) for one in found.promises] == [("oaks", Decimal(9))]


def test_levels_beside_parts_are_told_where_they_belong(site: Path) -> None:
    """A target with parts has no level of its own."""
    (found,) = told(edited(site, Edit(TREES, MEASURE, PARTS), FIGURES))
    assert found[0] == "LAA305"
    assert "belong to them" in found[3]


def test_levels_without_a_measure_are_told(site: Path) -> None:
    """There is nothing to hold them against."""
    found = told(edited(site, Edit(TREES, MEASURE, ""), FIGURES))
    assert [(code, path) for code, path, _, _ in found] == [
        ("LAA305", FIGURES.file),
        ("LAA405", TREES),
        ("LAA305", TREES),
    ]
