"""`laasite release`: a built site as a link of a chain that anyone can verify."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from laasite.cli import options
from laasite.cli.revision import revision_of
from laasite.cli.writing import ending_plainly, protected

if TYPE_CHECKING:
    from laasite.output.chain import Revision
    from laasite.output.release import Released


@click.command("release")
@click.argument(
    "folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path, file_okay=False)
)
@click.option(
    "--previous",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="The site that is published now, which this one follows. Without it: the first release.",
)
@options.source
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but what is wrong.")
def command(folder: Path | None, previous: Path | None, source: Path, quiet: bool) -> None:
    """Make the site in DIR (build/ if none is named) the release after the previous one.

    Adds release.json, and the manifests of earlier releases in releases/. The site itself isn't
    changed.
    """
    from laasite.output.release import release_site

    source = options.site_at(source)
    site = folder or source / "build"
    if not site.is_dir():
        raise click.UsageError(f"There is no folder {site}. Build the site first.")
    revision = revision_of(source)
    with ending_plainly():
        done = release_site(site, previous, revision, protected=protected(source))
    if not quiet:
        _tell(site, done, revision)


def _tell(site: Path, done: Released, revision: Revision | None) -> None:
    if done.unchanged:
        click.echo(f"{site} is release {done.number} already.")
    else:
        click.echo(f"{site} is now release {done.number}, {_made_from(revision)}.")
    click.echo(f"Its fingerprint: {done.fingerprint}")


def _made_from(revision: Revision | None) -> str:
    if revision is None:
        return "made from sources that are not in git"
    not_committed = " with changes that are not committed" if revision.changed else ""
    return f"made from revision {revision.commit[:12]}{not_committed}"
