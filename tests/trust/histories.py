"""Histories: dated edits to a small site, told in two ways that must come to the same.

`today` writes what happened the way laasite wants it: figures in rows below each other, and what
was before under `changes`. `on` writes the sources as they stood on a day, as though nothing of
what came later were known.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tests.site.sites import MINIMAL, copied, exchanged, written

COLUMNS = "period,value,state,published,change,reason,note,illustrative"
TARGET = "content/targets/trees.md"
FIGURES = "content/progress/trees.csv"
BOARD = "content/bodies/board.md"


@dataclass(frozen=True, slots=True)
class Figure:
    """A row of figures: the period by the year in which it begins."""

    day: date
    year: int
    value: int
    provisional: bool
    correction: bool


@dataclass(frozen=True, slots=True)
class Edit:
    """A change to what was agreed: from a day on, `what` has this value."""

    day: date
    what: str
    value: int


@dataclass(frozen=True, slots=True)
class History:
    """All that happened, the earliest first; no two edits of one thing fall on one day."""

    figures: tuple[Figure, ...]
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Editable:
    """Something of a target that may change.

    `kind`: of its changes. `first`: its value before any. `line` writes it into the file; `was`
    is what stands under `was` for an earlier value.
    """

    kind: str
    first: int
    line: Callable[[int], str]
    was: Callable[[int], str]


def _tolerance(value: int) -> str:
    """A share of what is due, or for even numbers so many trees."""
    return f"{{ share_of_due: {value}% }}" if value % 2 else f"{{ absolute: {value} }}"


def _promised(value: int) -> str:
    """A level: a number, a band, or a change from the baseline."""
    if value % 3 == 1:
        return f"{{ from: {value}, to: {value + 20} }}"
    return f"{{ change_from_baseline: {value - 200} }}" if value % 3 else str(value)


OF_TARGET: Mapping[str, Editable] = {
    "title": Editable(
        "wording", 0, lambda n: f"title: More trees {n}", lambda n: f"title: More trees {n}"
    ),
    "promise": Editable(
        "wording",
        0,
        lambda n: f"promise: We promise {n} roads of trees",
        lambda n: f"promise: We promise {n} roads of trees",
    ),
    "tolerance": Editable(
        "change of definition",
        5,
        lambda n: f"close_within: {_tolerance(n)}",
        lambda n: f"close_within: {_tolerance(n)}",
    ),
    "smallest": Editable(
        "change of definition",
        2,
        lambda n: f"  smallest_change: {n}",
        lambda n: f"measure: {{ smallest_change: {n} }}",
    ),
}
"""What may change of the target itself."""

OF_COMMITMENT: Mapping[str, Editable] = {
    "level": Editable(
        "renegotiated target",
        300,
        lambda n: f"      2006/07: {_promised(n)}",
        lambda n: f"levels: {{ 2006/07: {_promised(n)} }}",
    ),
    "level before": Editable(
        "renegotiated target",
        250,
        lambda n: f"      2005/06: {n}",
        lambda n: f"levels: {{ 2005/06: {n} }}",
    ),
    "baseline": Editable(
        "correction",
        200,
        lambda n: f"    baseline: {{ period: 2003/04, value: {n} }}",
        lambda n: f"baseline: {{ value: {n} }}",
    ),
    "lead": Editable(
        "change of definition",
        0,
        lambda n: f"    lead: [{_lead(n)}]",
        lambda n: f"lead: [{_lead(n)}]",
    ),
}
"""What may change of what was agreed."""

EDITABLE: Mapping[str, Editable] = {**OF_TARGET, **OF_COMMITMENT}
HOLDER = "holder"


def _lead(number: int) -> str:
    return "police" if number % 2 else "council"


# --- the two tellings ----------------------------------------------------------------------------


def today(history: History, root: Path) -> Path:
    """The sources as they stand after all of it, with what was before."""
    return _told(history, root)


def on(history: History, day: date, root: Path) -> Path:
    """The sources as they stood on a day, by somebody who knew nothing of what came later."""
    until = History(
        tuple(one for one in history.figures if one.day <= day),
        tuple(one for one in history.edits if one.day <= day),
    )
    return _told(until, root)


def _told(history: History, root: Path) -> Path:
    copied(MINIMAL, root)
    exchanged(root, "site.yaml", "as_at: 31 July 2006\n", "")
    written(root, TARGET, _target(history))
    rows = "".join(_row(one) for one in history.figures)
    written(root, FIGURES, f"{COLUMNS}\n{rows}")
    seat = "  - { id: police, kind: Police, number: 1, partner: police }\n"
    exchanged(root, BOARD, seat, _seat(history))
    return root


def _target(history: History) -> str:
    """The target's file, with every value as it is now and its changes below."""
    now = {what: one.line(_value(history, what)) for what, one in EDITABLE.items()}
    return (
        f"---\n{now['title']}\n{now['promise']}\n{now['tolerance']}\nobjectives: [more-trees]\n"
        "measure:\n  what: Trees\n  unit: trees\n  better: higher\n  decimals: 0\n"
        "  frequency: year\n  covers: a point in time\n  lag: 60 days\n  supplied_by: council\n"
        f"{now['smallest']}\n{_changes(history, OF_TARGET, '')}"
        f"commitments:\n  - under: laa\n    kind: local\n{now['lead']}\n"
        f"    contributing: not recorded\n{now['baseline']}\n    levels:\n      2004/05: 220\n"
        f"{now['level before']}\n{now['level']}\n{_changes(history, OF_COMMITMENT, '    ')}"
        "---\nTrees give shade.\n"
    )


def _value(history: History, what: str) -> int:
    """The newest value of a thing."""
    values = [one.value for one in history.edits if one.what == what]
    return values[-1] if values else EDITABLE[what].first


def _changes(history: History, among: Mapping[str, Editable], indent: str) -> str:
    """The list of changes of some things, the earliest first."""
    before = {what: one.first for what, one in among.items()}
    entries = []
    for edit in history.edits:
        if edit.what in among:
            one = among[edit.what]
            was = one.was(before[edit.what])
            before[edit.what] = edit.value
            entries.append(
                f"{indent}  - date: {edit.day.isoformat()}\n{indent}    kind: {one.kind}\n"
                f"{indent}    was: {{ {was} }}\n{indent}    reason: It was agreed\n"
            )
    return f"{indent}changes:\n{''.join(entries)}" if entries else ""


def _row(one: Figure) -> str:
    state = "provisional" if one.provisional else ""
    change = "correction,Counted again" if one.correction else ","
    year = f"{one.year}/{(one.year + 1) % 100:02}"
    return f"{year},{one.value},{state},{one.day.isoformat()},{change},,yes\n"


def _seat(history: History) -> str:
    """The seat of the police, with those who have held it so far."""
    days = [one.day for one in history.edits if one.what == HOLDER]
    starts = [date(2004, 4, 1), *days]
    holders = "".join(
        f"      - {{ from: {start.isoformat()}, "
        + (f"to: {starts[n + 1].isoformat()}, " if n + 1 < len(starts) else "")
        + f"name: Holder {n} }}\n"
        for n, start in enumerate(starts)
    )
    return (
        f"  - id: police\n    kind: Police\n    number: 1\n    partner: police\n"
        f"    holders:\n{holders}"
    )
