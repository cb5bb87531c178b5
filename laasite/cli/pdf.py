"""`laasite pdf`: a page of a built site, or its annual report, as a tagged PDF."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from laasite.cli.faults import Exit

REPORT = "annual-report.html"
EXTRA = (
    "laasite: To make a PDF, install the extra `pdf`: pip install 'laasite[pdf]', then "
    "playwright install chromium (or name your own Chromium with --chromium)."
)


@click.command("pdf")
@click.argument("page", default=REPORT)
@click.option(
    "--site",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("build"),
    help="The built site.  [default: build/]",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write, which must not be there yet.  [default: named for the page]",
)
@click.option(
    "--chromium",
    type=click.Path(path_type=Path, dir_okay=False),
    envvar="LAASITE_CHROMIUM",
    help="The Chromium to print with; or LAASITE_CHROMIUM in the environment.",
)
def command(page: str, site: Path, output: Path | None, chromium: Path | None) -> None:
    """Print PAGE of a built site, such as `targets/burglary`, as a tagged PDF.

    Without PAGE it is the annual report.
    """
    page = _known(site, page)
    output = output or Path(Path(page).stem + ".pdf")
    if output.exists():
        raise click.UsageError(f"{output} is there already; nothing is overwritten.")
    if chromium and not chromium.is_file():
        raise click.UsageError(f"There is no Chromium at {chromium}.")
    data = _made(site, page, chromium)
    with output.open("xb") as file:
        file.write(data)
    click.echo(f"{output} has {page} as a tagged PDF of {len(data) // 1000 + 1:,} KB.")


def _known(site: Path, page: str) -> str:
    """The address of a page as it was probably typed; a usage error if the site has none such."""
    from laasite.model import nearest

    if not (site / "index.html").is_file():
        raise click.UsageError(f"There is no built site in {site}. Make one: laasite build")
    plain = page.removeprefix("./").removesuffix(".html") + ".html"
    pages = [one.relative_to(site).as_posix() for one in sorted(site.rglob("*.html"))]
    if plain in pages:
        return plain
    meant = nearest.quoted(
        plain.removesuffix(".html"), [one.removesuffix(".html") for one in pages]
    )
    raise click.UsageError(
        f"The site has no page `{page}`.{f' Did you mean {meant}?' if meant else ''}"
    )


def _made(site: Path, page: str, chromium: Path | None) -> bytes:
    """The PDF; ends in one plain line where nothing is there to make it with."""
    try:
        from laasite.publishing.pdf import NoBrowser, pdf_of
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "playwright":
            raise
        click.echo(EXTRA, err=True)
        sys.exit(Exit.MACHINE)
    try:
        return pdf_of(site, page, chromium)
    except NoBrowser as error:
        click.echo(f"laasite: Chromium can't print this: {error}", err=True)
        click.echo(EXTRA, err=True)
        sys.exit(Exit.MACHINE)
