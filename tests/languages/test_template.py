"""The template that translators are given has every text of the code and of the templates."""

from __future__ import annotations

from tests.languages.make_template import TEMPLATE, found, template


def test_the_template_is_what_the_code_says() -> None:
    """Write it anew with `make languages`."""
    assert TEMPLATE.read_bytes() == template()


def test_texts_come_from_code_and_templates_each_with_its_forms() -> None:
    """One of each kind: said, marked in a table, counted, and of a template with a value."""
    texts = {text for _, text in found()}
    assert "This text isn’t translated yet." in texts
    assert "More about the partnership" in texts
    assert ("{number} target", "{number} targets") in texts
    assert "This site is frozen at %(frozen)s." in texts
