"""SYS-09: a plan that was promised for a season shows as kept, late or not recorded."""

from __future__ import annotations

from pathlib import Path

import pytest

from laasite.model.assessment import OccurrenceState
from tests.assess.sites import judged
from tests.broken_sites import MINIMAL
from tests.systems.governed import assessed, demonstration, found, small, words

PLAN = """---
title: An Action Plan is published
no_objective_because: It serves them all
illustrative: true
milestones:
  - { id: publication, what: The Action Plan is published, due: spring 2006 }
commitments:
  - { under: plan, kind: local, lead: [board], leader: not stated, contributing: not recorded }
---
"""
ROWS = "milestone,occurrence,done,state,published,change,reason,note\n"


@pytest.mark.parametrize(
    ("row", "state", "days"),
    [
        ("publication,,2006-05-02,,2006-05-02,,,", OccurrenceState.DONE, None),
        ("publication,,2006-05-31,,2006-06-02,,,", OccurrenceState.DONE, None),
        ("publication,,2006-06-30,,2006-07-01,,,", OccurrenceState.DONE_LATE, 30),
        (
            "publication,,,not recorded,2006-07-01,,,It isn't said",
            OccurrenceState.NOT_RECORDED,
            None,
        ),
        ("", OccurrenceState.LATE, 61),
    ],
)
def test_sys_09_promised_spring_2006_is_kept_late_or_not_recorded(
    tmp_path: Path, row: str, state: OccurrenceState, days: int | None
) -> None:
    files = {"targets/action-plan.md": PLAN}
    files |= {"progress/action-plan.csv": f"{ROWS}{row}\n"} if row else {}
    root = small(tmp_path / "site", files)
    (one,) = judged(root).occurrences
    assert (one.state, one.days_late) == (state, days)


def test_sys_09_the_demonstration_says_that_it_is_not_recorded() -> None:
    (one,) = [found for found in assessed().occurrences if found.target == "action-plan"]
    assert one.state is OccurrenceState.NOT_RECORDED
    page = words(demonstration()["targets/action-plan.html"])
    assert "spring 2006" in page.casefold()
    assert "Not recorded" in page


def test_sys_09_a_promised_publication_says_by_when(tmp_path: Path) -> None:
    text = (MINIMAL / "content/targets/trees.md").read_text(encoding="utf-8")
    promised = "milestones:\n  - id: plan\n    what: Publish the plan\ncommitments:"
    files = {"targets/trees.md": text.replace("commitments:", promised)}
    (finding,) = found(small(tmp_path / "site", files))
    assert finding.rule.code == "LAA404"
    assert "`plan`" in finding.message
