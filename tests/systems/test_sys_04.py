"""Target leaders: whom to ask about each target, and how to help."""

from __future__ import annotations

from pathlib import Path

from tests.mistakes import Edit
from tests.systems.whole import KC_DAY, ROOT, borough, codes, judged, pages


def test_sys_04_every_target_of_the_long_list_has_one_leader() -> None:
    """All 19 name a post that exists."""
    report = judged(ROOT, KC_DAY).report
    listed = [one for one in report.commitments if one.under == "lpsa-2002"]
    leaders = [one.leader for one in listed]
    assert len(leaders) == 19
    assert all(leader and report.post(leader) for leader in leaders)  # type: ignore[arg-type]


def test_sys_04_a_missing_leader_fails_a_strict_build(tmp_path: Path) -> None:
    """Without `leader`, or with `not stated`, a strict build finds something wrong."""
    line = "    leader: council/head-of-libraries\n"
    libraries = "content/targets/library-visits.md"
    without = borough(tmp_path / "without", Edit(libraries, line, ""))
    unsaid = Edit(libraries, line, "    leader: not stated\n")
    assert codes(without) == ["LAA419"]
    assert codes(borough(tmp_path / "unsaid", unsaid)) == ["LAA454"]


def test_sys_04_the_directory_tells_whom_to_ask_and_how_to_help() -> None:
    """The post first, then the target, then what a resident can do."""
    page = pages(ROOT)["leaders.html"]
    assert "Head of Libraries and Arts" in page
    assert "(illustrative) More visits to libraries Volunteers can read" in page
    assert page.startswith("Illustrative ")
