"""`share_image` in `site.yaml`: a PNG or JPEG in `content/`, of a size that other sites show."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from laasite.model import nearest
from laasite.model.findings import Parsed, Place
from laasite.model.problems import quoted
from laasite.model.rules import site as rules
from laasite.model.sharing import ShareImage
from laasite.model.site import Site
from laasite.read.metadata import cleaned

FORMATS = (".png", ".jpg", ".jpeg")
"""What the sites that show previews can read; none of the large ones reads SVG."""

LEAST_WIDTH, LEAST_HEIGHT = 600, 315
"""In pixels: below it, previews are thumbnails in which no word can be read."""

MOST_BYTES = 600_000
"""Some of those sites give up on larger files."""


def share_image(site: Site, files: Mapping[str, bytes]) -> Parsed[ShareImage | None]:
    """The picture that the settings name, as it may be published; None if there is none.

    `files` are all attachments by path. What can't be shown by others is a finding.
    """
    name = site.share_file
    if name is None:
        return Parsed(None)
    place = site.origin.at("share_image")
    data = files.get(f"content/{name}")
    if data is None:
        message = f"There is no file {quoted(name)} in `content`."
        own = [one.removeprefix("content/") for one in files]
        meant = nearest.quoted(name, own)
        return Parsed(None, (rules.SHARE_IMAGE.at(place, message, meant=meant),))
    return _checked(name, data, site.share_alt, place)


def _checked(name: str, data: bytes, alt: str | None, place: Place) -> Parsed[ShareImage | None]:
    suffix = PurePosixPath(name).suffix.lower()
    clean = cleaned(name, data).data if suffix in FORMATS else None
    size = size_of(clean) if clean else None
    problem = None
    if clean is None or size is None:
        problem = f"{quoted(name)} isn't a whole PNG or JPEG file."
    elif size[0] < LEAST_WIDTH or size[1] < LEAST_HEIGHT:
        problem = f"{quoted(name)} is {size[0]} by {size[1]} pixels."
    elif len(clean) > MOST_BYTES:
        problem = f"{quoted(name)} has {len(clean):,} bytes."
    elif alt is None:
        problem = f"Nothing says what {quoted(name)} shows, for people who don't see it."
    if problem or clean is None or size is None or alt is None:
        return Parsed(None, (rules.SHARE_IMAGE.at(place, problem or ""),))
    return Parsed(ShareImage(f"share{suffix}", alt, *size, clean))


def size_of(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels of a PNG (ISO 15948, 11.2.2) or JPEG (ITU-T T.81, B.2.2)."""
    if data.startswith(b"\x89PNG") and data[12:16] == b"IHDR":
        return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    at = 2
    while data.startswith(b"\xff\xd8") and at + 9 <= len(data):
        if data[at + 1] in _FRAMES:
            height, width = data[at + 5 : at + 7], data[at + 7 : at + 9]
            return int.from_bytes(width, "big"), int.from_bytes(height, "big")
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None


_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The JPEG markers of a frame's header, which has the size."""
