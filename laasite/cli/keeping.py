"""What `build` keeps between two runs, and what it says at once when nothing has changed.

Builds with drafts and of days to come keep nothing and look at nothing kept, so that nothing hidden
can come from one build into another. What is taken down leaves with the next build that ends well.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from laasite import __version__
from laasite.cli import again
from laasite.cli.again import Stood, libraries, own_code, sources_in
from laasite.cli.writing import protected
from laasite.memo import FORGETFUL, Memo
from laasite.model.publish_time import PublishTime
from laasite.output import disk
from laasite.output.errors import OutputError
from laasite.output.place import Place, place_at
from laasite.store import last as record
from laasite.store.last import Last
from laasite.store.seen import Look, TooMuch, look

if TYPE_CHECKING:
    from laasite.pipeline import Built
    from laasite.store.kept import Kept

FOLDER = Path(".cache") / "laasite"
RECORD = "last-build"
STORE = "pages.sqlite"
IGNORED = ".gitignore"
TICK = 0.06
"""Seconds after which a file that is written again has another time on any disk of today."""


@dataclass(frozen=True, slots=True)
class Keeping:
    """Where something is kept, and for what: one site, one destination, one set of options.

    `own` is laasite's own code as it stands, `code` stands for its bytes, Python and the libraries;
    `asked` for that and the options. `as_at` is the day that was asked for, `now` the time.
    """

    source: Path
    site: Path
    own: Look
    code: str
    asked: str
    as_at: date | None
    now: datetime

    @property
    def folder(self) -> Path:
        """The folder of what is kept."""
        return self.source / FOLDER

    def unchanged(self) -> Last | None:
        """The last build, if another one would make what stands there already and say the same."""
        with suppress(OSError, TooMuch):
            last = record.read((self.folder / RECORD).read_bytes())
            if last is None or not self._is_asked_again(last) or not self._stands(last):
                return None
            return last if self._same_sources(last) else None
        return None

    def _is_asked_again(self, last: Last) -> bool:
        """Whether the same is asked for by the same code, on a day that comes to the same."""
        today = PublishTime(last.timezone, last.publish_time).today(self.now).isoformat()
        frozen = last.frozen or today
        day = self.as_at.isoformat() if self.as_at else frozen
        return (last.asked, last.today, last.as_at) == (self.asked, today, day)

    def _stands(self, last: Last) -> bool:
        """Whether the site is as it was written, and no build was cut short since."""
        place = Place(self.site.absolute())
        left = any(map(os.path.lexists, (place.new, place.old)))
        return not left and look((self.site,)).stamps == last.site

    def _same_sources(self, last: Last) -> bool:
        """Whether the sources are as they were: by their stamps, or else by their bytes."""
        found = look(self._sources)
        if found.stamps == last.stamps and found.settled(last.seen):
            return True
        seen = _time_of_disk(self.folder)
        if found.contents() != last.contents:
            return False
        self._write(replace(last, stamps=found.stamps, seen=seen))
        return True

    @property
    def _sources(self) -> list[str]:
        return sources_in(str(self.source))

    def begun(self) -> Begun | None:
        """The sources as they stand before a build reads them; None if nothing can be kept."""
        with suppress(OSError, TooMuch):
            _make(self.folder)
            seen = _time_of_disk(self.folder)
            found = look(self._sources)
            return Begun(found, found.contents(), seen, self._store(), self._damaged())
        return None

    def _store(self) -> Kept | None:
        """The store of pages and texts; None if it is in use."""
        from laasite.store.kept import kept_at
        from laasite.store.rendered import CODECS

        return kept_at(self.folder / STORE, self.code, CODECS)

    def _damaged(self) -> bool:
        """Whether there is a record of a build that isn't as it was written."""
        path = self.folder / RECORD
        return path.exists() and record.read(path.read_bytes()) is None

    def keep(self, begun: Begun, built: Built, files: int, said: Iterable[str]) -> Last | None:
        """Record a build that ended well, unless the sources were written to while it ran."""
        if begun.store:
            begun.store.finish()
        with suppress(OSError, TooMuch):
            if look(self._sources) != begun.look:
                return None
            time.sleep(TICK)
            time_of = built.publish_time
            last = Last(
                asked=self.asked,
                as_at=built.as_at.isoformat(),
                today=time_of.today(self.now).isoformat(),
                frozen=built.frozen_at.isoformat() if built.frozen_at else None,
                timezone=time_of.timezone,
                publish_time=time_of.time,
                stamps=begun.look.stamps,
                contents=begun.contents,
                seen=begun.seen,
                site=look((self.site,)).stamps,
                files=files,
                said=tuple(said),
            )
            self._write(last)
            return last
        return None

    def note(self, last: Last, arguments: Sequence[str], said: str) -> None:
        """Note that a command had nothing more to do, and what it printed, so as to answer at once.

        Without a note each command goes by what is kept.
        """
        place = Place(self.site.absolute())
        lasts = PublishTime(last.timezone, last.publish_time).lasts(self.now)
        stood = Stood(
            int(self.now.timestamp()),
            int(lasts.timestamp()),
            last.seen,
            last.stamps,
            self.own.stamps,
            last.site,
            str(self.site),
            (str(place.new), str(place.old)),
            said,
        )
        noted = again.note(str(self.source), arguments, stood)
        with suppress(OSError):
            if noted is not None:
                record.replace_file(self.folder / again.RECORD, noted)

    def _write(self, last: Last) -> None:
        record.replace_file(self.folder / RECORD, record.written(last))


@dataclass(frozen=True, slots=True)
class Begun:
    """The sources before a build: what was seen, what stood in them, and when that was.

    `store` has what earlier builds rendered; `damaged_record`: there was one that can't be read.
    """

    look: Look
    contents: str
    seen: int
    store: Kept | None
    damaged_record: bool

    @property
    def memo(self) -> Memo:
        """What the build may ask for what was made before."""
        return self.store or FORGETFUL

    @property
    def damaged(self) -> bool:
        """Whether something that was kept was not as it was written."""
        return self.damaged_record or (self.store is not None and self.store.damaged)


def keeping(
    source: Path, site: Path, options: Iterable[object], as_at: date | None, now: datetime
) -> Keeping | None:
    """What is kept for a build of `source` into `site`; None where its folder can't be used.

    A link in the place of the folder could lead anywhere, and isn't followed. Where no site may be
    written nothing is kept either: the build says why.
    """
    folder = source / FOLDER
    if any(path.is_symlink() for path in (folder, folder.parent)):
        return None
    try:
        place_at(site, protected(source))
        own = look(own_code())
        code = _code(own)
    except (OutputError, OSError, TooMuch):
        return None
    words = [code, str(source.absolute()), str(site.absolute()), str(as_at), *map(str, options)]
    asked = sha256(json.dumps(words).encode()).hexdigest()
    return Keeping(source, site, own, code, asked, as_at, now)


def forget(source: Path) -> None:
    """Throw away what is kept for a site, so far as it lies in a folder of its own."""
    folder = source / FOLDER
    if any(path.is_symlink() for path in (folder, folder.parent)):
        return
    for name in (RECORD, again.RECORD, STORE, f"{STORE}-journal"):
        with suppress(OSError):
            disk.unlink(folder / name)


def _code(own: Look) -> str:
    """One word for all that makes a site of sources: our code and theme, Python, the libraries."""
    # By their bytes: where laasite is installed anew for each run, its files are always young.
    words = [__version__, sys.version, sys.platform, own.contents(), *libraries()]
    return sha256(json.dumps(words).encode()).hexdigest()


def _make(folder: Path) -> None:
    """Make the folder; no version control takes it in."""
    for each in (folder.parent, folder):
        if not each.is_dir():
            with suppress(FileExistsError):
                disk.mkdir(each)
    if not (folder / IGNORED).exists():
        record.replace_file(folder / IGNORED, b"*\n")


def _time_of_disk(folder: Path) -> int:
    """What time it is by the clock of the disk, in nanoseconds."""
    marker = folder / f"now-{os.getpid()}"
    with suppress(FileNotFoundError):
        disk.unlink(marker)
    disk.close(disk.create(marker), marker)
    try:
        return marker.stat().st_mtime_ns
    finally:
        disk.unlink(marker)
