"""The report: what was written, resolved and in order; mistakes leave only their own file out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from laasite.read.report import read_site, report_at
from laasite.read.sources import read_sources
from tests.edited_sites import AS_AT, clean, edited, read, told
from tests.mistakes import GLOSSARY, PAGE, SITE, TREES, UPDATE, Edit


def test_the_smallest_site_is_read_whole(site: Path) -> None:
    """Every kind of file becomes what it is."""
    report = clean(site)
    assert list(report.strategies) == ["plan"]
    assert [theme.id for theme in report.strategies["plan"].themes] == ["streets"]
    assert list(report.agreements) == ["laa"]
    assert list(report.targets) == ["accidents", "trees"]
    assert list(report.partners) == ["council", "police"]
    assert list(report.bodies) == ["board"]
    assert list(report.pages) == ["taking-part"]
    assert [term.term for term in report.glossary] == ["baseline", "LAA"]
    assert report.home is not None
    assert report.as_at == AS_AT


def test_objectives_are_known_by_their_key(site: Path) -> None:
    """However a target names them."""
    assert clean(site).targets["trees"].objectives == ("plan/more-trees",)


def test_the_newest_strategy_stands_first(site: Path) -> None:
    """Their ids begin with years."""
    other = Edit("content/strategies/z/index.md", None, "---\ntitle: Z\n---\n")
    assert list(clean(edited(site, other)).strategies) == ["z", "plan"]


def test_themes_stand_in_their_order(site: Path) -> None:
    """`order`, then the id."""
    first = Edit("content/strategies/plan/z.md", None, "---\ntitle: Z\norder: 0\n---\n")
    report = clean(edited(site, first))
    assert [theme.id for theme in report.strategies["plan"].themes] == ["z", "streets"]


def test_the_headline_commitment_is_told_first(site: Path) -> None:
    """The others stay as they were typed."""
    entry = "headline: plan\ncommitments:\n"
    own = "      2006/07: 300\n  - { under: plan, lead: [council], levels: { 2006/07: 300 } }\n"
    site = edited(
        site, Edit(TREES, "commitments:\n", entry), Edit(TREES, "      2006/07: 300\n", own)
    )
    assert [one.under for one in clean(site).targets["trees"].commitments] == ["plan", "laa"]


@pytest.mark.parametrize("period", ["", "period: 2005/06\n"])
def test_an_update_is_for_the_period_of_its_folder_or_its_own(site: Path, period: str) -> None:
    """The folder says it unless the file does."""
    label = "2005-to-2006" if not period else "summer-report"
    file = UPDATE.replace("2005-to-2006", label)
    text = f"---\n{period}written_by: council/support-manager\n---\n## What happened\n"
    (update,) = clean(edited(site, Edit(file, None, text))).targets["trees"].updates
    assert (update.period.label(), update.target) == ("2005 to 2006", "trees")


def test_a_period_of_an_update_that_cannot_be_read_is_told_at_its_line(site: Path) -> None:
    """The file's own, not the folder's."""
    found = told(edited(site, Edit(UPDATE, None, "---\nperiod: last year\n---\nSlow.\n")))
    assert [(code, path, line) for code, path, line, _ in found] == [("LAA230", UPDATE, 2)]


def test_a_wrongly_called_folder_is_told_once_for_all_its_updates(site: Path) -> None:
    """Two updates in it are one mistake."""
    text = "---\nforecast: at risk\n---\nSlow.\n"
    files = [f"content/progress/2005-06/{id}.md" for id in ("trees", "accidents")]
    found = told(edited(site, *(Edit(file, None, text) for file in files)))
    assert [(code, path) for code, path, _, _ in found] == [("LAA234", "content/progress/2005-06")]


def test_a_mistake_leaves_only_its_own_file_out(site: Path) -> None:
    """The rest can be read, and the id stays known."""
    site = edited(site, Edit(PAGE, "title: Taking part\n", ""))
    sources, _ = read_sources(site)
    reading = report_at(sources, AS_AT)
    assert reading.report is not None
    assert "taking-part" not in reading.report.pages
    assert ("page", "taking-part") in reading.unread


@pytest.mark.parametrize("typed", ["A_B", "in the north", "A"])
def test_the_id_of_an_area_is_an_id(site: Path, typed: str) -> None:
    """It stands in addresses and references."""
    text = f"{typed}: {{ title: A, kind: ward }}\n"
    found = told(edited(site, Edit("content/areas.yaml", None, text)))
    assert [code for code, _, _, _ in found] == ["LAA207"]


def test_an_entry_of_the_glossary_with_a_mistake_leaves_the_others(site: Path) -> None:
    """Only its own word is missing."""
    text = "A:\n  means: One\nB:\n  meens: Two\n"
    report, findings = read(edited(site, Edit(GLOSSARY, None, text)))
    assert [term.term for term in report.glossary] == ["A"]
    assert {finding.place.line for finding in findings} == {4}


def test_without_settings_there_is_no_report(site: Path) -> None:
    """What is wrong with them is told."""
    sources, _ = read_sources(edited(site, Edit(SITE, "title: Littleton Partnership\n", "")))
    assert read_site(sources).value is None
    reading = report_at(sources, AS_AT)
    assert reading.report is None
    assert [finding.rule.code for finding in reading.findings] == ["LAA202"]


@pytest.mark.parametrize(
    ("typed", "read_as"), [("09:30", "09:30"), ("9:30", "09:30"), ("00:00", "00:00")]
)
def test_the_hour_of_publication_is_read(site: Path, typed: str, read_as: str) -> None:
    """With or without its nought."""
    site = edited(site, Edit(SITE, "languages: [en-GB]", f"publish_time: {typed}"))
    assert clean(site).site.publish_time == read_as


@pytest.mark.parametrize("typed", ["9.30", "24:00", "12:60", "half past nine", "12:3"])
def test_what_is_no_hour_is_told(site: Path, typed: str) -> None:
    """Hours and minutes with a colon."""
    site = edited(site, Edit(SITE, "languages: [en-GB]", f"publish_time: {typed}"))
    found = report_at(read_sources(site)[0], AS_AT).findings
    assert [finding.rule.code for finding in found] == ["LAA204"]


def test_a_time_zone_has_to_be_one(site: Path) -> None:
    """`Europe/London` is; `London` isn't."""
    site = edited(site, Edit(SITE, "languages: [en-GB]", "timezone: London"))
    found = report_at(read_sources(site)[0], AS_AT).findings
    assert [finding.cure for finding in found] == ["Write `Europe/London`, or remove the key."]


def test_the_day_of_a_frozen_site_is_read(site: Path) -> None:
    """The command line asks for it before anything else."""
    settings = read_site(read_sources(site)[0]).value
    assert settings is not None
    assert settings.frozen_at == date(2006, 7, 31)
