"""Releases form a chain; verifying catches every change to a site or to its chain."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import pytest

from laasite.output import disk
from laasite.output.chain import Revision, fingerprint, read_release
from laasite.output.errors import DiskFault, NotOurs, NotVerified, RefusedDestination
from laasite.output.publish import publish, repair
from laasite.output.release import release_site
from laasite.output.verify import follows, verify_site
from tests.output.sites import FACTS, NEW, OLD, beside, files, standing, whole
from tests.output.test_faults import CALLS, Disk, Killed, Mode

COMMIT = Revision("0123456789abcdef0123456789abcdef01234567", changed=False)
NEWEST = files(index="newest home", same="the same")
SITES = (OLD, NEW, NEWEST)


def chain(folder: Path, *, revision: Revision | None = COMMIT) -> Path:
    """Three releases below a folder, `1` to `3`, each of which follows the one before."""
    previous = None
    for number, site in enumerate(SITES, start=1):
        build = folder / str(number)
        publish(site, build, FACTS)
        release_site(build, previous, revision)
        previous = build
    return folder / "3"


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a chain of three, to be copied before it is changed."""
    folder = tmp_path_factory.mktemp("chain")
    chain(folder)
    return folder


@pytest.fixture
def third(laid: Path, tmp_path: Path) -> Path:
    """The last of three releases, to be changed."""
    return Path(shutil.copytree(laid / "3", tmp_path / "third"))


# --- what a release is ---------------------------------------------------------------------------


def test_a_release_is_these_bytes(laid: Path) -> None:
    """It names the manifest, the one that it follows, the source, and nothing else."""
    found = standing(laid / "2")
    assert json.loads(found["release.json"]) == {
        "made_by": "laasite",
        "format": 1,
        "number": 2,
        "manifest": fingerprint(found["manifest.json"]),
        "follows": {
            "manifest": fingerprint((laid / "1/manifest.json").read_bytes()),
            "release": fingerprint((laid / "1/release.json").read_bytes()),
        },
        "source": {"revision": COMMIT.commit, "changed": False},
    }


def test_the_site_stays_as_it_was_and_the_earlier_ones_are_carried_along(laid: Path) -> None:
    """Every file of the site and its manifest; and both files of each release before."""
    found = standing(laid / "3")
    added = {
        "release.json",
        *(f"releases/{n}/{name}" for n in (1, 2) for name in ("manifest.json", "release.json")),
    }
    assert set(found) - added == set(whole(NEWEST))
    assert {path: found[path] for path in whole(NEWEST)} == whole(NEWEST)
    for number in (1, 2):
        for name in ("manifest.json", "release.json"):
            before = (laid / str(number) / name).read_bytes()
            assert found[f"releases/{number}/{name}"] == before


def test_each_release_verifies(laid: Path) -> None:
    """With the number of files of its manifest and its own number."""
    for number, site in enumerate(SITES, start=1):
        verdict = verify_site(laid / str(number))
        assert verdict.faults == ()
        assert verdict.files == len(site)
        assert verdict.release is not None
        assert verdict.release.number == number


def test_releasing_again_changes_nothing(laid: Path, third: Path) -> None:
    """The same bytes, though the sources have moved on: it is that release already."""
    before = standing(third)
    again = release_site(third, laid / "2", COMMIT)
    assert again.unchanged
    assert standing(third) == before


def test_the_same_site_is_the_same_release(laid: Path, tmp_path: Path) -> None:
    """A build that gives the bytes of the previous one makes the chain no longer."""
    publish(NEWEST, tmp_path / "build", FACTS)
    done = release_site(tmp_path / "build", laid / "3", None)
    assert done.number == 3
    assert standing(tmp_path / "build") == standing(laid / "3")


def test_the_same_chain_is_the_same_bytes_elsewhere(laid: Path, tmp_path: Path) -> None:
    """No time, machine or folder stands in a release."""
    chain(tmp_path)
    assert standing(tmp_path / "3") == standing(laid / "3")


def test_a_site_that_was_never_released_can_be_followed(tmp_path: Path) -> None:
    """What was published before there were releases is the first link, without a `release.json`."""
    publish(OLD, tmp_path / "old", FACTS)
    publish(NEW, tmp_path / "build", FACTS)
    assert release_site(tmp_path / "build", tmp_path / "old", None).number == 2
    found = standing(tmp_path / "build")
    assert [path for path in found if path.startswith("releases/")] == ["releases/1/manifest.json"]
    assert verify_site(tmp_path / "build").faults == ()


def test_files_of_the_site_are_shared_with_what_stood_there(tmp_path: Path) -> None:
    """Nothing of the site is written anew."""
    publish(OLD, tmp_path / "build", FACTS)
    before = (tmp_path / "build/index.html").stat().st_ino
    release_site(tmp_path / "build", None, None)
    assert (tmp_path / "build/index.html").stat().st_ino == before


# --- what is refused -----------------------------------------------------------------------------


def test_a_chain_is_not_lost(laid: Path, third: Path) -> None:
    """A release that follows others can't be made the first, or follow a shorter chain."""
    before = standing(third)
    for previous in (None, laid / "1"):
        with pytest.raises(NotVerified, match="would be lost"):
            release_site(third, previous, COMMIT)
    assert standing(third) == before


def test_a_site_does_not_follow_itself(third: Path) -> None:
    """The folder of the previous one must be another."""
    with pytest.raises(RefusedDestination, match="can't follow itself"):
        release_site(third, third, COMMIT)


def test_what_does_not_verify_is_not_built_upon(laid: Path, third: Path, tmp_path: Path) -> None:
    """Neither a previous site nor the one to be released may have been changed."""
    (third / "index.html").write_bytes(b"newest hoax")
    publish(OLD, tmp_path / "build", FACTS)
    for site, previous in ((tmp_path / "build", third), (third, laid / "2")):
        before = standing(site)
        with pytest.raises(NotVerified, match=r"`index\.html` was changed"):
            release_site(site, previous, COMMIT)
        assert standing(site) == before


def test_the_next_build_takes_a_release_for_its_own(third: Path) -> None:
    """It is replaced like any site, said to have been a release, and nothing of it is left."""
    done = publish(OLD, third, FACTS)
    assert done.unreleased
    assert standing(third) == whole(OLD)
    assert not publish(OLD, third, FACTS).unreleased


@pytest.mark.parametrize("path", ["releases/1/notes.txt", "releases/x/manifest.json", "notes.json"])
def test_the_next_build_still_refuses_other_files(path: str, third: Path) -> None:
    """What somebody laid among the releases isn't laasite's."""
    (third / path).parent.mkdir(parents=True, exist_ok=True)
    (third / path).write_bytes(b"{}")
    with pytest.raises(NotOurs):
        publish(OLD, third, FACTS)


# --- what verifying catches ----------------------------------------------------------------------


def flipped(path: str, at: int = -2) -> Callable[[Path], None]:
    """One bit of a file, turned over."""

    def change(site: Path) -> None:
        data = bytearray((site / path).read_bytes())
        data[at] ^= 1
        (site / path).write_bytes(data)

    return change


def removed(path: str) -> Callable[[Path], None]:
    """A file or folder that is no longer there."""

    def change(site: Path) -> None:
        place = site / path
        shutil.rmtree(place) if place.is_dir() else place.unlink()

    return change


def put(path: str, data: bytes) -> Callable[[Path], None]:
    """A file with these bytes."""

    def change(site: Path) -> None:
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(data)

    return change


def moved(path: str, to: str) -> Callable[[Path], None]:
    """A file or folder under another name."""

    def change(site: Path) -> None:
        (site / path).replace(site / to)

    return change


def taken_from_another(site: Path) -> None:
    """An earlier release in the place of another."""
    for name in ("manifest.json", "release.json"):
        shutil.copyfile(site / "releases/1" / name, site / "releases/2" / name)


def truncated(path: str) -> Callable[[Path], None]:
    """The first half of a file."""

    def change(site: Path) -> None:
        data = (site / path).read_bytes()
        (site / path).write_bytes(data[: len(data) // 2])

    return change


def relisted(site: Path) -> None:
    """A page and the manifest, changed together."""
    old, new = b"newest home", b"newest hoax"
    (site / "index.html").write_bytes(new)
    text = (site / "manifest.json").read_text()
    changed = text.replace(fingerprint(old), fingerprint(new))
    (site / "manifest.json").write_text(changed)


SPOILT: Mapping[str, tuple[Callable[[Path], None], str]] = {
    "a flipped bit": (flipped("index.html"), "`index.html` was changed"),
    "an added file": (put("extra.html", b"?"), "`extra.html` was added"),
    "a hidden file": (put(".extra", b"?"), "`.extra` was added"),
    "a file among the releases": (put("releases/1/x", b"?"), "`releases/1/x` was added"),
    "a removed file": (removed("index.html"), "`index.html` is missing"),
    "a renamed file": (
        moved("index.html", "home.html"),
        "`index.html` was renamed to `home.html`",
    ),
    "a flipped bit of the manifest": (flipped("manifest.json"), "manifest.json"),
    "a page and its line changed": (relisted, "`manifest.json` isn't the one"),
    "no manifest": (removed("manifest.json"), "There is no `manifest.json`"),
    "half a manifest": (truncated("manifest.json"), "`manifest.json` can't be read"),
    "half a release": (truncated("release.json"), "`release.json` can't be read"),
    "no release, but earlier ones": (removed("release.json"), "`release.json` is missing"),
    "a flipped bit of an earlier manifest": (flipped("releases/1/manifest.json"), "is broken"),
    "a flipped bit of an earlier release": (flipped("releases/1/release.json"), "is broken"),
    "no earlier releases": (removed("releases"), "is broken"),
    "one release left out": (removed("releases/1"), "`releases/1/manifest.json` is missing"),
    "no release of the first": (removed("releases/1/release.json"), "is broken"),
    "an earlier manifest left out": (
        removed("releases/2/manifest.json"),
        "`releases/2/manifest.json` is missing",
    ),
    "one release in another's place": (taken_from_another, "says that it is release 1"),
    "a release after this one": (
        put("releases/3/release.json", b"{}"),
        "`releases/3` was added",
    ),
    "another's number": (
        lambda site: put(
            "release.json",
            (site / "release.json").read_bytes().replace(b'"number": 3', b'"number": 999999999'),
        )(site),
        "this is release 999999999",
    ),
}


@pytest.mark.parametrize("what", SPOILT)
def test_verifying_names_what_differs(what: str, third: Path) -> None:
    """Each way of spoiling a site or its chain is told, in words that say what it is."""
    spoil, said = SPOILT[what]
    spoil(third)
    faults = verify_site(third).faults
    assert any(said in fault for fault in faults), faults


def test_no_bit_can_be_flipped_unseen(third: Path) -> None:
    """One bit in each file in turn, those of the chain among them."""
    for path, data in standing(third).items():
        for at in {0, len(data) // 2, len(data) - 1} if data else ():
            flipped(path, at)(third)
            assert verify_site(third).faults, (path, at)
            (third / path).write_bytes(data)
    assert verify_site(third).faults == ()


HOSTILE = (
    b"",
    b"\xff\xfe",
    b"[" * 100_000,
    b"[]",
    b"null",
    b'{"made_by": "laasite"}',
    b'{"made_by": "laasite", "files": {"../../../etc/passwd": {"sha256": "0", "size": 1e999}}}',
    b'{"made_by": "laasite", "files": {"\\u0000": {"sha256": [], "size": "x"}}}',
    b'{"made_by": "laasite", "files": []}',
    b'{"number": ' + b"9" * 5000 + b"}",
)


@pytest.mark.parametrize("data", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("path", ["manifest.json", "release.json", "releases/2/release.json"])
def test_hostile_words_are_told_plainly(path: str, data: bytes, third: Path) -> None:
    """No manifest and no release can make verifying fail, or read outside of the folder."""
    (third / path).write_bytes(data)
    faults = verify_site(third).faults
    assert faults
    assert all(fault.endswith(".") and "\n" not in fault for fault in faults)


def test_a_release_is_read_only_as_laasite_writes_it(laid: Path) -> None:
    """What says the same in other bytes isn't taken: nothing can stand in it twice."""
    data = (laid / "3/release.json").read_bytes()
    assert read_release(data) is not None
    assert read_release(data.replace(b'"number": 3', b'"number": 2, "number": 3')) is None
    assert read_release(data + b"\n") is None


def test_links_are_not_followed(third: Path, tmp_path: Path) -> None:
    """A file of the site or of the chain that has become a link isn't what was published."""
    for path in ("index.html", "releases/1/manifest.json"):
        kept = (third / path).replace(tmp_path / "kept")
        (third / path).symlink_to(kept)
        assert verify_site(third).faults
        (third / path).unlink()
        kept.replace(third / path)
    assert verify_site(third).faults == ()


def test_an_older_copy_is_in_the_chain_or_is_not(laid: Path, tmp_path: Path) -> None:
    """Whoever kept a copy knows whether the whole chain was made anew."""
    publish(files(index="another"), tmp_path / "other", FACTS)
    release_site(tmp_path / "other", None, None)
    third = verify_site(laid / "3")
    assert [follows(third, laid / number) for number in "123"] == [True, True, True]
    assert not follows(third, tmp_path / "other")
    assert not follows(verify_site(laid / "1"), laid / "2")


# --- all or nothing ------------------------------------------------------------------------------


def attempts(tmp_path: Path, mode: Mode) -> Iterator[tuple[int, Path]]:
    """A built site for each call of the disk that can go wrong, until none is left."""
    for number in range(200):
        build = tmp_path / mode.name / str(number) / "build"
        publish(OLD, build, FACTS)
        yield number, build


@pytest.mark.parametrize("mode", [Mode.ONCE, Mode.KILLED])
def test_whatever_fails_the_site_is_released_or_is_not(
    mode: Mode, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each call of the disk fails in turn, or is the last: never half a release."""
    publish(NEW, tmp_path / "previous", FACTS)
    for number, build in attempts(tmp_path, mode):
        broken = Disk(number, mode, can_exchange=True)
        with monkeypatch.context() as patched:
            for name in CALLS:
                patched.setattr(disk, name, broken.stand_before(name))
            with suppress(DiskFault, Killed):
                release_site(build, tmp_path / "previous", COMMIT)
        repair(build)
        released = (build / "release.json").exists()
        assert verify_site(build).faults == ()
        assert released or standing(build) == whole(OLD)
        assert beside(build) == []
        if len(broken.made) <= number:
            assert released
            return
    pytest.fail("there was no end of calls")
