"""The order of the alphabet, as lists from A to Z have it."""

from __future__ import annotations

import re
import unicodedata

from laasite.model.language import marked, say

OTHER = marked("0 to 9")
"""What stands over things that don't begin with a letter from A to Z."""

_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")


def plain(text: str) -> str:
    """A text without accents, signs, spaces and capital letters, to be put in order."""
    bare = "".join(one for one in unicodedata.normalize("NFKD", text) if one.isalnum())
    return bare.casefold()


def letter(text: str) -> str:
    """The letter that a text stands under, or `OTHER`."""
    first = plain(text)[:1].upper()
    return first if "A" <= first <= "Z" else OTHER


def shown(letter: str) -> str:
    """A letter as it stands over its list, or `OTHER` in the language that is spoken."""
    return say(OTHER) if letter == OTHER else letter


def letter_id(letter: str) -> str:
    """The anchor of a letter: `letter-a`."""
    return f"letter-{_NOT_IN_IDS.sub('-', letter.lower())}"


def letter_order(letter: str) -> tuple[bool, str]:
    """By which letters are sorted: A to Z, then the rest."""
    return letter == OTHER, letter
