"""Facts: each leaf under a path that stays the same, in one form, and none that may not be seen."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from laasite.model.facts import Thing
from laasite.read.facts import canonical, fingerprint
from laasite.read.report import report_at
from laasite.read.sources import read_sources
from tests.broken_sites import minimal
from tests.mistakes import COUNCIL, FIGURES, LAA, TREES, Edit

AS_AT = date(2006, 7, 31)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A copy of the smallest site."""
    return minimal(tmp_path / "site")


def facts(site: Path) -> dict[str, Thing]:
    """What is told of each thing."""
    report = report_at(read_sources(site).value, AS_AT).report
    assert report is not None
    return {thing.id: thing for thing in report.facts}


def texts(thing: Thing) -> dict[str, str]:
    """The facts of a thing by path."""
    return {fact.path: fact.text for fact in thing.facts}


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("  two   spaces ", "two spaces"),
        ("18 May 2006", "2006-05-18"),
        ("05/06/2006", "2006-06-05"),
        ("May 2006", "May 2006"),
        ("1,234.50", "1234.50"),
        ("12,34", "12,34"),
        ("010", "010"),
        ("True", "yes"),
        ("£2 million", "£2 million"),
    ],
)
def test_one_form(typed: str, told: str) -> None:
    """Days, numbers, yes and no, and spaces; everything else as it was typed."""
    assert canonical(typed, day_first=True) == told


def test_an_entry_of_a_list_is_known_by_its_key(site: Path) -> None:
    """Not by its place, so that one put before it changes nothing."""
    told = texts(facts(site)["targets/trees"])
    assert told["commitments[laa].levels[2006/07]"] == "300"
    assert told["commitments[laa].baseline.value"] == "200"
    assert told["commitments[laa].lead"] == "council"
    first = "commitments:\n  - under: laa\n"
    other = "commitments:\n  - under: plan\n    kind: local\n    lead: [council]\n  - under: laa\n"
    Edit(TREES, first, other).apply(site)
    assert told.items() <= texts(facts(site)["targets/trees"]).items()


def test_entries_of_the_same_name_are_counted(site: Path) -> None:
    """So that none is lost."""
    stages = "stages:\n  - { stage: signed, due: 2006 }\n  - { stage: signed, due: 2007 }\n"
    Edit(LAA, "signatories:", f"{stages}signatories:").apply(site)
    told = texts(facts(site)["agreements/laa"])
    assert (told["stages[signed].due"], told["stages[signed #2].due"]) == ("2006", "2007")


def test_the_rows_of_figures(site: Path) -> None:
    """What a row is about, when it was published and what it says."""
    row = facts(site)["targets/trees"].rows[-1]
    assert row.about == (("period", "2005/06"),)
    assert row.published == "2006-05-19"
    assert row.cell("value") == "230"
    assert row.cell("state") == "provisional"
    assert row.place.line == 3


def test_what_may_not_be_seen_is_no_fact(site: Path) -> None:
    """Drafts, figures to come, contacts (public ones too) and settings of the tool."""
    title = "    title: Partnership Support Manager\n"
    phone = title + "    contact: {{ phone: 020 7946 0000, public: {} }}"
    for public in ("yes", "no"):
        text = (site / COUNCIL).read_text(encoding="utf-8").partition("    title: Partnership")[0]
        Edit(COUNCIL, None, f"{text}{phone.format(public)}\n---\n").apply(site)
        assert "7946" not in repr(texts(facts(site)["partners/council"]))
    Edit("content/pages/hidden.md", None, "---\ntitle: Hidden\ndraft: true\n---\n").apply(site)
    row = "2006/07,987654,,2030-01-01,,,,yes\n"
    (site / FIGURES).write_text((site / FIGURES).read_text(encoding="utf-8") + row)
    told = facts(site)
    assert "pages/hidden" not in told
    assert "987654" not in repr(told)
    assert "timezone" not in texts(told["site"])


def test_the_fingerprint_of_a_text() -> None:
    """Spaces at the ends of lines don't count; words do."""
    assert fingerprint("One  \n\nTwo\n") == fingerprint("\nOne\n\nTwo")
    assert fingerprint("One") != fingerprint("Two")
    assert fingerprint(" \n") is None
