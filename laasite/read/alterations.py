"""Everything that was changed after it was published: entries under `changes:`, and figures.

YAML says how things stand today, so the value after a change is what the next later change says was
there before, or today's. Undoing the changes one by one, newest first, gives both ends of each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import partial
from itertools import pairwise

from laasite.memo import FORGETFUL, Memo, Same, remembered
from laasite.model.dates import PartialDate, day_in_words, parse_date
from laasite.model.history import Alteration, Effect
from laasite.model.language import marked, say
from laasite.model.measures import Figure, Series
from laasite.model.report import Report
from laasite.model.targets import Target
from laasite.model.tree import Mapping, Node, Scalar
from laasite.model.tree import Sequence as Items
from laasite.model.words import Better, ChangeKind
from laasite.read.change_words import Teller, level_of, row_words
from laasite.read.kinds import Kind
from laasite.read.sources import Document, Sources
from laasite.read.undoing import merged, other_ways
from laasite.read.visibility import View, changes_in

PAGES = {
    Kind.HOME: "index",
    Kind.STRATEGY: "strategies/{id}",
    Kind.THEME: "strategies/{within}/{id}",
    Kind.AGREEMENT: "agreements/{id}",
    Kind.TARGET: "targets/{id}",
    Kind.UPDATE: "targets/{id}",
    Kind.PARTNER: "partners/{id}",
    Kind.BODY: "bodies/{id}",
    Kind.PAGE: "pages/{id}",
    Kind.MONEY: "money/{id}",
    Kind.PLAN: "plans",
    Kind.MEETING: "meetings/{id}",
    Kind.PAPER: "meetings/{within}/{id}",
    Kind.MINUTES: "meetings/{within}",
    Kind.CONSULTATION: "consultations/{id}",
    Kind.RESPONSE: "consultations/{within}",
    Kind.EVENT: "engagement",
    Kind.REVIEW: "reviews/{id}",
    Kind.OBLIGATIONS: "obligations",
    Kind.AREAS: "areas",
    Kind.GLOSSARY: "glossary",
}
"""How texts refer to the page of a thing of each kind."""

LISTS_IN_ONE_FILE = {Kind.AREAS: "place", Kind.GLOSSARY: "word", Kind.OBLIGATIONS: "obligation"}
"""Files of several things, and what one of them is called."""

TEXTS = {
    Kind.UPDATE: marked("The text"),
    Kind.MEETING: marked("The text"),
    Kind.PAPER: marked("The text"),
    Kind.MINUTES: marked("The text"),
    Kind.CONSULTATION: marked("The text, the questions or the answers"),
    Kind.RESPONSE: marked("The text"),
}
"""What can change without any key: an entry on it names under `was` a key that stays the same."""

NAMES = ("title", "text", "what", "term", "ask", "name", "slot", "version")
IDS = ("id", "under", "partner", "by", "from", "item", "period")
"""Keys by which an entry of a list is named in words, and by which it is told from the others."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in a document one stands: the keys down to here, and the names of the entries."""

    node: Node
    path: tuple[str, ...] = ()
    within: tuple[str, ...] = ()

    def below(self, key: str, node: Node, name: str | None = None) -> Spot:
        """One step further down, into something with a name of its own perhaps."""
        return Spot(node, (*self.path, key), (*self.within, name) if name else self.within)


def alterations_of(
    sources: Sources,
    report: Report,
    unread: frozenset[tuple[str, str]],
    view: View,
    memo: Memo = FORGETFUL,
) -> tuple[Alteration, ...]:
    """Every change in what may be seen, the newest first; files with mistakes are left out.

    `memo` has which documents changed, and which figures did.
    """
    found = [
        one
        for document in sources.documents
        if (document.slot.kind.value, document.slot.id) not in unread
        and remembered(memo, ("changed", Same(document)), partial(_says_change, document))
        for one in _of_document(document, report, view)
    ]
    for target in report.targets.values():
        make = partial(_all_figures, target)
        found += remembered(memo, ("revised", Same(target)), make)
    seen = (one for one in found if one.day <= view.as_at)
    return tuple(sorted(seen, key=lambda one: (-one.day.toordinal(), one.place, one.path)))


# --- changes of keys ---------------------------------------------------------------------------


def _says_change(document: Document) -> bool:
    """Whether any group of keys of a document has changes, so that it is worth a closer look."""
    return _any_changes(document.tree)


def _any_changes(node: Node) -> bool:
    match node:
        case Mapping(entries=entries):
            return any(key.text == "changes" or _any_changes(value) for key, value in entries)
        case Items(items=items):
            return any(map(_any_changes, items))
        case Scalar():
            return False


def _of_document(document: Document, report: Report, view: View) -> Iterator[Alteration]:
    slot = document.slot
    target = report.targets.get(slot.id) if slot.kind is Kind.TARGET else None
    teller = Teller(report, target, view.day_first)
    for spot in _changed(Spot(document.tree), teller):
        for change in _of_group(spot, teller, view):
            yield _named(change, spot, document, teller)


def _changed(spot: Spot, teller: Teller) -> Iterator[Spot]:
    """Every group of keys, at any depth, that has changes."""
    match spot.node:
        case Mapping(entries=entries) as node:
            if isinstance(node.get("changes"), Items):
                yield spot
            for key, value in entries:
                if key.text != "changes" and not isinstance(value, Scalar):
                    name = _name(value, teller) if isinstance(value, Mapping) else None
                    yield from _changed(spot.below(key.text, value, name), teller)
        case Items(items=items):
            for number, item in enumerate(items, start=1):
                if isinstance(item, Mapping):
                    step = spot.below(_id(item) or str(number), item, _name(item, teller))
                    yield from _changed(step, teller)


def _id(item: Mapping) -> str | None:
    found = (item.get(key) for key in IDS)
    return next((one.text for one in found if isinstance(one, Scalar)), None)


def _name(item: Mapping, teller: Teller) -> str | None:
    found = (item.get(key) for key in NAMES)
    title = next((one.text for one in found if isinstance(one, Scalar)), None)
    id = _id(item)
    return title or (teller.name(id) if id else None)


def _of_group(spot: Spot, teller: Teller, view: View) -> Iterator[Alteration]:
    """Each value that a group of keys changed, by undoing its changes one by one."""
    after = spot.node
    for day, entry in changes_in(after, view) if isinstance(after, Mapping) else ():
        was = entry.get("was")
        if not isinstance(was, Mapping) or not isinstance(after, Mapping):
            continue
        before = merged(after, was)
        for path in _leaves(after, was):
            yield from _alteration(spot, path, (before, after), (day, entry), teller)
        after = before


def _leaves(after: Mapping, was: Mapping) -> Iterator[tuple[str, ...]]:
    """The keys down to each value that was put in place of another."""
    for key, value in was.entries:
        present = after.get(key.text)
        if not isinstance(present, Mapping) or not isinstance(value, Mapping):
            yield (key.text,)
        elif other_ways(value).intersection(present.keys()):
            # A number then and a band now: that is one change of the whole.
            yield (key.text,)
        else:
            yield from ((key.text, *rest) for rest in _leaves(present, value))


def _at(node: Node | None, path: Sequence[str]) -> Node | None:
    for key in path:
        node = node.get(key) if isinstance(node, Mapping) else None
    return node


def _alteration(
    spot: Spot,
    path: tuple[str, ...],
    both: tuple[Mapping, Mapping],
    dated: tuple[date, Mapping],
    teller: Teller,
) -> Iterator[Alteration]:
    """One value that was changed; nothing for an entry of no known kind."""
    day, entry = dated
    kind = next((one for one in ChangeKind if one.value == _text(entry, "kind")), None)
    if kind is None:
        return
    whole = (*spot.path, *path)
    old, new = (_at(one, path) for one in both)
    yield Alteration(
        kind="",
        id="",
        title="",
        page=None,
        path=whole,
        what=teller.what(whole, len(spot.path), spot.within),
        old=teller.value(old, whole),
        new=teller.value(new, whole),
        when=_when(entry, "date", teller)
        or _when(entry, "known_by", teller)
        or say("Not recorded"),
        known_by=_when(entry, "known_by", teller),
        day=day,
        change=kind,
        reason=_text(entry, "reason"),
        agreed_in=_text(entry, "agreed_in") or None,
        effect=_effect(whole, old, new, teller),
        illustrative=_text(entry, "illustrative").lower() in ("yes", "true"),
        place=entry.place,
    )


def _named(change: Alteration, spot: Spot, document: Document, teller: Teller) -> Alteration:
    """The change with the thing that it belongs to."""
    slot = document.slot
    kind, id, title = slot.kind.value, slot.id, _title(document, teller)
    if slot.kind in LISTS_IN_ONE_FILE and spot.path:
        kind, id = LISTS_IN_ONE_FILE[slot.kind], spot.path[0]
        entry = document.tree.get(id)
        title = (_name(entry, teller) if isinstance(entry, Mapping) else None) or id
    page = PAGES.get(slot.kind, "").format(id=slot.id, within=slot.within) or None
    change = _of_text(change, slot.kind)
    made_up = teller.target is not None and teller.target.marks.illustrative
    return replace(
        change,
        kind=kind,
        id=id,
        title=title,
        page=page,
        illustrative=change.illustrative or made_up,
    )


def _of_text(change: Alteration, kind: Kind) -> Alteration:
    """The change; of the text, if its key stays the same in a file whose text is published."""
    if kind not in TEXTS or len(change.path) > 1 or change.old != change.new:
        return change
    earlier, today = say("An earlier text, which isn't kept here"), say("As it stands today")
    return replace(change, path=("text",), what=say(TEXTS[kind]), old=earlier, new=today)


def _title(document: Document, teller: Teller) -> str:
    if document.slot.kind is Kind.UPDATE and document.slot.id in teller.report.targets:
        return teller.report.targets[document.slot.id].title
    return _text(document.tree, "title") or document.slot.id


def _text(node: Mapping, key: str) -> str:
    value = node.get(key)
    return " ".join(value.text.split()) if isinstance(value, Scalar) else ""


def _when(entry: Mapping, key: str, teller: Teller) -> str | None:
    text = _text(entry, key)
    when = parse_date(text, day_first=teller.day_first) if text else None
    return when.in_words() if isinstance(when, PartialDate) else None


def _effect(
    path: Sequence[str], old: Node | None, new: Node | None, teller: Teller
) -> Effect | None:
    """Whether a level is easier to reach than before, where one direction is better."""
    measure = teller.measure(path)
    before, after = next(level_of(old), None), next(level_of(new), None)
    if "levels" not in path or measure is None or before is None or after is None:
        return None
    return _eased(before, after, measure.better)


def _eased(before: Decimal, after: Decimal, better: Better) -> Effect | None:
    if before == after or better not in (Better.HIGHER, Better.LOWER):
        return None
    lowered = after < before
    return Effect.EASIER if lowered is (better is Better.HIGHER) else Effect.HARDER


# --- figures -----------------------------------------------------------------------------------


def _all_figures(target: Target) -> tuple[Alteration, ...]:
    return tuple(_figures(target))


def _figures(target: Target) -> Iterator[Alteration]:
    """Each figure that was published anew for its period."""
    for series in target.series:
        for figure in series.figures:
            for before, after in pairwise((*figure.earlier, figure)):
                if after.change is not None:
                    yield _revision(target, series, before, after, after.change)


def _revision(
    target: Target, series: Series, before: Figure, after: Figure, change: ChangeKind
) -> Alteration:
    names = [*([series.title] if series.title else []), *(name for _, name in after.breakdown)]
    about = f" ({', '.join(names)})" if names else ""
    keys = [series.part or "", *(f"{column}={name}" for column, name in after.breakdown)]
    return Alteration(
        kind=Kind.TARGET.value,
        id=target.id,
        title=target.title,
        page=f"targets/{target.id}",
        path=("figures", after.period.canonical(), *(key for key in keys if key)),
        what=say("Figure for {period}", period=after.period.label()) + about,
        old=row_words(before, series.measure),
        new=row_words(after, series.measure),
        when=day_in_words(after.published),
        known_by=None,
        day=after.published,
        change=change,
        reason=after.reason or "",
        agreed_in=None,
        effect=None,
        illustrative=after.illustrative or target.marks.illustrative,
        place=after.place,
    )
