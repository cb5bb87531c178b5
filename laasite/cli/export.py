"""`laasite export`: a spreadsheet for officers to fill in, a row for each figure due."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from laasite.cli import options
from laasite.cli.clock import now
from laasite.cli.faults import Exit


@click.command("export")
@options.source
@click.option("--due", is_flag=True, help="Only figures whose period has ended.")
@click.option("--partner", help="Only figures that this partner owes; its id.")
@click.option("--period", help="The figures of one period that aren't there, such as 2006/07.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="The file to write: .xlsx or .csv. It must not be there yet.",
)
def command(source: Path, due: bool, partner: str | None, period: str | None, output: Path) -> None:
    """Write a spreadsheet of the figures that are due, to be filled in and imported again.

    Without options it has every figure that is late or comes next. Figures that are drafts, or
    under embargo, count as there: the file is for officers, not for residents.
    """
    from laasite.intake import forms
    from laasite.intake.grid import UnreadableError
    from laasite.intake.taking import standing_site

    suffix = output.suffix.lower()
    if suffix not in (".xlsx", ".csv"):
        raise click.UsageError(f"{output.name} has to end in .xlsx or .csv.")
    source = options.site_at(source)
    try:
        site = standing_site(source, now())
        _refuse_unknown_partner(partner, tuple(site.report.partners) + tuple(site.report.bodies))
        rows = forms.form(site, forms.Asked(due, partner, period))
    except UnreadableError as error:
        click.echo(f"laasite: {error}", err=True)
        sys.exit(Exit.CONTENT_REFUSED)
    made = forms.as_csv(rows) if suffix == ".csv" else forms.as_workbook(rows, site.report.as_at)
    _write(output, made)
    count = "1 figure" if len(rows) == 1 else f"{len(rows)} figures"
    click.echo(f"{output} asks for {count}. When it is filled in: laasite import {output.name}")


def _refuse_unknown_partner(partner: str | None, known: tuple[str, ...]) -> None:
    from laasite.model import nearest

    if partner is not None and partner not in known:
        meant = nearest.quoted(partner, known)
        hint = f" Did you mean {meant}?" if meant else ""
        raise click.UsageError(f"There is no partner `{partner}`.{hint}")


def _write(output: Path, made: bytes) -> None:
    """Write a file that isn't there yet: what somebody has begun to fill in stays."""
    try:
        with output.open("xb") as file:
            file.write(made)
    except FileExistsError:
        raise click.UsageError(f"{output} is there already; nothing is overwritten.") from None
