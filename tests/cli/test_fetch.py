"""`laasite fetch`: the site that is published now, whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from tests.cli.running import laasite
from tests.output.sites import standing
from tests.publishing.elsewhere import Elsewhere, elsewhere

Capture = pytest.CaptureFixture[str]

FILES = {"index.html": b"Home", "targets/trees.html": b"Trees"}


def manifest(files: dict[str, bytes]) -> bytes:
    """The manifest of a site of these files."""
    listed = {path: {"sha256": sha256(data).hexdigest()} for path, data in files.items()}
    return json.dumps({"made_by": "laasite", "files": listed}).encode()


@pytest.fixture
def site() -> Iterator[Elsewhere]:
    """A published site in the folder `reports` of its host, the third release of its chain."""
    files = {
        **FILES,
        "manifest.json": manifest(FILES),
        "release.json": b'{"number": 3}',
        "releases/1/manifest.json": b"{}",
        "releases/2/manifest.json": b"{}",
        "releases/2/release.json": b"{}",
    }
    with elsewhere() as there:
        there.pages = {f"/reports/{path}": (200, data) for path, data in files.items()}
        yield there


def fetched(capsys: Capture, site: Elsewhere, folder: Path) -> tuple[int, str, str]:
    """What came of fetching it."""
    return laasite(capsys, "fetch", folder, "--from", f"{site.address}/reports/")


def test_the_whole_site_is_fetched_with_its_chain(
    site: Elsewhere, capsys: Capture, tmp_path: Path
) -> None:
    """A first release need not have said that it was one."""
    code, out, err = fetched(capsys, site, tmp_path / "published")
    assert (code, err) == (0, "")
    assert out.startswith("7 files")
    there = {
        path.relative_to(tmp_path / "published").as_posix(): path.read_bytes()
        for path in (tmp_path / "published").rglob("*")
        if path.is_file()
    }
    assert {f"/reports/{path}": (200, data) for path, data in there.items()} == site.pages


def test_where_nothing_is_published_nothing_is_written_and_that_is_fine(
    site: Elsewhere, capsys: Capture, tmp_path: Path
) -> None:
    """The first release follows none."""
    site.pages = {"/reports/index.html": (200, b"Another site")}
    assert fetched(capsys, site, tmp_path / "published")[0] == 0
    assert not (tmp_path / "published").exists()


@pytest.mark.parametrize("answer", [(200, b"Elms"), (404, b"")])
def test_a_site_that_is_not_whole_is_refused(
    site: Elsewhere, capsys: Capture, tmp_path: Path, answer: tuple[int, bytes]
) -> None:
    """Exit code 3, the file named, nothing written: it may be changing at this moment."""
    site.pages["/reports/targets/trees.html"] = answer
    code, _, err = fetched(capsys, site, tmp_path / "published")
    assert code == 3
    assert "targets/trees.html" in err
    assert not (tmp_path / "published").exists()


@pytest.mark.parametrize("status", [403, 500, 503])
def test_an_outage_is_not_taken_for_an_empty_place(
    site: Elsewhere, capsys: Capture, tmp_path: Path, status: int
) -> None:
    """Else the chain of releases would begin anew, and nobody would notice."""
    site.pages["/reports/manifest.json"] = (status, b"")
    assert fetched(capsys, site, tmp_path / "published")[0] == 3


@pytest.mark.parametrize(
    "path", ["../outside", "/outside", "a/../../outside", "a\\..\\outside", "C:outside", "a\nb", ""]
)
def test_a_manifest_cannot_lead_out_of_the_folder(
    site: Elsewhere, capsys: Capture, tmp_path: Path, path: str
) -> None:
    site.pages["/reports/manifest.json"] = (200, manifest({path: b""}))
    before = standing(tmp_path)
    assert fetched(capsys, site, tmp_path / "published")[0] == 3
    assert standing(tmp_path) == before


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"made_by": "x", "files": {}}', b"[" * 9999])
def test_another_websites_manifest_is_not_believed(
    site: Elsewhere, capsys: Capture, tmp_path: Path, data: bytes
) -> None:
    site.pages["/reports/manifest.json"] = (200, data)
    assert fetched(capsys, site, tmp_path / "published")[0] == 3


@pytest.mark.parametrize("data", [b"[]", b"x", b'{"number": 0}', b'{"number": 1e9}'])
def test_a_strange_release_is_not_believed(
    site: Elsewhere, capsys: Capture, tmp_path: Path, data: bytes
) -> None:
    site.pages["/reports/release.json"] = (200, data)
    assert fetched(capsys, site, tmp_path / "published")[0] == 3


def test_a_folder_with_something_in_it_is_refused(
    site: Elsewhere, capsys: Capture, tmp_path: Path
) -> None:
    (tmp_path / "mine").touch()
    assert fetched(capsys, site, tmp_path)[0] == 2
    assert site.asked == []
