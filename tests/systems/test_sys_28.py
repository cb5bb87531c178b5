"""SYS-28: places within places, and one target seen from several of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from laasite.model.areas import Area
from laasite.model.findings import Place
from laasite.model.places import round_about, within
from tests.mistakes import Edit
from tests.systems import whole
from tests.systems.governed import codes, demonstration, found, pages_of, small, words

AREAS = """greenshire:
  title: Greenshire
  kind: county
littleton:
  title: Littleton
  kind: district
  in: greenshire
  notes:
    - { target: trees, note: Half of the trees stand here }
upper-green:
  title: Upper Green
  kind: parish
  in: littleton
"""
AGREEMENT = """---
title: Greenshire Agreement
kind: LAA
period: 2004/05 to 2006/07
between: [council, police]
led_by: board
area: {area}
layout: single pot
signatories: not recorded
illustrative: true
---
"""


def a_site(area: str = "greenshire", areas: str = AREAS) -> dict[str, str]:
    """Two tiers, with an agreement for `area`."""
    return {"areas.yaml": areas, "agreements/laa.md": AGREEMENT.format(area=area)}


def test_the_same_target_shows_once_in_each_place_and_the_district_adds_its_note(
    tmp_path: Path,
) -> None:
    pages = pages_of(small(tmp_path / "site", a_site()))
    title, note = "More trees on the main roads", "Half of the trees stand here."
    county = words(pages["areas/greenshire.html"])
    assert county.count(title) == 1
    assert note not in county
    district = words(pages["areas/littleton.html"])
    assert district.count(title) == 1
    assert district.count("Fewer people hurt on the roads") == 1
    assert f"In Littleton: {note}" in district
    assert "The figures are those of the larger place." in district
    parish = words(pages["areas/upper-green.html"])
    assert parish.count(title) == 1
    assert note not in parish
    assert len([one for one in pages if one.startswith("targets/trees")]) == 1


def test_a_place_tells_in_what_it_lies_and_what_lies_in_it(tmp_path: Path) -> None:
    pages = pages_of(small(tmp_path / "site", a_site()))
    assert "1 place in it Upper Green" in words(pages["areas/littleton.html"])
    assert "Lies in Littleton and Greenshire" in words(pages["areas/upper-green.html"])
    listed = words(pages["areas.html"])
    named = ("Greenshire County", "Littleton District", "Upper Green Parish")
    assert [name in listed for name in named] == [True, True, True]
    assert sorted(named, key=listed.index) == list(named)


def test_an_agreement_of_a_district_isnt_the_countys(tmp_path: Path) -> None:
    areas = AREAS.replace(
        "  notes:\n    - { target: trees, note: Half of the trees stand here }\n", ""
    )
    pages = pages_of(small(tmp_path / "site", a_site("littleton", areas)))
    assert "More trees" not in words(pages["areas/greenshire.html"])
    assert "More trees" in words(pages["areas/littleton.html"])


def test_a_district_cant_lie_in_a_parish(tmp_path: Path) -> None:
    wrong = AREAS.replace("  in: greenshire\n", "").replace("in: littleton", "in: greenshire")
    wrong = wrong.replace("kind: county\n", "kind: county\n  in: upper-green\n").replace(
        "kind: parish\n  in: greenshire", "kind: parish"
    )
    assert "LAA768" in codes(small(tmp_path / "site", a_site(areas=wrong)))


def test_a_note_is_on_a_target_of_a_larger_place(tmp_path: Path) -> None:
    assert codes(small(tmp_path / "a", a_site("littleton"))) == ["LAA770"]
    lost = AREAS.replace("target: trees", "target: treez")
    (finding,) = found(small(tmp_path / "b", a_site(areas=lost)))
    assert (finding.rule.code, finding.meant) == ("LAA301", "`trees`")


def an_area(id: str, outer: str | None) -> Area:
    return Area(id, id.capitalize(), "district", outer, None, (), Place("content/areas.yaml", 1, 1))


@pytest.mark.parametrize(
    ("ins", "start", "expected"),
    [
        ({"a": None}, "a", ()),
        ({"a": "b", "b": "c", "c": None}, "a", ("b", "c")),
        ({"a": "b", "b": "a"}, "a", ("b",)),
        ({"a": "b", "b": "b"}, "a", ("b",)),
        ({"a": "lost"}, "a", ()),
        ({"a": None}, "lost", ()),
    ],
)
def test_the_places_round_a_place_are_the_nearest_first_and_never_a_circle(
    ins: dict[str, str | None], start: str, expected: tuple[str, ...]
) -> None:
    areas = {id: an_area(id, outer) for id, outer in ins.items()}
    assert round_about(areas, start) == expected


def test_the_places_in_a_place_are_in_the_order_of_their_names() -> None:
    areas = {
        id: an_area(id, outer) for id, outer in (("z", "a"), ("b", "a"), ("a", None), ("c", "b"))
    }
    assert within(areas, "a") == ("b", "z")


def test_the_demonstration_has_its_borough_with_what_is_promised_there() -> None:
    page = words(demonstration()["areas/kensington-and-chelsea.html"])
    assert "What is promised here" in page
    assert "Steering Group" in page


# --- Kent: one agreement of the county, seen from a district and from parishes -------------------

WASTE = "NI 192: Household waste sent for reuse, recycling and composting"
AREA_FILE = "content/areas.yaml"


def test_sys_28_the_same_indicator_shows_once_with_the_districts_note() -> None:
    """The reason that the borough gives in its own schedule stands on its page, not copied."""
    found = whole.pages(whole.KENT)
    county, district = found["areas/kent.html"], found["areas/tonbridge-and-malling.html"]
    note = "In Tonbridge and Malling: Core work. The Borough Council collects the waste."
    assert (county.count(WASTE), district.count(WASTE)) == (1, 1)
    assert (note in county, note in district) == (False, True)
    assert [one for one in found if one.startswith("targets/ni-192")] == ["targets/ni-192.html"]
    assert "Promised for the whole of Kent" in district
    assert "Kent Agreement 2: what it means here" in district


@pytest.mark.parametrize("parish", ["hadlow", "wrotham", "borough-green"])
def test_sys_28_a_parish_sees_the_countys_agreement_too(parish: str) -> None:
    """It lies in the borough and in Kent, and says nothing of its own."""
    page = whole.pages(whole.KENT)[f"areas/{parish}.html"]
    assert "Lies in Tonbridge and Malling and Kent" in page
    assert page.count(WASTE) == 1
    assert "In Tonbridge and Malling:" not in page


def test_sys_28_an_area_page_says_what_is_illustrative() -> None:
    """Above the page and beside each target."""
    page = whole.pages(whole.KENT)["areas/hadlow.html"]
    assert page.startswith("Illustrative ")
    assert f"{WASTE} Illustrative. Kent County Council" in page


def test_sys_28_the_borough_cant_lie_in_a_parish(tmp_path: Path) -> None:
    """Kent called a parish is told once, at the borough that lies in it."""
    wrong = Edit(AREA_FILE, "  kind: county\n", "  kind: parish\n")
    assert whole.codes(whole.kent(tmp_path / "parish", wrong))[:1] == ["LAA768"]
    circle = Edit(AREA_FILE, "  kind: county\n", "  kind: county\n  in: hadlow\n")
    assert "LAA768" not in whole.codes(whole.kent(tmp_path / "circle", circle))


def test_sys_28_a_note_on_a_target_that_isnt_there_is_told(tmp_path: Path) -> None:
    """The target that is nearest is suggested."""
    notes = "  in: kent\n  notes:\n    - { target: ni-1922, note: Half of it is collected here }\n"
    site = whole.kent(tmp_path / "site", Edit(AREA_FILE, "  in: kent\n", notes))
    assert whole.codes(site) == ["LAA301"]
