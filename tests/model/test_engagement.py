"""How exactly anybody counted."""

from __future__ import annotations

import pytest

from laasite.model.engagement import parse_attendance


@pytest.mark.parametrize(
    ("text", "number", "approximate"),
    [
        ("7", 7, False),
        ("7 organisations", 7, False),
        ("1,200 residents", 1200, False),
        ("about 40", 40, True),
        ("around 40 organisations", 40, True),
        ("all parts of the sector", None, False),
        ("12 of the 40 groups", None, False),
        ("between 20 and 30", None, False),
    ],
)
def test_a_number_is_taken_as_exactly_as_it_was_typed(
    text: str, number: int | None, approximate: bool
) -> None:
    found = parse_attendance(text)
    assert (found.number, found.approximate, found.words) == (number, approximate, text)
