"""JSON that people can read is the same text that Python would write."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from laasite.model.indented import indented

LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20
)


@given(VALUES)
def test_the_text_is_that_of_the_standard_library(value: object) -> None:
    """Nesting, what is empty, and every character."""
    assert indented(value) == json.dumps(value, ensure_ascii=False, indent=1)


def test_tuples_are_lists() -> None:
    """As they are for Python."""
    assert indented(("a", (), {"b": ("c",)})) == json.dumps(
        ["a", [], {"b": ["c"]}], ensure_ascii=False, indent=1
    )
