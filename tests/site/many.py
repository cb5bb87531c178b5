"""A site of as many targets as are asked for, each with words and figures of its own."""

from __future__ import annotations

import random
from pathlib import Path

from tests.site.sites import MINIMAL, copied, written

WORDS = [
    "homes",
    "streets",
    "children",
    "carers",
    "parks",
    "schools",
    "libraries",
    "buses",
    "cyclists",
    "tenants",
    "visitors",
    "nurses",
    "wardens",
    "burglaries",
    "fires",
    "trees",
    "clinics",
    "jobs",
    "lessons",
    "meals",
    "journeys",
    "complaints",
    "repairs",
    "households",
    "volunteers",
    "walkers",
    "gardens",
    "markets",
    "crossings",
    "shelters",
]


def _target(chance: random.Random, number: int) -> str:
    """A target with words of its own, so that nothing is compressed that wouldn't be in earnest."""
    few = chance.sample(WORDS, 6)
    return f"""---
title: Target {number} on {few[0]}, {few[1]} and {few[2]}
promise: More {few[3]} and {few[4]} every year for all {few[5]}
illustrative: true
objectives: [{chance.choice(("more-trees", "fewer-accidents"))}]
measure:
  what: Share of {few[0]} with {few[1]} near their {few[2]}
  unit: "%"
  better: {chance.choice(("higher", "lower"))}
  decimals: 1
  source: Survey of {few[3]}
  frequency: year
  covers: the period
  lag: 60 days
  supplied_by: {chance.choice(("council", "police"))}
commitments:
  - under: laa
    kind: local
    lead: [{chance.choice(("council", "police"))}]
    contributing: not recorded
    baseline: {{ period: 2003/04, value: {chance.uniform(20, 40):.1f} }}
    levels:
      2004/05: {chance.uniform(41, 45):.1f}
      2005/06: {chance.uniform(46, 50):.1f}
      2006/07: {chance.uniform(51, 60):.1f}
---
What {few[4]} and {few[5]} told us.
"""


def _figures(chance: random.Random) -> str:
    rows = (f"{period},{chance.uniform(30, 60):.1f}" for period in ("2004/05", "2005/06"))
    days = ("2005-05-20", "2006-05-19")
    lines = (f"{row},{day},yes\n" for row, day in zip(rows, days, strict=True))
    return "period,value,published,illustrative\n" + "".join(lines)


def many_targets(root: Path, number: int) -> Path:
    """The smallest site at `root` with further targets, so that there are `number` of them."""
    copied(MINIMAL, root)
    chance = random.Random(60)
    for one in range(3, number + 1):
        written(root, f"content/targets/target-{one}.md", _target(chance, one))
        written(root, f"content/progress/target-{one}.csv", _figures(chance))
    return root
