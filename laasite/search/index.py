"""The index of the search: pagefind's command line over finished pages, or what it made before.

pagefind gives the same bytes for the same pages; `tests/search/` and `tests/site/` hold it to that.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from laasite.model.artifacts import Artifact
from laasite.pages.addresses import HOME, SEARCH_INDEX
from laasite.search.filters import filters_of
from laasite.search.words import words_of

Finisher = Callable[[Path], Iterable[Artifact]]

MADE_OF = "made-of.json"
"""What an index was made of, and the fingerprints of its files, so that it can be used again."""

PATIENCE = 600
"""Seconds after which pagefind is taken to hang."""

MISSING = (
    "The site has no search, because the tool for it isn't installed. Install it with: "
    "python -m pip install 'laasite[search]'"
)

_OPTIONS = ("--keep-index-url", "--exclude-selectors", "svg", "--silent")
_KEPT = ("pagefind.js", "pagefind-entry.json", "*.pf_*", "*.pagefind")
"""What our page asks for of what pagefind writes; its own forms and style sheets are left out."""

_LANGUAGE = re.compile(rb'<html lang="([A-Za-z0-9-]+)"')

_UNREADABLE = (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError)


class NoIndexError(OSError):
    """pagefind is installed but made no index; an OSError, as any fault of the machine."""


@dataclass(frozen=True, slots=True)
class Tool:
    """pagefind as it is installed: `said` names its versions."""

    said: str


def tool() -> Tool | None:
    """pagefind, or None if it or its program isn't installed."""
    if not all(find_spec(name) for name in ("pagefind", "pagefind_bin")):
        return None
    try:
        return Tool(f"pagefind {version('pagefind')}, pagefind_bin {version('pagefind_bin')}")
    except PackageNotFoundError:
        return None


def indexer(found: Tool, present: Path) -> Finisher:
    """What makes the index from a folder of finished pages.

    `present` is the folder of the site as it stands: the index there is used again if it was made
    of the same pages by the same tool. Raises NoIndexError if pagefind fails.
    """
    return lambda staged: _index(found, present / SEARCH_INDEX, staged)


def _index(found: Tool, before: Path, staged: Path) -> Iterable[Artifact]:
    pages = {
        path.relative_to(staged).as_posix(): path.read_bytes()
        for path in sorted(staged.rglob("*.html"))
    }
    made_of = _fingerprint(found, pages)
    files = _again(before, made_of)
    if files is None:
        made = _made(staged)
        files = (*made, *_of_languages(pages, made))
    whole = (*files, _told(made_of, files))
    return tuple(Artifact(f"{SEARCH_INDEX}/{one.path}", one.data) for one in whole)


def _of_languages(pages: Mapping[str, bytes], made: tuple[Artifact, ...]) -> Iterator[Artifact]:
    """The words and the filters of each language; of any but the main one in a folder of its own.

    pagefind has an index for each language by itself.
    """
    first = next(iter(pages.values()), b"")
    main = _language(pages.get(HOME, first))
    by_language: dict[str, dict[str, bytes]] = {main: {}}
    for path, page in pages.items():
        by_language.setdefault(_language(page), {})[path] = page
    for language, own in by_language.items():
        folder = "" if language == main else f"{language}/"
        for one in (words_of(own.values()), _filters(own, made)):
            yield Artifact(folder + one.path, one.data)


def _language(page: bytes) -> str:
    found = _LANGUAGE.search(page)
    return found[1].decode().lower() if found else ""


def _filters(pages: Mapping[str, bytes], made: Iterable[Artifact]) -> Artifact:
    try:
        return filters_of(pages, made)
    except _UNREADABLE as error:
        raise NoIndexError(0, f"pagefind made an index of another form ({error})") from error


def _fingerprint(found: Tool, pages: Mapping[str, bytes]) -> str:
    """A name for all that the index hangs on."""
    digest = sha256("\0".join((found.said, *_OPTIONS, *_KEPT)).encode())
    for path, data in pages.items():
        digest.update(f"{path}\0".encode() + sha256(data).digest())
    return digest.hexdigest()


# --- made anew ------------------------------------------------------------------------------------


def _made(staged: Path) -> tuple[Artifact, ...]:
    """What pagefind makes of the pages, written outside the site; sorted."""
    with TemporaryDirectory(prefix="laasite-") as folder:
        output = Path(folder, SEARCH_INDEX)
        _run(staged.absolute(), output, Path(folder))
        paths = sorted(path for path in output.rglob("*") if path.is_file())
        return tuple(
            Artifact(path.relative_to(output).as_posix(), path.read_bytes())
            for path in paths
            if any(fnmatchcase(path.name, kept) for kept in _KEPT)
        )


def _run(staged: Path, output: Path, folder: Path) -> None:
    """Run pagefind, in a folder and an environment in which it finds no settings but ours."""
    words = [sys.executable, "-m", "pagefind", "--site", str(staged), "--output-path", str(output)]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter, and words of our own
            [*words, *_OPTIONS],
            cwd=folder,
            env={},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=PATIENCE,
        )
    except subprocess.TimeoutExpired:
        raise NoIndexError(0, f"pagefind took longer than {PATIENCE} seconds") from None
    if done.returncode or not (output / "pagefind.js").is_file():
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise NoIndexError(
            0, f"pagefind made no search index ({said[-1] if said else 'no word why'})"
        )


# --- used again -----------------------------------------------------------------------------------


def _told(made_of: str, files: Iterable[Artifact]) -> Artifact:
    value = {"of": made_of, "files": {one.path: sha256(one.data).hexdigest() for one in files}}
    return Artifact(MADE_OF, json.dumps(value, indent=1).encode() + b"\n")


def _again(before: Path, made_of: str) -> tuple[Artifact, ...] | None:
    """The files of the index that stands there; None if it is of other pages, or not whole."""
    try:
        value = json.loads((before / MADE_OF).read_bytes())
        if value["of"] != made_of:
            return None
        return tuple(_unchanged(before, value["files"]))
    except _UNREADABLE:
        return None


def _unchanged(before: Path, files: Mapping[str, str]) -> Iterator[Artifact]:
    """Each file of an index. Raises ValueError for one that isn't what it was."""
    for path, fingerprint in files.items():
        data = (before / path).read_bytes()
        if sha256(data).hexdigest() != fingerprint:
            raise ValueError(path)
        yield Artifact(path, data)
