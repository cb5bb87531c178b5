"""The large sites as a local server serves them, and the largest page of each kind among them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from laasite.pages.plan import PageKind
from tests.site.sites import STANDS_AT, Made, in_blocks, made, made_as_it_stands

ADDRESS = "https://www.example.org/"
"""Sites stand at the root here, as their page not found expects."""

Serve = Callable[[Path], str]
Homes = Mapping[str, tuple[Made, str]]


@pytest.fixture(scope="module")
def homes(site_server: Serve, tmp_path_factory: pytest.TempPathFactory) -> Homes:
    """Each site with the address at which it is served."""
    blocks = in_blocks(tmp_path_factory.mktemp("blocks"))
    sites = {
        "content": made_as_it_stands("content", address=ADDRESS),
        "english": made_as_it_stands("english", address=ADDRESS),
        "kent": made_as_it_stands("kent", address=ADDRESS),
        "blocks": made(blocks, STANDS_AT["minimal"]),
    }
    return {
        name: (site, site_server(held_still(site, tmp_path_factory.mktemp(name))))
        for name, site in sites.items()
    }


def held_still(site: Made, folder: Path) -> Path:
    """The folder with the site in it; pages that lead on at once stay, so that they can be seen."""
    site.written(folder)
    for page in site.plan.pages:
        if page.kind is PageKind.MOVED:
            stays = site.files[page.address].replace(b'http-equiv="refresh"', b'name="refresh"')
            (folder / page.address).write_bytes(stays)
    return folder


def ordinary_of_each_kind(homes: Homes) -> Mapping[PageKind, str]:
    """For each kind of page the address of the one in the middle, by how much it has to show."""
    found: dict[PageKind, list[tuple[int, str]]] = {}
    for site, home in homes.values():
        for page in site.plan.pages:
            size = len(site.files[page.address])
            found.setdefault(page.kind, []).append((size, f"{home}/{page.address}"))
    return {kind: sorted(sizes)[len(sizes) // 2][1] for kind, sizes in found.items()}


def largest_of_each_kind(homes: Homes) -> Mapping[PageKind, str]:
    """For each kind of page the address of the one, on whichever site, with the most to show."""
    largest: dict[PageKind, tuple[int, str]] = {}
    for site, home in homes.values():
        for kind, path in site.largest_of_each_kind().items():
            found = (len(site.files[path]), f"{home}/{path}")
            largest[kind] = max(largest.get(kind, found), found)
    return {kind: address for kind, (_, address) in largest.items()}
