"""A small site with something of every kind that the gate protects, as it was published."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from laasite.model.facts import Published
from laasite.model.findings import Finding
from laasite.pipeline import Order, gate, snapshot
from tests.broken_sites import minimal
from tests.mistakes import Edit

DAY = date(2006, 7, 31)
"""The day as at which the site was published."""

TODAY = date(2006, 9, 1)
NOW = datetime(2006, 9, 1, 12, tzinfo=UTC)

FILES = {
    "content/progress/2005-to-2006/trees.md": "---\nforecast: at risk\n---\nWe planted too few.\n",
    "content/money/grant.md": """---
title: A grant for trees
kind: grant
payer: council
payee: not stated
lines:
  - amount: £2 million
    state: possible
    years: not stated
    as_said_on: 18 May 2005
conditions: not stated
illustrative: true
---
Perhaps.
""",
    "content/meetings/2006-06-14-board/index.md": """---
starts: 10:00
place: not recorded
state: held
illustrative: true
---
""",
    "content/meetings/2006-06-14-board/planting.md": """---
title: Where to plant
item: 1
mark: for decision
contact: council/support-manager
recommendations:
  - id: plant
    ask: Agree to plant on two roads
background_papers: not stated
illustrative: true
---
## 1. Introduction

1.1 Two roads have room.
""",
    "content/meetings/2006-06-14-board/minutes.md": """---
attended: not recorded
interests: not recorded
decisions:
  - id: agreed
    answers: planting/plant
    outcome: agreed
    text: To plant on two roads
    objected: not recorded
    actions:
      - id: dig
        what: Dig the holes
        who: council
        due: 2006-08-20
        done: not yet
illustrative: true
---
A short meeting.
""",
    "content/consultations/future/index.md": """---
title: The future
asked_by: council
asked_of: board
deadline: 22 February 2006
illustrative: true
---
What next?
""",
    "content/consultations/future/questions.csv": """\
number,group,question
1,Trees,Should there be more trees?
""",
    "content/consultations/future/response/trees.md": """---
title: On trees
answers:
  - question: 1
    how: near the words
illustrative: true
---
Yes, more.
""",
    "content/consultations/future/endorsements.csv": """\
member,trees,answered,illustrative
council,endorse,2006-02-08,yes
""",
}


def gated(root: Path) -> Path:
    """The site at `root`; it doesn't stand still at a day."""
    minimal(root)
    Edit("site.yaml", "as_at: 31 July 2006\n", "").apply(root)
    for file, text in FILES.items():
        Edit(file, None, text).apply(root)
    return root


def at(root: Path, day: date) -> Published:
    """The site as it is told at a day; nothing may be wrong with it."""
    found, findings = snapshot(Order(root, NOW, day))
    assert found is not None, [str(one) for one in findings]
    return found[0]


def refused(root: Path, was: Published, today: date = TODAY) -> tuple[Finding, ...]:
    """What the gate says today of a site that was published before."""
    return gate(Order(root, NOW, today), was)
