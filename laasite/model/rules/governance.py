"""Bodies, their rules and reviews; plans that have regard to each other; places within places."""

from __future__ import annotations

from laasite.model.findings import Rule, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

RULES_NAME_ABSENT = Rule(
    "LAA760",
    NOTE,
    "Terms of reference that speak of a body that isn't there",
    "Have the terms of reference revised, and add the new version above this one; until then say "
    "with `out_of_date:` what is to be done, and residents read it.",
)
ABSENT_ADVERTISED = Rule(
    "LAA761",
    WARNING,
    "A text that sends residents to a body that isn't there",
    "Take it out, or say in the same sentence that it no longer exists or is only proposed.",
)
CLUSTER_ORPHANED = Rule(
    "LAA762",
    NOTE,
    "A cluster whose theme belongs to a strategy that has ended",
    "Give it a theme of the strategy in force, or `state: ended`; until that is decided say with "
    "`realignment:` what is to become of it, and residents read it.",
)
ABSENT_ACTS = Rule(
    "LAA763",
    WARNING,
    "A body that isn't there, shown as if it acted",
    "Name a body that exists, or correct its `state`.",
)
RATING_OFF_SCALE = Rule(
    "LAA764",
    ERROR,
    "A rating that isn't on its scale",
    "Write one of the words of `scale`, or correct the scale.",
)
LAW_WITHOUT_SOURCE = Rule(
    "LAA765",
    ERROR,
    "A statutory duty that names no law",
    "Add `source:` with the Act and section, or write `duty: proposed` or `duty: none`.",
)
REGARD_TWICE = Rule(
    "LAA766",
    WARNING,
    "A link between two plans that is written at both ends",
    "Write it in one of the two files, with `mutual: yes`.",
)
PLAN_WITHOUT_LINK = Rule(
    "LAA767",
    NOTE,
    "A plan that has regard to nothing, and to which nothing has regard",
    "Add `regard:` with the strategy that it has regard to, if it has.",
)
PLACE_INSIDE_OUT = Rule(
    "LAA768",
    ERROR,
    "A place that lies in one no larger than itself",
    "Correct `in` or `kind`: a parish or ward lies in a district, a district in a county.",
)
MEETS_UNCLEAR = Rule(
    "LAA769",
    WARNING,
    "How often a body meets can't be understood",
    "Write it as `every 2 months` or `every 1 month`.",
)
NOTE_OUT_OF_PLACE = Rule(
    "LAA770",
    ERROR,
    "A place's note on a target that isn't promised for a larger place round it",
    "Take the note out, or correct the target or the agreement's `area`.",
)
DONE_TOO_EARLY = Rule(
    "LAA771",
    WARNING,
    "A review said to be done on a day that hasn't come",
    "Correct the date under `done`, or take it out until the review has been done.",
)
RATINGS_UNCLEAR = Rule(
    "LAA772",
    NOTE,
    "Two ratings that may be one",
    "Find out when each was made, or say with `undated_because:` why that isn't known; the page "
    "says that they may be one.",
)
REVIEW_WITHOUT_START = Rule(
    "LAA773",
    NOTE,
    "A review that nobody can tell the next date of",
    "Add `counted_from:`, or `done:` with the date on which it was last done.",
)
CLUSTER_WITHOUT_THEME = Rule(
    "LAA774",
    NOTE,
    "A cluster without a theme or a champion",
    "Add `themes:` and `champion:`, or write `champion: not recorded`.",
)
