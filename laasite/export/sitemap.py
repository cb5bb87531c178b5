"""`sitemap.xml`: the absolute address of every page (the sitemaps.org protocol, version 0.9)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import quote, urljoin
from xml.etree import ElementTree as ET

from laasite.model.artifacts import Artifact
from laasite.pages import addresses
from laasite.pages.plan import AT_FORMER_ADDRESSES, PageKind, Plan

ADDRESS = "sitemap.xml"
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(plan: Plan, base: str | None, folders: Iterable[str] = ("",)) -> Artifact | None:
    """The site map of `plan` for the site at `base`; None without one, as it needs whole addresses.

    `folders` are those of the site's languages, in each of which every page stands.

    The page for what isn't there is left out: it has no address of its own; so are pages that say
    where another has gone.
    """
    if not base:
        return None
    root = ET.Element("urlset", {"xmlns": _NAMESPACE})
    for page in plan.pages:
        if page.kind not in (PageKind.NOT_FOUND, *AT_FORMER_ADDRESSES):
            for folder in folders:
                where = ET.SubElement(ET.SubElement(root, "url"), "loc")
                where.text = absolute(page.address, urljoin(base.rstrip("/") + "/", folder))
    ET.indent(root)
    data = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return Artifact(ADDRESS, data + b"\n")


@lru_cache(maxsize=1 << 14)
def absolute(address: str, base: str) -> str:
    """The whole address of a file of the site at `base`; the home page is the folder itself."""
    own = "" if address == addresses.HOME else quote(address)
    return urljoin(base.rstrip("/") + "/", own)
