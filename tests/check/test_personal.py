"""What gives a person away: what is told, and what only looks like it."""

from __future__ import annotations

from pathlib import Path

import pytest

from laasite.check.personal import is_nhs_number, is_personal
from tests.edited_sites import told as found
from tests.site.sites import MINIMAL, copied, written

PAGE = "content/pages/taking-part.md"
FIGURES = "content/progress/trees.csv"


def told(root: Path, text: str, title: str = "Taking part") -> list[str]:
    """What is said of a page, as codes."""
    copied(MINIMAL, root)
    written(root, PAGE, f"---\ntitle: {title}\nillustrative: true\n---\n{text}\n")
    return [code for code, path, *_ in found(root) if path == PAGE]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Ring 01632 960001.", "LAA916"),
        ("Ring (01632) 960001.", "LAA916"),
        ("Ring 020 7946 0001.", "LAA916"),
        ("Ring +44 7700 900123.", "LAA916"),
        ("Write to jo.bloggs@littleton.example.org.", "LAA915"),
        ("Write to jo@gmail.example.", "LAA915"),
        ("Patient 943 476 5919 waited.", "LAA917"),
        ("Patient 9434765919 waited.", "LAA917"),
    ],
)
def test_what_is_told(text: str, code: str, tmp_path: Path) -> None:
    """Each as a person would write it; the numbers are those kept free for examples."""
    assert told(tmp_path / "site", text) == [code]


@pytest.mark.parametrize(
    "text",
    [
        "It cost £4347659190 in all.",
        "There were 943 476 5918 of them.",
        "Write to community.safety@littleton.example.org or to info@littleton.example.org.",
        "See https://littleton.example.org/01632960001 or reference LA/9434765919.",
        "From 2004 to 2006, 12,345,678,901 leaves fell; 0.123456789 of all.",
        "Order 2005-06-0123456.",
    ],
)
def test_what_is_left_alone(text: str, tmp_path: Path) -> None:
    """Sums, shared mailboxes, addresses of pages and references."""
    assert told(tmp_path / "site", text) == []


def test_keys_are_looked_through_too(tmp_path: Path) -> None:
    """A title is read before any text."""
    assert told(tmp_path / "site", "Come.", "Ring 01632 960001") == ["LAA916"]


def test_the_notes_of_figures_are_looked_through_too(tmp_path: Path) -> None:
    """They stand on the target's page and in its CSV."""
    root = copied(MINIMAL, tmp_path / "site")
    rows = (root / FIGURES).read_text(encoding="utf-8")
    written(root, FIGURES, rows.replace("One road is", "Ring 01632 960001: one road is"))
    said = [(code, line) for code, path, line, _ in found(root) if path == FIGURES]
    assert said == [("LAA916", 3)]


@pytest.mark.parametrize(
    ("digits", "right"),
    [("9434765919", True), ("9434765918", False), ("4010232137", True), ("943476591", False)],
)
def test_the_check_digit(digits: str, right: bool) -> None:
    """Modulus 11; the first and third are examples of the NHS Data Dictionary."""
    assert is_nhs_number(digits) is right


def test_whose_address_it_is() -> None:
    """A name with two parts is a person's, unless one of them is a thing."""
    assert is_personal("a.person", "littleton.example.org")
    assert not is_personal("press.office", "littleton.example.org")
    assert not is_personal("lsp", "littleton.example.org")
