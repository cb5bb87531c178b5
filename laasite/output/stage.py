"""Lays a complete new tree beside the present site, sharing with it the files that are equal.

A shared file is hard-linked: it takes no time, no space, and keeps its time of change.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from laasite.model.artifacts import Artifact
from laasite.output import disk
from laasite.output.errors import BadArtifact, shown
from laasite.output.listing import files_below
from laasite.output.manifest import Entry, entry_of
from laasite.output.paths import MANIFEST, PART, folders_of, refuse_bad_paths
from laasite.output.place import Place

# How file systems say that they can't link this file; it is then written anew.
_CANNOT_LINK = frozenset(
    {errno.EPERM, errno.EACCES, errno.EMLINK, errno.ENOSYS, errno.ENOTSUP, errno.EXDEV}
    | {errno.EOPNOTSUPP, errno.ENOENT}
)


@dataclass(frozen=True, slots=True)
class Staged:
    """A tree laid beside the site: its folder, its files, and which of them were written.

    `written` holds paths of files that are new; the others are shared with the present site.
    """

    place: Place
    entries: tuple[Entry, ...] = ()
    written: tuple[str, ...] = ()

    @property
    def folder(self) -> Path:
        """Where the tree lies, to be read; nothing but this module writes there."""
        return self.place.new


def stage(place: Place, artifacts: Iterable[Artifact]) -> Staged:
    """Lay a new tree with these files; BadArtifact for a bad path, OSError from the disk.

    Nothing may stand at `place.new`. The manifest is there from the first, still empty.
    """
    ordered = tuple(sorted(artifacts))
    refuse_bad_paths(artifact.path for artifact in ordered)
    disk.mkdir(place.new)
    _lay(Artifact(MANIFEST, b""), place.new)
    return _extended(Staged(place), ordered)


def extend(staged: Staged, more: Iterable[Artifact]) -> Staged:
    """Lay further files, made from those that lie there already, such as a search index."""
    ordered = tuple(sorted(more))
    laid = [entry.path for entry in staged.entries]
    refuse_bad_paths([*laid, *(artifact.path for artifact in ordered)])
    return _extended(staged, ordered)


def seal(staged: Staged, manifest: bytes, beside: Iterable[Artifact] = ()) -> None:
    """Write the manifest and bring the tree onto the disk: it is now complete.

    `beside` are files that no manifest lists: those of a release. BadArtifact if somebody else
    wrote into the tree.
    """
    _refuse_strangers(staged)
    whole = _extended(staged, tuple(sorted(beside)))
    part = staged.folder / PART
    _lay(Artifact(PART, manifest), staged.folder)
    disk.rename(part, staged.folder / MANIFEST)
    disk.sync_tree(staged.folder, _new_paths(whole))


def _extended(staged: Staged, ordered: tuple[Artifact, ...]) -> Staged:
    """The staged tree with these files laid as well."""
    _make_folders(staged, ordered)
    written = tuple(a.path for a in ordered if not _share(a, staged.place))
    laid = frozenset(written)
    for artifact in ordered:
        if artifact.path in laid:
            _lay(artifact, staged.folder)
    return replace(
        staged,
        entries=(*staged.entries, *map(entry_of, ordered)),
        written=(*staged.written, *written),
    )


def _folders(files: Iterable[Artifact | Entry]) -> list[str]:
    """The folders that these files lie in, outer before inner."""
    return sorted({folder for file in files for folder in folders_of(file.path)})


def _make_folders(staged: Staged, artifacts: Iterable[Artifact]) -> None:
    """Make the folders that aren't there yet."""
    there = frozenset(_folders(staged.entries))
    for folder in _folders(artifacts):
        if folder not in there:
            disk.mkdir(staged.folder / folder)


def _lay(artifact: Artifact, folder: Path) -> None:
    """Write one new file, all of it."""
    path = folder / artifact.path
    descriptor = disk.create(path)
    try:
        left = memoryview(artifact.data)
        while left:
            left = left[disk.write(descriptor, left, path) :]
    finally:
        disk.close(descriptor, path)


def _share(artifact: Artifact, place: Place) -> bool:
    """Link the present site's file into the new tree if it is the same; say whether it was."""
    present = place.site / artifact.path
    if not _is_same(present, artifact.data):
        return False
    try:
        disk.link(present, place.new / artifact.path)
    except OSError as error:
        if error.errno not in _CANNOT_LINK:
            raise
        return False
    return True


def _is_same(path: Path, data: bytes) -> bool:
    """Whether a real file stands there with these bytes, readable as a new one would be."""
    try:
        # One question for all that is asked: most files of most builds come here.
        found = path.lstat()
    except OSError:
        return False
    readable = os.name != "posix" or found.st_mode & 0o777 == disk.FILE_MODE
    same_size = stat.S_ISREG(found.st_mode) and readable and found.st_size == len(data)
    return same_size and path.read_bytes() == data


def _refuse_strangers(staged: Staged) -> None:
    """Raise BadArtifact unless exactly the files laid here stand in the tree."""
    laid = {MANIFEST, *(entry.path for entry in staged.entries)}
    found = files_below(staged.folder)
    strangers = [path for path in found if path not in laid]
    lost = sorted(laid.difference(found))
    if strangers or lost:
        named = ", ".join(map(shown, (strangers + lost)[:5]))
        raise BadArtifact(f"Something other than laasite changed files of the new site: {named}.")


def _new_paths(staged: Staged) -> tuple[Path, ...]:
    """The files and folders of the tree that the disk doesn't hold yet."""
    names = (*staged.written, MANIFEST, *_folders(staged.entries))
    return (*(staged.folder / name for name in names), staged.folder)
