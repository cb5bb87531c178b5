"""Answers the same command again, while nothing that it goes by has changed since.

A build that ended well notes what it was asked, until when its day lasts, and how files stood: the
sources, laasite's own code, the site. While all of that is so, another build would write the same
files and say the same. Where times can't tell (files that are new, as after a checkout), nothing is
answered here, and `keeping.py` goes by their bytes. This is imported before anything else, so it
imports nothing itself that Python hasn't by then.
"""

from __future__ import annotations

import os
import sys
from hashlib import sha256

import laasite
from laasite.cli import clock
from laasite.store.seen import TooMuch, look

TYPE_CHECKING = False  # as type checkers understand it; `typing` would have to be imported
if TYPE_CHECKING:
    from collections.abc import Sequence

FOLDER = os.path.join(".cache", "laasite")
RECORD = "again"
FORMAT = "1"
LARGEST = 1_000_000

INSTALLED = (".dist-info", ".egg-info")
"""How folders end whose names say which version of a library is installed."""


class Stood:
    """What a build goes by, as it stood.

    since, until: the seconds of the clock between which its day lasts. seen: when the files were
    looked at, by the disk's clock in nanoseconds. sources, code: their stamps. site: the stamps of
    what it wrote; its path, and those beside it at which nothing may stand. said: what it printed.
    """

    __slots__ = ("beside", "code", "path", "said", "seen", "since", "site", "sources", "until")

    def __init__(
        self,
        since: int,
        until: int,
        seen: int,
        sources: str,
        code: str,
        site: str,
        path: str,
        beside: Sequence[str],
        said: str,
    ) -> None:
        """Hold it."""
        self.since = since
        self.until = until
        self.seen = seen
        self.sources = sources
        self.code = code
        self.site = site
        self.path = path
        self.beside = beside
        self.said = said


def answered(arguments: Sequence[str]) -> bool:
    """Whether the command was answered: what it would have said is printed then."""
    if arguments[:1] != ["build"]:
        return False
    try:
        source = source_of(arguments)
        stood = _read(source, arguments)
        said = stood.said if stood and _stands(source, stood) else None
        # Colours are for `keeping.py`, as is an output that can't take every letter.
        if said is None or ("\n" in said.strip() and sys.stdout.isatty()):
            return False
        said.encode(sys.stdout.encoding or "utf-8")
    except (OSError, ValueError, TooMuch):
        return False
    try:
        sys.stdout.write(said)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever was reading has gone: nothing to say, and nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(130)
    return True


def source_of(arguments: Sequence[str]) -> str:
    """The folder that a command names as its source, so far as can be seen from here."""
    for one, following in zip(arguments, (*arguments[1:], "."), strict=True):
        if one == "--source":
            return os.path.normpath(following)
        if one.startswith("--source="):
            return os.path.normpath(one.partition("=")[2])
    return "."


def note(source: str, arguments: Sequence[str], stood: Stood) -> bytes | None:
    """The record of a build, sealed for its command; None if it can't be written in lines."""
    lines = [
        FORMAT,
        _asked(source, arguments),
        *map(str, (stood.since, stood.until, stood.seen)),
        stood.sources,
        stood.code,
        stood.site,
        stood.path,
        str(len(stood.beside)),
        *stood.beside,
    ]
    if any("\n" in one for one in lines):
        return None
    value = "\n".join([*lines, stood.said]).encode("utf-8", "surrogateescape")
    return _seal(value) + b"\n" + value


def _read(source: str, arguments: Sequence[str]) -> Stood | None:
    """The record of the last build, if it was one of this command. ValueError if it is damaged."""
    folder = os.path.join(source, FOLDER)
    if os.path.islink(folder) or os.path.islink(os.path.dirname(folder)):
        return None
    with open(os.path.join(folder, RECORD), "rb") as file:
        seal, _, value = file.read(LARGEST).partition(b"\n")
    if seal != _seal(value):
        return None
    lines = value.decode("utf-8", "surrogateescape").split("\n")
    if lines[:2] != [FORMAT, _asked(source, arguments)]:
        return None
    since, until, seen = map(int, lines[2:5])
    end = 10 + int(lines[9])
    sources, code, site, path = lines[5:9]
    said = "\n".join(lines[end:])
    return Stood(since, until, seen, sources, code, site, path, lines[10:end], said)


def _seal(value: bytes) -> bytes:
    return sha256(value).hexdigest().encode()


def _stands(source: str, stood: Stood) -> bool:
    """Whether all is as it stood, and old enough for its times to tell."""
    if not stood.since <= clock.seconds() < stood.until or any(map(os.path.lexists, stood.beside)):
        return False
    sources, code = look(sources_in(source)), look(own_code())
    same = sources.stamps == stood.sources and code.stamps == stood.code
    old = same and sources.settled(stood.seen) and code.settled(stood.seen)
    return old and look((stood.path,)).stamps == stood.site


def sources_in(source: str) -> list[str]:
    """What a site is made of."""
    return [os.path.join(source, name) for name in ("site.yaml", "content", "templates")]


def own_code() -> list[str]:
    """The code of laasite itself, and its templates where they stand beside it."""
    package = os.path.dirname(os.path.abspath(laasite.__file__))
    return [package, os.path.join(os.path.dirname(package), "templates")]


def _asked(source: str, arguments: Sequence[str]) -> str:
    """One word for the command, where it is given, Python and the libraries."""
    words = [laasite.__version__, sys.version, sys.platform, os.getcwd(), source, *arguments]
    told = "\0".join([*words, *libraries()])
    return sha256(told.encode("utf-8", "surrogateescape")).hexdigest()


def libraries() -> list[str]:
    """The names of what is installed, each with its version."""
    found: list[str] = []
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")
        except OSError:
            continue
        found += sorted(name for name in names if name.endswith(INSTALLED))
    return found
