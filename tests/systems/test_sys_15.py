"""SYS-15: what Government thought of the partnership: a word of a scale, dated, without colour."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.systems.governed import codes, demonstration, found, pages_of, small, words

BOARD = """---
title: The Forum
kind: board
illustrative: true
ratings:
{ratings}---
"""


def rated(*ratings: str) -> dict[str, str]:
    """A body with these ratings."""
    lines = "".join(f"  - {{ {rating} }}\n" for rating in ratings)
    return {"bodies/forum.md": BOARD.format(ratings=lines)}


def test_sys_15_green_of_september_2005_is_told_in_words_without_a_colour() -> None:
    page = demonstration()["bodies/steering-group.html"]
    assert "Government Office for London rated it “Green” in September 2005." in words(page)
    told = re.search(r"<p>Government Office for London rated it.*?</p>", page, re.DOTALL)
    assert told is not None
    assert "class=" not in told[0]
    assert "<" not in told[0][3:-4]


def test_sys_15_the_time_since_is_counted() -> None:
    page = words(demonstration()["bodies/steering-group.html"])
    assert "in September 2005. That is 10 months ago." in page


@pytest.mark.parametrize(
    ("when", "since"),
    [
        ("31 July 2005", "That is 12 months ago."),
        ("1 August 2005", "That is 11 months ago."),
        ("July 2005", "That is 12 months ago."),
        ("1 July 2006", None),
        ("by 31 July 2005", None),
        ("2005", None),
    ],
)
def test_sys_15_whole_months_are_counted_where_the_month_is_known(
    tmp_path: Path, when: str, since: str | None
) -> None:
    files = rated(f"rated_by: council, date: {when}, rating: Good")
    page = words(pages_of(small(tmp_path / "site", files))["bodies/forum.html"])
    assert (since in page) if since else ("months ago" not in page)


def test_sys_15_two_green_ratings_one_undated_are_said_to_be_perhaps_one() -> None:
    page = words(demonstration()["bodies/steering-group.html"])
    assert "It was rated “Green” by 18 May 2005; the day isn’t recorded." in page
    assert "The letter speaks of the rating in passing." in page
    assert "It isn’t clear whether they are two ratings or one." in page


@pytest.mark.parametrize(
    ("ratings", "expected"),
    [
        (["date: May 2004, rating: Good", "date: May 2005, rating: Good"], []),
        (["date: not recorded, rating: Good", "date: May 2005, rating: Good"], ["LAA772"]),
        (["date: not recorded, rating: Fair", "date: May 2005, rating: Good"], []),
        (["date: by 1 May 2005, rating: Good", "date: May 2006, rating: Good"], ["LAA772"]),
        (
            [
                "date: by 1 May 2005, rating: Good, undated_because: The letter gives no day",
                "date: May 2006, rating: Good",
            ],
            [],
        ),
    ],
)
def test_sys_15_only_an_undated_rating_with_the_same_word_is_doubtful(
    tmp_path: Path, ratings: list[str], expected: list[str]
) -> None:
    files = rated(*(f"rated_by: council, {one}" for one in ratings))
    assert codes(small(tmp_path / "site", files)) == expected


def test_sys_15_a_rating_is_a_word_of_its_scale(tmp_path: Path) -> None:
    scale = "scale: 'Gold, Silver, Bronze'"
    files = rated(
        f"rated_by: council, date: May 2005, rating: Silver, {scale}",
        f"rated_by: council, date: May 2006, rating: Tin, {scale}",
    )
    (finding,) = found(small(tmp_path / "site", files))
    assert finding.rule.code == "LAA764"
    assert "`Tin` isn't on the scale" in finding.message
