"""Releases and how they follow each other: `release.json`, and the earlier ones in `releases/`.

A release names its site's manifest and the release before it by their SHA-256. So whoever knows the
fingerprint of one release can tell whether any earlier one was changed since.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from laasite.model.artifacts import Artifact
from laasite.output.manifest import MAKER, UNREADABLE
from laasite.output.paths import MANIFEST, RELEASE, RELEASES

_FORMAT = 1
_FINGERPRINT = re.compile("[0-9a-f]{64}")
_REVISION = re.compile("[0-9a-f]{40}|[0-9a-f]{64}")
_TOO_MANY = 10**9
LARGEST = 64_000_000
"""Bytes of a manifest or release that are read; a site of 500,000 files stays below it."""


@dataclass(frozen=True, slots=True)
class Revision:
    """Where the sources stood in git: the commit, and whether anything wasn't committed."""

    commit: str
    changed: bool


@dataclass(frozen=True, slots=True)
class Follows:
    """The release before: the SHA-256 of its manifest, and of its `release.json` if it had one."""

    manifest: str
    release: str | None


@dataclass(frozen=True, slots=True)
class Release:
    """What `release.json` says.

    `number` counts from 1; `manifest` is the SHA-256 of the site's manifest. `follows` is None for
    the first, `revision` where the sources aren't in git.
    """

    number: int
    manifest: str
    follows: Follows | None
    revision: Revision | None


@dataclass(frozen=True, slots=True)
class Link:
    """One release as its files stand: number, bytes of the manifest and of `release.json`.

    Either is None where there is no such file; only the first may be without `release.json`.
    """

    number: int
    manifest: bytes | None
    release: bytes | None

    @property
    def follows(self) -> Follows:
        """How the next release names this one."""
        release = None if self.release is None else fingerprint(self.release)
        return Follows(fingerprint(self.manifest or b""), release)

    @property
    def files(self) -> Iterator[Artifact]:
        """What a later release carries along of this one."""
        for name, data in ((MANIFEST, self.manifest), (RELEASE, self.release)):
            if data is not None:
                yield Artifact(f"{RELEASES}/{self.number}/{name}", data)


def fingerprint(data: bytes) -> str:
    """The SHA-256 of some bytes in hexadecimal."""
    return sha256(data).hexdigest()


# --- written and read ----------------------------------------------------------------------------


def release_of(release: Release) -> Artifact:
    """`release.json`: the same bytes for the same release."""
    follows, revision = release.follows, release.revision
    value = {
        "made_by": MAKER,
        "format": _FORMAT,
        "number": release.number,
        "manifest": release.manifest,
        "follows": {"manifest": follows.manifest, "release": follows.release} if follows else None,
        "source": (
            {"revision": revision.commit, "changed": revision.changed} if revision else None
        ),
    }
    return Artifact(RELEASE, f"{json.dumps(value, indent=1)}\n".encode())


def read_release(data: bytes) -> Release | None:
    """The release that these bytes tell of; None if they are cut short, changed or not ours.

    Only the bytes that laasite itself would write are taken, so nothing can be said twice in them.
    """
    try:
        found = _release_in(json.loads(data))
    except UNREADABLE:
        return None
    return found if found and release_of(found).data == data else None


def _release_in(value: Mapping[str, Any]) -> Release | None:
    """The release in some JSON, which may hold anything in the place of what is expected."""
    number, follows, source = value["number"], value["follows"], value["source"]
    if type(number) is not int or not 1 <= number < _TOO_MANY:
        return None
    return Release(
        number=number,
        manifest=_matching(_FINGERPRINT, value["manifest"]),
        follows=None if follows is None else _follows_in(follows),
        revision=None if source is None else _revision_in(source),
    )


def _follows_in(value: Mapping[str, Any]) -> Follows:
    release = value["release"]
    return Follows(
        _matching(_FINGERPRINT, value["manifest"]),
        None if release is None else _matching(_FINGERPRINT, release),
    )


def _revision_in(value: Mapping[str, Any]) -> Revision:
    return Revision(_matching(_REVISION, value["revision"]), changed=value["changed"] is True)


def _matching(pattern: re.Pattern[str], value: Any) -> str:
    """The text if it matches; ValueError or TypeError otherwise."""
    if pattern.fullmatch(value) is None:
        raise ValueError(value)
    return str(value)


# --- as files stand ------------------------------------------------------------------------------


def bytes_at(path: Path) -> bytes | None:
    """The bytes of a real file; None if there is none, or if it is too large to be one of ours."""
    if path.is_symlink() or not path.is_file() or path.stat().st_size > LARGEST:
        return None
    return path.read_bytes()


def top_link(folder: Path, number: int) -> Link:
    """The release that stands in a folder itself, under the number that it says."""
    return Link(number, bytes_at(folder / MANIFEST), bytes_at(folder / RELEASE))


def kept_links(folder: Path, number: int) -> tuple[Link, ...]:
    """The earlier releases that release `number` should carry along, the first one first."""
    return tuple(
        Link(n, bytes_at(place / MANIFEST), bytes_at(place / RELEASE))
        for n in range(1, number)
        for place in [folder / RELEASES / str(n)]
    )


def kept_numbers(folder: Path) -> tuple[int, ...]:
    """The numbers of the releases that are there in `releases/`, sorted."""
    place = folder / RELEASES
    if place.is_symlink() or not place.is_dir():
        return ()
    names = (one.name for one in place.iterdir())
    return tuple(sorted(int(name) for name in names if re.fullmatch("[1-9][0-9]{0,8}", name)))
