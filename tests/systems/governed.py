"""Whole sites for the rows on governance: the demonstration, and small ones made for a test."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from laasite.model.assessment import Assessments
from laasite.model.findings import Finding
from laasite.model.report import Report
from laasite.pipeline import Order, build_site, check_site
from tests.assess.sites import judged, site_report
from tests.broken_sites import NOW, minimal

ROOT = Path(__file__).resolve().parents[2]


@cache
def demonstration() -> Mapping[str, str]:
    """The pages of the demonstration by address."""
    return pages_of(ROOT)


@cache
def demonstrated() -> Report:
    """The report of the demonstration."""
    return site_report(ROOT)


@cache
def assessed() -> Assessments:
    """The judgement of the demonstration."""
    return judged(ROOT)


def pages_of(root: Path) -> Mapping[str, str]:
    """The pages of the site at `root` by address."""
    built = build_site(Order(root, NOW))
    assert built.artifacts is not None, "\n".join(map(str, built.findings))
    return {one.path: one.data.decode() for one in built.artifacts if one.path.endswith(".html")}


def small(root: Path, files: Mapping[str, str]) -> Path:
    """The smallest site at `root` with some files put into its `content/`."""
    minimal(root)
    for path, text in files.items():
        place = root / "content" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return root


def found(root: Path) -> tuple[Finding, ...]:
    """Everything that is wrong with the site at `root`."""
    return check_site(Order(root, NOW)).findings


def codes(root: Path) -> list[str]:
    """The codes of everything that is wrong with the site at `root`."""
    return [finding.rule.code for finding in found(root)]


def words(page: str) -> str:
    """What a page says, without its markup, on one line."""
    plain = re.sub(r"<(title|desc)\b.*?</\1>", " ", page)
    return " ".join(re.sub(r"<[^>]*>", " ", plain).split())


class _Links(HTMLParser):
    """The addresses to which a page leads."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if tag == "a" and name == "href" and value:
                self.found.append(value)


def links(pages: Mapping[str, str], address: str) -> set[str]:
    """The pages of the site to which one leads in one click."""
    typed = (urlsplit(one) for one in _Links(pages[address]).found)
    inside = (unquote(one.path) for one in typed if not one.scheme and one.path)
    return {normpath(join(dirname(address), path)) for path in inside}


def day(text: str) -> date:
    """A day from `2006-07-31`."""
    return date.fromisoformat(text)
