"""What commands that edit sources have in common: shown as a diff, checked, and all or nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from laasite.cli.clock import now
from laasite.cli.faults import Exit

if TYPE_CHECKING:
    from laasite.intake.taking import Site
    from laasite.intake.writing import Edit

dry_run = click.option(
    "--dry-run", is_flag=True, help="Show what would change, line by line, and change nothing."
)


def site_in(source: Path) -> Site:
    """The whole site, drafts and all; a usage error if its settings can't be read."""
    from laasite.intake.grid import UnreadableError
    from laasite.intake.taking import standing_site

    try:
        return standing_site(source, now())
    except UnreadableError as error:
        raise click.UsageError(str(error)) from None


def day_or_today(day: date | None, site: Site) -> date:
    """The day that was asked for, or the one as at which the site stands."""
    return day or site.report.as_at


def refuse(message: str) -> NoReturn:
    """End in one line: what is asked for can't be had of this site."""
    click.echo(f"laasite: {message}", err=True)
    sys.exit(Exit.USAGE)


def finish(source: Path, site: Site, edits: Sequence[Edit], *, dry: bool) -> None:
    """Write the edits unless they would break the site; or show them as a unified diff."""
    _refuse_what_breaks(site, edits)
    if dry:
        for edit in edits:
            click.echo("".join(_diff(edit)), nl=False)
        click.echo("Nothing was written.")
        return
    write_all(source, edits)
    for edit in edits:
        click.echo(f"{'New' if edit.before is None else 'Changed'}: {edit.path}")


def write_all(source: Path, edits: Sequence[Edit]) -> None:
    """Write the edits; end in one line if a file has changed since it was read."""
    from laasite.intake.writing import ChangedError, write

    try:
        write(source, edits)
    except ChangedError as error:
        click.echo(f"laasite: {error}", err=True)
        sys.exit(Exit.PROTECTED)


def _refuse_what_breaks(site: Site, edits: Sequence[Edit]) -> None:
    """Tell what would be found wrong and isn't now; an error ends it with nothing written."""
    from laasite.cli.printing import print_findings
    from laasite.intake.taking import new_findings
    from laasite.model.findings import any_errors

    found = new_findings(site, edits)
    print_findings(found)
    if any_errors(found):
        click.echo("Nothing was written, because it would break the site.", err=True)
        sys.exit(Exit.CONTENT_REFUSED)


def _diff(edit: Edit) -> Iterator[str]:
    """An edit as `diff -u` tells it."""
    from difflib import unified_diff

    before = (edit.before or b"").decode("utf-8").splitlines(keepends=True)
    after = edit.after.decode("utf-8").splitlines(keepends=True)
    old = "/dev/null" if edit.before is None else edit.path
    yield from unified_diff(before, after, old, edit.path)
