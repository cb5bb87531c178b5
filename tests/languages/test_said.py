"""Whatever the code says is in the catalogue that translators are given."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.languages.make_template import ROOT, found

SAYERS = frozenset(("say", "say_number", "marked"))


def _said(source: str) -> Iterator[str]:
    """Each text that is said as it stands in some code."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
            first = node.args[0]
            if node.func.id in SAYERS and isinstance(first, ast.Constant):
                yield str(first.value)


def test_a_text_in_an_f_string_is_found() -> None:
    """There the catalogue's reader doesn't see it, so this test must."""
    assert list(_said("told = f\" {say('This is so.')}\"")) == ["This is so."]


def test_every_text_that_is_said_is_in_the_catalogue() -> None:
    """Wherever it stands: within an f-string too, which only Python itself reads."""
    known = {one for _, text in found() for one in ((text,) if isinstance(text, str) else text)}
    files = [one for one in sorted((ROOT / "laasite").rglob("*.py")) if "starters" not in one.parts]
    said = {text: one.name for one in files for text in _said(one.read_text(encoding="utf-8"))}
    assert {text: name for text, name in said.items() if text not in known} == {}
