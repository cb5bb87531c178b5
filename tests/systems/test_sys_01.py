"""Local Public Service Agreement: the long list, the pick, and which rules it satisfies."""

from __future__ import annotations

from pathlib import Path

from tests.mistakes import Edit
from tests.systems.whole import KC_DAY, ROOT, borough, codes, judged, messages, pages

EXAMS = "content/targets/exam-results.md"


def test_sys_01_long_list_and_pick_against_both_rule_sets() -> None:
    """19 on the long list, 12 picked: the first rules fail on one slot, the tightened ones pass."""
    found = judged(ROOT, KC_DAY)
    listed = [one for one in found.report.commitments if one.under == "lpsa-2002"]
    first, tightened = found.assessments.accounts.deals["lpsa-2002"].choices
    assert (len(listed), first.picked) == (19, 12)
    assert (first.passes, first.open_slots) == (False, ("One more from either",))
    assert (tightened.passes, tightened.open_slots, len(tightened.free)) == (True, (), 7)


def test_sys_01_a_slot_left_open_is_an_error_that_names_it(tmp_path: Path) -> None:
    """Without a target on education the rules in force aren't satisfied."""
    edit = Edit(EXAMS, "category: education", "category: local")
    told = messages(borough(tmp_path / "site", edit), "LAA451")
    assert len(told) == 1
    assert "`Education`" in told[0]


def test_sys_01_too_few_targets_are_told(tmp_path: Path) -> None:
    """11 targets are neither 12 nor 13."""
    edit = Edit(
        "content/targets/library-visits.md",
        "    stage: final\n",
        "    stage: dropped\n    why: Nobody wanted it\n",
    )
    assert codes(borough(tmp_path / "site", edit)) == ["LAA452"]


def test_sys_01_the_checklist_is_told_in_words() -> None:
    """Residents read which place each target fills, and which rules fail for which place."""
    page = pages(ROOT)["choosing/lpsa-2002.html"]
    assert "19 targets were considered: 12 picked, 7 dropped." in page
    assert "All 5 places that the rules ask for are filled" in page
    assert "“One more from either” stays open" in page


def test_sys_01_a_category_that_is_misspelt_is_told_once(tmp_path: Path) -> None:
    """Not also as a place that stays open; nor is a target with another mistake counted out."""
    edit = Edit(EXAMS, "category: education", "category: educaton")
    assert codes(borough(tmp_path / "category", edit)) == ["LAA301"]
    stage = Edit("content/targets/library-visits.md", "    stage: final\n", "    stage: finl\n")
    assert codes(borough(tmp_path / "stage", stage)) == ["LAA204"]
