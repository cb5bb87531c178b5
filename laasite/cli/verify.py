"""`laasite verify`: whether a site is what it says it is, without a network."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from laasite.cli.faults import Exit
from laasite.cli.writing import ending_plainly

if TYPE_CHECKING:
    from laasite.output.verify import Verdict


@click.command("verify")
@click.argument(
    "folder",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
)
@click.option(
    "--follows",
    "older",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="An older copy of your own: is it one of those that this site follows?",
)
def command(folder: Path, older: Path | None) -> None:
    """Check the site in DIR: every file against its manifest, each release against the next."""
    from laasite.output.verify import follows, verify_site

    verdict = verify_site(folder)
    with ending_plainly():
        broken = older is not None and not follows(verdict, older)
    for fault in verdict.faults:
        click.echo(fault)
    if broken:
        click.echo(f"The site in {older} isn't one of those that this site follows.")
    if broken or not verdict.fine:
        click.echo(f"{folder} does not verify.", err=True)
        sys.exit(Exit.PROTECTED)
    _tell(folder, verdict)


def _tell(folder: Path, verdict: Verdict) -> None:
    """What was checked, and what it is worth."""
    from laasite.output.chain import fingerprint

    click.echo(f"{folder} verifies: {verdict.files} files are as its manifest says.")
    if verdict.release is None:
        click.echo("It is no release: nothing tells what came before it.")
        return
    click.echo(_told_of_chain(verdict.release.number))
    if revision := verdict.release.revision:
        more = ", with changes that were not committed" if revision.changed else ""
        click.echo(f"It was made from revision {revision.commit}{more}.")
    click.echo(f"Its fingerprint: {fingerprint(verdict.links[-1].release or b'')}")


def _told_of_chain(number: int) -> str:
    if number == 1:
        return "It is release 1, the first of its chain."
    return f"It is release {number}; the chain of releases before it is whole."
