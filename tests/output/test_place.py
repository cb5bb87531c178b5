"""Where a site may be written: refused folders, folders that laasite did not make."""

from __future__ import annotations

from pathlib import Path

import pytest

from laasite.output.errors import NotOurs, OutputError, RefusedDestination
from laasite.output.place import Place, Protected, is_litter, place_at
from laasite.output.publish import publish
from tests.output.sites import FACTS, NEW, OLD, standing, whole


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site's folder with sources in it."""
    (tmp_path / "home" / "site" / "content" / "targets").mkdir(parents=True)
    return tmp_path / "home" / "site"


@pytest.mark.parametrize(
    "destination",
    [".", "content", "content/build", "content/targets", "..", "../..", "content/../content/x"],
)
def test_no_site_is_written_over_or_among_the_sources(site: Path, destination: str) -> None:
    """The site's folder, what holds it, the sources and what lies in them are refused."""
    protected = Protected(not_over=(site, site.parent), not_within=(site / "content",))
    with pytest.raises(RefusedDestination, match="Name a"):
        publish(OLD, site / destination, FACTS, protected=protected)
    assert standing(site) == {}
    assert not list(site.rglob(".*laasite*"))


@pytest.mark.parametrize("destination", ["build", "../build", "contents", "content-build"])
def test_beside_the_sources_a_site_may_be_written(site: Path, destination: str) -> None:
    """A name that only begins like a protected one is not refused."""
    protected = Protected(not_over=(site, site.parent), not_within=(site / "content",))
    assert place_at(site / destination, protected).site == (site / destination).resolve()


def test_a_protected_folder_is_known_through_a_link_above_it(site: Path, tmp_path: Path) -> None:
    """Spelling the sources another way doesn't open them."""
    (tmp_path / "alias").symlink_to(site / "content")
    with pytest.raises(RefusedDestination):
        place_at(tmp_path / "alias" / "build", Protected(not_within=(site / "content",)))


def test_the_top_of_the_disk_is_refused() -> None:
    """`/` is never swapped."""
    with pytest.raises(RefusedDestination, match="top of a disk"):
        place_at(Path("/"), Protected())


def test_a_file_is_refused(tmp_path: Path) -> None:
    """A file where the folder should be is left alone."""
    (tmp_path / "build").write_text("mine", encoding="utf-8")
    with pytest.raises(RefusedDestination, match="a file stands there"):
        publish(OLD, tmp_path / "build", FACTS)
    assert (tmp_path / "build").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("target", ["elsewhere", "nowhere"])
def test_a_symbolic_link_is_refused(tmp_path: Path, target: str) -> None:
    """A link is neither followed nor replaced, whether or not it leads anywhere."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "build").symlink_to(tmp_path / target)
    with pytest.raises(RefusedDestination, match="symbolic link"):
        publish(OLD, tmp_path / "build", FACTS)
    assert (tmp_path / "build").is_symlink()


@pytest.mark.parametrize(
    "manifest",
    [None, "", "{", "[]", "{}", '{"made_by": "somebody", "files": {}}', '{"made_by": "laasite"}'],
)
def test_a_folder_without_our_manifest_is_never_touched(
    tmp_path: Path, manifest: str | None
) -> None:
    """Not one byte changes, and the message says what to do."""
    build = tmp_path / "build"
    build.mkdir()
    (build / "thesis.txt").write_text("ten years", encoding="utf-8")
    if manifest is not None:
        (build / "manifest.json").write_text(manifest, encoding="utf-8")
    before = standing(build)
    with pytest.raises(NotOurs, match=r"was not made by laasite.*Name another folder"):
        publish(OLD, build, FACTS)
    assert standing(build) == before


def test_a_manifest_that_is_a_link_is_not_ours(tmp_path: Path) -> None:
    """A link to another site's manifest makes no folder ours."""
    publish(OLD, tmp_path / "build", FACTS)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "manifest.json").symlink_to(tmp_path / "build" / "manifest.json")
    with pytest.raises(NotOurs):
        publish(OLD, tmp_path / "mine", FACTS)


@pytest.mark.parametrize("name", ["CNAME", "sub/notes.txt", ".git/HEAD", "._mine/notes.txt"])
def test_files_put_into_the_site_by_hand_are_not_lost(tmp_path: Path, name: str) -> None:
    """The build is refused, and the message names the file and says to move it."""
    build = tmp_path / "build"
    publish(OLD, build, FACTS)
    (build / name).parent.mkdir(exist_ok=True)
    (build / name).write_text("mine", encoding="utf-8")
    with pytest.raises(NotOurs, match=rf"`{name}`\. Move them out"):
        publish(NEW, build, FACTS)
    assert standing(build) == {**whole(OLD), name: b"mine"}


def test_a_folder_of_the_site_that_became_a_link_is_not_followed(tmp_path: Path) -> None:
    """What lies behind a link that somebody put into the site is not deleted."""
    build, elsewhere = tmp_path / "build", tmp_path / "elsewhere"
    publish(OLD, build, FACTS)
    (build / "sub").rename(elsewhere)
    (build / "sub").symlink_to(elsewhere)
    with pytest.raises(NotOurs, match="`sub`"):
        publish(NEW, build, FACTS)
    assert len(standing(elsewhere)) == 2


def test_many_foreign_files_are_counted_not_listed(tmp_path: Path) -> None:
    """The message stays readable, and printable, whatever the names."""
    build = tmp_path / "build"
    publish(OLD, build, FACTS)
    for number in range(8):
        (build / f"z{number}\udcff").write_bytes(b"")
    with pytest.raises(NotOurs, match=r"and 3 more\. Move") as told:
        publish(NEW, build, FACTS)
    assert str(told.value).encode()


@pytest.mark.parametrize("name", ["new", "old"])
def test_a_folder_of_somebody_elses_beside_the_site_is_not_deleted(
    tmp_path: Path, name: str
) -> None:
    """Even under one of laasite's own names a folder without a manifest is left alone."""
    build = tmp_path / "build"
    publish(OLD, build, FACTS)
    theirs = tmp_path / f".build.laasite-{name}"
    theirs.mkdir()
    (theirs / "thesis.txt").write_text("ten years", encoding="utf-8")
    with pytest.raises(NotOurs, match=f"laasite-{name}"):
        publish(NEW, build, FACTS)
    assert standing(theirs) == {"thesis.txt": b"ten years"}
    assert standing(build) == whole(OLD)


def test_litter_goes_with_the_old_site_and_is_told(tmp_path: Path) -> None:
    """What the system left in a folder stops no build."""
    build = tmp_path / "build"
    publish(OLD, build, FACTS)
    (build / "sub" / "Thumbs.db").write_bytes(b"x")
    assert publish(NEW, build, FACTS).litter == ("sub/Thumbs.db",)
    assert standing(build) == whole(NEW)


def test_only_known_names_are_litter() -> None:
    """A person's file is never taken for a system's."""
    assert not any(map(is_litter, ["CNAME", "notes.txt", ".nojekyll", ".gitkeep", "a/.htaccess"]))


def test_the_names_beside_come_from_the_sites_own(tmp_path: Path) -> None:
    """Two sites in one folder don't get in each other's way."""
    place = Place(tmp_path / "build")
    names = [place.new.name, place.old.name, place.lock.name]
    assert names == [".build.laasite-new", ".build.laasite-old", ".build.laasite-lock"]


def test_refusals_are_all_of_one_kind() -> None:
    """The command line can catch everything that goes wrong in writing by one name."""
    assert all(issubclass(kind, OutputError) for kind in (NotOurs, RefusedDestination))
