"""`laasite check`: what is wrong, told to people, programs and GitHub; nothing is written."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from laasite.model.findings import Finding, Place
from laasite.model.rules.links import LINK_GONE
from tests.cli.running import laasite
from tests.output.sites import standing
from tests.site.sites import MINIMAL, added, copied, exchanged, written

Capture = pytest.CaptureFixture[str]

TREES = "content/targets/trees.md"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The smallest site, with an address, so that nothing at all is wrong with it."""
    root = copied(MINIMAL, tmp_path / "site")
    added(root, "site.yaml", "address: https://littleton.example.org/\n")
    return root


@pytest.fixture
def broken(site: Path) -> Path:
    """The same with three mistakes in two files."""
    exchanged(site, TREES, "decimals: 0", "decimls: 0")
    exchanged(site, "content/bodies/board.md", "every 2 months", "every now: and then")
    exchanged(site, "content/targets/accidents.md", "lead: [police]", "lead: [polce]")
    return site


def test_a_good_site(site: Path, capsys: Capture) -> None:
    """Exit code 0, and it says so."""
    assert laasite(capsys, "check", "--source", site) == (0, "No findings.\n", "")


def test_all_that_is_wrong_is_said_at_once(broken: Path, capsys: Capture) -> None:
    """Exit code 1; a line for each, in the order of files; nothing is written."""
    before = standing(broken)
    said = laasite(capsys, "check", "--source", broken)
    assert said.code == 1
    places = [line.partition(": ")[0].split(":")[0] for line in said.out.splitlines()]
    assert {TREES, "content/bodies/board.md", "content/targets/accidents.md"} <= set(places)
    assert places == sorted(places)
    assert said.err.endswith("errors.\n")
    assert standing(broken) == before


def test_the_check_finds_what_the_build_finds(broken: Path, capsys: Capture) -> None:
    """There is no third way through."""
    found = laasite(capsys, "build", "--source", broken).out
    assert set(found.splitlines()) <= set(
        laasite(capsys, "check", "--source", broken).out.splitlines()
    )


def test_a_program_reads_json(broken: Path, capsys: Capture) -> None:
    """Nothing else on standard output; each finding with its place, code and cure."""
    said = laasite(capsys, "check", "--source", broken, "--format", "json")
    assert said.code == 1
    found = json.loads(said.out)
    (misspelt,) = (one for one in found if one["path"] == TREES and one["meant"])
    assert misspelt["line"] == 10
    assert misspelt["column"] >= 1
    assert misspelt["severity"] == "error"
    assert misspelt["code"].startswith("LAA")
    assert misspelt["meant"] == "`decimals`"
    assert misspelt["message"].endswith(".")
    assert misspelt["cure"].endswith(".")


def test_json_of_a_good_site_is_an_empty_list(site: Path, capsys: Capture) -> None:
    """So that a program needn't ask first."""
    assert json.loads(laasite(capsys, "check", "--source", site, "--format", "json").out) == []


def test_github_shows_findings_beside_the_line(broken: Path, capsys: Capture) -> None:
    """One workflow command for each."""
    said = laasite(capsys, "check", "--source", broken, "--format", "github")
    lines = said.out.splitlines()
    assert len(lines) >= 3
    assert all(line.startswith("::error file=content/") for line in lines)
    assert any(line.startswith(f"::error file={TREES},line=10,col=") for line in lines)


def test_no_text_of_an_officers_can_give_github_a_command(site: Path, capsys: Capture) -> None:
    """What is quoted from a file stays within its annotation, whatever it holds."""
    exchanged(site, TREES, "lead: [council]", r'lead: ["100%,x\n::warning::owned"]')
    lines = laasite(capsys, "check", "--source", site, "--format", "github").out.splitlines()
    assert lines
    assert all(line.startswith("::error file=content/") for line in lines)
    assert not any("100%," in line for line in lines)


def test_a_file_name_cannot_give_github_a_command(site: Path, capsys: Capture) -> None:
    """Nor can the name of a file."""
    written(site, "content/pages/a,line=1::b\n::error::owned.md", "---\ntitle: A\n---\nB.\n")
    lines = laasite(capsys, "check", "--source", site, "--format", "github").out.splitlines()
    assert lines
    assert not any(line.startswith("::error::") for line in lines)
    assert all(line.partition("::")[2].partition("::")[0].count(",title=") == 1 for line in lines)


def test_no_text_of_an_officers_can_give_a_log_a_command(site: Path, capsys: Capture) -> None:
    """GitHub obeys `##[` anywhere in a line, and a terminal obeys escape sequences."""
    written(site, "content/pages/a##[error]b.md", "---\ntitel: A\n---\nB.\n")
    written(site, "content/pages/a\n::error::owned \x1b[2J.md", "---\ntitle: A\n---\nB.\n")
    exchanged(site, TREES, "lead: [council]", 'lead: ["##[add-mask]x"]')
    for command in ("check", "build"):
        said = laasite(capsys, command, "--source", site)
        assert "owned" in said.out
        assert all(line.startswith("content/") for line in said.out.splitlines())
        assert "##[" not in said.out
        assert "\x1b" not in said.out


def test_gitlab_gets_a_code_quality_report(broken: Path, capsys: Capture) -> None:
    """One JSON list of what its reports hold, and nothing else on standard output."""
    said = laasite(capsys, "check", "--source", broken, "--format", "gitlab")
    assert said.code == 1
    found = json.loads(said.out)
    (misspelt,) = (one for one in found if "`decimals`" in one["description"])
    assert misspelt["location"] == {"path": TREES, "lines": {"begin": 10}}
    assert misspelt["severity"] == "critical"
    assert misspelt["check_name"].startswith("LAA")
    assert all(one["location"]["lines"]["begin"] >= 1 for one in found)


def test_a_gitlab_fingerprint_outlasts_a_line_written_above(broken: Path, capsys: Capture) -> None:
    """So that an old finding isn't told as a new one; and no two findings share one."""
    before = _fingerprints(broken, capsys)
    exchanged(broken, TREES, "illustrative: true", "\nillustrative: true")
    assert _fingerprints(broken, capsys) == before
    assert len(set(before)) == len(before) >= 3


def _fingerprints(site: Path, capsys: Capture) -> list[str]:
    said = laasite(capsys, "check", "--source", site, "--format", "gitlab")
    return sorted(one["fingerprint"] for one in json.loads(said.out))


def test_another_format_is_refused(site: Path, capsys: Capture) -> None:
    """Exit code 2, with the choices."""
    said = laasite(capsys, "check", "--source", site, "--format", "xml")
    assert said.code == 2
    assert "github" in said.err


def test_strict(site: Path, capsys: Capture) -> None:
    """Warnings end in 1 only if it is strict."""
    exchanged(site, "site.yaml", "  status: fully\n", "")
    assert laasite(capsys, "check", "--source", site).code == 0
    assert laasite(capsys, "check", "--source", site, "--strict").code == 1


def test_what_will_be_wrong_on_a_day_to_come_is_said_now(site: Path, capsys: Capture) -> None:
    """Nothing breaks one morning at half past nine; the build of today is not refused for it."""
    added(site, "content/progress/trees.csv", "2006/07,many,,2007-05-20,,,,yes\n")
    assert laasite(capsys, "build", "--source", site).code == 0
    said = laasite(capsys, "check", "--source", site)
    assert said.code == 1
    assert "many" in said.out


def test_drafts_are_checked_too(site: Path, capsys: Capture) -> None:
    """So that they are right when they are let go."""
    written(site, "content/pages/plan.md", "---\ntitel: A plan\ndraft: true\n---\nSoon.\n")
    assert laasite(capsys, "build", "--source", site).code == 0
    said = laasite(capsys, "check", "--source", site)
    assert said.code == 1
    assert "Did you mean `title`?" in said.out


def test_the_texts_of_drafts_are_checked_too(site: Path, capsys: Capture) -> None:
    """A link that leads nowhere is told before its page is let go."""
    text = "---\ntitle: A plan\ndraft: true\n---\n[Soon](nowhere.md).\n"
    written(site, "content/pages/plan.md", text)
    assert laasite(capsys, "build", "--source", site).code == 0
    said = laasite(capsys, "check", "--source", site)
    assert said.code == 1
    assert said.out.startswith("content/pages/plan.md:5:")


def test_a_site_frozen_at_a_day_to_come(
    site: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit code 4, as for the build."""
    noon = datetime(2006, 7, 1, 12, tzinfo=UTC)
    monkeypatch.setattr("laasite.cli.check.now", lambda: noon)
    said = laasite(capsys, "check", "--source", site)
    assert said.code == 4
    assert "LAA604" in said.out


def test_other_websites_are_asked_only_when_told_to(
    site: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And no build has the option."""
    asked: list[Path] = []

    def _asked(source: Path, _: object) -> tuple[Finding, ...]:
        asked.append(source)
        return (LINK_GONE.at(Place(TREES, 4, 1), "`https://a.example.org/` is gone."),)

    monkeypatch.setattr("laasite.pipeline.check_external_links", _asked)
    assert laasite(capsys, "check", "--source", site).code == 0
    assert asked == []
    said = laasite(capsys, "check", "--source", site, "--external-links")
    assert said.code == 1
    assert said.out.startswith(f"{TREES}:4:1: error LAA890: ")
    assert asked == [site]
    assert laasite(capsys, "build", "--source", site, "--external-links").code == 2
