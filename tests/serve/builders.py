"""Builders that make a site in no time: of one page, whose words steer what comes of it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from laasite.model.artifacts import Artifact
from laasite.model.findings import Place, Rule, Severity
from laasite.pipeline import Built, Order
from laasite.serve.preview import Preview

BROKEN = Rule("LAA999", Severity.ERROR, "Broken", "Mend `it`.")
LATER = Rule("LAA998", Severity.WARNING, "Later", "Mend it in time.")
DAY = date(2026, 3, 1)
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


def page(words: str) -> bytes:
    return f"<!doctype html><html><head><title>x</title></head><p>{words}</p></html>".encode()


def quick(order: Order) -> Built:
    """The page says what stands in `content/index.md`; `broken` there is an error."""
    words = (order.source / "content" / "index.md").read_text(encoding="utf-8").strip()
    if words == "fault":
        raise ZeroDivisionError("<b>ours</b>")
    if words == "broken":
        finding = BROKEN.at(Place("content/index.md", 3, 7), "This is <i>broken</i>.")
        return Built(None, (finding,), DAY)
    told = f"{words}{', drafts and all' if order.everything else ''}"
    files = (
        Artifact("404.html", page("no such page")),
        Artifact("assets/site.css", b"p { color: black }"),
        Artifact("index.html", page(told)),
        Artifact("targets/index.html", page("targets")),
        Artifact("targets/trees.csv", b"period,value\n"),
    )
    return Built(files, (), DAY)


def ahead(order: Order) -> Built:
    """A check that finds something on a day to come, besides what the build found."""
    built = quick(order)
    finding = LATER.at(Place("content/index.md"), "This breaks in a week.")
    return Built(built.artifacts, (*built.findings, finding), DAY)


def write(site: Path, words: str) -> None:
    """Write a quick site's one file."""
    (site / "content").mkdir(parents=True, exist_ok=True)
    (site / "content" / "index.md").write_text(words, encoding="utf-8")


def preview(site: Path, *, everything: bool = True) -> Preview:
    return Preview(site, lambda: NOW, everything=everything, build=quick, check=ahead)
