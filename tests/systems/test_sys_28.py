"""SYS-28: places within places, and one target seen from several of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from laasite.model.areas import Area
from laasite.model.findings import Place
from laasite.model.places import round_about, within
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
