"""`laasite import` and `laasite export`: what an officer sees, and how they end."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import laasite
from tests.intake.words import docx, para
from tests.intake.workbooks import a_site, xlsx
from tests.output.sites import standing

Capture = pytest.CaptureFixture[str]
ROWS: list[list[object]] = [["Indicator", "Year", "Out"], ["trees", "2006/07", 301]]
COLUMNS = ("--column", "Indicator=target", "--column", "Year=period", "--column", "Out=value")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that may be written to."""
    return a_site(tmp_path)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A return with columns of the sender's own."""
    path = tmp_path / "return.xlsx"
    path.write_bytes(xlsx(ROWS))
    return path


def test_a_dry_run_shows_everything_and_writes_nothing(
    site: Path, file: Path, capsys: Capture
) -> None:
    """How it was understood, what becomes of each row, and the sum."""
    before = standing(site)
    said = laasite(capsys, "import", file, "--source", site, *COLUMNS, "--dry-run")
    assert said.code == 0
    assert "`Indicator` is target" in said.out
    assert "row 2, column C: to be written: `trees`, 2006/07: 301." in said.out
    assert "In all: 1 to be written." in said.out
    assert standing(site) == before


def test_where_nobody_can_be_asked_yes_has_to_be_said(
    site: Path, file: Path, capsys: Capture
) -> None:
    """It is shown all the same, and nothing is written."""
    before = standing(site)
    said = laasite(capsys, "import", file, "--source", site, *COLUMNS)
    assert said.code == 2
    assert "--yes" in said.err
    assert standing(site) == before


def test_a_way_of_reading_is_kept_for_the_next_time(
    site: Path, file: Path, capsys: Capture
) -> None:
    """`--save` writes it with the figures; `--use` needs nothing more; the site stays whole."""
    said = laasite(
        capsys, "import", file, "--source", site, *COLUMNS,
        "--published", "2007-05-01", "--save", "returns", "--yes",
    )  # fmt: skip
    assert said.code == 0
    assert "Added to: content/progress/trees.csv" in said.out
    assert "New: content/imports.yaml" in said.out
    again = laasite(capsys, "import", file, "--source", site, "--use", "returns", "--yes")
    assert again.code == 0
    assert "there already" in again.out
    assert laasite(capsys, "check", "--source", site).code == 0


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ((), 1, "No row names columns"),
        (("--use", "retuns"), 2, "no way of reading"),
        (("--change", "correction"), 2, "go together"),
        (("--column", "Out"), 2, "NAME=WHAT"),
    ],
)
def test_what_cant_be_done_is_told(
    words: tuple[str, ...], code: int, said: str, site: Path, file: Path, capsys: Capture
) -> None:
    """Exit code 1 for what is in the file, 2 for how it was asked; nothing is written."""
    before = standing(site)
    found = laasite(capsys, "import", file, "--source", site, "--yes", *words)
    assert found.code == code
    assert said in found.out + found.err
    assert standing(site) == before


def test_a_lock_file_is_named(site: Path, tmp_path: Path, capsys: Capture) -> None:
    """Exit code 1, and which file to take."""
    path = tmp_path / "~$return.xlsx"
    path.write_bytes(b"\x05Clerk")
    found = laasite(capsys, "import", path, "--source", site)
    assert found.code == 1
    assert "return.xlsx" in found.err


def test_a_form_is_written_and_never_overwritten(
    site: Path, tmp_path: Path, capsys: Capture
) -> None:
    """It says how to take it in again."""
    form = tmp_path / "form.xlsx"
    said = laasite(capsys, "export", "--source", site, "--due", "-o", form)
    assert said.code == 0
    assert "laasite import form.xlsx" in said.out
    assert laasite(capsys, "export", "--source", site, "-o", form).code == 2
    assert laasite(capsys, "export", "--source", site, "-o", tmp_path / "form.doc").code == 2
    unknown = laasite(capsys, "export", "--source", site, "--partner", "polce", "-o", "x.csv")
    assert (unknown.code, "`police`" in unknown.err) == (2, True)


def test_a_paper_is_made_of_a_word_document(site: Path, tmp_path: Path, capsys: Capture) -> None:
    """In the folder of its meeting."""
    folder = site / "content" / "meetings" / "2006-03-15-board"
    folder.mkdir(parents=True)
    (folder / "index.md").write_text("---\nstate: held\n---\nThe board met.\n", "utf-8")
    path = tmp_path / "Trees.docx"
    path.write_bytes(docx(para("More trees", "Title"), para("1.1 We want more trees.")))
    words = ("import", "paper", path, "--meeting", "2006-03-15-board", "--source", site, "--yes")
    assert "--mark" in laasite(capsys, *words).err
    said = laasite(capsys, *words, "--mark", "for decision")
    assert said.code == 0, said
    assert (folder / "more-trees.md").read_text("utf-8").endswith("1.1 We want more trees.\n")
    assert laasite(capsys, "check", "--source", site).code == 0


def test_on_a_terminal_it_asks_what_a_column_holds(
    site: Path, file: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each that isn't known, once; and before it writes, whether it may."""
    file.write_bytes(xlsx([["Target", "Period", "Value", "Remark"], [*ROWS[1], "Early"]]))
    asked: list[str] = []

    def answer(question: str, **_: object) -> str:
        asked.append(question)
        return "note"

    def agree(question: str) -> bool:
        asked.append(question)
        return len(asked) > 2

    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("click.prompt", answer)
    monkeypatch.setattr("click.confirm", agree)
    before = standing(site)
    assert laasite(capsys, "import", file, "--source", site).code == 0
    assert asked == ["What does the column `Remark` hold?", "Write 1 file?"]
    assert standing(site) == before
    assert laasite(capsys, "import", file, "--source", site).code == 0
    figures = (site / "content" / "progress" / "trees.csv").read_text("utf-8")
    assert figures.endswith("2006/07,301,,,,,Early,\n")
