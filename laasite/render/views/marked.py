"""The mark on words that are made up, beside the banner that tells of it above the page."""

from __future__ import annotations

from laasite.model.origin import Marks


def marked(text: str, marks: Marks) -> str:
    """`text`, with the word that says so if it is illustrative."""
    return f"{text} (illustrative)" if marks.illustrative else text
