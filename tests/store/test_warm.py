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
from laasite.store import seen
from tests.serve.test_remembered import EDITS
from tests.site.many import many_targets
from tests.site.sites import LATER, exchanged
from tests.site.test_languages import site_of_three
from tests.store.builds import CLOCK, built, cold, counted, kept, pages
from tests.trust.inside import run

TARGET = "content/targets/target-3.md"
AGREEMENT = "content/agreements/laa.md"
UPDATE = "content/progress/2005-to-2006/target-3.md"
AS_IT_WAS, AS_IT_IS = "الأهداف", "الغايات"
TOLD = """---
published: 2006-06-01
illustrative: true
---
We went *on*.
"""


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


def _replaced(path: str, old: str, new: str) -> Callable[[Path], None]:
    """An edit that puts one phrase in the place of another, and back the next time."""

    def edit(root: Path) -> None:
        text = (root / path).read_text(encoding="utf-8")
        there, then = (new, old) if new in text else (old, new)
        assert there in text, path
        (root / path).write_text(text.replace(there, then), encoding="utf-8")

    return edit


def _update(root: Path) -> None:
    """Adds an update to a target, or takes it away again."""
    path = root / UPDATE
    if path.exists():
        path.unlink()
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TOLD, encoding="utf-8")


def _own_template(root: Path) -> None:
    """Gives the site a template of its own, or takes it away again."""
    path = root / "templates/pages/page.html"
    if path.exists():
        path.unlink()
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        above = "{% block above %}{{ super() }}<p>Ring us.</p>{% endblock %}"
        path.write_text(f'{{% extends "laasite/pages/page.html" %}}{above}', encoding="utf-8")


CHANGED = """changes:
  - { date: 2006-05-02, kind: wording, was: { title: The agreement }, reason: It has a name now }
"""

ALL_EDITS = (
    *EDITS,
    _update,
    _replaced(TARGET, "value: ", "value: 1"),
    _replaced(TARGET, "2006/07: ", "2006/07: 1"),
    _replaced(TARGET, "lag: 60 days", "lag: 600 days"),
    _replaced("content/progress/trees.csv", "2004/05,221", "2004/05,229"),
    _replaced("content/targets/accidents.md", "two roads.", "two roads; [[value trees]]."),
    _replaced(TARGET, "source: Survey", "source: Count"),
    _replaced("content/progress/target-3.csv", "2004/05,", "2002/03,"),
    _moved("content/progress/target-4.csv", "content/progress/target-4.csv~"),
    _moved("content/pages/about.md", "content/pages/of-us.md"),
    _replaced(AGREEMENT, "to 2006/07", "to 2005/06"),
    _replaced(AGREEMENT, "It has a name now", "It was given a name"),
    _replaced("content/progress/trees.csv", "2005/06,230", "2005/06,237"),
    _replaced("site.yaml", "share_of_due: 5%", "share_of_due: 20%"),
    _own_template,
    _theme,
    _touched,
)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, repository: Path) -> Path:
    """A small site, with a theme of its own beside it in the place of ours."""
    return themed(tmp_path, monkeypatch, repository)


def themed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, repository: Path) -> Path:
    """The same, for other tests of the edits."""
    shutil.copytree(repository / "templates", tmp_path / "templates")
    monkeypatch.setattr(laasite, "__file__", str(tmp_path / "laasite" / "__init__.py"))
    # So young files are gone by here, where every disk has finer times than two seconds.
    monkeypatch.setattr(seen, "RACY", -seen.RACY)
    root = many_targets(tmp_path / "site", 5)
    text = "---\ntitle: Us\nillustrative: true\n---\nA *text*.\n"
    (root / "content/pages/about.md").write_text(text, encoding="utf-8")
    exchanged(root, AGREEMENT, "illustrative: true\n", f"{CHANGED}illustrative: true\n")
    exchanged(root, "content/targets/accidents.md", "two roads.", "two roads. And a canopy.")
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


def test_a_site_in_two_languages_is_warm_in_each(tmp_path: Path) -> None:
    """The same target has other pages and pictures in another language, of the same figures."""
    root = site_of_three(tmp_path / "site")
    for edit in (_nothing, EDITS[0], _words):
        edit(root)
        built(root, clock=LATER)
        assert pages(root) == cold(root, LATER), edit
    assert pages(root)["targets/trees.html"] != pages(root)["ar/targets/trees.html"]


def _nothing(root: Path) -> None:
    """Changes nothing in the site."""


def _words(root: Path) -> None:
    """Says a word of the interface otherwise in Arabic."""
    path = root / "templates/languages/ar.po"
    text = path.read_text(encoding="utf-8")
    then = text.replace(AS_IT_WAS, AS_IT_IS)
    assert then != text
    path.write_text(then, encoding="utf-8")


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
