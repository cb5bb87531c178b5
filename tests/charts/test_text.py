"""Words are broken into lines that fit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from laasite.charts.text import clipped, whole, width


@given(st.text(), st.integers(200, 7000), st.integers(1, 4))
def test_clipped_words_keep_to_their_lines(text: str, room: int, most: int) -> None:
    """Never more lines or letters than there is room for; an ellipsis for what is lost."""
    lines = clipped(text, room, 160, most)
    assert len(lines) <= most
    assert all(len(line) <= max(1, room * 100 // (160 * 53)) for line in lines)
    assert " ".join(lines) == " ".join(text.split()) or "…" in "".join(lines)


def test_words_that_do_not_fit_whole_are_refused() -> None:
    """A caption is printed whole or not at all."""
    assert whole("2006 to 2007", 700, 160, 2) == ("2006 to", "2007")
    assert whole("2006 to 2007", 700, 160, 1) is None
    assert whole("Wednesdays", 700, 160, 2) is None
    assert whole("", 600, 160, 2) == ()


def test_broad_letters_take_more_room() -> None:
    """Percent signs and the letter m are as broad as they look."""
    assert width("80%", 100) > width("801", 100)
