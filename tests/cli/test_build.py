"""`laasite build`: what it says, where it writes, and how it ends."""

from __future__ import annotations

import fcntl
import os
import pty
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.cli.running import laasite
from tests.output.sites import standing
from tests.site.sites import MINIMAL, SITES, added, copied, exchanged, surroundings, written

TREES = "content/targets/trees.md"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The smallest site, with an address, so that nothing at all is wrong with it."""
    root = copied(MINIMAL, tmp_path / "site")
    added(root, "site.yaml", "address: https://littleton.example.org/\n")
    return root


@pytest.fixture
def broken(site: Path) -> Path:
    """The same with a misspelt key."""
    exchanged(site, TREES, "decimals: 0", "decimls: 0")
    return site


Capture = pytest.CaptureFixture[str]


def test_a_good_site_ends_well_and_is_summed_up(site: Path, capsys: Capture) -> None:
    """Exit code 0; one line with the number of files, the folder and the day."""
    said = laasite(capsys, "build", "--source", site)
    assert said.code == 0
    assert (site / "build" / "index.html").is_file()
    number = len(standing(site / "build")) - 1
    assert said.out == (
        f"{number} files in {site}/build, as at 31 July 2006: "
        f"{number} new or changed, 0 as before, 0 removed.\n"
    )
    assert said.err == ""


def test_without_the_tool_of_the_search_a_line_says_how_to_get_it(
    site: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The site is made all the same, and leads to the list from A to Z."""
    monkeypatch.setattr("laasite.search.index.find_spec", lambda _: None)
    said = laasite(capsys, "build", "--source", site)
    assert said.code == 0
    assert said.err.startswith("warning: The site has no search")
    assert "pip install 'laasite[search]'" in said.err
    assert said.err.count("\n") == 1
    assert (site / "build" / "a-to-z.html").is_file()
    assert not (site / "build" / "search").exists()


def test_the_search_can_be_left_out(site: Path, capsys: Capture) -> None:
    said = laasite(capsys, "build", "--source", site, "--no-search")
    assert (said.code, said.err) == (0, "")
    assert not (site / "build" / "search").exists()


def test_a_tool_that_fails_leaves_the_site_that_stood_there(
    site: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit code 3, as for any fault of the machine."""
    laasite(capsys, "build", "--source", site, "--no-search")
    before = standing(site / "build")
    monkeypatch.setattr(sys, "executable", "/bin/false")
    said = laasite(capsys, "build", "--source", site)
    assert said.code == 3
    assert "pagefind made no search index" in said.err
    assert standing(site / "build") == before


def test_the_folder_of_the_site_is_where_one_stands(
    site: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without options, `build/` of the folder that one stands in."""
    monkeypatch.chdir(site)
    assert laasite(capsys, "build").code == 0
    assert (site / "build" / "index.html").is_file()


def test_mistakes_refuse_the_build_and_leave_the_old_site(broken: Path, capsys: Capture) -> None:
    """Exit code 1, the finding on standard output, what came of it on standard error."""
    exchanged(broken, TREES, "decimls: 0", "decimals: 0")
    assert laasite(capsys, "build", "--source", broken).code == 0
    before = standing(broken / "build")
    exchanged(broken, TREES, "decimals: 0", "decimls: 0")
    said = laasite(capsys, "build", "--source", broken)
    assert said.code == 1
    assert said.out.startswith(f"{TREES}:10:")
    assert "Did you mean `decimals`?" in said.out
    assert said.err == "Nothing was written: 1 error.\n"
    assert standing(broken / "build") == before


def test_a_strict_build_refuses_warnings(site: Path, capsys: Capture) -> None:
    """What is only advised otherwise stops a strict build, and the old site stays."""
    exchanged(site, "site.yaml", "  status: fully\n", "")
    assert laasite(capsys, "build", "--source", site).code == 0
    before = standing(site / "build")
    exchanged(site, "content/index.md", "two promises", "2 promises")
    said = laasite(capsys, "build", "--source", site, "--strict")
    assert said.code == 1
    assert "warning LAA601" in said.out
    assert said.err.startswith("Nothing was written: 1 warning")
    assert standing(site / "build") == before


def test_notes_stop_nothing_even_if_strict(site: Path, capsys: Capture) -> None:
    """A note is for the officer to know."""
    (site / "content/index.md").unlink()
    said = laasite(capsys, "build", "--source", site, "--strict")
    assert "note LAA605" in said.out
    assert said.code == 0


def test_quiet_says_nothing_of_a_good_site(site: Path, capsys: Capture) -> None:
    """CI logs stay empty."""
    assert laasite(capsys, "build", "--source", site, "-q") == (0, "", "")


def test_quiet_still_says_what_is_wrong(broken: Path, capsys: Capture) -> None:
    """Findings are never kept back."""
    assert "LAA" in laasite(capsys, "build", "--source", broken, "-q").out


def test_verbose_names_the_files(site: Path, capsys: Capture) -> None:
    """Each with its size."""
    said = laasite(capsys, "build", "--source", site, "-v")
    data = (site / "build" / "index.html").read_bytes()
    assert f"  index.html ({len(data):,} bytes)\n" in said.out


def test_a_day_of_the_past(site: Path, capsys: Capture) -> None:
    """`--as-at` takes the days that officers write, and shows no figure that came later."""
    said = laasite(capsys, "build", "--source", site, "--as-at", "1 June 2006")
    assert "as at 1 June 2006" in said.out
    assert b"2006-06-20" not in (site / "build" / "targets" / "accidents.csv").read_bytes()
    assert b"2005-06-20" in (site / "build" / "targets" / "accidents.csv").read_bytes()


@pytest.mark.parametrize("day", ["31 February 2006", "soon", "June 2006"])
def test_what_is_no_day_is_refused(day: str, site: Path, capsys: Capture) -> None:
    """Exit code 2, before anything is read."""
    said = laasite(capsys, "build", "--source", site, "--as-at", day)
    assert said.code == 2
    assert "--as-at" in said.err


def test_a_day_to_come_is_refused_to_protect_what_is_not_out_yet(
    site: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit code 4, and nothing is told of what would be seen then; `--future` allows it."""
    noon = datetime(2006, 9, 1, 12, tzinfo=UTC)
    monkeypatch.setattr("laasite.cli.build.now", lambda: noon)
    added(site, "content/progress/trees.csv", "2006/07,words,,2007-05-20,,,,yes\n")
    words = ("build", "--source", site, "--as-at", "2007-06-01")
    said = laasite(capsys, *words)
    assert said.code == 4
    assert "LAA604" in said.out
    assert "words" not in said.out + said.err
    assert not (site / "build").exists()
    assert "words" in laasite(capsys, *words, "--future").out


def test_yesterday_counts_until_the_hour_of_publishing(
    site: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At nine in the morning of a day its publications can't be seen yet; at ten they can."""
    exchanged(site, "site.yaml", "as_at: 31 July 2006\n", "")
    days = []
    for hour in (8, 9):
        noon = datetime(2006, 6, 20, hour, 0, tzinfo=UTC)  # one hour behind London in summer
        monkeypatch.setattr("laasite.cli.build.now", lambda noon=noon: noon)
        days.append(laasite(capsys, "build", "--source", site).out.split("as at ")[1][:12])
    assert days == ["19 June 2006", "20 June 2006"]


def test_the_base_address_replaces_the_sites_own(site: Path, capsys: Capture) -> None:
    """In all that has to be absolute."""
    laasite(capsys, "build", "--source", site, "--base-url", "https://preview.example.org/x/")
    sitemap = (site / "build" / "sitemap.xml").read_text(encoding="utf-8")
    assert "https://preview.example.org/x/" in sitemap
    assert "littleton.example.org/" not in sitemap


@pytest.mark.parametrize("address", ["example.org", "javascript:alert(1)", "ftp://example.org", ""])
def test_a_base_address_that_is_none_is_refused(address: str, site: Path, capsys: Capture) -> None:
    """Exit code 2, with the option's name."""
    said = laasite(capsys, "build", "--source", site, "--base-url", address)
    assert said.code == 2
    assert "--base-url" in said.err
    assert not (site / "build").exists()


# --- where the site goes -------------------------------------------------------------------------


def test_a_folder_without_a_site_is_told_with_the_cure(tmp_path: Path, capsys: Capture) -> None:
    """Exit code 2; `laasite new` is named."""
    said = laasite(capsys, "build", "--source", tmp_path)
    assert said.code == 2
    assert "There is no site.yaml" in said.err
    assert "laasite new" in said.err


def test_a_folder_that_is_not_there(tmp_path: Path, capsys: Capture) -> None:
    """Exit code 2."""
    said = laasite(capsys, "build", "--source", tmp_path / "nowhere")
    assert said.code == 2
    assert "There is no folder" in said.err


def test_a_folder_that_laasite_did_not_make_is_never_replaced(
    site: Path, tmp_path: Path, capsys: Capture
) -> None:
    """Exit code 4, and what lies in it stays."""
    written(tmp_path, "theses/chapter-1.txt", "Three years' work.")
    said = laasite(capsys, "build", "--source", site, "-d", tmp_path / "theses")
    assert said.code == 4
    assert said.err.startswith("laasite: ")
    assert standing(tmp_path / "theses") == {"chapter-1.txt": b"Three years' work."}


def test_a_file_put_into_the_site_by_hand_is_not_lost(site: Path, capsys: Capture) -> None:
    """Exit code 4, and the file is named."""
    laasite(capsys, "build", "--source", site)
    written(site, "build/notes.txt", "Remember.")
    said = laasite(capsys, "build", "--source", site)
    assert said.code == 4
    assert "notes.txt" in said.err
    assert (site / "build" / "notes.txt").read_text(encoding="utf-8") == "Remember."


@pytest.mark.parametrize("folder", [".", "..", "content", "content/below", "site.yaml"])
def test_the_site_is_never_written_over_its_sources(
    folder: str, site: Path, capsys: Capture
) -> None:
    """Exit code 2, and every source stays as it was."""
    before = standing(site)
    said = laasite(capsys, "build", "--source", site, "-d", site / folder)
    assert said.code == 2
    assert standing(site) == before


def test_a_build_at_the_same_time_is_told_to_wait(site: Path, capsys: Capture) -> None:
    """Exit code 3: it is no fault of the content."""
    laasite(capsys, "build", "--source", site)
    with (site / ".build.laasite-lock").open("rb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        said = laasite(capsys, "build", "--fresh", "--source", site)
    assert said.code == 3
    assert "Wait until it has ended" in said.err


def test_a_disk_that_refuses_is_told_in_one_line(
    site: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit code 3, with the reason of the machine."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, os.strerror(13), str(site / "site.yaml"))

    monkeypatch.setattr("laasite.pipeline.read_sources", refuse)
    said = laasite(capsys, "build", "--source", site)
    assert said.code == 3
    assert said.err.startswith("laasite: The computer could not do it: ")
    assert said.err.count("\n") == 1


# --- drafts --------------------------------------------------------------------------------------

DRAFT = "---\ntitle: A secret plan\ndraft: true\n---\nNobody knows of it yet, nor should they.\n"


def test_drafts_go_to_a_folder_of_their_own(site: Path, capsys: Capture) -> None:
    """Never to the one that is published."""
    written(site, "content/pages/plan.md", DRAFT)
    said = laasite(capsys, "build", "--source", site, "--drafts")
    assert said.code == 0
    assert not (site / "build").exists()
    shown = (site / ".laasite/drafts/pages/plan.html").read_text(encoding="utf-8")
    assert "A secret plan" in shown


@pytest.mark.parametrize("folder", ["build", "./build", "content/../build"])
def test_drafts_are_never_written_to_the_folder_that_is_published(
    folder: str, site: Path, capsys: Capture
) -> None:
    """However it is spelt: exit code 2."""
    said = laasite(capsys, "build", "--source", site, "--drafts", "-d", site / folder)
    assert said.code == 2
    assert "never written to build/" in said.err
    assert not (site / "build").exists()


# --- the terminal --------------------------------------------------------------------------------


def _patient(root: Path, err: int) -> int:
    """The exit code of a build of `root` that says at once that it is at work, if it says so."""
    program = (
        "import time, laasite.cli.build as build, laasite.pipeline as pipeline\n"
        "build.PATIENCE, made = 0.01, pipeline.build_site\n"
        "pipeline.build_site = lambda order: (time.sleep(0.5), made(order))[1]\n"
        "from laasite.cli import main; main()"
    )
    words = [sys.executable, "-c", program, "build", "--source", str(root)]
    return subprocess.run(
        words, stdout=subprocess.DEVNULL, stderr=err, env=surroundings(), check=False
    ).returncode


def test_a_slow_build_says_on_a_terminal_that_it_is_at_work(site: Path) -> None:
    """On standard error, where it is in nobody's way."""
    ours, theirs = pty.openpty()
    try:
        assert _patient(site, theirs) == 0
        assert os.read(ours, 1_000).decode().strip() == "Making the site …"
    finally:
        os.close(ours)
        os.close(theirs)


@pytest.mark.long
def test_a_slow_build_says_nothing_of_it_to_a_file(site: Path, tmp_path: Path) -> None:
    """A log holds what is wrong, not that somebody had to wait."""
    with (tmp_path / "log").open("wb") as log:
        assert _patient(site, log.fileno()) == 0
    assert (tmp_path / "log").read_bytes() == b""


@pytest.mark.parametrize("name", ["content", "english"])
def test_our_own_sites_build_without_a_warning(name: str, tmp_path: Path, capsys: Capture) -> None:
    """Strictly, as a council would before it publishes."""
    root = copied(SITES[name], tmp_path / "site")
    said = laasite(capsys, "build", "--source", root, "--strict", "-q")
    assert said.code == 0, said.out
