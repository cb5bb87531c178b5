"""What nginx has to be told: to be included within a `server` block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from laasite.publishing.serving import (
    ASSET_MINUTES,
    ASSETS,
    HEADERS,
    SEARCH_HEADERS,
    TEXTS,
    TRANSPORT,
    TYPES,
    Serving,
)

FILE = "laasite.conf"


def nginx(serving: Serving) -> str:
    """The text to include; paths, ports and certificates are left to the `server` block.

    Headers are set once, for the whole site: a `location` of nginx's that sets one of its own
    would lose all the others.
    """
    lines = [
        "# Written by laasite. Include it in the server block of nginx that serves the site.",
        f"# The files of build/ have to stand in {serving.folder} below that block's root.",
        f"location ^~ {serving.folder} {{",
        *(f"    {line}" if line else "" for line in _site(serving)),
        "}",
    ]
    return "\n".join(lines) + "\n"


def _site(serving: Serving) -> Iterator[str]:
    yield "index index.html;"
    # A folder without a page of its own is refused by nginx, not missed.
    yield f"error_page 403 404 =404 {serving.at('404.html')};"
    yield "absolute_redirect off;"
    yield "server_tokens off;"
    yield ""
    yield from _headers()
    yield ""
    yield from _types()
    yield ""
    yield "# Pages are asked for each time, so that what is taken down is gone at once."
    yield "expires -1;"
    yield f"location {serving.at(ASSETS)} {{ expires {ASSET_MINUTES}m; }}"
    yield f"location = {serving.at('404.html')} {{ internal; }}"
    yield "# The search page alone may compile WebAssembly. Whoever sets one header here sets all."
    for page in serving.searches:
        yield f"location = {serving.at(page)} {{"
        yield from (f"    {line}" for line in _set(SEARCH_HEADERS))
        yield "}"
    for old, new in serving.redirects:
        yield f"location = {serving.at(old)} {{ return 301 {serving.at(new)}; }}"


def _headers() -> Iterator[str]:
    yield from _set(HEADERS)
    name, value = TRANSPORT
    yield "# Only where the site will be served by https for a year at least:"
    yield f'# add_header {name} "{value}" always;'


def _set(headers: Iterable[tuple[str, str]]) -> Iterator[str]:
    return (f'add_header {name} "{value}" always;' for name, value in headers)


def _types() -> Iterator[str]:
    yield "charset utf-8;"
    # nginx always counts text/html among them, and warns of a second one.
    named = " ".join(type_ for type_, _ in TEXTS if type_ != "text/html")
    yield f"charset_types {named};"
    yield f"gzip on; gzip_vary on; gzip_types {named};"
    yield "default_type application/octet-stream;"
    yield "types {"
    for type_, ends in TYPES:
        yield f"    {type_} {' '.join(ends)};"
    yield "}"
