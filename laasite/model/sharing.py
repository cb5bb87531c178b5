"""The picture that other sites show beside a link to this one."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class ShareImage:
    """A PNG or JPEG without metadata: its name, its words, its size in pixels, its bytes."""

    name: str
    alt: str
    width: int
    height: int
    data: bytes

    def __repr__(self) -> str:
        """All of it, the bytes by their digest."""
        told = sha256(self.data).hexdigest()
        return f"ShareImage({self.name!r}, {self.alt!r}, {self.width}, {self.height}, {told})"
