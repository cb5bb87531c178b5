"""`laasite import`: spreadsheets and Word papers become sources; nothing guessed, nothing lost."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from laasite.cli import options
from laasite.cli.clock import now
from laasite.cli.editing import write_all
from laasite.cli.faults import Exit
from laasite.model.words import ChangeKind

if TYPE_CHECKING:
    from laasite.intake.order import Wish
    from laasite.intake.outcomes import Outcome
    from laasite.intake.taking import Proposal, Site
    from laasite.intake.writing import Edit
    from laasite.model.imports import SheetMapping

PAPER = "paper"


class _FileOrPaper(click.Group):
    """`import FILE` takes in a spreadsheet; `import paper FILE` a paper."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Whatever doesn't begin with `paper` is about a spreadsheet."""
        if args[:1] not in ([PAPER], ["-h"], ["--help"], []):
            args = ["sheet", *args]
        return super().parse_args(ctx, args)


@click.group("import", cls=_FileOrPaper, no_args_is_help=True)
def command() -> None:
    """Take in a file of somebody else's.

    `laasite import FILE` takes figures, or with `--kind targets` targets, from a spreadsheet
    (.xlsx, .ods, .csv). `laasite import paper FILE.docx` makes a paper of a Word document.
    `laasite import sheet --help` tells the options for spreadsheets.
    """


dry_run = click.option("--dry-run", is_flag=True, help="Show what it would do, and do nothing.")
yes = click.option("--yes", is_flag=True, help="Write without asking.")


@command.command("sheet")
@click.argument("file", type=click.Path(path_type=Path))
@options.source
@click.option(
    "--kind",
    type=click.Choice(["figures", "targets"]),
    default="figures",
    show_default=True,
    help="What the spreadsheet holds.",
)
@click.option("--sheet", "sheets", multiple=True, help="Read only the sheet so called.")
@click.option("--target", help="The target that all figures are about.")
@click.option("--period", help="The period of all figures.")
@click.option(
    "--column", "columns", multiple=True, metavar='"NAME=WHAT"', help="What a column holds."
)
@click.option(
    "--means", multiple=True, metavar='"TEXT=WHAT"', help="The target or period a text stands for."
)
@click.option(
    "--all", "given", multiple=True, metavar='"WHAT=TEXT"', help="What is true of every row."
)
@click.option("--skip", multiple=True, help="Leave out rows that begin with this text.")
@click.option("--use", metavar="NAME", help="A way of reading kept in content/imports.yaml.")
@click.option("--save", metavar="NAME", help="Keep this way of reading under a name.")
@click.option("--published", type=options.Day(), help="From when the figures may be seen.")
@click.option(
    "--change",
    type=click.Choice([kind.value for kind in ChangeKind]),
    help="Why figures that are there already have changed.",
)
@click.option("--reason", help="The same in words.")
@dry_run
@yes
def sheet(
    file: Path,
    source: Path,
    kind: str,
    sheets: tuple[str, ...],
    target: str | None,
    period: str | None,
    columns: tuple[str, ...],
    means: tuple[str, ...],
    given: tuple[str, ...],
    skip: tuple[str, ...],
    use: str | None,
    save: str | None,
    published: date | None,
    change: str | None,
    reason: str | None,
    dry_run: bool,
    yes: bool,
) -> None:
    """Take in the figures, or the targets, of a spreadsheet.

    What was understood is shown first. Without --published the figures are drafts. Nothing is
    written unless all of it can be.
    """
    from laasite.intake.order import Taken, Wish
    from laasite.model.imports import SheetMapping

    _refuse_half_a_change(change, reason)
    site = _site(options.site_at(source))
    said = SheetMapping(sheets, target, period, _pairs(columns, "--column"), skip=skip)
    said = _with_meanings(said, _pairs(means, "--means"), site)
    reading = _kept(use, said, site)
    why = ChangeKind(change) if change else None
    wish = Wish(Taken(kind), reading, published, why, reason, _pairs(given, "--all"))
    wish, proposal = _understood(file, site, wish, asks=not (yes or dry_run))
    edits = (*proposal.edits, *_saved(save, wish.reading, site))
    _show(proposal)
    _finish(source, edits, refused=proposal.refused, dry_run=dry_run, yes=yes)


def _refuse_half_a_change(change: str | None, reason: str | None) -> None:
    if (change is None) is not (reason is None):
        raise click.UsageError("--change and --reason go together: what kind, and why in words.")


def _site(source: Path) -> Site:
    from laasite.intake.grid import UnreadableError
    from laasite.intake.taking import standing_site

    try:
        return standing_site(source, now())
    except UnreadableError as error:
        raise click.UsageError(str(error)) from None


def _pairs(said: Sequence[str], option: str) -> dict[str, str]:
    """`Outturn=value` as a column and what it holds."""
    found = {}
    for one in said:
        name, equals, what = one.rpartition("=")
        if not (name.strip() and equals and what.strip()):
            raise click.UsageError(f'{option} is written "NAME=WHAT", such as "Outturn=value".')
        found[name.strip()] = what.strip()
    return found


def _with_meanings(said: SheetMapping, means: dict[str, str], site: Site) -> SheetMapping:
    """What texts stand for: ids of targets, or else periods."""
    from dataclasses import replace

    targets = {text: what for text, what in means.items() if what in site.report.targets}
    periods = {text: what for text, what in means.items() if text not in targets}
    return replace(said, targets=targets, periods=periods)


def _kept(use: str | None, said: SheetMapping, site: Site) -> SheetMapping:
    """The kept way of reading with what is said this time."""
    from laasite.intake.order import together
    from laasite.model import nearest

    if use is None:
        return said
    known = site.report.imports
    if use not in known:
        meant = nearest.quoted(use, known)
        hint = f" Did you mean {meant}?" if meant else ""
        raise click.UsageError(f"content/imports.yaml has no way of reading called `{use}`.{hint}")
    return together(known[use], said)


def _saved(save: str | None, reading: SheetMapping, site: Site) -> tuple[Edit, ...]:
    """`content/imports.yaml` with this way of reading below the others."""
    from laasite.intake.keeping import kept_as

    if save is None:
        return ()
    found = kept_as(save, reading, site)
    if isinstance(found, str):
        raise click.UsageError(found)
    return (found,)


def _understood(file: Path, site: Site, wish: Wish, *, asks: bool) -> tuple[Wish, Proposal]:
    """The proposal; on a terminal, columns that aren't known are asked about first."""
    from laasite.intake.grid import UnreadableError
    from laasite.intake.taking import take_in, unknown_columns

    data = _bytes_of(file)
    try:
        if asks and sys.stdin.isatty():
            for name, words in unknown_columns(site, file.name, data, wish):
                wish = _asked(wish, name, words)
        return wish, take_in(site, file.name, data, wish)
    except UnreadableError as error:
        click.echo(f"laasite: {error}", err=True)
        sys.exit(Exit.CONTENT_REFUSED)


def _asked(wish: Wish, name: str, words: tuple[str, ...]) -> Wish:
    """The wish, with what the officer says that a column holds."""
    from dataclasses import replace

    held = click.prompt(
        f"What does the column `{name}` hold?", type=click.Choice([*words, "ignore"])
    )
    columns = {**wish.reading.columns, name: held}
    return replace(wish, reading=replace(wish.reading, columns=columns))


def _bytes_of(file: Path) -> bytes:
    from laasite.intake.anatomy import MOST_BYTES

    if not file.is_file():
        raise click.UsageError(f"There is no file {file}.")
    with file.open("rb") as opened:
        return opened.read(MOST_BYTES + 1)


def _show(proposal: Proposal) -> None:
    """How the file was understood, and what becomes of each row."""
    for line in proposal.understood:
        click.echo(line)
    for outcome in proposal.outcomes:
        _tell(outcome)
    click.echo(_summed(proposal.outcomes))


def _tell(outcome: Outcome) -> None:
    from laasite.intake.outcomes import Fate

    colours = {Fate.REFUSED: "red", Fate.SKIPPED: "yellow", Fate.WRITTEN: "green"}
    fate = click.style(outcome.fate.value, fg=colours.get(outcome.fate), bold=True)
    click.echo(f"{outcome.spot}: {fate}: {outcome.message}")


def _summed(outcomes: Sequence[Outcome]) -> str:
    """How many there are of each fate, as "3 written, 1 refused"."""
    from laasite.intake.outcomes import Fate

    counts = {fate: sum(one.fate is fate for one in outcomes) for fate in Fate if fate != Fate.TOLD}
    told = ", ".join(f"{count} {fate.value}" for fate, count in counts.items() if count)
    return f"In all: {told or 'nothing'}."


def _finish(
    source: Path, edits: Sequence[Edit], *, refused: bool, dry_run: bool, yes: bool
) -> None:
    """Write what was proposed, if nothing was refused and the officer agrees."""
    if refused:
        click.echo("Nothing was written, because something was refused.", err=True)
        sys.exit(Exit.CONTENT_REFUSED)
    if dry_run or not edits:
        click.echo("Nothing was written." if dry_run else "There is nothing to write.")
        return
    _agree(edits, yes=yes)
    write_all(source, edits)
    for edit in edits:
        click.echo(f"{'New' if edit.before is None else 'Added to'}: {edit.path}")


def _agree(edits: Sequence[Edit], *, yes: bool) -> None:
    """Ask on a terminal; where nobody can be asked, `--yes` has to be said."""
    if yes:
        return
    if not sys.stdin.isatty():
        raise click.UsageError(
            "Nobody can be asked here. Say --yes to write, or --dry-run to look."
        )
    count = len(edits)
    if not click.confirm(f"Write {'1 file' if count == 1 else f'{count} files'}?"):
        click.echo("Nothing was written.")
        sys.exit(Exit.FINE)


@command.command(PAPER)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--meeting", required=True, help="The meeting's id, such as 2006-03-15-board.")
@click.option("--id", "id_", help="The paper's id.  [default: made from its title]")
@click.option("--mark", help="`for decision`, … where the document doesn't say.")
@options.source
@dry_run
@yes
def paper(
    file: Path,
    meeting: str,
    id_: str | None,
    mark: str | None,
    source: Path,
    dry_run: bool,
    yes: bool,
) -> None:
    """Make a paper of a Word document, for a meeting that is there."""
    from laasite.intake.grid import UnreadableError
    from laasite.intake.papers import take_paper

    site = _site(options.site_at(source))
    data = _bytes_of(file)
    try:
        proposal = take_paper(site, file.name, data, meeting, id_, mark)
    except UnreadableError as error:
        click.echo(f"laasite: {error}", err=True)
        sys.exit(Exit.CONTENT_REFUSED)
    _show(proposal)
    _finish(source, proposal.edits, refused=proposal.refused, dry_run=dry_run, yes=yes)
