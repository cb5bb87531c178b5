"""SYS-30: plans that have regard to each other, in both directions, with nothing made into law."""

from __future__ import annotations

from pathlib import Path

import pytest

from laasite.model.plans import directions, unlinked
from tests.assess.sites import site_report
from tests.systems.governed import codes, demonstration, found, pages_of, small, words

PLAN = "---\ntitle: {title}\nowner: council\nstate: {state}\nillustrative: true\n{regard}---\n"


def a_plan(title: str, regard: str = "", state: str = "existing") -> str:
    """A plan with one link, written as `to: plan, how: reflects it`."""
    lines = f"regard:\n  - {{ {regard} }}\n" if regard else ""
    return PLAN.format(title=title, state=state, regard=lines)


def test_sys_30_a_mutual_link_holds_in_both_directions_and_another_in_one(tmp_path: Path) -> None:
    files = {
        "plans/land.md": a_plan("Land", "to: plan, how: reflects it, mutual: yes"),
        "plans/water.md": a_plan("Water", "to: land, how: follows it"),
    }
    report = site_report(small(tmp_path / "site", files))
    found = [(one.plan, one.to) for one in directions(tuple(report.plans.values()))]
    assert found == [("land", "plan"), ("plan", "land"), ("water", "land")]


def test_sys_30_a_link_written_at_both_ends_is_told_once(tmp_path: Path) -> None:
    files = {
        "plans/land.md": a_plan("Land", "to: water, how: reflects it"),
        "plans/water.md": a_plan("Water", "to: land, how: follows it"),
    }
    (finding,) = found(small(tmp_path / "site", files))
    assert finding.rule.code == "LAA766"


def test_sys_30_a_plan_without_a_link_is_told_to_officers_and_to_residents(tmp_path: Path) -> None:
    files = {
        "plans/land.md": a_plan("Land"),
        "plans/water.md": a_plan("Water", "to: plan, how: follows it"),
    }
    root = small(tmp_path / "site", files)
    assert codes(root) == ["LAA767"]
    assert [plan.id for plan in unlinked(tuple(site_report(root).plans.values()))] == ["land"]
    page = words(pages_of(root)["plans.html"])
    assert "2 plans beside the strategies and agreements. 1 of them has no link" in page
    assert "No link with another plan is recorded." in page


@pytest.mark.parametrize(
    ("duty", "told"),
    [
        ("none", "No duty: it is done by agreement"),
        ("proposed", "A duty has been proposed; it is not law"),
        ("statutory, source: 'Planning Act 2004, section 19'", "The law requires it"),
    ],
)
def test_sys_30_only_a_statutory_duty_is_shown_as_law(tmp_path: Path, duty: str, told: str) -> None:
    files = {"plans/land.md": a_plan("Land", f"to: plan, how: reflects it, duty: {duty}")}
    page = words(pages_of(small(tmp_path / "site", files))["plans.html"])
    assert told in page
    assert ("The law requires it" in page) == duty.startswith("statutory")


def test_sys_30_a_statutory_duty_names_its_law(tmp_path: Path) -> None:
    files = {"plans/land.md": a_plan("Land", "to: plan, how: reflects it, duty: statutory")}
    assert codes(small(tmp_path / "site", files)) == ["LAA765"]


def test_sys_30_a_link_leads_to_a_plan_a_strategy_or_an_agreement(tmp_path: Path) -> None:
    files = {
        "plans/land.md": a_plan("Land", "to: laa, how: reflects it"),
        "plans/water.md": a_plan("Water", "to: lamd, how: follows it"),
    }
    (finding,) = found(small(tmp_path / "site", files))
    assert (finding.rule.code, finding.meant) == ("LAA301", "`land`")


def test_sys_30_a_proposed_plan_is_named_as_proposed_wherever_it_is_linked(tmp_path: Path) -> None:
    files = {
        "plans/land.md": a_plan("Land", "to: plan, how: reflects it", "proposed"),
        "plans/water.md": a_plan("Water", "to: land, how: follows it"),
    }
    page = words(pages_of(small(tmp_path / "site", files))["plans.html"])
    assert page.count("Land (proposed)") == 2
    assert "Proposed: it doesn’t exist" in page


def test_sys_30_the_land_plan_and_the_strategy_have_regard_to_each_other_without_duty() -> None:
    page = words(demonstration()["plans.html"])
    first = "Local Development Framework The Community Strategy 2005 to 2015"
    second = "The Community Strategy 2005 to 2015 Local Development Framework"
    assert first in page
    assert second in page
    assert "A duty has been proposed; it is not law" in page
    assert "The law requires it" not in page
