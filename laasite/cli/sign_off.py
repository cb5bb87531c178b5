"""`laasite sign-off`: a post vouches for the figures of a target, or for an update."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from laasite.cli import editing, options


@click.command("sign-off")
@click.argument("target")
@click.option("--post", required=True, metavar="PARTNER/POST", help="Who vouches for it.")
@click.option("--date", "day", type=options.Day(), help="The day of it.  [default: today]")
@click.option("--period", help="Sign the update for this period, such as 2006/07.")
@options.source
@editing.dry_run
def command(
    target: str, post: str, day: date | None, period: str | None, source: Path, dry_run: bool
) -> None:
    """Write into TARGET's file that a post has signed off its figures and levels.

    What is signed is what may be seen on that day. A later change of a figure or level voids the
    sign-off; `laasite check` and the target's page then say so.
    """
    from laasite.desk.editing import UneditableError
    from laasite.desk.signing import CannotSignError, Wanted, sign_off

    site = editing.site_in(options.site_at(source))
    wanted = Wanted(target, period, post, editing.day_or_today(day, site))
    try:
        signed = sign_off(site, wanted)
    except (CannotSignError, UneditableError) as error:
        editing.refuse(str(error))
    click.echo(signed.told)
    if signed.edit is None:
        click.echo("That stands there already; nothing was written.")
        return
    editing.finish(source, site, (signed.edit,), dry=dry_run)
