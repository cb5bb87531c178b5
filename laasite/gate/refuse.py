"""What the gate refuses: each way in which today's sources tell the past otherwise than before.

What was published on a day must be what today's sources give as at that day. A change has an entry
with a later date, which is undone on the way there; so every difference is a change without a word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from laasite.gate import paste
from laasite.gate.compare import (
    Difference,
    Names,
    RowPair,
    by_id,
    compare,
    names,
    reported_on,
    row_key,
)
from laasite.gate.heads import below, group_of, heads, joined, within
from laasite.gate.protected import CELLS, OWNERS, is_protected, protection
from laasite.model.dates import day_in_words
from laasite.model.facts import Entry, Fact, Published, Row, Thing
from laasite.model.findings import Finding, Place
from laasite.model.moved import Moves
from laasite.model.problems import quoted
from laasite.model.rules import gate as rules
from laasite.pages.moved import belongs

MOVED = Place("content/moved.yaml")


@dataclass(frozen=True, slots=True)
class Case:
    """What is compared.

    was: the site as it was published. then: what today's sources give as at its day. now: what
    they give today. before: what they give as at the day before `was`, if today is still its day:
    what is dated today is then told apart from what was there. moves: renames and tombstones, as
    of today.
    """

    was: Published
    then: Published
    now: Published
    before: Published | None
    moves: Moves

    @property
    def today(self) -> date:
        """The day that a cure is dated with."""
        return self.now.as_at

    @property
    def then_in_words(self) -> str:
        """The site that was published, as a phrase."""
        return f"the site of {day_in_words(self.was.as_at)}"


def refusals(case: Case) -> Iterator[Finding]:
    """Every change to what was published that has no entry, and everything that has vanished."""
    known = names(case.moves.redirects)
    then, now = by_id(case.then), by_id(case.now)
    before = by_id(case.before) if case.before else {}
    gone = []
    for thing in case.was.things:
        found = then.get(thing.id) or then.get(known.id(thing.id))
        if found is None:
            gone.append(thing)
        else:
            earlier = before.get(found.id)
            yield from _Differing(case, known, thing, found, earlier, now.get(found.id)).findings()
    yield from _vanished(case, gone, now, known)
    known_ids = {id for thing in case.was.things for id in (thing.id, known.id(thing.id))}
    for id, thing in then.items():
        if id not in known_ids and not (case.before and id not in before):
            yield from _new(thing, case)


def _new(thing: Thing, case: Case) -> Iterator[Finding]:
    """A finding for something that looks as if it had been on the site before."""
    if protection(thing.kind).dated:
        message = (
            f"{quoted(thing.id)} is new, but nothing says that it wasn't on {case.then_in_words}."
        )
        cure = f"Add `published: {case.today.isoformat()}`."
        yield rules.NEW_WITHOUT_DATE.at(thing.place, message, cure=cure)


# --- what has vanished -------------------------------------------------------------------------


def _vanished(
    case: Case, gone: Iterable[Thing], now: dict[str, Thing], known: Names
) -> Iterator[Finding]:
    """A finding for each thing, and then each page, that is gone without a word."""
    homes = dict(case.was.homes)
    lost = sorted(set(case.was.pages) - set(case.now.pages))
    ids = {thing.id for thing in gone}
    for thing in gone:
        own = homes.get(thing.id)
        told = own is not None or protection(thing.kind) is not protection("")
        if not told or reported_on(thing.id) in ids or _is_buried(thing.id, case.moves):
            continue
        with_it = [one for one in lost if one == own or belongs(one, thing.id)]
        lost = [one for one in lost if one not in with_it]
        yield _vanished_thing(thing, with_it, now.get(known.id(thing.id)), case)
    for address in lost:
        plain = address.removesuffix(".html")
        message = f"The page {quoted(address)} was on {case.then_in_words} and is gone."
        yield rules.VANISHED.at(MOVED, message, cure=_bury(plain, (), case))


def _is_buried(id: str, moves: Moves) -> bool:
    return any(
        id == gone or id.startswith(f"{gone}/") for one in moves.tombstones for gone in one.all
    )


def _vanished_thing(thing: Thing, pages: Iterable[str], later: Thing | None, case: Case) -> Finding:
    if later is not None:
        message = f"{quoted(thing.id)} was on {case.then_in_words}, but now it is dated later."
        cure = "Give it back the day in `published` that it had."
        return rules.REMOVED_IN_SILENCE.at(later.place, message, cure=cure)
    message = f"{quoted(thing.id)} was on {case.then_in_words} and is gone."
    also = [one.removesuffix(".html") for one in pages]
    return rules.VANISHED.at(
        MOVED, message, cure=_bury(thing.id, [one for one in also if one != thing.id], case)
    )


def _bury(id: str, also: Iterable[str], case: Case) -> str:
    day = case.today.isoformat()
    return (
        f"Put it back, or add to `moved:` in `content/moved.yaml`: "
        f"`{paste.tombstone(id, also, case.today)}`; if it has another name now: "
        f"`- {{ from: {id}, to: …, date: {day} }}`."
    )


# --- what differs ------------------------------------------------------------------------------


class _Differing:
    """One thing that was published, and how it is told now; for the time of one comparison."""

    def __init__(
        self,
        case: Case,
        known: Names,
        was: Thing,
        then: Thing,
        earlier: Thing | None,
        now: Thing | None,
    ) -> None:
        """`earlier` is the thing a day before, if today is the day of the site that it was on."""
        self.case, self.now, self.was, self.then = case, now, was, then
        self.difference: Difference = compare(was, then, known)
        self.earlier = compare(was, earlier, known) if earlier else None
        self.groups = {fact.group for fact in then.facts} | {one.group for one in then.changes}

    def findings(self) -> Iterator[Finding]:
        """Everything about the thing that changed in silence."""
        back_dated = self.back_dated()
        yield from self.accounts(back_dated)
        if not self.told_by_owner():
            yield from self.changed(back_dated)
            yield from self.added(back_dated)
            yield from self.removed(back_dated)
        yield from self.figures()
        yield from self.text()

    @property
    def told(self) -> str:
        """The site that was published, as a phrase."""
        return self.case.then_in_words

    def told_by_owner(self) -> bool:
        """Whether this is a list in a CSV and what it belongs to tells of a change."""
        if self.then.kind not in OWNERS:
            return False
        owner = self.then.id.rpartition("/")[0]
        was, now = by_id(self.case.was).get(owner), by_id(self.case.now).get(owner)
        return was is not None and now is not None and _has_news(was, now)

    # --- accounts of changes ---

    def back_dated(self) -> tuple[Entry, ...]:
        """Entries under `changes` that are new, but dated as if the site had had them."""
        if self.earlier is None:
            return self.difference.new_changes
        there_already = {entry.told for entry in self.earlier.new_changes}
        return tuple(one for one in self.difference.new_changes if one.told in there_already)

    def accounts(self, back_dated: tuple[Entry, ...]) -> Iterator[Finding]:
        """Findings on accounts of earlier changes: rewritten, taken out, or made up afterwards."""
        lost = {(one.group, one.day): one for one in self.difference.lost_changes}
        for entry in back_dated:
            if (before := lost.pop((entry.group, entry.day), None)) is not None:
                message = (
                    f"This account of a change read otherwise on {self.told}: {_told(before)}."
                )
                yield rules.CHANGE_REWRITTEN.at(entry.place, message)
                continue
            message = f"This change is dated {entry.day}, but {self.told} didn't have it."
            day = self.case.today.isoformat()
            cure = f"Date it {day}; if it was agreed earlier, add `published: {day}` to it."
            yield rules.CHANGE_REWRITTEN.at(entry.place, message, cure=cure)
        for entry in lost.values():
            message = f"The account of a change is gone that stood on {self.told}: {_told(entry)}."
            yield rules.CHANGE_REWRITTEN.at(self.then.place, message)

    # --- facts ---

    def silent(self, path: str, back_dated: Iterable[Entry]) -> bool:
        """Whether a fact that differs is protected, and nothing tells of the difference."""
        if not is_protected(self.then.kind, path):
            return False
        if self.earlier is not None and path not in {one.path for one in self.earlier.facts}:
            return False
        return not any(
            below(path, joined(entry.group, was)) for entry in back_dated for was, _ in entry.was
        )

    def changed(self, back_dated: tuple[Entry, ...]) -> Iterator[Finding]:
        """Findings on facts that say something else."""
        for pair in self.difference.facts:
            if pair.was and pair.now and self.silent(pair.path, back_dated):
                message = (
                    f"{quoted(pair.path)} said {quoted(pair.was.text)} on {self.told}, "
                    f"and now says {quoted(pair.now.text)}."
                )
                cure = self.entry(pair.path, pair.was.text)
                yield rules.CHANGED_IN_SILENCE.at(pair.now.place, message, cure=cure)

    def added(self, back_dated: tuple[Entry, ...]) -> Iterator[Finding]:
        """Findings on what wasn't there; what was added as a whole is told once."""
        new = {
            pair.path: pair.now
            for pair in self.difference.facts
            if pair.was is None and pair.now and self.silent(pair.path, back_dated)
        }
        for head in heads(new, (fact.path for fact in self.was.facts)):
            place = next(fact.place for path, fact in new.items() if below(path, head))
            message = f"{quoted(head)} wasn't on {self.told}, and nothing says when it came."
            yield rules.ADDED_IN_SILENCE.at(place, message, cure=self.dated(head))

    def dated(self, head: str) -> str:
        """How something new is told: an entry of a list has its own day, a key an entry."""
        if head in self.groups:
            return f"Add `published: {self.case.today.isoformat()}` to it."
        return self.entry(head, "not yet")

    def removed(self, back_dated: tuple[Entry, ...]) -> Iterator[Finding]:
        """Findings on what isn't there any more; what was taken out as a whole is told once."""
        old = {
            pair.path: pair.was
            for pair in self.difference.facts
            if pair.now is None and pair.was and self.silent(pair.path, back_dated)
        }
        for head in heads(old, (fact.path for fact in self.then.facts)):
            facts = [fact for path, fact in old.items() if below(path, head)]
            said = f" and said {quoted(facts[0].text)}" if len(facts) == 1 else ""
            message = f"{quoted(head)} was on {self.told}{said}, and has been taken out."
            place = self.place_of(group_of(head, self.groups))
            yield rules.REMOVED_IN_SILENCE.at(place, message, cure=self.put_back(head, facts))

    def put_back(self, head: str, facts: list[Fact]) -> str:
        """How something taken out is told: an entry of a list stays, a key has an entry."""
        if _is_entry(head, facts):
            return "Put it back: what no longer holds stays, and says so."
        if len(facts) == 1 and facts[0].path == head:
            return self.entry(head, facts[0].text)
        return f"Put it back, or write what it said under `was` of {self.under(head)}."

    def entry(self, path: str, was: str) -> str:
        """The entry that tells of a change of a fact, ready to be pasted."""
        group = group_of(path, self.groups)
        line = paste.change(self.case.today, paste.kind_of(path), within(path, group), was)
        return f"Put it back, or add to {self.under(path)}: `{line}`."

    def under(self, path: str) -> str:
        """Where an entry on the fact at a path belongs."""
        if self.then.kind in OWNERS:
            return "`changes:` in the `index.md` of the consultation"
        group = group_of(path, self.groups)
        return f"`changes:` of {quoted(group)}" if group else "`changes:` of this file"

    def place_of(self, group: str) -> Place:
        """Where a group begins, as far as its first fact tells."""
        found = (fact.place for fact in self.then.facts if fact.group == group)
        return next(found, self.then.place) if group else self.then.place

    # --- figures and texts ---

    def figures(self) -> Iterator[Finding]:
        """Findings on rows of figures: written over, taken out, dated back."""
        for pair in self.difference.rows:
            if pair.was is None:
                yield from self.new_row(pair)
            elif pair.now is None:
                yield self.lost_row(pair.was)
            elif changed := _changed_cells(pair.was, pair.now):
                yield self.rewritten(pair.was, pair.now, changed)

    def new_row(self, pair: RowPair) -> Iterator[Finding]:
        """A finding if a new row is dated as if it had been on the site."""
        there_already = self.earlier is None or any(
            row_key(one.row) == row_key(pair.row) for one in self.earlier.rows
        )
        if there_already:
            row = pair.row
            message = (
                f"This row ({row.words}) is dated {quoted(row.published)}, "
                f"but {self.told} didn't have it."
            )
            cure = f"Give it today's date in `published`: `{self.case.today.isoformat()}`."
            yield rules.FIGURE_BACK_DATED.at(row.place, message, cure=cure)

    def lost_row(self, row: Row) -> Finding:
        """The finding for a row that isn't there any more."""
        value = row.cell("value") or row.cell("done") or row.cell("state")
        message = (
            f"The row for {row.words}, published on {row.published} with {quoted(value)}, "
            f"was on {self.told} and has been taken out."
        )
        id = self.then.id.rpartition("/")[2]
        return rules.FIGURE_REMOVED.at(Place(f"content/progress/{id}.csv", 1, 1), message)

    def rewritten(self, was: Row, now: Row, columns: tuple[str, ...]) -> Finding:
        """The finding for a row that was written over."""
        told = " and ".join(
            f"{quoted(column)} from {_cell(was, column)} to {_cell(now, column)}"
            for column in columns
        )
        message = f"The row for {was.words} was on {self.told}; it changes {told}."
        day = self.case.today.isoformat()
        cure = (
            f"Put the old row back and add a row below it with `published` {day}, "
            "a `change` and a `reason`."
        )
        return rules.FIGURE_REWRITTEN.at(now.place, message, cure=cure)

    def text(self) -> Iterator[Finding]:
        """A finding if a protected text differs and no entry tells of it."""
        if not (self.difference.new_text and protection(self.then.kind).text):
            return
        if self.now is None or not _has_news(self.was, self.now):
            message = f"The text of {quoted(self.then.id)} isn't that of {self.told}."
            line = paste.change(self.case.today, "wording", *_same_key(self.then))
            cure = f"Put it back, or add to `changes:` of this file: `{line}`."
            yield rules.TEXT_REWRITTEN.at(self.then.place, message, cure=cure)


def _has_news(was: Thing, now: Thing) -> bool:
    """Whether a thing tells of a change that it didn't tell of before."""
    before = {entry.told for entry in was.changes}
    return any(entry.told not in before for entry in now.changes)


def _same_key(thing: Thing) -> tuple[str, str]:
    """A key that an entry on a changed text can name, and what it says: best its title."""
    own = {one.path: one.text for one in thing.facts if not set(one.path) & set(".[]")}
    found = [path for path, text in own.items() if path == "title" or "," not in text]
    path = min(found, key=lambda path: path != "title", default="text")
    return path, own.get(path, "not yet")


def _is_entry(head: str, facts: Iterable[Fact]) -> bool:
    """Whether what stood at `head` was an entry of a list: one of its keys gave it its name."""
    name = head[head.rfind("[") + 1 : -1].partition(" #")[0] if head.endswith("]") else None
    return name is not None and any(
        fact.path.startswith(f"{head}.") and fact.text.startswith(name) for fact in facts
    )


def _changed_cells(was: Row, now: Row) -> tuple[str, ...]:
    return tuple(column for column in CELLS if was.cell(column) != now.cell(column))


def _cell(row: Row, column: str) -> str:
    text = row.cell(column)
    return quoted(text) if text else "nothing"


def _told(entry: Entry) -> str:
    """What an entry under `changes` said, in a phrase."""
    was = ", ".join(f"{path}: {text}" for path, text in entry.was)
    return f"{entry.day}, {entry.kind}, it was {quoted(was)}, because {quoted(entry.reason)}"
