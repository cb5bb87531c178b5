"""No word of the interface is left out of the catalogue: a site in a language told at sight.

`python -m tests.languages.leftovers` prints what is left, with the pages.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.languages.leftovers import leftovers
from tests.languages.pseudo import accented, left_out


@pytest.mark.parametrize(
    "name",
    ["content", *(pytest.param(name, marks=pytest.mark.long) for name in ("kent", "english"))],
)
def test_every_word_on_every_page_is_translated_or_an_officers(name: str, tmp_path: Path) -> None:
    """The partnership's own site has pages of nearly every kind."""
    assert leftovers(name, tmp_path / "site") == {}


def test_a_word_that_was_left_out_is_found() -> None:
    """In a text, in an attribute and in a picture; what is said, or an officer's, is not."""
    said = accented("All {number} targets of <b>Kent</b>")
    assert said == "Àľľ {number} ťàřĝéťš öƒ <b>Ķéñť</b>"
    page = '<p>{}</p><img alt="A chart"><svg><title>A line</title></svg><p>Kerbs</p>'
    said = said.format(number=3)
    assert left_out(page.format(said).encode(), {"kerbs"}) == ("A chart", "A line")
