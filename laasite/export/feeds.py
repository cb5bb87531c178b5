"""The feeds of changes and of corrections (Atom, RFC 4287).

Each entry's id is a `tag:` URI (RFC 4151) made from the day, the key and the two values, and not
from the name of the thing, so that a rename makes no entry new to those who have read it. Feeds
need whole addresses: without the site's own there are none.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from laasite.export.sitemap import absolute
from laasite.model.artifacts import Artifact
from laasite.model.dates import day_in_words
from laasite.model.history import Alteration
from laasite.model.report import Report
from laasite.model.words import ChangeKind
from laasite.pages import addresses
from laasite.pages.plan import Plan, references

NAMESPACE = "http://www.w3.org/2005/Atom"
MOST = 100
"""How many entries a feed holds, the newest: the page of changes has all."""


def feeds(report: Report, plan: Plan) -> Iterator[Artifact]:
    """`changes.atom` and `corrections.atom`, if the site has an address."""
    base = report.site.address
    if not base:
        return
    every = tuple(zip(report.alterations, tags(report.alterations, base), strict=True))
    mistakes = [pair for pair in every if pair[0].change is ChangeKind.CORRECTION]
    pages = references(plan)
    for title, page, own, pairs in (
        ("What has changed", addresses.CHANGES, addresses.CHANGES_FEED, every),
        ("Corrections", addresses.CORRECTIONS, addresses.CORRECTIONS_FEED, mistakes),
    ):
        root = _feed(report, f"{title}: {report.site.title}", page, own)
        _updated(root, pairs[0][0].day if pairs else report.as_at)
        for one, tag in pairs[:MOST]:
            root.append(_entry(one, tag, absolute(pages.get(one.page or "", page), base)))
        ET.indent(root)
        data = ET.tostring(root, encoding="utf-8", xml_declaration=True)
        yield Artifact(own, data + b"\n")


def tags(alterations: Sequence[Alteration], base: str) -> Iterator[str]:
    """The id of each change; of several that are alike, the later in the list get a number."""
    seen: dict[str, int] = {}
    for one in alterations:
        words = "\0".join((one.day.isoformat(), *one.path, one.old or "", one.new or ""))
        short = hashlib.sha256(words.encode()).hexdigest()[:16]
        seen[short] = seen.get(short, 0) + 1
        number = f"-{seen[short]}" if seen[short] > 1 else ""
        yield f"{_authority(base, one.day)}:change/{short}{number}"


def _authority(base: str, day: date) -> str:
    return f"tag:{urlsplit(base).hostname or 'localhost'},{day.isoformat()}"


def _feed(report: Report, title: str, page: str, own: str) -> ET.Element:
    base = report.site.address or ""
    root = ET.Element("feed", {"xmlns": NAMESPACE, "xml:lang": report.site.languages[0]})
    host = urlsplit(base).hostname or "localhost"
    _text(root, "id", f"tag:{host},2000:{own}")
    _text(root, "title", title)
    _text(ET.SubElement(root, "author"), "name", report.site.title)
    ET.SubElement(root, "link", {"rel": "self", "href": absolute(own, base)})
    ET.SubElement(root, "link", {"rel": "alternate", "href": absolute(page, base)})
    return root


def _entry(one: Alteration, tag: str, address: str) -> ET.Element:
    entry = ET.Element("entry")
    _text(entry, "id", tag)
    _text(entry, "title", f"{one.title}: {one.what}")
    _updated(entry, one.day)
    ET.SubElement(entry, "link", {"rel": "alternate", "href": address})
    _text(entry, "summary", " ".join(_told(one)))
    return entry


def _told(one: Alteration) -> Iterable[str]:
    """The change in sentences."""
    yield f"{one.change.value.capitalize()}, {one.when}."
    yield f"Before: {one.old or 'nothing'}. After: {one.new or 'nothing'}."
    if one.reason:
        yield f"Why: {one.reason.rstrip('.')}."
    if one.agreed_in:
        yield f"Agreed in: {one.agreed_in.rstrip('.')}."
    if one.illustrative:
        yield "This is illustrative."
    yield f"Shown from {day_in_words(one.day)}."


def _updated(parent: ET.Element, day: date) -> None:
    """The moment of a change: days are all that is known, so it is midnight."""
    _text(parent, "updated", f"{day.isoformat()}T00:00:00Z")


def _text(parent: ET.Element, name: str, words: str) -> None:
    ET.SubElement(parent, name).text = _printable(words)


def _printable(words: str) -> str:
    """`words` without the characters that XML 1.0 can't hold."""
    return "".join(c for c in words if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff"))
