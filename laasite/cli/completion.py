"""`laasite completion`: what a shell needs to complete commands and options."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

SHELLS = ("bash", "zsh", "fish")
VARIABLE = "_LAASITE_COMPLETE"


@click.command("completion")
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    """Print what SHELL reads to complete the commands and options of laasite.

    For bash, add to ~/.bashrc the line: eval "$(laasite completion bash)"
    """
    from laasite.cli.group import commands

    written = get_completion_class(shell)
    if written is None:
        raise click.UsageError(f"There is no completion for {shell}.")
    # The class alone can tell the script; bash is asked for its version only when it is called so.
    made = written(commands, {}, "laasite", VARIABLE)
    click.echo(made.source_template % made.source_vars())
