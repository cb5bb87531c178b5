"""`laasite add`: one new thing, asked for at the prompt or said in options; never overwritten."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from laasite.cli import options
from laasite.cli.clock import now
from laasite.cli.editing import write_all
from laasite.cli.faults import Exit
from laasite.cli.printing import print_findings

if TYPE_CHECKING:
    from laasite.intake.adding import Added
    from laasite.intake.asking import Addable, Ask
    from laasite.intake.taking import Site

BETWEEN = ";"
"""What parts several answers to one question."""


class _Kinds(click.Group):
    """A command for each kind of thing, made of what can be said of it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The kinds, in the order of the handbook."""
        from laasite.intake.asking import KINDS

        return list(KINDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command that adds a thing of a kind, or None."""
        from laasite.intake.asking import KINDS

        kind = KINDS.get(cmd_name)
        return _command(kind) if kind else None


@click.group("add", cls=_Kinds, no_args_is_help=True)
def command() -> None:
    """Add one new thing to the site.

    On a terminal, what isn't said in options is asked for. Nothing is written unless it passes
    `laasite check --strict`, and nothing is overwritten.
    """


def _command(kind: Addable) -> click.Command:
    """`laasite add KIND` with an option for everything that can be said of it."""
    params: list[click.Parameter] = [_option(kind, ask) for ask in kind.asks().values()]
    made: click.Command = click.Command(
        kind.name, params=params, callback=_adding(kind), help=f"{kind.does}"
    )
    dry_run = click.option("--dry-run", is_flag=True, help="Show what it would write.")
    return options.source(dry_run(made))


def _option(kind: Addable, ask: Ask) -> click.Option:
    from laasite.intake.asking import Form

    several = ask.form is not Form.ONE
    needed = "  [needed]" if ask.option in kind.required else ""
    metavar = '"NAME=WHAT"' if ask.form is Form.PAIRS else "TEXT"
    more = " May be said several times." if several else ""
    return click.Option(
        [f"--{ask.option}", f"said_{ask.option.replace('-', '_')}"],
        multiple=several,
        metavar=metavar,
        help=f"{ask.means}{more}{needed}",
    )


def _adding(kind: Addable) -> Callable[..., None]:
    """What the command of a kind does."""

    def run(source: Path, dry_run: bool, **given: Any) -> None:
        site = _site(options.site_at(source))
        known = _said(given)
        said = _asked(kind, known) if on_a_terminal() else known
        try:
            added = _added(site, kind, said)
            _finish(source, added, dry_run=dry_run)
        except (click.UsageError, SystemExit) as end:
            if said != known and (isinstance(end, click.UsageError) or end.code):
                _keep_answers(kind, said)
            raise

    return run


def _keep_answers(kind: Addable, said: dict[str, tuple[str, ...]]) -> None:
    """Show the answers as a command, so that nobody has to give them all again."""
    pairs = [(f"--{option}", one) for option, given in said.items() for one in given]
    typed = ["laasite", "add", kind.name, *chain.from_iterable(pairs)]
    click.echo("Your answers, to be sent again with what was wrong put right:", err=True)
    click.echo(f"  {shlex.join(typed)}", err=True)


def on_a_terminal() -> bool:
    """Whether somebody is there to be asked."""
    return sys.stdin.isatty()


def _said(given: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """The answers that were said in options."""
    named = {name.removeprefix("said_").replace("_", "-"): one for name, one in given.items()}
    listed = {
        name: (one,) if isinstance(one, str) else tuple(one or ()) for name, one in named.items()
    }
    return {name: one for name, one in listed.items() if one}


def _site(source: Path) -> Site:
    from laasite.intake.grid import UnreadableError
    from laasite.intake.taking import standing_site

    try:
        return standing_site(source, now())
    except UnreadableError as error:
        raise click.UsageError(str(error)) from None


def _asked(kind: Addable, said: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The answers with those to what hasn't been said; a blank one leaves a thing out."""
    from laasite.intake.asking import Form

    asks = kind.asks()
    found = dict(said)
    for option in kind.asked:
        ask = asks[option]
        while option not in found:
            answer = click.prompt(_question(ask), default="", show_default=False)
            parts = [answer] if ask.form is Form.ONE else answer.split(BETWEEN)
            given = tuple(part.strip() for part in parts if part.strip())
            if given:
                found[option] = given
            elif option not in kind.required:
                break
    return found


def _question(ask: Ask) -> str:
    """A question: what it means, what it takes, and how several answers are given."""
    from laasite.intake.asking import Form

    how = {
        Form.ONE: "",
        Form.MANY: f" (several with `{BETWEEN}` between)",
        Form.PAIRS: f" (as `name=what`; several with `{BETWEEN}` between)",
    }
    single = ask.form is Form.ONE and ask.takes and not ask.takes.startswith(("a line", "text"))
    return f"{ask.means.rstrip('.')}{f' ({ask.takes})' if single else ''}{how[ask.form]}"


def _added(site: Site, kind: Addable, said: dict[str, tuple[str, ...]]) -> Added:
    from laasite.intake.adding import NotAddedError, add

    try:
        return add(site, kind.name, said)
    except NotAddedError as error:
        raise click.UsageError(str(error)) from None


def _finish(source: Path, added: Added, *, dry_run: bool) -> None:
    """Write what passes, and say what was written; refuse the rest with its findings."""
    print_findings(added.findings)
    if added.refused:
        click.echo("Nothing was written, because of what stands above.", err=True)
        sys.exit(Exit.CONTENT_REFUSED)
    for line in added.told:
        click.echo(line)
    if dry_run:
        for edit in added.edits:
            click.echo(f"{edit.path}:\n{edit.after.decode()}", nl=False)
        return
    write_all(source, added.edits)
    for edit in added.edits:
        click.echo(f"{'New' if edit.before is None else 'Added to'}: {edit.path}")
