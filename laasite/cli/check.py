"""`laasite check`: everything that is wrong, and nothing written."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from laasite.cli import options
from laasite.cli.clock import now
from laasite.cli.printing import Format, print_findings, summary


@click.command("check")
@options.source
@options.as_at
@options.strict
@options.future
@click.option(
    "--format",
    "format_",
    type=click.Choice([one.value for one in Format]),
    default=Format.TEXT.value,
    help="How findings are printed.  [default: text]",
)
def command(source: Path, as_at: date | None, strict: bool, future: bool, format_: str) -> None:
    """Say what is wrong with the sources, and change nothing.

    Looks at what is public now, at what becomes public later, and at drafts.
    """
    from laasite.pipeline import Order, check_site

    order = Order(options.site_at(source), now(), as_at, future=future)
    findings = check_site(order).findings
    chosen = Format(format_)
    print_findings(findings, chosen)
    if chosen is Format.TEXT:
        click.echo(summary(findings).capitalize() + ".", err=bool(findings))
    sys.exit(options.ending(findings, strict=strict))
