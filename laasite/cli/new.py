"""`laasite new`: a site to begin with."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from laasite.cli.faults import Exit

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

STARTERS = ("demo", "blank")


@click.command("new")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--starter",
    type=click.Choice(STARTERS),
    default=STARTERS[0],
    show_default=True,
    help="demo: a small whole site, made up. blank: the least that can be built.",
)
def command(folder: Path, starter: str) -> None:
    """Write a new site into DIR, which must not be there yet, or be empty."""
    _refuse_unless_free(folder)
    try:
        _copy(_starter(starter), folder)
        _write_schemas(folder)
    except FileExistsError as error:
        # Somebody else writes there at this instant: theirs stays.
        click.echo(
            f"laasite: {error.filename} has just appeared; nothing is overwritten.", err=True
        )
        sys.exit(Exit.USAGE)
    click.echo(f"A new site stands in {folder}. Begin with its README.md. To see it:\n")
    click.echo(f"  cd {_quoted(folder)}")
    click.echo("  laasite serve")


def _refuse_unless_free(folder: Path) -> None:
    """Nothing is ever overwritten: one plain line and exit code 2 where something stands."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        reason = "isn't a folder"
    elif folder.is_dir() and any(folder.iterdir()):
        reason = "isn't empty"
    else:
        return
    click.echo(f"laasite: {folder} {reason}. Name a folder that isn't there yet.", err=True)
    sys.exit(Exit.USAGE)


def _starter(name: str) -> Traversable:
    from importlib.resources import files

    return files("laasite") / "starters" / name


def _copy(source: Traversable, target: Path) -> None:
    """Copy a starter byte for byte, into files that must be new."""
    target.mkdir(parents=True, exist_ok=True)
    for entry in sorted(source.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            _copy(entry, target / entry.name)
        else:
            with (target / entry.name).open("xb") as file:
                file.write(entry.read_bytes())


def _write_schemas(folder: Path) -> None:
    """What the first lines of the YAML files lead editors to."""
    from laasite.schema.files import FOLDER, write_schemas

    write_schemas(folder / FOLDER)


def _quoted(folder: Path) -> str:
    """The folder as it is typed behind `cd`."""
    import shlex

    return shlex.quote(str(folder))
