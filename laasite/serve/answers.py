"""What an address of the preview gets: a file of the site, or what is wrong in place of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from urllib.parse import unquote

from markupsafe import Markup, escape

from laasite.model.findings import Finding, Severity
from laasite.serve.panel import item, with_panel
from laasite.serve.preview import Kind, Outcome

STYLESHEET = "assets/site.css"
NOT_FOUND = "404.html"
HTML = "text/html; charset=utf-8"
NEW_LINE = Markup("\n")
MOST_SHOWN = 200
"""So many findings stand on the page of a broken build; the terminal tells all."""

# Not asked of the machine, whose own list says other things on each system.
TYPES = {
    ".html": HTML,
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".json": "application/json",
    ".xml": "application/xml",
    ".atom": "application/atom+xml",
    ".ics": "text/calendar; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".pdf": "application/pdf",
    ".wasm": "application/wasm",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """A status of HTTP, a media type and a body."""

    status: int
    type: str
    body: bytes

    @property
    def is_page(self) -> bool:
        """Whether this is a page, which can reload itself."""
        return self.type == HTML


def answer(outcome: Outcome, path: str) -> Answer:
    """What the address `path` (as it stands in the request, without what follows `?`) gets."""
    name = _file_of(path)
    if outcome.kind is Kind.SITE:
        try:
            return _of_site(outcome, name)
        except Exception as error:  # noqa: BLE001 - files are made when asked for; told like a round's
            kind = Kind.MACHINE if isinstance(error, OSError) else Kind.FAULT
            outcome = replace(outcome, kind=kind, error=error)
            return Answer(500, HTML, error_page(outcome).encode())
    if name in outcome.files and not name.endswith(".html"):
        return Answer(200, _type(name), outcome.files[name])
    return Answer(500, HTML, error_page(outcome).encode())


def _of_site(outcome: Outcome, name: str) -> Answer:
    """A file of the site, a page with its panel, or what stands for a file that isn't there."""
    found = outcome.files.get(name)
    if found is None:
        return _missing(outcome)
    page = with_panel(outcome, name, found) if name.endswith(".html") else found
    return Answer(200, _type(name), page)


def _file_of(path: str) -> str:
    """The name of the file at an address. It is only looked up, never opened."""
    name = unquote(path).removeprefix("/")
    return f"{name}index.html" if not name or name.endswith("/") else name


def _type(name: str) -> str:
    return TYPES.get(PurePosixPath(name).suffix, "application/octet-stream")


def _missing(outcome: Outcome) -> Answer:
    own = outcome.files.get(NOT_FOUND)
    if own is not None:
        return Answer(404, HTML, own)
    text = Markup('<p>There is no such page. Begin again at the <a href="/">home page</a>.</p>')
    return Answer(404, HTML, _page("There is no such page", [text]).encode())


# --- in place of a broken site -----------------------------------------------------------------


def error_page(outcome: Outcome) -> str:
    """A page that stands in place of the site and says why there is none."""
    if outcome.kind is Kind.REFUSED:
        return _page("The site can't be made", _refused(outcome.findings))
    return _page(f"This is {outcome.kind.value}", _fault(outcome))


def _refused(findings: Iterable[Finding]) -> Iterator[Markup]:
    listed = sorted(findings, key=lambda one: one.rule.severity is not Severity.ERROR)
    yield Markup("<p>Mend what is listed here. This page then turns into the site by itself.</p>")
    yield Markup("<ol>{}</ol>").format(Markup("").join(map(item, listed[:MOST_SHOWN])))
    if len(listed) > MOST_SHOWN:
        yield Markup("<p>And {} more: see the terminal.</p>").format(len(listed) - MOST_SHOWN)


FAULTS = {
    Kind.MACHINE: "The computer could not do what was asked of it:",
    Kind.FAULT: "Something went wrong that is a fault of laasite, not of your files:",
}


def _fault(outcome: Outcome) -> Iterator[Markup]:
    error = outcome.error
    yield Markup("<p>{}</p>").format(FAULTS[outcome.kind])
    yield Markup("<p><code>{}: {}</code></p>").format(type(error).__name__, error)
    yield Markup(
        "<p>The terminal says more. The site is made again when you save one of its files.</p>"
    )


def _page(title: str, parts: Iterable[Markup]) -> str:
    """A page of the preview's own, in the style of the site."""
    return (
        '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)} – preview</title>\n"
        f'<link rel="stylesheet" href="/{STYLESHEET}">\n</head>\n<body>\n'
        f'<div class="wrap">\n<main id="main">\n<h1>{escape(title)}</h1>\n'
        f"{NEW_LINE.join(parts)}\n</main>\n</div>\n</body>\n</html>\n"
    )
