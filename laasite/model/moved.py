"""What was published and has gone: renames with the new id, and what was dropped, when and why.

An id here is what texts call a thing, or the address of a page without `.html`: `targets/trees`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from laasite.model.findings import Place
from laasite.model.origin import Marks


@dataclass(frozen=True, slots=True)
class Redirect:
    """A thing that is now called something else; `old` and `new` are ids in the whole site."""

    old: str
    new: str
    date: date
    why: str | None
    marks: Marks
    place: Place


@dataclass(frozen=True, slots=True)
class Tombstone:
    """A thing that isn't published any more, and who dropped it.

    `also` are addresses of other pages that went with it; `dropped_by` is the id of a partner or
    body; `see` is what stands in its place, if anything does.
    """

    gone: str
    title: str | None
    also: tuple[str, ...]
    dropped_by: str
    date: date
    why: str
    see: str | None
    marks: Marks
    place: Place

    @property
    def all(self) -> tuple[str, ...]:
        """Everything that it says is gone."""
        return (self.gone, *self.also)


@dataclass(frozen=True, slots=True)
class Moves:
    """All of `content/moved.yaml` that may be seen, in the order of the file."""

    redirects: tuple[Redirect, ...] = ()
    tombstones: tuple[Tombstone, ...] = ()
