"""The site whose looks are kept: of nine targets, some of them late, with a meeting."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from tests.site.many import many_targets
from tests.site.sites import ROOT, made, written

KEPT = ROOT / "tests" / "visual" / "kept"

PAGES: Mapping[str, str] = {
    "home": "index.html",
    "theme": "strategies/plan/streets.html",
    "target": "targets/target-3.html",
    "partner": "partners/council.html",
    "meeting": "meetings/2007-03-14-board.html",
    "late": "late.html",
}
"""The six kinds that residents see most, each with its address."""

_MEETING = """---
published: 20 March 2007
state: held
starts: "18:30"
place: Town Hall
questions_to: council/support-manager
---
"""
_PAPER = """---
title: Trees on the main roads
item: 1
mark: for decision
part: public
author: not stated
contact: council/support-manager
background_papers: not stated
recommendations:
  - { id: plant, ask: Plant a hundred trees before the winter }
  - { id: count, ask: Count the trees each spring }
illustrative: true
---
Trees give shade.
"""


def built(folder: Path) -> Path:
    """The site below `folder`, as at a day on which figures are late."""
    sources = many_targets(folder / "sources", 9)
    meeting = "content/meetings/2007-03-14-board"
    written(sources, f"{meeting}/index.md", _MEETING)
    written(sources, f"{meeting}/trees.md", _PAPER)
    return made(sources, date(2007, 7, 31)).written(folder / "site")
