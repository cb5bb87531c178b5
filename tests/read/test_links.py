"""The links to other websites are found wherever they were typed, each with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from laasite.read.links import links_in
from laasite.read.sources import read_sources
from tests.site.sites import MINIMAL, added, copied, exchanged, written

TEXT = """---
title: A plan
draft: true
source: Council papers, https://a.example.org/papers.
---
See [the plan](https://b.example.org/plan_(2006)?a=1&b=2), <https://c.example.org/>
and (https://d.example.org/x). [Ours](https://littleton.example.org/reports/late.html)
"""


def test_texts_fields_and_cells_of_drafts_too(tmp_path: Path) -> None:
    """But not the site's own address, which may not be there yet."""
    root = copied(MINIMAL, tmp_path / "site")
    added(root, "site.yaml", "address: https://littleton.example.org/reports/\n")
    exchanged(root, "site.yaml", "form: https://littleton.example.org/contact", "form: no")
    written(root, "content/pages/plan.md", TEXT)
    header = "period,value,note\n2004/05,220,See https://e.example.org/\n"
    written(root, "content/progress/trees.csv", header)
    found = [(str(place), link) for link, place in links_in(read_sources(root)[0])]
    assert found == [
        ("content/pages/plan.md:4:9", "https://a.example.org/papers"),
        ("content/pages/plan.md:6:16", "https://b.example.org/plan_(2006)?a=1&b=2"),
        ("content/pages/plan.md:6:61", "https://c.example.org/"),
        ("content/pages/plan.md:7:6", "https://d.example.org/x"),
        ("content/progress/trees.csv:2:13", "https://e.example.org/"),
        ("site.yaml:28:21", "https://www.equalityhumanrights.com/"),
    ]


@pytest.mark.parametrize("text", ["mailto:a@example.org", "ftp://example.org", "httpx", "http:/x"])
def test_what_is_no_web_address_is_left_alone(tmp_path: Path, text: str) -> None:
    root = copied(MINIMAL, tmp_path / "site")
    before = links_in(read_sources(root)[0])
    added(root, "content/targets/trees.md", f"{text}\n")
    assert links_in(read_sources(root)[0]) == before
