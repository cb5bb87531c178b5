"""What may be seen on a day: drafts, embargoes, withheld contacts, and the past undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from laasite.model import tree
from laasite.model.findings import Place
from laasite.model.origin import Origin
from laasite.model.report import Report
from laasite.model.tree import Node, Scalar
from laasite.read.report import report_at
from laasite.read.sources import Sources, read_sources
from laasite.read.undoing import merged
from laasite.read.visibility import View, future_dates, visible
from laasite.read.yaml import read_yaml
from tests.broken_sites import minimal
from tests.read.plain import plain

AS_AT = date(2006, 7, 31)
PAGE = "content/pages/joining.md"
TREES = "content/targets/trees.md"
FIGURES = "content/progress/trees.csv"
BENCHES = "---\ntitle: More benches\n{}\nobjectives: [more-trees]\n---\nOaken ones.\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A copy of the smallest site."""
    return minimal(tmp_path / "site")


def write(site: Path, file: str, text: str) -> None:
    """Write one file of the site."""
    (site / file).parent.mkdir(parents=True, exist_ok=True)
    (site / file).write_text(text, encoding="utf-8")


def edit(site: Path, file: str, old: str, new: str) -> None:
    """Change one place of a file of the site."""
    text = (site / file).read_text(encoding="utf-8")
    assert text.count(old) == 1
    write(site, file, text.replace(old, new))


def sources(site: Path) -> Sources:
    """The sources, in whose form nothing is wrong."""
    read, findings = read_sources(site)
    assert findings == ()
    return read


def seen(site: Path, day: date = AS_AT, *, everything: bool = False) -> Report:
    """The report of a day, in which nothing is wrong."""
    reading = report_at(sources(site), day, everything=everything)
    assert [str(finding) for finding in reading.findings] == []
    assert reading.report is not None
    return reading.report


def words(node: object) -> str:
    """Everything that the sources that may be seen still say."""
    return repr(plain(node))


# --- drafts and embargoes ----------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["yes", "true", "Yes"])
def test_a_draft_is_seen_only_in_a_preview(site: Path, typed: str) -> None:
    """`draft: yes` hides a page until the officer takes it away."""
    write(site, PAGE, f"---\ntitle: Joining\ndraft: {typed}\n---\n")
    assert "joining" not in seen(site).pages
    assert "joining" in seen(site, everything=True).pages


def test_a_thing_is_seen_from_its_day_on(site: Path) -> None:
    """What is published on 1 August isn't seen on 31 July, and is on 1 August."""
    write(site, PAGE, "---\ntitle: Joining\npublished: 1 August 2006\n---\n")
    assert "joining" not in seen(site, date(2006, 7, 31)).pages
    assert "joining" in seen(site, date(2006, 8, 1)).pages


def test_a_day_in_figures_hides_as_the_site_reads_it(site: Path) -> None:
    """Under `dates: day first`, 01/08/2006 is the first of August."""
    edit(site, "site.yaml", "languages: [en-GB]", "dates: day first")
    write(site, PAGE, "---\ntitle: Joining\npublished: 01/08/2006\n---\n")
    assert "joining" not in seen(site).pages


def test_a_day_that_cannot_be_read_hides_nothing_and_stops_the_build(site: Path) -> None:
    """A misspelt date is an error; were the thing hidden, nobody would be told."""
    write(site, PAGE, "---\ntitle: Joining\npublished: 1 Agust 2006\n---\n")
    findings = report_at(sources(site), AS_AT).findings
    assert [(finding.place.path, finding.place.line) for finding in findings] == [(PAGE, 3)]


def test_a_hidden_entry_of_a_list_is_taken_out(site: Path) -> None:
    """One objective under embargo leaves the others."""
    file = "content/strategies/plan/streets.md"
    entry = "objectives:\n  - id: benches\n    text: Benches\n    published: 1 August 2006\n"
    edit(site, file, "objectives:\n", entry)
    assert sorted(seen(site).objectives) == ["plan/fewer-accidents", "plan/more-trees"]
    assert "plan/benches" in seen(site, date(2006, 8, 1)).objectives


@pytest.mark.parametrize(
    ("agreed", "before", "on_the_day"),
    [
        ("agreed: 1 August 2006", 0, 1),
        ("agreed: August 2006", 1, 1),
        ("agreed: 1 August 2006\n    published: 30 June 2006", 1, 1),
    ],
)
def test_a_commitment_is_not_there_before_the_day_on_which_it_was_agreed(
    site: Path, agreed: str, before: int, on_the_day: int
) -> None:
    """Unless it says from when it is shown; a month doesn't tell the day. Its headline waits."""
    edit(site, TREES, "    leader: council/support-manager\n", f"    leader: nil\n    {agreed}\n")
    edit(site, TREES, "commitments:\n", "headline: laa\ncommitments:\n")
    found = seen(site, date(2006, 7, 31))
    assert len(found.targets["trees"].commitments) == before
    later = seen(site, date(2006, 8, 1)).targets["trees"]
    assert len(later.commitments) == on_the_day


def test_a_headline_that_names_nothing_stays_to_be_told(site: Path) -> None:
    """It is a slip of the keyboard, not something that is hidden."""
    edit(site, TREES, "commitments:\n", "headline: lpsa\ncommitments:\n")
    found = visible(sources(site), View(AS_AT, day_first=False)).documents
    (trees,) = (one.tree for one in found if one.slot.id == "trees")
    assert "lpsa" in words(trees.get("headline"))


def test_a_hidden_word_of_the_glossary_is_taken_out(site: Path) -> None:
    """A group under a key is hidden like an entry of a list."""
    with (site / "content/glossary.yaml").open("a") as glossary:
        glossary.write("LPSA:\n  means: An earlier deal\n  draft: yes\n")
    assert [term.term for term in seen(site).glossary] == ["baseline", "LAA"]


def test_rows_are_seen_from_their_day_on_and_drafts_never(site: Path) -> None:
    """Each row of a CSV has its own day; one without is a draft."""
    rows = "period,value,published\n2004/05,221,2005-05-20\n2005/06,230,2006-08-01\n2006/07,9,\n"
    write(site, FIGURES, rows)
    assert values(seen(site)) == ["221"]
    assert values(seen(site, date(2006, 8, 1))) == ["221", "230"]


def values(report: Report) -> list[str]:
    """The figures of the target on trees."""
    return [str(figure.value) for figure in report.targets["trees"].series[0].figures]


def test_a_revision_is_unseen_before_its_day(site: Path) -> None:
    """Until the correction is published, the earlier figure counts."""
    with (site / FIGURES).open("a") as figures:
        figures.write("2005/06,231,,2006-08-01,correction,Miscounted,,yes\n")
    assert values(seen(site)) == ["221", "230"]
    assert values(seen(site, date(2006, 8, 1))) == ["221", "231"]


def test_a_release_is_seen_before_it_happens(site: Path) -> None:
    """An announcement tells of a day to come; its `published` is that day."""
    announced = "releases:\n  - { period: 2006/07, published: 1 June 2007 }\nlanguages: [en-GB]"
    edit(site, "site.yaml", "languages: [en-GB]", announced)
    assert [release.published for release in seen(site).site.releases] == [date(2007, 6, 1)]


# --- contacts ----------------------------------------------------------------------------------

CONTACT = "    title: Partnership Support Manager\n    contact: {{ phone: 0123, {} }}\n"


@pytest.mark.parametrize("typed", ["public: no", "email: a@example.org", "public: perhaps"])
@pytest.mark.parametrize("everything", [False, True])
def test_a_contact_that_is_not_public_is_gone(site: Path, typed: str, everything: bool) -> None:
    """Not even a preview holds a telephone number that nobody released."""
    old = "    title: Partnership Support Manager\n"
    edit(site, "content/partners/council.md", old, CONTACT.format(typed))
    view = View(AS_AT, day_first=False, everything=everything)
    assert "0123" not in words(visible(sources(site), view))


def test_a_public_contact_stays(site: Path) -> None:
    """`public: true` releases it."""
    old = "    title: Partnership Support Manager\n"
    edit(site, "content/partners/council.md", old, CONTACT.format("public: true"))
    contact = seen(site).partners["council"].posts["support-manager"].contact
    assert contact is not None
    assert contact.phone == "0123"


# --- what goes with what -----------------------------------------------------------------------


def test_a_hidden_target_takes_its_figures_and_updates_along(site: Path) -> None:
    """Nobody may learn from a CSV that there is a target."""
    _hidden_target(site)
    left = visible(sources(site), View(AS_AT, day_first=False))
    assert "benches" not in words(left)


def test_a_hidden_strategy_takes_its_themes_along(site: Path) -> None:
    """A theme has no place without its strategy."""
    _hidden_strategy(site)
    left = visible(sources(site), View(AS_AT, day_first=False))
    assert "second-plan" not in words(left)


# --- the past ----------------------------------------------------------------------------------


def changed(site: Path, *changes: str) -> None:
    """Give the target on trees these entries under `changes:`."""
    entries = "".join(f"  - {{ kind: wording, reason: Clearer, {change} }}\n" for change in changes)
    edit(site, TREES, "measure:\n", f"changes:\n{entries}measure:\n")


def title(site: Path, day: date) -> str:
    """What the target on trees was called on a day."""
    return seen(site, day).targets["trees"].title


def test_changes_are_undone_newest_first(site: Path) -> None:
    """On each day the thing is called what it was called then, however the changes are listed."""
    june, july = "date: 1 June 2006, was: { title: B }", "date: 1 July 2006, was: { title: C }"
    changed(site, july, june)
    assert title(site, date(2006, 5, 31)) == "B"
    assert title(site, date(2006, 6, 1)) == "C"
    assert title(site, date(2006, 7, 1)) == "More trees on the main roads"


def test_changes_of_one_day_are_undone_from_the_last(site: Path) -> None:
    """Of two changes on the same day the one listed later was made later."""
    changed(site, "date: 1 June 2006, was: { title: B }", "date: 1 June 2006, was: { title: C }")
    assert title(site, date(2006, 5, 31)) == "B"


def test_a_change_is_listed_from_its_day_on(site: Path) -> None:
    """Before it, nothing tells that there will be one."""
    changed(site, "date: 1 July 2006, was: { title: B }")
    assert seen(site, date(2006, 6, 30)).targets["trees"].changes == ()
    assert len(seen(site, date(2006, 7, 1)).targets["trees"].changes) == 1


def test_the_day_of_publication_counts_before_the_day_of_the_change(site: Path) -> None:
    """A change agreed in May and published in July isn't known in June."""
    changed(site, "date: 1 May 2006, published: 1 July 2006, was: { title: B }")
    assert title(site, date(2006, 6, 30)) == "B"


def test_a_change_known_by_a_day_is_undone_before_it(site: Path) -> None:
    """Where only the latest possible day is known, it is that day."""
    changed(site, "known_by: 1 July 2006, was: { title: B }")
    assert title(site, date(2006, 6, 30)) == "B"


def test_a_draft_of_a_change_is_undone_at_any_time(site: Path) -> None:
    """It hasn't been made; a preview shows it."""
    changed(site, "date: 1 May 2006, draft: yes, was: { title: B }")
    assert title(site, AS_AT) == "B"
    preview = seen(site, everything=True).targets["trees"]
    assert preview.title == "More trees on the main roads"


def test_one_level_changes_back_and_the_others_stay(site: Path) -> None:
    """What was is merged key by key: a changed level leaves the levels beside it alone."""
    change = (
        "    changes:\n      - date: 1 July 2006\n        kind: renegotiated target\n"
        "        was: { levels: { 2006/07: 280 } }\n        reason: A new agreement\n"
    )
    edit(site, TREES, "    levels:\n", f"{change}    levels:\n")
    before = seen(site, date(2006, 6, 30)).targets["trees"].commitments[0].promises[0].levels
    assert [str(level.value) for level in before] == ["220", "250", "280"]


def test_what_was_not_yet_there_is_taken_out(site: Path) -> None:
    """`not yet` under `was` means that the key wasn't there."""
    changed(site, "date: 1 July 2006, was: { promise: not yet }")
    assert seen(site, date(2006, 6, 30)).targets["trees"].promise is None
    assert seen(site, date(2006, 7, 1)).targets["trees"].promise is not None


def _tree(text: str) -> tree.Mapping:
    value, findings = read_yaml(text, "a.yaml")
    assert value is not None
    assert findings == ()
    return value


def test_what_was_there_before_and_is_gone_comes_back() -> None:
    """A key that only the past has is put back."""
    both = merged(_tree("a: 1"), _tree("b: 2"))
    assert plain(both) == [("a", "1"), ("b", "2")]


@pytest.mark.parametrize(
    ("now", "was", "then"),
    [
        ("{ share_of_due: 5% }", "{ absolute: 3 }", "absolute: 3"),
        ("{ absolute: 3 }", "{ share_of_due: 5% }", "share_of_due: 5%"),
        (
            "{ value: 3, measured_on: May }",
            "{ from: 1, to: 2 }",
            "measured_on: May, from: 1, to: 2",
        ),
        ("{ from: 1, to: 2 }", "{ change_from_baseline: 9 }", "change_from_baseline: 9"),
        ("{ from: 1, to: 2 }", "{ to: 3 }", "from: 1, to: 3"),
        ("{ period: 2003/04, value: 3 }", "{ value: 2 }", "period: 2003/04, value: 2"),
    ],
)
def test_what_was_said_in_another_way_is_not_said_twice(now: str, was: str, then: str) -> None:
    """A tolerance or level of before takes the place of today's, however each of them is said."""
    found = merged(_tree(f"a: {now}"), _tree(f"a: {was}"))
    assert plain(found) == plain(_tree(f"a: {{ {then} }}"))


HELD = """---
title: Board
kind: board
state: existing
seats_total: 1
seats:
  - id: police
    kind: Police
    number: 1
    holders:
      - { from: 2005-01-01, to: 2006-08-01, name: First }
      - { from: 2006-08-01, name: Second }
      - { from: August 2006, name: Third }
illustrative: true
---
"""


@pytest.mark.parametrize(
    ("day", "names"),
    [
        (date(2006, 7, 31), [("First", False)]),
        (date(2006, 8, 1), [("First", True), ("Second", False)]),
        (date(2006, 8, 31), [("First", True), ("Second", False), ("Third", False)]),
    ],
)
def test_nobody_holds_a_seat_before_their_day(
    day: date, names: list[tuple[str, bool]], site: Path
) -> None:
    """Nor has anybody left before theirs: names, and whether an end is known."""
    write(site, "content/bodies/panel.md", HELD)
    (seat,) = seen(site, day).bodies["panel"].seats
    assert [(one.name, one.until is not None) for one in seat.holders] == names


def test_a_list_of_before_replaces_the_list() -> None:
    """Lists aren't merged: the whole one of before stands in place of the whole one of now."""
    assert plain(merged(_tree("a: [1, 2]"), _tree("a: [3]"))) == [("a", ["3"])]


# --- non-interference --------------------------------------------------------------------------


def _hidden_page(site: Path) -> None:
    write(site, PAGE, "---\ntitle: Joining\npublished: 1 August 2006\n---\nSee targets/trees.\n")


def _hidden_target(site: Path) -> None:
    write(site, "content/targets/benches.md", BENCHES.format("draft: yes"))
    write(site, "content/progress/benches.csv", "period,value,published\n2005/06,9,2006-05-19\n")
    write(site, "content/progress/2005-to-2006/benches.md", "---\nforecast: at risk\n---\n")


def _hidden_strategy(site: Path) -> None:
    index = "content/strategies/second-plan/index.md"
    write(site, index, "---\ntitle: Second\npublished: 1 August 2006\n---\n")
    theme = "---\ntitle: Parks\nobjectives:\n  - id: more-trees\n    text: Trees\n---\n"
    write(site, "content/strategies/second-plan/parks.md", theme)


def _hidden_partner(site: Path) -> None:
    write(site, "content/partners/parks.md", "---\ntitle: Parks Trust\ndraft: yes\n---\n")


def _hidden_rows(site: Path) -> None:
    with (site / FIGURES).open("a") as figures:
        figures.write("2006/07,300,,2007-05-19,,,,yes\n2005/06,1,,,correction,Odd,,yes\n")


def _hidden_change(site: Path) -> None:
    edit(site, TREES, "promise: More trees on our main roads, year on year", "promise: Oaks")
    was = "was: { promise: 'More trees on our main roads, year on year' }"
    changed(site, f"date: 1 August 2006, {was}")


def _hidden_contact(site: Path) -> None:
    old = "    title: Partnership Support Manager\n"
    edit(site, "content/partners/council.md", old, CONTACT.format("public: no"))


def _hidden_commitment(site: Path) -> None:
    entry = (
        "commitments:\n  - under: plan\n    published: 1 August 2006\n    levels: {2006/07: 1}\n"
    )
    edit(site, TREES, "commitments:\n", entry)


def _hidden_update(site: Path) -> None:
    text = "---\nforecast: at risk\npublished: 1 August 2006\n---\n"
    write(site, "content/progress/2005-to-2006/trees.md", text)


HIDINGS: Mapping[str, Callable[[Path], None]] = {
    "page": _hidden_page,
    "target": _hidden_target,
    "strategy": _hidden_strategy,
    "partner": _hidden_partner,
    "rows": _hidden_rows,
    "change": _hidden_change,
    "contact": _hidden_contact,
    "commitment": _hidden_commitment,
    "update": _hidden_update,
}


@pytest.mark.parametrize("hidden", HIDINGS)
def test_with_hidden_things_the_report_is_as_if_they_never_were(
    hidden: str, site: Path, tmp_path: Path
) -> None:
    """Nothing that is hidden changes a value of the report or anything that is said of it."""
    other = minimal(tmp_path / "other")
    HIDINGS[hidden](site)
    assert plain(seen(site)) == plain(seen(other))


@pytest.mark.parametrize("hidden", [name for name in HIDINGS if name != "contact"])
def test_what_was_hidden_is_seen_in_a_preview(hidden: str, site: Path, tmp_path: Path) -> None:
    """So that the test above compares something."""
    other = minimal(tmp_path / "other")
    HIDINGS[hidden](site)
    with_hidden = report_at(sources(site), AS_AT, everything=True).report
    assert plain(with_hidden) != plain(seen(other))


def test_all_hidden_things_together_are_as_if_they_never_were(site: Path, tmp_path: Path) -> None:
    """Nor do they together."""
    other = minimal(tmp_path / "other")
    for hide in HIDINGS.values():
        hide(site)
    assert plain(seen(site)) == plain(seen(other))


# --- the days to come --------------------------------------------------------------------------


def test_each_day_on_which_something_is_published_or_changes_is_named(site: Path) -> None:
    """Oldest first, each once, none that has come."""
    _hidden_page(site)
    _hidden_rows(site)
    changed(site, "date: 1 September 2006, was: { title: B }", "date: 1 June 2006, was: {title: C}")
    days = future_dates(sources(site), AS_AT)
    assert days == (date(2006, 8, 1), date(2006, 9, 1), date(2007, 5, 19))


def test_a_site_with_nothing_to_come_has_no_such_day(site: Path) -> None:
    """All is published."""
    assert future_dates(sources(site), AS_AT) == ()


def test_places_are_left_out_of_what_is_compared() -> None:
    """Two values that stand in different lines are the same."""
    one: Node = Scalar("a", Place("x", 1, 1))
    assert plain(one) == plain(Scalar("a", Place("y", 2, 3)))
    assert plain(Origin("x", _tree("a: 1"))) is None
