"""`laasite check`: everything that is wrong, and nothing written."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from laasite.cli import options
from laasite.cli.against import previous
from laasite.cli.clock import now
from laasite.cli.printing import Format, print_findings, summary

if TYPE_CHECKING:
    from laasite.model.findings import Finding


@click.command("check")
@options.source
@options.as_at
@options.strict
@options.future
@options.against
@click.option(
    "--format",
    "format_",
    type=click.Choice([one.value for one in Format]),
    default=Format.TEXT.value,
    help="How findings are printed.  [default: text]",
)
@click.option(
    "--external-links",
    is_flag=True,
    help="Try the links to other websites too; that asks each of them.",
)
def command(
    source: Path,
    as_at: date | None,
    strict: bool,
    future: bool,
    against: str | None,
    format_: str,
    external_links: bool,
) -> None:
    """Say what is wrong with the sources, and change nothing.

    Looks at what is public now, at what becomes public later, and at drafts. With --against it also
    refuses every change to what was published that has no entry; that waits until nothing else is
    wrong.
    """
    from laasite.model.findings import any_errors, in_order
    from laasite.pipeline import Order, check_site, gate

    order = Order(options.site_at(source), now(), as_at, future=future)
    was = previous(against, order, as_of_its_day=True) if against else None
    findings = check_site(order).findings
    if was is not None and not any_errors(findings):
        findings = (*findings, *gate(order, was))
    if external_links:
        findings = in_order((*findings, *_external(order.source)))
    chosen = Format(format_)
    print_findings(findings, chosen)
    if chosen is Format.TEXT:
        click.echo(summary(findings).capitalize() + ".", err=bool(findings))
    sys.exit(options.ending(findings, strict=strict))


def _external(source: Path) -> tuple[Finding, ...]:
    """What is wrong with the links to other websites."""
    from urllib.request import getproxies

    from laasite.pipeline import check_external_links
    from laasite.publishing.web import Web

    return check_external_links(source, Web(getproxies()))
