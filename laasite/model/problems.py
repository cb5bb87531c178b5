"""What is wrong with a piece of text, before anybody says where it stands.

The parsers of dates, periods and numbers know nothing of files: they give back a value or a
Problem, and whoever knows the place turns it into a Finding.
"""

from __future__ import annotations

from dataclasses import dataclass

from laasite.model.findings import Finding, Place, Rule

LONGEST_VALUE = 100
"""No date, period or number is longer than this; longer text is refused before it is looked at."""

_LONGEST_QUOTE = 40


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a text: the rule it breaks, the sentence, what was meant, what to do."""

    rule: Rule
    message: str
    meant: str | None = None
    cure: str | None = None

    def at(self, place: Place) -> Finding:
        """The finding that this problem makes at `place`."""
        return self.rule.at(place, self.message, meant=self.meant, cure=self.cure)


def quoted(text: str) -> str:
    """`text` in backticks for a message: on one line, cut short, with no backtick of its own."""
    plain = "".join(c if c.isprintable() and c != "`" else " " for c in text[: _LONGEST_QUOTE + 1])
    short = plain if len(plain) <= _LONGEST_QUOTE else plain[:_LONGEST_QUOTE] + "…"
    return f"`{short}`"


def choices(*texts: str) -> str:
    """The possible meanings as one phrase: "`2006/07` or `July 2006`"."""
    return " or ".join(f"`{text}`" for text in texts)


def tidy(text: str) -> str:
    """`text` with single plain spaces, none at its ends (Excel likes no-break spaces)."""
    return " ".join(text.split())
