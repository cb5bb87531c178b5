"""The rules of the Local Public Service Agreement changed: versions, exception, what and why."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.mistakes import Edit
from tests.systems.whole import KC_DAY, ROOT, borough, codes, judged

LPSA = "content/agreements/lpsa-2002.md"
LIKELY = (
    "A likely exception for “Health and Social Services”: the Council chooses. "
    "The ground: Social Services were awarded 3 stars on inspection."
)


def test_sys_02_what_changed_between_the_rules_in_words() -> None:
    """The extra slot removed, crime added, Government chooses, the stretch still the Council's."""
    (told,) = judged(ROOT, KC_DAY).assessments.accounts.deals["lpsa-2002"].differences
    assert told == (
        "“One more from either” (Education or Health and Social Services) was taken out.",
        "“Crime Reduction” was added.",
        "Government now proposes the targets for these places; before, the Council chose them.",
        LIKELY,
        "How far to stretch is still decided by the Council.",
    )


def test_sys_02_exactly_one_version_is_in_force_on_any_day() -> None:
    """The first rules to 9 May 2002, the tightened ones from 10 May 2002."""
    for day, version in ((date(2002, 5, 9), "first rules"), (date(2002, 5, 10), "tightened rules")):
        choices = judged(ROOT, day).assessments.accounts.deals["lpsa-2002"].choices
        assert [one.rules.version for one in choices if one.in_force] == [version]


def test_sys_02_versions_that_do_not_follow_each_other_are_refused(tmp_path: Path) -> None:
    """A second version without a date leaves open which is in force."""
    edit = Edit(LPSA, "    from: 10 May 2002\n", "    from: not recorded\n")
    assert "LAA450" in codes(borough(tmp_path / "site", edit))


def test_sys_02_an_exception_without_its_ground_is_refused(tmp_path: Path) -> None:
    """A freedom has to say by what it was earned."""
    edit = Edit(LPSA, "          ground: Social Services were awarded 3 stars on inspection\n", "")
    site = borough(tmp_path / "site", edit)
    assert any(code.startswith("LAA2") for code in codes(site))


def test_sys_02_a_target_chosen_against_the_rules_is_told(tmp_path: Path) -> None:
    """Government has to propose the target on crime; the Council's choice is told."""
    edit = Edit(
        "content/targets/burglary.md", "    chosen_by: government\n", "    chosen_by: council\n"
    )
    assert codes(borough(tmp_path / "site", edit)) == ["LAA453"]
