# ruff: noqa: N818 - the names say what happened, and all end where they are caught
"""Why a site could not be written out, as one short tree of exceptions.

    OutputError
    ├── BadArtifact         a fault of laasite: a path that can't be a file of the site
    ├── RefusedDestination  the folder named is one that a site must not be written to
    ├── NotOurs             laasite did not make that folder, or not all that lies in it
    ├── NotVerified         a site or its chain of releases isn't what it says it is
    ├── OutputBusy          another build is writing to the same folder
    └── DiskFault           the machine: disk full, no permission, a failing disk

Each message is plain English for an officer, says what to do, and ends with a full stop.
"""

from __future__ import annotations

import errno
import os

# What the commonest faults of a machine are called, and what helps.
_FAULTS = {
    errno.ENOSPC: "the disk is full. Free some space and build again",
    errno.EDQUOT: "your share of the disk is used up. Free some space and build again",
    errno.EACCES: "you have no permission to change it. Ask who owns it, or choose another folder",
    errno.EPERM: "the system doesn't allow it. Ask who owns it, or choose another folder",
    errno.EROFS: "that disk can only be read. Choose a folder on another one",
    errno.EIO: "the disk is failing. Keep a copy of your files elsewhere and have it looked at",
    errno.ENAMETOOLONG: "the name is too long for this disk. Choose a shorter one",
    errno.ENOTDIR: "a file stands where a folder is needed. Move it, or choose another folder",
    errno.EBUSY: "something else holds it, such as a mounted disk. Choose a folder inside it",
    errno.EXDEV: "it lies on another layer of the disk. Move that folder away and build again",
    errno.EMFILE: "too many files are open. Close other programs and build again",
    errno.ENFILE: "too many files are open. Close other programs and build again",
}


class OutputError(Exception):
    """A site could not be written out; what was published before is whole."""


class BadArtifact(OutputError):
    """laasite made a file that can't be published under its path: a fault of laasite."""


class RefusedDestination(OutputError):
    """The folder named is no place for a site: a file, a link, or a folder that holds sources."""


class NotOurs(OutputError):
    """What would be replaced or deleted was not made by laasite."""


class NotVerified(OutputError):
    """A site or its chain of releases isn't what it says it is, so nothing is built on it."""


class OutputBusy(OutputError):
    """Another build is writing to the same folder at this moment."""


class DiskFault(OutputError):
    """The machine could not do it: disk full, permission, a failing disk."""


def shown(path: str | os.PathLike[str]) -> str:
    """The path in backticks, with bytes that are no UTF-8 spelt out so that it can be printed."""
    text = os.fspath(path).encode("utf-8", "backslashreplace").decode("utf-8")
    return f"`{text}`"


def disk_fault(error: OSError, outcome: str) -> DiskFault:
    """The fault in plain English: which path, why, and `outcome`: what stands published now."""
    path = error.filename2 or error.filename
    what = f"laasite could not write {shown(str(path))}" if path else "laasite could not write"
    why = _FAULTS.get(error.errno or 0, f"the system says: {error.strerror or error}")
    return DiskFault(f"{what}: {why}. {outcome}")
