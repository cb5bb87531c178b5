"""The feeds (Atom, RFC 4287): of the whole site, and of each target, theme and partner.

Feeds need whole addresses: without the site's own there are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from laasite.export.news import About, Item, news, shelved
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
    shelf = shelved(items)
    entries = {one.id: _entry(one, absolute(one.page, base)) for one in items}
    for title, page, own, about in WHOLE:
        told = [one for one in items if one.about in about]
        yield _feed(report, say(title), page, own, told, entries)
    for planned in fed_pages(plan):
        pages = (planned.address, *_targets(report, planned))
        own = addresses.feed(planned.address)
        yield _feed(report, planned.title, planned.address, own, shelf.of_pages(pages), entries)


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


def _feed(
    report: Report,
    title: str,
    page: str,
    own: str,
    items: Sequence[Item],
    entries: Mapping[str, str],
) -> Artifact:
    """A feed; its elements are written as text, since most of them stand in several feeds."""
    base = report.site.address or ""
    host = urlsplit(base).hostname or "localhost"
    tongue = report.edition.tongue
    lines = (
        "<?xml version='1.0' encoding='utf-8'?>",
        f'<feed xmlns="{NAMESPACE}" xml:lang="{_value(tongue.tag)}">',
        _text(1, "id", f"tag:{host},2000:{tongue.folder}{own}"),
        _text(1, "title", say("{page}: {site}", page=title, site=report.site.title)),
        f"  <author>\n{_text(2, 'name', report.site.title)}\n  </author>",
        _text(1, "rights", report.site.licence),
        _link(1, "self", absolute(own, base)),
        _link(1, "alternate", absolute(page, base)),
        _updated(1, items[0].day if items else report.as_at),
        *(entries[one.id] for one in items[:MOST]),
        "</feed>\n",
    )
    return Artifact(own, "\n".join(lines).encode("utf-8", "xmlcharrefreplace"))


def _entry(one: Item, address: str) -> str:
    lines = (
        "  <entry>",
        _text(2, "id", one.id),
        _text(2, "title", one.title),
        _updated(2, one.day),
        _link(2, "alternate", address),
        _text(2, "summary", one.summary),
        "  </entry>",
    )
    return "\n".join(lines)


def _updated(level: int, day: date) -> str:
    """The moment of a change: days are all that is known, so it is midnight."""
    return _text(level, "updated", f"{day.isoformat()}T00:00:00Z")


def _link(level: int, rel: str, address: str) -> str:
    return f'{"  " * level}<link rel="{rel}" href="{_value(address)}" />'


def _text(level: int, name: str, words: str) -> str:
    """An element that holds words; one that holds none is closed at once."""
    inside = escape(_printable(words))
    within = f"<{name}>{inside}</{name}>" if inside else f"<{name} />"
    return f"{'  ' * level}{within}"


def _value(words: str) -> str:
    """Words as the value of an attribute."""
    return escape(words, {'"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#09;"})


def _printable(words: str) -> str:
    """`words` without the characters that XML 1.0 can't hold."""
    return _NOT_IN_XML.sub("", words)
