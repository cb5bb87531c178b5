"""The record of the last build: what it was made of and what it made, in a word each.

While all of that is as it was, the site stands there already. The record holds no name of a source
and nothing of what stands in one; what the build said is in it, and a build says nothing hidden.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from laasite.output import disk

FORMAT = 1
UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, RecursionError)


@dataclass(frozen=True, slots=True)
class Last:
    """A build that ended well.

    asked: what it was asked for, and by which code and libraries it was made. as_at and today: the
    days that it took (ISO), which come from the clock by `timezone` and `publish_time`; frozen:
    the day at which a demonstration stands still. stamps and contents: its sources; seen: when
    they were looked at, by the disk's clock in nanoseconds. site: the stamps of what it wrote.
    files: their number; said: the lines of its findings.
    """

    asked: str
    as_at: str
    today: str
    frozen: str | None
    timezone: str
    publish_time: str
    stamps: str
    contents: str
    seen: int
    site: str
    files: int
    said: tuple[str, ...]


def written(last: Last) -> bytes:
    """The record as bytes, sealed, so that one that was damaged is told."""
    value = json.dumps({"format": FORMAT, **asdict(last)}, sort_keys=True)
    return f"{_seal(value)}\n{value}\n".encode()


def read(data: bytes) -> Last | None:
    """The record in these bytes; None if it is damaged, of another format or nobody's."""
    try:
        seal, value, rest = data.decode().split("\n")
        if seal != _seal(value) or rest:
            return None
        found = json.loads(value)
        return _last(found) if found.pop("format") == FORMAT else None
    except UNREADABLE:
        return None


def _last(found: Mapping[str, object]) -> Last | None:
    said = found["said"]
    if not isinstance(said, list):
        return None
    return Last(**{**found, "said": tuple(said)})  # type: ignore[arg-type]  # sealed by us


def _seal(value: str) -> str:
    return sha256(value.encode()).hexdigest()


def replace_file(path: Path, data: bytes) -> None:
    """Put a file with these bytes in place at a stroke, whatever stood there; OSError if not."""
    part = path.with_name(f"{path.name}.{sha256(data).hexdigest()[:16]}")
    with suppress(FileNotFoundError):
        disk.unlink(part)
    descriptor = disk.create(part)
    try:
        left = memoryview(data)
        while left:
            left = left[disk.write(descriptor, left, part) :]
    finally:
        disk.close(descriptor, part)
    disk.rename(part, path)
