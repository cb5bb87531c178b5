"""The expression of interest: stages, leads for blocks, and what the letter leaves open."""

from __future__ import annotations

from pathlib import Path

from tests.mistakes import Edit
from tests.systems.whole import KC_DAY, ROOT, borough, codes, judged, pages

LAA = "content/agreements/laa-2006.md"


def test_sys_05_the_letter_as_it_was_printed() -> None:
    """3 leads for 4 blocks, 1 unconfirmed name, no block named: each is reported."""
    letter = judged(ROOT, KC_DAY).assessments.accounts.deals["laa-2006"].letter
    assert letter is not None
    assert (letter.blocks, letter.leads) == (4, 3)
    assert (letter.unconfirmed, letter.blocks_not_named) == (1, 3)
    page = pages(ROOT)["agreements/laa-2006.html"]
    assert "Leads are named for 3 of 4 blocks." in page
    assert "3 leads aren’t tied to a block by name." in page
    assert "1 entry holds a name that wasn’t confirmed." in page
    assert "The letter Draft." in page


def test_sys_05_what_the_letter_leaves_open_is_told_unless_it_is_explained(
    tmp_path: Path,
) -> None:
    """Without `as_printed` the three defects of the letter are findings."""
    text = (ROOT / LAA).read_text(encoding="utf-8")
    line = next(one for one in text.splitlines() if one.startswith("  as_printed:"))
    site = borough(tmp_path / "site", Edit(LAA, f"{line}\n", ""))
    assert sorted(codes(site)) == ["LAA470", "LAA471", "LAA472"]


def test_sys_05_stages_are_counted() -> None:
    """Negotiated is the third of five stages, and signing comes next."""
    stages = judged(ROOT, KC_DAY).assessments.accounts.deals["laa-2006"].stages
    assert stages is not None
    assert (stages.reached, stages.total, stages.next_stage) == (3, 5, "signed")
    told = "3 of 5 stages reached (60%); whether “signed” was reached isn’t recorded."
    assert told in pages(ROOT)["agreements/laa-2006.html"]
