"""SYS-08: the monitoring plan, and the reviews that the partnership owes of itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from markupsafe import escape

from laasite.assess.reviews import review_state
from laasite.model.cycles import Review
from laasite.model.dates import parse_date
from laasite.model.partial_date import PartialDate
from laasite.model.words import Unknown
from tests.broken_sites import MINIMAL
from tests.systems.governed import (
    assessed,
    codes,
    day,
    demonstrated,
    demonstration,
    small,
    words,
)


def a_date(text: str) -> PartialDate:
    found = parse_date(text)
    assert isinstance(found, PartialDate)
    return found


def a_review(every: int, *done: str, start: str | None = None) -> Review:
    started = a_date(start) if start else None
    return Review("It is looked at", every, started, tuple(map(a_date, done)))


@pytest.mark.parametrize(
    ("review", "as_at", "due", "late"),
    [
        (a_review(12, "15 March 2005"), "2006-03-15", "15 March 2006", None),
        (a_review(12, "15 March 2005"), "2006-03-16", "15 March 2006", 1),
        (a_review(12, "November 2004"), "2006-07-31", "November 2005", 243),
        (a_review(12, "November 2005"), "2006-07-31", "November 2006", None),
        (a_review(36, "September 2002"), "2006-07-31", "September 2005", 304),
        (a_review(36, start="November 2005"), "2006-07-31", "November 2008", None),
        (a_review(12, "1 May 2005", "1 June 2004"), "2006-07-31", "1 May 2006", 91),
        (a_review(12, "1 May 2005", "1 May 2007"), "2006-07-31", "1 May 2006", 91),
    ],
)
def test_sys_08_next_due_and_overdue_are_right_on_a_fixed_day(
    review: Review, as_at: str, due: str, late: int | None
) -> None:
    found = review_state("2005-2015", review, day(as_at))
    assert (str(found.due), found.days_late) == (due, late)


@pytest.mark.parametrize("start", [None, Unknown.NOT_RECORDED])
def test_sys_08_without_a_start_nothing_is_due_or_late(start: Unknown | None) -> None:
    found = review_state("x", Review("It is looked at", 12, start), day("2006-07-31"))
    assert (found.due, found.days_late) == (None, None)


def test_sys_08_the_plan_names_for_each_target_its_lead_its_timescale_and_its_status() -> None:
    report, page = demonstrated(), words(demonstration()["monitoring/2005-2015.html"])
    promised = [one for one in assessed().ratings if one.in_force]
    targets = {
        one.target
        for one in promised
        if any(key.startswith("2005-2015/") for key in report.targets[one.target].objectives)
    }
    assert len(targets) > 20
    for id in sorted(targets):
        assert str(escape(report.targets[id].title)) in page
    assert "Who leads" in page
    assert "By the end of 2008 to 2009" in page


def test_sys_08_the_plan_holds_what_the_partnership_promised_of_itself() -> None:
    page = words(demonstration()["monitoring/2005-2015.html"])
    assert "What the partnership promised of itself" in page
    assert "The Partnership checks its own work" in page
    assert "Someone from outside evaluates the Partnership" in page


def test_sys_08_an_objective_without_a_target_is_in_the_plan_with_its_reason() -> None:
    page = words(demonstration()["monitoring/2002-2005.html"])
    assert "It became:" in page


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("lead: [council]", "lead: [counsil]", "LAA301"),
        ("    lead: [council]\n", "", "LAA418"),
        ("objectives: [more-trees]\n", "", "LAA402"),
    ],
    ids=["no-such-partner", "no-lead", "no-objective"],
)
def test_sys_08_a_target_has_a_lead_that_is_a_partner_and_an_objective(
    tmp_path: Path, old: str, new: str, code: str
) -> None:
    text = (MINIMAL / "content/targets/trees.md").read_text(encoding="utf-8")
    assert text.count(old) == 1
    assert code in codes(small(tmp_path / "site", {"targets/trees.md": text.replace(old, new)}))
