"""`robots.txt`: every page may be read by search engines (RFC 9309)."""

from __future__ import annotations

from laasite.export import sitemap
from laasite.model.artifacts import Artifact

ADDRESS = "robots.txt"


def robots(base: str | None) -> Artifact:
    """`robots.txt` for the site at `base`; it names the site map where there is one."""
    lines = ["User-agent: *", "Allow: /"]
    if base:
        lines += ["", f"Sitemap: {sitemap.absolute(sitemap.ADDRESS, base)}"]
    return Artifact(ADDRESS, ("\n".join(lines) + "\n").encode())
