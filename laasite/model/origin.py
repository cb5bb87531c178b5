"""What everything that was written has in common: where it stands, what is said of it, its past."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from laasite.model import tree
from laasite.model.dates import PartialDate
from laasite.model.findings import Place
from laasite.model.words import ChangeKind, Unknown


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a thing was written, so that a finding can name file, line and column."""

    path: str
    tree: tree.Mapping = field(repr=False)

    def at(self, *keys: str | int) -> Place:
        """The place of the value under `keys`, or of the nearest thing above it that exists."""
        return tree.place_of(self.tree, keys)


@dataclass(frozen=True, slots=True)
class Marks:
    """What may be said of anything: where it comes from, whether it is real, when it was shown."""

    source: str | None = None
    illustrative: bool = False
    published: date | None = None
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """Markdown as it was typed, with the line on which it begins."""

    markdown: str
    path: str
    line: int

    def __bool__(self) -> bool:
        """Whether there is anything to read."""
        return bool(self.markdown.strip())

    def at(self, offset: int) -> Place:
        """The place of the character at `offset` from the beginning, counted from 0."""
        line_start = self.markdown.rfind("\n", 0, offset) + 1
        line = self.line + self.markdown.count("\n", 0, offset)
        return Place(self.path, line, offset - line_start + 1)


@dataclass(frozen=True, slots=True)
class Change:
    """One entry under `changes:`: when, of what kind, what it was before, why and who agreed it."""

    date: PartialDate | Unknown | None
    kind: ChangeKind
    was: tree.Mapping
    reason: str
    agreed_in: str | None
    marks: Marks
    place: Place


@dataclass(frozen=True, slots=True)
class PostRef:
    """A post by partner and key: written `partner/post`."""

    partner: str
    post: str

    def __str__(self) -> str:
        """The reference as officers write it."""
        return f"{self.partner}/{self.post}"
