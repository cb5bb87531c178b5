"""Sign-offs in words: who vouches for figures, or that nobody does any more."""

from __future__ import annotations

from laasite.model.dates import day_in_words
from laasite.model.language import say
from laasite.model.sign_offs import SignOff
from laasite.model.targets import Target, Update
from laasite.render.desk import Desk


def signed_words(desk: Desk, subject: Target | Update) -> str | None:
    """The sign-off of a target or of an update as a sentence; None where there is none."""
    if (signed := subject.signed_off) is None:
        return None
    day = day_in_words(signed.date)
    if subject.origin.path in desk.press.signed:
        return _signed_by(desk, signed, day)
    return say("A sign-off of {day} no longer holds: the figures changed since.", day=day)


def _signed_by(desk: Desk, signed: SignOff, day: str) -> str:
    """Which post signed, with its article, and whose it is: a person is never named."""
    post = desk.report.post(signed.post).title
    partner = desk.report.partners[signed.post.partner].title
    if post.lower().startswith("the "):
        return say(
            "Signed off by {post}, {partner}, on {day}.", post=post, partner=partner, day=day
        )
    return say(
        "Signed off by the {post}, {partner}, on {day}.", post=post, partner=partner, day=day
    )
