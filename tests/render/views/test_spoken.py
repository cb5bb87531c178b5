"""Sentences with numbers in another language: each number picks the form of its own words."""

from __future__ import annotations

import pytest

from laasite.model.assessment import Direction
from laasite.model.language import Language, speaking
from laasite.render.views.cadence import every_words
from laasite.render.views.easy import out_of_100
from laasite.render.views.home import better_sentence
from tests.builders import a_rating


class _Counting(Language):
    """A language that counts 21 as it counts 1, and marks what it says."""

    def gettext(self, message: str) -> str:
        return f"<{message}>"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"<{msgid1 if n in (1, 21) else msgid2}>"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("1 month", "<every month>"),
        ("2 weeks", "<every 2 weeks>"),
        ("every 21 days", "<every 21 day>"),
        ("when it is called", "when it is called"),
    ],
)
def test_an_interval_is_told_in_the_language_unless_it_is_an_officers_words(
    typed: str, words: str
) -> None:
    with speaking(_Counting()):
        assert every_words(typed) == words


def test_each_number_of_a_sentence_picks_its_own_form() -> None:
    ratings = [*[a_rating()] * 21, *[a_rating(direction=Direction.WORSE)] * 2]
    with speaking(_Counting()):
        assert better_sentence(ratings) == (
            "<<21 of 23 figures is better than a year before>; <2 are worse>.>"
        )


def test_a_percentage_with_a_space_before_its_sign_is_told_in_words() -> None:
    assert out_of_100("87,3\N{NO-BREAK SPACE}%") == "87,3 out of 100"
