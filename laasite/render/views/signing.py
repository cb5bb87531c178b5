"""Sign-offs in words: who vouches for figures, or that nobody does any more."""

from __future__ import annotations

from laasite.model.dates import day_in_words
from laasite.model.sign_offs import SignOff
from laasite.model.targets import Target, Update
from laasite.render.desk import Desk


def signed_words(desk: Desk, subject: Target | Update) -> str | None:
    """The sign-off of a target or of an update as a sentence; None where there is none."""
    if (signed := subject.signed_off) is None:
        return None
    day = day_in_words(signed.date)
    if subject.origin.path in desk.press.signed:
        return f"Signed off by {_post(desk, signed)} on {day}."
    return f"A sign-off of {day} no longer holds: the figures changed since."


def _post(desk: Desk, signed: SignOff) -> str:
    """The post with its article, and whose it is: a person is never named."""
    title = desk.report.post(signed.post).title
    article = "" if title.lower().startswith("the ") else "the "
    return f"{article}{title}, {desk.report.partners[signed.post.partner].title},"
