"""Words of tables and counts on pages are said when they are used, and every case has its words."""

from __future__ import annotations

import re
from enum import Enum

import pytest

from laasite.model.accounts import ShareState
from laasite.model.assessment import Direction, Status
from laasite.model.judgeable import CannotBeJudged, Missing
from laasite.model.language import Language, speaking
from laasite.model.opinions import Accord
from laasite.model.proceedings import ActionStanding, AskStanding
from laasite.model.restructuring import Force, InPlace
from laasite.model.words import Better
from laasite.render.views import opinions, proceedings, restructuring, reward, unjudged
from laasite.render.views.late import late_sentence
from laasite.render.views.rows import direction_tag, status_in_a_sentence, status_tag
from laasite.render.views.series_chart import better_words


class Shouting(Language):
    """A language in which every text stands in capitals, except the names in braces."""

    def gettext(self, message: str) -> str:
        """A text in capitals."""
        return _shouted(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """A text that counts, in capitals."""
        return _shouted(msgid1 if n == 1 else msgid2)


def _shouted(text: str) -> str:
    # Every second piece is a name.
    pieces = re.split(r"(\{[a-z_]+\})", text)
    return "".join(one if place % 2 else one.upper() for place, one in enumerate(pieces))


def test_tables_are_said_when_they_are_used() -> None:
    """A word of a table is in the language that is spoken, though the module was read before."""
    assert status_tag(Status.ON_TRACK).word == "On track"
    with speaking(Shouting()):
        assert status_tag(Status.ON_TRACK).word == "ON TRACK"
        tag = direction_tag(Direction.BETTER)
        assert tag is not None
        assert (tag.word, tag.slug) == ("BETTER THAN A YEAR BEFORE", "better")


def test_counts_take_the_form_of_the_language() -> None:
    """A sentence that counts is said whole, with its number in it."""
    with speaking(Shouting()):
        assert late_sentence(0) == "NOTHING IS LATE."
        assert late_sentence(1) == "1 THING IS LATE."
        assert late_sentence(1200) == "1,200 THINGS ARE LATE."


def test_no_direction_has_no_words() -> None:
    """A measure that can't get better has no words for it, rather than a catalogue's heading."""
    assert better_words(Better.NONE) == ""
    assert all(better_words(one) for one in Better if one is not Better.NONE)


@pytest.mark.parametrize("status", Status)
def test_every_status_stands_in_a_sentence(status: Status) -> None:
    """The word of a status within a sentence is that of its tag, in small letters."""
    assert status_in_a_sentence(status) == status_tag(status).word.lower()


@pytest.mark.parametrize(
    ("table", "cases"),
    [
        (reward._OF_EACH_STATE, ShareState),
        (restructuring._IN_EACH_PLACE, InPlace),
        (restructuring._OF_EACH_FORCE, Force),
        (proceedings._ASKS, AskStanding),
        (proceedings._ACTIONS, ActionStanding),
        (unjudged._NONE_OF, Missing),
        (opinions._ACCORDS, Accord),
    ],
)
def test_every_case_has_its_words(table: dict[Enum, str], cases: type[Enum]) -> None:
    """A page that comes upon a rare case has words for it."""
    assert set(table) == set(cases)


@pytest.mark.parametrize("missing", Missing)
def test_what_is_lacking_is_told_both_ways(missing: Missing) -> None:
    """What one promise lacks and how many lack it name the same thing."""
    assert unjudged._lacking(missing, 2) == f"2 have no {missing.value}"
    assert unjudged._lacking(missing, 1) == f"1 has no {missing.value}"
    found = CannotBeJudged(
        objective=None, target="t", commitment="t/a", part=None, missing=(missing,),
        judged_all_the_same=False,
    )  # fmt: skip
    assert unjudged.lacks(found) == f"It has no {missing.value}."
