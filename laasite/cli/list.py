"""`laasite list`: what isn't published yet, what is due, overdue or unsigned; for officers."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
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
    from laasite.desk.lists import Item
    from laasite.pipeline import Listed


class Format(Enum):
    """The ways in which a list is printed; the value is what is typed."""

    TEXT = "text"
    CSV = "csv"
    JSON = "json"


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


WHICH = ("overdue", "due", "drafts", "future", "unsigned", "all")
"""The words that may be typed; `desk/lists.py` has a list for each."""

GROUPS = ("partner", "leader")


# --- the command ---------------------------------------------------------------------------------


@click.command("list")
@click.argument("which", metavar="|".join(WHICH), type=click.Choice(WHICH))
@options.source
@options.as_at
@click.option(
    "--within", type=Days(), default=31, help="How far ahead `due` looks.  [default: 31 days]"
)
@click.option(
    "--by", metavar="WHO", help="Only what this partner, body or post (partner/post) owes."
)
@click.option(
    "--group", type=click.Choice(GROUPS), help="With a heading for each partner or target leader."
)
@click.option(
    "--format",
    "format_",
    type=click.Choice([one.value for one in Format]),
    default=Format.TEXT.value,
    help="How the list is printed.  [default: text]",
)
@click.option("--letter", is_flag=True, help="Write a note to each partner of what it owes.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder for the notes, a file each; without it they are printed.",
)
def command(
    which: str,
    source: Path,
    as_at: date | None,
    within: int,
    by: str | None,
    group: str | None,
    format_: str,
    letter: bool,
    output: Path | None,
) -> None:
    """List what isn't published yet, what is due, overdue or unsigned.

    drafts: what has no day yet. future: what is under embargo, with its day. due: figures, steps
    and actions due soon. overdue: what is late. unsigned: agreements, targets and updates that wait
    for a signature. Names what is hidden: the lists are for officers.
    """
    from laasite.desk.lists import OWED, listed_as
    from laasite.pipeline import Order, list_site

    if output is not None and not letter:
        raise click.UsageError("-o goes with --letter: it says where the notes are written.")
    if letter and which not in OWED:
        raise click.UsageError(f"Nobody owes {which}. Letters tell {', '.join(OWED)}.")
    listed = list_site(Order(options.site_at(source), now(), as_at), within)
    items = listed_as(which, listed)
    if by is not None:
        items = tuple(one for one in items if by in (*one.partners, one.leader))
    if letter:
        _write_letters(items, listed, output, by)
    else:
        chosen = Format(format_)
        printed = _grouped(items, group) if group and chosen is Format.TEXT else None
        click.echo(PRINTERS[chosen](items) if printed is None else printed, nl=False)
    if any_errors(listed.findings):
        click.echo("Not everything could be read. `laasite check` says why.", err=True)
        sys.exit(Exit.CONTENT_REFUSED)


def _write_letters(
    items: Iterable[Item], listed: Listed, output: Path | None, by: str | None
) -> None:
    """The notes, on the screen or each in a file that isn't there yet."""
    from laasite.desk.letters import letters

    made = letters(items, listed.report) if listed.report else ()
    # What several owe stands in each one's note; with --by only that one's is wanted.
    wanted = [one for one in made if by is None or one.to == by.partition("/")[0]]
    if not wanted:
        click.echo("Nothing is owed, so there is nothing to write.")
    elif output is None:
        click.echo(f"\n{'-' * 76}\n\n".join(one.text for one in wanted), nl=False)
    else:
        _into_files({output / f"{one.to}.txt": one.text for one in wanted})


def _into_files(texts: Mapping[Path, str]) -> None:
    """Write files that aren't there yet, or none at all."""
    there = [path for path in texts if path.exists()]
    if there:
        raise click.UsageError(f"{there[0]} is there already; nothing is overwritten.")
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
        click.echo(f"New: {path}")
    click.echo("The spreadsheet for each: laasite export --due --partner PARTNER -o PARTNER.xlsx")


def _grouped(items: Sequence[Item], group: str) -> str:
    """The list with a heading for each partner or leader; what several owe stands under each."""
    found: dict[str, list[Item]] = {}
    for one in items:
        names = one.partners if group == "partner" else (one.leader,) if one.leader else ()
        for name in names or ("nobody is named",):
            found.setdefault(name, []).append(one)
    parts = [
        f"{name}\n" + "".join(f"  {one.told()}\n" for one in found[name]) for name in sorted(found)
    ]
    return "\n".join(parts) or _text(())


def _text(items: Iterable[Item]) -> str:
    """A line for each; where several lists stand together, each has its word above it."""
    listed = list(items)
    names = list(dict.fromkeys(one.list for one in listed))
    if len(names) < 2:
        return "".join(f"{one.told()}\n" for one in listed) or "Nothing.\n"
    parts = [
        f"{name}\n" + "".join(f"  {one.told()}\n" for one in listed if one.list == name)
        for name in names
    ]
    return "\n".join(parts)


def _csv(items: Iterable[Item]) -> str:
    """The list as CSV, with nothing in it that a spreadsheet would run."""
    from laasite.desk.lists import Item
    from laasite.model.excel import harmless

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
