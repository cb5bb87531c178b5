"""Two calls of the operating system that Python doesn't have: exchange two folders, sync a disk.

Both raise OSError with ENOSYS where the system has no such call.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from functools import cache
from pathlib import Path
from typing import Any

_HERE = -100  # AT_FDCWD: paths are taken as they are, not relative to an open folder
_SWAP = 2  # RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS have the same number

# The numbers of renameat2, for systems whose C library doesn't name it (older musl).
_RENAMEAT2 = {"x86_64": 316, "aarch64": 276}


@cache
def _library() -> ctypes.CDLL:
    """The C library that Python itself runs on."""
    return ctypes.CDLL(None, use_errno=True)


def _call(name: str) -> Any:
    """The C library's function of that name, or None."""
    return getattr(_library(), name, None) if os.name == "posix" else None


def _checked(result: int, *paths: Path) -> None:
    """Raise what the call reported, naming the paths."""
    if result != 0:
        number = ctypes.get_errno()
        names = [str(path) for path in paths]
        raise OSError(number, os.strerror(number), *names[:1], None, *names[1:])


def _missing(what: str) -> OSError:
    """The error of a system that has no such call."""
    return OSError(errno.ENOSYS, f"this system has no {what}")


def exchange(one: Path, other: Path) -> None:
    """Exchange two paths of one file system at a stroke: no instant lies between."""
    first, second = os.fsencode(one), os.fsencode(other)
    if (call := _call("renameat2")) is not None:
        result = call(_HERE, first, _HERE, second, _SWAP)
    elif (call := _call("renamex_np")) is not None:
        result = call(first, second, _SWAP)
    else:
        result = exchange_by_number(first, second)
    _checked(result, one, other)


def exchange_by_number(first: bytes, second: bytes) -> int:
    """The same asked of the Linux kernel directly, past a C library that doesn't know the call."""
    number = None
    if sys.platform == "linux" and sys.maxsize > 2**32:
        number = _RENAMEAT2.get(os.uname().machine)
    if number is None:
        raise _missing("renameat2")
    return int(_library().syscall(number, _HERE, first, _HERE, second, _SWAP))


def syncs_disks() -> bool:
    """Whether this system brings a whole file system onto the disk when asked."""
    return _call("syncfs") is not None


def sync_disk(descriptor: int) -> None:
    """Bring everything written to that file system onto the disk, and wait for it."""
    call = _call("syncfs")
    if call is None:
        raise _missing("syncfs")
    _checked(call(descriptor))
