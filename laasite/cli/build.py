"""`laasite build`: the sources to the site."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from laasite import __version__
from laasite.cli import options
from laasite.cli.against import against as against_option
from laasite.cli.against import previous
from laasite.cli.clock import now
from laasite.cli.cores import available_cores
from laasite.cli.faults import Exit
from laasite.cli.printing import print_findings, summary
from laasite.cli.writing import ending_plainly, protected

if TYPE_CHECKING:
    from laasite.output.publish import Published
    from laasite.pipeline import Built

PREVIEW = Path(".laasite") / "drafts"
PATIENCE = 1.0
"""After so many seconds without a word the terminal says that laasite is at work."""


@click.command("build")
@options.source
@click.option(
    "-d",
    "--destination",
    type=click.Path(path_type=Path, file_okay=False),
    help="Where the site is written.  [default: build/ in the site's folder]",
)
@options.as_at
@click.option("--base-url", help="The site's address, in place of the one in site.yaml.")
@click.option("--drafts", is_flag=True, help="Drafts and embargoed things too; never in build/.")
@options.strict
@options.future
@against_option
@click.option(
    "--server",
    type=click.Choice(["apache", "netlify"]),
    help="Put what this web server reads among the site's files: headers and redirects.",
)
@click.option(
    "--workers",
    type=click.IntRange(1, 64),
    help="How many processes make the pages.  [default: what the machine has, for a large site]",
)
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but what is wrong.")
@click.option("-v", "--verbose", is_flag=True, help="Say which files were written.")
def command(
    source: Path,
    destination: Path | None,
    as_at: date | None,
    base_url: str | None,
    drafts: bool,
    strict: bool,
    future: bool,
    against: str | None,
    server: str | None,
    workers: int | None,
    quiet: bool,
    verbose: bool,
) -> None:
    """Make the site in `build/`, whole or not at all."""
    from laasite.pipeline import Order, build_site, gate
    from laasite.publishing.serving import Server
    from laasite.spread import Workers

    source = options.site_at(source)
    address = _address(base_url)
    chosen = Server(server) if server else None
    hands = Workers(workers or available_cores())
    order = Order(source, now(), as_at, drafts, future, address, chosen, workers=hands)
    was = previous(against, order, as_of_its_day=True) if against else None
    with _patience(quiet=quiet):
        built = build_site(order)
        refused = gate(order, was) if was is not None and not built.refused else ()
    findings = (*built.findings, *refused)
    print_findings(findings)
    ending = options.ending(findings, strict=strict)
    if ending is not Exit.FINE:
        click.echo(f"Nothing was written: {summary(findings)}.", err=True)
        sys.exit(ending)
    folder = _destination(source, destination, drafts=drafts)
    published = _publish(built, folder, source)
    if not quiet:
        _tell(built, folder, published)
    if verbose:
        for artifact in built.artifacts or ():
            click.echo(f"  {artifact.path} ({len(artifact.data):,} bytes)")


def _tell(built: Built, folder: Path, published: Published) -> None:
    """Say what was written, and what of the old site could not be cleared away."""
    from laasite.model.dates import day_in_words

    click.echo(
        f"{len(built.artifacts or ())} files in {folder}, as at {day_in_words(built.as_at)}: "
        f"{published.written} new or changed, {published.reused} as before, "
        f"{published.removed} removed."
    )
    for name in published.litter:
        click.echo(f"Removed with the old site: {name}.", err=True)
    if published.leftover is not None:
        click.echo(f"The old site could not be deleted and lies in {published.leftover}.", err=True)
    if published.unreleased:
        click.echo(
            "The old site was a release; the new one isn't yet. `laasite release --previous DIR` "
            "makes it one, where DIR holds the copy that is published.",
            err=True,
        )


def _address(base_url: str | None) -> str | None:
    """The address given, which must be a whole one."""
    from laasite.model.problems import Problem
    from laasite.read.fields import parse_web_address

    if base_url is None:
        return None
    found = parse_web_address(base_url)
    if isinstance(found, Problem):
        raise click.UsageError(f"--base-url: {found.message} {found.cure or found.rule.cure}")
    return found


def _destination(source: Path, destination: Path | None, *, drafts: bool) -> Path:
    """Where the site goes. A site with drafts goes nowhere that could be published by mistake."""
    usual = source / "build"
    if not drafts:
        return destination or usual
    folder = destination or source / PREVIEW
    if folder.resolve() == usual.resolve():
        raise click.UsageError(
            "A site with drafts is never written to build/. Name another folder."
        )
    return folder


def _publish(built: Built, folder: Path, source: Path) -> Published:
    """Write the site; what the machine or the folder won't allow ends in one line and its code."""
    from laasite.model.rule_versions import RULE_VERSIONS
    from laasite.output.manifest import Facts
    from laasite.output.publish import publish

    facts = Facts(laasite=__version__, as_at=built.as_at, rules=RULE_VERSIONS)
    with ending_plainly():
        return publish(built.artifacts or (), folder, facts, protected=protected(source))


@contextmanager
def _patience(*, quiet: bool) -> Iterator[None]:
    """Say on a terminal that laasite is at work, if it takes longer than a second."""
    if quiet or not sys.stderr.isatty():
        yield
        return
    timer = threading.Timer(PATIENCE, lambda: click.echo("Making the site …", err=True))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
