"""The picture for sharing: found, whole, large enough, and told in words."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping

import pytest

from laasite.model.sharing import ShareImage
from laasite.read.sharing import MOST_BYTES, share_image, size_of
from tests.builders import a_site


def chunk(name: bytes, data: bytes) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width: int = 1200, height: int = 630, more: bytes = b"") -> bytes:
    """A PNG of this size, as far as its header goes."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + more + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    b"\xff\xc2\x00\x0b\x08\x02\x76\x04\xb0\x01\x01\x11\x00"
    b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\x00\xff\xd9"
)


def read(
    files: Mapping[str, bytes], name: str | None = "share.png", alt: str | None = "The name"
) -> tuple[ShareImage | None, list[str]]:
    """What comes of the settings with these files, and what is said."""
    found, findings = share_image(a_site(share_file=name, share_alt=alt), files)
    assert {one.rule.code for one in findings} <= {"LAA606"}
    return found, [one.message for one in findings]


def test_a_picture_is_taken_without_what_programs_wrote_into_it() -> None:
    """Under a name of the site's own."""
    found, said = read({"content/share.png": png(more=chunk(b"tEXt", b"Author\x00Somebody"))})
    assert said == []
    assert found is not None
    assert (found.name, found.alt, found.width, found.height) == (
        "share.png",
        "The name",
        1200,
        630,
    )
    assert b"Somebody" not in found.data


def test_a_jpeg_has_its_size_in_its_frame() -> None:
    """Of a progressive one too."""
    assert size_of(JPEG) == (1200, 630)
    assert size_of(b"\xff\xd8\xff\xe0") is None


def test_without_the_key_there_is_none() -> None:
    """And nothing is wrong."""
    assert read({"content/other.png": png()}, name=None) == (None, [])


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("share.png", b"GIF89a", "isn't a whole PNG or JPEG"),
        ("share.png", png()[:-6], "isn't a whole PNG or JPEG"),
        ("share.webp", b"RIFF", "isn't a whole PNG or JPEG"),
        ("share.png", png(599, 400), "is 599 by 400 pixels"),
        ("share.png", png(more=chunk(b"IDAT", bytes(MOST_BYTES))), "bytes."),
    ],
)
def test_what_other_sites_cannot_show_is_refused(name: str, data: bytes, says: str) -> None:
    """Each with its own sentence."""
    found, (said,) = read({f"content/{name}": data}, name=name)
    assert found is None
    assert says in said


def test_a_picture_without_words_and_one_that_is_not_there_are_refused() -> None:
    """The words are for people who don't see it."""
    assert "Nothing says" in read({"content/share.png": png()}, alt=None)[1][0]
    assert "There is no file" in read({})[1][0]
    assert "There is no file" in read({}, name="../../etc/passwd")[1][0]
