"""Every fact that may be seen, from the trees and tables that `visibility.py` has left.

Texts are told in one form: spaces single, days as ISO, numbers without thousands separators, so
that another way of writing the same thing is no change. Contacts are never told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping as MappingType
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from hashlib import sha256

from laasite.memo import FORGETFUL, Memo, Same, remembered
from laasite.model.dates import stated_date
from laasite.model.facts import Entry, Fact, Row, Thing
from laasite.model.findings import Place
from laasite.model.numbers import Number, parse_number
from laasite.model.periods import YearKind, parse_period
from laasite.model.problems import Problem, tidy
from laasite.model.table import Row as TableRow
from laasite.model.tree import Mapping, Node, Scalar, Sequence
from laasite.model.words import FigureState
from laasite.read.kinds import Kind, Slot
from laasite.read.sources import Document, FigureTable, Sheet, Sources
from laasite.read.visibility import View, day_of_change

UNTOLD = frozenset(("changes", "contact", "draft"))
"""Keys that are no facts: the past stands apart, contacts and drafts are nobody's business."""

SITE_KEYS = frozenset(
    ("title", "address", "partnership", "area", "licence", "close_within", "releases", "changes")
)
"""What is told of `site.yaml`; the rest is about the tool."""

IDS = {
    Kind.HOME: "index",
    Kind.STRATEGY: "strategies/{id}",
    Kind.THEME: "strategies/{within}/{id}",
    Kind.AGREEMENT: "agreements/{id}",
    Kind.TARGET: "targets/{id}",
    Kind.UPDATE: "progress/{within}/{id}",
    Kind.PARTNER: "partners/{id}",
    Kind.BODY: "bodies/{id}",
    Kind.PAGE: "pages/{id}",
    Kind.MONEY: "money/{id}",
    Kind.INDICATORS: "indicators/{id}",
    Kind.RELEVANCE: "relevance/{within}/{id}",
    Kind.PLAN: "plans/{id}",
    Kind.MEETING: "meetings/{id}",
    Kind.PAPER: "meetings/{within}/{id}",
    Kind.MINUTES: "meetings/{within}/minutes",
    Kind.CONSULTATION: "consultations/{id}",
    Kind.QUESTIONS: "consultations/{id}/questions",
    Kind.RESPONSE: "consultations/{within}/response/{id}",
    Kind.ENDORSEMENTS: "consultations/{id}/endorsements",
    Kind.EVENT: "engagement/{id}",
    Kind.REVIEW: "reviews/{id}",
}
"""What a thing of each kind is called in the whole site: the path of its file, without its end."""

LISTED = {Kind.AREAS: "areas", Kind.GLOSSARY: "glossary", Kind.OBLIGATIONS: "obligations"}
"""Files that hold many things, each under a key of its own."""

NAMES = (
    "id", "under", "partner", "stage", "slot", "version", "question", "by", "to", "target",
    "label", "period", "from", "date", "member", "who", "what", "text", "said", "title",
)  # fmt: skip
"""The keys by which an entry of a list is known, the surest first."""

KEY_COLUMNS = {
    Kind.INDICATORS: "id",
    Kind.RELEVANCE: "indicator",
    Kind.QUESTIONS: "number",
    Kind.ENDORSEMENTS: "member",
}

CELLS = frozenset(("value", "done", "state", "change", "reason", "note", "source", "illustrative"))
"""What a row of a target's CSV says; every other column but `published` tells of what."""

_YES_NO = {"true": "yes", "false": "no", "yes": "yes", "no": "no"}
_WORD = re.compile(r"[a-z][a-z0-9_]*", re.ASCII)
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*|[1-9][0-9]{0,2}(,[0-9]{3})+)(\.[0-9]+)?", re.ASCII)
_LONGEST_DATE = 30


@dataclass(frozen=True, slots=True)
class Where:
    """The path so far, the innermost entry of a list on it, and how the file's dates are read."""

    day_first: bool
    path: str = ""
    group: str = ""

    def below(self, key: str) -> Where:
        """One key further."""
        return Where(self.day_first, (self.path + _step(key)).removeprefix("."), self.group)

    def entry(self, name: str) -> Where:
        """One entry of a list further."""
        path = f"{self.path}[{name}]"
        return Where(self.day_first, path, path)

    def top(self) -> Where:
        """The beginning of a tree in the same file."""
        return Where(self.day_first)


@lru_cache(maxsize=16_384)
def _step(key: str) -> str:
    """A key as it stands in a path: the same few stand in every file."""
    plain = tidy(key).replace("[", "(").replace("]", ")")
    return f".{plain}" if _WORD.fullmatch(plain) else f"[{period_name(plain)}]"


def facts_of(
    seen: Sources, withheld: frozenset[str], *, day_first: bool, memo: Memo = FORGETFUL
) -> tuple[Thing, ...]:
    """Everything told of each thing in `seen`, which must be visible sources; in order of the ids.

    Of the things called `withheld` only the title is told: they are named but not shown. `memo`
    has what was told before of the same documents and tables.
    """
    top = Where(day_first)
    tables = {table.target: table for table in seen.tables}
    things = [one for each in seen.documents for one in _remembered(each, tables, top, memo)]
    things += [_sheet(sheet) for sheet in seen.sheets]
    told = (_title_alone(one) if one.id in withheld else one for one in things)
    return tuple(sorted(told, key=lambda thing: thing.id))


def _title_alone(thing: Thing) -> Thing:
    facts = tuple(fact for fact in thing.facts if fact.path == "title")
    return replace(thing, facts=facts, rows=(), changes=(), text=None)


def _remembered(
    document: Document, tables: MappingType[str, FigureTable], top: Where, memo: Memo
) -> tuple[Thing, ...]:
    """The things of a document; nothing but it and the table of a target of its name counts."""
    key = ("things", (Same(document), Same(tables.get(document.slot.id)), top.day_first))
    return remembered(memo, key, lambda: tuple(_things(document, tables, top)))


def _things(
    document: Document, tables: MappingType[str, FigureTable], top: Where
) -> Iterator[Thing]:
    kind, tree = document.slot.kind, document.tree
    if kind in LISTED:
        for key, value in tree.entries:
            if isinstance(value, Mapping):
                thing = _thing(f"{LISTED[kind]}/{key.text}", kind, value, top)
                yield replace(thing, place=key.place)
    elif kind is Kind.SITE:
        yield _thing("site", kind, _site_keys(tree), top)
    elif (named := id_of(document.slot)) is not None:
        thing = _thing(named, kind, tree, top)
        yield replace(
            thing, rows=_rows_of(document, tables, top), text=fingerprint(document.text.markdown)
        )


def id_of(slot: Slot) -> str | None:
    """What a thing is called in the whole site; None for a file that is no thing of its own."""
    form = IDS.get(slot.kind)
    return form.format(id=slot.id, within=slot.within) if form else None


def _site_keys(tree: Mapping) -> Mapping:
    return Mapping(tuple(one for one in tree.entries if one[0].text in SITE_KEYS), tree.place)


def _thing(id: str, kind: Kind, tree: Mapping, top: Where) -> Thing:
    title, illustrative = tree.get("title"), tree.get("illustrative")
    return Thing(
        id=id,
        kind=kind.value,
        title=tidy(title.text) if isinstance(title, Scalar) else id,
        illustrative=isinstance(illustrative, Scalar) and canonical(illustrative.text) == "yes",
        facts=tuple(_facts(tree, top)),
        rows=(),
        changes=tuple(_entries(tree, top)),
        text=None,
        place=tree.place,
    )


def fingerprint(markdown: str) -> str | None:
    """The SHA-256 of a text; spaces at the ends of lines and blank lines round it don't count."""
    lines = [line.rstrip() for line in markdown.strip().splitlines()]
    return sha256("\n".join(lines).encode("utf-8", "replace")).hexdigest() if lines else None


# --- texts in one form -------------------------------------------------------------------------


@lru_cache(maxsize=16_384)
def canonical(text: str, *, day_first: bool = False) -> str:
    """`text` in the one form in which facts are told and compared."""
    plain = tidy(text)
    if (word := _YES_NO.get(plain.lower())) is not None:
        return word
    if _NUMBER.fullmatch(plain):
        return plain.replace(",", "")
    if len(plain) <= _LONGEST_DATE and any(letter.isdigit() for letter in plain):
        day = stated_date(plain, day_first=day_first)
        if day is not None and day.exact is not None:
            return day.exact.isoformat()
    return plain


@lru_cache(maxsize=16_384)
def period_name(text: str, year: YearKind = YearKind.FINANCIAL) -> str:
    """A period as data write it, however it was typed; any other text as it is."""
    if not text[:1].isdigit() and text[:1] != "Q":
        return text
    period = parse_period(text, year)
    return text if isinstance(period, Problem) else period.canonical()


# --- trees -------------------------------------------------------------------------------------


def _facts(node: Node, where: Where) -> Iterator[Fact]:
    match node:
        case Scalar():
            text = canonical(node.text, day_first=where.day_first)
            yield Fact(where.path, text, node.place, where.group)
        case Sequence():
            yield from _listed(node, where)
        case Mapping():
            for key, value in node.entries:
                if key.text not in UNTOLD:
                    yield from _facts(value, where.below(key.text))


def _listed(node: Sequence, where: Where) -> Iterator[Fact]:
    """A list of words is one fact; an entry with keys of its own is known by one of them."""
    words = [item.text for item in node.items if isinstance(item, Scalar)]
    if words:
        text = ", ".join(canonical(word, day_first=where.day_first) for word in words)
        yield Fact(where.path, text, node.place, where.group)
    for name, item in _named(node, where):
        yield from _facts(item, where.entry(name))


def _named(node: Sequence, where: Where) -> Iterator[tuple[str, Mapping]]:
    """Each entry with keys of its own, with the name by which it is known, each name once."""
    counts: dict[str, int] = {}
    for item in node.items:
        if isinstance(item, Mapping):
            name = _name(item, where)
            counts[name] = counts.get(name, 0) + 1
            yield (name if counts[name] == 1 else f"{name} #{counts[name]}"), item


def _name(entry: Mapping, where: Where) -> str:
    for key in NAMES:
        found = entry.get(key)
        if isinstance(found, Scalar) and found.text.strip():
            text = period_name(canonical(found.text, day_first=where.day_first))
            return text.replace("[", "(").replace("]", ")")
    return "entry"


def _entries(node: Node, where: Where) -> Iterator[Entry]:
    """The entries under `changes:` of a group and of every group below it."""
    match node:
        case Mapping():
            for key, value in node.entries:
                if key.text != "changes":
                    if not isinstance(value, Scalar):
                        yield from _entries(value, where.below(key.text))
                elif isinstance(value, Sequence):
                    groups = (item for item in value.items if isinstance(item, Mapping))
                    yield from (_entry(item, where) for item in groups)
        case Sequence():
            for name, item in _named(node, where):
                yield from _entries(item, where.entry(name))


def _entry(entry: Mapping, where: Where) -> Entry:
    was = entry.get("was")
    told = _facts(was, where.top()) if was is not None else ()
    day = day_of_change(entry, View(date.min, where.day_first))
    return Entry(
        group=where.path,
        day=day.isoformat() if day else "",
        kind=_said(entry, "kind"),
        was=tuple((fact.path, fact.text) for fact in told),
        reason=_said(entry, "reason"),
        agreed_in=_said(entry, "agreed_in"),
        place=entry.place,
    )


def _said(entry: Mapping, key: str) -> str:
    found = entry.get(key)
    return canonical(found.text) if isinstance(found, Scalar) else ""


# --- tables ------------------------------------------------------------------------------------


def _rows_of(
    document: Document, tables: MappingType[str, FigureTable], top: Where
) -> tuple[Row, ...]:
    """The rows of a target's CSV, in the order of the file."""
    table = tables.get(document.slot.id)
    if document.slot.kind is not Kind.TARGET or table is None:
        return ()
    year = _year_of(document.tree)
    return tuple(_row(row, year, top) for row in table.table.rows)


def _year_of(tree: Node) -> YearKind:
    """The kind of year of the first measure of a target that names one."""
    for path in (("measure", "year"), ("parts", 0, "measure", "year")):
        found = node_at(tree, path)
        if isinstance(found, Scalar):
            typed = found.text.strip()
            return next((kind for kind in YearKind if kind.value == typed), YearKind.FINANCIAL)
    return YearKind.FINANCIAL


def node_at(node: Node | None, path: tuple[str | int, ...]) -> Node | None:
    """The value at `path` below `node`, or None."""
    for step in path:
        match node:
            case Mapping() if isinstance(step, str):
                node = node.get(step)
            case Sequence(items=items) if isinstance(step, int) and step < len(items):
                node = items[step]
            case _:
                return None
    return node


def _row(row: TableRow, year: YearKind, top: Where) -> Row:
    pairs = zip(row.columns, row.cells, strict=True)
    filled = {name: cell.text for name, cell in pairs if cell.text}
    published = filled.pop("published", "")
    about = {name: text for name, text in filled.items() if name not in CELLS}
    cells = {name: text for name, text in filled.items() if name in CELLS}
    if "milestone" not in about:
        cells.setdefault("state", FigureState.FINAL.value)
    return Row(
        about=tuple((name, _about(name, text, year)) for name, text in sorted(about.items())),
        published=canonical(published, day_first=top.day_first),
        cells=tuple((name, _cell(name, text, top)) for name, text in sorted(cells.items())),
        place=row.place,
    )


def _about(column: str, text: str, year: YearKind) -> str:
    return period_name(tidy(text), year) if column == "period" else tidy(text)


def _cell(column: str, text: str, top: Where) -> str:
    number = parse_number(text) if column == "value" else None
    if isinstance(number, Number):
        return f"{number.value:f}"
    return canonical(text, day_first=top.day_first)


def _sheet(sheet: Sheet) -> Thing:
    """A list in a CSV: each cell is a fact, under the row's own name and the column's."""
    kind, path = sheet.slot.kind, sheet.path
    own = KEY_COLUMNS[kind]
    facts = tuple(
        Fact(f"[{row.text(own)}].{column}", canonical(cell.text), cell.place, f"[{row.text(own)}]")
        for row in sheet.table.rows
        for column, cell in zip(row.columns, row.cells, strict=True)
        if cell.text and column != "published"
    )
    thing = _thing(
        id_of(sheet.slot) or path, kind, Mapping((), Place(path, 1, 1)), Where(day_first=False)
    )
    return replace(thing, facts=facts)
