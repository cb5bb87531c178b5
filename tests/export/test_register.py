"""The register of decisions as CSV says what the page says."""

from __future__ import annotations

import csv
import io

from laasite.pages.columns import DECISIONS
from tests.site.sites import ROOT, made
from tests.systems.proceedings_sites import DAYS, judged, site


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_each_entry_of_the_register_has_a_row() -> None:
    found = rows(site().files["decisions.csv"])
    assert len(found) == len(judged().assessments.proceedings.register)
    assert tuple(found[0]) == tuple(column.name for column in DECISIONS)


def test_an_overdue_action_says_by_how_many_days() -> None:
    found = next(row for row in rows(site().files["decisions.csv"]) if row["days_late"])
    assert found["due"] == "May 2006"
    assert (found["action_standing"], found["days_late"]) == ("Overdue", "61")
    assert found["illustrative"] == "yes"


def test_a_site_without_meetings_has_no_register() -> None:
    english = ROOT / "tests" / "sites" / "minimal"
    assert "decisions.csv" not in made(english, DAYS[ROOT]).files
