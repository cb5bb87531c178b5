"""What a first visit costs, in bytes over the line, stays within what was promised to residents."""

from __future__ import annotations

import gzip
import posixpath
import random
from pathlib import Path

import pytest

from laasite.pages import addresses
from laasite.pages.plan import PageKind
from laasite.render.theme import STYLESHEET
from tests.site.documents import document
from tests.site.sites import (
    MINIMAL,
    SITES,
    STANDS_AT,
    Made,
    copied,
    made,
    made_as_it_stands,
    written,
)

KB = 1_000
HOME, TARGET, TABLE, STYLE = 15 * KB, 20 * KB, 25 * KB, 15 * KB


@pytest.fixture(scope="module", params=["content", "english"])
def site(request: pytest.FixtureRequest) -> Made:
    """Each of the two large sites."""
    return made_as_it_stands(request.param)


def first_visit(site: Made, page: str) -> int:
    """The bytes over the line when nothing is there yet: the page, and all that it fetches."""
    return sum(len(gzip.compress(site.files[path], 6, mtime=0)) for path in fetched(site, page))


def fetched(site: Made, page: str) -> set[str]:
    """The page and the files that a browser asks for of itself to show it."""
    elements = document(site.files[page]).elements
    asked = [one.get("src") for one in elements if one.tag in ("script", "img")]
    asked += [
        one.get("href") for one in elements if one.get("rel") in ("stylesheet", "icon", "preload")
    ]
    below = posixpath.dirname(page)
    return {page, *(posixpath.normpath(posixpath.join(below, link)) for link in asked)}


def test_a_page_fetches_its_style_and_its_icon(site: Made) -> None:
    """So that the figures below count what they should."""
    assert {STYLESHEET, "assets/icon.svg"} < fetched(site, addresses.HOME)


def test_home(site: Made) -> None:
    """The first page of the first visit."""
    assert first_visit(site, addresses.HOME) <= HOME


def test_every_target_page(site: Made) -> None:
    """The one with the most to tell among them."""
    targets = [page.address for page in site.plan.pages if page.kind is PageKind.TARGET]
    assert targets
    costs = {page: first_visit(site, page) for page in targets}
    assert {page: cost for page, cost in costs.items() if cost > TARGET} == {}


def test_the_style_sheet_as_it_is_kept(site: Made) -> None:
    """Not compressed: a phone has to read all of it."""
    assert len(site.files[STYLESHEET]) <= STYLE


# --- a table of sixty targets --------------------------------------------------------------------

WORDS = [
    "homes",
    "streets",
    "children",
    "carers",
    "parks",
    "schools",
    "libraries",
    "buses",
    "cyclists",
    "tenants",
    "visitors",
    "nurses",
    "wardens",
    "burglaries",
    "fires",
    "trees",
    "clinics",
    "jobs",
    "lessons",
    "meals",
    "journeys",
    "complaints",
    "repairs",
    "households",
    "volunteers",
    "walkers",
    "gardens",
    "markets",
    "crossings",
    "shelters",
]


def _target(chance: random.Random, number: int) -> str:
    """A target with words of its own, so that nothing is compressed that wouldn't be in earnest."""
    few = chance.sample(WORDS, 6)
    return f"""---
title: Target {number} on {few[0]}, {few[1]} and {few[2]}
promise: More {few[3]} and {few[4]} every year for all {few[5]}
illustrative: true
objectives: [{chance.choice(("more-trees", "fewer-accidents"))}]
measure:
  what: Share of {few[0]} with {few[1]} near their {few[2]}
  unit: "%"
  better: {chance.choice(("higher", "lower"))}
  decimals: 1
  source: Survey of {few[3]}
  frequency: year
  covers: the period
  lag: 60 days
  supplied_by: {chance.choice(("council", "police"))}
commitments:
  - under: laa
    kind: local
    lead: [{chance.choice(("council", "police"))}]
    contributing: not recorded
    baseline: {{ period: 2003/04, value: {chance.uniform(20, 40):.1f} }}
    levels:
      2004/05: {chance.uniform(41, 45):.1f}
      2005/06: {chance.uniform(46, 50):.1f}
      2006/07: {chance.uniform(51, 60):.1f}
---
What {few[4]} and {few[5]} told us.
"""


def _figures(chance: random.Random) -> str:
    rows = (f"{period},{chance.uniform(30, 60):.1f}" for period in ("2004/05", "2005/06"))
    days = ("2005-05-20", "2006-05-19")
    lines = (f"{row},{day},yes\n" for row, day in zip(rows, days, strict=True))
    return "period,value,published,illustrative\n" + "".join(lines)


def sixty_targets(root: Path) -> Path:
    """The smallest site at `root` with 58 targets more."""
    copied(MINIMAL, root)
    chance = random.Random(60)
    for number in range(3, 61):
        written(root, f"content/targets/target-{number}.md", _target(chance, number))
        written(root, f"content/progress/target-{number}.csv", _figures(chance))
    return root


def test_the_table_of_sixty_targets(tmp_path: Path) -> None:
    """With its script, which filters and sorts."""
    site = made(sixty_targets(tmp_path), STANDS_AT["minimal"])
    table = document(site.files[addresses.TARGETS])
    assert sum("/" in link and "targets/target-" in link for link in table.links) >= 58
    assert any(path.endswith(".js") for path in fetched(site, addresses.TARGETS))
    assert first_visit(site, addresses.TARGETS) <= TABLE


def test_every_site_of_ours_fetches_nothing_from_others() -> None:
    """Not one style sheet, script, picture or font of somebody else's."""
    for name in SITES:
        site = made_as_it_stands(name)
        for page in site.pages:
            if page != addresses.NOT_FOUND:
                assert fetched(site, page) <= set(site.files), page
