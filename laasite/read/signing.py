"""Sign-offs: the key `signed_off` of targets and updates, which `laasite sign-off` writes."""

from __future__ import annotations

import re
from typing import Annotated

from laasite.model.origin import Origin
from laasite.model.problems import Problem, quoted
from laasite.model.rules import desk as rules
from laasite.model.sign_offs import LENGTH, SignOff
from laasite.read.fields import Day, Post, reading
from laasite.read.records import Strict

_DIGITS = re.compile(f"[0-9a-f]{{{LENGTH}}}", re.ASCII)


def _fingerprint(typed: str) -> str | Problem:
    if _DIGITS.fullmatch(typed.strip()):
        return typed.strip()
    return Problem(rules.NO_FINGERPRINT, f"{quoted(typed)} isn't the fingerprint of any figures.")


class SignOffRecord(Strict):
    """Who vouches for the figures, since which day, and which figures they were."""

    post: Post
    date: Day
    fingerprint: Annotated[str, reading(_fingerprint)]


def to_sign_off(record: SignOffRecord | None, origin: Origin) -> SignOff | None:
    """The sign-off that a record describes."""
    if record is None:
        return None
    return SignOff(record.post, record.date, record.fingerprint, origin.at("signed_off"))
