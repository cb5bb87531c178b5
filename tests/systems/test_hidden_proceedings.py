"""Meetings, papers, minutes and consultations that may not be seen yet leave no trace."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.site.sites import MINIMAL, copied, made, written

DAY = date(2006, 7, 31)
LATER = "published: 1 August 2006\n"
UNSEEN = "nobody may know this yet"
MEETING = "content/meetings/2006-05-10-board"
CONSULTATION = "content/consultations/streets"
PAPER = (
    "---\n{later}title: About {unseen}\nmark: for decision\ncontact: council/support-manager\n"
    "recommendations:\n  - {{ id: go-on, ask: Decide on {unseen} }}\nbackground_papers: nil\n---\n"
    "1.1 That {unseen}.\n"
)
MINUTES = (
    "---\n{later}decisions:\n  - {{ id: d, outcome: agreed, text: That {unseen} }}\n---\n{unseen}\n"
)
INDEX = "---\n{later}state: held\n---\n{text}\n"
ASKED = "---\n{later}title: Streets{text}\nasked_by: board\n---\n"


def a_paper(root: Path) -> None:
    written(root, f"{MEETING}/work.md", PAPER.format(later=LATER, unseen=UNSEEN))


def minutes(root: Path) -> None:
    written(root, f"{MEETING}/minutes.md", MINUTES.format(later=LATER, unseen=UNSEEN))


def a_whole_meeting(root: Path) -> None:
    folder = "content/meetings/2006-06-14-board"
    written(root, f"{folder}/index.md", INDEX.format(later=LATER, text=UNSEEN))
    written(root, f"{folder}/work.md", PAPER.format(later="", unseen=UNSEEN))
    written(root, f"{folder}/minutes.md", MINUTES.format(later="", unseen=UNSEEN))


def a_whole_consultation(root: Path) -> None:
    folder = "content/consultations/trees"
    written(root, f"{folder}/index.md", ASKED.format(later=LATER, text=f" {UNSEEN}"))
    written(root, f"{folder}/questions.csv", f"number,group,question\n1,Trees,Why {UNSEEN}?\n")
    written(root, f"{folder}/response/trees.md", f"---\ntitle: {UNSEEN}\n---\n{UNSEEN}\n")
    written(root, f"{folder}/endorsements.csv", "member,trees\ncouncil,endorse\n")


def a_section(root: Path) -> None:
    text = (
        f"---\n{LATER}title: {UNSEEN}\nanswers:\n  - {{ question: 1, how: near the words }}\n---\n"
    )
    written(root, f"{CONSULTATION}/response/trees.md", text)


def an_event(root: Path) -> None:
    text = f"---\n{LATER}title: {UNSEEN}\ndate: 1 June 2006\nattendance: 7\n---\n"
    written(root, "content/engagement/2006-06-01-fair.md", text)


def a_review(root: Path) -> None:
    written(root, "content/reviews/board.md", f"---\n{LATER}title: {UNSEEN}\nof: board\n---\n")


def an_obligation(root: Path) -> None:
    entry = f"  title: {UNSEEN}\n  part: Duties\n  force: proposed\n  published: 1 August 2006\n"
    written(root, "content/obligations.yaml", "# What is asked.\nunseen:\n" + entry)


HIDDEN = (
    a_paper, minutes, a_whole_meeting, a_whole_consultation, a_section, an_event, a_review,
    an_obligation,
)  # fmt: skip


@pytest.mark.parametrize("hide", HIDDEN, ids=lambda one: one.__name__)
def test_a_site_with_it_is_the_site_without_it(
    hide: Callable[[Path], None], tmp_path: Path
) -> None:
    """Every byte is the same."""
    sites = []
    for name in ("without", "with"):
        root = copied(MINIMAL, tmp_path / name)
        written(root, f"{MEETING}/index.md", INDEX.format(later="", text=""))
        written(root, f"{CONSULTATION}/index.md", ASKED.format(later="", text=""))
        written(root, f"{CONSULTATION}/questions.csv", "number,group,question\n1,Streets,Why?\n")
        sites.append(root)
    hide(sites[1])
    assert made(sites[0], DAY).files == made(sites[1], DAY).files
    later = made(sites[1], date(2006, 8, 1)).files
    assert any(UNSEEN.encode() in data for data in later.values())
