"""`laasite explain`: how a target's status came about; for officers."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from laasite.cli import options
from laasite.cli.clock import now
from laasite.cli.faults import Exit


@click.command("explain")
@click.argument("target")
@options.source
@options.as_at
def command(target: str, source: Path, as_at: date | None) -> None:
    """Say how the status of TARGET came about: the sum, the dates, the history, what comes next.

    Names what isn't published yet: it is for officers.
    """
    from laasite.desk.explaining import UnknownTargetError, explained
    from laasite.pipeline import Order

    try:
        told = explained(Order(options.site_at(source), now(), as_at), target)
    except UnknownTargetError as error:
        click.echo(f"laasite: {error}", err=True)
        sys.exit(Exit.USAGE)
    click.echo(told)
