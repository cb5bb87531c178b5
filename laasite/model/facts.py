"""What a site tells, leaf by leaf: the facts that may not change in silence once published.

A fact is a text under a path, such as `22.0` under `commitments[laa-2006].levels[2006/07]`. Facts
are taken from what may be seen, and from nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from laasite.model.findings import Place


@dataclass(frozen=True, slots=True)
class Fact:
    """One text under its path.

    `group` is the path of the innermost list entry that holds it, or empty for the file itself: a
    change of the fact is told there, under `changes:`.
    """

    path: str
    text: str
    place: Place
    group: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a target's CSV: a version of a figure, or when something was done.

    `about` says of what (period, part and breakdown; milestone and occurrence), `cells` what it
    says (value, state, reason …). Both hold names of columns with texts, empty ones left out.
    """

    about: tuple[tuple[str, str], ...]
    published: str
    cells: tuple[tuple[str, str], ...]
    place: Place

    def cell(self, column: str) -> str:
        """The text under a column, empty if there is none."""
        return dict(self.cells).get(column, "")

    @property
    def is_milestone(self) -> bool:
        """Whether the row says when something was done, and not a figure."""
        return any(column == "milestone" for column, _ in self.about)

    @property
    def words(self) -> str:
        """What the row is about, as a phrase: "2005/06, ward Golborne"."""
        plain = ("period", "milestone", "occurrence")
        return ", ".join(text if name in plain else f"{name} {text}" for name, text in self.about)


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry under `changes:` of the group at the path `group`.

    `day` is the day from which it may be seen (ISO), empty if none is known; `was` are the facts
    that it tells the earlier text of, by their paths below the group.
    """

    group: str
    day: str
    kind: str
    was: tuple[tuple[str, str], ...]
    reason: str
    agreed_in: str
    place: Place

    @property
    def told(self) -> tuple[object, ...]:
        """What the entry says, wherever it stands."""
        return (self.group, self.day, self.kind, self.was, self.reason, self.agreed_in)


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing with all that is told of it.

    `id` is what texts call it (`targets/burglary`), `kind` the kind of file; `text` is the SHA-256
    of its text in hexadecimal, None if it has none.
    """

    id: str
    kind: str
    title: str
    illustrative: bool
    facts: tuple[Fact, ...]
    rows: tuple[Row, ...]
    changes: tuple[Entry, ...]
    text: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class Standing:
    """How a commitment, or a part of one, stands, in the word that residents read."""

    commitment: str
    part: str
    status: str
    in_force: bool


@dataclass(frozen=True, slots=True)
class Published:
    """A whole site as its `site.json` tells it: the day, every thing, and the address of each page.

    `homes` gives the address of the page of each thing that has one.
    """

    as_at: date
    title: str
    things: tuple[Thing, ...]
    homes: tuple[tuple[str, str], ...]
    pages: tuple[str, ...]
    standings: tuple[Standing, ...]


FORMAT = 1
"""The version of `site.json`; a site of another version can't be compared."""

SITE_FACTS = "site.json"
"""Where all facts of a site stand."""
