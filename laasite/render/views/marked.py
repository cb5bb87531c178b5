"""The mark on words that are made up, beside the banner that tells of it above the page."""

from __future__ import annotations

from collections.abc import Iterable

from laasite.model.language import say
from laasite.model.origin import Marks
from laasite.model.targets import Target


def marked(text: str, marks: Marks) -> str:
    """`text`, with the word that says so if it is illustrative."""
    return say("{text} (illustrative)", text=text) if marks.illustrative else text


def targets_words(targets: Iterable[Target]) -> str | None:
    """The banner above a list of targets that has no room for a mark on each that is made up."""
    made_up = any(target.marks.illustrative for target in targets)
    told = say("Some of what stands here is illustrative. The page of each target says what is.")
    return told if made_up else None
