"""The picture that other sites show beside a link to this one."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ShareImage:
    """A PNG or JPEG without metadata: its name, its words, its size in pixels, its bytes."""

    name: str
    alt: str
    width: int
    height: int
    data: bytes = field(repr=False)
