"""Where a site is written to: what is refused, what stands there now, and the names beside it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from laasite.output.errors import NotOurs, RefusedDestination, shown
from laasite.output.listing import entries, exists, files_below, is_folder
from laasite.output.manifest import Entry, read_manifest
from laasite.output.paths import MANIFEST, RELEASE, is_of_release

# What systems leave in a folder by themselves: it goes with the old site, and is told.
LITTER = (".DS_Store", "Thumbs.db", "desktop.ini", ".directory", ".nfs*", "._*")

_SHOWN_AT_MOST = 5


@dataclass(frozen=True, slots=True)
class Protected:
    """Folders that a site must not swallow.

    `not_over`: the destination is neither one of these nor a folder that holds one (the site's
    folder, the home folder). `not_within`: nor does it lie inside one of these (the sources).
    """

    not_over: tuple[Path, ...] = ()
    not_within: tuple[Path, ...] = ()


NOTHING_PROTECTED = Protected()


@dataclass(frozen=True, slots=True)
class Place:
    """The folder of a site, and the names beside it that laasite uses, derived from its own."""

    site: Path

    @property
    def new(self) -> Path:
        """A tree being laid, or one to be deleted: never a site to be kept."""
        return self._beside("new")

    @property
    def old(self) -> Path:
        """The whole former site, while the new one takes its place in two renames."""
        return self._beside("old")

    @property
    def lock(self) -> Path:
        """The file that a build holds locked while it writes. It stays; it is empty."""
        return self._beside("lock")

    def _beside(self, what: str) -> Path:
        """A hidden name beside the site, on the same file system."""
        return self.site.with_name(f".{self.site.name}.laasite-{what}")


@dataclass(frozen=True, slots=True)
class Present:
    """What stands at a place now: the files its manifest lists, and litter of the system's.

    `files` is None where nothing stands there, or an empty folder. `released`: whether it is a
    release, whose chain goes with it.
    """

    files: tuple[Entry, ...] | None
    litter: tuple[str, ...] = ()
    released: bool = False


def place_at(destination: Path, protected: Protected) -> Place:
    """The place at that path; RefusedDestination if no site may be written there."""
    site = _absolute(destination)
    for refused in (_refusal_by_kind(site), _refusal_by_neighbours(site, protected)):
        if refused:
            raise RefusedDestination(f"A site can't be written to {shown(destination)}: {refused}")
    return Place(site)


def _absolute(path: Path) -> Path:
    """The path made absolute; links above it are resolved, what stands at it isn't followed."""
    return path.resolve() if path.name in {"", ".."} else path.parent.resolve() / path.name


def _refusal_by_kind(site: Path) -> str | None:
    """Why what stands there can't be replaced by a folder, if so."""
    if site.is_symlink():
        return "it is a symbolic link. Name the folder that it points to."
    if exists(site) and not site.is_dir():
        return "a file stands there. Move it away or name another folder."
    if site.parent == site or os.path.ismount(site):
        return "it is the top of a disk, which can't be swapped. Name a folder inside it."
    return None


def _refusal_by_neighbours(site: Path, protected: Protected) -> str | None:
    """Why the folder would swallow, or lie among, something that must stay, if so."""
    for kept in (*protected.not_over, *protected.not_within):
        if _lies_within(kept.resolve(), site):
            return f"{shown(kept)} is that folder or lies in it. Name another, such as `build`."
    for kept in protected.not_within:
        if _lies_within(site, kept.resolve()):
            return f"it lies in {shown(kept)}, which laasite reads. Name a folder outside it."
    return None


def _lies_within(path: Path, folder: Path) -> bool:
    """Whether `path` is `folder` or lies below it, however the two are spelt."""
    return any(_same_folder(above, folder) for above in (path, *path.parents))


def _same_folder(one: Path, other: Path) -> bool:
    """Whether both paths lead to one folder, on disks that ignore case too."""
    return one == other or (exists(one) and exists(other) and one.samefile(other))


def present_at(site: Path) -> Present:
    """What stands there now; NotOurs if laasite did not make it, or not all of it."""
    if not exists(site):
        return Present(None)
    found = files_below(site)
    litter = tuple(path for path in found if is_litter(path))
    listed = read_manifest(site)
    if listed is not None:
        _refuse_foreign_files(site, found, listed)
    elif not is_empty(site):
        raise _not_ours(site)
    return Present(listed, litter, RELEASE in found)


def _refuse_foreign_files(site: Path, found: Iterable[str], listed: Iterable[Entry]) -> None:
    """Raise NotOurs if files were put into the site by hand, which the swap would lose."""
    ours = {MANIFEST, *(entry.path for entry in listed)}
    foreign = [path for path in found if path not in ours and not _may_go(path)]
    if foreign:
        named = ", ".join(map(shown, foreign[:_SHOWN_AT_MOST]))
        more = len(foreign) - _SHOWN_AT_MOST
        others = f" and {more} more" if more > 0 else ""
        raise NotOurs(
            f"{shown(site)} holds files that laasite did not make, and publishing would lose them: "
            f"{named}{others}. Move them out of that folder, then build again."
        )


def _may_go(path: str) -> bool:
    """Whether a file that the manifest doesn't list may go with the old site."""
    return is_litter(path) or is_of_release(path)


def _not_ours(folder: Path) -> NotOurs:
    """The refusal to touch a folder without a manifest."""
    return NotOurs(
        f"{shown(folder)} was not made by laasite: it isn't empty and has no `{MANIFEST}` of "
        "laasite's. Name another folder, or move this one away if nothing in it is needed."
    )


def is_litter(path: str) -> bool:
    """Whether a file is one that systems leave about by themselves."""
    name = path.rpartition("/")[2]
    return any(fnmatch(name, pattern) for pattern in LITTER)


def is_empty(folder: Path) -> bool:
    """Whether nothing stands in the folder but litter."""
    return is_folder(folder) and all(
        is_litter(entry.name) and not entry.is_dir(follow_symlinks=False)
        for entry in entries(folder)
    )


def refuse_unless_leftover(folder: Path) -> None:
    """Raise NotOurs unless the folder, which has one of laasite's names, was left by laasite.

    The manifest is the first file laid in a tree and the last deleted, so that a tree cut short
    at any instant has one, if only an empty one, or nothing.
    """
    if not (is_empty(folder) or (is_folder(folder) and exists(folder / MANIFEST))):
        raise _not_ours(folder)
