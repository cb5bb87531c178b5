"""What commands that write a site have in common: what is protected, and how refusals end."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from laasite.cli.faults import Exit

if TYPE_CHECKING:
    from laasite.output.place import Protected


def protected(source: Path) -> Protected:
    """The folders that no site may swallow: the sources, and the home folder."""
    from laasite.output.place import Protected

    within = (source / "content", source / "templates")
    return Protected(not_over=(source, Path.home()), not_within=within)


@contextmanager
def ending_plainly() -> Iterator[None]:
    """End in one plain line and its exit code where the machine or a folder won't allow it."""
    from laasite.output import errors

    try:
        yield
    except errors.BadArtifact:
        raise
    except errors.RefusedDestination as error:
        raise click.UsageError(str(error)) from None
    except (errors.NotOurs, errors.NotVerified) as error:
        _end(error, Exit.PROTECTED)
    except errors.OutputError as error:
        _end(error, Exit.MACHINE)


def _end(error: Exception, code: Exit) -> None:
    click.echo(f"laasite: {error}", err=True)
    sys.exit(code)
