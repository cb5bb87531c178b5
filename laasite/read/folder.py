"""The site's folder as a list of files: sorted, bounded, and nothing from outside it."""

from __future__ import annotations

import errno
import os
import stat
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from laasite.model.findings import Finding, Parsed, Place, in_order
from laasite.model.rules import sources as rules
from laasite.read import names
from laasite.read.text import MAX_CSV_BYTES, MAX_TEXT_BYTES, too_large

CONFIGURATION = "site.yaml"
CONTENT = "content"

MAX_FILES = 100_000
MAX_PATH = 200
MAX_FOLDERS_DEEP = 8
MAX_ATTACHMENT_BYTES = 20 * 1024 * 1024
MAX_BYTES = {".md": MAX_TEXT_BYTES, ".yaml": MAX_TEXT_BYTES, ".csv": MAX_CSV_BYTES}

PAGE = 4096
"""Bytes that are asked for beyond the size of a file, in case it has grown."""

# A link that is put in a file's place between listing and opening must not be followed, and a
# pipe must not be waited for. Windows knows neither flag but needs to be told that bytes are bytes.
OPEN_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
)


@dataclass(frozen=True, slots=True, order=True)
class SourceFile:
    """One file of the sources: its path below the site's folder, `/` between folders; its bytes."""

    path: str
    data: bytes


def walk(root: Path, max_files: int = MAX_FILES) -> Parsed[tuple[SourceFile, ...]]:
    """Every file that belongs to the site in `root`: `site.yaml` and what `content/` holds.

    Sorted by path, whatever the order of the disk. Links, special files, what can't be opened,
    names that can't be addresses and everything past the bounds are findings. Raises OSError only
    if the machine fails.
    """
    walker = _Walker(root, max_files)
    walker.configuration()
    walker.content()
    return Parsed(tuple(sorted(walker.files)), in_order(walker.findings))


class _FullError(Exception):
    """More files than are read; the finding that says so is already there."""


class _Walker:
    """Goes through one site's folder and gathers files and findings."""

    __slots__ = ("files", "findings", "left", "root")

    def __init__(self, root: Path, max_files: int) -> None:
        """Begin with nothing gathered."""
        self.root = root
        self.left = max_files
        self.files: list[SourceFile] = []
        self.findings: list[Finding] = []

    def configuration(self) -> None:
        """Read `site.yaml`."""
        path = str(self.root / CONFIGURATION)
        if os.path.lexists(path):
            self.file(path, CONFIGURATION, CONFIGURATION)
            return
        near = [each for each in ("site.yml", "Site.yaml", "site.yaml.txt") if self.has(each)]
        meant = f"`{CONFIGURATION}` for the file `{near[0]}`" if near else None
        self.missing(CONFIGURATION, f"There is no file `{CONFIGURATION}` in this folder.", meant)

    def content(self) -> None:
        """Read what `content/` holds."""
        path = self.root / CONTENT
        if path.is_symlink():
            self.link(CONTENT)
        elif not path.is_dir():
            self.missing(CONTENT, f"There is no folder `{CONTENT}` in this folder.", None)
        else:
            try:
                self.folder(str(path), CONTENT, 1)
            except _FullError:
                return

    def has(self, name: str) -> bool:
        """Whether something of this name stands beside `site.yaml`'s place."""
        return (self.root / name).exists()

    def missing(self, path: str, message: str, meant: str | None) -> None:
        """Note that the site lacks one of its two halves."""
        self.findings.append(rules.SOURCES_MISSING.at(Place(path), message, meant=meant))

    def link(self, shown: str) -> None:
        """Note a symbolic link."""
        message = "This is a symbolic link; it is not followed."
        self.findings.append(rules.SYMBOLIC_LINK.at(Place(shown), message))

    def folder(self, path: str, relative: str, depth: int) -> None:
        """Read a folder, in the order of its names."""
        entries = [each for each in self.listed(path, relative) if not names.is_junk(each.name)]
        collided = self.collisions([each.name for each in entries], relative)
        for each in entries:
            self.count(relative)
            self.inside(each, f"{relative}/{each.name}", depth, collided=each.name in collided)

    def listed(self, path: str, relative: str) -> list[os.DirEntry[str]]:
        """What stands in a folder, by name; nothing, after a finding, if it can't be opened."""
        try:
            with os.scandir(path) as entries:
                return sorted(entries, key=lambda each: each.name)
        except (PermissionError, FileNotFoundError):
            message = "This folder can't be opened."
            self.findings.append(rules.UNREADABLE_FILE.at(Place(names.shown(relative)), message))
            return []

    def count(self, relative: str) -> None:
        """Stop at the bound of files."""
        self.left -= 1
        if self.left < 0:
            message = "Here the largest number of files and folders is passed; no more are read."
            self.findings.append(rules.TOO_MANY_FILES.at(Place(names.shown(relative)), message))
            raise _FullError

    def collisions(self, entries: list[str], relative: str) -> frozenset[str]:
        """The names that some system can't tell from one before them, after a finding on each."""
        first: dict[str, str] = {}
        collided = []
        # The name in small letters is the one that may stay, so it comes first.
        for name in sorted(entries, key=lambda each: (each != each.lower(), each)):
            other = first.setdefault(_folded(name), name)
            if other != name:
                collided.append(name)
                place = Place(names.shown(f"{relative}/{name}"))
                message = f"This and `{names.shown(other)}` are one and the same name on Windows."
                self.findings.append(rules.NAMES_COLLIDE.at(place, message))
        return frozenset(collided)

    def inside(self, each: os.DirEntry[str], relative: str, depth: int, *, collided: bool) -> None:
        """Read what stands there: a folder with all it holds, or a file."""
        place = names.shown(relative)
        if len(relative) > MAX_PATH or depth > MAX_FOLDERS_DEEP:
            message = f"Paths have at most {MAX_PATH} characters and {MAX_FOLDERS_DEEP} folders."
            self.findings.append(rules.PATH_TOO_LONG.at(Place(place[:MAX_PATH]), message))
        elif _is(each.is_dir):
            if self.accepted(names.judge_folder(each.name, place), collided=collided):
                self.folder(each.path, relative, depth + 1)
        elif not _is(each.is_file):
            self.special(each.path, place)
        elif self.accepted(names.judge_file(each.name, place), collided=collided):
            self.file(each.path, relative, place)

    def accepted(self, verdict: names.Verdict, *, collided: bool) -> bool:
        """Note what is wrong with a name, unless its collision says so already."""
        if verdict.finding is not None and not collided:
            self.findings.append(verdict.finding)
        return verdict.read

    def special(self, path: str, place: str) -> None:
        """Refuse links, pipes, sockets and devices without opening them."""
        try:
            mode = os.lstat(path).st_mode
        except (PermissionError, FileNotFoundError):
            self.unreadable(place)
            return
        if stat.S_ISLNK(mode):
            self.link(place)
            return
        kinds = ((stat.S_ISDIR, "folder"), (stat.S_ISFIFO, "pipe"), (stat.S_ISSOCK, "socket"))
        what = next((word for is_kind, word in kinds if is_kind(mode)), "device")
        message = f"This is a {what}, not a file."
        self.findings.append(rules.SPECIAL_FILE.at(Place(place), message))

    def unreadable(self, shown: str) -> None:
        """Note a file that can't be opened."""
        message = "This file can't be opened."
        self.findings.append(rules.UNREADABLE_FILE.at(Place(shown), message))

    def file(self, path: str, relative: str, place: str) -> None:
        """Read one file's bytes, if it is a file of a bearable size."""
        most = MAX_BYTES.get(names.parts(relative)[1].lower(), MAX_ATTACHMENT_BYTES)
        try:
            found = _read(path, most)
        except (PermissionError, FileNotFoundError):
            self.unreadable(place)
            return
        if found is None:
            self.special(path, place)
        elif found[1] > most:
            self.findings.append(too_large(place, found[1], most))
        else:
            self.files.append(SourceFile(relative, found[0]))


def _is(kind: Callable[..., bool]) -> bool:
    """Whether an entry is a folder or a file itself; not if the disk doesn't say."""
    try:
        return kind(follow_symlinks=False)
    except OSError:
        return False


def _folded(name: str) -> str:
    """The name as a system that ignores capitals and accents' spellings sees it."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _read(path: str, most: int) -> tuple[bytes, int] | None:
    """The bytes of a file and its size; None if it is none. No more than `most` and one are read.

    What is opened is looked at, not what stood there a moment before.
    """
    try:
        descriptor = os.open(path, OPEN_FLAGS)
    except OSError as error:
        # A link isn't followed, and a socket can't be opened at all.
        if error.errno in (errno.ELOOP, errno.ENXIO):
            return None
        raise
    try:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            return None
        parts, left = [], most + 1
        while left > 0 and (part := os.read(descriptor, min(left, found.st_size + PAGE))):
            parts.append(part)
            left -= len(part)
        data = b"".join(parts)
        return data, max(len(data), found.st_size)
    finally:
        os.close(descriptor)
