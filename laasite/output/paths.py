"""Which paths a file of the site may have. A path that breaks this is a fault of laasite."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from itertools import pairwise

from laasite.output.errors import BadArtifact, shown

MANIFEST = "manifest.json"
PART = "manifest.json.part"
RELEASE = "release.json"
RELEASES = "releases"
"""Where a release keeps the manifests of those before it: `releases/1/manifest.json`."""

# What file systems in use can keep: 255 bytes a name; 1,000 leave room for the folder above.
LONGEST_NAME = 255
LONGEST_PATH = 1000


def refuse_bad_paths(paths: Iterable[str]) -> None:
    """Raise BadArtifact unless each path is good and none clashes with another."""
    ordered = sorted(paths)
    for path in ordered:
        _refuse_bad_path(path)
    _refuse_clashes(ordered)
    _refuse_folders_in_two_spellings(ordered)


def _printable(path: str) -> bool:
    """Whether every character can stand in a file name of any system and be written as UTF-8."""
    if path.isascii():
        return path.isprintable()
    return not any(unicodedata.category(character) in {"Cc", "Cs"} for character in path)


def _bytes_in(text: str) -> int:
    """How many bytes the text takes as UTF-8."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


# What is wrong with a path, in the order in which it is asked; the path is split at `/`.
_FAULTS: tuple[tuple[str, Callable[[str, list[str]], bool]], ...] = (
    ("is empty", lambda path, _: not path),
    ("is absolute", lambda path, _: path.startswith("/") or path[1:2] == ":"),
    ("has a backslash or a control character", lambda p, _: "\\" in p or not _printable(p)),
    ("has an empty name in it", lambda _, names: "" in names),
    ("leads out of the site", lambda _, names: "." in names or ".." in names),
    ("has a name that is too long", lambda _, n: max(map(_bytes_in, n)) > LONGEST_NAME),
    ("is too long", lambda path, _: _bytes_in(path) > LONGEST_PATH),
    ("is kept for laasite itself", lambda path, _: _folded(path) in {MANIFEST, PART, RELEASE}),
    ("is kept for earlier releases", lambda _, names: _folded(names[0]) == RELEASES),
)


def _refuse_bad_path(path: str) -> None:
    """Raise BadArtifact with the first thing that is wrong with the path."""
    names = path.split("/")
    for fault, holds in _FAULTS:
        if holds(path, names):
            raise BadArtifact(f"The path {shown(path)} {fault}.")


def _folded(path: str) -> str:
    """The path as a file system sees it that ignores case and how accents are composed."""
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def _steps(path: str) -> tuple[str, ...]:
    """The folded names of a path, by which it sorts directly before what would lie below it."""
    return tuple(_folded(path).split("/"))


def _refuse_clashes(paths: Iterable[str]) -> None:
    """Raise BadArtifact where one path equals another in all but case, or is a folder of it."""
    ordered = sorted((_steps(path), path) for path in paths)
    for (above, first), (below, second) in pairwise(ordered):
        if below[: len(above)] == above:
            both = f"{shown(first)} and {shown(second)}"
            raise BadArtifact(f"The paths {both} can't both be files of one site.")


def _refuse_folders_in_two_spellings(paths: Iterable[str]) -> None:
    """Raise BadArtifact where two folders differ in case alone, so that some systems merge them."""
    spelt: dict[str, str] = {}
    for path in paths:
        for folder in folders_of(path):
            if spelt.setdefault(_folded(folder), folder) != folder:
                both = f"{shown(spelt[_folded(folder)])} and {shown(folder)}"
                raise BadArtifact(f"The folders {both} differ in case alone.")


def is_of_release(path: str) -> bool:
    """Whether a file is one that `laasite release` adds to a site, by its path."""
    return path == RELEASE or _KEPT.fullmatch(path) is not None


_KEPT = re.compile(rf"{RELEASES}/[1-9][0-9]{{0,8}}/({re.escape(MANIFEST)}|{re.escape(RELEASE)})")


def folders_of(path: str) -> tuple[str, ...]:
    """The folders that lead to a path, outermost first: `a` and `a/b` for `a/b/c.html`."""
    names = path.split("/")[:-1]
    return tuple("/".join(names[: depth + 1]) for depth in range(len(names)))
