"""`laasite serve`: the site while it is being written."""

from __future__ import annotations

import errno
import sys
import traceback
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from socket import gaierror
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

import click

from laasite import __version__
from laasite.cli import options
from laasite.cli.clock import now
from laasite.cli.faults import Exit, told
from laasite.cli.printing import print_findings, summary

if TYPE_CHECKING:
    from socket import socket

    from laasite.serve.preview import Outcome
    from laasite.serve.server import Address

HIGHEST_PORT = 65_535


@click.command("serve")
@options.source
@click.option(
    "--port",
    type=click.IntRange(0, HIGHEST_PORT),
    default=8000,
    show_default=True,
    help="The port; 0 takes one that is free.",
)
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="Who may reach it: this computer alone, unless told otherwise.",
)
@click.option("--open/--no-open", "open_", default=False, help="Open it in your browser.")
@click.option("--public", is_flag=True, help="Without drafts: only what residents see today.")
def command(source: Path, port: int, host: str, open_: bool, public: bool) -> None:
    """Show the site while it is being written, drafts and all, and anew at each change.

    Nothing is written to build/. Press Ctrl-C to end.
    """
    import asyncio
    import logging

    from laasite.render.theme import own_theme
    from laasite.serve import server
    from laasite.serve.preview import Preview
    from laasite.serve.watcher import Watcher, watched

    source = options.site_at(source)
    # Its tracebacks are for those who write servers; what officers need is told in `_Terminal`.
    logging.getLogger("tornado").addHandler(logging.NullHandler())
    logging.getLogger("tornado").propagate = False
    place = _listen(host, port)
    preview = Preview(source, now, everything=not public)
    watcher = Watcher(watched(source, own_theme().folders))
    terminal = _Terminal(open_=open_, public=public)
    listener = server.Listener(terminal.made, terminal.ahead, terminal.ready)
    with suppress(KeyboardInterrupt):
        asyncio.run(server.serve(preview, watcher, place, listener))
    click.echo("\nThe preview has ended.")


def _listen(host: str, port: int) -> tuple[Address, list[socket]]:
    """The port, taken; one plain line and exit code 3 where it can't be."""
    from laasite.serve.server import listen

    try:
        return listen(host, port)
    except OSError as error:
        click.echo(f"laasite: {_refused(error, host, port)}", err=True)
        sys.exit(Exit.MACHINE)


def _refused(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {port} is in use, perhaps by another preview. End that, or choose another "
            f"with --port {port + 1 if port < HIGHEST_PORT else port - 1}."
        )
    if error.errno == errno.EACCES:
        return f"Port {port} is not for everyone. Choose one above 1023, such as --port 8000."
    if isinstance(error, gaierror) or error.errno == errno.EADDRNOTAVAIL:
        return f"{host} isn't an address of this computer. Leave out --host, or use 127.0.0.1."
    return told(error)


class _Terminal:
    """Tells on the terminal what happens to the preview."""

    def __init__(self, *, open_: bool, public: bool) -> None:
        self._open = open_
        self._public = public
        self._failed = False

    def ready(self, address: Address) -> None:
        """Say where the preview is, and to whom it is open."""
        shown = "what residents see today" if self._public else "drafts and all"
        if not address.is_private:
            click.echo(
                f"Warning: anybody who can reach {address.host} can read this preview"
                f"{'' if self._public else ', what is under embargo included'}.",
                err=True,
            )
        click.echo(f"The preview is at {address.url} ({shown}). Press Ctrl-C to end it.")
        if self._open:
            import webbrowser

            webbrowser.open(address.url)

    def made(self, outcome: Outcome) -> None:
        """Say what came of a round."""
        from laasite.serve.preview import Kind

        print_findings(outcome.findings)
        self._failed = outcome.error is not None
        if outcome.error is not None:
            _tell_error(outcome.error)
        elif outcome.kind is Kind.SITE:
            click.echo(f"{_clock()} Made: {len(outcome.pages)} pages, {_summed(outcome)}.")
        else:
            click.echo(f"{_clock()} Not made: {_summed(outcome)}.")

    def ahead(self, outcome: Outcome) -> None:
        """Say what would break later. What fails today as well has been told by the round."""
        if outcome.error is not None and not self._failed:
            _tell_error(outcome.error)
        if outcome.findings:
            click.echo("Besides, on style, in drafts or on days to come:")
            print_findings(outcome.findings)


def _clock() -> str:
    here: datetime = now().astimezone()
    return f"{here:%H:%M:%S}"


def _summed(outcome: Outcome) -> str:
    return summary(outcome.findings)


def _tell_error(error: Exception) -> None:
    """Tell an error that isn't the officer's, and keep its particulars if it is ours."""
    if isinstance(error, OSError):
        click.echo(f"laasite: {told(error)}", err=True)
        return
    with NamedTemporaryFile("w", prefix="laasite-fault-", suffix=".txt", delete=False) as file:
        file.write(f"laasite {__version__}, Python {sys.version}\n\n")
        file.writelines(traceback.format_exception(error))
    click.echo(
        "laasite: Something went wrong that is a fault of laasite, not of your files. The preview "
        f"goes on. Please report it with the file {file.name}.",
        err=True,
    )
