"""SYS-22: residents are sent only to what there is; rules that speak of what ended are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.mistakes import Edit
from tests.systems.governed import codes, demonstration, small, words
from tests.systems.whole import ROOT, borough, messages

ENDED = "---\ntitle: Big Conference\nkind: panel\nstate: {state}\nillustrative: true\n---\n"
PAGE = "---\ntitle: Taking part\nillustrative: true\n---\n{text}\n"


STEERING_GROUP = "content/bodies/steering-group.md"


def test_sys_22_the_borough_conference_is_found_in_the_terms_of_reference(tmp_path: Path) -> None:
    """Officers who don't say in public that they know of it are told."""
    typed = (ROOT / STEERING_GROUP).read_text(encoding="utf-8")
    (known,) = [line for line in typed.splitlines(keepends=True) if "out_of_date:" in line]
    (said,) = messages(borough(tmp_path / "site", Edit(STEERING_GROUP, known, "")), "LAA760")
    assert said.startswith(f"{STEERING_GROUP}:")
    assert "speak of `Borough Conference`, which has ended." in said


def test_sys_22_residents_read_what_is_out_of_date_and_what_is_to_be_done() -> None:
    page = words(demonstration()["bodies/steering-group.html"])
    assert "It speaks of the Borough Conference, which no longer exists." in page
    assert "A shorter, revised version is to be agreed as part of the review" in page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Come to the Big Conference.", ["LAA761"]),
        ("Come to the BIG\nconference.", ["LAA761"]),
        ("See [the event](../bodies/big.md).", ["LAA761"]),
        ("Come to the board. Or to the Big Conference.", ["LAA761"]),
        ("The Big Conference no longer exists.", []),
        ("The Big Conference doesn't exist.", []),
        ("The Big Conferences of others are fun.", []),
        ("Come to the board.", []),
    ],
)
def test_sys_22_an_ended_channel_isnt_advertised_as_live(
    tmp_path: Path, text: str, expected: list[str]
) -> None:
    files = {
        "bodies/big.md": ENDED.format(state="ended"),
        "pages/taking-part.md": PAGE.format(text=text),
    }
    assert codes(small(tmp_path / "site", files)) == expected


@pytest.mark.parametrize(("state", "expected"), [("existing", []), ("proposed", ["LAA761"])])
def test_sys_22_a_channel_that_exists_may_be_advertised_and_a_proposed_one_not(
    tmp_path: Path, state: str, expected: list[str]
) -> None:
    text = "Come to the Big Conference."
    files = {
        "bodies/big.md": ENDED.format(state=state),
        "pages/taking-part.md": PAGE.format(text=text),
    }
    assert codes(small(tmp_path / "site", files)) == expected


def test_sys_22_how_to_help_doesnt_send_residents_to_what_has_ended(tmp_path: Path) -> None:
    target = Path(__file__).parents[1] / "sites/minimal/content/targets/trees.md"
    typed = target.read_text(encoding="utf-8").replace(
        "    contributing: not recorded\n",
        "    contributing: not recorded\n    how_to_help: Speak at the Big Conference.\n",
    )
    files = {"bodies/big.md": ENDED.format(state="ended"), "targets/trees.md": typed}
    assert codes(small(tmp_path / "site", files)) == ["LAA761"]


def test_sys_22_only_the_terms_of_reference_in_use_are_looked_at(tmp_path: Path) -> None:
    body = (
        "---\ntitle: The Forum\nkind: board\nillustrative: true\nterms_of_reference:\n"
        "  - { version: Second, from: May 2006, mentions: [board] }\n"
        "  - { version: First, from: May 2004, mentions: [big] }\n---\n"
    )
    files = {"bodies/big.md": ENDED.format(state="ended"), "bodies/forum.md": body}
    assert codes(small(tmp_path / "site", files)) == []


def test_sys_22_how_to_take_part_names_living_channels_and_says_what_has_ended() -> None:
    page = words(demonstration()["pages/how-to-take-part.html"])
    assert "Regeneration Exchange" in page
    assert "The Borough Conference no longer exists" in page
