"""When something in the sources has changed.

Stands in the place of livereload's own watcher, which looks at every file again and again, and so
misses quick edits and costs much. The system says when to look; what is seen then decides. No link
is followed, and nothing but the sources and the theme is looked at.
"""

from __future__ import annotations

import asyncio
import os
import stat
from collections.abc import AsyncGenerator
from contextlib import aclosing, suppress
from dataclasses import dataclass
from pathlib import Path

from watchfiles import Change, awatch

from laasite.read.folder import CONFIGURATION, CONTENT
from laasite.read.names import is_junk

STEP = 20
"""Changes that follow each other within so many milliseconds are one change."""
FIRST_LOOK = 250
"""Milliseconds after which a watch that has just begun is asked what it may have missed."""
SLOWLY = 1.0
"""Seconds between two looks where the system can't say when to look."""

Stamp = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Watched:
    """What is watched: one file or more by themselves, and folders with all that they hold."""

    files: tuple[Path, ...]
    folders: tuple[Path, ...]


def watched(source: Path, themes: tuple[Path, ...]) -> Watched:
    """What is watched for the site in `source`, made with the themes in these folders."""
    source = source.resolve()
    return Watched((source / CONFIGURATION,), (source / CONTENT, source / "templates", *themes))


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen at one look: each file with its stamp, and the folders to be watched."""

    files: dict[str, Stamp]
    folders: tuple[str, ...]


def look(what: Watched) -> Seen:
    """What stands there now. What vanishes while being looked at isn't there."""
    files: dict[str, Stamp] = {}
    folders = {str(path.parent) for path in (*what.files, *what.folders)}
    for path in (*what.files, *what.folders):
        with suppress(OSError):
            _see(str(path), path.lstat(), files, folders)
    return Seen(files, tuple(sorted(folder for folder in folders if Path(folder).is_dir())))


def _see(path: str, found: os.stat_result, files: dict[str, Stamp], folders: set[str]) -> None:
    """Add a file or link with what changes when it is written to, or a folder with all it holds."""
    if not stat.S_ISDIR(found.st_mode):
        files[path] = (found.st_mtime_ns, found.st_size, found.st_ino)
        return
    folders.add(path)
    with suppress(OSError), os.scandir(path) as entries:
        for each in entries:
            if not is_junk(each.name):
                with suppress(OSError):
                    _see(each.path, each.stat(follow_symlinks=False), files, folders)


class Watcher:
    """Says when what is watched has changed since it was last looked at.

    Made before the first build, so that no change falls between that and the watch.
    """

    __slots__ = ("_seen", "_what")

    def __init__(self, what: Watched) -> None:
        """Take the first look."""
        self._what = what
        self._seen = look(what)

    async def changes(self) -> AsyncGenerator[None, None]:
        """One item for each change, or for several close together; never ends by itself."""
        while True:
            async with aclosing(self._wakings(self._seen.folders)) as wakings:
                async for _ in wakings:
                    before, self._seen = self._seen, await asyncio.to_thread(look, self._what)
                    if self._seen != before:
                        yield
                    # New folders aren't under watch yet.
                    if self._seen.folders != before.folders:
                        break

    async def _wakings(self, folders: tuple[str, ...]) -> AsyncGenerator[None, None]:
        """One item each time it is worth looking: at the start of the watch, then at events."""
        try:
            async with aclosing(_events(folders)) as events:
                first = True
                async for changes in events:
                    if first or changes:
                        first = False
                        yield
        except (OSError, RuntimeError):
            # The folder has gone, or the system has no watches left.
            await asyncio.sleep(SLOWLY)
            yield


def _events(folders: tuple[str, ...]) -> AsyncGenerator[set[tuple[Change, str]], None]:
    """What the system tells of folders, each watched by itself; empty sets while it is quiet."""
    if not folders:
        raise FileNotFoundError("there is nothing to watch")
    return awatch(
        *folders,
        watch_filter=None,
        step=STEP,
        rust_timeout=FIRST_LOOK,
        yield_on_timeout=True,
        recursive=False,
        ignore_permission_denied=True,
    )
