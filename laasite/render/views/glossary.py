"""The glossary: words from A to Z, each with an anchor of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from laasite.model.language import say
from laasite.model.sentences import sentence
from laasite.model.texts import Term
from laasite.render.alphabet import letter, letter_id, letter_order, plain, shown
from laasite.render.desk import Desk
from laasite.render.formats import in_a_row
from laasite.render.terms import anchors
from laasite.render.views.base import Head


@dataclass(frozen=True, slots=True)
class Entry:
    """A word. term: as residents meet it. id: its anchor. in_full: written out. means: what it is.

    also: other spellings, in words; empty if there are none.
    """

    term: str
    id: str
    in_full: str | None
    means: str
    also: str


@dataclass(frozen=True, slots=True)
class Letter:
    """The words of one letter. letter: to show. id: its anchor. entries: from A to Z."""

    letter: str
    id: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """The glossary. head: the page's frame. title: the heading. letters: those that occur."""

    head: Head
    title: str
    letters: tuple[Letter, ...]


def glossary(desk: Desk) -> GlossaryView:
    """The glossary of the whole site."""
    return GlossaryView(
        head=desk.head(say("The words and short forms of this site, in plain English.")),
        title=desk.here.title,
        letters=letters(desk.report.glossary),
    )


def letters(terms: Iterable[Term]) -> tuple[Letter, ...]:
    """The words by their first letters, A to Z; what doesn't begin with one stands last."""
    ordered = sorted(entries(terms), key=lambda one: (_letter(one), plain(one.term), one.term))
    return tuple(
        Letter(shown(found), letter_id(found), tuple(entries))
        for found, entries in sorted(_by_letter(ordered), key=lambda one: letter_order(one[0]))
    )


def _by_letter(ordered: Iterable[Entry]) -> Iterator[tuple[str, tuple[Entry, ...]]]:
    for found, entries in groupby(ordered, _letter):
        yield found, tuple(entries)


def _letter(entry: Entry) -> str:
    return letter(entry.term)


def entries(terms: Iterable[Term]) -> Iterator[Entry]:
    """Each word with the anchor to which texts link."""
    terms = tuple(terms)
    ids = anchors(terms)
    for term in sorted(terms, key=lambda one: one.term):
        id = ids[term.term]
        yield Entry(term.term, id, term.in_full, sentence(term.means), in_a_row(term.also))
