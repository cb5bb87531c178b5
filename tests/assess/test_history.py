"""How statuses came about: every step is what the site said on its day, and says its cause."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path
from unittest.mock import patch

import pytest

from laasite.assess.report import assess
from laasite.model.assessment import Assessments, Status, Unrated
from laasite.model.history import Cause, History, StatusHistory
from laasite.read.report import report_at
from laasite.read.sources import Sources, read_sources
from tests.broken_sites import minimal
from tests.site.sites import ROOT, STANDS_AT, exchanged, written

DAY = timedelta(days=1)
AS_AT = date(2007, 12, 31)
TREES = "content/targets/trees.md"
FIGURES = "content/progress/trees.csv"
Stood = dict[tuple[str, str | None], tuple[Status, Unrated | None, str]]


def judged(sources: Sources, day: date) -> Assessments:
    """The judgement of a day, as a build of that day makes it."""
    report = report_at(sources, day).report
    assert report is not None
    return assess(report)


def said(sources: Sources, day: date) -> Stood:
    """What the site said of each promise on a day, whose own history isn't asked for."""
    with patch("laasite.assess.report.histories", return_value=History()):
        ratings = judged(sources, day).ratings
    return {(one.commitment, one.part): (one.status, one.unrated, one.sentence) for one in ratings}


def statuses(found: Assessments) -> list[StatusHistory]:
    """Every promise with its steps."""
    return [one for target in found.history.targets.values() for one in target.statuses]


def agrees(sources: Sources, as_at: date, extra: tuple[date, ...] = ()) -> int:
    """Compare each step, its eve and some other days with builds of those days; the steps told."""
    histories = statuses(judged(sources, as_at))
    days = {step.day for one in histories for step in one.steps}
    compared = sorted(days | {day - DAY for day in days} | set(extra))
    for day in compared:
        then = said(sources, day)
        for one in histories:
            step = one.on(day)
            if step is not None:
                status, unrated, sentence = then[one.commitment, one.part]
                assert (status, unrated) == (step.status, step.unrated), (one.commitment, day)
                assert sentence == step.sentence or step.day != day, (one.commitment, day)
    return sum(len(one.steps) for one in histories)


def test_the_steps_of_our_own_site_are_what_builds_of_their_days_say() -> None:
    """Of every promise of the partnership, over four years."""
    sources, _ = read_sources(ROOT)
    assert agrees(sources, STANDS_AT["content"]) > 100


# --- generated histories -----------------------------------------------------------------------


def generated(root: Path, chance: random.Random) -> Sources:
    """The smallest site with random figures, revisions and changes of promise and rule."""
    minimal(root)
    written(root, FIGURES, _rows(chance))
    text = (root / TREES).read_text(encoding="utf-8")
    changes = "".join(_promise(chance, day) for day in _days(chance, 2))
    text = text.replace("    levels:\n", f"    changes:\n{changes}    levels:\n", 1)
    rules = "".join(_rule(chance, day) for day in _days(chance, 2))
    tolerance = f"close_within:\n  absolute: {chance.randrange(5, 40)}\n"
    text = text.replace("measure:\n", f"changes:\n{rules}{tolerance}measure:\n", 1)
    written(root, TREES, text)
    if chance.random() < 0.5:
        ends = "  - { date: 1 March 2006, kind: correction, was: { period: 2004/05 to 2005/06 }"
        changed = f"changes:\n{ends}, reason: R }}\nlayout: single pot"
        exchanged(root, "content/agreements/laa.md", "layout: single pot", changed)
    sources, findings = read_sources(root)
    assert findings == ()
    return sources


def _days(chance: random.Random, number: int) -> list[date]:
    first = date(2005, 1, 1)
    return sorted(first + chance.randrange(900) * DAY for _ in range(number))


def _rows(chance: random.Random) -> str:
    rows = ["period,value,state,published,change,reason,illustrative"]
    for year in (2004, 2005, 2006):
        day = date(year + 1, 4, 10) + chance.randrange(120) * DAY
        rows.append(f"{year}/{year - 1999:02},{_value(chance)},provisional,{day},,,yes")
        for _ in range(chance.randrange(3)):
            day += chance.randrange(1, 150) * DAY
            revised = f"{day},correction,Counted again"
            rows.append(f"{year}/{year - 1999:02},{_value(chance)},,{revised},yes")
    return "\n".join(rows) + "\n"


def _value(chance: random.Random) -> int:
    return chance.randrange(190, 320)


def _promise(chance: random.Random, day: date) -> str:
    year = chance.choice(("2004/05", "2005/06", "2006/07"))
    was = chance.choice((f"levels: {{ {year}: {_value(chance)} }}", "state: placeholder"))
    return (
        f"      - date: {day}\n        kind: renegotiated target\n        was: {{ {was} }}\n"
        "        reason: Agreed anew\n        agreed_in: A letter\n"
    )


def _rule(chance: random.Random, day: date) -> str:
    was = chance.choice(
        (f"close_within: {{ absolute: {chance.randrange(5, 60)} }}", "measure: { lag: 20 days }")
    )
    return f"  - date: {day}\n    kind: change of definition\n    was: {{ {was} }}\n    reason: R\n"


@pytest.mark.parametrize("seed", range(5))
def test_generated_histories_agree_with_builds_of_their_days(tmp_path: Path, seed: int) -> None:
    """Figures, revisions, levels, rules, lags and terms, changed at random."""
    _one(tmp_path, seed)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(5, 150))
def test_many_generated_histories_agree_with_builds(tmp_path: Path, seed: int) -> None:
    """The same for many more."""
    _one(tmp_path, seed)


def _one(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    sources = generated(tmp_path / "site", chance)
    extra = tuple(date(2004, 6, 1) + chance.randrange(1300) * DAY for _ in range(15))
    assert agrees(sources, AS_AT, extra)


# --- causes ------------------------------------------------------------------------------------


def causes(root: Path) -> dict[date, Cause]:
    """The cause of each step of the target on trees, by its day."""
    (one,) = judged(read_sources(root)[0], AS_AT).history.of("trees").statuses
    return {step.day: step.cause for step in one.steps}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site whose one figure of 2005/06 is just behind its level."""
    root = minimal(tmp_path / "site")
    written(
        root,
        FIGURES,
        "period,value,state,published,change,reason,illustrative\n"
        "2004/05,221,,2005-05-20,,,yes\n2005/06,245,provisional,2006-05-19,,,yes\n",
    )
    exchanged(root, TREES, "measure:\n", "close_within: { absolute: 2 }\nmeasure:\n")
    return root


def test_a_new_figure_is_performance(site: Path) -> None:
    """The figure of another period came."""
    assert causes(site)[date(2006, 5, 19)] is Cause.PERFORMANCE


def test_another_figure_for_the_same_period_is_a_revision(site: Path) -> None:
    """The same year was counted again, and the reason is told."""
    with (site / FIGURES).open("a", encoding="utf-8") as file:
        file.write("2005/06,255,,2006-06-20,correction,Two roads were missed,yes\n")
    assert causes(site)[date(2006, 6, 20)] is Cause.REVISION
    (one,) = judged(read_sources(site)[0], AS_AT).history.of("trees").statuses
    step = one.on(date(2006, 6, 20))
    assert step is not None
    assert step.why == "Two roads were missed"


def test_a_level_agreed_anew_is_the_promise(site: Path) -> None:
    """The figure stayed; what it is held against moved."""
    exchanged(site, TREES, "      2005/06: 250\n", "      2005/06: 240\n")
    change = _change("{ levels: { 2005/06: 250 } }", "renegotiated target", "      ")
    exchanged(site, TREES, "    levels:\n", f"    changes:\n{change}    levels:\n")
    assert causes(site)[date(2006, 7, 1)] is Cause.TARGET
    past = judged(read_sources(site)[0], date(2006, 7, 31))
    (now,) = past.of_target("trees")
    first = past.history.of("trees").original_of(now)
    assert first is not None
    assert (now.status, first.status) == (Status.ON_TRACK, Status.OFF_TRACK)
    assert past.history.tally.easier == ("trees",)


def test_another_tolerance_is_the_rule(site: Path) -> None:
    """Neither figure nor promise moved, but how near counts as close."""
    exchanged(site, TREES, "close_within: { absolute: 2 }", "close_within: { absolute: 9 }")
    change = _change("{ close_within: { absolute: 2 } }", "change of definition", "  ")
    exchanged(site, TREES, "close_within", f"changes:\n{change}close_within")
    assert causes(site)[date(2006, 7, 1)] is Cause.RULE


def _change(was: str, kind: str, indent: str) -> str:
    keys = ("date: 1 July 2006", f"kind: {kind}", f"was: {was}", "reason: R", "agreed_in: L")
    return f"{indent}- {keys[0]}\n" + "".join(f"{indent}  {key}\n" for key in keys[1:])


def test_a_figure_that_does_not_come_is_time(site: Path) -> None:
    """The day after the last day on which it was in time."""
    assert causes(site)[date(2007, 5, 31)] is Cause.TIME


def test_lateness_counts_from_the_due_day_to_the_first_publication(site: Path) -> None:
    """A revision doesn't make a figure late; one that hasn't come is late up to today."""
    with (site / FIGURES).open("a", encoding="utf-8") as file:
        file.write("2006/07,300,provisional,2007-07-01,,,yes\n")
        file.write("2006/07,301,,2007-12-01,correction,Counted again,yes\n")
    (spell,) = judged(read_sources(site)[0], AS_AT).history.of("trees").late
    assert (spell.due, spell.came, spell.days) == (date(2007, 5, 30), date(2007, 7, 1), 32)
