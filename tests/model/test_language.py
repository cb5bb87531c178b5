"""What the interface says: English as written, or what a catalogue has in its place."""

from __future__ import annotations

from laasite.model.language import Language, marked, say, say_number, speaking


class _Shouting(Language):
    """A language that shouts, and that counts 21 as it counts 1."""

    def gettext(self, message: str) -> str:
        return message.replace("late", "LATE")

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"{msgid1 if n in (1, 21) else msgid2}!"


def test_english_is_said_as_it_is_written() -> None:
    assert say("Nothing is late.") == "Nothing is late."
    assert say("Due on {day}.", day="1 May 2006") == "Due on 1 May 2006."


def test_a_text_without_values_may_hold_braces() -> None:
    assert say("{as it is}") == "{as it is}"


def test_a_number_picks_the_form_of_its_language() -> None:
    assert say_number("{number} target", "{number} targets", 1) == "1 target"
    assert say_number("{number} target", "{number} targets", 1200) == "1,200 targets"
    with speaking(_Shouting()):
        assert say_number("{number} target", "{number} targets", 21) == "21 target!"


def test_another_language_ends_with_its_block() -> None:
    with speaking(_Shouting()):
        assert say("{n} is late", n=3) == "3 is LATE"
    assert say("{n} is late", n=3) == "3 is late"


def test_what_is_marked_is_unchanged_until_it_is_said() -> None:
    word = marked("late")
    assert word == "late"
    with speaking(_Shouting()):
        assert say(word) == "LATE"
