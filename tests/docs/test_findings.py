"""The page on findings says what laasite says today."""

from __future__ import annotations

from laasite.model.catalogue import catalogue
from tests.docs.make_findings import PAGE, page


def test_the_page_is_current() -> None:
    """Write it anew with `python -m tests.docs.make_findings` after a rule has changed."""
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_code_has_its_heading() -> None:
    """No code can be printed that the page doesn't explain."""
    text = PAGE.read_text(encoding="utf-8")
    assert [code for code in catalogue() if f"### {code}: " not in text] == []


def test_every_message_and_cure_is_a_sentence() -> None:
    """A cure begins with a capital letter and ends with a full stop."""
    cures = [rule.cure for rule in catalogue().values()]
    assert [cure for cure in cures if not (cure[0].isupper() and cure.endswith("."))] == []
