"""`laasite headers`: what a web server has to be told of the site."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from laasite.cli import options
from laasite.cli.clock import now
from laasite.cli.faults import Exit
from laasite.cli.printing import print_findings


@click.command("headers")
@click.argument("server", type=click.Choice(["nginx", "apache", "netlify"]))
@options.source
def command(server: str, source: Path) -> None:
    """Print what a web server has to be told: the content policy, redirects, types.

    `laasite build --server apache` (or netlify) puts the same among the site's own files.
    """
    from laasite.pipeline import Order, serving
    from laasite.publishing.files import server_files
    from laasite.publishing.serving import Server

    found, findings = serving(Order(options.site_at(source), now()))
    if found is None:
        print_findings(findings)
        sys.exit(Exit.CONTENT_REFUSED)
    files = server_files(Server(server), found)
    for file in files:
        if len(files) > 1:
            click.echo(f"# --- {file.path} ---")
        click.echo(file.data.decode(), nl=False)
