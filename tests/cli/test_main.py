"""The command line as a whole: its commands, its exit codes, its faults."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from laasite import __version__
from laasite.cli.faults import Exit
from laasite.cli.group import COMMANDS
from tests.cli.running import laasite
from tests.site.sites import MINIMAL, SITES, copied, surroundings

Capture = pytest.CaptureFixture[str]


def test_the_version(capsys: Capture) -> None:
    """On one line."""
    assert laasite(capsys, "--version") == (0, f"laasite {__version__}\n", "")


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_names_each_command(flag: str, capsys: Capture) -> None:
    """With what it does."""
    said = laasite(capsys, flag)
    assert said.code == 0
    for name, what in COMMANDS.items():
        assert name in said.out
        assert what.split()[0] in said.out


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_each_command_helps(name: str, capsys: Capture) -> None:
    """Each option in a sentence."""
    said = laasite(capsys, name, "--help")
    assert said.code == 0
    assert said.out.startswith(f"Usage: laasite {name}")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("biuld", "build"), ("chek", "check"), ("serv", "serve"), ("news", "new")],
)
def test_a_misspelt_command_is_guessed(typed: str, meant: str, capsys: Capture) -> None:
    """Exit code 2, with what was probably meant."""
    said = laasite(capsys, typed)
    assert said.code == Exit.USAGE
    assert f"Did you mean `{meant}`?" in said.err


def test_a_word_like_no_command_is_only_refused(capsys: Capture) -> None:
    """Nothing is guessed where nothing is near."""
    said = laasite(capsys, "zzzzz")
    assert said.code == Exit.USAGE
    assert "Did you mean" not in said.err


def test_the_exit_codes_are_the_promised_ones() -> None:
    """CI relies on the numbers."""
    assert [(one.name, one.value) for one in Exit] == [
        ("FINE", 0),
        ("CONTENT_REFUSED", 1),
        ("USAGE", 2),
        ("MACHINE", 3),
        ("PROTECTED", 4),
        ("OUR_FAULT", 5),
    ]


def _fault(*_: object) -> None:
    raise ZeroDivisionError("a slip of ours")


@pytest.mark.parametrize("name", ["build", "check"])
def test_a_fault_of_ours_is_owned_up_to(
    name: str, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit code 5; one plain line, no traceback on the terminal; its particulars in a file."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    monkeypatch.setattr("laasite.pipeline.assess", _fault)
    root = copied(MINIMAL, tmp_path / "site")
    said = laasite(capsys, name, "--source", root)
    assert said.code == Exit.OUR_FAULT
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "a fault of laasite, not of your files" in said.err
    assert "Traceback" not in said.err
    (kept,) = tmp_path.glob("laasite-fault-*.txt")
    assert str(kept) in said.err
    particulars = kept.read_text(encoding="utf-8")
    assert "ZeroDivisionError: a slip of ours" in particulars
    assert __version__ in particulars


def test_an_interrupt_is_no_fault(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C ends it without a word of blame."""

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("laasite.pipeline.read_sources", interrupted)
    said = laasite(capsys, "build", "--source", copied(MINIMAL, tmp_path / "site"))
    assert said.code not in {0, Exit.OUR_FAULT}
    assert "Traceback" not in said.err
    assert not (tmp_path / "site" / "build").exists()


def test_a_reader_that_goes_away_is_no_fault(tmp_path: Path) -> None:
    """`laasite check | head -1` ends quietly."""
    root = copied(SITES["content"], tmp_path / "site")
    for file in (root / "content/targets").iterdir():
        file.write_text(file.read_text(encoding="utf-8") + "\n[x](nowhere)\n", encoding="utf-8")
    words = [sys.executable, "-m", "laasite", "check", "--source", str(root)]
    with subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=surroundings()
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() != Exit.OUR_FAULT
