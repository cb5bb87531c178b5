"""Which kind of thing a file is."""

from __future__ import annotations

import pytest

from laasite.model.findings import Finding
from laasite.read.kinds import Kind, Slot, slot_of


@pytest.mark.parametrize(
    ("path", "slot"),
    [
        ("site.yaml", Slot(Kind.SITE, "site")),
        ("content/index.md", Slot(Kind.HOME, "index")),
        ("content/areas.yaml", Slot(Kind.AREAS, "areas")),
        ("content/glossary.yaml", Slot(Kind.GLOSSARY, "glossary")),
        ("content/targets/burglary.md", Slot(Kind.TARGET, "burglary")),
        ("content/targets/burglary/index.md", Slot(Kind.TARGET, "burglary")),
        ("content/agreements/laa-2006.md", Slot(Kind.AGREEMENT, "laa-2006")),
        ("content/partners/council.md", Slot(Kind.PARTNER, "council")),
        ("content/bodies/board.md", Slot(Kind.BODY, "board")),
        ("content/pages/about.md", Slot(Kind.PAGE, "about")),
        ("content/strategies/plan/index.md", Slot(Kind.STRATEGY, "plan")),
        ("content/strategies/plan/streets.md", Slot(Kind.THEME, "streets", "plan")),
        ("content/progress/burglary.csv", Slot(Kind.FIGURES, "burglary")),
        (
            "content/progress/2006-to-2007/burglary.md",
            Slot(Kind.UPDATE, "burglary", "2006-to-2007"),
        ),
        ("content/targets/burglary/map.png", Slot(Kind.ATTACHMENT, "map.png", "targets/burglary")),
    ],
)
def test_a_file_is_what_its_folder_says(path: str, slot: Slot) -> None:
    """The folder is the kind, the stem the id."""
    assert slot_of(path) == slot


@pytest.mark.parametrize(
    "path",
    [
        "content/burglary.md",
        "content/target/burglary.md",
        "content/targets/burglary.csv",
        "content/targets/burglary/notes.md",
        "content/progress/burglary.md",
        "content/progress/2006/burglary.csv",
        "content/strategies/plan.md",
        "content/areas.csv",
        "notes.md",
        "content",
    ],
)
def test_any_other_file_is_misplaced(path: str) -> None:
    """The finding is about the file as a whole."""
    found = slot_of(path)
    assert isinstance(found, Finding)
    assert (found.rule.code, str(found.place)) == ("LAA160", path)


def test_a_misspelt_folder_is_told_with_the_right_one() -> None:
    """And with all there are."""
    found = slot_of("content/partner/council.md")
    assert isinstance(found, Finding)
    assert found.meant == "`partners`"
    assert "`targets`" in found.cure
