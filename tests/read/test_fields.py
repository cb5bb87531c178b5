"""The types of fields: what each takes, and what it says of anything else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laasite.model.problems import Problem
from laasite.model.words import Better, Unknown
from laasite.read import fields


@pytest.mark.parametrize("typed", ["yes", "Yes", " YES ", "true", "True"])
def test_yes_is_typed_in_many_ways(typed: str) -> None:
    """Small letters or capitals, yes or true."""
    assert fields.parse_yes_no(typed) is True


@pytest.mark.parametrize("typed", ["no", "No", "false", "FALSE"])
def test_no_is_typed_in_many_ways(typed: str) -> None:
    """Small letters or capitals, no or false."""
    assert fields.parse_yes_no(typed) is False


@pytest.mark.parametrize("typed", ["y", "x", "1", "", "yes please"])
def test_anything_else_is_neither(typed: str) -> None:
    """Nothing is guessed where a draft might become public."""
    assert isinstance(fields.parse_yes_no(typed), Problem)


@pytest.mark.parametrize(("typed", "number"), [("0", 0), ("12", 12), (" 7 ", 7), ("010", 10)])
def test_whole_numbers_are_read(typed: str, number: int) -> None:
    """In digits, nought included."""
    assert fields.parse_whole(typed) == number


@pytest.mark.parametrize("typed", ["-1", "1.5", "1,000", "one", "", "٣", "1234567890"])
def test_other_numbers_are_refused(typed: str) -> None:
    """No signs, no fractions, no separators, no digits of other scripts, none too long."""
    assert isinstance(fields.parse_whole(typed), Problem)


@pytest.mark.parametrize("typed", ["a", "cut-burglary", "2005-2015/cut-burglary", "national/154"])
def test_ids_are_small_letters_digits_and_hyphens(typed: str) -> None:
    """Several may be joined by strokes."""
    assert fields.parse_id(typed) == typed


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Cut burglary", "`cut-burglary`"),
        ("cut_burglary", "`cut-burglary`"),
        ("Plan/Cut burglary", "`plan/cut-burglary`"),
        ("Children's centres", "`childrens-centres`"),
        ("???", None),
    ],
)
def test_what_is_no_id_is_told_with_one(typed: str, meant: str | None) -> None:
    """The id that a file so called would have, if there is one."""
    found = fields.parse_id(typed)
    assert isinstance(found, Problem)
    assert found.meant == meant


@given(st.text(max_size=50))
def test_a_suggested_id_is_an_id(typed: str) -> None:
    """Whatever is typed, what is suggested would be accepted."""
    found = fields.parse_id(typed)
    if isinstance(found, Problem) and found.meant is not None:
        assert fields.parse_id(found.meant.strip("`")) == found.meant.strip("`")


@pytest.mark.parametrize(
    "typed", ["https://example.org", "http://example.org:8080/a?b=c#d", "https://a.example/ä"]
)
def test_web_addresses_begin_with_their_scheme(typed: str) -> None:
    """With or without the s, and then a host."""
    assert fields.parse_web_address(typed) == typed


@pytest.mark.parametrize(
    "typed",
    ["www.example.org", "example.org", "javascript:alert(1)", "https://", "https://a b", "ftp://a"],
)
def test_other_addresses_are_refused(typed: str) -> None:
    """No script, nothing half."""
    assert isinstance(fields.parse_web_address(typed), Problem)


def test_a_choice_is_told_with_all_its_words() -> None:
    """What is offered is what there is."""
    found = fields.parse_choice(Better, "highest")
    assert isinstance(found, Problem)
    assert found.meant == "`higher`"
    assert found.cure == "Use one of `higher`, `lower`, `hold`, `range`, `none`."


@pytest.mark.parametrize("typed", ["on track", "Late", "met", "RAG"])
def test_what_is_worked_out_is_never_typed(typed: str) -> None:
    """Not even where other words are to choose from."""
    found = fields.parse_choice(Better, typed)
    assert isinstance(found, Problem)
    assert "worked out" in found.message


@pytest.mark.parametrize("word", list(Unknown))
def test_each_way_of_not_knowing_is_a_word(word: Unknown) -> None:
    """In capitals too."""
    assert fields.unknown_word(word.value.upper()) is word
    assert fields.unknown_word("unknown") is None
