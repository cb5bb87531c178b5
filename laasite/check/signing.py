"""Sign-offs that no longer hold: what was signed isn't what stands there now."""

from __future__ import annotations

from collections.abc import Iterator

from laasite.model.dates import day_in_words
from laasite.model.findings import Finding
from laasite.model.report import Report
from laasite.model.rules import desk as rules
from laasite.model.signing import signables


def void_sign_offs(report: Report) -> Iterator[Finding]:
    """A finding for each sign-off of figures or levels that were changed since.

    It is about what may be seen: drafts, and what is still to be published, void nothing yet.
    """
    for one in signables(report):
        if one.signed is not None and not one.holds:
            message = f"The sign-off of {day_in_words(one.signed.date)} no longer holds: "
            message += "the figures or levels were changed since."
            yield rules.VOID.at(one.signed.place, message)
