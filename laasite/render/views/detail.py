"""Pages that tell one matter in sections: sentences, lists, facts and tables with links in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from laasite.render.views.base import Fact, Head, Link


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table.

    words: what it says, before any links. links: the things it names. strong: whether it stands
    out. quiet: a second line in smaller letters; None for most. code: whether it is a name for
    programs, the same in every language.
    """

    words: str = ""
    links: tuple[Link, ...] = ()
    strong: bool = False
    quiet: str | None = None
    code: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table whose first cell names the row.

    caption: what it shows. columns: headings. rows: cells, as many as columns. numbers: the
    positions of columns that hold numbers.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    numbers: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page under a heading of its own.

    id: its anchor. title: the heading. sentences: paragraphs. points: a list, in no order of rank.
    facts: a summary list. grid: a table; None for most. links: where more is told.
    """

    id: str
    title: str
    sentences: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    grid: Grid | None = None
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class DetailView:
    """A page in sections.

    head: the page's frame. title: the heading. lead: the answer in a sentence or two. sections: in
    order. text: the officers' words; empty for most.
    """

    head: Head
    title: str
    lead: str
    sections: tuple[Section, ...]
    text: Markup | None = None


def cells(*words: str) -> tuple[Cell, ...]:
    """A row of plain words."""
    return tuple(Cell(word) for word in words)


def filled(sections: Iterable[Section]) -> tuple[Section, ...]:
    """The sections that say anything."""
    return tuple(
        one for one in sections if one.sentences or one.points or one.facts or one.grid or one.links
    )
