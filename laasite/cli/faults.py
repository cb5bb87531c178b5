"""Exit codes, and what is said when something goes wrong that isn't a mistake in the content."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from enum import IntEnum
from pathlib import Path
from tempfile import NamedTemporaryFile

import click

from laasite import __version__


class Exit(IntEnum):
    """What the exit code says to CI."""

    FINE = 0
    CONTENT_REFUSED = 1
    USAGE = 2
    MACHINE = 3
    PROTECTED = 4
    OUR_FAULT = 5


def guarded(run: Callable[[], object]) -> None:
    """Run a command line; whatever goes wrong ends in one plain line and an exit code."""
    try:
        run()
    except (BrokenPipeError, KeyboardInterrupt):
        # Whoever was reading has gone, or doesn't want any more: nothing to say, and nowhere.
        sys.stdout = Path(os.devnull).open("w")  # noqa: SIM115 - it lives until the process ends
        sys.exit(130)
    except OSError as error:
        click.echo(f"laasite: {told(error)}", err=True)
        sys.exit(Exit.MACHINE)
    except Exception:  # noqa: BLE001 - the last resort: officers never see a traceback
        _report_fault()
        sys.exit(Exit.OUR_FAULT)


def told(error: OSError) -> str:
    """A fault of the machine in one line."""
    reason = error.strerror or str(error)
    where = f" ({error.filename})" if error.filename else ""
    return f"The computer could not do it: {reason}{where}."


def _report_fault() -> None:
    """Say that it is a fault of laasite, and where its particulars are kept."""
    with NamedTemporaryFile("w", prefix="laasite-fault-", suffix=".txt", delete=False) as file:
        file.write(f"laasite {__version__}, Python {sys.version}\n\n{traceback.format_exc()}")
    click.echo(
        "laasite: Something went wrong that is a fault of laasite, not of your files. "
        f"Nothing was changed. Please report it with the file {file.name}.",
        err=True,
    )
