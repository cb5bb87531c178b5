"""Files as they stand now, in a word each: by their stamps, which is quick, and by their bytes.

No name and no content is kept, so that a record of these words gives nothing away.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

MOST_FILES = 30_000
MOST_BYTES = 64 * 1024 * 1024
"""Beyond these nothing is looked at: such a site is simply built."""

RACY = 2_000_000_000
"""Nanoseconds: some disks keep times to two seconds. A younger file may change unseen."""

NOT_LISTED = ("__pycache__",)
"""What Python leaves beside its code."""


class TooMuch(Exception):  # noqa: N818 - no error: it only isn't worth it
    """There is more than is worth looking at."""


class Entry(NamedTuple):
    """A file, folder or link: its path, its kind and mode, and what changes when it is written."""

    path: str
    mode: int
    size: int
    modified: int
    changed: int
    inode: int


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen at one look: every entry, sorted by path."""

    entries: tuple[Entry, ...]

    @property
    def stamps(self) -> str:
        """One word for all names and stamps: another if any file was written, added or removed."""
        digest = sha256()
        for one in self.entries:
            digest.update(repr(one).encode("utf-8", "surrogateescape"))
        return digest.hexdigest()

    def settled(self, then: int) -> bool:
        """Whether no file is so young at `then` that it could have changed without a trace."""
        return all(max(one.modified, one.changed) < then - RACY for one in self.entries)

    def contents(self) -> str:
        """One word for all names and bytes, however old the files are."""
        digest = sha256()
        for one in self.entries:
            digest.update(f"{one.path}\0{one.mode}\0".encode("utf-8", "surrogateescape"))
            digest.update(sha256(_bytes(one)).digest())
        return digest.hexdigest()


def _bytes(one: Entry) -> bytes:
    """What stands in a file or link; nothing for what can't be read, whose mode says so."""
    try:
        if stat.S_ISLNK(one.mode):
            return os.fsencode(Path(one.path).readlink())
        if stat.S_ISREG(one.mode) and one.size <= MOST_BYTES:
            return Path(one.path).read_bytes()
    except OSError:
        return b"?"
    if stat.S_ISREG(one.mode):
        raise TooMuch
    return b""


def look(places: Iterable[Path]) -> Look:
    """What stands at these places and below them. TooMuch if that is beyond bounds."""
    found: list[Entry] = []
    for place in places:
        for one in _below(str(place)):
            found.append(one)
            if len(found) > MOST_FILES:
                raise TooMuch
    return Look(tuple(sorted(found)))


def _below(path: str) -> Iterator[Entry]:
    """An entry and all that it holds; links aren't followed, and what isn't there is nothing."""
    try:
        own = _entry(path, os.lstat(path))
    except OSError:
        return
    yield own
    if stat.S_ISDIR(own.mode):
        yield from _within(path)


def _within(folder: str) -> Iterator[Entry]:
    try:
        with os.scandir(folder) as entries:
            listed = list(entries)
    except OSError:
        return
    for each in listed:
        if each.name in NOT_LISTED:
            continue
        try:
            found = each.stat(follow_symlinks=False)
        except OSError:
            continue
        yield _entry(each.path, found)
        if stat.S_ISDIR(found.st_mode):
            yield from _within(each.path)


def _entry(path: str, found: os.stat_result) -> Entry:
    """An entry; of a folder only that it is one: what it holds has entries of its own."""
    if stat.S_ISDIR(found.st_mode):
        return Entry(path, found.st_mode, 0, 0, 0, 0)
    times = (found.st_mtime_ns, found.st_ctime_ns)
    return Entry(path, found.st_mode, found.st_size, *times, found.st_ino)
