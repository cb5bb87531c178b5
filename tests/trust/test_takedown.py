"""Taking a page down in one step, as `docs/releases.md` tells it: nothing of it is left."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.output.sites import standing
from tests.site.sites import MINIMAL, added, copied, exchanged, written
from tests.trust.inside import run

PAGE = "content/pages/plan.md"
WORD = b"zqwithdrawn"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with a page that has to go, built and released."""
    root = copied(MINIMAL, tmp_path / "site")
    written(root, PAGE, f"---\ntitle: The plan\n---\n{WORD.decode()}\n")
    assert run("build", "--source", root, "-q").code == 0
    assert run("release", "--source", root).code == 0
    return root


def found(folder: Path) -> list[str]:
    """Every file below a folder with the word in it, hidden ones and leftovers too."""
    return [path for path, data in standing(folder).items() if WORD in data]


def hold(site: Path, before: set[int]) -> None:
    """Neither the page nor a second name of its bytes is left, in the site or beside it."""
    assert run("build", "--source", site, "-q").code == 0
    assert not (site / "build/pages/plan.html").exists()
    assert [path for path in found(site) if not path.startswith("content/")] == []
    left = {path.stat().st_ino for path in site.rglob("*") if path.is_file()}
    assert not before & left
    assert b"The plan" not in (site / "build/pages.html").read_bytes()


def test_a_draft_is_taken_down_by_the_next_build(site: Path) -> None:
    """`draft: true` in the page's own file is the whole step."""
    gone = (site / "build/pages/plan.html").stat().st_ino
    exchanged(site, PAGE, "title: The plan\n", "title: The plan\ndraft: true\n")
    hold(site, {gone})


def test_a_page_that_is_deleted_is_taken_down_too(site: Path) -> None:
    """Its link elsewhere would be told; here there is none."""
    gone = (site / "build/pages/plan.html").stat().st_ino
    (site / PAGE).unlink()
    hold(site, {gone})


def test_a_copy_that_was_linked_by_hand_is_not_ours_to_take_down(site: Path) -> None:
    """Hard links outside of the folder keep the bytes: so the docs say to copy, not to link."""
    os.link(site / "build/pages/plan.html", site / "kept.html")
    exchanged(site, PAGE, "title: The plan\n", "title: The plan\ndraft: true\n")
    assert run("build", "--source", site, "-q").code == 0
    assert found(site) == [PAGE, "kept.html"]


def test_the_release_after_it_tells_nothing_but_the_fingerprint(site: Path) -> None:
    """The chain goes on: earlier manifests are lists of names and fingerprints, no contents."""
    published = site / "published"
    (site / "build").rename(published)
    added(site, "content/index.md", "\nMore.\n")
    exchanged(site, PAGE, "title: The plan\n", "title: The plan\ndraft: true\n")
    assert run("build", "--source", site, "-q").code == 0
    assert run("release", "--source", site, "--previous", published).code == 0
    assert found(site / "build") == []
    assert b"pages/plan.html" in (site / "build/releases/1/manifest.json").read_bytes()
    assert run("verify", site / "build", "--follows", published).code == 0


def test_a_tombstone_stands_where_the_page_stood(site: Path) -> None:
    """It says who took it down, when and why; of what stood there, no byte is left anywhere."""
    (site / "build").rename(site / "published")
    tombstone = "moved:\n  - gone: pages/plan\n    date: 1 July 2006\n    dropped_by: board\n"
    exchanged(site, PAGE, "title: The plan\n", "title: The plan\ndraft: true\n")
    assert run("build", "--source", site, "-q", "--against", site / "published").code == 4
    written(site, "content/moved.yaml", f"{tombstone}    why: It named a person\n")
    assert run("build", "--source", site, "-q", "--against", site / "published").code == 0
    assert found(site) == [PAGE, "published/pages/plan.html", "published/search/words.json"]
    page = (site / "build/pages/plan.html").read_text(encoding="utf-8")
    assert "It named a person" in page
    assert "noindex" in page
    assert b"pages/plan.html" not in (site / "build/pages.html").read_bytes()
    assert run("release", "--source", site, "--previous", site / "published").code == 0
    assert run("verify", site / "build", "--follows", site / "published").code == 0
    assert WORD.decode() not in run("diff", "--source", site, "--against", site / "published").all
