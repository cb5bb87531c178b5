"""`laasite list`: what isn't published yet, what is due and what is overdue; for officers."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, replace
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

import click

from laasite.cli import options
from laasite.cli.clock import now
from laasite.cli.faults import Exit
from laasite.model.findings import any_errors

if TYPE_CHECKING:
    from laasite.model.assessment import Lateness
    from laasite.pipeline import Listed
    from laasite.read.hidden import Hidden


class Format(Enum):
    """The ways in which a list is printed; the value is what is typed."""

    TEXT = "text"
    CSV = "csv"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list.

    `day`: from when it may be seen, or by when it is due, ISO; empty for a draft. `what`: what it
    is. `partner`: ids of those who owe or supply it, joined by `; `. `target`: the target's id.
    `days_late`: how long it is overdue. `place`: file, line and column of what is hidden.
    """

    day: str
    what: str
    partner: str = ""
    target: str = ""
    days_late: int | None = None
    place: str = ""

    def told(self) -> str:
        """The line as it is printed on the terminal."""
        late = f"late by {_days(self.days_late)}" if self.days_late is not None else ""
        about = f"target `{self.target}`" if self.target and not self.place else ""
        parts = (self.day, self.what, about, self.partner, late, self.place)
        return "  ".join(part for part in parts if part)


class Days(click.ParamType[int]):
    """A number of days, written as `31` or `31 days`; weeks count seven."""

    name = "days"
    _TYPED = re.compile(r"([0-9]{1,4})\s*(days?|weeks?)?", re.ASCII)

    def convert(
        self, value: str | int, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """The number of days that was typed, or a usage error."""
        found = self._TYPED.fullmatch(str(value).strip())
        if found is None:
            self.fail(f"{value} isn't a number of days, such as `31 days`.", param, ctx)
        return int(found[1]) * (7 if (found[2] or "").startswith("week") else 1)


# --- the lists -----------------------------------------------------------------------------------


def drafts(listed: Listed) -> tuple[Item, ...]:
    """What has no day yet."""
    return tuple(_hidden(one) for one in listed.hidden if one.day is None)


def future(listed: Listed) -> tuple[Item, ...]:
    """What may be seen from a later day, the soonest first."""
    found = [_hidden(one) for one in listed.hidden if one.day is not None]
    return tuple(sorted(found, key=lambda one: one.day))


def due(listed: Listed) -> tuple[Item, ...]:
    """Figures and steps that are due soon, the soonest first."""
    found = [replace(_owed(one), days_late=None) for one in listed.due]
    return tuple(sorted(found, key=lambda one: (one.day, one.target, one.what)))


def overdue(listed: Listed) -> tuple[Item, ...]:
    """Figures and steps that should have been there by now, the longest overdue first."""
    return tuple(_owed(one) for one in listed.late)


LISTS: dict[str, Callable[[Listed], tuple[Item, ...]]] = {
    "drafts": drafts,
    "future": future,
    "due": due,
    "overdue": overdue,
}
"""Each list by the word that is typed."""


def _hidden(one: Hidden) -> Item:
    return Item(
        day=one.day.isoformat() if one.day else "",
        what=f"{one.what}: {one.name}" if one.name else one.what,
        partner=one.owner or "",
        target=one.target or "",
        place=str(one.place),
    )


def _owed(one: Lateness) -> Item:
    return Item(
        day=one.due.isoformat(),
        what=one.what,
        partner="; ".join(one.owed_by),
        target=one.target,
        days_late=one.days,
    )


# --- the command ---------------------------------------------------------------------------------


@click.command("list")
@click.argument("which", metavar="|".join(LISTS), type=click.Choice(tuple(LISTS)))
@options.source
@options.as_at
@click.option(
    "--within", type=Days(), default=31, help="How far ahead `due` looks.  [default: 31 days]"
)
@click.option("--by", "partner", metavar="PARTNER", help="Only what this partner or body owes.")
@click.option(
    "--format",
    "format_",
    type=click.Choice([one.value for one in Format]),
    default=Format.TEXT.value,
    help="How the list is printed.  [default: text]",
)
def command(
    which: str,
    source: Path,
    as_at: date | None,
    within: int,
    partner: str | None,
    format_: str,
) -> None:
    """List what isn't published yet, what is due, or what is overdue.

    drafts: what has no day yet. future: what is under embargo, with its day. due: figures and
    steps due soon. overdue: what is late. Names what is hidden: the list is for officers.
    """
    from laasite.pipeline import Order, list_site

    listed = list_site(Order(options.site_at(source), now(), as_at), within)
    items = LISTS[which](listed)
    if partner is not None:
        items = tuple(one for one in items if partner in one.partner.split("; "))
    click.echo(PRINTERS[Format(format_)](items), nl=False)
    if any_errors(listed.findings):
        click.echo("Not everything could be read. `laasite check` says why.", err=True)
        sys.exit(Exit.CONTENT_REFUSED)


def _text(items: Iterable[Item]) -> str:
    return "".join(f"{one.told()}\n" for one in items) or "Nothing.\n"


def _csv(items: Iterable[Item]) -> str:
    """The list as CSV, with nothing in it that a spreadsheet would run."""
    from laasite.export.figures import harmless

    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(Item.__slots__)
    for one in items:
        cells = asdict(one).values()
        writer.writerow("" if cell is None else harmless(str(cell)) for cell in cells)
    return written.getvalue()


def _json(items: Iterable[Item]) -> str:
    return json.dumps([asdict(one) for one in items], indent=2, ensure_ascii=False) + "\n"


PRINTERS: dict[Format, Callable[[Iterable[Item]], str]] = {
    Format.TEXT: _text,
    Format.CSV: _csv,
    Format.JSON: _json,
}


def _days(number: int | None) -> str:
    return "1 day" if number == 1 else f"{number} days"
