"""`laasite fetch`: the site that is published now, for the next release to follow."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NoReturn
from urllib.error import URLError

import click

from laasite.cli import options
from laasite.cli.faults import Exit


@click.command("fetch")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@options.source
@click.option("--from", "address", metavar="URL", help="Its address, if not that of site.yaml.")
def command(folder: Path, source: Path, address: str | None) -> None:
    """Fetch the site that is published now into DIR, which must not be there yet, or be empty.

    Where nothing of laasite's is published yet, nothing is written, and that is fine.
    """
    from urllib.request import getproxies

    from laasite.publishing.fetch import NotWhole, fetch_site
    from laasite.publishing.web import Web

    if folder.is_symlink() or (folder.exists() and any(folder.iterdir())):
        raise click.UsageError(f"{folder} isn't empty. Name a folder that isn't there yet.")
    found = address or _address(source)
    try:
        # It is the site's own address, so it may stand on a network that isn't public.
        files = fetch_site(Web(getproxies(), private=True), found)
    except NotWhole as error:
        _stop(f"What is published at {found} isn't whole: {error}")
    except (URLError, OSError, ValueError) as error:
        _stop(f"{found} can't be asked: {getattr(error, 'reason', None) or error}.")
    if files is None:
        click.echo(f"Nothing of laasite's is published at {found} yet.")
        return
    for file in files:
        (folder / file.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / file.path).write_bytes(file.data)
    click.echo(f"{len(files)} files of {found} are now in {folder}.")


def _address(source: Path) -> str:
    from laasite.read.report import read_site
    from laasite.read.sources import read_sources

    site = read_site(read_sources(options.site_at(source))[0]).value
    if site is None or site.address is None:
        raise click.UsageError("The site's address isn't in site.yaml. Name it with --from.")
    return site.address


def _stop(words: str) -> NoReturn:
    click.echo(f"laasite: {words}", err=True)
    sys.exit(Exit.MACHINE)
