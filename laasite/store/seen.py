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


class TooMuch(Exception):  # noqa: N818 - no error: it only isn't worth it
    """There is more than is worth looking at."""


class Look:
    """What was seen at one look.

    entries: a line for each file, folder or link, sorted: its path, its kind and mode, and, but for
    a folder, what changes when it is written: size, times of its bytes and of itself in
    nanoseconds, and its number on the disk; between them the one sign that no path has.
    """

    __slots__ = ("entries",)

    def __init__(self, entries: tuple[str, ...]) -> None:
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
        return sha256("\n".join(self.entries).encode("utf-8", "surrogateescape")).hexdigest()

    def settled(self, then: int) -> bool:
        """Whether no file is so young at `then` that it could have changed without a trace."""
        times = (time for one in self.entries for time in one.split("\0")[3:5])
        return max(map(int, times), default=0) < then - RACY

    def contents(self) -> str:
        """One word for all names and bytes, however old the files are."""
        digest = sha256()
        for one in self.entries:
            path, mode, *stamps = one.split("\0")
            digest.update(f"{path}\0{mode}\0".encode("utf-8", "surrogateescape"))
            digest.update(sha256(_bytes(path, int(mode), *map(int, stamps[:1]))).digest())
        return digest.hexdigest()


def _bytes(path: str, mode: int, size: int = 0) -> bytes:
    """What stands in a file or link; nothing for what can't be read, whose mode says so."""
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
    found: list[str] = []
    for place in places:
        path = os.fspath(place)
        try:
            own = os.lstat(path)
        except OSError:
            continue
        if stat.S_ISDIR(own.st_mode):
            found.append(f"{path}\0{own.st_mode}")
            _look_within(path, found)
        else:
            found.append(_line(path, own))
    found.sort()
    return Look(tuple(found))


def _look_within(folder: str, found: list[str]) -> None:
    """Add a line for all that a folder holds."""
    try:
        with os.scandir(folder) as entries:
            listed = [one for one in entries if one.name not in NOT_LISTED]
    except OSError:
        return
    for each in listed:
        try:
            seen = each.stat(follow_symlinks=False)
        except OSError:
            continue
        if stat.S_ISDIR(seen.st_mode):
            found.append(f"{each.path}\0{seen.st_mode}")
            _look_within(each.path, found)
        else:
            found.append(_line(each.path, seen))
    if len(found) > MOST_FILES:
        raise TooMuch


def _line(path: str, seen: os.stat_result) -> str:
    times = f"{seen.st_mtime_ns}\0{seen.st_ctime_ns}"
    return f"{path}\0{seen.st_mode}\0{seen.st_size}\0{times}\0{seen.st_ino}"
