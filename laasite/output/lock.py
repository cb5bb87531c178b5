"""One build at a time: a lock that the system lets go of when its holder ends, however it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from laasite.output import disk
from laasite.output.errors import OutputBusy, shown
from laasite.output.place import Place

if sys.platform == "win32":
    import msvcrt

    def _seize(descriptor: int) -> None:
        """Lock the first byte of the file, or raise OSError at once."""
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _seize(descriptor: int) -> None:
        """Lock the file, or raise OSError at once."""
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


# How the systems say that somebody else holds it: EAGAIN everywhere but on Windows.
_HELD = (BlockingIOError, PermissionError)


@contextmanager
def held(place: Place) -> Iterator[None]:
    """Hold the place for this build alone; OutputBusy if another holds it, OSError from the disk.

    The file is never deleted: a build that waits on a deleted file would hold nothing.
    """
    descriptor = disk.open_lock(place.lock)
    try:
        _seize_or_say(descriptor, place)
        yield
    finally:
        os.close(descriptor)


def _seize_or_say(descriptor: int, place: Place) -> None:
    """Take the lock, or say who has it."""
    try:
        _seize(descriptor)
    except _HELD as error:
        raise OutputBusy(
            f"Another build is writing to {shown(place.site)} at this moment. Wait until it has "
            "ended, then build again."
        ) from error
