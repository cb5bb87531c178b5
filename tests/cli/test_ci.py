"""`laasite ci`: the workflow and what it installs, written where nobody else's stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from laasite import __version__
from tests.cli.running import laasite
from tests.output.sites import standing
from tests.site.sites import MINIMAL, added, copied, exchanged

Capture = pytest.CaptureFixture[str]

WORKFLOW = ".github/workflows/site.yml"
REQUIREMENTS = ".ci/requirements.txt"
NAME = f"laasite-{__version__}-py3-none-any.whl"
HASH = "a" * 64


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The smallest site, with an address."""
    root = copied(MINIMAL, tmp_path / "site")
    added(root, "site.yaml", "address: https://littleton.example.org/\n")
    return root


@pytest.mark.parametrize(("host", "file"), [("github", WORKFLOW), ("gitlab", ".gitlab-ci.yml")])
def test_the_files_are_written_and_written_again(
    site: Path, capsys: Capture, host: str, file: str
) -> None:
    """What is ours and unchanged may be written anew, with the settings of today."""
    ci = ("ci", host, "--source", site, "--hash", HASH)
    said = laasite(capsys, *ci)
    assert (said.code, said.err) == (0, "")
    assert (site / file).is_file()
    assert f"laasite=={__version__} --hash=sha256:{HASH}\n" in (site / REQUIREMENTS).read_text()
    assert laasite(capsys, *ci, "--branch", "live").code == 0
    assert '"live"' in (site / file).read_text()


def test_what_somebody_else_wrote_is_never_overwritten(site: Path, capsys: Capture) -> None:
    """Exit code 4, and nothing at all is written."""
    ci = ("ci", "github", "--source", site, "--hash", HASH)
    laasite(capsys, *ci)
    added(site, WORKFLOW, "# mine\n")
    before = standing(site)
    said = laasite(capsys, *ci, "--branch", "live")
    assert said.code == 4
    assert WORKFLOW in said.err
    assert standing(site) == before


def test_a_link_is_not_followed(site: Path, capsys: Capture, tmp_path: Path) -> None:
    """Even one that leads nowhere."""
    (site / ".ci").mkdir()
    (site / REQUIREMENTS).symlink_to(tmp_path / "elsewhere")
    assert laasite(capsys, "ci", "github", "--source", site, "--hash", HASH).code == 4
    assert not (tmp_path / "elsewhere").exists()


def test_the_files_can_be_looked_at_first(site: Path, capsys: Capture) -> None:
    before = standing(site)
    said = laasite(capsys, "ci", "github", "--source", site, "--hash", HASH, "--print")
    assert said.code == 0
    assert f"# --- {WORKFLOW} ---\n" in said.out
    assert f"# --- {REQUIREMENTS} ---\n" in said.out
    assert standing(site) == before


def test_a_wheel_is_copied_beside_the_list_and_found_again(
    site: Path, capsys: Capture, tmp_path: Path
) -> None:
    """Its hash stands in the list, so that no other can be put in its place."""
    wheel = tmp_path / NAME
    wheel.write_bytes(b"a wheel")
    assert laasite(capsys, "ci", "github", "--source", site, "--wheel", wheel).code == 0
    assert (site / ".ci" / NAME).read_bytes() == b"a wheel"
    first = (site / REQUIREMENTS).read_text()
    assert f"\n./.ci/{NAME} --hash=sha256:" in first
    assert laasite(capsys, "ci", "github", "--source", site).code == 0
    assert (site / REQUIREMENTS).read_text() == first


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "--wheel"),
        (("--hash", "abc"), "64 digits"),
        (("--hash", HASH, "--branch", "a b"), "--branch"),
    ],
)
def test_what_cannot_be_done_is_said(
    site: Path, capsys: Capture, words: tuple[str, ...], told: str
) -> None:
    """Exit code 2, and nothing is written."""
    before = standing(site)
    said = laasite(capsys, "ci", "github", "--source", site, *words)
    assert said.code == 2
    assert told in said.err
    assert standing(site) == before


def test_a_file_that_is_no_wheel_of_laasites_is_refused(
    site: Path, capsys: Capture, tmp_path: Path
) -> None:
    """Its name would stand in a command."""
    other = tmp_path / "other-1.0; x.whl"
    other.write_bytes(b"")
    said = laasite(capsys, "ci", "github", "--source", site, "--wheel", other)
    assert said.code == 2


def test_a_site_without_an_address_is_refused(site: Path, capsys: Capture) -> None:
    """Nobody could tell what is published now."""
    exchanged(site, "site.yaml", "address: https://littleton.example.org/\n", "")
    said = laasite(capsys, "ci", "github", "--source", site, "--hash", HASH)
    assert said.code == 2
    assert "address" in said.err
