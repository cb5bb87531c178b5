"""Licences by the words that officers write, with the names and addresses that programs know."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence: its title as written, a name for programs, and its address where it is known."""

    title: str
    name: str
    path: str | None


_OGL = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version"
_CC = "https://creativecommons.org"

KNOWN = (
    ("open government licence v1.0", "OGL-UK-1.0", f"{_OGL}/1/"),
    ("open government licence v2.0", "OGL-UK-2.0", f"{_OGL}/2/"),
    ("open government licence v3.0", "OGL-UK-3.0", f"{_OGL}/3/"),
    ("creative commons attribution 4.0", "CC-BY-4.0", f"{_CC}/licenses/by/4.0/"),
    ("cc by 4.0", "CC-BY-4.0", f"{_CC}/licenses/by/4.0/"),
    ("cc0 1.0", "CC0-1.0", f"{_CC}/publicdomain/zero/1.0/"),
)
"""Words, the name of the SPDX list, and the address; as they stood in 2026."""

_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9._-]+")


def licence_of(words: str) -> Licence:
    """The licence that some words name; one that isn't known has no address."""
    plain = " ".join(words.lower().split())
    for known, name, path in KNOWN:
        if plain == known:
            return Licence(words, name, path)
    return Licence(words, _NOT_IN_NAMES.sub("-", words).strip("-") or "licence", None)
