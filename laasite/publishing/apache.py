"""What Apache 2.4 has to be told: as `.htaccess` in the site, or within a `<Directory>`."""

from __future__ import annotations

from collections.abc import Iterator

from laasite.publishing.serving import (
    ASSET_MINUTES,
    ASSETS,
    HEADERS,
    POLICY,
    SEARCH_HEADERS,
    TEXTS,
    TRANSPORT,
    TYPES,
    Serving,
)

FILE = ".htaccess"


def apache(serving: Serving) -> str:
    """The text. No `<IfModule>`: without its modules the policy must not be lost in silence."""
    return "\n".join(_lines(serving)) + "\n"


def _lines(serving: Serving) -> Iterator[str]:
    yield "# Written by laasite, for Apache 2.4 with mod_headers (a2enmod headers) and mod_alias."
    yield "# In a .htaccess it needs: AllowOverride FileInfo Indexes Options"
    yield "DirectoryIndex index.html"
    yield "Options -Indexes"
    yield f"ErrorDocument 404 {serving.at('404.html')}"
    yield ""
    yield from _headers(serving)
    yield ""
    for type_, ends in TYPES:
        yield f"AddType {type_} {_ends(ends)}"
    yield "AddDefaultCharset utf-8"
    for _, ends in TEXTS:
        yield f"AddCharset utf-8 {_ends(ends)}"
    yield ""
    for old, new in serving.redirects:
        yield f"Redirect 301 {serving.at(old)} {serving.at(new)}"


def _headers(serving: Serving) -> Iterator[str]:
    for name, value in HEADERS:
        yield f'Header always set {name} "{value}"'
    yield "# The search page alone may compile WebAssembly."
    for one in serving.searches:
        page = f"expr=%{{REQUEST_URI}} == '{serving.at(one)}'"
        yield f'Header always set {POLICY} "{dict(SEARCH_HEADERS)[POLICY]}" "{page}"'
    name, value = TRANSPORT
    yield "# Only where the site will be served by https for a year at least:"
    yield f'# Header always set {name} "{value}"'
    yield "# Pages are asked for each time, so that what is taken down is gone at once."
    yield 'Header always set Cache-Control "no-cache"'
    assets = f"expr=%{{REQUEST_URI}} =~ m#^{serving.at(ASSETS)}#"
    yield f'Header always set Cache-Control "max-age={ASSET_MINUTES * 60}" "{assets}"'


def _ends(ends: tuple[str, ...]) -> str:
    return " ".join(f".{end}" for end in ends)
