"""Fetches a published site whole: what the next release follows has to be there to follow."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from typing import Any
from urllib.error import HTTPError
from urllib.parse import quote

from laasite.model.artifacts import Artifact
from laasite.publishing.web import Web

MANIFEST = "manifest.json"
RELEASE = "release.json"
RELEASES = "releases"
AT_ONCE = 8
LARGEST = 64_000_000
"""Bytes of one file that are taken."""

_GONE = (404, 410)


class NotWhole(Exception):  # noqa: N818 - reads as the sentence that it says
    """What is published isn't a whole site of laasite's; the message says what is wrong with it."""


def fetch_site(web: Web, address: str) -> tuple[Artifact, ...] | None:
    """Every file of the site at `address`, each as its manifest says; None if none is there.

    NotWhole if one differs or is missing: the site may be being published at this instant.
    OSError if the host can't be asked.
    """
    base = address.rstrip("/")
    manifest = _file(web, base, MANIFEST)
    if manifest is None:
        return None
    release = _file(web, base, RELEASE)
    told = _fingerprints(manifest)
    own = [Artifact(MANIFEST, manifest), *([Artifact(RELEASE, release)] if release else [])]
    with ThreadPoolExecutor(AT_ONCE) as threads:
        kept = threads.map(lambda path: (path, _file(web, base, path)), _earlier(release))
        listed = threads.map(lambda path: (path, _file(web, base, path)), told)
        own += [Artifact(path, data) for path, data in kept if data is not None]
        own += _as_told(listed, told)
    return tuple(own)


def _file(web: Web, base: str, path: str) -> bytes | None:
    """The bytes of one file; None if there is none."""
    try:
        with web.asked(f"{base}/{quote(path)}") as answer:
            data = answer.read(LARGEST + 1)
    except HTTPError as error:
        error.close()
        if error.code in _GONE:
            return None
        raise
    if len(data) > LARGEST:
        raise NotWhole(f"{path} is larger than {LARGEST:,} bytes.")
    return data


def _as_told(found: Iterable[tuple[str, bytes | None]], told: dict[str, str]) -> Iterator[Artifact]:
    for path, data in found:
        if data is None or sha256(data).hexdigest() != told[path]:
            raise NotWhole(
                f"{path} isn't what {MANIFEST} says. The site may be changing at this moment: try "
                "again in a quarter of an hour."
            )
        yield Artifact(path, data)


def _fingerprints(manifest: bytes) -> dict[str, str]:
    """The SHA-256 of each file by its path, from a manifest that may hold anything."""
    try:
        value: Any = json.loads(manifest)
        told = {str(path): str(entry["sha256"]) for path, entry in value["files"].items()}
        ours = value["made_by"] == "laasite"
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise NotWhole(f"its {MANIFEST} can't be read.") from None
    if not ours or not all(map(_is_within, told)):
        raise NotWhole(f"its {MANIFEST} isn't one of laasite's.")
    return dict(sorted(told.items()))


def _is_within(path: str) -> bool:
    """Whether a path can only lead to a file below the folder that it is put into."""
    names = path.split("/")
    odd = any(name in {"", ".", ".."} for name in names)
    return not odd and path.isprintable() and "\\" not in path and ":" not in path


def _earlier(release: bytes | None) -> list[str]:
    """What a release carries along of those before it; the first may have been none itself."""
    try:
        number = int(json.loads(release or b"{}").get("number", 1))
    except (ValueError, TypeError, AttributeError, RecursionError):
        raise NotWhole(f"its {RELEASE} can't be read.") from None
    if not 1 <= number < 100_000:
        raise NotWhole(f"its {RELEASE} isn't one of laasite's.")
    return [f"{RELEASES}/{one}/{name}" for one in range(1, number) for name in (MANIFEST, RELEASE)]
