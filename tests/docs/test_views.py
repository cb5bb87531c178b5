"""The page on what templates see says what they see today, and every field is explained."""

from __future__ import annotations

from dataclasses import fields

import pytest

from tests.docs.make_views import PAGE, every_view, explained, page


def test_the_page_is_current() -> None:
    """Write it anew with `python -m tests.docs.make_views` after a view has changed."""
    assert PAGE.read_text(encoding="utf-8") == page()


@pytest.mark.parametrize("view", every_view(), ids=lambda view: view.__name__)
def test_every_field_of_a_view_is_explained(view: type) -> None:
    about, told = explained(view.__doc__ or "", [one.name for one in fields(view)])
    assert about.endswith(".")
    assert [name for name, said in told.items() if not said] == []


def test_views_have_names_of_their_own() -> None:
    """One is found by its name alone."""
    names = [view.__name__ for view in every_view()]
    assert sorted(set(names)) == names
