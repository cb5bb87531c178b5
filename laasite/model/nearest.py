"""What was probably meant: the nearest of the words that would have been right."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

LEAST_LIKENESS = 0.6
"""How alike two words must be before one is offered for the other (0 to 1, as difflib counts)."""


def nearest(text: str, words: Iterable[str]) -> str | None:
    """The word that is most like `text`, or None if none is like it. Case doesn't count."""
    by_small = {word.lower(): word for word in sorted(words, reverse=True)}
    wanted = text.strip().lower().replace("_", " ")
    for candidate in (wanted, wanted.replace(" ", "_"), wanted.replace(" ", "-")):
        found = get_close_matches(candidate[:100], sorted(by_small), n=1, cutoff=LEAST_LIKENESS)
        if found:
            return by_small[found[0]]
    return None


def quoted(text: str, words: Iterable[str]) -> str | None:
    """The nearest word in backticks, for a finding's "did you mean"; None if none is like it."""
    found = nearest(text, words)
    return f"`{found}`" if found else None
