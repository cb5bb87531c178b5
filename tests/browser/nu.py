"""Asks the Nu HTML checker whether pages are valid, all in one Java process."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from tests.browser.machine import from_npm, java

# Warnings are advice, and some of it is out of date. These name what would mislead a reader of the
# page or of its outline, so they count as errors do.
WARNINGS_THAT_COUNT = (
    "Consider adding a “lang” attribute",
    "Consider avoiding viewport values that prevent users from resizing",
    "Empty heading",
    "Possible misuse of “aria-label”",
    "The first occurrence of ID",
    "This document appears to be written in",
    "Text run is not in Unicode Normalization Form C",
)


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """One thing that the checker says of a page; line and column from 1, 0 where it names none."""

    path: Path
    line: int
    column: int
    what: str

    def __str__(self) -> str:
        """The message as compilers write theirs."""
        return f"{self.path}:{self.line}:{self.column}: {self.what}"


def messages(paths: Iterable[Path]) -> list[Message]:
    """The errors, and the warnings that count, in HTML files and in all below folders, sorted.

    Raises ValueError where there is no page at all, so that nothing passes by being absent.
    """
    given = sorted(paths)
    if not any(_has_pages(path) for path in given):
        raise ValueError(f"no page to check in {[str(path) for path in given]}")
    return sorted(_message(said) for said in _run(given) if _counts(said))


def _has_pages(path: Path) -> bool:
    return path.suffix == ".html" or any(path.rglob("*.html"))


def _run(paths: list[Path]) -> list[dict[str, Any]]:
    checker = from_npm("vnu-jar/build/dist/vnu.jar")
    options = ["--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html"]
    done = subprocess.run(
        [java(), "-Xss4m", "-jar", str(checker), *options, *map(str, paths)],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    found: list[dict[str, Any]] = json.loads(done.stdout)["messages"]
    return found


def _counts(said: dict[str, Any]) -> bool:
    """Anything that is no mere information counts: a page that couldn't be read does too."""
    return said["type"] != "info" or str(said["message"]).startswith(WARNINGS_THAT_COUNT)


def _message(said: dict[str, Any]) -> Message:
    path = Path(unquote(urlsplit(said.get("url", "")).path))
    line = said.get("firstLine", said.get("lastLine", 0))
    return Message(path, line, said.get("firstColumn", 0), said["message"])
