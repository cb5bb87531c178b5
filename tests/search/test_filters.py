"""What results can be chosen by: the pages of each status, theme and partner, in a fixed order."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from laasite.model.artifacts import Artifact
from laasite.search.filters import filters_of
from laasite.search.index import indexer, tool

PAGE = """<!doctype html><html lang="en-GB"><head><title>{title}</title>{choices}</head>
<body><main data-pagefind-body><h1>{title}</h1><p>Some words.</p></main></body></html>"""
CHOICE = '<meta name="{name}" content="{value}" data-search-filter>'


def built(folder: Path, choices: dict[str, tuple[tuple[str, str], ...]]) -> dict[str, bytes]:
    """The index of pages with these choices, by path."""
    for name, pairs in choices.items():
        said = "".join(CHOICE.format(name=one, value=value) for one, value in pairs)
        place = folder / f"{name}.html"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(PAGE.format(title=name.title(), choices=said))
    found = tool()
    assert found is not None
    return {one.path: one.data for one in indexer(found, folder / "none")(folder)}


TWO = {
    "index": (),
    "a/trees": (("status", "On track"), ("theme", "Green &amp; clean")),
    "a/roads": (("status", "On track"), ("status", "Missed"), ("partner", "Council")),
}


def test_each_value_has_its_pages_by_the_names_of_results(tmp_path: Path) -> None:
    files = built(tmp_path, TWO)
    filters = json.loads(files["search/filters.json"])
    assert {name: set(values) for name, values in filters.items()} == {
        "partner": {"Council"},
        "status": {"Missed", "On track"},
        "theme": {"Green & clean"},
    }
    assert len(filters["status"]["On track"]) == 2
    (name,) = filters["status"]["Missed"]
    assert f"search/fragment/{name}.pf_fragment" in files


def test_many_choices_give_the_same_bytes_each_time(tmp_path: Path) -> None:
    """The tool's own filters came in another order each time."""
    many = {
        f"page-{at}": tuple((name, f"{name} {at % 5}") for name in ("status", "theme", "partner"))
        for at in range(12)
    }
    first = built(tmp_path / "one", many)
    assert all(built(tmp_path / f"more-{turn}", many) == first for turn in range(3))


def test_an_index_of_another_form_is_refused() -> None:
    """A tool that writes its pages in another way is told; a search without choices isn't shown."""
    with pytest.raises(ValueError, match=r"x\.pf_fragment"):
        filters_of({}, [Artifact("fragment/x.pf_fragment", gzip.compress(b"{}"))])
