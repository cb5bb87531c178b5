"""Publishing: what stands in the folder afterwards, and what is shared, counted, and cleared."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from laasite.model.artifacts import Artifact
from laasite.output import disk
from laasite.output.errors import BadArtifact, DiskFault, NotOurs
from laasite.output.publish import Published, publish, repair
from tests.output.sites import FACTS, NEW, OLD, beside, files, large, standing, whole


@pytest.fixture
def build(tmp_path: Path) -> Path:
    """Where the site is to stand."""
    return tmp_path / "build"


def test_a_first_build_makes_the_folder_and_those_above_it(tmp_path: Path) -> None:
    """A destination in folders that don't exist yet is made, and nothing is left beside it."""
    build = tmp_path / "out" / "site"
    assert publish(OLD, build, FACTS) == Published(written=5, reused=0, removed=0)
    assert standing(build) == whole(OLD)
    assert beside(build) == []


def test_the_next_build_replaces_the_site_and_counts_what_it_did(build: Path) -> None:
    """Afterwards exactly the new files stand, and the counts tell them apart."""
    publish(OLD, build, FACTS)
    assert publish(NEW, build, FACTS) == Published(written=3, reused=2, removed=1)
    assert standing(build) == whole(NEW)
    assert beside(build) == []


def test_an_empty_folder_is_replaced(build: Path) -> None:
    """An empty folder, or one with only a system's litter in it, is no one's loss."""
    build.mkdir()
    (build / ".DS_Store").write_bytes(b"x")
    assert publish(OLD, build, FACTS).litter == (".DS_Store",)
    assert standing(build) == whole(OLD)


def test_unchanged_files_are_shared_and_keep_their_time(build: Path) -> None:
    """A file with the same bytes is the same file on the disk; a changed one is another."""
    publish(OLD, build, FACTS)
    os.utime(build / "same.html", (1, 1))
    before = {name: (build / name).stat().st_ino for name in ("same.html", "index.html")}
    publish(NEW, build, FACTS)
    assert (build / "same.html").stat().st_ino == before["same.html"]
    assert (build / "same.html").stat().st_mtime == 1
    assert (build / "index.html").stat().st_ino != before["index.html"]


def test_a_linked_file_is_never_written_into(build: Path, tmp_path: Path) -> None:
    """A second name that somebody gave to a published file keeps its old bytes."""
    publish(OLD, build, FACTS)
    names = sorted(whole(OLD))
    for number, name in enumerate(names):
        os.link(build / name, tmp_path / f"kept{number}")
    publish(NEW, build, FACTS)
    publish(files(same="changed at last"), build, FACTS)
    kept = [(tmp_path / f"kept{number}").read_bytes() for number in range(len(names))]
    assert kept == [whole(OLD)[name] for name in names]


def test_a_file_that_somebody_changed_is_written_anew(build: Path) -> None:
    """What is reused is compared with the bytes on the disk, not with what the manifest says."""
    publish(OLD, build, FACTS)
    (build / "same.html").write_bytes(b"tampered")
    assert publish(OLD, build, FACTS).written == 1
    assert standing(build) == whole(OLD)


@pytest.mark.parametrize("umask", [0o000, 0o077])
def test_what_is_published_can_be_read_whatever_the_umask(build: Path, umask: int) -> None:
    """Files are 0644 and folders 0755, those included that somebody closed meanwhile."""
    former = os.umask(umask)
    try:
        publish(OLD, build, FACTS)
        (build / "same.html").chmod(0o600)
        publish(NEW, build, FACTS)
    finally:
        os.umask(former)
    paths = [build, *build.rglob("*")]
    modes = {path.name: path.stat().st_mode & 0o777 for path in paths}
    assert modes == {path.name: 0o755 if path.is_dir() else 0o644 for path in paths}


def test_where_files_cannot_be_linked_they_are_written(
    build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk without hard links gets the same site, only more slowly."""

    def refuse(source: Path, target: Path) -> None:
        raise PermissionError(1, "Operation not permitted", str(source), None, str(target))

    publish(OLD, build, FACTS)
    monkeypatch.setattr(disk, "link", refuse)
    assert publish(NEW, build, FACTS) == Published(written=5, reused=0, removed=1)
    assert standing(build) == whole(NEW)


def test_where_folders_cannot_be_exchanged_they_are_renamed(
    build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A system without the exchange gets the same site, in two renames."""

    def refuse(one: Path, other: Path) -> None:
        raise OSError(38, "Function not implemented", str(one), None, str(other))

    publish(OLD, build, FACTS)
    monkeypatch.setattr(disk, "exchange", refuse)
    publish(NEW, build, FACTS)
    assert standing(build) == whole(NEW)
    assert beside(build) == []


def test_a_finisher_reads_the_staged_tree_and_its_files_are_published(build: Path) -> None:
    """What is made from the finished pages, a search index say, stands in tree and manifest."""

    def index(folder: Path) -> Iterator[Artifact]:
        pages = sorted(path.name for path in folder.glob("*.html"))
        yield Artifact("search/pages.txt", " ".join(pages).encode())

    publish(OLD, build, FACTS, finishers=(index,))
    publish(OLD, build, FACTS, finishers=(index,))
    pages = Artifact("search/pages.txt", b"gone.html index.html same.html")
    assert standing(build) == whole((*OLD, pages))


def test_a_finisher_that_writes_into_the_tree_is_a_fault(build: Path) -> None:
    """The output is the only writer: a stranger's file is found before it is published."""

    def meddle(folder: Path) -> Iterator[Artifact]:
        (folder / "stray.txt").write_text("here", encoding="utf-8")
        yield from ()

    publish(OLD, build, FACTS)
    with pytest.raises(BadArtifact, match=r"stray\.txt"):
        publish(NEW, build, FACTS, finishers=(meddle,))
    assert standing(build) == whole(OLD)
    assert beside(build) == []


@pytest.mark.parametrize("fault", [KeyboardInterrupt, RuntimeError])
def test_an_interrupted_build_leaves_nothing_behind(
    build: Path, fault: type[BaseException]
) -> None:
    """What a finisher raises goes through; the old site stands and the staging is cleared."""

    def stop(folder: Path) -> Iterator[Artifact]:
        raise fault(folder)

    publish(OLD, build, FACTS)
    with pytest.raises(fault):
        publish(NEW, build, FACTS, finishers=(stop,))
    assert standing(build) == whole(OLD)
    assert beside(build) == []


def test_files_added_while_the_new_site_is_laid_are_not_lost(build: Path) -> None:
    """The look for files put in by hand is repeated directly before the exchange."""

    def meanwhile(folder: Path) -> Iterator[Artifact]:
        (folder.parent / "build" / "notes.txt").write_text("mine", encoding="utf-8")
        yield from ()

    publish(OLD, build, FACTS)
    with pytest.raises(NotOurs, match=r"`notes\.txt`"):
        publish(NEW, build, FACTS, finishers=(meanwhile,))
    assert (build / "notes.txt").read_text(encoding="utf-8") == "mine"
    assert beside(build) == []


def test_an_old_site_that_cannot_be_deleted_is_told_and_deleted_by_the_next_build(
    build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The new site is published all the same."""

    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    publish(OLD, build, FACTS)
    with monkeypatch.context() as patched:
        patched.setattr(disk, "unlink", refuse)
        leftover = publish(NEW, build, FACTS).leftover
    assert leftover == build.with_name(".build.laasite-new")
    assert standing(build) == whole(NEW)
    assert publish(OLD, build, FACTS).leftover is None
    assert beside(build) == []


def test_a_write_that_takes_only_a_part_is_continued(
    build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A system may take fewer bytes than it is given; the file is whole all the same."""
    write = disk.write
    monkeypatch.setattr(disk, "write", lambda opened, data, path: write(opened, data[:3], path))
    publish(OLD, build, FACTS)
    assert standing(build) == whole(OLD)


def test_a_full_disk_is_told_in_plain_english(build: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the path, the reason, the cure, and what stands published."""

    def full(descriptor: int, data: memoryview, path: Path) -> int:
        raise OSError(28, f"No space for {len(data)} bytes on {descriptor}", str(path))

    publish(OLD, build, FACTS)
    monkeypatch.setattr(disk, "write", full)
    with pytest.raises(DiskFault) as told:
        publish(NEW, build, FACTS)
    new, site = build.with_name(".build.laasite-new"), build
    assert str(told.value) == (
        f"laasite could not write `{new}/index.html`: the disk is full. Free some space and build "
        f"again. What stood in `{site}` is as it was."
    )


def test_repair_puts_back_a_site_that_was_renamed_away(build: Path) -> None:
    """A build killed between two renames is put right without building."""
    publish(OLD, build, FACTS)
    build.rename(build.with_name(".build.laasite-old"))
    repair(build)
    assert standing(build) == whole(OLD)
    assert beside(build) == []


def test_repair_of_a_sound_site_touches_nothing(tmp_path: Path, build: Path) -> None:
    """Where nothing is left over, not even a lock is made."""
    repair(build)
    assert list(tmp_path.iterdir()) == []


def test_a_reader_finds_each_file_at_every_instant(build: Path) -> None:
    """While two sites change places, a file that both have is never missing."""
    sites = [large("A", 12), large("B", 12)]
    publish(sites[0], build, FACTS)
    ended, missing, seen = threading.Event(), list[str](), set[bytes]()

    def read() -> None:
        while not ended.is_set():
            try:
                seen.add((build / "part1/page1.html").read_bytes())
            except FileNotFoundError as error:
                missing.append(str(error))

    reader = threading.Thread(target=read)
    reader.start()
    for turn in range(40):
        publish(sites[(turn + 1) % 2], build, FACTS)
    ended.set()
    reader.join()
    assert missing == []
    assert seen == {site[1].data for site in sites}
