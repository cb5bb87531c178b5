"""`laasite serve`, as it is typed."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest

from laasite.cli.serve import _Terminal
from laasite.serve.preview import Kind, Outcome

T = TypeVar("T")

SOON = 120.0
EVERYWHERE = "0.0.0.0"  # noqa: S104 - that is what is tested


@pytest.fixture
def site(tmp_path: Path, repository: Path) -> Path:
    """The smallest whole site, with a draft in it."""
    shutil.copytree(repository / "tests" / "sites" / "minimal", tmp_path / "site")
    targets = tmp_path / "site" / "content" / "targets"
    trees = targets.joinpath("trees.md").read_text(encoding="utf-8")
    draft = trees.replace("title: More trees on the main roads", "title: Zebras\ndraft: yes")
    targets.joinpath("zebras.md").write_text(draft, encoding="utf-8")
    return tmp_path / "site"


@contextmanager
def served(laasite: list[str], site: Path, *options: str) -> Iterator[tuple[str, Path]]:
    """The preview's address and the file of what it says; it is ended as with Ctrl-C."""
    # Who runs tests in the background may have told them to ignore Ctrl-C, and children inherit it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    said = site.parent / "said.txt"
    environment = os.environ | {"PYTHONUNBUFFERED": "1"}
    with said.open("wb") as output:
        process = subprocess.Popen(
            [*laasite, "serve", "--source", str(site), "--port", "0", *options],
            stdout=output,
            stderr=subprocess.STDOUT,
            env=environment,
        )
    try:
        yield until(lambda: address_in(said)), said
        process.send_signal(signal.SIGINT)
        assert process.wait(SOON) == 0
    finally:
        process.kill()
        process.wait()


def address_in(said: Path) -> str | None:
    words = said.read_text(encoding="utf-8").partition("The preview is at ")[2].split()
    return words[0] if words else None


def until(look: Callable[[], T | None]) -> T:
    """What `look` gives once it gives something."""
    end = time.monotonic() + SOON
    while (found := look()) is None:
        assert time.monotonic() < end, "it took too long"
        time.sleep(0.05)
    return found


def page(url: str) -> tuple[int, str]:
    """The status and the text of an address."""
    try:
        with urllib.request.urlopen(url, timeout=SOON) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def test_a_real_site_is_shown_broken_mended_and_ended(
    laasite_command: list[str], site: Path
) -> None:
    """Ctrl-C ends it with exit code 0, and nothing was written beside the sources."""
    before = sorted(path.name for path in site.iterdir())
    with served(laasite_command, site) as (url, said):
        assert "Littleton" in page(url)[1]
        settings = site / "site.yaml"
        whole = settings.read_text(encoding="utf-8")
        settings.write_text(whole.replace("strapline:", "straplien:"), encoding="utf-8")
        until(lambda: page(url)[0] == 500 or None)
        assert "site.yaml:3:1" in page(url)[1]
        assert "Did you mean `strapline`?" in page(url)[1]
        settings.write_text(whole.replace("Littleton", "Greaton"), encoding="utf-8")
        until(lambda: page(url)[0] == 200 or None)
        assert "Greaton" in page(url)[1]
    words = said.read_text(encoding="utf-8")
    assert "Traceback" not in words
    assert words.endswith("The preview has ended.\n")
    assert sorted(path.name for path in site.iterdir()) == before


@pytest.mark.parametrize("options", [(), ("--public",)])
def test_drafts_show_unless_it_is_public(
    laasite_command: list[str], site: Path, options: tuple[str, ...]
) -> None:
    with served(laasite_command, site, *options) as (url, said):
        status, text = page(f"{url}targets/zebras.html")
        home = page(url)[1]
    shows = not options
    assert (status == 200) is shows
    assert ("Zebras" in text) is shows
    assert ("preview" in home.lower()) is shows
    assert ("drafts and all" in said.read_text(encoding="utf-8")) is shows


def test_a_port_in_use_is_told_in_one_line(laasite_command: list[str], site: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = refused(laasite_command, site, "--port", str(port))
    assert done.returncode == 3
    assert done.stderr.splitlines() == [done.stderr.strip()]
    assert f"Port {port} is in use" in done.stderr


def test_a_host_that_is_not_this_computer_is_told_in_one_line(
    laasite_command: list[str], site: Path
) -> None:
    """192.0.2.1 is nobody's: it is kept for examples (RFC 5737)."""
    done = refused(laasite_command, site, "--port", "0", "--host", "192.0.2.1")
    assert done.returncode == 3
    assert "isn't an address of this computer" in done.stderr


def test_a_folder_that_is_not_a_site_is_refused(laasite_command: list[str], tmp_path: Path) -> None:
    done = refused(laasite_command, tmp_path)
    assert done.returncode == 2
    assert "no site.yaml" in done.stderr


def refused(laasite: list[str], site: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [*laasite, "serve", "--source", str(site), *options]
    return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=SOON, check=False)


def test_who_opens_it_to_others_is_warned(laasite_command: list[str], site: Path) -> None:
    with served(laasite_command, site, "--host", EVERYWHERE) as (url, said):
        assert page(url)[0] == 200
    assert f"Warning: anybody who can reach {EVERYWHERE}" in said.read_text(encoding="utf-8")


def test_what_fails_only_on_days_to_come_is_told_and_nothing_twice(
    capsys: pytest.CaptureFixture[str],
) -> None:
    fine, failed = Outcome(Kind.SITE), Outcome(Kind.MACHINE, error=OSError(5, "No disk"))
    terminal = _Terminal(open_=False, public=False)
    for made, ahead, told in ((fine, failed, 1), (failed, failed, 1), (fine, fine, 0)):
        terminal.made(made)
        terminal.ahead(ahead)
        assert capsys.readouterr().err.count("No disk") == told
