"""`laasite ci`: what GitHub or GitLab need to check and publish a site."""

from __future__ import annotations

import re
import sys
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import click

from laasite import __version__
from laasite.cli import options
from laasite.cli.faults import Exit
from laasite.cli.printing import print_findings

if TYPE_CHECKING:
    from laasite.model.artifacts import Artifact
    from laasite.model.site import Site


@click.command("ci")
@click.argument("host", type=click.Choice(["github", "gitlab"]))
@options.source
@click.option(
    "--branch", default="main", show_default=True, help="The branch that is published from."
)
@click.option(
    "--wheel",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="laasite itself as a file, which is copied into .ci/.",
)
@click.option(
    "--hash",
    "fingerprint",
    metavar="SHA256",
    help="In place of --wheel: the SHA-256 of the wheel of this laasite in your package index.",
)
@click.option("--print", "print_", is_flag=True, help="Print the files, and write none.")
def command(
    host: str, source: Path, branch: str, wheel: Path | None, fingerprint: str | None, print_: bool
) -> None:
    """Write what HOST needs to check the site at each change and to publish it.

    A file that somebody else wrote, or changed since, is never overwritten.
    """
    from laasite.publishing.ci import Host, Setting, ci_files, is_branch

    source = options.site_at(source)
    if not is_branch(branch):
        raise click.UsageError("--branch: Letters, digits and `. _ / -` are understood.")
    site = _site(source)
    setting = Setting(branch, site.publish_time, site.timezone)
    line, copies = _laasite(source, wheel, fingerprint)
    texts = ci_files(Host(host), setting, line)
    if print_:
        for text in texts:
            click.echo(f"# --- {text.path} ---\n{text.data.decode()}", nl=False)
        return
    _write(source, (*texts, *copies))


def _site(source: Path) -> Site:
    """The settings of the site, which must have an address: it is asked what is published now."""
    from laasite.read.report import read_site
    from laasite.read.sources import read_sources

    site, findings = read_site(read_sources(source)[0])
    if site is None:
        print_findings(findings)
        sys.exit(Exit.CONTENT_REFUSED)
    if site.address is None:
        raise click.UsageError(
            "The site's address isn't known. Write `address: https://…` in site.yaml: each release "
            "follows the one that is published there."
        )
    return site


def _laasite(
    source: Path, wheel: Path | None, fingerprint: str | None
) -> tuple[str, tuple[Artifact, ...]]:
    """How laasite itself is installed: its line among the requirements, and what is copied for it.

    Without being told, the wheel that stands in `.ci/` already.
    """
    from laasite.model.artifacts import Artifact
    from laasite.publishing.ci import Wheel

    if fingerprint is not None:
        return _from_index(fingerprint), ()
    found = wheel or _copied_before(source)
    if found is None:
        raise click.UsageError(
            f"How is laasite {__version__} installed? Name its wheel with --wheel, or, if it is in "
            "your package index, the wheel's SHA-256 with --hash."
        )
    if not re.fullmatch(r"laasite-[A-Za-z0-9._+]+-py3-none-any\.whl", found.name):
        raise click.UsageError(f"{found.name} isn't the name of a wheel of laasite.")
    data = found.read_bytes()
    copy = Artifact(f".ci/{found.name}", data)
    return Wheel(found.name, sha256(data).hexdigest()).line, (copy,)


def _from_index(fingerprint: str) -> str:
    plain = fingerprint.removeprefix("sha256:").lower()
    if not re.fullmatch("[0-9a-f]{64}", plain):
        raise click.UsageError("--hash: A SHA-256 has 64 digits, 0 to 9 and a to f.")
    return f"laasite=={__version__} --hash=sha256:{plain}"


def _copied_before(source: Path) -> Path | None:
    name = f"laasite-{__version__}-py3-none-any.whl"
    wheel = source / ".ci" / name
    return wheel if wheel.is_file() else None


def _write(source: Path, texts: tuple[Artifact, ...]) -> None:
    """Write all the files, or none if one of them is somebody else's."""
    foreign = [text.path for text in texts if not _is_free(source / text.path, text.data)]
    if foreign:
        click.echo(
            f"laasite: Nothing was written, for somebody else wrote or changed {foreign[0]}. Move "
            "it away, or see what would be written with --print.",
            err=True,
        )
        sys.exit(Exit.PROTECTED)
    for text in texts:
        file = source / text.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.data)
        click.echo(f"Written: {text.path}")
    click.echo("\nRead docs/publishing.md on what has to be set up once, then commit these files.")


def _is_free(file: Path, data: bytes) -> bool:
    """Whether a file may be written: it isn't there, or it is ours and unchanged."""
    from laasite.publishing.ci import is_as_written

    if not file.exists() and not file.is_symlink():
        return True
    if file.is_symlink() or not file.is_file():
        return False
    present = file.read_bytes()
    return present == data or is_as_written(present)
