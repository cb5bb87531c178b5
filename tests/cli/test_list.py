"""`laasite list`: what officers keep an eye on, hidden things by name."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.running import laasite
from tests.site.sites import MINIMAL, added, copied, exchanged, written

Capture = pytest.CaptureFixture[str]
TREES = "content/targets/trees.md"
FIGURES = "content/progress/trees.csv"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The smallest site, with a draft, a draft figure, an embargo and a change to come."""
    root = copied(MINIMAL, tmp_path / "site")
    written(root, "content/pages/plan.md", "---\ntitle: The plan\ndraft: true\n---\nWords.\n")
    written(
        root, "content/pages/launch.md", "---\ntitle: The launch\npublished: 2 May 2007\n---\nX.\n"
    )
    added(root, FIGURES, "2006/07,240,,,,,,yes\n2005/06,231,,2006-10-01,new data,More,,yes\n")
    change = "      2006/07: 280\n    changes:\n      - date: 2006-08-01\n        kind: wording\n"
    change += "        was: { levels: { 2006/07: 300 } }\n        reason: Agreed so\n"
    exchanged(root, TREES, "      2006/07: 300\n", change)
    return root


def test_drafts_are_what_has_no_day(site: Path, capsys: Capture) -> None:
    """Files with `draft: true` and rows without a `published`, with their place."""
    said = laasite(capsys, "list", "drafts", "--source", site)
    assert said.out == (
        "page: The plan  content/pages/plan.md:3:8\n"
        f"figure: trees, 2006/07  council  council/support-manager  {FIGURES}:4:1\n"
    )
    assert said.code == 0


def test_future_is_what_has_its_day_the_soonest_first(site: Path, capsys: Capture) -> None:
    """Figures, files and changes, each with the day from which it may be seen."""
    said = laasite(capsys, "list", "future", "--source", site).out
    assert [line.split("  ")[:2] for line in said.splitlines()] == [
        ["2006-08-01", "change of the target `trees`"],
        ["2006-10-01", "figure: trees, 2005/06"],
        ["2007-05-02", "page: The launch"],
    ]


def test_what_was_to_come_is_not_once_its_day_has_come(site: Path, capsys: Capture) -> None:
    """On the day itself it may be seen."""
    words = ("list", "future", "--source", site, "--as-at")
    assert "trees, 2005/06" in laasite(capsys, *words, "2006-09-30").out
    assert "trees, 2005/06" not in laasite(capsys, *words, "2006-10-01").out


def test_due_and_overdue_say_who_owes_it(site: Path, capsys: Capture) -> None:
    """A figure is due until the end of its day, and overdue from the day after."""
    words = ("--source", site, "--format", "json", "--as-at")
    overdue = json.loads(laasite(capsys, "list", "overdue", *words, "2007-12-01").out)
    first = next(one for one in overdue if one["target"] == "trees")
    assert first["partner"] == "council"
    assert first["days_late"] > 0
    on_the_day = (*words, first["day"])
    due = json.loads(laasite(capsys, "list", "due", *on_the_day, "--within", "0 days").out)
    assert [(one["target"], one["day"], one["days_late"]) for one in due] == [
        (first["target"], first["day"], None)
    ]
    assert json.loads(laasite(capsys, "list", "overdue", *on_the_day).out) == []


def test_a_partner_sees_its_own(site: Path, capsys: Capture) -> None:
    """`--by` leaves the rest out; nobody's is nothing."""
    words = ("list", "drafts", "--source", site, "--by")
    assert laasite(capsys, *words, "council").out.count("\n") == 1
    assert laasite(capsys, *words, "police").out == "Nothing.\n"


def test_csv_is_for_spreadsheets(site: Path, capsys: Capture) -> None:
    """With the names of its columns, and nothing in it that a spreadsheet would run."""
    exchanged(site, "content/pages/plan.md", "title: The plan", "title: =1+1")
    said = laasite(capsys, "list", "drafts", "--source", site, "--format", "csv").out
    rows = list(csv.DictReader(io.StringIO(said)))
    assert [row["place"].partition(":")[0] for row in rows] == ["content/pages/plan.md", FIGURES]
    assert rows[0]["what"] == "page: =1+1"


def test_files_that_cannot_be_read_are_not_passed_over_in_silence(
    site: Path, capsys: Capture
) -> None:
    """Exit code 1, though the rest is listed."""
    exchanged(site, TREES, "decimals: 0", "decimls: 0")
    said = laasite(capsys, "list", "drafts", "--source", site)
    assert said.code == 1
    assert "laasite check" in said.err
    assert "The plan" in said.out


@pytest.mark.parametrize("within", ["soon", "-1", "3 months"])
def test_what_is_no_number_of_days_is_refused(within: str, site: Path, capsys: Capture) -> None:
    """Exit code 2, with the option's name."""
    said = laasite(capsys, "list", "due", "--source", site, "--within", within)
    assert said.code == 2
    assert "--within" in said.err
