"""What every web server has to know of a site, whichever it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from urllib.parse import quote, unquote, urlsplit

from laasite.pages.addresses import SEARCH
from laasite.pages.plan import PageKind, Plan
from laasite.pages.policy import CONTENT_POLICY, SEARCH_POLICY

ASSETS = "assets/"
"""The folder of style sheets, icons and scripts."""

ASSET_MINUTES = 10
"""How long a browser keeps an asset unasked: after an upgrade no page looks wrong for longer.

Everything else is asked for each time, so that a page that is taken down is gone at once.
"""

HEADERS: tuple[tuple[str, str], ...] = (
    # A page can't say of itself who may frame it, so this part of the policy stands here alone.
    ("Content-Security-Policy", f"{CONTENT_POLICY}; frame-ancestors 'none'"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
    ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
)
"""What is sent with every answer, in this order."""

POLICY = "Content-Security-Policy"

SEARCH_HEADERS: tuple[tuple[str, str], ...] = tuple(
    (name, value.replace(CONTENT_POLICY, SEARCH_POLICY)) for name, value in HEADERS
)
"""The same for the search page, which alone may compile WebAssembly."""

ONE_YEAR = 31_536_000
TRANSPORT = ("Strict-Transport-Security", f"max-age={ONE_YEAR}")
"""Offered as a comment: whoever sends it promises https for a year, and can't take it back."""

TYPES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("application/atom+xml", ("atom",)),
    ("application/json", ("json",)),
    ("application/pdf", ("pdf",)),
    ("application/wasm", ("wasm",)),
    ("application/zip", ("zip",)),
    ("application/vnd.oasis.opendocument.spreadsheet", ("ods",)),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ("xlsx",)),
    ("font/woff2", ("woff2",)),
    ("image/jpeg", ("jpg", "jpeg")),
    ("image/png", ("png",)),
    ("image/svg+xml", ("svg",)),
    ("image/webp", ("webp",)),
    ("text/calendar", ("ics",)),
    ("text/css", ("css",)),
    ("text/csv", ("csv",)),
    ("text/html", ("html",)),
    ("text/javascript", ("js", "mjs")),
    ("text/plain", ("txt",)),
    ("text/xml", ("xml",)),
)
"""The types of a site's files, with the ends of their names."""

TEXTS: tuple[tuple[str, tuple[str, ...]], ...] = tuple(
    (type_, ends)
    for type_, ends in TYPES
    if type_.startswith("text/") or type_ in {"application/atom+xml", "application/json"}
)
"""The types that are text, and always UTF-8."""


class Server(Enum):
    """The web servers that can be told; the value is what is typed."""

    NGINX = "nginx"
    APACHE = "apache"
    NETLIFY = "netlify"


@dataclass(frozen=True, slots=True)
class Serving:
    """What is particular to one site.

    folder: where it stands on its host, with a slash at both ends (`/`, `/reports/`).
    redirects: old and new addresses, below that folder, sorted.
    searches: the search pages, one in each language.
    """

    folder: str
    redirects: tuple[tuple[str, str], ...]
    searches: tuple[str, ...] = (SEARCH,)

    def at(self, address: str) -> str:
        """The path of an address of the site on its host."""
        return f"{self.folder}{quote(address)}"


def serving_of(plan: Plan, address: str | None, folders: Sequence[str] = ("",)) -> Serving:
    """What a server has to know of the site at `address`, or at the top of its host without one.

    `folders` are those of the site's languages, in each of which every page stands.
    """
    moved = [page for page in plan.pages if page.kind is PageKind.MOVED]
    redirects = sorted(
        (folder + page.address, folder + (page.subject or ""))
        for page in moved
        for folder in folders
    )
    searches = tuple(folder + SEARCH for folder in folders)
    return Serving(_folder(address), tuple(redirects), searches)


def _folder(address: str | None) -> str:
    path = quote(unquote(urlsplit(address or "").path)).strip("/")
    return f"/{path}/" if path else "/"
