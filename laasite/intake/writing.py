"""Files to the disk: all of them or none, and never over what somebody else has just written."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Edit:
    """A file as it shall be: its path below the site's folder; `before` is None for a new one."""

    path: str
    before: bytes | None
    after: bytes


class ChangedError(Exception):
    """A file isn't any more as it was when it was read; the words say which."""


def write(root: Path, edits: Sequence[Edit]) -> None:
    """Write all files, or none. ChangedError if one changed meanwhile; OSError from the machine."""
    for edit in edits:
        if _standing(root / edit.path) != edit.before:
            raise ChangedError(
                f"{edit.path} was changed meanwhile. Nothing was written; please try again."
            )
    done: list[Edit] = []
    staged = [(edit, _staged(root, edit)) for edit in edits]
    try:
        for edit, new in staged:
            new.replace(root / edit.path)
            done.append(edit)
    except OSError:
        for edit in reversed(done):
            _undo(root, edit)
        raise
    finally:
        for _, new in staged:
            with suppress(OSError):
                new.unlink(missing_ok=True)


def _standing(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def _staged(root: Path, edit: Edit) -> Path:
    """The new content in a file beside its place."""
    path = root / edit.path
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.new")
    new.write_bytes(edit.after)
    return new


def _undo(root: Path, edit: Edit) -> None:
    path = root / edit.path
    if edit.before is None:
        path.unlink(missing_ok=True)
    else:
        path.write_bytes(edit.before)
