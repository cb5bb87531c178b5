"""Names, marks and numbers that are as they should be aren't told."""

from __future__ import annotations

from pathlib import Path

import pytest

from laasite.model.rules.plain import PHONE_NUMBER
from tests.broken_sites import check, minimal
from tests.site.sites import written

FOLDER = "content/meetings/2006-05-10-board"
HEAD = (
    "---\ntitle: {title}\nmark: for information\ncontact: council/support-manager\n"
    "background_papers: nil\nillustrative: true\n{more}---\n"
)
ANNEX = "annexes:\n  - { label: Annex A, title: Figures }\n"
ELSEWHERE = "annexes:\n  - { label: Annex A, title: Figures, same_as: not recorded }\n"


def codes(root: Path, text: str, title: str = "How the board works", more: str = "") -> list[str]:
    """The codes of all that is said of the smallest site with one paper.

    That its numbers are telephone numbers at all is another rule's concern.
    """
    site = minimal(root / "site")
    written(site, f"{FOLDER}/index.md", "---\nstate: held\nillustrative: true\n---\n")
    written(site, f"{FOLDER}/work.md", HEAD.format(title=title, more=more) + text)
    return [one.rule.code for one in check(site) if one.rule is not PHONE_NUMBER]


@pytest.mark.parametrize(
    ("text", "title", "more"),
    [
        ("FOR INFORMATION\n\nThe board works.\n\nFOR INFORMATION\n", "Work", ""),
        ("**FOR INFORMATION**\n\nThe board works.\n\n**FOR INFORMATION**\n", "Work", ""),
        ("This is for residents of the town.\n", "Work", ""),
        ("The figures are in Annex A.\n\n## Annex A: figures\n\nTwo.\n", "Work", ANNEX),
        ("The figures are in Annex A.\n", "Work", ELSEWHERE),
        ("The paper heads it “Appendix A”.\n", "Work", ELSEWHERE),
        ("Partnerships work.\n", "How a partnership works", ""),
        ("The board reviewed its strategies.\n", "A review of the strategy", ""),
        ("The LAA and the NHS and the BBC agree on LAAs.\n", "Work", ""),
        ("1.1 So.\n\n> 1.1 “So it is.”\n\n1.2 And so.\n", "Work", ""),
        ("Ask the Partnership Support Manager or the Chief Executive.\n", "Work", ""),
        ("Ring 0113 496 0001, 0113 496 0002 or 0161 496 0003.\n", "Work", ""),
    ],
)
def test_a_paper_in_good_order_is_left_alone(
    tmp_path: Path, text: str, title: str, more: str
) -> None:
    assert codes(tmp_path, text, title, more) == []


def test_an_annex_that_nobody_listed_is_told(tmp_path: Path) -> None:
    assert codes(tmp_path, "The figures are in Annex B.\n") == ["LAA702"]


def test_a_mark_at_one_end_only_is_told(tmp_path: Path) -> None:
    assert codes(tmp_path, "FOR INFORMATION\n\nThe board works.\n") == ["LAA710"]


def test_a_digit_exchanged_among_numbers_of_a_paper_is_told(tmp_path: Path) -> None:
    text = "Ring 0113 496 0001, 0113 496 0002 or 0131 496 0003.\n"
    assert codes(tmp_path, text) == ["LAA713"]


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("contact", "council/nobody", "LAA308"),
        ("follows", "2006-05-10-board/nothing", "LAA301"),
        ("follows", "2005-01-01-board/decision", "LAA301"),
    ],
)
def test_what_a_paper_refers_to_is_there(tmp_path: Path, key: str, value: str, code: str) -> None:
    site = minimal(tmp_path / "site")
    head = HEAD.format(title="Work", more="" if key == "contact" else f"{key}: {value}\n")
    if key == "contact":
        head = head.replace("council/support-manager", value)
    written(site, f"{FOLDER}/index.md", "---\nstate: held\nillustrative: true\n---\n")
    written(site, f"{FOLDER}/work.md", head + "The board works.\n")
    assert [finding.rule.code for finding in check(site)] == [code]


def test_papers_in_a_folder_without_a_meeting_are_told_once(tmp_path: Path) -> None:
    site = minimal(tmp_path / "site")
    for name in ("one", "two"):
        paper = HEAD.format(title=f"Work {name}", more="") + "The board works.\n"
        written(site, f"{FOLDER}/{name}.md", paper)
    (finding,) = check(site)
    assert finding.rule.code == "LAA301"
    assert "has no `index.md`, so it is no meeting" in finding.message


def test_a_meeting_of_a_body_that_nobody_knows_is_told(tmp_path: Path) -> None:
    site = minimal(tmp_path / "site")
    folder = "content/meetings/2006-05-10-bord"
    written(site, f"{folder}/index.md", "---\nstate: held\nillustrative: true\n---\n")
    (finding,) = check(site)
    assert (finding.rule.code, finding.meant) == ("LAA301", "`board`")
