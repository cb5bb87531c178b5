"""What results can be chosen by: which pages of the index have which status, theme and partner.

pagefind has filters of its own, but writes them in another order each time, and a site is the same
bytes wherever it is made.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Mapping
from html.parser import HTMLParser
from pathlib import PurePosixPath

from laasite.model.artifacts import Artifact

FILTER = "data-search-filter"
"""The attribute of the elements in a page's head that say what it is chosen by."""

_FRAGMENT = ".pf_fragment"
_SIGNATURE = b"pagefind_dcd"
"""What stands before the JSON of a page in its file of the index."""


class _Choices(HTMLParser):
    """Gathers what a page is chosen by: pairs of a filter's name and a value."""

    def __init__(self) -> None:
        """Begin before the page."""
        super().__init__()
        self.found: dict[tuple[str, str], None] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take what an element says."""
        said = dict(attrs)
        if tag == "meta" and FILTER in said:
            self.found[said.get("name") or "", said.get("content") or ""] = None


def filters_of(pages: Mapping[str, bytes], index: Iterable[Artifact]) -> Artifact:
    """`filters.json`: by filter and value the pages, each by the name that results have.

    `pages` are the finished pages by address, those of one language; `index` is what pagefind made
    of the pages in all of them. Raises ValueError for an index of another form.
    """
    named = dict(sorted(map(_page_of, filter(_is_page, index))))
    value: dict[str, dict[str, list[str]]] = {}
    for address, name in named.items():
        for filter_, choice in _choices(pages.get(address, b"")):
            value.setdefault(filter_, {}).setdefault(choice, []).append(name)
    told = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return Artifact("filters.json", told.encode() + b"\n")


def _is_page(file: Artifact) -> bool:
    return file.path.endswith(_FRAGMENT)


def _page_of(fragment: Artifact) -> tuple[str, str]:
    """The address of the page that a file of the index is about, and the name of its result."""
    data = gzip.decompress(fragment.data)
    if not data.startswith(_SIGNATURE):
        raise ValueError(fragment.path)
    url = str(json.loads(data.removeprefix(_SIGNATURE))["url"])
    return url.lstrip("/") or "index.html", PurePosixPath(fragment.path).stem


def _choices(page: bytes) -> Iterable[tuple[str, str]]:
    reader = _Choices()
    reader.feed(page.partition(b"</head>")[0].decode())
    return reader.found
