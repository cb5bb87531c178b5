"""How two sites differ, thing by thing: facts, rows of figures, accounts of changes, texts.

What was renamed is compared with what it is called now, and a reference to it by its new id.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from laasite.model.facts import Entry, Fact, Published, Row, Thing
from laasite.model.moved import Redirect
from laasite.model.words import Unknown

NOT_YET = Unknown.NOT_YET.value
RowKey = tuple[tuple[tuple[str, str], ...], str]


@dataclass(frozen=True, slots=True)
class Pair:
    """A fact before and now; one of the two may be missing."""

    path: str
    was: Fact | None
    now: Fact | None


@dataclass(frozen=True, slots=True)
class RowPair:
    """A row before and now; one of the two may be missing."""

    was: Row | None
    now: Row | None

    @property
    def row(self) -> Row:
        """The row, as it is now if it still is."""
        row = self.now or self.was
        if row is None:
            raise ValueError("a pair of rows has at least one")
        return row


@dataclass(frozen=True, slots=True)
class Difference:
    """How a thing that was there before differs now."""

    was: Thing
    now: Thing
    facts: tuple[Pair, ...]
    rows: tuple[RowPair, ...]
    lost_changes: tuple[Entry, ...]
    new_changes: tuple[Entry, ...]
    new_text: bool

    @property
    def any(self) -> bool:
        """Whether there is a difference at all."""
        changed = (self.facts, self.rows, self.lost_changes, self.new_changes)
        return self.new_text or any(changed)


@dataclass(frozen=True, slots=True)
class Names:
    """What things are called now that were called something else before."""

    ids: Mapping[str, str]
    words: Mapping[str, str]

    def id(self, id: str) -> str:
        """What the thing `id` is called now, itself or with what it belongs to."""
        for old, new in self.ids.items():
            if id == old or id.startswith(f"{old}/"):
                return new + id[len(old) :]
        target = self.ids.get(reported_on(id) or "")
        return f"{id.rpartition('/')[0]}/{target.rpartition('/')[2]}" if target else id

    def text(self, text: str) -> str:
        """`text` with every id of something renamed as it is now."""
        return _ID.sub(lambda found: self.words.get(found[0], found[0]), text)


def reported_on(id: str) -> str | None:
    """The target that an update is on, which is renamed and dropped with it; None for the rest."""
    return f"targets/{id.rpartition('/')[2]}" if id.startswith("progress/") else None


_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)


def names(redirects: Iterable[Redirect]) -> Names:
    """The names that some renames give."""
    ids = {one.old: one.new for one in redirects}
    words = {old.rpartition("/")[2]: new.rpartition("/")[2] for old, new in ids.items()}
    return Names(ids, words)


def same(was: str, now: str, known: Names) -> bool:
    """Whether two texts say the same: as numbers, or with ids as they are now."""
    return was == now or _number(was) == _number(now) is not None or known.text(was) == now


def _number(text: str) -> Decimal | None:
    try:
        number = Decimal(text) if len(text) <= 50 else None
    except InvalidOperation:
        return None
    return number if number is not None and number.is_finite() else None


def by_id(site: Published) -> dict[str, Thing]:
    """The things of a site by id."""
    return {thing.id: thing for thing in site.things}


def differences(was: Published, now: Published, known: Names) -> Iterator[Difference]:
    """How each thing that both sites have differs, in the order of the ids before."""
    there = by_id(now)
    for thing in was.things:
        found = there.get(thing.id) or there.get(known.id(thing.id))
        if found is not None:
            difference = compare(thing, found, known)
            if difference.any:
                yield difference


def compare(was: Thing, now: Thing, known: Names) -> Difference:
    """How a thing differs."""
    before = {entry.told for entry in was.changes}
    after = {entry.told for entry in now.changes}
    return Difference(
        was=was,
        now=now,
        facts=tuple(_facts(was, now, known)),
        rows=tuple(_rows(was, now, known)),
        lost_changes=tuple(entry for entry in was.changes if entry.told not in after),
        new_changes=tuple(entry for entry in now.changes if entry.told not in before),
        new_text=was.text != now.text,
    )


def _facts(was: Thing, now: Thing, known: Names) -> Iterator[Pair]:
    before = {fact.path: fact for fact in was.facts}
    after = {fact.path: fact for fact in now.facts}
    met = set()
    for path, fact in before.items():
        there = path if path in after else known.text(path)
        met.add(there)
        found = after.get(there)
        if not _same_fact(fact, found, known):
            yield Pair(there, fact, found)
    for path, fact in after.items():
        if path not in met and fact.text != NOT_YET:
            yield Pair(path, None, fact)


def _same_fact(was: Fact, now: Fact | None, known: Names) -> bool:
    """Whether a fact is the same; one that is `not yet` there is as good as one that isn't."""
    if now is None:
        return was.text == NOT_YET
    return same(was.text, now.text, known)


def _rows(was: Thing, now: Thing, known: Names) -> Iterator[RowPair]:
    after = {row_key(row): row for row in now.rows}
    met = set()
    for row in was.rows:
        key = row_key(row)
        met.add(key)
        found = after.get(key)
        if found is None or not _same_row(row, found, known):
            yield RowPair(row, found)
    for key, row in after.items():
        if key not in met:
            yield RowPair(None, row)


def row_key(row: Row) -> RowKey:
    """What makes a row the same row: what it is about, and the day it was published."""
    return (tuple(sorted(row.about)), row.published)


def _same_row(was: Row, now: Row, known: Names) -> bool:
    columns = {column for column, _ in (*was.cells, *now.cells)}
    return all(same(was.cell(column), now.cell(column), known) for column in columns)
