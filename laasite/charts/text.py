"""How much room words take, and how they are broken into lines.

Nothing is measured: a character counts as 0.57 of the text size, a little more than the average in
the usual sans-serif fonts, so that guesses err on the side of space. Lengths are tenths of a unit.
"""

from __future__ import annotations

_PER_CENT_OF_SIZE = 57
_BROAD, _MORE_WHERE_BROAD = "%mwMW", 30


def width(text: str, size: int) -> int:
    """About how long `text` is at `size`, both in tenths of a unit."""
    broad = sum(map(text.count, _BROAD))
    return (len(text) * _PER_CENT_OF_SIZE + broad * _MORE_WHERE_BROAD) * size // 100


def whole(text: str, room: int, size: int, most: int) -> tuple[str, ...] | None:
    """`text` in at most `most` lines no longer than `room`, or None if it doesn't fit."""
    lines = _broken(text, _letters(room, size))
    fits = len(lines) <= most and all(width(line, size) <= room for line in lines)
    return lines if fits else None


def clipped(text: str, room: int, size: int, most: int) -> tuple[str, ...]:
    """`text` in at most `most` lines no longer than `room`, with an ellipsis where it was cut."""
    letters = _letters(room, size)
    lines = _broken(text, letters)
    kept = list(lines[:most])
    if len(lines) > most:
        kept[-1] += "…"
    return tuple(_cut(line, letters) for line in kept)


def _letters(room: int, size: int) -> int:
    """How many characters stand on a line."""
    return max(1, room * 100 // (size * _PER_CENT_OF_SIZE))


def _broken(text: str, letters: int) -> tuple[str, ...]:
    """The words of `text` filled into lines; a word longer than a line has a line to itself."""
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + 1 + len(word) <= letters:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return tuple(lines)


def _cut(line: str, letters: int) -> str:
    """The line itself, or as much of it as there is room for and an ellipsis."""
    return line if len(line) <= letters else line[: letters - 1].rstrip("…") + "…"
