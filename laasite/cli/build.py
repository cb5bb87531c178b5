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
from laasite.cli.clock import now
from laasite.cli.cores import available_cores
from laasite.cli.faults import Exit
from laasite.cli.keeping import Begun, Keeping, forget, keeping
from laasite.cli.printing import as_text, print_findings, summary
from laasite.cli.stages import Stages
from laasite.cli.writing import ending_plainly, protected
from laasite.memo import FORGETFUL

if TYPE_CHECKING:
    from laasite.output.publish import Finisher, Published
    from laasite.pipeline import Built, Order
    from laasite.store.last import Last

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
@options.against
@click.option(
    "--server",
    type=click.Choice(["apache", "netlify"]),
    help="Put what this web server reads among the site's files: headers and redirects.",
)
@click.option("--search/--no-search", default=True, help="Whether to make the search's index.")
@click.option(
    "--workers",
    type=click.IntRange(1, 64),
    help="How many processes make the pages.  [default: what the machine has, for a large site]",
)
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but what is wrong.")
@click.option("-v", "--verbose", is_flag=True, help="Say which files were written.")
@click.option("--fresh", is_flag=True, help="Use nothing that was kept of builds before.")
@click.option("--timings", is_flag=True, help="Say how long each stage took.")
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
    search: bool,
    workers: int | None,
    quiet: bool,
    verbose: bool,
    fresh: bool,
    timings: bool,
) -> None:
    """Make the site in `build/`, whole or not at all."""
    source = options.site_at(source)
    stages = Stages()
    if fresh:
        forget(source)
    asked = (base_url, server, strict, search)
    site = destination or source / "build"
    kept = None if drafts or future or fresh else keeping(source, site, asked, as_at, now())
    if kept and not (against or verbose) and (last := kept.unchanged()):
        _repeat(last, kept, quiet=quiet, noted=not timings)
        stages.tell(wanted=timings)
        return
    from laasite.pipeline import Order
    from laasite.publishing.serving import Server
    from laasite.spread import Workers

    begun = kept.begun() if kept else None
    memo = begun.memo if begun else FORGETFUL
    chosen = Server(server) if server else None
    address = _address(base_url)
    order = Order(
        source, now(), as_at, drafts, future, address, chosen, memo, stages.begin,
        Workers(workers or available_cores()),
    )  # fmt: skip
    built = _built(order, against, strict=strict, quiet=quiet)
    folder = _destination(source, destination, drafts=drafts)
    stages.begin("write files")
    finishers = _finishers(folder) if search else ()
    published = _publish(built, folder, source, finishers)
    stages.begin("keep for next time")
    if kept and begun:
        noted = not (against or verbose or timings)
        _keep(kept, begun, built, published, quiet=quiet, noted=noted)
    if not quiet:
        _tell(built, folder, published)
    if verbose:
        _list(built)
    stages.tell(wanted=timings)


def _built(order: Order, against: str | None, *, strict: bool, quiet: bool) -> Built:
    """The site and what was found, which is printed; what can't be published ends the command."""
    from laasite.cli.against import previous
    from laasite.pipeline import build_site, gate

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
    return built


def _list(built: Built) -> None:
    """Say which files there are."""
    for artifact in built.artifacts or ():
        click.echo(f"  {artifact.path} ({len(artifact.data):,} bytes)")


def _repeat(last: Last, kept: Keeping, *, quiet: bool, noted: bool) -> None:
    """Say what the last build said: nothing has changed. `noted`: so will the next command."""
    said = _said_again(last, kept, quiet=quiet)
    click.echo(said, nl=False)
    if noted:
        kept.note(last, sys.argv[1:], click.unstyle(said))


def _said_again(last: Last, kept: Keeping, *, quiet: bool) -> str:
    """All that a build says that finds nothing changed."""
    from laasite.model.dates import day_in_words

    day = day_in_words(date.fromisoformat(last.as_at))
    tail = (
        f"{last.files} files in {kept.site}, as at {day}: "
        f"0 new or changed, {last.files} as before, 0 removed."
    )
    return "".join(f"{line}\n" for line in (*last.said, *(() if quiet else (tail,))))


def _keep(
    kept: Keeping, begun: Begun, built: Built, published: Published, *, quiet: bool, noted: bool
) -> None:
    """Keep what helps the next build, and say so if what was kept before can't be used."""
    if begun.damaged:
        click.echo("What was kept of the last build was damaged, and is made anew.", err=True)
    files = published.written + published.reused
    last = kept.keep(begun, built, files, map(as_text, built.findings))
    if last and noted:
        kept.note(last, sys.argv[1:], click.unstyle(_said_again(last, kept, quiet=quiet)))


def _tell(built: Built, folder: Path, published: Published) -> None:
    """Say what was written, and what of the old site could not be cleared away."""
    from laasite.model.dates import day_in_words

    click.echo(
        f"{published.written + published.reused} files in {folder}, "
        f"as at {day_in_words(built.as_at)}: "
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


def _finishers(folder: Path) -> tuple[Finisher, ...]:
    """What makes the index of the search; without its tool a warning says how to install it."""
    from laasite.search.index import MISSING, indexer, tool

    found = tool()
    if found is None:
        click.echo(f"warning: {MISSING}", err=True)
        return ()
    return (indexer(found, folder),)


def _publish(
    built: Built, folder: Path, source: Path, finishers: tuple[Finisher, ...]
) -> Published:
    """Write the site; what the machine or the folder won't allow ends in one line and its code."""
    from laasite.model.rule_versions import RULE_VERSIONS
    from laasite.output.manifest import Facts
    from laasite.output.publish import publish

    facts = Facts(laasite=__version__, as_at=built.as_at, rules=RULE_VERSIONS)
    with ending_plainly():
        return publish(
            built.artifacts or (), folder, facts, protected=protected(source), finishers=finishers
        )


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
