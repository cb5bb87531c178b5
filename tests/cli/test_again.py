"""The same command again is answered at once, and only while nothing has changed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laasite.cli import again, keeping
from laasite.model.publish_time import PublishTime
from laasite.store import seen
from tests.site.many import many_targets
from tests.site.sites import exchanged, surroundings
from tests.store.builds import CLOCK, built, kept, quickly
from tests.store.test_faults import damages


def words(root: Path, *options: str) -> list[str]:
    """The command that is given again."""
    return ["build", "--no-search", "--source", str(root), "-d", str(root / "build"), *options]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site that was built, by a laasite that takes files for older than they are."""
    monkeypatch.setattr(seen, "RACY", -seen.RACY)
    root = many_targets(tmp_path / "site", 3)
    exchanged(root, "site.yaml", "as_at: 31 July 2006\n", "")
    built(root)
    return root


def test_it_says_what_a_build_says_that_finds_nothing_changed(site: Path) -> None:
    said = quickly(words(site))
    assert said is not None
    kept(site, again.RECORD).unlink()
    assert built(site).out == said.out
    assert quickly(words(site)) == said


def test_a_quiet_command_is_told_what_is_wrong_only(site: Path) -> None:
    assert quickly(words(site, "--quiet")) is None
    built(site, "--quiet")
    said = quickly(words(site, "--quiet"))
    assert said is not None
    assert "warning LAA" in said.out
    assert "removed" not in said.out
    assert quickly(words(site)) is None


@pytest.mark.parametrize("option", ["--verbose", "--timings"])
def test_what_tells_of_the_building_itself_is_never_answered(option: str, site: Path) -> None:
    kept(site, again.RECORD).unlink()
    built(site, option)
    assert quickly(words(site, option)) is None


def _write(path: str) -> Callable[[Path], None]:
    def write(root: Path) -> None:
        with (root / path).open("a", encoding="utf-8") as file:
            file.write("\n")

    return write


CHANGES: dict[str, Callable[[Path], object]] = {
    "a source": _write("content/targets/target-3.md"),
    "the settings": _write("site.yaml"),
    "a new source": _write("content/pages/new.md"),
    "a source is gone": lambda root: (root / "content/targets/target-3.md").unlink(),
    "a source is renamed": lambda root: (root / "content/targets/target-3.md").rename(
        root / "content/targets/other.md"
    ),
    "a template of its own": lambda root: (root / "templates").mkdir(),
    "the site": _write("build/index.html"),
    "a file of the site is gone": lambda root: (root / "build/index.html").unlink(),
    "a file too many": _write("build/more.html"),
    "the site is gone": lambda root: (root / "build").rename(root / "elsewhere"),
    "a build was cut short": lambda root: (root / ".build.laasite-new").mkdir(),
    "the record": _write(f"{keeping.FOLDER}/{again.RECORD}"),
}


@pytest.mark.parametrize("what", CHANGES)
def test_whatever_changed_is_not_answered(what: str, site: Path) -> None:
    assert quickly(words(site)) is not None
    CHANGES[what](site)
    assert quickly(words(site)) is None


def test_other_code_or_libraries_are_not_answered(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "other").mkdir()
    with monkeypatch.context() as other:
        other.setattr(again, "own_code", lambda: [str(tmp_path / "other")])
        assert quickly(words(site)) is None
    with monkeypatch.context() as other:
        other.setattr(again, "libraries", lambda: ["jinja2-99.dist-info"])
        assert quickly(words(site)) is None
    with monkeypatch.context() as other:
        other.chdir(tmp_path / "other")
        assert quickly(words(site)) is None
    assert quickly(words(site)) is not None


def test_the_day_moves_on(site: Path) -> None:
    assert quickly(words(site), CLOCK + timedelta(hours=20)) is not None
    assert quickly(words(site), CLOCK + timedelta(hours=21)) is None
    assert quickly(words(site), CLOCK - timedelta(hours=1)) is None


def test_files_as_young_as_their_record_are_left_to_their_bytes(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that was written at once again could have the same size and time."""
    monkeypatch.setattr(seen, "RACY", -seen.RACY)
    assert quickly(words(site)) is None


def test_a_damaged_record_is_never_used(site: Path) -> None:
    path = kept(site, again.RECORD)
    for kind, data in damages(path.read_bytes()).items():
        path.write_bytes(data)
        assert quickly(words(site)) is None, kind


def test_no_link_is_followed(site: Path, tmp_path: Path) -> None:
    kept(site, "").rename(tmp_path / "elsewhere")
    kept(site, "").symlink_to(tmp_path / "elsewhere")
    assert quickly(words(site)) is None


def test_the_source_is_found_however_it_is_given() -> None:
    assert again.source_of(["build"]) == "."
    assert again.source_of(["build", "--source", "a/b/"]) == "a/b"
    assert again.source_of(["build", "--source=a", "-q"]) == "a"
    assert again.source_of(["build", "--source"]) == "."


AGAIN = """
import sys
from laasite.store import seen
seen.RACY = -seen.RACY
from laasite.cli import main
try:
    main()
finally:
    heavy = {"click", "typing", "pathlib", "json", "dataclasses", "collections", "re", "pydantic"}
    print(sorted(heavy & set(sys.modules) - before), file=sys.stderr)
"""


def test_it_is_said_before_anything_is_imported(tmp_path: Path) -> None:
    """Or it would not be quick. Python may have imported some of it by itself at its start."""
    root = many_targets(tmp_path / "site", 3)
    told = f"import sys; before = set(sys.modules)\n{AGAIN}"
    command = [sys.executable, "-c", told, *words(root, "--as-at", "2006-07-31")]
    first, second = (
        subprocess.run(command, env=surroundings(), capture_output=True, text=True, check=True)
        for _ in range(2)
    )
    assert "'click'" in first.stderr.splitlines()[-1]
    assert second.stderr.splitlines()[-1] == "[]"
    assert " 0 new or changed, " in second.stdout


def test_nobody_listens_any_more(tmp_path: Path) -> None:
    """Then it ends like every other command, without a word."""
    root = many_targets(tmp_path / "site", 3)
    told = f"before = set()\n{AGAIN}".replace("finally", "except BrokenPipeError")
    command = [sys.executable, "-c", told, *words(root, "--as-at", "2006-07-31")]
    subprocess.run(command, env=surroundings(), capture_output=True, check=True)
    reads, writes = os.pipe()
    os.close(reads)
    ended = subprocess.run(
        command, env=surroundings(), stdout=writes, stderr=subprocess.PIPE, check=False
    )
    os.close(writes)
    assert (ended.returncode, ended.stderr) == (130, b"")


ZONES = ("Europe/London", "Europe/Athens", "America/New_York", "Asia/Kathmandu", "UTC")
MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
TIMES = st.sampled_from(("00:00", "01:30", "02:00", "09:30", "23:45"))


@given(MOMENTS, st.sampled_from(ZONES), TIMES, st.floats(0, 1))
def test_a_day_lasts_as_long_as_is_said(now: datetime, zone: str, clock: str, share: float) -> None:
    published = PublishTime(zone, clock)
    until = published.lasts(now)
    assert now <= until <= now + timedelta(days=1, hours=1)
    within = now + share * (until - now) * 0.999_999
    assert published.today(within) == published.today(now)
    assert until == now or published.today(until) != published.today(now)
