"""Numbered paragraphs of papers: their numbers stay, and each can be linked to."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from laasite.model.language import say

_QUOTATION = re.compile(r"(<blockquote>.*?</blockquote>)", re.DOTALL)
_NUMBER = re.compile(r"<p>([0-9]+(?:\.[0-9]+)+)(?=\s)")


def numbered(text: Markup) -> Markup:
    """`text` with an anchor on each numbered paragraph: `1.1` becomes `#paragraph-1-1`.

    Paragraphs in quotations are left as they are, and so is a number that stands before.
    """
    seen: set[str] = set()

    def anchored(match: re.Match[str]) -> str:
        number = match[1]
        if number in seen:
            return match[0]
        seen.add(number)
        id, name = anchor(number), escape(say("Paragraph {number}", number=number))
        return f'<p id="{id}"><a href="#{id}" aria-label="{name}">{number}</a>'

    pieces = _QUOTATION.split(str(text))
    told = (
        piece if piece.startswith("<blockquote>") else _NUMBER.sub(anchored, piece)
        for piece in pieces
    )
    return Markup("".join(told))  # noqa: S704 - only numbers are put into what was safe


def anchor(number: str) -> str:
    """The id of the paragraph with a number."""
    return f"paragraph-{number.replace('.', '-')}"
