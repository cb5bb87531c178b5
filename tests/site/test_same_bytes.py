"""The same sources give the same bytes, whatever the machine, the clock and the surroundings."""

from __future__ import annotations

import random
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

import pytest

from tests.output.sites import standing
from tests.site.sites import LATER, SITES, Files, copied, made, run

FAR_LATER = datetime(2061, 7, 28, 23, 59, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is elsewhere another than here."""

    environment: Mapping[str, str] = field(default_factory=dict)
    shuffle: int = 0
    umask: int = -1
    clock: datetime = LATER
    copied: bool = False
    """Whether the sources are copied, their files made in disorder."""
    beside: bool = False
    """Whether the command runs in a folder beside the site, not in it."""


def _comma_locale() -> str:
    """A locale of this machine's that writes 1,5, or the name of one, which it then ignores."""
    listed = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=False).stdout
    commas = ("de_DE.utf8", "fr_FR.utf8", "tr_TR.utf8", "sv_SE.utf8")
    return next((name for name in commas if name in listed.split()), "tr_TR.UTF-8")


ONE_BY_ONE: Mapping[str, Surroundings] = {
    "another hash seed": Surroundings({"PYTHONHASHSEED": "12345"}),
    "no random hashes": Surroundings({"PYTHONHASHSEED": "0"}),
    "Kiritimati": Surroundings({"TZ": "Pacific/Kiritimati"}),
    "Los Angeles": Surroundings({"TZ": "America/Los_Angeles"}),
    "plain C": Surroundings({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}),
    "C in UTF-8": Surroundings({"LC_ALL": "C.UTF-8"}),
    "a comma for a point": Surroundings({"LC_ALL": _comma_locale()}),
    "Turkish": Surroundings({"LANG": "tr_TR.UTF-8", "LC_ALL": ""}),
    "SOURCE_DATE_EPOCH": Surroundings({"SOURCE_DATE_EPOCH": "0"}),
    "a coloured terminal": Surroundings({"FORCE_COLOR": "1", "COLUMNS": "20"}),
    "another folder": Surroundings(beside=True),
    "folders in disorder": Surroundings(shuffle=7),
    "files made in disorder": Surroundings(copied=True),
    "a strict umask": Surroundings(umask=0o077),
    "years later": Surroundings(clock=FAR_LATER),
}

ALL_AT_ONCE = (
    Surroundings(
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
        shuffle=1,
        umask=0o077,
        copied=True,
    ),
    Surroundings(
        {"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles", "LANG": "tr_TR.UTF-8"},
        shuffle=2,
        clock=FAR_LATER,
        beside=True,
    ),
)


def built(source: Path, folder: Path, elsewhere: Surroundings) -> Files:
    """What stands in the folder of a site that the command line built under these surroundings."""
    root = disordered(source, folder / "copy") if elsewhere.copied else source
    build = folder / "build"
    said = run(
        "build", "--fresh", "--source", root, "-d", build,
        cwd=folder if elsewhere.beside else root,
        clock=elsewhere.clock,
        shuffle=elsewhere.shuffle,
        umask=elsewhere.umask,
        environment=elsewhere.environment,
        search=True,
    )  # fmt: skip
    assert said.code == 0, said.all
    return standing(build)


def disordered(source: Path, to: Path) -> Path:
    """A copy of a site's sources, its files made one after another in disorder."""
    files = [source / "site.yaml", *(file for file in (source / "content").rglob("*.*"))]
    random.Random(99).shuffle(files)
    for file in files:
        place = to / file.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, place)
    return to


def differing(one: Files, other: Files) -> list[str]:
    """The files that aren't the same in both."""
    return sorted(path for path in {*one, *other} if one.get(path) != other.get(path))


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Files]:
    """Gives a site as it is built on this machine as it is."""
    return cache(lambda name: built(SITES[name], tmp_path_factory.mktemp(name), Surroundings()))


@pytest.mark.long
@pytest.mark.parametrize("what", ONE_BY_ONE)
def test_one_thing_about_the_machine_changes_no_byte(
    what: str, here: Callable[[str], Files], tmp_path: Path
) -> None:
    """It says which one it was, where the tests below fail; the manifest is compared too."""
    there = built(SITES["minimal"], tmp_path, ONE_BY_ONE[what])
    assert differing(here("minimal"), there) == []


@pytest.mark.parametrize(
    ("name", "elsewhere"),
    [
        pytest.param("content", ALL_AT_ONCE[0], id="content-south"),
        pytest.param("content", ALL_AT_ONCE[1], id="content-west", marks=pytest.mark.long),
        pytest.param("english", ALL_AT_ONCE[0], id="english-south", marks=pytest.mark.long),
        pytest.param("english", ALL_AT_ONCE[1], id="english-west", marks=pytest.mark.long),
    ],
)
def test_a_large_site_is_the_same_elsewhere(
    name: str, elsewhere: Surroundings, here: Callable[[str], Files], tmp_path: Path
) -> None:
    """On a machine on which everything is another than here."""
    assert differing(here(name), built(SITES[name], tmp_path, elsewhere)) == []


def test_building_again_changes_nothing(tmp_path: Path) -> None:
    """A build over the site that stands there gives what the first gave, and writes nothing."""
    root = copied(SITES["minimal"], tmp_path / "site")
    first = built(root, tmp_path, Surroundings())
    said = run("build", "--source", root, "-d", tmp_path / "build", search=True)
    assert " 0 new or changed" in said.out
    assert differing(first, standing(tmp_path / "build")) == []


def test_what_the_command_line_writes_is_what_the_pipeline_makes(
    here: Callable[[str], Files],
) -> None:
    """Nothing is added on the way to the disk but the manifest, and the index of the search."""
    site = made(SITES["minimal"], date(2006, 7, 31))
    added = differing(here("minimal"), site.files)
    assert [path for path in added if not path.startswith("search/")] == ["manifest.json"]
    assert "search/pagefind.js" in added


# --- the past ------------------------------------------------------------------------------------

DAYS = tuple(
    date.fromisoformat(day)
    for day in (
        "2002-08-01", "2002-12-31", "2003-04-01", "2003-11-15", "2004-03-31", "2004-09-01",
        "2005-01-20", "2005-06-30", "2005-11-30", "2006-02-28", "2006-05-18", "2006-07-20",
        "2006-07-31",
    )
)  # fmt: skip


@pytest.mark.parametrize(
    "day", [day if at % 6 == 0 else pytest.param(day, marks=pytest.mark.long)
            for at, day in enumerate(DAYS)], ids=str,
)  # fmt: skip
def test_the_site_of_each_past_day_is_made(day: date) -> None:
    """The sources tell how things stood on every day since the first strategy, without an error."""
    assert "index.html" in made(SITES["content"], day).files


@pytest.mark.parametrize(
    "day",
    [pytest.param(DAYS[at], marks=pytest.mark.long) for at in (0, 4, 8, 12)],
    ids=str,
)
def test_a_past_day_is_the_same_on_another_machine(day: date, tmp_path: Path) -> None:
    """The past doesn't hang on the surroundings either."""
    here = made(SITES["content"], day).files
    words = ("build", "--source", SITES["content"], "--as-at", day.isoformat())
    said = run(*words, "-d", tmp_path / "build", clock=FAR_LATER, shuffle=day.year)
    assert said.code == 0, said.all
    differs = differing(here, standing(tmp_path / "build"))
    assert [path for path in differs if not path.startswith("search/")] == ["manifest.json"]
