"""Attachments are published without what programs wrote of people, places and machines."""

from __future__ import annotations

import struct
import zlib

import pytest

from laasite.read.metadata import cleaned

SECRET = b"Written by nobody in particular"


def chunk(name: bytes, data: bytes) -> bytes:
    """A chunk of a PNG."""
    whole = name + data
    return struct.pack(">I", len(data)) + whole + struct.pack(">I", zlib.crc32(whole))


HEAD = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
PIXELS = chunk(b"IDAT", zlib.compress(b"\0\0"))
END = chunk(b"IEND", b"")
PNG = b"\x89PNG\r\n\x1a\n" + HEAD + PIXELS + END


@pytest.mark.parametrize("name", [b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME", b"prVt"])
def test_a_png_keeps_only_what_is_drawn(name: bytes) -> None:
    written = PNG[:8] + HEAD + chunk(name, SECRET) + PIXELS + END + SECRET
    assert cleaned("a.png", written).data == PNG


def test_a_png_keeps_its_colours_and_its_size() -> None:
    colours = chunk(b"gAMA", struct.pack(">I", 45455)) + chunk(b"pHYs", b"\0" * 9)
    written = PNG[:8] + HEAD + colours + PIXELS + END
    assert cleaned("a.png", written).data == written


def segment(marker: int, data: bytes) -> bytes:
    """A segment of a JPEG."""
    return bytes([0xFF, marker]) + struct.pack(">H", len(data) + 2) + data


TABLES = segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0") + segment(0xDB, b"\0" * 65)
SCAN = segment(0xDA, b"\1\1\0\0\x3f\0") + b"\x12\xff\x00\x34\xff\xd0\x56"
JPEG = b"\xff\xd8" + TABLES + SCAN + SCAN + b"\xff\xd9"


def exif(order: str, turned: int) -> bytes:
    """An Exif segment with a side that is up, and a name."""
    mark = {"<": b"II", ">": b"MM"}[order]
    side = struct.pack(f"{order}HHIHH", 0x0112, 3, 1, turned, 0)
    artist = struct.pack(f"{order}HHII", 0x013B, 2, len(SECRET), 38)
    tiff = mark + struct.pack(f"{order}HIH", 42, 8, 2) + artist + side + b"\0" * 4 + SECRET
    return segment(0xE1, b"Exif\0\0" + tiff)


@pytest.mark.parametrize(
    "added",
    [
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + SECRET),
        segment(0xE1, b"Exif\0\0MM" + SECRET),
        segment(0xE1, b"Exif\0\0II*\0\xff\xff\xff\xff" + SECRET),
        segment(0xE2, b"MPF\0" + SECRET),
        segment(0xED, b"Photoshop 3.0\0" + SECRET),
        segment(0xFE, SECRET),
    ],
    ids=["xmp", "broken-exif", "lost-exif", "mpf", "photoshop", "comment"],
)
def test_a_jpeg_keeps_only_what_is_drawn(added: bytes) -> None:
    assert cleaned("a.jpg", b"\xff\xd8" + added + JPEG[2:] + SECRET).data == JPEG


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_photograph_stays_upright(order: str) -> None:
    """Of Exif only the side that is up stays, written anew."""
    clean = cleaned("a.jpeg", b"\xff\xd8" + exif(order, 6) + JPEG[2:]).data
    assert clean is not None
    assert SECRET not in clean
    kept = clean[2 : len(clean) - len(JPEG) + 2]
    assert kept == b"\xff\xe1\x00\x22Exif\0\0MM\x00\x2a\0\0\0\x08\0\x01\x01\x12\0\x03" + (
        b"\0\0\0\x01\0\x06\0\0" + b"\0\0\0\0"
    )


def test_a_jpeg_keeps_its_colours() -> None:
    colours = segment(0xE2, b"ICC_PROFILE\0\1\1" + b"\0" * 20) + segment(0xEE, b"Adobe\0")
    written = b"\xff\xd8" + colours + JPEG[2:]
    assert cleaned("a.jpg", written).data == written


def riff(*chunks: bytes) -> bytes:
    """A WebP of some chunks."""
    body = b"WEBP" + b"".join(chunks)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def part(name: bytes, data: bytes) -> bytes:
    """A chunk of a WebP, padded to an even length."""
    return name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


def test_a_webp_keeps_only_what_is_drawn_and_says_no_more_that_it_had_more() -> None:
    drawn = part(b"VP8L", b"\x2f\0\0")
    written = riff(
        part(b"VP8X", b"\x2c" + b"\0" * 9), drawn, part(b"EXIF", SECRET), part(b"XMP ", SECRET)
    )
    clean = cleaned("a.webp", written + SECRET).data
    assert clean == riff(part(b"VP8X", b"\x20" + b"\0" * 9), drawn)


PDF = (
    b"%%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n2 0 obj\n<< /Title (The plan) %s >>\n"
    b"endobj\ntrailer\n<< /Root 1 0 R /Info 2 0 R >>\nstartxref\n9\n%%%%EOF\n"
)


@pytest.mark.parametrize(
    "value", [b"(%s)", b"(a \\(b\\) %s)", b"(a (b) %s)"], ids=["plain", "escaped", "nested"]
)
@pytest.mark.parametrize("key", [b"Author", b"Creator", b"Producer", b"CreationDate"])
def test_a_pdf_says_no_more_who_wrote_it_and_keeps_its_length(key: bytes, value: bytes) -> None:
    written = PDF % (b"/" + key + b" " + value % SECRET)
    clean, sure = cleaned("a.pdf", written)
    assert clean is not None
    assert sure
    assert SECRET not in clean
    assert len(clean) == len(written)
    assert b"/Title (The plan)" in clean
    assert b"/" + key + b" (   " in clean


def test_a_name_in_hexadecimal_goes_too() -> None:
    clean = cleaned("a.pdf", PDF % (b"/Author <" + SECRET.hex().encode() + b">")).data
    assert clean is not None
    assert SECRET.hex().encode() not in clean


@pytest.mark.parametrize(
    "told",
    [
        b"<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>",
        b"<xmp:CreatorTool>%s</xmp:CreatorTool>",
        b'<rdf:Description xmp:CreatorTool="%s"/>',
        b"<rdf:Description pdf:Producer='%s'></rdf:Description>",
        b"<xmpMM:DocumentID>%s</xmpMM:DocumentID>",
    ],
)
def test_a_pdfs_packet_of_metadata_says_no_more_who_wrote_it(told: bytes) -> None:
    kept = b"<dc:title>The plan</dc:title><pdfuaid:part>1</pdfuaid:part>"
    packet = b"<x:xmpmeta>" + kept + told % SECRET + b"</x:xmpmeta>"
    written = PDF % b"" + b"<< /Type /Metadata >> " + packet + b"\n%%EOF"
    clean, sure = cleaned("a.pdf", written)
    assert clean is not None
    assert sure
    assert SECRET not in clean
    assert kept in clean
    assert len(clean) == len(written)


@pytest.mark.parametrize(
    "written",
    [
        PDF % b"/Encrypt 3 0 R",
        PDF % b"/Author 3 0 R",
        (PDF % b"").replace(b"/Info 2 0 R", b"/Info 12 0 R"),
        (PDF % b"").replace(b"/Type /Catalog", b"/Type /Metadata /Filter /FlateDecode"),
    ],
    ids=["locked", "elsewhere", "packed", "packed-packet"],
)
def test_what_cant_be_seen_is_said_not_to_be_sure(written: bytes) -> None:
    assert cleaned("a.pdf", written) == (written, False)


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.jpeg", "a.webp", "a.pdf"])
@pytest.mark.parametrize(
    "data",
    [b"", b"PK\x03\x04", PNG[:-4], JPEG[:-2], JPEG[:-40], riff(), b"%PDF-1.4\n", PNG[:30]],
)
def test_what_isnt_whole_is_refused(name: str, data: bytes) -> None:
    assert cleaned(name, data).data is None


@pytest.mark.parametrize(
    ("name", "hostile"),
    [
        ("a.pdf", b"%PDF-1.4\n" + b"/Author(" * 50_000 + b"%%EOF"),
        ("a.pdf", b"%PDF-1.4\n" + b"<x:xmpmeta" * 50_000 + b"%%EOF"),
        ("a.pdf", b"%PDF-1.4\n<x:xmpmeta" + b"<dc:creator " * 50_000 + b"</x:xmpmeta>%%EOF"),
        ("a.jpg", b"\xff\xd8" + SCAN + b"\xff" * 500_000),
    ],
    ids=["brackets", "packets", "tags", "markers"],
)
def test_a_hostile_file_ends(name: str, hostile: bytes) -> None:
    """Each takes a time in proportion to its length; a worse way would take hours."""
    assert cleaned(name, hostile).data is None or hostile.startswith(b"%PDF")
