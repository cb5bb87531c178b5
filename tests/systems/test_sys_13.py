"""SYS-13: the partnership of partnerships as a map, and as a list that says the same."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as some

from laasite.charts.bodies import BodyMap, MapBody, body_map
from tests.systems.governed import demonstrated, demonstration, found, small, words

BODY = "---\ntitle: {title}\nkind: board\nstate: {state}\n{more}illustrative: true\n---\n"


def drawn() -> str:
    """The map of the demonstration, as the wide drawing."""
    page = demonstration()["bodies.html"]
    return page[page.index('<svg class="chart--wide"') : page.index("</svg>")]


def test_sys_13_the_map_and_the_list_name_the_same_bodies_in_the_same_order() -> None:
    page = demonstration()["bodies.html"]
    listed = page[page.index("<details open>") : page.index("</details>")]
    names = re.findall(r">([^<>]+)</a>", listed)
    strong = re.findall(r'<text[^>]*class="ch-strong"[^>]*>(.*?)</text>', drawn())
    assert [name.replace("&#39;", "'") for name in names] == [
        re.sub("<.*?>", " ", s) for s in strong
    ]
    assert sorted(name.replace("&#39;", "'") for name in names) == sorted(
        body.title for body in demonstrated().bodies.values()
    )


def test_sys_13_the_local_public_service_board_is_shown_as_proposed() -> None:
    page = words(demonstration()["bodies/local-public-service-board.html"])
    assert "This body does not exist. It has been proposed; nothing is decided." in page
    told = words(demonstration()["bodies.html"])
    assert "Local Public Service Board (proposed: it doesn’t exist)" in told
    assert "Proposed: it doesn’t exist" in drawn()


def test_sys_13_a_body_that_is_only_proposed_cant_share_members(tmp_path: Path) -> None:
    more = "links:\n  - { to: later, how: cross-membership }\n"
    files = {
        "bodies/now.md": BODY.format(title="Now", state="existing", more=more),
        "bodies/later.md": BODY.format(title="Later", state="proposed", more=""),
    }
    (finding,) = found(small(tmp_path / "site", files))
    assert finding.rule.code == "LAA763"


def test_sys_13_an_ended_body_doesnt_lead(tmp_path: Path) -> None:
    target = Path(__file__).parents[1] / "sites/minimal/content/targets/trees.md"
    typed = target.read_text(encoding="utf-8").replace("lead: [council]", "lead: [gone]")
    files = {
        "bodies/gone.md": BODY.format(title="Gone", state="ended", more=""),
        "targets/trees.md": typed,
    }
    (finding,) = found(small(tmp_path / "site", files))
    assert finding.rule.code == "LAA763"
    assert "`Gone` leads here, but it has ended." in finding.message


def test_sys_13_a_link_to_a_body_that_isnt_there_is_refused(tmp_path: Path) -> None:
    more = "links:\n  - { to: baord, how: cross-membership }\n"
    files = {"bodies/now.md": BODY.format(title="Now", state="existing", more=more)}
    (finding,) = found(small(tmp_path / "site", files))
    assert (finding.rule.code, finding.meant) == ("LAA301", "`board`")


# --- the drawing ----------------------------------------------------------------------------------

NAMES = some.text(min_size=1, max_size=80)
BODIES = some.lists(
    some.builds(
        MapBody,
        name=NAMES,
        depth=some.integers(0, 3),
        how=some.text(max_size=40),
        state=some.sampled_from(["", "Proposed: it doesn’t exist"]),
        exists=some.booleans(),
        reports=some.booleans(),
    ),
    min_size=1,
    max_size=12,
)


def rooted(bodies: list[MapBody]) -> tuple[MapBody, ...]:
    """The same bodies, none deeper than one below the body before it."""
    found: list[MapBody] = []
    for body in bodies:
        deepest = found[-1].depth + 1 if found else 0
        depth = min(body.depth, deepest)
        found.append(MapBody(body.name, depth, body.how, body.state, body.exists, body.reports))
    return tuple(found)


@given(BODIES)
def test_sys_13_any_map_is_whole_xml_with_a_name_a_description_and_a_box_for_each(
    bodies: list[MapBody],
) -> None:
    drawn = rooted(bodies)
    html = body_map(BodyMap("bodies", "How they connect", "In words below.", drawn))
    root = ET.fromstring(html)
    assert len(root) == 2
    for drawing in root:
        assert drawing.get("role") == "img"
        assert [child.tag for child in drawing][:2] == ["title", "desc"]
        assert len(drawing.findall("rect")) == len(drawn)
        assert len(drawing.findall("path")) == sum(one.depth > 0 for one in drawn)
        dashed = [box for box in drawing.findall("rect") if box.get("stroke-dasharray")]
        assert len(dashed) == sum(not one.exists for one in drawn)
    assert "style=" not in html


def test_sys_13_an_empty_map_says_so() -> None:
    assert "There is nothing to draw." in body_map(BodyMap("x", "t", "d", ()))


def test_sys_13_boxes_stand_below_one_another_and_inside_the_drawing() -> None:
    bodies = rooted([MapBody(f"Body {n}", n % 4, "", "", True, False) for n in range(9)])
    root = ET.fromstring(body_map(BodyMap("x", "t", "d", bodies)))
    for drawing in root:
        _, _, width, height = map(float, (drawing.get("viewBox") or "").split())
        foot = 0.0
        for box in drawing.findall("rect"):
            x, y, w, h = (float(box.get(key) or "") for key in ("x", "y", "width", "height"))
            assert y > foot
            assert x >= 0
            assert x + w <= width
            foot = y + h
        assert foot <= height
