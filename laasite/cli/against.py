"""What a site is compared with: a built site's folder, a published site, or a revision in git."""

from __future__ import annotations

import subprocess
import sys
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from http.client import HTTPMessage
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, TYPE_CHECKING, NoReturn
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

import click

from laasite.cli.faults import Exit
from laasite.model.facts import SITE_FACTS

if TYPE_CHECKING:
    from laasite.model.facts import Published
    from laasite.pipeline import Order

PATIENCE = 20
"""A published site has so many seconds to answer."""

SCHEMES = ("http", "https", "file")


def previous(named: str, order: Order, *, as_of_its_day: bool) -> Published:
    """The site that `named` stands for; ends the program in one line where there is none.

    A revision in git is built in memory: as at the day of its commit with `as_of_its_day`, so that
    what was dated since is seen as new; else as at the order's own day.
    """
    parts = urlsplit(named)
    if parts.scheme in SCHEMES and "://" in named:
        return _checked(_read(_fetched(named), named), order)
    folder = Path(named)
    if folder.exists():
        return _checked(_read(_from_disk(folder), named), order)
    return _from_git(named, order, as_of_its_day=as_of_its_day)


def usual(source: Path) -> str:
    """What a site is compared with if nothing is named: what stands in `build/`."""
    folder = source / "build"
    if not (folder / SITE_FACTS).is_file():
        raise click.UsageError(
            f"There is no {SITE_FACTS} in build/. Say with --against what to compare with: a built "
            "site's folder, a published site's address, or a revision in git."
        )
    return str(folder)


def _stop(message: str) -> NoReturn:
    click.echo(f"laasite: {message}", err=True)
    sys.exit(Exit.MACHINE)


def _shown(named: str) -> str:
    from laasite.model.problems import quoted

    return quoted(named)


def _read(data: bytes, named: str) -> Published:
    """The site that some bytes tell of."""
    from laasite.gate.reading import NotASite, read_site_facts

    try:
        return read_site_facts(data)
    except NotASite as error:
        _stop(f"What stands at {_shown(named)} can't be compared with: {error}")


def _checked(was: Published, order: Order) -> Published:
    """The site, unless it says that it stands at a day that hasn't come."""
    if was.as_at > order.now.date() + timedelta(days=1) and not order.future:
        _stop(f"The site to compare with says it stands at {was.as_at}, which hasn't come.")
    return was


# --- a folder, an address ------------------------------------------------------------------------


def _from_disk(path: Path) -> bytes:
    from laasite.gate.reading import LARGEST

    file = path / SITE_FACTS if path.is_dir() else path
    if not file.is_file():
        _stop(
            f"There is no {SITE_FACTS} in {_shown(str(path))}: laasite didn't build it, or not yet."
        )
    with file.open("rb") as opened:
        return opened.read(LARGEST + 1)


class _SameKind(HTTPRedirectHandler):
    """Follows a site that has moved, but never from the web to a file of this machine."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        """The request for the new address, if it is one of the web's."""
        if urlsplit(newurl).scheme not in ("http", "https"):
            raise URLError("it leads to something that isn't on the web")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _fetched(address: str) -> bytes:
    """The `site.json` at an address: of the file itself, or of the site whose home page it is."""
    from laasite.gate.reading import LARGEST

    plain = address.removesuffix("index.html")
    whole = plain if plain.endswith(".json") else f"{plain.rstrip('/')}/{SITE_FACTS}"
    opener: OpenerDirector = build_opener(_SameKind)
    try:
        request = Request(whole, headers={"User-Agent": "laasite"})  # noqa: S310 - schemes are bounded
        with opener.open(request, timeout=PATIENCE) as answer:
            data: bytes = answer.read(LARGEST + 1)
            return data
    except HTTPError as error:
        error.close()
        _stop(f"{_shown(whole)} could not be fetched: the answer was {error.code}.")
    except (OSError, ValueError) as error:
        reason = str(getattr(error, "reason", error)) or type(error).__name__
        _stop(f"{_shown(whole)} could not be fetched: {_shown(reason)}.")


# --- a revision in git ---------------------------------------------------------------------------


def _from_git(named: str, order: Order, *, as_of_its_day: bool) -> Published:
    """The site that the sources of a revision give."""
    from laasite.pipeline import snapshot

    commit = _commit(named, order.source)
    day = _day_of(commit, order.source) if as_of_its_day else order.as_at
    with _sources_of(commit, order.source) as folder:
        # A site that stands still at a day does so in every revision.
        frozen = None if order.as_at is None and _is_frozen(folder) else day
        found, findings = snapshot(replace(order, source=folder, as_at=frozen))
    if found is None:
        words = f": {findings[0]}" if findings else "."
        _stop(f"The sources of {_shown(named)} can't be read{words}")
    return found[0]


def _is_frozen(folder: Path) -> bool:
    from laasite.read.report import read_site
    from laasite.read.sources import read_sources

    site = read_site(read_sources(folder).value).value
    return site is not None and site.frozen_at is not None


def _git(source: Path, *words: str) -> bytes | None:
    """What git says, or None if it can't; git itself must be there."""
    try:
        done = subprocess.run(  # noqa: S603 - the words are ours, but for a commit's own name
            ["git", *words],  # noqa: S607 - git is wherever the path has it
            cwd=source,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        _stop("The `git` command isn't there, so no revision can be compared with.")
    return done.stdout if done.returncode == 0 else None


def _commit(named: str, source: Path) -> str:
    """The commit that a revision means."""
    found = _git(
        source, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{named}^{{commit}}"
    )
    if found is None:
        raise click.UsageError(
            f"--against: there is no folder, published site or git revision called {_shown(named)}."
        )
    return found.decode("ascii").strip()


def _day_of(commit: str, source: Path) -> date:
    """The day of a commit, as whoever made it counted."""
    found = _git(source, "show", "--no-patch", "--format=%cs", commit)
    return date.fromisoformat((found or b"").decode("ascii").strip())


@contextmanager
def _sources_of(commit: str, source: Path) -> Iterator[Path]:
    """The site's folder as it was in a commit, in a temporary folder; links are left out."""
    packed = _git(source, "archive", "--format=tar", commit, "site.yaml", "content")
    if packed is None:
        _stop(f"The revision {commit[:12]} has no site.yaml and content/ in this folder.")
    with (
        TemporaryDirectory(prefix="laasite-") as made,
        tarfile.open(fileobj=BytesIO(packed)) as tar,
    ):
        folder = Path(made)
        for member in tar.getmembers():
            place = folder / member.name
            if member.isfile() and place.resolve().is_relative_to(folder.resolve()):
                place.parent.mkdir(parents=True, exist_ok=True)
                opened = tar.extractfile(member)
                place.write_bytes(opened.read() if opened else b"")
        yield folder
