"""What may be seen on a date: the one place where drafts, embargoes and the past are decided.

YAML says how things stand today; each entry under `changes:` says what was before. Seen from an
earlier day, the changes after it are undone, newest first. What is a draft, or published later, is
taken out, and with it everything that belongs to it. All that comes after works on what is left and
cannot know that there was more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from laasite.memo import FORGETFUL, Memo, Same, remembered
from laasite.model.dates import PartialDate, parse_date, parse_published
from laasite.model.problems import Problem
from laasite.model.table import Row
from laasite.model.tree import Mapping, Node, Scalar, Sequence
from laasite.read.kinds import Kind, Slot
from laasite.read.sources import Document, FigureTable, Sheet, Sources
from laasite.read.undoing import merged, with_value

S = TypeVar("S")
T = TypeVar("T")

RELEASES = "releases"
"""The key whose entries may be seen before their `published`: they announce it."""

SIGNED_OFF = "signed_off"
"""The key of a sign-off, which isn't there before its own `date`."""

HOLDERS = "holders"
"""The key of lists of those who hold a post or a seat, each from one day to another."""


@dataclass(frozen=True, slots=True)
class View:
    """From where the sources are looked at: the end of a day; whether hidden things are shown."""

    as_at: date
    day_first: bool
    everything: bool = False


def visible(sources: Sources, view: View, memo: Memo = FORGETFUL) -> Sources:
    """What may be seen of `sources`; the figures and updates of a hidden target go with it.

    `memo` has what could be seen before of the same documents and tables.
    """
    documents = [_remembered(_visible_document, one, view, memo) for one in sources.documents]
    kept = [document for document in documents if document is not None]
    hidden = {d.slot for d in sources.documents} - {d.slot for d in kept}
    hidden_targets = {slot.id for slot in hidden if slot.kind is Kind.TARGET}
    hidden_strategies = {slot.id for slot in hidden if slot.kind is Kind.STRATEGY}
    return replace(
        sources,
        documents=tuple(
            d
            for d in kept
            if not _goes_with(d, hidden_targets, hidden_strategies)
            and not _belongs_to(d.slot, hidden)
        ),
        tables=tuple(
            _remembered(_visible_table, table, view, memo)
            for table in sources.tables
            if table.target not in hidden_targets
        ),
        sheets=tuple(
            _visible_sheet(_without_hidden_sections(sheet, hidden), view)
            for sheet in sources.sheets
            if not _belongs_to(sheet.slot, hidden)
        ),
        translations=tuple(_visible_translations(sources, view, hidden, memo)),
    )


def _visible_translations(
    sources: Sources, view: View, hidden: set[Slot], memo: Memo
) -> Iterator[Document]:
    """The translations that may be seen: those that aren't hidden, of what isn't hidden."""
    targets = {slot.id for slot in hidden if slot.kind is Kind.TARGET}
    strategies = {slot.id for slot in hidden if slot.kind is Kind.STRATEGY}
    for one in sources.translations:
        slot = one.slot.original
        gone = slot in hidden or _belongs_to(slot, hidden) or _goes_with(one, targets, strategies)
        seen = None if gone else _remembered(_visible_document, one, view, memo)
        if seen is not None:
            yield seen


def _remembered(see: Callable[[S, View], T], one: S, view: View, memo: Memo) -> T:
    """What is seen of one document or table, which may be nothing."""
    return remembered(memo, ("visible", (Same(one), view)), lambda: (_seen(see, one, view),))[0]


def _seen(see: Callable[[S, View], T], one: S, view: View) -> T:
    """What is seen: the thing itself if nothing of it is hidden, so that all views share it."""
    seen = see(one, view)
    return one if seen == one else seen


def _goes_with(document: Document, targets: set[str], strategies: set[str]) -> bool:
    slot = document.slot
    return (slot.kind is Kind.UPDATE and slot.id in targets) or (
        slot.kind is Kind.THEME and slot.within in strategies
    )


OWNERS = {
    Kind.PAPER: Kind.MEETING,
    Kind.MINUTES: Kind.MEETING,
    Kind.RESPONSE: Kind.CONSULTATION,
    Kind.QUESTIONS: Kind.CONSULTATION,
    Kind.ENDORSEMENTS: Kind.CONSULTATION,
}
"""Which kind of thing a file belongs to, and is hidden with."""


def _belongs_to(slot: Slot, hidden: set[Slot]) -> bool:
    """Whether a file belongs to a meeting or a consultation that is hidden."""
    owner = OWNERS.get(slot.kind)
    return owner is not None and Slot(owner, slot.within or slot.id) in hidden


def _visible_document(document: Document, view: View) -> Document | None:
    if not view.everything and is_hidden(document.tree, view):
        return None
    if document.slot.kind is Kind.MOVED and not view.everything:
        document = replace(document, tree=_moved_by_then(document.tree, view))
    tree = _visible_mapping(document.tree, view)
    return replace(document, tree=_without_hidden_headline(tree, document.tree))


def _without_hidden_headline(seen: Mapping, whole: Mapping) -> Mapping:
    """A target without its `headline` while the commitment that it names isn't there yet."""
    headline = _text(seen.get("headline"))
    if not headline or headline not in _promised_under(whole) - _promised_under(seen):
        return seen
    return replace(seen, entries=tuple(one for one in seen.entries if one[0].text != "headline"))


def _promised_under(tree: Mapping) -> set[str]:
    """What the commitments of a target stand under."""
    listed = tree.get("commitments")
    items = listed.items if isinstance(listed, Sequence) else ()
    return {_text(one.get("under")) for one in items if isinstance(one, Mapping)}


def _moved_by_then(tree: Mapping, view: View) -> Mapping:
    """`moved.yaml` without the renames and tombstones that came later: the date tells them."""
    listed = tree.get("moved")
    if not isinstance(listed, Sequence):
        return tree
    kept = tuple(one for one in listed.items if not _is_later(one, view))
    return with_value(tree, "moved", replace(listed, items=kept))


def _visible_table(table: FigureTable, view: View) -> FigureTable:
    rows = tuple(row for row in table.table.rows if view.everything or _row_may_be_seen(row, view))
    return replace(table, table=replace(table.table, rows=rows))


def _without_hidden_sections(sheet: Sheet, hidden: set[Slot]) -> Sheet:
    """A list of endorsements without the columns of sections that may not be seen yet."""
    if sheet.slot.kind is not Kind.ENDORSEMENTS:
        return sheet
    consultation, header = sheet.slot.id, sheet.table.header
    kept = [
        index
        for index, cell in enumerate(header)
        if Slot(Kind.RESPONSE, cell.text, consultation) not in hidden
    ]
    columns = tuple(header[index].text for index in kept)
    rows = tuple(
        replace(row, columns=columns, cells=tuple(row.cells[index] for index in kept))
        for row in sheet.table.rows
    )
    table = replace(sheet.table, header=tuple(header[index] for index in kept), rows=rows)
    return replace(sheet, table=table)


def _visible_sheet(sheet: Sheet, view: View) -> Sheet:
    """The rows of a list that may be seen; one without a `published` column is public at once."""
    if view.everything:
        return sheet
    if sheet.slot.kind is Kind.ENDORSEMENTS:
        rows = tuple(_silent_until(row, view) for row in sheet.table.rows)
        sheet = replace(sheet, table=replace(sheet.table, rows=rows))
    if sheet.table.column("published") is None:
        return sheet
    rows = tuple(row for row in sheet.table.rows if _row_may_be_seen(row, view))
    return replace(sheet, table=replace(sheet.table, rows=rows))


def _silent_until(row: Row, view: View) -> Row:
    """A member's row, without what the member had not yet answered on the day of the view."""
    cell = row.filled("answered")
    day = parse_published(cell.text, day_first=view.day_first) if cell else None
    if not isinstance(day, date) or day <= view.as_at:
        return row
    cells = tuple(
        one if column == "member" else replace(one, text="")
        for column, one in zip(row.columns, row.cells, strict=True)
    )
    return replace(row, cells=cells)


def _row_may_be_seen(row: Row, view: View) -> bool:
    cell = row.get("published")
    if cell is None or not cell.text.strip():
        return False
    day = parse_published(cell.text, day_first=view.day_first)
    return isinstance(day, Problem) or day <= view.as_at


# --- trees -------------------------------------------------------------------------------------


def is_hidden(node: Node, view: View) -> bool:
    """Whether a thing is a draft or published later.

    A date that can't be read hides nothing: it is a finding that stops the build.
    """
    day = published_on(node, view)
    return is_draft(node) or (day is not None and day > view.as_at)


def is_draft(node: Node) -> bool:
    """Whether a thing says of itself that it is a draft."""
    return isinstance(node, Mapping) and _text(node.get("draft")) in ("yes", "true")


def published_on(node: Node, view: View) -> date | None:
    """The day from which a thing says that it may be seen; None if it doesn't, or not readably.

    A commitment that was agreed on a day wasn't there before, unless it says itself since when.
    """
    published = _published_text(node) if isinstance(node, Mapping) else ""
    day = parse_published(published, day_first=view.day_first) if published else None
    return day if isinstance(day, date) else None


def _published_text(tree: Mapping) -> str:
    """What is written under `published`, or in its place under `agreed` of a commitment."""
    agreed = tree.get("agreed") if tree.get("under") is not None else None
    return _text(tree.get("published") or agreed)


def _text(node: Node | None) -> str:
    return node.text.strip().lower() if isinstance(node, Scalar) else ""


def _visible_node(node: Node, view: View) -> Node:
    match node:
        case Mapping():
            return _visible_mapping(node, view)
        case Sequence():
            return replace(node, items=tuple(_visible_items(node.items, view)))
        case Scalar():
            return node


def _visible_items(items: Iterable[Node], view: View) -> Iterable[Node]:
    for item in items:
        if view.everything or not is_hidden(item, view):
            yield _visible_node(item, view)


def _holders_then(holders: Sequence, view: View) -> Sequence:
    """Who held a post or seat on the day of the view: nobody who came later, no end to come."""
    items = (item for item in holders.items if not _comes_later(item, "from", view))
    return replace(holders, items=tuple(_without_later_end(item, view) for item in items))


def _without_later_end(holder: Node, view: View) -> Node:
    if not isinstance(holder, Mapping) or not _comes_later(holder, "to", view):
        return holder
    return replace(holder, entries=tuple(one for one in holder.entries if one[0].text != "to"))


def _comes_later(node: Node, key: str, view: View) -> bool:
    """Whether the day under a key may still be to come."""
    text = _text(node.get(key)) if isinstance(node, Mapping) else ""
    day = parse_date(text, day_first=view.day_first) if text else None
    return isinstance(day, PartialDate) and day.latest > view.as_at


def _visible_mapping(tree: Mapping, view: View) -> Mapping:
    tree = _undone(tree, view)
    entries = tuple(
        (key, _announced(value, view) if key.text == RELEASES else _visible_value(key, value, view))
        for key, value in tree.entries
        if _may_be_shown(key, value, view)
    )
    return replace(tree, entries=entries)


def _announced(releases: Node, view: View) -> Node:
    """The announcements, which speak of days to come; but not those that are drafts."""
    if view.everything or not isinstance(releases, Sequence):
        return releases
    return replace(releases, items=tuple(one for one in releases.items if not is_draft(one)))


def _visible_value(key: Scalar, value: Node, view: View) -> Node:
    """What may be seen of the value of a key; holders have a past of their own, in their dates."""
    if key.text == HOLDERS and isinstance(value, Sequence) and not view.everything:
        value = _holders_then(value, view)
    return _visible_node(value, view)


def _may_be_shown(key: Scalar, value: Node, view: View) -> bool:
    """A withheld contact isn't shown even in a preview of everything."""
    if key.text == "contact" and isinstance(value, Mapping) and not _is_public(value):
        return False
    if key.text == SIGNED_OFF and not view.everything and _comes_later(value, "date", view):
        return False
    return view.everything or not is_hidden(value, view)


def _is_public(contact: Mapping) -> bool:
    return _text(contact.get("public")) in ("yes", "true")


def _undone(tree: Mapping, view: View) -> Mapping:
    """`tree` with every change that came after the day of the view undone and taken out."""
    listed = tree.get("changes")
    if not isinstance(listed, Sequence) or view.everything:
        return tree
    later = [entry for entry in listed.items if _is_later(entry, view)]
    oldest_first = sorted(later, key=lambda one: day_of_change(one, view) or date.max)
    for entry in reversed(oldest_first):
        was = entry.get("was") if isinstance(entry, Mapping) else None
        if isinstance(was, Mapping):
            tree = merged(tree, was)
    kept = tuple(entry for entry in listed.items if entry not in later)
    return with_value(tree, "changes", replace(listed, items=kept))


def _is_later(entry: Node, view: View) -> bool:
    day = day_of_change(entry, view)
    return is_draft(entry) or (day is not None and day > view.as_at)


def day_of_change(entry: Node, view: View) -> date | None:
    """The day from which a change may be seen: its `published`, else its date, else `known_by`."""
    if not isinstance(entry, Mapping):
        return None
    for key in ("published", "date", "known_by"):
        text = _text(entry.get(key))
        day = parse_date(text, day_first=view.day_first) if text else None
        if isinstance(day, PartialDate):
            return day.latest
    return None


# --- what was -----------------------------------------------------------------------------------


def as_they_stood(sources: Sources, document: Document, view: View) -> Sources:
    """One document, with its figures if it is a target, as it could be seen from an earlier day.

    `sources` are those that may be seen; what isn't in them can't come back.
    """
    own = document.slot.id if document.slot.kind is Kind.TARGET else None
    tables = tuple(one for one in sources.tables if one.target == own)
    return visible(Sources((document,), tables, ()), view)


def days_of_change(document: Document, view: View) -> tuple[date, ...]:
    """The days up to that of the view on which a document changed, or showed more, oldest first.

    The settings' releases announce what is to come, so that their days change nothing.
    """
    days = set(_days_below(document.tree, view))
    if document.slot.kind is not Kind.SITE:
        texts = _published_below(document.tree)
        found = (parse_published(text, day_first=view.day_first) for text in texts)
        days |= {day for day in found if isinstance(day, date)}
    return tuple(sorted(day for day in days if day <= view.as_at))


def _days_below(tree: Node, view: View) -> Iterator[date]:
    days = (day_of_change(entry, view) for entry in _changes_below(tree))
    return (day for day in days if day is not None)


def changes_in(tree: Mapping, view: View) -> tuple[tuple[date, Mapping], ...]:
    """The entries under `changes:` of a group of keys with the day of each, the newest first.

    That is the order in which they are undone: of two on one day, the one that stands last first.
    """
    listed = tree.get("changes")
    entries = listed.items if isinstance(listed, Sequence) else ()
    groups = [one for one in entries if isinstance(one, Mapping)]
    dated = [(day, one) for one in groups if (day := day_of_change(one, view)) is not None]
    oldest_first = sorted(dated, key=lambda pair: pair[0])
    return tuple(oldest_first[::-1])


# --- what is to come ---------------------------------------------------------------------------


def future_dates(sources: Sources, as_at: date) -> tuple[date, ...]:
    """The days after `as_at` on which something becomes public or changes, oldest first."""
    first = any(
        _text(document.tree.get("dates")) == "day first" for document in sources.of(Kind.SITE)
    )
    published = (
        parse_published(text, day_first=first)
        for text in (*_published_in_trees(sources), *_published_in_tables(sources))
    )
    days = {day for day in published if isinstance(day, date)}
    days |= set(_days_of_changes(sources, View(as_at, first)))
    return tuple(sorted(day for day in days if day > as_at))


def _days_of_changes(sources: Sources, view: View) -> Iterator[date]:
    for document in sources.written:
        yield from _days_below(document.tree, view)


def _changes_below(node: Node) -> Iterator[Node]:
    match node:
        case Mapping(entries=entries):
            for key, value in entries:
                if key.text == "changes" and isinstance(value, Sequence):
                    yield from value.items
                else:
                    yield from _changes_below(value)
        case Sequence(items=items):
            for item in items:
                yield from _changes_below(item)


def _published_in_tables(sources: Sources) -> Iterator[str]:
    figures = (one.table for one in sources.tables)
    sheets = (one.table for one in sources.sheets)
    for table in (*figures, *sheets):
        for row in table.rows:
            for column in ("published", "answered"):
                if (cell := row.filled(column)) is not None:
                    yield cell.text


def _published_in_trees(sources: Sources) -> Iterator[str]:
    for document in sources.written:
        if document.slot.kind is not Kind.SITE:
            yield from _published_below(document.tree)


def _published_below(node: Node) -> Iterator[str]:
    match node:
        case Mapping(entries=entries):
            if text := _published_text(node):
                yield text
            for _, value in entries:
                yield from _published_below(value)
        case Sequence(items=items):
            for item in items:
                yield from _published_below(item)
