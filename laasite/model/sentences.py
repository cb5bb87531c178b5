"""Words made into a sentence: a capital letter before, a full stop behind."""

from __future__ import annotations

STOPS = (".", "!", "?", "。", "।", "۔", "؟")
"""What a sentence may end with, in any language."""


def capital(text: str) -> str:
    """`text` with a capital letter at its beginning."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """`text` with a capital letter at its beginning and a full stop at its end; nothing of none."""
    plain = text.strip()
    if not plain:
        return ""
    return capital(plain) + ("" if plain.endswith(STOPS) else ".")
