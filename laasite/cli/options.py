"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from laasite.cli.faults import Exit
from laasite.model.findings import Finding, Severity
from laasite.model.rules.gate import REFUSING
from laasite.model.rules.release import EXPOSED
from laasite.model.rules.site import FUTURE

Command = Callable[..., Any]


class Day(click.ParamType[date]):
    """A day, written as `2006-03-31` or `31 March 2006`."""

    name = "date"

    def convert(
        self, value: str | date, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """The day that was typed, or a usage error that says what was wrong."""
        from laasite.model.dates import parse_date
        from laasite.model.problems import Problem

        if isinstance(value, date):
            return value
        found = parse_date(value)
        if isinstance(found, Problem):
            self.fail(found.message, param, ctx)
        if found.exact is None:
            self.fail(f"{value} isn't one day.", param, ctx)
        return found.exact


source = click.option(
    "--source",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    help="The site's folder, with `site.yaml` and `content/` in it.  [default: this folder]",
)
as_at = click.option("--as-at", type=Day(), help="The site as it stood at the end of that day.")
against = click.option(
    "--against",
    metavar="DIR|URL|REVISION",
    help="The site as it was: a built site's folder, its address, or a revision in git.",
)
strict = click.option("--strict", is_flag=True, help="Warnings count as errors.")
future = click.option("--future", is_flag=True, hidden=True, help="Allow a day to come.")


def ending(findings: tuple[Finding, ...], *, strict: bool) -> Exit:
    """The exit code that findings call for: errors stop a build, and warnings if it is strict.

    A day to come, an embargo that everyone can read, and what was published are no matters of the
    content's, and outweigh all else.
    """
    rules = [finding.rule for finding in findings]
    if any(rule in (FUTURE, EXPOSED, *REFUSING) for rule in rules):
        return Exit.PROTECTED
    stopping = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    refused = any(rule.severity in stopping for rule in rules)
    return Exit.CONTENT_REFUSED if refused else Exit.FINE


def site_at(source: Path) -> Path:
    """The folder of the site, which must have a `site.yaml`; a usage error where it has none."""
    if not source.is_dir():
        raise click.UsageError(f"There is no folder {source}.")
    if not (source / "site.yaml").exists():
        raise click.UsageError(
            f"There is no site.yaml in {source.resolve().name or source}. Go to your site's "
            "folder, name it with --source, or begin one with `laasite new DIR`."
        )
    return source
