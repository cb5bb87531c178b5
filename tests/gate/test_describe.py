"""What `laasite diff` tells: one sentence that counts, and the particulars of each thing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from laasite.gate.compare import names
from laasite.gate.describe import LONGEST, Told, describe, shown
from laasite.model.facts import Published
from tests.gate.gated import DAY, TODAY, at, gated
from tests.mistakes import ACCIDENTS, FIGURES, TREES, Edit

ROW = "2005/06,230,provisional,2006-05-19,,,One road is still to be counted,yes\n"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Published]:
    """The site, and what it told on the day it was published."""
    root = gated(tmp_path_factory.mktemp("describe") / "site")
    return root, at(root, DAY)


def told(published: tuple[Path, Published], root: Path, *edits: Edit) -> Told:
    """What some edits would do to the site."""
    site = Path(shutil.copytree(published[0], root / "site"))
    for edit in edits:
        edit.apply(site)
    return describe(published[1], at(site, TODAY), names(()))


def lines(told: Told, id: str) -> tuple[str, ...]:
    """What is told of one thing."""
    return next(one.lines for one in told.abouts if one.id == id)


def test_nothing_changes(published: tuple[Path, Published], tmp_path: Path) -> None:
    """The same sources change nothing."""
    found = told(published, tmp_path)
    assert found.nothing
    assert found.sentence == "Changes nothing that is published."


def test_a_figure_written_over_moves_its_target(
    published: tuple[Path, Published], tmp_path: Path
) -> None:
    """The figure, and the status that hangs on it."""
    found = told(published, tmp_path, Edit(FIGURES, "2005/06,230", "2005/06,250"))
    assert found.summary == (
        "alters 1 published figure",
        "moves 1 target from off track to on track",
    )
    assert lines(found, "targets/trees") == (
        "Under `laa`: from Off track to On track.",
        "The published row for `2005/06` changes: value from `230` to `250`.",
    )


def test_new_figures_are_told_apart_from_new_versions(
    published: tuple[Path, Published], tmp_path: Path
) -> None:
    """A row for a new period adds; one for a period that had a row revises."""
    new = (
        "2005/06,240,,2006-08-20,correction,Counted,,yes\n2006/07,290,estimated,2006-08-20,,,,yes\n"
    )
    found = told(published, tmp_path, Edit(FIGURES, ROW, ROW + new))
    assert found.summary[:2] == ("revises 1 figure", "adds 1 figure")


def test_facts_texts_and_pages(published: tuple[Path, Published], tmp_path: Path) -> None:
    """What is said differently, what is new, and which pages come."""
    found = told(
        published,
        tmp_path,
        Edit(ACCIDENTS, "2006/07: 80", "2006/07: 85"),
        Edit(TREES, "Trees give shade in summer.", "Trees give shade."),
        Edit("content/pages/new.md", None, "---\ntitle: New\n---\nNews.\n"),
    )
    assert found.sentence == (
        "Changes 1 published fact, changes the text of 1 page, adds 1 file, adds 1 page."
    )
    line = "`commitments[laa].levels[2006/07]` was `80` and is now `85`."
    assert lines(found, "targets/accidents") == (line,)
    assert found.added == ("pages/new.html",)
    assert lines(found, "pages/new") == ("This is new.",)


def test_what_was_typed_is_shown_as_text() -> None:
    """On one line, no longer than a line may be, and nothing in it breaks out of its marks."""
    assert shown("a`b\x1b\nc") == "`a b  c`"
    assert shown("") == "nothing"
    assert len(shown("x" * 1_000)) == LONGEST + 3
