"""Places that a figure, a body or an agreement can belong to."""

from __future__ import annotations

from dataclasses import dataclass

from laasite.model.findings import Place
from laasite.model.origin import Marks


@dataclass(frozen=True, slots=True)
class AreaNote:
    """What a smaller place adds to a target that is promised for the larger one round it."""

    target: str
    note: str
    marks: Marks


@dataclass(frozen=True, slots=True)
class Area:
    """A place that a figure, body or agreement can belong to."""

    id: str
    title: str
    kind: str
    within: str | None
    code: str | None
    also_written: tuple[str, ...]
    place: Place
    notes: tuple[AreaNote, ...] = ()
