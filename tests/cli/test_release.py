"""`laasite release` and `laasite verify`: what they say, and how they end."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from laasite.model.rule_versions import RULE_VERSIONS
from tests.cli.running import laasite
from tests.output.sites import standing
from tests.site.sites import MINIMAL, added, copied, run

Capture = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The smallest site, built once, to be copied."""
    root = copied(MINIMAL, tmp_path_factory.mktemp("built") / "site")
    assert run("build", "--source", root, "-q").code == 0
    return root


@pytest.fixture
def site(built: Path, tmp_path: Path) -> Path:
    """The smallest site in a folder outside any repository, built."""
    return Path(shutil.copytree(built, tmp_path / "site"))


def git(root: Path, *words: str) -> str:
    """What git says, as somebody without a configuration."""
    nobody = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    who = ["-c", "user.name=Nobody", "-c", "user.email=nobody@example.org"]
    done = subprocess.run(
        ["git", "-C", str(root), *who, *words],
        env={**os.environ, **nobody},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_a_release_names_the_commit_that_it_was_made_from(site: Path, capsys: Capture) -> None:
    """And whether anything wasn't committed; what is built lies about in no way."""
    git(site, "init", "-q")
    git(site, "add", "site.yaml", "content")
    git(site, "commit", "-qm", "The site")
    commit = git(site, "rev-parse", "HEAD")
    said = laasite(capsys, "release", "--source", site)
    assert f"is now release 1, made from revision {commit[:12]}.\n" in said.out
    release = json.loads((site / "build/release.json").read_bytes())
    assert release["source"] == {"revision": commit, "changed": False}
    added(site, "content/index.md", "\nMore.\n")
    shutil.rmtree(site / "build")
    laasite(capsys, "build", "--source", site, "-q")
    said = laasite(capsys, "release", "--source", site)
    assert f"{commit[:12]} with changes that are not committed.\n" in said.out
    said = laasite(capsys, "verify", site / "build")
    assert f"revision {commit}, with changes that were not committed." in said.out


def test_without_git_no_revision_is_told(
    site: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The release is made all the same."""
    monkeypatch.setenv("PATH", "/nowhere")
    said = laasite(capsys, "release", "--source", site)
    assert said.code == 0
    assert "made from sources that are not in git" in said.out
    assert json.loads((site / "build/release.json").read_bytes())["source"] is None


def test_a_site_verifies_and_says_what_it_is(site: Path, capsys: Capture) -> None:
    """Exit code 0; a build is no release, and then it is the first."""
    number = len(standing(site / "build")) - 1
    said = laasite(capsys, "verify", site / "build")
    assert said.code == 0
    assert f"verifies: {number} files are as its manifest says.\nIt is no release" in said.out
    laasite(capsys, "release", "--source", site)
    said = laasite(capsys, "verify", site / "build")
    assert said.code == 0
    assert "It is release 1, the first of its chain.\n" in said.out


def test_what_does_not_verify_ends_with_four(site: Path, capsys: Capture) -> None:
    """Each difference on a line of standard output."""
    (site / "build/index.html").unlink()
    said = laasite(capsys, "verify", site / "build")
    assert said.code == 4
    assert said.out == "`index.html` is missing: the manifest lists it.\n"
    assert said.err == f"{site / 'build'} does not verify.\n"
    assert laasite(capsys, "verify", site).code == 4
    assert laasite(capsys, "release", "--source", site).code == 4


def test_what_is_no_folder_is_a_slip_of_the_keyboard(site: Path, capsys: Capture) -> None:
    """Exit code 2."""
    assert laasite(capsys, "verify", site / "site.yaml").code == 2
    assert laasite(capsys, "verify", site / "nothing").code == 2
    assert laasite(capsys, "release", site / "nothing", "--source", site).code == 2
    released = ("release", "--source", site, "--previous", site / "build")
    assert laasite(capsys, *released).code == 2


def test_what_the_machine_refuses_ends_with_three(
    site: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that can't be read is told as the machine's fault, not as a change."""
    read = Path.read_bytes

    def refusing(path: Path) -> bytes:
        if path.name == "index.html":
            raise PermissionError(13, os.strerror(13), str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refusing)
    said = laasite(capsys, "verify", site / "build")
    assert said.code == 3
    assert said.err.count("\n") == 1


def test_the_next_build_says_that_the_release_went_with_the_old_site(
    site: Path, capsys: Capture
) -> None:
    """And how the next one is made; a chain is kept by the copy that is published."""
    laasite(capsys, "release", "--source", site, "-q")
    shutil.copytree(site / "build", site / "published")
    added(site, "content/index.md", "\nMore.\n")
    said = laasite(capsys, "build", "--source", site, "-q")
    assert (said.code, said.err) == (0, "")
    said = laasite(capsys, "release", "--source", site, "--previous", site / "published")
    assert "is now release 2" in said.out
    said = laasite(capsys, "build", "--source", site)
    assert said.code == 0
    assert "The old site was a release; the new one isn't yet." in said.err
    assert not (site / "build/release.json").exists()


def test_an_older_copy_of_ones_own_is_looked_for_in_the_chain(site: Path, capsys: Capture) -> None:
    """A chain that was made anew as a whole is unmasked by any copy of before."""
    laasite(capsys, "release", "--source", site, "-q")
    (site / "build").rename(site / "copy")
    added(site, "content/index.md", "\nMore.\n")
    laasite(capsys, "build", "--source", site, "-q")
    laasite(capsys, "release", "--source", site, "-q")
    said = laasite(capsys, "verify", site / "build", "--follows", site / "copy")
    assert said.code == 4
    assert "isn't one of those that this site follows" in said.out


def test_the_manifest_holds_the_versions_of_the_rules(site: Path) -> None:
    """So that a status that changed because we judge otherwise can't look like performance."""
    manifest = json.loads((site / "build/manifest.json").read_bytes())
    assert manifest["rules"] == dict(RULE_VERSIONS)
    assert list(RULE_VERSIONS) == sorted(RULE_VERSIONS)
