"""Places within places: counties, the districts in them, the parishes and wards in those."""

from __future__ import annotations

from collections.abc import Mapping

from laasite.model.areas import Area

RANKS = {
    "country": 5,
    "region": 4,
    "county": 3,
    "district": 2,
    "borough": 2,
    "city": 2,
    "parish": 1,
    "ward": 1,
}
"""The kinds of place by size, the largest with the highest number; other kinds have no rank."""


def round_about(areas: Mapping[str, Area], id: str) -> tuple[str, ...]:
    """The places in which a place lies, the nearest first; a circle is left where it closes."""
    found: list[str] = []
    outer = areas[id].within if id in areas else None
    while outer is not None and outer in areas and outer not in (*found, id):
        found.append(outer)
        outer = areas[outer].within
    return tuple(found)


def within(areas: Mapping[str, Area], id: str) -> tuple[str, ...]:
    """The places that lie directly in a place, by name."""
    inner = [area for area in areas.values() if area.within == id]
    return tuple(area.id for area in sorted(inner, key=lambda one: (one.title.casefold(), one.id)))
