"""The words that stand on the pages, by which the search mends a misspelling."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from html.parser import HTMLParser

from laasite.model.artifacts import Artifact

BODY = "data-pagefind-body"
"""The attribute of the element whose text the search finds."""

_PASSED_OVER = frozenset({"svg", "script", "style"})
_WORD = re.compile(r"[^\W\d_]{3,30}")
_APOSTROPHES = str.maketrans("", "", "'’")


class _Texts(HTMLParser):
    """Gathers the text of a page's main element, if the search finds that page."""

    def __init__(self) -> None:
        """Begin before the page."""
        super().__init__()
        self.texts: list[str] = []
        self._inside = ""
        self._passing = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Go in at the element that is found, and pass over drawings."""
        if ("name", "also") in attrs:
            self.texts.append(dict(attrs).get("content") or "")
        if any(name == BODY for name, _ in attrs):
            self._inside = tag
        elif tag in _PASSED_OVER:
            self._passing = self._passing or tag

    def handle_endtag(self, tag: str) -> None:
        """Come out again."""
        if tag == self._inside:
            self._inside = ""
        if tag == self._passing:
            self._passing = ""

    def handle_data(self, data: str) -> None:
        """Keep what a reader sees."""
        if self._inside and not self._passing:
            self.texts.append(data)


def words_of(pages: Iterable[bytes]) -> Artifact:
    """`words.json`: each word of three letters or more on pages that are found, with its number."""
    counted: Counter[str] = Counter()
    for page in pages:
        reader = _Texts()
        reader.feed(page.decode())
        text = " ".join(reader.texts).lower().translate(_APOSTROPHES)
        counted.update(_WORD.findall(text))
    value = dict(sorted(counted.items()))
    return Artifact("words.json", json.dumps(value, ensure_ascii=False).encode() + b"\n")
