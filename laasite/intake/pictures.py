"""Pictures without what cameras and programs write into them: places, names, dates."""

from __future__ import annotations

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = frozenset((b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"gAMA", b"sRGB"))
_JPEG_DROPPED = frozenset((*range(0xE1, 0xF0), 0xFE))
"""What applications add (all but the format's own head), and comments."""


def bare(data: bytes) -> tuple[str, bytes] | None:
    """The kind (`png`, `jpeg`) and bytes of a picture without metadata; None for any other."""
    try:
        if data.startswith(_PNG):
            return "png", _bare_png(data)
        if data.startswith(b"\xff\xd8\xff"):
            return "jpeg", _bare_jpeg(data)
    except IndexError:
        return None
    return None


def _bare_png(data: bytes) -> bytes:
    """The chunks that draw."""
    kept, at = [_PNG], len(_PNG)
    while at + 12 <= len(data):
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        if data[at + 4 : at + 8] in _PNG_KEPT:
            kept.append(data[at:end])
        at = end
    return b"".join(kept)


def _bare_jpeg(data: bytes) -> bytes:
    """The segments that draw; from the first scan on all of it."""
    kept, at = [data[:2]], 2
    while data[at] == 0xFF and data[at + 1] != 0xDA:
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if data[at + 1] not in _JPEG_DROPPED:
            kept.append(data[at:end])
        at = end
    return b"".join((*kept, data[at:]))
