"""`laasite rollover`: the next year, or the agreement that follows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from laasite.cli import editing, options


@click.command("rollover")
@click.argument("agreement")
@click.option("--to", required=True, metavar="NEW-ID", help="The id of the agreement that follows.")
@click.option("--period", help="Its years, such as 2007/08.  [default: as many years again]")
@click.option("--title", help="Its title.  [default: the old one with the new years]")
@click.option("--date", "day", type=options.Day(), help="From when it is seen.  [default: today]")
@click.option(
    "--baseline",
    type=click.Choice(["figures", "value"]),
    default="figures",
    show_default=True,
    help="Where targets start: the last figure, whatever it is corrected to, or its value now.",
)
@options.source
@editing.dry_run
def command(
    agreement: str,
    to: str,
    period: str | None,
    title: str | None,
    day: date | None,
    baseline: str,
    source: Path,
    dry_run: bool,
) -> None:
    """Open what follows AGREEMENT: each of its targets from its last figure, levels to be agreed.

    The old promises are frozen, and the change says so. Targets keep their files and addresses.
    """
    from laasite.desk.editing import UneditableError
    from laasite.desk.rollover import rolled_over
    from laasite.desk.successor import CannotRollOverError, Wanted

    site = editing.site_in(options.site_at(source))
    from_day = editing.day_or_today(day, site)
    wanted = Wanted(agreement, to, period, title, from_day, values=baseline == "value")
    try:
        found = rolled_over(site, wanted)
    except (CannotRollOverError, UneditableError) as error:
        editing.refuse(str(error))
    for line in found.told:
        click.echo(line)
    editing.finish(source, site, found.edits, dry=dry_run)
