"""Findings on the page that they concern, with file and line; never in a public preview."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from markupsafe import Markup

from laasite.model.findings import Finding
from laasite.serve.preview import Outcome

HOME = "index.html"
MAIN = b'<main id="main">'
FIGURES = ("progress/", "targets/")
"""A target's figures stand in a folder of their own, and show on the target's page."""


def page_of(path: str, pages: Mapping[str, str]) -> str:
    """The address of the page that is made from a file, or else from what the file belongs to.

    `pages` gives the address of each page by what a text calls it (`targets/trees`). What belongs
    to no page of its own, such as `site.yaml`, is told on the home page.
    """
    within = _without_ending(path.removeprefix("content/"))
    if within.startswith(FIGURES[0]):
        within = FIGURES[1] + within.removeprefix(FIGURES[0])
    while within and within not in pages:
        within = within.rpartition("/")[0]
    return pages.get(within, HOME)


def _without_ending(path: str) -> str:
    folder, slash, name = path.rpartition("/")
    return folder + slash + name.rpartition(".")[0]


def with_panel(outcome: Outcome, address: str, page: bytes) -> bytes:
    """A page of the preview with what was found in its files above it; as it is, if nothing was."""
    if not outcome.panels:
        return page
    told = [one for one in outcome.findings if page_of(one.place.path, outcome.pages) == address]
    later = [one for one in outcome.later if page_of(one.place.path, outcome.pages) == address]
    if not told and not later:
        return page
    head, main, rest = page.partition(MAIN)
    return head + main + str(panel(told, later)).encode() + rest if main else page


def panel(told: Iterable[Finding], later: Iterable[Finding]) -> Markup:
    """What is wrong now, and what a check adds of style, drafts and days to come."""
    parts = (
        ("What was found in the files of this page", tuple(told)),
        ("Besides: on style, in drafts or on days to come", tuple(later)),
    )
    form = Markup("<p><strong>{}</strong></p><ul>{}</ul>")
    lists = [form.format(title, Markup("").join(map(item, some))) for title, some in parts if some]
    return Markup('\n<aside class="note note--late" aria-label="Findings">{}</aside>\n').format(
        Markup("").join(lists)
    )


def item(finding: Finding) -> Markup:
    """One finding as a point of a list: its place first, then what is wrong and what to do."""
    meant = f" Did you mean {finding.meant}?" if finding.meant else ""
    return Markup("<li><p><strong>{}</strong><br>{} {}: {}{}</p><p>{}</p></li>").format(
        finding.place,
        finding.rule.severity.value.capitalize(),
        finding.rule.code,
        finding.message,
        meant,
        finding.cure,
    )
