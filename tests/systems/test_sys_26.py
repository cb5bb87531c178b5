"""Indicators selected from the national set, and the schedule with a district's view of it."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.mistakes import Edit
from tests.systems.whole import KENT, KENT_DAY, codes, judged, kent, messages, pages

SECOND = "content/agreements/kent-agreement-2.md"
VIEW = "content/relevance/tonbridge-and-malling/kent-agreement-2.csv"


def test_sys_26_35_selected_and_15_statutory_of_198() -> None:
    """The counts come from the targets, the limits from the agreement."""
    found = judged(KENT, KENT_DAY)
    schedule = found.assessments.accounts.deals["kent-agreement-2"].schedule
    assert schedule is not None
    assert (len(schedule.designated), len(schedule.statutory)) == (35, 15)
    library = found.report.libraries["national"].indicators
    assert sum(one.refused_because is None for one in library.values()) == 198


def test_sys_26_36_selected_is_an_error_that_names_the_limit(tmp_path: Path) -> None:
    """One more than the agreement's own limit."""
    site = kent(tmp_path / "site")
    text = (site / "content/targets/ni-5.md").read_text(encoding="utf-8")
    more = text.replace("NI 5:", "NI 18:").replace("national/5", "national/18")
    (site / "content/targets/ni-18.md").write_text(more, encoding="utf-8")
    told = messages(site, "LAA460")
    assert len(told) == 1
    assert "At most 35 indicators may be selected, but 36 are." in told[0]


def test_sys_26_substantial_linkage_is_n_of_35() -> None:
    """How much is the borough's work is counted from its own schedule."""
    (linkage,) = judged(KENT, KENT_DAY).assessments.accounts.deals["kent-agreement-2"].linkages
    assert (linkage.core, linkage.some, linkage.none, linkage.unsaid) == (19, 11, 5, 0)
    page = pages(KENT)["schedules/kent-agreement-2/tonbridge-and-malling.html"]
    assert "30 of 35 selected indicators belong to its work, 19 of them to its core work" in page


def test_sys_26_ni_31_is_refused_with_its_reason(tmp_path: Path) -> None:
    """It was dropped before the set came into force."""
    edit = Edit("content/targets/ni-5.md", "national/5", "national/31")
    told = messages(kent(tmp_path / "site", edit), "LAA462")
    assert len(told) == 1
    assert "dropped before the set came into force" in told[0]


def test_sys_26_an_indicator_that_the_set_does_not_have_is_refused(tmp_path: Path) -> None:
    """There is no 299."""
    edit = Edit("content/targets/ni-5.md", "national/5", "national/299")
    assert "LAA461" in codes(kent(tmp_path / "site", edit))


def test_sys_26_selected_and_statutory_have_nothing_in_common(tmp_path: Path) -> None:
    """A statutory indicator doesn't count as selected, and the number of each is held."""
    edit = Edit("content/targets/ni-72.md", "kind: statutory", "kind: designated")
    found = codes(kent(tmp_path / "site", edit))
    assert {"LAA460", "LAA463", "LAA464"} <= set(found)


def test_sys_26_each_has_a_baseline_and_three_targets_or_says_what_is_awaited(
    tmp_path: Path,
) -> None:
    """A year without a target is an error; a placeholder with its reason isn't."""
    site = kent(tmp_path / "site", Edit("content/targets/ni-192.md", "      2009/10: 46.0\n", ""))
    assert codes(site) == ["LAA465"]
    page = pages(KENT)["schedules/kent-agreement-2.html"]
    assert "6 of 50 have a baseline and a target for each year; for 44" in page
    assert "aren’t available until the Place Survey of autumn 2008" in page
    levels = "then 43.0% in 2008 to 2009, 46.0% in 2009 to 2010, 50.0% in 2010 to 2011."
    assert f"Baseline 41.0% (2007 to 2008); {levels}" in page


def test_sys_26_titles_that_nobody_confirmed_are_marked() -> None:
    """A recalled title isn't told as a fact."""
    page = pages(KENT)["schedules/kent-agreement-2.html"]
    assert page.count("Unconfirmed: we haven’t seen this title in a source") == 15


def test_sys_26_a_view_is_of_the_agreement_and_of_all_of_it(tmp_path: Path) -> None:
    """A row too many and a row too few are told, and a reason has to be there."""
    text = (KENT / VIEW).read_text(encoding="utf-8")
    row = next(line for line in text.splitlines() if line.startswith("national/5,"))
    strange = kent(tmp_path / "strange", Edit(VIEW, row, row.replace("national/5", "national/9")))
    assert sorted(codes(strange)) == ["LAA466", "LAA467"]
    silent = kent(tmp_path / "silent", Edit(VIEW, row, "national/5,core,,yes"))
    assert codes(silent) == ["LAA467", "LAA468"]


def test_sys_26_a_view_from_elsewhere_is_refused(tmp_path: Path) -> None:
    """A place that isn't in Kent has no view of Kent's agreement."""
    site = kent(tmp_path / "site")
    areas = site / "content/areas.yaml"
    text = areas.read_text(encoding="utf-8")
    areas.write_text(f"{text}medway:\n  title: Medway\n  kind: unitary\n", encoding="utf-8")
    shutil.copytree(
        site / "content/relevance/tonbridge-and-malling", site / "content/relevance/medway"
    )
    assert codes(site) == ["LAA469"]


def test_sys_26_a_memorandum_for_each_change_of_a_designated_target() -> None:
    """34 designated on the first day, the 35th three weeks later (2007 Act, section 113)."""
    later, first = judged(KENT, KENT_DAY).assessments.accounts.deals["kent-agreement-2"].memoranda
    assert [sum(one.designated for one in memo.entries) for memo in (first, later)] == [34, 35]
    page = pages(KENT)["memoranda/kent-agreement-2/2008-07-21.html"]
    assert "1 April 2008 to 31 March 2011" in page
    assert "was designated: The Secretary of State designated it after the others" in page


def test_sys_26_a_slip_in_what_was_before_is_told(tmp_path: Path) -> None:
    """A memorandum looks back at the kind that a target had, so the word has to be one of them."""
    edit = Edit("content/targets/ni-130.md", "kind: local }", "kind: locall }")
    assert codes(kent(tmp_path / "site", edit)) == ["LAA204"]
