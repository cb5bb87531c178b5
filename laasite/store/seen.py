"""Files as they stand now, in a word each: by their stamps, which is quick, and by their bytes.

No name and no content is kept, so that a record of these words gives nothing away. This is looked
at before anything else is imported, so it imports nothing itself that Python hasn't by then.
"""

from __future__ import annotations

import os
import stat
from hashlib import sha256

TYPE_CHECKING = False  # as type checkers understand it; `typing` would have to be imported
if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_FILES = 250_000
MOST_BYTES = 64 * 1024 * 1024
"""Beyond these nothing is looked at: such a site is simply built."""

RACY = 2_000_000_000
"""Nanoseconds: some disks keep times to two seconds. A younger file may change unseen."""

NOT_LISTED = ("__pycache__",)
"""What Python leaves beside its code."""

Entry = tuple[str, int, int, int, int, int]
"""A file, folder or link: its path, its kind and mode, and what changes when it is written: size,
times of its bytes and of itself, and its number on the disk."""


class TooMuch(Exception):  # noqa: N818 - no error: it only isn't worth it
    """There is more than is worth looking at."""


class Look:
    """What was seen at one look: every entry, sorted by path."""

    __slots__ = ("entries",)

    def __init__(self, entries: tuple[Entry, ...]) -> None:
        """Hold what was seen."""
        self.entries = entries

    def __eq__(self, other: object) -> bool:
        """Whether the same was seen."""
        return isinstance(other, Look) and self.entries == other.entries

    def __hash__(self) -> int:
        """A number for what was seen."""
        return hash(self.entries)

    @property
    def stamps(self) -> str:
        """One word for all names and stamps: another if any file was written, added or removed."""
        told = "".join([f"{a}\0{b}\0{c}\0{d}\0{e}\0{f}\n" for a, b, c, d, e, f in self.entries])
        return sha256(told.encode("utf-8", "surrogateescape")).hexdigest()

    def settled(self, then: int) -> bool:
        """Whether no file is so young at `then` that it could have changed without a trace."""
        return all(max(one[3], one[4]) < then - RACY for one in self.entries)

    def contents(self) -> str:
        """One word for all names and bytes, however old the files are."""
        digest = sha256()
        for one in self.entries:
            digest.update(f"{one[0]}\0{one[1]}\0".encode("utf-8", "surrogateescape"))
            digest.update(sha256(_bytes(one)).digest())
        return digest.hexdigest()


def _bytes(one: Entry) -> bytes:
    """What stands in a file or link; nothing for what can't be read, whose mode says so."""
    path, mode, size = one[:3]
    try:
        if stat.S_ISLNK(mode):
            return os.fsencode(os.readlink(path))
        if stat.S_ISREG(mode) and size <= MOST_BYTES:
            with open(path, "rb") as file:
                return file.read()
    except OSError:
        return b"?"
    if stat.S_ISREG(mode):
        raise TooMuch
    return b""


def look(places: Iterable[str | os.PathLike[str]]) -> Look:
    """What stands at these places and below them. TooMuch if that is beyond bounds.

    Links aren't followed, and what isn't there is nothing.
    """
    found: list[Entry] = []
    for place in places:
        path = os.fspath(place)
        try:
            own = os.lstat(path)
        except OSError:
            continue
        found.append(_entry(path, own))
        if stat.S_ISDIR(own.st_mode):
            _look_within(path, found)
    found.sort()
    return Look(tuple(found))


def _look_within(folder: str, found: list[Entry]) -> None:
    """Add what a folder holds to what was found."""
    for each in _listed(folder):
        try:
            seen = each.stat(follow_symlinks=False)
        except OSError:
            continue
        found.append(_entry(each.path, seen))
        if len(found) > MOST_FILES:
            raise TooMuch
        if stat.S_ISDIR(seen.st_mode):
            _look_within(each.path, found)


def _listed(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return [one for one in entries if one.name not in NOT_LISTED]
    except OSError:
        return []


def _entry(path: str, found: os.stat_result) -> Entry:
    """An entry; of a folder only that it is one: what it holds has entries of its own."""
    mode = found.st_mode
    if stat.S_ISDIR(mode):
        return (path, mode, 0, 0, 0, 0)
    return (path, mode, found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)
