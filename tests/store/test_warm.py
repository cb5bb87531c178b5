"""A build with what was kept gives the bytes of one without, whatever was changed meanwhile."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

import laasite
from laasite.cli.faults import Exit
from tests.serve.test_remembered import EDITS
from tests.site.many import many_targets
from tests.site.sites import exchanged
from tests.store.builds import CLOCK, built, cold, counted, kept, pages
from tests.trust.inside import run

TARGET = "content/targets/target-3.md"


def _moved(old: str, new: str) -> Callable[[Path], None]:
    """An edit that renames a file, and back the next time."""

    def edit(root: Path) -> None:
        there, then = (old, new) if (root / old).exists() else (new, old)
        (root / there).rename(root / then)

    return edit


def _theme(root: Path) -> None:
    """Changes a template and a style sheet of the theme beside the site."""
    with (root.parent / "templates/pages/home.html").open("a", encoding="utf-8") as file:
        file.write("{# more #}\n<!-- more -->")
    with (root.parent / "templates/assets/css/site.css").open("a", encoding="utf-8") as file:
        file.write("p { color: #111 }\n")


def _touched(root: Path) -> None:
    """Writes a file with the bytes that it has."""
    os.utime(root / TARGET)


ALL_EDITS = (
    *EDITS,
    _moved("content/progress/target-4.csv", "content/progress/target-4.csv~"),
    _moved("content/pages/about.md", "content/pages/of-us.md"),
    _theme,
    _touched,
)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, repository: Path) -> Path:
    """A small site, with a theme of its own beside it in the place of ours."""
    shutil.copytree(repository / "templates", tmp_path / "templates")
    monkeypatch.setattr(laasite, "__file__", str(tmp_path / "laasite" / "__init__.py"))
    root = many_targets(tmp_path / "site", 5)
    if not (root / "content/pages/about.md").exists():
        text = "---\ntitle: Us\nillustrative: true\n---\nA *text*.\n"
        (root / "content/pages/about.md").write_text(text, encoding="utf-8")
    return root


def edited(root: Path, turns: int, seed: int) -> None:
    """Edit a site by turns, some turns doing nothing, and build it warm and cold each time."""
    chance = random.Random(seed)
    for turn in range(turns):
        for _ in range(chance.choice((0, 1, 1, 2))):
            chance.choice(ALL_EDITS)(root)
        day = CLOCK + timedelta(days=chance.choice((0, 0, 0, 90)))
        expected = cold(root, day)
        if expected is None:
            said = run("build", "--no-search", "--source", root, "-d", root / "build", clock=day)
            assert said.code == Exit.CONTENT_REFUSED, (seed, turn)
        else:
            built(root, clock=day)
            assert pages(root) == expected, (seed, turn)


def test_a_warm_build_equals_a_cold_one(site: Path) -> None:
    """A few edits in a row; the campaign makes many."""
    edited(site, 5, 3)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(25))
def test_many_edits(site: Path, seed: int) -> None:
    """Of sources, settings and theme, on days that differ, some of them refused."""
    edited(site, 20, seed)


def test_nothing_changed_is_said_without_building(site: Path) -> None:
    """With the findings and the line of a build; a file that was only touched is no change."""
    first = built(site)
    again = first.out.splitlines()
    with counted() as orders:
        said = built(site)
        _touched(site)
        assert built(site).out == said.out
    assert orders == []
    assert said.out.splitlines()[:-1] == again[:-1]
    assert said.out.splitlines()[-1].endswith(
        f": 0 new or changed, {len(pages(site))} as before, 0 removed."
    )


def test_whatever_changed_is_built(site: Path) -> None:
    """A source, even one whose size and time are as before; the site; the day; the options."""
    built(site)
    path = site / TARGET
    before = path.stat()

    def unseen() -> None:
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("told us", "cold us"), encoding="utf-8")
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    def broken() -> None:
        (site / "build/index.html").write_text("other", encoding="utf-8")

    for change in (unseen, broken):
        change()
        with counted() as orders:
            built(site)
        assert len(orders) == 1, change
        assert pages(site) == cold(site)
    for options in (("--strict", "--base-url", "https://x.example/"), ("--server", "netlify")):
        with counted() as orders:
            run(
                "build",
                "--no-search",
                "--source",
                site,
                "-d",
                site / "build",
                *options,
                clock=CLOCK,
            )
        assert len(orders) == 1, options


def test_the_day_moves_without_an_edit(site: Path) -> None:
    """What is late or under embargo follows the clock, not the files."""
    exchanged(site, "site.yaml", "as_at: 31 July 2006\n", "")
    built(site)
    with counted() as orders:
        built(site, clock=CLOCK + timedelta(hours=2))
        assert orders == []
        built(site, clock=CLOCK + timedelta(days=1))
        assert len(orders) == 1


def test_builds_with_drafts_keep_nothing(site: Path) -> None:
    """Nor do those of days to come, and those that are asked to look at nothing kept."""
    for options in (("--drafts", "-d", str(site / "other")), ("--fresh",)):
        said = run("build", "--no-search", "--source", site, *options, clock=CLOCK)
        assert said.code == Exit.FINE, said.all
        assert not kept(site, "").exists()


def test_pages_that_are_as_before_are_not_rendered_again(site: Path) -> None:
    """The store is of use: an edit of one text renders the pages that show it."""
    built(site)
    store = kept(site, "pages.sqlite")
    assert store.stat().st_size > 100_000
    EDITS[1](site)
    said = built(site)
    assert said.err == ""
    assert pages(site) == cold(site)
