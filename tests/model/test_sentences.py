"""Words made into sentences."""

from __future__ import annotations

import pytest

from laasite.model.sentences import sentence


@pytest.mark.parametrize(
    ("text", "words"),
    [("late", "Late."), ("Why?", "Why?"), (" Done. ", "Done."), ("", ""), ("終わり。", "終わり。")],
)
def test_a_sentence_begins_with_a_capital_and_ends_with_one_stop(text: str, words: str) -> None:
    assert sentence(text) == words
