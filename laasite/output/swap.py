"""Puts a complete new tree in the place of the site, and puts right what a killed build left.

Where the system can, the two folders are exchanged at a stroke: each instant shows one whole site.
Where it can't, the old site is renamed away and the new one renamed in; between the two renames a
reader finds nothing, and a build killed there leaves the old site under `Place.old`, which
`recover` puts back. The names are the journal:

    new   rubbish, or a tree still being laid: deleted by whoever finds it
    old   the whole former site: put back if none stands in its place, else deleted
"""

from __future__ import annotations

import errno
from pathlib import Path

from laasite.output import disk
from laasite.output.listing import entries, exists
from laasite.output.paths import MANIFEST
from laasite.output.place import Place, present_at, refuse_unless_leftover

# How systems and file systems say that they can't exchange two folders.
_CANNOT_EXCHANGE = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP})


def recover(place: Place) -> None:
    """Put right what a killed build left: afterwards neither `new` nor `old` stands.

    NotOurs where laasite did not make what stands there, which is then left alone.
    """
    for left in (place.old, place.new):
        if exists(left):
            refuse_unless_leftover(left)
    delete(place.new)
    if exists(place.old):
        _settle_old(place)


def _settle_old(place: Place) -> None:
    """Put the former site back if none stands in its place, else delete it."""
    if present_at(place.site).files is None:
        delete(place.site)
        disk.rename(place.old, place.site)
    else:
        tidy(place)


def swap(place: Place) -> None:
    """Put the complete tree at `place.new` in the place of the site, whose files go to `new`.

    NotOurs if files were put into the site meanwhile; OSError from the disk, whereupon `recover`.
    """
    present_at(place.site)
    if not exists(place.site):
        disk.rename(place.new, place.site)
        return
    try:
        disk.exchange(place.new, place.site)
    except OSError as error:
        if error.errno not in _CANNOT_EXCHANGE:
            raise
        _swap_in_two(place)


def _swap_in_two(place: Place) -> None:
    """The same in two renames; in between there is no site."""
    disk.rename(place.site, place.old)
    disk.rename(place.new, place.site)


def confirm(place: Place) -> None:
    """Bring the exchange onto the disk, before the old site is deleted."""
    disk.sync_folder(place.site.parent)


def tidy(place: Place) -> None:
    """Delete the former site, wherever the swap left it.

    It is renamed first: a site cut short while being deleted must not look like one to put back.
    """
    if exists(place.old):
        disk.rename(place.old, place.new)
    delete(place.new)


def delete(folder: Path) -> None:
    """Delete a folder with all in it, its manifest last, if it is there. Links aren't followed."""
    if not exists(folder):
        return
    for entry in sorted(entries(folder), key=lambda entry: entry.name == MANIFEST):
        if entry.is_dir(follow_symlinks=False):
            delete(Path(entry.path))
        else:
            disk.unlink(Path(entry.path))
    disk.rmdir(folder)
