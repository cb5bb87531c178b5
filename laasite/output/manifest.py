"""The list of a site's files with their fingerprints, which is itself a file of the site.

It is a pure function of the files and of the facts given: no time, machine or person stands in it.
It is also how laasite recognises a folder of its own making.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from laasite.model.artifacts import Artifact
from laasite.model.indented import indented
from laasite.output.errors import NotOurs, shown
from laasite.output.listing import files_below
from laasite.output.paths import MANIFEST, is_of_release

MAKER = "laasite"
_FORMAT = 1
UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError)
"""What reading JSON of another's making may raise: it is then nobody's, or damaged."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the manifest says beside the files: laasite's version, the day, the rules' versions."""

    laasite: str
    as_at: date
    rules: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One file of a site: its path, the SHA-256 of its bytes in hexadecimal, its size in bytes."""

    path: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Verification:
    """How a folder differs from its manifest: files missing, changed, and not listed.

    What a release adds beside the manifest isn't looked at here: see `verify.py`.
    """

    missing: tuple[str, ...]
    changed: tuple[str, ...]
    foreign: tuple[str, ...]

    @property
    def fine(self) -> bool:
        """Whether the folder is exactly what its manifest says."""
        return not (self.missing or self.changed or self.foreign)


def entry_of(artifact: Artifact) -> Entry:
    """The line of the manifest for one file."""
    return Entry(artifact.path, sha256(artifact.data).hexdigest(), len(artifact.data))


def manifest_of(entries: Iterable[Entry], facts: Facts) -> Artifact:
    """The manifest for these files: the same bytes for the same files and facts, in any order."""
    value = {
        "made_by": MAKER,
        "format": _FORMAT,
        "laasite": facts.laasite,
        "as_at": facts.as_at.isoformat(),
        "rules": dict(sorted(facts.rules)),
        "files": {e.path: {"sha256": e.sha256, "size": e.size} for e in sorted(entries)},
    }
    text = indented(value)
    return Artifact(MANIFEST, f"{text}\n".encode())


def read_manifest(folder: Path) -> tuple[Entry, ...] | None:
    """The files that a folder's manifest lists, sorted; None if laasite didn't make that folder."""
    path = folder / MANIFEST
    if path.is_symlink() or not path.is_file():
        return None
    try:
        value = json.loads(path.read_bytes())
        return _entries_in(value) if value["made_by"] == MAKER else None
    except UNREADABLE:
        return None


def _entries_in(value: Mapping[str, Mapping[str, Mapping[str, str]]]) -> tuple[Entry, ...]:
    """The files listed in a manifest's JSON."""
    files = value["files"].items()
    return tuple(sorted(Entry(path, str(of["sha256"]), int(of["size"])) for path, of in files))


def verify_tree(folder: Path) -> Verification:
    """Compare a folder with its manifest, byte for byte; NotOurs if it has none.

    A file of the site that has become a link counts as changed.
    """
    listed = read_manifest(folder)
    if listed is None:
        raise NotOurs(f"{shown(folder)} has no manifest of laasite's, so it can't be verified.")
    found = frozenset(files_below(folder))
    names = frozenset(entry.path for entry in listed)
    return Verification(
        missing=tuple(entry.path for entry in listed if entry.path not in found),
        changed=tuple(e.path for e in listed if e.path in found and not _holds(folder, e)),
        foreign=tuple(
            path for path in sorted(found - names - {MANIFEST}) if not is_of_release(path)
        ),
    )


def _holds(folder: Path, entry: Entry) -> bool:
    """Whether the file is a real one with the bytes that the manifest says."""
    path = folder / entry.path
    return path.is_file() and not path.is_symlink() and _same(path.read_bytes(), entry)


def _same(data: bytes, entry: Entry) -> bool:
    """Whether these are the bytes that the entry tells of."""
    return len(data) == entry.size and sha256(data).hexdigest() == entry.sha256
