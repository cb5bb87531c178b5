"""`laasite add`: what an officer types and sees, and how it ends."""

from __future__ import annotations

import shutil
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from laasite.cli import add as adding
from laasite.cli.group import commands
from tests.cli.running import laasite
from tests.output.sites import standing
from tests.site.sites import MINIMAL

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that may be written to."""
    return Path(shutil.copytree(MINIMAL, tmp_path / "site"))


def test_what_is_said_in_options_is_written_and_told(site: Path, capsys: Capture) -> None:
    said = laasite(capsys, "add", "page", "--title", "To come", "--text", "Soon.", "--source", site)
    assert (said.code, said.out) == (0, "New: content/pages/to-come.md\n")
    assert "title: To come\n" in (site / "content/pages/to-come.md").read_text("utf-8")


def test_a_dry_run_shows_the_file_and_writes_nothing(site: Path, capsys: Capture) -> None:
    before = standing(site)
    words = ("--title", "To come", "--text", "Soon.", "--source", site, "--dry-run")
    said = laasite(capsys, "add", "page", *words)
    assert said.code == 0
    assert "content/pages/to-come.md:\n---\n" in said.out
    assert standing(site) == before


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("page",), 2, "needs --title, --text"),
        (("page", "--title", "Taking part", "--text", "A"), 2, "already"),
        (("pages",), 2, "No such command"),
        (("partner", "--title", "A", "--website", "nowhere"), 1, "`nowhere`"),
        (("meeting", "--body", "board", "--date", "18 May 2006"), 1, "state: held"),
    ],
)
def test_what_does_not_pass_is_told_and_nothing_is_written(
    site: Path, capsys: Capture, words: tuple[str, ...], code: int, told: str
) -> None:
    """Misunderstandings end with 2; what `check --strict` would tell ends with 1."""
    before = standing(site)
    said = laasite(capsys, "add", *words, "--source", site)
    assert said.code == code
    assert told in said.out + said.err
    assert standing(site) == before


def test_on_a_terminal_what_is_not_said_is_asked(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A question that needs an answer is asked again; a blank one leaves the rest out."""
    monkeypatch.setattr(adding, "on_a_terminal", lambda: True)
    typed = "\nBooks for all\n\nother\n\n\nkeeper=Keeper of books; clerk=Clerk\n"
    ended = CliRunner().invoke(commands, ["add", "partner", "--source", str(site)], input=typed)
    assert ended.exit_code == 0, ended.output
    assert ended.output.count("The organisation's full name") == 2
    written = (site / "content/partners/books-for-all.md").read_text("utf-8")
    assert "\nrole: other\n" in written
    assert "\n# short:\n" in written
    assert "  keeper:\n" in written
    assert "  clerk:\n" in written


def test_answers_that_are_refused_are_not_lost(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are shown as the command that gives them again, ready to be mended."""
    monkeypatch.setattr(adding, "on_a_terminal", lambda: True)
    typed = "Books for all\n\nother\n\nnowhere\n\n"
    words = ["add", "partner", "--source", str(site)]
    ended = CliRunner().invoke(commands, words, input=typed)
    assert ended.exit_code == 1, ended.output
    again = "laasite add partner --title 'Books for all' --role other --website nowhere"
    assert again in ended.output
    monkeypatch.setattr(adding, "on_a_terminal", lambda: False)
    words += ["--title", "Books for all", "--role", "other", "--website", "nowhere"]
    assert "Your answers" not in CliRunner().invoke(commands, words).output


def test_help_tells_every_option_with_what_it_means(capsys: Capture) -> None:
    said = laasite(capsys, "add", "paper", "--help")
    group = adding.command
    assert isinstance(group, click.Group)
    made = group.get_command(click.Context(group), "paper")
    assert made is not None
    assert len(made.params) > 10
    for one in made.params:
        assert one.opts[0] in said.out
    assert "[needed]" in said.out
