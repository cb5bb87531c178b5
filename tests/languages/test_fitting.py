"""A translation that could stop a build, or bring HTML of its own, is told and never used."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laasite.languages.fitting import misfit

FITS = [
    (("It is due on {day}.",), "Am {day} fällig."),
    (("{number} target", "{number} targets"), "هدفان"),
    (("%(n)s is late", "%(n)s are late"), "%(n)s: 100%%"),
    (('See <a href="%(to)s">this</a>.',), '<a href="%(to)s">Hier</a>.'),
    (("Half of it",), "50 %"),
]

DOES_NOT = [
    (("It is due on {day}.",), "Fällig.", "lacks `{day}`"),
    (("It is due.",), "Am {day} fällig.", "has `{day}`, which the English has not"),
    (("It is due on {day}.",), "Am {day.__class__} fällig.", "has braces"),
    (("It is due on {day}.",), "Am {day!r} fällig.", "has braces"),
    (("It is due on {day}.",), "Am {day fällig.", "has braces"),
    (("It is due on {day}.",), "Am {} fällig.", "has braces"),
    (("%(day)s",), "%(day)", "has braces or a `%`"),
    (("%(day)s",), "100% %(day)s", "has braces or a `%`"),
    (("%(day)s",), "%(tag)s", "lacks `%(day)s`"),
    (("{number} of {all}", "{number} of {all}"), "{number}", "lacks `{all}`"),
    (("Hello",), "<script>alert(1)</script>", "has other HTML"),
    (("<b>Hello</b>",), "Hallo", "has other HTML"),
]


@pytest.mark.parametrize(("ids", "said"), FITS)
def test_what_has_the_same_names_and_html_fits(ids: tuple[str, ...], said: str) -> None:
    """A plural form may leave the number out: the form for two may say "two"."""
    assert misfit(ids, said) == ""


@pytest.mark.parametrize(("ids", "said", "what"), DOES_NOT)
def test_what_lacks_a_name_or_has_its_own_does_not(
    ids: tuple[str, ...], said: str, what: str
) -> None:
    """The finding says which."""
    assert misfit(ids, said).startswith(what)


@given(st.text(alphabet="{}%()sday!:.[]<>a ", max_size=20))
def test_whatever_fits_can_be_filled_in(said: str) -> None:
    """No text that is let through makes `say` or a template fail."""
    if misfit(("Due on {day}",), said) == "":
        assert "31 July" in said.format(day="31 July")
    if misfit(("Due on %(day)s",), said) == "":
        assert "31 July" in said % {"day": "31 July"}
