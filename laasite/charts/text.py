"""How much room words take, and how they are broken into lines.

Nothing is measured: a character counts as a little over half the text size, more than the average
in the usual sans-serif fonts, so that guesses err on the side of space. Figures and bold words are
broader than prose. Lengths are tenths of a unit.
"""

from __future__ import annotations

from functools import lru_cache

_PER_CENT_OF_SIZE = 57
_PER_CENT_IN_PROSE = 53
_BROAD, _MORE_WHERE_BROAD = "%mwMW", 30


@lru_cache(maxsize=1024)
def width(text: str, size: int) -> int:
    """About how long `text` is at `size`, both in tenths of a unit."""
    broad = sum(map(text.count, _BROAD))
    return (len(text) * _PER_CENT_OF_SIZE + broad * _MORE_WHERE_BROAD) * size // 100


def whole(text: str, room: int, size: int, most: int) -> tuple[str, ...] | None:
    """`text` in at most `most` lines no longer than `room`, or None if it doesn't fit."""
    lines: list[str] = []
    for word in text.split():
        if width(word, size) > room:
            return None
        if lines and width(f"{lines[-1]} {word}", size) <= room:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return tuple(lines) if len(lines) <= most else None


def clipped(text: str, room: int, size: int, most: int) -> tuple[str, ...]:
    """Prose in at most `most` lines no longer than `room`, with an ellipsis where it was cut."""
    letters = max(1, room * 100 // (size * _PER_CENT_IN_PROSE))
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + 1 + len(word) <= letters:
            lines[-1] += " " + word
        elif len(lines) < most:
            lines.append(word)
        else:
            lines[-1] += "…"
            break
    return tuple(_cut(line, letters) for line in lines)


def _cut(line: str, letters: int) -> str:
    """The line itself, or as much of it as there is room for and an ellipsis."""
    return line if len(line) <= letters else line[: letters - 1].rstrip("…") + "…"
