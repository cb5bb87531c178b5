"""When something in the sources has changed."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from laasite.serve import watcher as module
from laasite.serve.watcher import Watcher, look, watched
from tests.serve.builders import write

SOON = 60.0
A_WHILE = 0.8


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write(tmp_path / "site", "hello")
    (tmp_path / "site" / "site.yaml").write_text("title: x\n", encoding="utf-8")
    (tmp_path / "site" / "content" / "targets").mkdir()
    return (tmp_path / "site").resolve()


def waited(site: Path, *steps: Callable[[], object], each: float = SOON) -> list[bool]:
    """For each step, whether a change was told after it was taken."""

    async def run() -> list[bool]:
        changes = Watcher(watched(site, ())).changes()
        told = []
        waiting = asyncio.ensure_future(anext(changes))
        for step in steps:
            await asyncio.sleep(0.2)
            step()
            done, _ = await asyncio.wait({waiting}, timeout=each)
            told.append(bool(done))
            if done:
                waiting = asyncio.ensure_future(anext(changes))
        waiting.cancel()
        await asyncio.wait({waiting})
        await changes.aclose()
        return told

    return asyncio.run(run())


def test_an_edit_is_told_and_so_is_the_next(site: Path) -> None:
    """Quick edits, too: each within what livereload would call the same instant."""
    edits = [lambda n=n: write(site, f"edit {n}") for n in range(3)]
    assert waited(site, *edits) == [True] * 3


def test_new_folders_and_what_comes_into_them_later_are_told(site: Path) -> None:
    folder = site / "content" / "progress" / "2005-to-2006"
    file = folder / "trees.md"
    assert (
        waited(
            site,
            lambda: folder.mkdir(parents=True),
            lambda: file.write_text("one", encoding="utf-8"),
            lambda: file.write_text("three", encoding="utf-8"),
            file.unlink,
        )
        == [True] * 4
    )


def test_the_content_may_go_and_come_again(site: Path) -> None:
    """As when another branch is checked out."""
    assert (
        waited(
            site,
            lambda: shutil.rmtree(site / "content"),
            lambda: write(site, "again"),
            lambda: write(site, "and again"),
        )
        == [True] * 3
    )


def test_the_settings_are_watched_when_an_editor_swaps_them_in_too(site: Path) -> None:
    other = site / "settings.tmp"

    def swap() -> None:
        other.write_text("title: y\n", encoding="utf-8")
        other.replace(site / "site.yaml")

    assert waited(site, swap, swap) == [True] * 2


def test_a_site_that_goes_as_a_whole_does_not_end_the_watch(site: Path) -> None:
    assert waited(site, lambda: shutil.rmtree(site), lambda: write(site, "again")) == [True] * 2


def test_what_is_not_read_is_not_told(site: Path) -> None:
    """A build beside the sources, a draft of an editor's, and reading a file."""
    (site / "build").mkdir()
    assert (
        waited(
            site,
            lambda: (site / "build" / "index.html").write_text("x", encoding="utf-8"),
            lambda: (site / "content" / ".#index.md").write_text("x", encoding="utf-8"),
            (site / "content" / "index.md").read_bytes,
            each=A_WHILE,
        )
        == [False] * 3
    )


def test_a_change_before_the_watch_begins_is_told(site: Path) -> None:
    """The first build may take a while, and somebody types meanwhile."""

    async def run() -> None:
        one = Watcher(watched(site, ()))
        write(site, "typed during the first build")
        async for _ in one.changes():
            return

    asyncio.run(asyncio.wait_for(run(), SOON))


def test_where_the_system_has_no_watches_left_changes_are_told_all_the_same(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none_left(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module, "awatch", none_left)
    monkeypatch.setattr(module, "SLOWLY", 0.1)
    assert waited(site, lambda: write(site, "one"), lambda: write(site, "two!")) == [True] * 2


def test_links_are_not_followed(site: Path, tmp_path: Path) -> None:
    """One that leads to the whole disk would keep the watch busy for ever."""
    (tmp_path / "elsewhere" / "deep").mkdir(parents=True)
    (site / "content" / "out").symlink_to(tmp_path / "elsewhere")
    seen = look(watched(site, ()))
    assert str(site / "content" / "out") in seen.files
    assert not [path for path in (*seen.files, *seen.folders) if "elsewhere" in path]
    assert not [path for path in seen.folders if path.startswith(str(site / "content" / "out"))]


def test_a_link_in_the_place_of_the_content_is_not_followed(site: Path, tmp_path: Path) -> None:
    shutil.move(site / "content", tmp_path / "elsewhere")
    (site / "content").symlink_to(tmp_path / "elsewhere")
    assert look(watched(site, ())).folders == (str(site),)
