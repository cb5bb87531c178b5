"""`laasite diff`, and `--against`: a folder, an address, a revision; told in three forms."""

from __future__ import annotations

import json
import shutil
import subprocess
import threading
from collections.abc import Iterator
from functools import partial
from http.server import HTTPServer, SimpleHTTPRequestHandler
from pathlib import Path

import pytest

from laasite.cli.group import commands
from tests.broken_sites import minimal
from tests.cli.running import laasite
from tests.mistakes import FIGURES, TREES, Edit

Capture = pytest.CaptureFixture[str]

WRITTEN_OVER = Edit(FIGURES, "2005/06,230", "2005/06,250")
SENTENCE = "alters 1 published figure, moves 1 target from off track to on track"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The smallest site, built into `build/`."""
    root = minimal(tmp_path_factory.mktemp("diff") / "site")
    commands(["build", "--source", str(root), "--quiet"], standalone_mode=False)
    return root


@pytest.fixture
def site(built: Path, tmp_path: Path) -> Path:
    """A copy of it, to be changed."""
    return Path(shutil.copytree(built, tmp_path / "site"))


def test_nothing_to_tell(site: Path, capsys: Capture) -> None:
    """Against `build/` where nothing is named; exit code 0."""
    said = laasite(capsys, "diff", "--source", site)
    assert said.code == 0
    assert "Changes nothing that is published." in said.out


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_the_forms(form: str, site: Path, capsys: Capture) -> None:
    """Each tells the sentence, the thing and its address; a difference is no failure."""
    WRITTEN_OVER.apply(site)
    said = laasite(capsys, "diff", "--source", site, "--format", form)
    assert said.code == 0
    assert said.err == ""
    assert "targets/trees.html" in said.out
    if form == "json":
        assert ", ".join(json.loads(said.out)["summary"]) == SENTENCE
    else:
        assert f"A{SENTENCE[1:]}." in said.out


def test_nothing_is_built_yet(tmp_path: Path, capsys: Capture) -> None:
    """Without `build/` and without --against there is nothing to compare with: usage, 2."""
    said = laasite(capsys, "diff", "--source", minimal(tmp_path / "site"))
    assert said.code == 2
    assert "site.json" in said.err


def test_a_site_that_can_t_be_read(site: Path, capsys: Capture) -> None:
    """With an error in the sources its findings are told, and its exit code given."""
    Edit(TREES, "decimals: 0", "decimls: 0").apply(site)
    said = laasite(capsys, "diff", "--source", site)
    assert said.code == 1
    assert "LAA2" in said.out


def test_what_is_hidden_isn_t_named(site: Path, capsys: Capture) -> None:
    """Drafts, and figures that aren't public yet, are in no line of it."""
    row = "2006/07,987654,,2030-01-01,,,Canary,yes\n"
    (site / FIGURES).write_text((site / FIGURES).read_text(encoding="utf-8") + row)
    Edit("content/pages/canary.md", None, "---\ntitle: Canary\ndraft: true\n---\nCanary.\n").apply(
        site
    )
    said = laasite(capsys, "diff", "--source", site)
    assert "Changes nothing that is published." in said.out
    assert "anary" not in said.out + said.err


# --- the gate -------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_silent_change_is_refused(command: str, site: Path, capsys: Capture) -> None:
    """Exit code 4, with file and line; nothing is written."""
    WRITTEN_OVER.apply(site)
    before = (site / "build/targets/trees.csv").read_bytes()
    said = laasite(capsys, command, "--source", site, "--against", site / "build")
    assert said.code == 4
    assert f"{FIGURES}:3:1: error LAA804" in said.out
    assert (site / "build/targets/trees.csv").read_bytes() == before


@pytest.mark.parametrize("command", ["check", "build"])
def test_nothing_changed(command: str, site: Path, capsys: Capture) -> None:
    """Against its own site a site is clean."""
    assert laasite(capsys, command, "--source", site, "--against", site / "build").code == 0


def test_an_error_in_the_sources_comes_first(site: Path, capsys: Capture) -> None:
    """Exit code 1: what is wrong in itself is told before what was changed."""
    Edit(TREES, "decimals: 0", "decimls: 0").apply(site)
    said = laasite(capsys, "check", "--source", site, "--against", site / "build")
    assert said.code == 1
    assert "LAA8" not in said.out


# --- what to compare with -------------------------------------------------------------------------


@pytest.fixture
def served(site: Path) -> Iterator[str]:
    """The address at which the built site can be read."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site / "build")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("end", ["", "/", "/index.html", "/site.json"])
def test_a_published_site(end: str, site: Path, served: str, capsys: Capture) -> None:
    """Its address, with or without the file."""
    WRITTEN_OVER.apply(site)
    said = laasite(capsys, "diff", "--source", site, "--against", f"{served}{end}")
    assert f"A{SENTENCE[1:]}." in said.out


def test_a_file_s_address(site: Path, capsys: Capture) -> None:
    """`file://` is an address too."""
    said = laasite(capsys, "diff", "--source", site, "--against", (site / "build").as_uri())
    assert (said.code, said.err) == (0, "")


def test_a_site_that_doesn_t_answer(site: Path, served: str, capsys: Capture) -> None:
    """One line, and exit code 3: the machine's fault, not the sources'."""
    said = laasite(capsys, "diff", "--source", site, "--against", f"{served}/nowhere/")
    assert said.code == 3
    assert said.err.count("\n") == 1
    assert "could not be fetched" in said.err


@pytest.mark.parametrize("text", ["", "{", '{"made_by": "laasite", "format": 99}', "[[[["])
def test_a_site_json_that_isn_t_one(text: str, site: Path, capsys: Capture) -> None:
    """Truncated, hostile or of another version: one line, exit code 3, no traceback."""
    (site / "build/site.json").write_text(text, encoding="utf-8")
    for command in ("diff", "check"):
        said = laasite(capsys, command, "--source", site, "--against", site / "build")
        assert said.code == 3
        assert said.err.startswith("laasite: What stands at")
        assert said.err.count("\n") == 1


def test_a_site_that_says_it_is_of_a_day_to_come(site: Path, capsys: Capture) -> None:
    """It could be used to read off what is under embargo."""
    told = (site / "build/site.json").read_text(encoding="utf-8")
    text = told.replace('"as_at": "2006-07-31"', '"as_at": "2200-01-01"')
    (site / "build/site.json").write_text(text, encoding="utf-8")
    said = laasite(capsys, "diff", "--source", site)
    assert said.code == 3
    assert "hasn't come" in said.err


def test_a_name_that_is_nothing(site: Path, capsys: Capture) -> None:
    """Neither folder nor address nor revision: usage, 2; an option isn't passed on to git."""
    for name in ("nothing-like-this", "--output=x"):
        said = laasite(capsys, "diff", "--source", site, f"--against={name}")
        assert said.code == 2
        assert "no folder, published site or git revision" in said.err


def git(root: Path, *words: str) -> None:
    """Run git in the site's folder."""
    who = ("-c", "user.name=Officer", "-c", "user.email=officer@example.org")
    subprocess.run(["git", *who, *words], cwd=root, check=True, capture_output=True)


def test_a_revision(site: Path, capsys: Capture) -> None:
    """The sources of a commit, in a folder below the top of the repository."""
    git(site.parent, "init", "-q")
    git(site.parent, "add", "site/site.yaml", "site/content")
    git(site.parent, "commit", "-q", "-m", "The site")
    WRITTEN_OVER.apply(site)
    said = laasite(capsys, "diff", "--source", site, "--against", "HEAD")
    assert f"A{SENTENCE[1:]}." in said.out
    said = laasite(capsys, "check", "--source", site, "--against", "HEAD")
    assert said.code == 4
    assert "LAA804" in said.out
