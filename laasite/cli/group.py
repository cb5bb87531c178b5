"""All commands in one group; each is imported only when it is called."""

from __future__ import annotations

import gc
from importlib import import_module
from keyword import iskeyword
from typing import cast

import click

from laasite import __version__

COMMANDS = {
    "add": "Write a new target, figure, partner, meeting or other thing.",
    "build": "Make the site in `build/`.",
    "check": "Say what is wrong with the sources, and change nothing.",
    "ci": "Write what GitHub or GitLab need to check and publish the site.",
    "completion": "Print what a shell needs to complete commands.",
    "diff": "Say what would change on the published site.",
    "explain": "Say how a target's status came about.",
    "export": "Write a spreadsheet of the figures that are due, to be filled in.",
    "fetch": "Fetch the site that is published now.",
    "headers": "Print what a web server has to be told of the site.",
    "import": "Take in a spreadsheet of figures or targets, or a paper from Word.",
    "list": "List drafts, what is to come, what is due, what is overdue and what isn't signed.",
    "new": "Write a new site to begin with.",
    "pdf": "Print a page of a built site, or its annual report, as a tagged PDF.",
    "release": "Make a built site a release that follows the one before.",
    "rollover": "Open the agreement that follows, with its targets to be agreed.",
    "schema": "Write what editors need to complete and explain keys.",
    "serve": "Show the site while it is being written.",
    "sign-off": "Write that a post has signed off a target's figures.",
    "verify": "Say whether a site is what it says it is.",
}
"""Each command with what it does; it is imported only when it is called."""


class LazyGroup(click.Group):
    """A group whose commands are imported when they are needed, so that starting is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command called `cmd_name`, or None."""
        if cmd_name not in COMMANDS:
            return None
        return cast(click.Command, import_module(f"laasite.cli.{_module(cmd_name)}").command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name]) for name in self.list_commands(ctx)])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that was asked for; a misspelt one is told with what was probably meant."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from laasite.model.nearest import quoted

            meant = quoted(args[0], COMMANDS)
            hint = f" Did you mean {meant}?" if meant else ""
            raise click.UsageError(f"{error.message}{hint}", ctx) from None


RARELY = (100_000, 50, 1_000)
"""How much is made before Python looks for rings of things that nobody needs any more.

A build makes much that it keeps and hardly a ring; looking as often as Python does by itself takes
a tenth of its time, not looking at all a sixth more memory.
"""


def _module(name: str) -> str:
    """The module of a command: Python keeps words such as `import`, and hyphens, for itself."""
    plain = name.replace("-", "_")
    return f"{plain}_" if iskeyword(plain) else plain


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="laasite", message="%(prog)s %(version)s")
def commands() -> None:
    """Make a public website of what a partnership promised and what came of it."""


def run() -> None:
    """Run the command line, and tell a fault of ours as one, without a traceback."""
    from laasite.cli.faults import guarded

    gc.set_threshold(*RARELY)
    guarded(commands)
