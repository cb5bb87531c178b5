"""What a build makes: files as paths and bytes, not yet written anywhere."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Artifact:
    """One file of the site: its path below `build/` with `/` between folders, and its bytes."""

    path: str
    data: bytes
