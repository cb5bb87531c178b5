"""The store of what was rendered, on the disk: words, pages and judgements, nothing that is run.

Each record is named by a digest of all that it was made of, laasite's code and the libraries among
that, so that none can be stale; it is sealed, so that one that was damaged is never used. Only what
a public build rendered is put into it, and what a build didn't ask for leaves it with that build.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from laasite.memo import Key
from laasite.output import disk

FORMAT = 1
"""Written into the store as its `user_version`; another one is thrown away."""

SEAL = 16
TABLE = "CREATE TABLE kept (name BLOB PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID"


@dataclass(frozen=True, slots=True)
class Codec:
    """How one kind of thing becomes bytes (None: it isn't kept), and again what it was."""

    encode: Callable[[object], bytes | None]
    decode: Callable[[bytes], object]


@dataclass(slots=True)
class Kept:
    """A store that is open. `damaged` says that something in it was not as it was written."""

    path: Path
    code: str
    rows: sqlite3.Connection
    codecs: Mapping[str, Codec]
    asked: set[bytes] = field(default_factory=set)
    made: dict[bytes, bytes] = field(default_factory=dict)
    damaged: bool = False

    def get(self, key: Key) -> object | None:
        """What was put under `key`, in this build or an earlier one, or None."""
        codec = self.codecs.get(key[0])
        if codec is None or self.damaged:
            return None
        name = self._name(key)
        body = self._body(name)
        if body is None:
            return None
        self.asked.add(name)
        return codec.decode(body)

    def _body(self, name: bytes) -> bytes | None:
        if name in self.made:
            return self.made[name]
        try:
            found = self.rows.execute("SELECT body FROM kept WHERE name = ?", (name,)).fetchone()
        except sqlite3.Error as error:
            self.damaged = not _busy(error)
            return None
        if found is None:
            return None
        sealed = found[0]
        if not isinstance(sealed, bytes) or sealed[:SEAL] != _seal(name, sealed[SEAL:]):
            self.damaged = True
            return None
        return sealed[SEAL:]

    def put(self, key: Key, value: object) -> None:
        """Keep `value` under `key`, if it is of a kind that is kept."""
        codec = self.codecs.get(key[0])
        body = codec.encode(value) if codec else None
        if body is not None:
            self.made[self._name(key)] = body

    def _name(self, key: Key) -> bytes:
        # What is equal but isn't printed alike has names of its own.
        return sha256(repr((self.code, key)).encode("utf-8", "surrogatepass")).digest()

    def finish(self) -> None:
        """Write what was made and take out what wasn't asked for, all at a stroke or not at all."""
        with suppress(sqlite3.Error, OSError):
            if self.damaged:
                self.rows.close()
                _throw_away(self.path)
                self.rows = _opened(self.path)
            self._exchange()
        self.rows.close()

    def _exchange(self) -> None:
        with self.rows:
            self.rows.execute("BEGIN IMMEDIATE")
            there = {name for (name,) in self.rows.execute("SELECT name FROM kept")}
            old = there - self.asked - set(self.made)
            self.rows.executemany("DELETE FROM kept WHERE name = ?", ((one,) for one in old))
            rows = ((name, _seal(name, body) + body) for name, body in self.made.items())
            self.rows.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?)", rows)


def _seal(name: bytes, body: bytes) -> bytes:
    return sha256(name + body).digest()[:SEAL]


def kept_at(path: Path, code: str, codecs: Mapping[str, Codec]) -> Kept | None:
    """The store at `path` for what `code` makes, of the kinds in `codecs`; None if it is in use.

    What stands there and isn't a store is thrown away, and the store is `damaged`; so is, without
    a word, a store of another format.
    """
    if path.is_symlink():
        return None
    try:
        try:
            rows, damaged = _opened(path), False
        except sqlite3.Error as error:
            if _busy(error):
                return None
            _throw_away(path)
            rows, damaged = _opened(path), True
    except (sqlite3.Error, OSError):
        return None
    return Kept(path, code, rows, codecs, damaged=damaged)


def _busy(error: sqlite3.Error) -> bool:
    """Whether another build only has the store to itself just now."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _throw_away(path: Path) -> None:
    """Delete a store, with what a write that was cut short left beside it."""
    for each in (path, path.with_name(f"{path.name}-journal")):
        with suppress(FileNotFoundError):
            disk.unlink(each)


def _opened(path: Path) -> sqlite3.Connection:
    """The store as a database that is whole and of this format, made if there is none."""
    rows = sqlite3.connect(path, timeout=1, isolation_level=None)
    try:
        # What is taken out, because its page was taken down perhaps, leaves no byte behind.
        rows.execute("PRAGMA secure_delete = ON")
        (version,) = rows.execute("PRAGMA user_version").fetchone()
        if version != FORMAT:
            rows.executescript(f"BEGIN; DROP TABLE IF EXISTS kept; {TABLE}; COMMIT;")
            rows.execute(f"PRAGMA user_version = {FORMAT}")
        # A store that a power cut damages is made anew.
        rows.execute("PRAGMA synchronous = OFF")
        rows.execute("SELECT name FROM kept LIMIT 1").fetchone()
    except sqlite3.Error:
        rows.close()
        raise
    return rows
