"""The site that benchmarks build: what officers write for so many targets, all of it made up.

Each target has a promise, a chart of four years, an update, and 350 words of Markdown of its own,
of which one in thirty or so is a link, a list or in bold. Chance is seeded: the same number of
targets gives the same files.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

from tests.site.many import WORDS
from tests.site.sites import MINIMAL, copied, written

THEMES = 10
OBJECTIVES = 4
"""For each theme."""
PARTNERS = 20
AGREEMENTS = 5
YEARS = ("2003/04", "2004/05", "2005/06", "2006/07")
UNUSED = (
    "targets/trees.md", "targets/accidents.md", "progress/trees.csv", "progress/accidents.csv",
    "strategies/plan/streets.md", "agreements/laa.md",
)  # fmt: skip
"""What the smallest site has of its own."""

VERBS = ("asked for", "counted", "paid for", "visited", "closed", "repaired", "planned", "wanted")
JOINS = ("because of", "near", "in place of", "together with", "before", "instead of", "around")


@dataclass(frozen=True, slots=True)
class Sketch:
    """One made-up target: figures for the first three of `YEARS`, levels for the last three."""

    number: int
    title: str
    promise: str
    what: str
    higher: bool
    figures: tuple[float, ...]
    levels: tuple[float, ...]
    text: str
    update: str

    @property
    def id(self) -> str:
        """The stem of its file."""
        return f"target-{self.number}"

    @property
    def theme(self) -> str:
        """The id of its theme."""
        return f"theme-{self.number % THEMES + 1}"

    @property
    def objective(self) -> str:
        """The id of its objective."""
        return f"{self.theme}-{self.number // THEMES % OBJECTIVES + 1}"

    @property
    def partner(self) -> str:
        """The id of the partner that leads."""
        return f"partner-{self.number // 3 % PARTNERS + 1}"

    @property
    def agreement(self) -> str:
        """The id of the agreement that it is promised in."""
        return f"laa-{self.number // 7 % AGREEMENTS + 1}"


def sketches(number: int) -> tuple[Sketch, ...]:
    """So many made-up targets."""
    chance = random.Random(60)
    return tuple(_sketch(chance, one) for one in range(1, number + 1))


def written_site(root: Path, things: tuple[Sketch, ...]) -> Path:
    """The sources of laasite's site of these targets, at `root`."""
    copied(MINIMAL, root)
    for name in UNUSED:
        (root / "content" / name).unlink()
    settings = (root / "site.yaml").read_text(encoding="utf-8")
    written(root, "site.yaml", f"{settings}address: https://littleton.example.org/\n")
    for number in range(1, THEMES + 1):
        written(root, f"content/strategies/plan/theme-{number}.md", _theme(number))
    for number in range(1, PARTNERS + 1):
        written(root, f"content/partners/partner-{number}.md", _partner(number))
    for number in range(1, AGREEMENTS + 1):
        written(root, f"content/agreements/laa-{number}.md", _agreement(number))
    for thing in things:
        written(root, f"content/targets/{thing.id}.md", _target(thing))
        written(root, f"content/progress/{thing.id}.csv", _figures(thing))
        written(root, f"content/progress/2005-to-2006/{thing.id}.md", _update(thing))
    return root


# --- made-up facts and words ----------------------------------------------------------------------


def _sketch(chance: random.Random, number: int) -> Sketch:
    few = chance.sample(WORDS, 6)
    higher = chance.random() < 0.5
    start, way = chance.uniform(40, 60), 1 if higher else -1
    figures = [start, *(round(start + way * chance.uniform(-2, 9), 1) for _ in range(2))]
    levels = [round(start + way * step, 1) for step in (2, 5, 8)]
    return Sketch(
        number,
        f"Target {number} on {few[0]}, {few[1]} and {few[2]}",
        f"{'More' if higher else 'Fewer'} {few[3]} and {few[4]} every year for all {few[5]}",
        f"Share of {few[0]} with {few[1]} near their {few[2]}",
        higher,
        tuple(round(one, 1) for one in figures),
        tuple(levels),
        _prose(chance, 4),
        _prose(chance, 2),
    )


def _prose(chance: random.Random, paragraphs: int) -> str:
    """Some 58 words of Markdown a paragraph, with what officers use: headings, lists, links."""
    parts = [f"## {_sentence(chance)[:-1]}"]
    parts += [" ".join(_sentence(chance) for _ in range(5)) for _ in range(paragraphs - 1)]
    first, second = chance.sample(range(1, PARTNERS + 1), 2)
    parts.append(
        f"The work is led with [{chance.choice(WORDS)}](../partners/partner-{first}.md) and told "
        f"of **{chance.choice(WORDS)}** by [others](https://www.example.org/{second}):"
    )
    parts.append("\n".join(f"- {_sentence(chance)}" for _ in range(4)))
    return "\n\n".join(parts)


def _sentence(chance: random.Random) -> str:
    few = chance.sample(WORDS, 4)
    return (
        f"The {few[0]} {chance.choice(VERBS)} {few[1]} and {few[2]} "
        f"{chance.choice(JOINS)} the {few[3]}."
    )


# --- officers' files ------------------------------------------------------------------------------


def _theme(number: int) -> str:
    aims = "".join(
        f"  - {{ id: theme-{number}-{one}, aim: aim-{number}, text: Objective {one} }}\n"
        for one in range(1, OBJECTIVES + 1)
    )
    return (
        f"---\ntitle: Theme {number}\norder: {number + 1}\nillustrative: true\n"
        f"goals: [{{ id: goal-{number}, text: Goal {number} for everyone }}]\n"
        f"aims: [{{ id: aim-{number}, goal: goal-{number}, text: Aim {number}, due: 2008/09 }}]\n"
        f"objectives:\n{aims}---\nWhat theme {number} is about.\n"
    )


def _partner(number: int) -> str:
    return (
        f"---\ntitle: Partner {number} of Littleton\nshort: partner {number}\nrole: partner\n"
        "sector: voluntary\nanswers_to: Its members\nillustrative: true\nposts:\n"
        f"  head: {{ title: Head of partner {number} }}\n---\nWhat partner {number} does.\n"
    )


def _agreement(number: int) -> str:
    return (
        f"---\ntitle: Agreement {number}\nkind: LAA\nperiod: 2004/05 to 2006/07\n"
        "between: [council, police]\nled_by: board\nlayout: single pot\n"
        f"signatories: not recorded\nillustrative: true\n---\nWhat agreement {number} is about.\n"
    )


def _target(thing: Sketch) -> str:
    levels = "".join(
        f"      {year}: {level}\n" for year, level in zip(YEARS[1:], thing.levels, strict=True)
    )
    return f"""---
title: {thing.title}
promise: {thing.promise}
illustrative: true
objectives: [plan/{thing.objective}]
measure:
  what: {thing.what}
  unit: "%"
  better: {"higher" if thing.higher else "lower"}
  decimals: 1
  source: Survey of {thing.partner}
  frequency: year
  covers: the period
  lag: 60 days
  supplied_by: {thing.partner}
commitments:
  - under: {thing.agreement}
    kind: local
    lead: [{thing.partner}]
    leader: {thing.partner}/head
    contributing: not recorded
    baseline: {{ period: 2003/04, value: {thing.figures[0]} }}
    levels:
{levels}---
{thing.text}
"""


def _figures(thing: Sketch) -> str:
    days = ("2004-05-20", "2005-05-20", "2006-05-19")
    rows = zip(YEARS, thing.figures, days, strict=False)
    lines = (f"{year},{value},{day},yes\n" for year, value, day in rows)
    return "period,value,published,illustrative\n" + "".join(lines)


def _update(thing: Sketch) -> str:
    return (
        f"---\nwritten_by: {thing.partner}/head\npublished: 2006-06-20\nillustrative: true\n---\n"
        f"{thing.update}\n"
    )
