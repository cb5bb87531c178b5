"""Attachments without what programs wrote into them of people, places and machines.

A photograph holds where it was taken and a PDF who wrote it. Pictures keep only the parts that are
drawn; a PDF keeps its length, since it counts its own bytes, and the names in it become spaces.
Nothing is drawn here or inflated, so a hostile file costs no more than its length.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple


class Cleaned(NamedTuple):
    """The bytes to publish; None if the file isn't what its name says. `sure`: all was found."""

    data: bytes | None
    sure: bool = True


# --- PNG (ISO/IEC 15948) -------------------------------------------------------------------------

PNG = b"\x89PNG\r\n\x1a\n"
PNG_KEPT = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB bKGD pHYs acTL fcTL fdAT".split()
)
"""The chunks that are drawn with; text, times, Exif and all that is private go."""


def _png(data: bytes) -> Cleaned:
    kept, at = [PNG], len(PNG)
    while data.startswith(PNG) and at + 12 <= len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        name, end = data[at + 4 : at + 8], at + 12 + length
        if name in PNG_KEPT and end <= len(data):
            kept.append(data[at:end])
        if name == b"IEND":
            return Cleaned(b"".join(kept))
        at = end
    return Cleaned(None)


# --- JPEG (ITU-T T.81) ---------------------------------------------------------------------------

APP0, APP1, APP2, APP14, APP15, COMMENT = 0xE0, 0xE1, 0xE2, 0xEE, 0xEF, 0xFE
START_OF_SCAN, END_OF_IMAGE = 0xDA, 0xD9
AFTER_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]", re.DOTALL)
"""The next marker after a scan's data: 0xFF and neither a stuffed zero nor a restart."""


def _jpeg(data: bytes) -> Cleaned:
    kept, at = [b"\xff\xd8"], 2
    while data.startswith(b"\xff\xd8") and at + 4 <= len(data) + 2 and data[at : at + 1] == b"\xff":
        marker = data[at + 1] if at + 1 < len(data) else 0
        if marker == END_OF_IMAGE:
            return Cleaned(b"".join((*kept, b"\xff\xd9")))
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        kept.append(_segment(marker, data[at:end]))
        at = end
        if marker == START_OF_SCAN:
            found = AFTER_SCAN.search(data, end)
            if found is None:
                break
            at = found.end() - 2
            kept.append(data[end:at])
    return Cleaned(None)


def _segment(marker: int, segment: bytes) -> bytes:
    """A segment as it is kept: of what programs add, only colours and which side is up."""
    if marker == APP1:
        return _upright(segment)
    colours = segment[4:16] == b"ICC_PROFILE\x00"
    added = (APP0 < marker <= APP15 and marker != APP14) or marker == COMMENT
    return b"" if added and not (marker == APP2 and colours) else segment


def _upright(segment: bytes) -> bytes:
    """An Exif segment that says only which side is up, without which a photograph may lie."""
    orders = {b"II": "<", b"MM": ">"}
    order = orders.get(segment[10:12]) if segment[4:10] == b"Exif\x00\x00" else None
    if order is None or len(segment) < 20:
        return b""
    body = segment[10:]
    (at,) = struct.unpack_from(f"{order}I", body, 4)
    for entry in _entries(body, at, order):
        tag, kind, count, turned = struct.unpack_from(f"{order}HHIH", entry)
        if (tag, kind, count) == (0x0112, 3, 1) and turned in range(2, 9):
            told = struct.pack(">HIHHHIHHI", 42, 8, 1, 0x0112, 3, 1, turned, 0, 0)
            return b"\xff\xe1" + struct.pack(">H", 36 - 2) + b"Exif\x00\x00MM" + told
    return b""


def _entries(body: bytes, at: int, order: str) -> Iterator[bytes]:
    """The entries of the first directory of an Exif segment, as far as they are there."""
    count = struct.unpack_from(f"{order}H", body, at)[0] if at + 2 <= len(body) else 0
    for number in range(count):
        entry = body[at + 2 + 12 * number : at + 14 + 12 * number]
        if len(entry) == 12:
            yield entry


# --- WebP (RFC 9649) -----------------------------------------------------------------------------

WEBP_DROPPED = frozenset((b"EXIF", b"XMP "))
WEBP_KEPT = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))
HAS_EXIF_OR_XMP = 0x0C


def _webp(data: bytes) -> Cleaned:
    if not (data.startswith(b"RIFF") and data[8:12] == b"WEBP"):
        return Cleaned(None)
    whole, kept, at = 8 + int.from_bytes(data[4:8], "little"), [b"WEBP"], 12
    while at + 8 <= min(whole, len(data)):
        name, length = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        end = at + 8 + length + length % 2
        if name in WEBP_KEPT:
            kept.append(_flagged(data[at:end]) if name == b"VP8X" else data[at:end])
        at = end
    body = b"".join(kept)
    return Cleaned(b"RIFF" + struct.pack("<I", len(body)) + body if len(kept) > 1 else None)


def _flagged(chunk: bytes) -> bytes:
    """The chunk that says what a picture has, without saying that it has what is taken out."""
    return chunk[:8] + bytes([chunk[8] & ~HAS_EXIF_OR_XMP]) + chunk[9:] if len(chunk) > 8 else chunk


# --- PDF (ISO 32000-1, 14.3) ---------------------------------------------------------------------

LITERAL = rb"\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)|<[0-9A-Fa-f\s]*>"
WRITTEN_BY = re.compile(
    rb"/(?:Author|Creator|Producer|CreationDate|ModDate|Company|Manager|SourceModified)\s*"
    rb"(" + LITERAL + rb")",
    re.DOTALL,
)
"""Who and what made a PDF, and when. Its title and subject stay: they are what residents see."""
PACKET_STARTS, PACKET_ENDS = b"<x:xmpmeta", b"</x:xmpmeta>"
NAMES = (
    rb"(?:dc:creator|pdf:Producer|xmp:(?:CreatorTool|\w{1,20}Date)|(?:xmpMM|photoshop):\w{1,40})"
)
TAG = re.compile(rb"<(?P<closes>/?)(?P<name>[^\s<>/]{1,60})(?P<rest>[^<>]*)>")
ATTRIBUTE = re.compile(rb"\b" + NAMES + rb"=(\"[^\"<>]*\"|'[^'<>]*')")
NAMED = re.compile(NAMES)
INFO = re.compile(rb"/Info\s+(\d{1,10})\s+(\d{1,5})\s+R\b")
OUT_OF_SIGHT = re.compile(rb"/Encrypt\b|/(?:Author|Creator)\s+\d{1,10}\s+\d{1,5}\s+R\b")
"""Where a name is locked, or stands in another place than its key."""
METADATA = re.compile(rb"/Type\s{0,9}/Metadata\b")


def _pdf(data: bytes) -> Cleaned:
    if b"%PDF-" not in data[:1024] or b"%%EOF" not in data[-2048:]:
        return Cleaned(None)
    packets = list(_packets(data))
    cleaned = bytearray(WRITTEN_BY.sub(_blanked, data))
    for start, end in packets:
        for first, last in _told(data[start:end]):
            cleaned[start + first : start + last] = b" " * (last - first)
    packed = bool(METADATA.search(data)) and not packets
    sure = not packed and OUT_OF_SIGHT.search(data) is None and _in_sight(data)
    return Cleaned(bytes(cleaned), sure)


def _in_sight(data: bytes) -> bool:
    """Whether what a PDF says of itself stands open, not packed together with other things."""
    return all(
        re.search(rb"(?<!\d)" + found[1] + rb"\s+" + found[2] + rb"\s+obj\b", data)
        for found in {one[0]: one for one in INFO.finditer(data)}.values()
    )


def _blanked(found: re.Match[bytes]) -> bytes:
    """The same key with as many spaces as there were letters."""
    before, told = found[0][: -len(found[1])], found[1]
    return before + told[:1] + b" " * (len(told) - 2) + told[-1:]


def _packets(data: bytes) -> Iterator[tuple[int, int]]:
    """Where each packet of metadata (XMP) that stands open begins and ends."""
    start = data.find(PACKET_STARTS)
    while start >= 0:
        end = data.find(PACKET_ENDS, start)
        if end < 0:
            return
        yield start, end
        start = data.find(PACKET_STARTS, end)


def _told(packet: bytes) -> Iterator[tuple[int, int]]:
    """Where values stand in a packet that tell who or what made the file, and when."""
    open_name, since = b"", 0
    for tag in TAG.finditer(packet):
        for found in ATTRIBUTE.finditer(tag["rest"]):
            at = tag.start("rest") + found.start(1)
            yield at + 1, tag.start("rest") + found.end(1) - 1
        if open_name and tag["closes"] and tag["name"] == open_name:
            yield since, tag.start()
            open_name = b""
        elif not open_name and not tag["closes"] and NAMED.fullmatch(tag["name"]):
            alone = tag["rest"].endswith(b"/")
            open_name, since = (b"", 0) if alone else (tag["name"], tag.end())


CLEANERS: Mapping[str, Callable[[bytes], Cleaned]] = MappingProxyType(
    {".png": _png, ".jpg": _jpeg, ".jpeg": _jpeg, ".webp": _webp, ".pdf": _pdf}
)
"""How each kind of attachment is freed of what was written into it."""


def cleaned(name: str, data: bytes) -> Cleaned:
    """A file without what programs wrote into it; `name` says by its ending what it is.

    Raises KeyError for an ending that no attachment has.
    """
    return CLEANERS[name[name.rfind(".") :]](data)
