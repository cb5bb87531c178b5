"""Whatever refers to something that isn't there is told where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.edited_sites import edited, told
from tests.mistakes import (
    ACCIDENTS,
    BOARD,
    COUNCIL,
    LAA,
    PLAN,
    POLICE,
    SITE,
    STREETS,
    TREES,
    UPDATE,
    Edit,
)

AREAS = "content/areas.yaml"
LOST = (
    (LAA, "led_by: board", "led_by: bord", 6, "no partner or body called `bord`"),
    (LAA, "led_by: board", "with: dtlr", 6, "no partner called `dtlr`"),
    (LAA, "led_by: board", "follows: lpsa", 6, "no agreement called `lpsa`"),
    (LAA, "led_by: board", "monitored_by: goL".lower(), 6, "called `gol`"),
    (LAA, "led_by: board", "area: town", 6, "no area called `town`"),
    (LAA, "between: [council, police]", "between: [council, pct]", 5, "called `pct`"),
    (
        LAA,
        "signatories: not recorded",
        "signatories: [{ partner: pct }]",
        8,
        "no partner called `pct`",
    ),
    (
        LAA,
        "signatories: not recorded",
        "signatories: [{ partner: council, signed_by: council/mayor }]",
        8,
        "no post called `mayor`",
    ),
    (PLAN, "issued: November 2005", "follows: first-plan", 5, "no strategy called `first-plan`"),
    (
        STREETS,
        "    aim: better-streets\n    text: Cut",
        "    aim: best\n    text: Cut",
        15,
        "`best`",
    ),
    (
        STREETS,
        "    text: Cut",
        "    became: fewer-cars\n    text: Cut",
        16,
        "no objective or target called `fewer-cars`",
    ),
    (TREES, "contributing: not recorded", "contributing: [pct]", 21, "called `pct`"),
    (TREES, "council/support-manager", "pct/support-manager", 20, "no partner called `pct`"),
    (TREES, "    kind: local", "    kind: local\n    block: parks", 19, "no block called `parks`"),
    (TREES, "    kind: local", "    kind: local\n    category: a", 19, "no category called `a`"),
    (POLICE, "role: partner", "follows: constabulary", 4, "no partner called `constabulary`"),
    (COUNCIL, "role: partner", "area: town", 4, "no area called `town`"),
    (BOARD, "chair: chair", "reports_to: cabinet", 6, "no body called `cabinet`"),
    (BOARD, "chair: chair", "area: town", 6, "no area called `town`"),
    (BOARD, "chair: chair", "links: [{ to: cabinet, how: reports }]", 6, "called `cabinet`"),
    (
        BOARD,
        "chair: chair",
        "ratings: [{ rated_by: gol, date: May 2006, rating: green }]",
        6,
        "called `gol`",
    ),
    (BOARD, "number: 1, partner: police", "number: 1, partner: pct", 10, "called `pct`"),
    (
        BOARD,
        "number: 1, partner: police",
        "holders: [{ post: council/mayor }]",
        10,
        "no post called `mayor`",
    ),
    (SITE, "partnership: board", "partnership: bord", 4, "no body called `bord`"),
    (SITE, "partnership: board", "area: town", 4, "no area called `town`"),
    (SITE, "council/support-manager", "council/manager", 14, "no post called `manager`"),
)


@pytest.mark.parametrize(("file", "old", "new", "line", "words"), LOST)
def test_a_lost_reference_is_told_at_its_line(
    site: Path, file: str, old: str, new: str, line: int, words: str
) -> None:
    """One finding, in the line of the value, that says what isn't there."""
    found = told(edited(site, Edit(file, old, new)))
    assert [(path, at) for _, path, at, _ in found] == [(file, line)]
    assert words in found[0][3]


def test_the_lead_of_a_block_has_to_be_there(site: Path) -> None:
    """A block is led by partners or bodies."""
    blocks = "layout: blocks\nblocks:\n  - { id: a, title: A, lead: [pct] }"
    named = [Edit(file, "kind: local", "block: a") for file in (TREES, ACCIDENTS)]
    found = told(edited(site, Edit(LAA, "layout: single pot", blocks), *named))
    assert [(code, path, line) for code, path, line, _ in found] == [("LAA301", LAA, 9)]


def test_the_author_of_an_update_has_to_be_a_post(site: Path) -> None:
    """An update is checked like the target that it is about."""
    text = "---\nforecast: at risk\nwritten_by: council/mayor\n---\nSlow.\n"
    found = told(edited(site, Edit(UPDATE, None, text)))
    assert [(code, path, line) for code, path, line, _ in found] == [("LAA308", UPDATE, 3)]


def test_a_theme_without_its_strategy_is_told(site: Path) -> None:
    """A theme in a folder without `index.md` belongs to no strategy."""
    theme = Edit("content/strategies/second/parks.md", None, "---\ntitle: Parks\n---\n")
    found = told(edited(site, theme))
    assert [path for _, path, _, _ in found] == ["content/strategies/second"]
    assert "`index.md`" in found[0][3]


def test_places_that_lie_in_each_other_are_told_once(site: Path) -> None:
    """A circle is told at the thing in it whose id comes first, and once."""
    text = "a: { title: A, kind: ward, in: b }\nb: { title: B, kind: ward, in: a }\n"
    found = told(edited(site, Edit(AREAS, None, text)))
    assert [(code, path) for code, path, _, _ in found] == [("LAA304", AREAS)]


def test_what_only_leads_into_a_circle_is_not_told(site: Path) -> None:
    """The one outside isn't at fault."""
    text = "".join(
        f"{id}: {{ title: A, kind: {kind}, in: {other} }}\n"
        for id, kind, other in (("a", "ward", "b"), ("b", "district", "c"), ("c", "district", "b"))
    )
    found = told(edited(site, Edit(AREAS, None, text)))
    assert len(found) == 1
    assert "`b` → `c` → `b`" in found[0][3]


def test_a_place_in_a_place_that_is_not_there_is_told(site: Path) -> None:
    """`in` names another of the areas."""
    found = told(edited(site, Edit(AREAS, None, "a: { title: A, kind: ward, in: z }\n")))
    assert [(code, path) for code, path, _, _ in found] == [("LAA301", AREAS)]


def test_what_has_a_mistake_in_it_is_there_all_the_same(site: Path) -> None:
    """Nobody is told that the council isn't there because its file has a mistake in it."""
    found = told(edited(site, Edit(COUNCIL, "role: partner", "role: member")))
    assert [(code, path) for code, path, _, _ in found] == [("LAA204", COUNCIL)]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (PLAN, "issued: November 2005", "issued: Novembre 2005"),
        (STREETS, "order: 1", "order: first"),
    ],
)
def test_objectives_of_what_cannot_be_read_are_not_missed(
    site: Path, file: str, old: str, new: str
) -> None:
    """A mistake in a strategy or a theme isn't told again at each target."""
    assert [path for _, path, _, _ in told(edited(site, Edit(file, old, new)))] == [file]


@pytest.mark.parametrize(
    ("edit", "line"),
    [
        (Edit(STREETS, "goals:\n", "goals:\n  - { id: pleasant-streets, text: A }\n"), 7),
        (
            Edit(
                STREETS,
                "aims:\n",
                "aims:\n  - { id: better-streets, goal: pleasant-streets, text: A }\n",
            ),
            10,
        ),
        (Edit(BOARD, "seats:\n", "seats:\n  - { id: chair, kind: A, number: 0 }\n"), 10),
        (
            Edit(
                ACCIDENTS,
                "commitments:\n",
                "milestones:\n  - { id: a, what: A, due: 2007 }\n"
                "  - { id: a, what: B, due: 2007 }\ncommitments:\n",
            ),
            18,
        ),
    ],
)
def test_an_id_that_stands_twice_is_told_at_the_second(site: Path, edit: Edit, line: int) -> None:
    """Goals, aims, seats and milestones have ids of their own."""
    found = told(edited(site, edit))
    assert [(code, path, at) for code, path, at, _ in found] == [("LAA303", edit.file, line)]


def test_an_objective_may_be_named_with_its_strategy(site: Path) -> None:
    """`plan/more-trees` and `more-trees` mean the same."""
    assert told(edited(site, Edit(TREES, "[more-trees]", "[plan/more-trees]"))) == []


def test_an_objective_may_have_become_a_target(site: Path) -> None:
    """What became of it is a target or another objective, with or without its strategy."""
    became = "    became: [trees, more-trees, plan/more-trees]\n    text: Cut"
    assert told(edited(site, Edit(STREETS, "    text: Cut", became))) == []
