"""Ids and what refers to them."""

from __future__ import annotations

from laasite.model.findings import Rule, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

UNKNOWN_REFERENCE = Rule(
    "LAA301",
    ERROR,
    "An id that nothing has",
    "Correct the id, or add what it names.",
)
AMBIGUOUS_OBJECTIVE = Rule(
    "LAA302",
    ERROR,
    "An objective's id that more than one strategy has",
    "Put the strategy's id and a stroke in front.",
)
DOUBLED_ID = Rule(
    "LAA303",
    ERROR,
    "The same id or period twice in one place",
    "Give one of the two another id, or remove it.",
)
CIRCLE = Rule(
    "LAA304",
    ERROR,
    "Things that follow or belong to each other in a circle",
    "Take one of the references out.",
)
UNKNOWN_PART = Rule(
    "LAA305",
    ERROR,
    "Levels or figures for a part that the target doesn't have",
    "Correct the part's id, or add the part to the target.",
)
FIGURES_WITHOUT_TARGET = Rule(
    "LAA306",
    ERROR,
    "Figures or an update for a target that isn't there",
    "Name the file after the target: the target's id and `.csv` or `.md`.",
)
UNKNOWN_MILESTONE = Rule(
    "LAA307",
    ERROR,
    "A row for a milestone that the target doesn't have",
    "Correct the milestone's id, or add the milestone to the target.",
)
UNKNOWN_POST = Rule(
    "LAA308",
    ERROR,
    "A post that the partner doesn't have",
    "Correct the key of the post, or add the post to the partner's file.",
)
UNKNOWN_COMPARATOR = Rule(
    "LAA309",
    ERROR,
    "A row for a neighbour or an average that the measure isn't compared with",
    "Correct the name, or add it under `measure: comparators`.",
)
