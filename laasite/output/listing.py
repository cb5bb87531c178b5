"""What lies in a folder. Nothing here follows a symbolic link or changes anything."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path


def entries(folder: Path) -> list[os.DirEntry[str]]:
    """What stands directly in a folder, sorted by name."""
    with os.scandir(folder) as found:
        return sorted(found, key=lambda entry: entry.name)


def is_folder(path: Path) -> bool:
    """Whether a real folder stands there, not a link to one."""
    return path.is_dir() and not path.is_symlink()


def exists(path: Path) -> bool:
    """Whether anything stands there, a link that leads nowhere included."""
    return os.path.lexists(path)


def files_below(folder: Path) -> tuple[str, ...]:
    """The paths of all that isn't a folder, relative and with `/`, sorted."""
    return tuple(sorted(_files(folder, "")))


def _files(folder: Path, prefix: str) -> Iterator[str]:
    """The paths below one folder, each with the prefix; links are told, never followed."""
    for entry in entries(folder):
        if entry.is_dir(follow_symlinks=False):
            yield from _files(folder / entry.name, f"{prefix}{entry.name}/")
        else:
            yield f"{prefix}{entry.name}"
