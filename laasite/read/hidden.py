"""What may not be seen yet, and where it stands: for officers, and for the rule on repositories.

`visibility.py` decides what is hidden; this module only tells it. Nothing of it reaches a site.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from laasite.model.dates import parse_published
from laasite.model.findings import Finding, Place
from laasite.model.rules import release as rules
from laasite.model.table import Cell, Row
from laasite.model.tree import Mapping, Node, Scalar, Sequence, place_of
from laasite.read.kinds import Kind
from laasite.read.sources import Document, FigureTable, Sheet, Sources
from laasite.read.visibility import RELEASES, View, day_of_change, is_draft, is_hidden, published_on

_NAMES = ("title", "text", "what", "id", "under", "view", "name")
"""Keys that say what an entry is, the best first."""

_ENTRIES = {
    "changes": "change",
    "commitments": "commitment",
    "second_opinions": "second opinion",
    "milestones": "milestone",
    "posts": "post",
    "seats": "seat",
    "goals": "goal",
    "aims": "aim",
    "objectives": "objective",
    "parts": "part",
}
"""What an entry of a list is called; any other is an entry."""


@dataclass(frozen=True, slots=True)
class Hidden:
    """A thing that may not be seen yet.

    `what` is its kind and `name` what it is called; `day` is from when it may be seen, None for a
    draft. `figures`: whether it holds figures. `target` is the id of the target that it belongs
    to, `owner` the partner or body that the file names for it: both None where there is none.
    """

    what: str
    name: str
    day: date | None
    place: Place
    figures: bool = False
    target: str | None = None
    owner: str | None = None


def hidden_things(sources: Sources, view: View) -> tuple[Hidden, ...]:
    """Everything that may not be seen from `view`, in the order of files and lines.

    Of what is hidden as a whole the parts aren't told, but for the figures of a hidden target.
    """
    found = [
        *(one for document in sources.written for one in _in_document(document, view)),
        *(one for table in sources.tables for one in _in_table(table, sources, view)),
        *(one for sheet in sources.sheets for one in _in_sheet(sheet, view)),
    ]
    return tuple(sorted(found, key=lambda one: (one.place, one.what, one.name)))


# --- documents -----------------------------------------------------------------------------------


def _in_document(document: Document, view: View) -> Iterator[Hidden]:
    slot, tree = document.slot, document.tree
    target = slot.id if slot.kind in (Kind.TARGET, Kind.UPDATE) else None
    if not is_hidden(tree, view):
        yield from _below(tree, document, view)
        return
    yield Hidden(
        what=slot.kind.value,
        name=_name(tree) or slot.id,
        day=_day(tree, view),
        place=_place(tree),
        figures=slot.kind is Kind.TARGET,
        target=target,
        owner=_owner(tree),
    )


def _below(node: Node, document: Document, view: View, key: str = "") -> Iterator[Hidden]:
    """What is hidden inside of something that may be seen."""
    match node:
        case Mapping(entries=entries):
            for name, value in entries:
                if name.text != RELEASES:
                    yield from _entry(value, document, view, name.text, name.text)
        case Sequence(items=items):
            for item in items:
                yield from _entry(item, document, view, key, "")


def _entry(node: Node, document: Document, view: View, key: str, own: str) -> Iterator[Hidden]:
    """An entry if it is hidden, else what is hidden in it; `own` is the key that names it."""
    if not (is_hidden(node, view) or (key == "changes" and _is_to_come(node, view))):
        yield from _below(node, document, view, key)
        return
    slot = document.slot
    what = _ENTRIES.get(key, "entry")
    yield Hidden(
        what=f"{what} of the {slot.kind.value} `{slot.id}`",
        name=_name(node) or own,
        day=_day(node, view),
        place=_place(node),
        figures=key in ("changes", "commitments", "levels"),
        target=slot.id if slot.kind is Kind.TARGET else None,
        owner=_owner(node) or _owner(document.tree),
    )


def _is_to_come(entry: Node, view: View) -> bool:
    """Whether a change may be seen only later; its own day is from when it may be seen."""
    day = day_of_change(entry, view)
    return is_draft(entry) or (day is not None and day > view.as_at)


def _day(node: Node, view: View) -> date | None:
    """From when it may be seen; a draft has no day, whatever else it says."""
    if is_draft(node):
        return None
    return published_on(node, view) or day_of_change(node, view)


def _place(node: Node) -> Place:
    """Where it is said that it is hidden."""
    keys = ("published", "draft", "date", "known_by")
    if isinstance(node, Mapping):
        first = next((key for key in keys if node.get(key) is not None), None)
        return place_of(node, (first,) if first else ())
    return node.place


def _name(node: Node) -> str:
    """What an entry is called; empty if it doesn't say."""
    for key in _NAMES:
        found = node.get(key) if isinstance(node, Mapping) else None
        if isinstance(found, Scalar) and found.text.strip():
            return found.text.strip()
    return ""


def _owner(node: Node) -> str | None:
    """The partner or body that a file names as the one to ask: who supplies, else who leads."""
    if not isinstance(node, Mapping):
        return None
    measure, lead, owner = node.get("measure"), node.get("lead"), node.get("owner")
    supplied = measure.get("supplied_by") if isinstance(measure, Mapping) else None
    first = lead.items[0] if isinstance(lead, Sequence) and lead.items else lead
    for found in (supplied, first, owner):
        if isinstance(found, Scalar) and found.text.strip():
            return found.text.strip()
    return None


# --- tables --------------------------------------------------------------------------------------


def _in_table(table: FigureTable, sources: Sources, view: View) -> Iterator[Hidden]:
    targets = [one for one in sources.of(Kind.TARGET) if one.slot.id == table.target]
    owner = next((_owner(one.tree) for one in targets), None)
    whole = any(is_draft(one.tree) for one in targets)
    for row in table.table.rows:
        hidden = _row(row, "figure", table.target, view, always=whole)
        if hidden is not None:
            yield Hidden(
                what=hidden.what,
                name=hidden.name,
                day=hidden.day,
                place=hidden.place,
                figures=row.filled("value") is not None or row.filled("done") is not None,
                target=table.target,
                owner=owner,
            )


def _in_sheet(sheet: Sheet, view: View) -> Iterator[Hidden]:
    if sheet.table.column("published") is None:
        return
    for row in sheet.table.rows:
        hidden = _row(row, f"row of the {sheet.slot.kind.value}", sheet.slot.id, view)
        if hidden is not None:
            yield hidden


def _row(row: Row, what: str, of: str, view: View, *, always: bool = False) -> Hidden | None:
    """A row that may not be seen; `always`: because what it belongs to is a draft."""
    cell = row.filled("published")
    day = parse_published(cell.text, day_first=view.day_first) if cell else None
    to_come = isinstance(day, date) and day > view.as_at
    if not (always or cell is None or to_come):
        return None
    shown = day if to_come and isinstance(day, date) and not always else None
    first = _first(row.cells)
    return Hidden(what, f"{of}, {first}" if first else of, shown, cell.place if cell else row.place)


def _first(cells: Iterable[Cell]) -> str:
    return next((cell.text for cell in cells if cell.text), "")


# --- the rule on repositories --------------------------------------------------------------------


def exposed(sources: Sources, today: View) -> Iterator[Finding]:
    """What is kept back from the site though the repository shows it to everyone.

    `today` must be the true day, not the one as at which a site is built: what came out since isn't
    under embargo. Only file and line are told, because a build's log may be public. A draft of
    words is no harm; a draft with figures is.
    """
    if not _says_public(sources):
        return
    for one in hidden_things(sources, today):
        if one.day is not None or one.figures:
            yield rules.EXPOSED.at(one.place, _EXPOSED_DRAFT if one.day is None else _EXPOSED)


_EXPOSED = "What stands here may not be seen yet, but everyone can read it in the repository."
_EXPOSED_DRAFT = "The figures here aren't published, but everyone can read them in the repository."


def repository_unsaid(sources: Sources, today: View) -> Iterator[Finding]:
    """Whether `site.yaml` says if the repository is public, where that matters.

    Only for `laasite check`: a note in a build would give away that something is hidden.
    """
    settings = sources.of(Kind.SITE)
    if not settings or settings[0].tree.get("repository_is_public") is not None:
        return
    if any(one.day is not None for one in hidden_things(sources, today)):
        message = "Something is to be published on a later day, and `site.yaml` doesn't say "
        message += "whether others can read these files meanwhile."
        yield rules.REPOSITORY_UNSAID.at(Place(settings[0].path), message)


def _says_public(sources: Sources) -> bool:
    for document in sources.of(Kind.SITE):
        node = document.tree.get("repository_is_public")
        return isinstance(node, Scalar) and node.text.strip().lower() in ("yes", "true")
    return False
