"""`laasite diff`: what would change on the published site, in plain English."""

from __future__ import annotations

import json
import sys
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

import click

from laasite.cli import options
from laasite.cli.against import previous, usual
from laasite.cli.clock import now
from laasite.cli.printing import print_findings, summary

if TYPE_CHECKING:
    from laasite.gate.describe import About, Told
    from laasite.model.facts import Published


class Form(Enum):
    """The ways in which differences are printed; the value is what is typed."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


@click.command("diff")
@options.source
@options.against
@options.as_at
@options.future
@click.option(
    "--format",
    "format_",
    type=click.Choice([one.value for one in Form]),
    default=Form.TEXT.value,
    help="How differences are printed.  [default: text]",
)
def command(
    source: Path, against: str | None, as_at: date | None, future: bool, format_: str
) -> None:
    """Say what would change on the published site, and change nothing.

    Compared is what may be seen, and nothing else is named. Without --against it is what stands in
    build/.
    """
    from laasite.gate.compare import names
    from laasite.gate.describe import describe
    from laasite.pipeline import Order, snapshot

    order = Order(options.site_at(source), now(), as_at, future=future)
    was = previous(against or usual(source), order, as_of_its_day=False)
    found, findings = snapshot(order)
    if found is None:
        print_findings(findings)
        click.echo(f"Nothing was compared: {summary(findings)}.", err=True)
        sys.exit(options.ending(findings, strict=False))
    site, moves = found
    told = describe(was, site, names(moves.redirects))
    click.echo(_WRITTEN[Form(format_)](told, was, site))


def _as_text(told: Told, was: Published, now: Published) -> str:
    lines = [_compared(was, now), "", told.sentence]
    for about in told.abouts:
        lines += ["", _heading(about)]
        lines += [f"  - {line}" for line in about.lines]
    lines += _pages("Pages added:", told.added, "  - {}")
    lines += _pages("Pages removed:", told.removed, "  - {}")
    return "\n".join(lines)


def _heading(about: About) -> str:
    where = about.address or about.id
    return where if about.title == where else f"{_plain(about.title)} ({_plain(where)})"


def _as_markdown(told: Told, was: Published, now: Published) -> str:
    lines = [f"**{told.sentence}**", "", _compared(was, now)]
    for about in told.abouts:
        lines += [
            "",
            f"### `{_plain(about.title)}`",
            "",
            f"`{_plain(about.address or about.id)}`",
            "",
        ]
        lines += [f"- {line}" for line in about.lines]
    lines += _pages("### Pages added", told.added, "- `{}`")
    lines += _pages("### Pages removed", told.removed, "- `{}`")
    return "\n".join(lines)


def _as_json(told: Told, was: Published, now: Published) -> str:
    value = {
        "was_as_at": was.as_at.isoformat(),
        "as_at": now.as_at.isoformat(),
        "summary": list(told.summary),
        "things": [
            {"id": one.id, "title": one.title, "address": one.address, "changes": list(one.lines)}
            for one in told.abouts
        ],
        "pages": {"added": list(told.added), "removed": list(told.removed)},
    }
    return json.dumps(value, ensure_ascii=False, indent=1)


_WRITTEN = {Form.TEXT: _as_text, Form.MARKDOWN: _as_markdown, Form.JSON: _as_json}


def _compared(was: Published, now: Published) -> str:
    from laasite.model.dates import day_in_words

    return (
        f"Compared: the site as at {day_in_words(was.as_at)} "
        f"with these sources as at {day_in_words(now.as_at)}."
    )


def _pages(heading: str, addresses: tuple[str, ...], form: str) -> list[str]:
    lines = [form.format(_plain(one)) for one in addresses]
    return ["", heading, *([""] if form.startswith("- ") else []), *lines] if addresses else []


def _plain(text: str) -> str:
    """A text on one line that nothing takes for more than text."""
    return "".join(one if one.isprintable() and one != "`" else " " for one in text)
