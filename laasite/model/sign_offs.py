"""Sign-offs: a post vouches for the figures and levels of a day; a fingerprint tells which."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from laasite.model.findings import Place
from laasite.model.origin import PostRef

LENGTH = 12
"""So many hexadecimal digits tell one state of a target from another; nobody has to type more."""


@dataclass(frozen=True, slots=True)
class SignOff:
    """Who vouches for the figures, since which day; `fingerprint` tells which figures they were."""

    post: PostRef
    date: date
    fingerprint: str
    place: Place
