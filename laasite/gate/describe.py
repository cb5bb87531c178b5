"""What a change would do to the published site, in plain English: in a sentence, then in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from laasite.gate.compare import Difference, Names, Pair, RowPair, differences
from laasite.gate.heads import below, heads
from laasite.gate.protected import CELLS
from laasite.model.facts import Published, Row, Standing, Thing

LONGEST = 160
"""A text longer than this is cut short in what is told."""


@dataclass(frozen=True, slots=True)
class About:
    """What changes about one thing: its id and title, the address of its page, a line a change."""

    id: str
    title: str
    address: str | None
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What a change would do.

    `summary` are the parts of one sentence ("adds 2 figures"); `abouts` the particulars, thing by
    thing; `added` and `removed` addresses of pages.
    """

    summary: tuple[str, ...]
    abouts: tuple[About, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]

    @property
    def nothing(self) -> bool:
        """Whether nothing changes."""
        return not self.summary

    @property
    def sentence(self) -> str:
        """All of it in one sentence."""
        words = ", ".join(self.summary) or "changes nothing that is published"
        return f"{words[:1].upper()}{words[1:]}."


def describe(was: Published, now: Published, known: Names) -> Told:
    """What differs from `was` to `now`; both hold nothing but what may be seen."""
    found = tuple(differences(was, now, known))
    old, new = _things_apart(was, now, known)
    moves = tuple(_moves(was, now, known))
    added = tuple(one for one in now.pages if one not in set(was.pages))
    removed = tuple(one for one in was.pages if one not in set(now.pages))
    summary = (
        *_of_figures(found, new, old),
        *_of_standings(moves),
        *_of_facts(found),
        *_of_things(old, new, "file"),
        *_counted("adds", len(added), "page"),
        *_counted("removes", len(removed), "page"),
    )
    abouts = _abouts(now, found, moves, old, new)
    return Told(summary, abouts, added, removed)


def _things_apart(
    was: Published, now: Published, known: Names
) -> tuple[tuple[Thing, ...], tuple[Thing, ...]]:
    """The things that only the one site has, and those that only the other has."""
    before = {id for thing in was.things for id in (thing.id, known.id(thing.id))}
    after = {thing.id for thing in now.things}
    old = (one for one in was.things if one.id not in after and known.id(one.id) not in after)
    return tuple(old), tuple(one for one in now.things if one.id not in before)


# --- the sentence ------------------------------------------------------------------------------


def _counted(verb: str, number: int, what: str) -> Iterator[str]:
    if number:
        yield f"{verb} {number} {what}{'' if number == 1 else 's'}"


def _of_figures(
    found: Iterable[Difference], new: Iterable[Thing], old: Iterable[Thing]
) -> Iterator[str]:
    kinds = [_kind_of(pair, one) for one in found for pair in one.rows]
    kinds += [_added(row) for thing in new for row in thing.rows]
    kinds += ["removes" for thing in old for _ in thing.rows]
    yield from _counted("alters", kinds.count("alters"), "published figure")
    yield from _counted("removes", kinds.count("removes"), "published figure")
    yield from _counted("revises", kinds.count("revises"), "figure")
    yield from _counted("adds", kinds.count("adds"), "figure")
    yield from _counted("records", kinds.count("records"), "milestone")


def _kind_of(pair: RowPair, difference: Difference) -> str:
    """What happens to a row: altered, removed, a new version of a figure, a new figure."""
    if pair.now is None:
        return "removes"
    if pair.was is not None:
        return "alters" if _told_cells(pair.was, pair.now, CELLS) else "notes"
    earlier = any(sorted(row.about) == sorted(pair.now.about) for row in difference.was.rows)
    return "revises" if earlier and not pair.now.is_milestone else _added(pair.now)


def _added(row: Row) -> str:
    return "records" if row.is_milestone else "adds"


def _told_cells(was: Row, now: Row, columns: Iterable[str]) -> tuple[str, ...]:
    return tuple(column for column in columns if was.cell(column) != now.cell(column))


def _of_standings(moves: Iterable[tuple[Standing, Standing]]) -> Iterator[str]:
    """How many targets move from which status to which; each kind of move once."""
    pairs = [(was.status.lower(), now.status.lower()) for was, now in moves]
    for was, now in dict.fromkeys(pairs):
        number = pairs.count((was, now))
        yield f"moves {number} target{'' if number == 1 else 's'} from {was} to {now}"


def _of_facts(found: tuple[Difference, ...]) -> Iterator[str]:
    facts = sum(pair.was is not None for one in found for pair in one.facts)
    new = sum(len(_new_heads(one)) for one in found)
    yield from _counted("changes", facts, "published fact")
    yield from _counted("adds", new, "fact")
    texts = sum(one.new_text for one in found)
    if texts:
        yield f"changes the text of {texts} page{'' if texts == 1 else 's'}"
    yield from _counted("tells of", sum(len(one.new_changes) for one in found), "change")
    yield from _counted("takes back", sum(len(one.lost_changes) for one in found), "account")


def _new_heads(difference: Difference) -> tuple[str, ...]:
    added = [pair.path for pair in difference.facts if pair.was is None]
    return heads(added, (fact.path for fact in difference.was.facts))


def _of_things(old: tuple[Thing, ...], new: tuple[Thing, ...], what: str) -> Iterator[str]:
    yield from _counted("adds", len(new), what)
    yield from _counted("removes", len(old), what)


# --- thing by thing ----------------------------------------------------------------------------


def _moves(was: Published, now: Published, known: Names) -> Iterator[tuple[Standing, Standing]]:
    """Each commitment in force that has another status, before and now."""
    before = {(known.text(one.commitment), one.part): one for one in was.standings}
    for one in now.standings:
        earlier = before.get((one.commitment, one.part))
        if earlier is not None and earlier.status != one.status:
            yield earlier, one


def _abouts(
    now: Published,
    found: Iterable[Difference],
    moves: Iterable[tuple[Standing, Standing]],
    old: Iterable[Thing],
    new: Iterable[Thing],
) -> tuple[About, ...]:
    lines: dict[str, list[str]] = {}
    for earlier, later in moves:
        target, _, under = later.commitment.partition("/")
        part = f", part {shown(later.part)}" if later.part else ""
        line = f"Under {shown(under)}{part}: from {earlier.status} to {later.status}."
        lines.setdefault(f"targets/{target}", []).append(line)
    for one in found:
        lines.setdefault(one.now.id, []).extend(_lines(one))
    for thing in new:
        lines.setdefault(thing.id, []).append("This is new.")
    titles = {thing.id: thing.title for thing in (*old, *now.things)}
    for thing in old:
        lines.setdefault(thing.id, []).append("This is gone.")
    homes = dict(now.homes)
    return tuple(
        About(id, titles.get(id, id), homes.get(id), tuple(lines[id])) for id in sorted(lines)
    )


def _lines(difference: Difference) -> Iterator[str]:
    for pair in difference.rows:
        yield _row_line(pair, _kind_of(pair, difference))
    yield from _fact_lines(difference)
    for entry in difference.new_changes:
        yield f"Tells of a change of {entry.day} ({shown(entry.kind)}): {shown(entry.reason)}."
    for entry in difference.lost_changes:
        yield f"Takes back the account of a change of {entry.day}: {shown(entry.reason)}."
    if difference.new_text:
        yield "The text is another."


def _row_line(pair: RowPair, kind: str) -> str:
    row = pair.row
    value = shown(row.cell("value") or row.cell("done") or row.cell("state"))
    about = shown(row.words)
    if pair.was is not None and pair.now is not None:
        columns = sorted({column for column, _ in (*pair.was.cells, *pair.now.cells)})
        changed = ", ".join(
            f"{column} from {shown(pair.was.cell(column))} to {shown(pair.now.cell(column))}"
            for column in _told_cells(pair.was, pair.now, columns)
        )
        return f"The published row for {about} changes: {changed}."
    words = {
        "removes": f"The published row for {about} goes: {value}.",
        "revises": f"A new figure in place of an earlier one for {about}: {value}.",
        "adds": f"A new figure for {about}: {value}.",
        "records": f"A milestone: {about}: {value}.",
    }
    return words[kind]


def _fact_lines(difference: Difference) -> Iterator[str]:
    """A line for each fact that says something else; what comes or goes as a whole is one line."""
    for pair in difference.facts:
        if pair.was is not None and pair.now is not None:
            was, now = shown(pair.was.text), shown(pair.now.text)
            yield f"{shown(pair.path)} was {was} and is now {now}."
    gone = [pair for pair in difference.facts if pair.now is None]
    for head in heads([one.path for one in gone], (fact.path for fact in difference.now.facts)):
        yield f"{shown(head)} goes{_single(head, gone)}."
    new = [pair for pair in difference.facts if pair.was is None]
    for head in _new_heads(difference):
        yield f"{shown(head)} is new{_single(head, new)}."


def _single(head: str, pairs: Iterable[Pair]) -> str:
    """What a single fact says; nothing where there are more below its head."""
    told = [pair for pair in pairs if below(pair.path, head)]
    fact = told[0].now or told[0].was
    return f": {shown(fact.text)}" if len(told) == 1 and fact else ""


def shown(text: str) -> str:
    """`text` in backticks, on one line and no longer than a line may be; "nothing" if empty."""
    plain = "".join(one if one.isprintable() and one != "`" else " " for one in text)
    short = plain if len(plain) <= LONGEST else f"{plain[:LONGEST]}…"
    return f"`{short}`" if short.strip() else "nothing"
