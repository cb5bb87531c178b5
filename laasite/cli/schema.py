"""`laasite schema`: what editors need to complete and explain keys."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("schema")
@click.argument("kind", required=False, metavar="[KIND]")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder to write into: one file for each kind.",
)
def command(kind: str | None, output: Path | None) -> None:
    """Write JSON Schema for a KIND of file, or for every kind, so that editors explain the keys.

    Without a folder, the schema of KIND is printed. Schemas that stand in the folder are renewed.
    """
    from laasite.schema.files import write_schemas
    from laasite.schema.lookup import BY_NAME, KINDS
    from laasite.schema.making import as_text

    if kind is not None and kind not in BY_NAME:
        raise click.UsageError(_unknown(kind, tuple(BY_NAME)))
    kinds = KINDS if kind is None else (BY_NAME[kind],)
    if output is not None:
        write_schemas(output, kinds)
        click.echo(f"In {output}: {', '.join(one.name for one in kinds)}.")
    elif kind is None:
        raise click.UsageError(f"Name a kind, or a folder with -o. {_known(tuple(BY_NAME))}")
    else:
        click.echo(as_text(BY_NAME[kind]), nl=False)


def _unknown(kind: str, known: tuple[str, ...]) -> str:
    """That there is no such kind, and what was probably meant."""
    from laasite.model.nearest import quoted

    meant = quoted(kind, known)
    hint = f"Did you mean {meant}?" if meant else _known(known)
    return f"There is no kind of file called `{kind}`. {hint}"


def _known(known: tuple[str, ...]) -> str:
    return f"The kinds are: {', '.join(known)}."
