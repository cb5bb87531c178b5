"""Every call that changes a file or folder stands here, and nowhere else in the program.

So a test can make each of them fail, or stop the world after it. The functions decide nothing:
they raise OSError, with the path in it. Nothing here opens a site's existing file for writing:
unchanged files are hard-linked between the old site and the new, and to write into one is to
change both.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from laasite.output import native

# A site is for the public: what is published can be read whatever the umask of who published it.
FILE_MODE = 0o644
FOLDER_MODE = 0o755

_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def create(path: Path) -> int:
    """Open a file that doesn't exist yet for writing, and give its descriptor."""
    descriptor = os.open(path, _NEW_FILE, FILE_MODE)
    _set_mode(path, FILE_MODE)
    return descriptor


def write(descriptor: int, data: memoryview, path: Path) -> int:
    """Write what the system takes of `data` and give how many bytes that was."""
    with _naming(path):
        return os.write(descriptor, data)


def close(descriptor: int, path: Path) -> None:
    """Close the descriptor; some systems say only now that the disk was full."""
    with _naming(path):
        os.close(descriptor)


def mkdir(path: Path) -> None:
    """Make one folder, whose parent exists."""
    path.mkdir(FOLDER_MODE)
    _set_mode(path, FOLDER_MODE)


def link(source: Path, target: Path) -> None:
    """Give the file at `source` a second name, `target`."""
    os.link(source, target, follow_symlinks=False)


def unlink(path: Path) -> None:
    """Remove a file, or a symbolic link without touching what it points to."""
    path.unlink()


def rmdir(path: Path) -> None:
    """Remove an empty folder."""
    path.rmdir()


def rename(source: Path, target: Path) -> None:
    """Move a file or folder within one file system."""
    source.rename(target)


def exchange(one: Path, other: Path) -> None:
    """Exchange two folders at a stroke; OSError with ENOSYS, EINVAL … where that can't be done."""
    native.exchange(one, other)


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder onto the disk, so that a power cut doesn't undo a rename."""
    _sync(folder)


def sync_tree(folder: Path, written: Iterable[Path]) -> None:
    """Bring a new tree onto the disk: one call where the system has it, else each path in turn.

    `written`: the files and folders that are new; what is hard-linked was brought there before.
    """
    try:
        _sync_file_system(folder)
    except OSError as error:
        if error.errno != errno.ENOSYS:
            raise
        for path in written:
            _sync(path)


def open_lock(path: Path) -> int:
    """Open the lock file, made empty if it isn't there, and give its descriptor."""
    return os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), FILE_MODE)


def _set_mode(path: Path, mode: int) -> None:
    """Set who may read it, except on disks that keep no such thing."""
    with suppress(PermissionError):
        path.chmod(mode)


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    """Put the path into errors of calls that know only a descriptor."""
    try:
        yield
    except OSError as error:
        error.filename = error.filename or str(path)
        raise


@contextmanager
def _opened(path: Path) -> Iterator[int]:
    """A descriptor for reading a file or folder."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        with _naming(path):
            yield descriptor
    finally:
        os.close(descriptor)


def _sync(path: Path) -> None:
    """Bring one file or folder onto the disk. Windows can't be asked that of a folder."""
    if os.name == "posix":
        with _opened(path) as descriptor:
            os.fsync(descriptor)


def _sync_file_system(folder: Path) -> None:
    """Bring the whole file system of the folder onto the disk.

    Windows doesn't even open a folder; there it isn't asked.
    """
    if not native.syncs_disks():
        raise OSError(errno.ENOSYS, "this system can't bring a whole disk up to date")
    with _opened(folder) as descriptor:
        native.sync_disk(descriptor)
