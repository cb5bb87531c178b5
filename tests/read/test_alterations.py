"""Every change of what was published is told with both of its ends, in words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from laasite.model.history import Alteration, Effect
from laasite.model.words import ChangeKind
from laasite.read.report import report_at
from laasite.read.sources import read_sources
from tests.broken_sites import minimal
from tests.site.sites import exchanged, written

TREES = "content/targets/trees.md"
AS_AT = date(2006, 7, 31)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A copy of the smallest site."""
    return minimal(tmp_path / "site")


def altered(site: Path, day: date = AS_AT) -> tuple[Alteration, ...]:
    """The changes that may be seen on a day."""
    report = report_at(read_sources(site)[0], day).report
    assert report is not None
    return report.alterations


def entry(day: str, was: str, indent: str = "  ", kind: str = "wording") -> str:
    """An entry under `changes:`."""
    keys = (f"kind: {kind}", f"was: {was}", "reason: Clearer")
    return f"{indent}- date: {day}\n" + "".join(f"{indent}  {key}\n" for key in keys)


def test_a_value_after_a_change_is_what_the_next_says_was_before(site: Path) -> None:
    """Two changes of a title give three titles; the newest change comes first."""
    changes = entry("1 June 2006", "{ title: B }") + entry("1 July 2006", "{ title: C }")
    exchanged(site, TREES, "measure:\n", f"changes:\n{changes}measure:\n")
    found = [(one.old, one.new, one.day) for one in altered(site)]
    assert found == [
        ("C", "More trees on the main roads", date(2006, 7, 1)),
        ("B", "C", date(2006, 6, 1)),
    ]
    assert {(one.kind, one.id, one.page, one.what) for one in altered(site)} == {
        ("target", "trees", "targets/trees", "Name")
    }


def test_a_change_to_come_is_not_told_and_ends_nothing(site: Path) -> None:
    """On 15 June nobody can tell that there will be another title."""
    changes = entry("1 June 2006", "{ title: B }") + entry("1 July 2006", "{ title: C }")
    exchanged(site, TREES, "measure:\n", f"changes:\n{changes}measure:\n")
    assert [(one.old, one.new) for one in altered(site, date(2006, 6, 15))] == [("B", "C")]


def test_a_level_is_told_with_its_unit_its_agreement_and_what_it_did(site: Path) -> None:
    """More trees are promised than before: that is harder."""
    changes = entry("1 July 2006", "{ levels: { 2006/07: 280 } }", "      ", "renegotiated target")
    exchanged(site, TREES, "    levels:\n", f"    changes:\n{changes}    levels:\n")
    (one,) = altered(site)
    assert one.what == "Promised level for 2006 to 2007 (Littleton Local Area Agreement)"
    assert (one.old, one.new, one.effect) == ("280 trees", "300 trees", Effect.HARDER)
    assert one.path == ("commitments", "laa", "levels", "2006/07")
    assert one.illustrative


def test_what_was_not_yet_there_has_no_value_before(site: Path) -> None:
    """`not yet` is no value: nothing stood there."""
    changes = entry("1 July 2006", "{ promise: not yet }")
    exchanged(site, TREES, "measure:\n", f"changes:\n{changes}measure:\n")
    (one,) = altered(site)
    assert (one.what, one.old) == ("The promise", None)
    assert one.new == "More trees on our main roads, year on year"


def test_ids_are_told_by_name_and_dates_in_words(site: Path) -> None:
    """A resident reads who leads, and not an id."""
    changes = entry("1 July 2006", "{ lead: [police], agreed: 2006-05-01 }", "      ")
    exchanged(site, TREES, "    levels:\n", f"    changes:\n{changes}    levels:\n")
    leads, agreed = sorted(altered(site), key=lambda one: one.what, reverse=True)
    assert "police" not in (leads.old or "")
    assert leads.old != leads.new
    assert agreed.old == "1 May 2006"


def test_entries_of_lists_and_of_any_kind_of_file_are_found(site: Path) -> None:
    """An objective of a theme, two groups down."""
    file = "content/strategies/plan/streets.md"
    text = (site / file).read_text(encoding="utf-8")
    changed = text.replace(
        "  - id: more-trees\n",
        "  - id: more-trees\n    changes:\n" + entry("1 July 2006", "{ text: Plant }", "      "),
        1,
    )
    assert changed != text
    written(site, file, changed)
    (one,) = altered(site)
    assert (one.kind, one.id, one.page) == ("theme", "streets", "strategies/plan/streets")
    assert one.path == ("objectives", "more-trees", "text")


def test_a_figure_published_anew_is_a_change(site: Path) -> None:
    """With how sure each of the two was."""
    with (site / "content/progress/trees.csv").open("a", encoding="utf-8") as file:
        file.write("2005/06,240,,2006-07-01,scheduled revision,The last road was counted,,yes\n")
    (one,) = altered(site)
    assert one.is_figure
    assert (one.what, one.old, one.new) == (
        "Figure for 2005 to 2006",
        "230 trees (provisional)",
        "240 trees",
    )
    assert (one.change, one.day) == (ChangeKind.SCHEDULED_REVISION, date(2006, 7, 1))


def test_what_could_not_be_read_before_a_change_is_told(site: Path) -> None:
    """The build of an earlier day would fail; nobody should have to find that out then."""
    changes = entry("1 July 2006", "{ levels: { 2006/07: many } }", "      ")
    exchanged(site, TREES, "    levels:\n", f"    changes:\n{changes}    levels:\n")
    (found,) = report_at(read_sources(site)[0], AS_AT).findings
    assert found.place.path == TREES
    assert "`many`" in found.message
