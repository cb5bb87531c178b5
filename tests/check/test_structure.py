"""How things belong together: what is told, and what is fine."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.edited_sites import edited, told
from tests.mistakes import ACCIDENTS, BOARD, COUNCIL, LAA, STREETS, TREES, Edit

BENCHES = "content/targets/benches.md"


def codes(site: Path, *edits: Edit) -> list[str]:
    """The codes of what is told of a site with these edits."""
    return [code for code, _, _, _ in told(edited(site, *edits))]


@pytest.mark.parametrize(
    "excuse", ["no_target_because: Costly", "became: trees", "dropped_because: Costly"]
)
def test_an_objective_may_say_why_no_target_measures_it(site: Path, excuse: str) -> None:
    """Each of the three reasons is enough."""
    entry = f"objectives:\n  - id: benches\n    text: Benches\n    {excuse}\n"
    assert codes(site, Edit(STREETS, "objectives:\n", entry)) == []


def test_a_target_may_say_why_it_serves_no_objective(site: Path) -> None:
    """A target that Government asks for serves none of the partnership's."""
    text = "---\ntitle: Benches\nno_objective_because: Asked for by Government\n---\n"
    assert codes(site, Edit(BENCHES, None, text)) == []


def test_while_a_target_cannot_be_read_no_objective_is_missed(site: Path) -> None:
    """The mistake in the target is told, and nothing about its objective."""
    assert codes(site, Edit(TREES, "better: higher", "better: up")) == ["LAA204"]


@pytest.mark.parametrize(
    ("dates", "found"),
    [
        ("due: March 2007", []),
        ("every: 1 year, first_due: March 2007", []),
        ("every: 1 year", ["LAA404"]),
        ("first_due: March 2007", ["LAA404"]),
    ],
)
def test_a_milestone_is_due_once_or_again_and_again(
    site: Path, dates: str, found: list[str]
) -> None:
    """`due`, or both `every` and `first_due`."""
    entry = f"milestones: [{{ id: survey, what: Count them, {dates} }}]\ncommitments:"
    assert codes(site, Edit(TREES, "commitments:", entry)) == found


@pytest.mark.parametrize(
    ("state", "found"),
    [
        ("state: placeholder", []),
        ("state: removed", []),
        ("stage: proposed", []),
        ("state: agreed", ["LAA405"]),
    ],
)
def test_only_what_is_settled_has_to_be_measured(site: Path, state: str, found: list[str]) -> None:
    """A placeholder or a proposal may have nothing by which it could be judged yet."""
    text = (
        "---\ntitle: Benches\nobjectives: [more-trees]\ncommitments:\n"
        f"  - {{ under: laa, lead: [council], leader: not stated, {state} }}\n---\n"
    )
    assert codes(site, Edit(BENCHES, None, text)) == found


def test_blocks_in_a_single_pot_are_told(site: Path) -> None:
    """A single pot has no blocks."""
    blocks = "layout: single pot\nblocks: [{ id: streets, title: Streets }]"
    found = codes(site, Edit(LAA, "layout: single pot", blocks))
    assert found[0] == "LAA406"


def test_in_blocks_every_commitment_names_its_block(site: Path) -> None:
    """Each of the two targets is told."""
    blocks = "layout: blocks\nblocks: [{ id: streets, title: Streets }]"
    assert codes(site, Edit(LAA, "layout: single pot", blocks)) == ["LAA407", "LAA407"]


@pytest.mark.parametrize(("total", "found"), [("1", ["LAA408"]), ("2", []), ("30", [])])
def test_seats_may_be_fewer_than_their_total_but_not_more(
    site: Path, total: str, found: list[str]
) -> None:
    """Not every seat has to be listed."""
    assert codes(site, Edit(BOARD, "seats_total: 2", f"seats_total: {total}")) == found


def test_seats_whose_number_is_not_recorded_count_for_nothing(site: Path) -> None:
    """Nobody can say that they are too many."""
    seats = Edit(BOARD, "kind: Police, number: 1", "kind: Police, number: not recorded")
    assert codes(site, Edit(BOARD, "seats_total: 2", "seats_total: 1"), seats) == []


@pytest.mark.parametrize(("due", "found"), [("2014/15", []), ("2015/16", ["LAA409"])])
def test_an_aim_is_due_within_its_strategy(site: Path, due: str, found: list[str]) -> None:
    """The strategy runs to 31 March 2015."""
    assert codes(site, Edit(STREETS, "due: 2008/09", f"due: {due}")) == found


def test_the_headline_is_a_commitment_of_the_target(site: Path) -> None:
    """Its own agreement may be told first."""
    edit = Edit(ACCIDENTS, "measure:\n", "headline: laa\nmeasure:\n")
    assert codes(site, edit) == []


def test_an_unknown_key_of_a_partner_is_told(site: Path) -> None:
    """A key of another kind of file isn't one of a partner's."""
    assert codes(site, Edit(COUNCIL, "role: partner", "chair: mayor")) == ["LAA201"]
