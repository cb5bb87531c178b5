"""The feeds (Atom, RFC 4287): of the whole site, and of each target, theme and partner.

Feeds need whole addresses: without the site's own there are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from laasite.export.news import About, Item, news, of_pages
from laasite.export.sitemap import absolute
from laasite.model.artifacts import Artifact
from laasite.model.language import marked, say
from laasite.model.report import Report
from laasite.model.words import Unknown
from laasite.pages import addresses
from laasite.pages.follow import fed_pages
from laasite.pages.plan import PageKind, Plan, Planned, references

NAMESPACE = "http://www.w3.org/2005/Atom"
MOST = 100
"""How many entries a feed holds, the newest: the page of changes has all."""

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

WHOLE = (
    (marked("What has changed"), addresses.CHANGES, addresses.CHANGES_FEED,
     (About.CHANGE, About.CORRECTION)),
    (marked("Corrections"), addresses.CORRECTIONS, addresses.CORRECTIONS_FEED, (About.CORRECTION,)),
    (marked("New figures and updates"), addresses.HOME, addresses.UPDATES_FEED,
     (About.UPDATE, About.FIGURE)),
)  # fmt: skip
"""The feeds of the whole site: title, page, address, and what each is about."""


def feeds(report: Report, plan: Plan) -> Iterator[Artifact]:
    """Every feed, if the site has an address."""
    base = report.site.address
    if not base:
        return
    items = news(report, references(plan), base)
    for title, page, own, about in WHOLE:
        yield _feed(report, say(title), page, own, [one for one in items if one.about in about])
    for planned in fed_pages(plan):
        pages = (planned.address, *_targets(report, planned))
        own = addresses.feed(planned.address)
        yield _feed(report, planned.title, planned.address, own, of_pages(items, pages))


def _targets(report: Report, page: Planned) -> tuple[str, ...]:
    """The addresses of the targets of a theme or partner."""
    subject = page.subject or ""
    if page.kind is PageKind.THEME:
        return tuple(map(addresses.target, _of_theme(report, subject)))
    if page.kind is PageKind.PARTNER:
        return tuple(map(addresses.target, _of_partner(report, subject)))
    return ()


def _of_theme(report: Report, key: str) -> Iterator[str]:
    strategy, _, theme = key.partition("/")
    found = (one for one in report.themes if (one.strategy, one.id) == (strategy, theme))
    keys = {objective.key for one in found for objective in one.objectives}
    return (id for id, target in report.targets.items() if keys.intersection(target.objectives))


def _of_partner(report: Report, partner: str) -> Iterator[str]:
    for id, target in report.targets.items():
        for one in target.commitments:
            helping = () if isinstance(one.contributing, Unknown) else one.contributing
            if partner in one.lead or partner in helping:
                yield id
                break


def _feed(report: Report, title: str, page: str, own: str, items: Sequence[Item]) -> Artifact:
    base = report.site.address or ""
    host = urlsplit(base).hostname or "localhost"
    root = ET.Element("feed", {"xmlns": NAMESPACE, "xml:lang": report.edition.tongue.tag})
    _text(root, "id", f"tag:{host},2000:{report.edition.tongue.folder}{own}")
    _text(root, "title", say("{page}: {site}", page=title, site=report.site.title))
    _text(ET.SubElement(root, "author"), "name", report.site.title)
    _text(root, "rights", report.site.licence)
    ET.SubElement(root, "link", {"rel": "self", "href": absolute(own, base)})
    ET.SubElement(root, "link", {"rel": "alternate", "href": absolute(page, base)})
    _updated(root, items[0].day if items else report.as_at)
    for one in items[:MOST]:
        root.append(_entry(one, absolute(one.page, base)))
    ET.indent(root)
    data = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return Artifact(own, data + b"\n")


def _entry(one: Item, address: str) -> ET.Element:
    entry = ET.Element("entry")
    _text(entry, "id", one.id)
    _text(entry, "title", one.title)
    _updated(entry, one.day)
    ET.SubElement(entry, "link", {"rel": "alternate", "href": address})
    _text(entry, "summary", one.summary)
    return entry


def _updated(parent: ET.Element, day: date) -> None:
    """The moment of a change: days are all that is known, so it is midnight."""
    _text(parent, "updated", f"{day.isoformat()}T00:00:00Z")


def _text(parent: ET.Element, name: str, words: str) -> None:
    ET.SubElement(parent, name).text = _printable(words)


def _printable(words: str) -> str:
    """`words` without the characters that XML 1.0 can't hold."""
    return _NOT_IN_XML.sub("", words)
