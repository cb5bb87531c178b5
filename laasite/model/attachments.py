"""Files that stand beside what officers wrote: a paper as it was printed, a picture, a map."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from types import MappingProxyType

FORMATS = MappingProxyType(
    {".pdf": "PDF", ".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WebP"}
)
"""What an attachment's name may end in, with what residents call such a file."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file as it is published: its name, and its bytes without what programs wrote of people."""

    name: str
    data: bytes

    def __repr__(self) -> str:
        """All of it, the bytes by their digest."""
        told = sha256(self.data).hexdigest()
        return f"Attachment({self.name!r}, {told})"

    @property
    def format(self) -> str:
        """What residents call a file of this kind: `PDF`."""
        return FORMATS[self.name[self.name.rfind(".") :]]
