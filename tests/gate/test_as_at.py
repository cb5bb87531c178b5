"""What the gate rests on: today's sources give the site of an earlier day as it was."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from laasite.export.facts import site_facts
from laasite.gate.reading import read_site_facts
from laasite.pipeline import Order, gate, snapshot
from tests.gate.gated import NOW

DAYS = (
    pytest.param(date(2003, 7, 1), marks=pytest.mark.long),
    pytest.param(date(2005, 5, 18), marks=pytest.mark.long),
    date(2006, 5, 18),
    pytest.param(date(2006, 7, 20), marks=pytest.mark.long),
    pytest.param(date(2006, 7, 31), marks=pytest.mark.long),
)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_content_passes_the_gate_against_itself_as_at_a_day(day: date, repository: Path) -> None:
    """Everything that the partnership's site would have told then, it tells of then now."""
    found, _ = snapshot(Order(repository, NOW, day))
    assert found is not None
    was = read_site_facts(site_facts(found[0]).data)
    assert [str(one) for one in gate(Order(repository, NOW), was)] == []
