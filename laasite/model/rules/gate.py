"""What was published before: it stays, or says why it went (LAA800 to LAA829).

LAA801 to LAA810 compare with a site that was published before, and refuse; the rest are about
`content/moved.yaml`.
"""

from __future__ import annotations

from laasite.model.findings import Rule, Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

CHANGED_IN_SILENCE = Rule(
    "LAA801",
    ERROR,
    "Something published now says something else",
    "Put it back, or add an entry to `changes` that tells what it said before.",
)
ADDED_IN_SILENCE = Rule(
    "LAA802",
    ERROR,
    "Something new looks as if it had always been there",
    "Tell of it under `changes` with `was: { …: not yet }`, or give it today's `published`.",
)
REMOVED_IN_SILENCE = Rule(
    "LAA803",
    ERROR,
    "Something published has been taken out",
    "Put it back, or add an entry to `changes` that tells what it said.",
)
FIGURE_REWRITTEN = Rule(
    "LAA804",
    ERROR,
    "A published figure has been written over",
    "Put the old row back and add a row below it.",
)
FIGURE_REMOVED = Rule(
    "LAA805",
    ERROR,
    "A published figure has been taken out",
    "Put the row back; if the figure was wrong, add a row below it that says so.",
)
FIGURE_BACK_DATED = Rule(
    "LAA806",
    ERROR,
    "A new figure is dated as if it had been published before",
    "Give it today's date in the column `published`.",
)
TEXT_REWRITTEN = Rule(
    "LAA807",
    ERROR,
    "A published paper, response or minute says something else",
    "Add an entry to `changes` of the kind `wording` or `correction`.",
)
CHANGE_REWRITTEN = Rule(
    "LAA808",
    ERROR,
    "The account of an earlier change has been altered",
    "Put the entry under `changes` back as it was; what is new gets an entry of its own.",
)
VANISHED = Rule(
    "LAA809",
    ERROR,
    "A published page is gone without a word",
    "Say in `content/moved.yaml` who dropped it, when and why, or what it is called now.",
)
NEW_WITHOUT_DATE = Rule(
    "LAA810",
    ERROR,
    "Something new doesn't say since when it is published",
    "Add `published:` with today's date.",
)
HALF_A_MOVE = Rule(
    "LAA815",
    ERROR,
    "An entry in `moved.yaml` that isn't whole",
    "Write `from`, `to` and `date` for a new name; `gone`, `dropped_by`, `date` and `why` for "
    "something dropped.",
)
MOVED_TO_NOTHING = Rule(
    "LAA816",
    ERROR,
    "A new name in `moved.yaml` that nothing has",
    "Correct `to`: it is the folder and the id of what there is now.",
)
STILL_THERE = Rule(
    "LAA817",
    ERROR,
    "Something in `moved.yaml` that is still there",
    "Take the entry out, or take away the file that still has the old id.",
)
MOVED_IN_CIRCLE = Rule(
    "LAA818",
    ERROR,
    "New names in `moved.yaml` that lead back to where they began",
    "Take one of the entries out.",
)
MOVED_TWICE = Rule(
    "LAA819",
    ERROR,
    "A new name in `moved.yaml` that has been given up again",
    "Let `to` name what the thing is called today, so that its readers are sent on only once.",
)
TOLD_TWICE = Rule(
    "LAA820",
    ERROR,
    "The same thing twice in `moved.yaml`",
    "Keep one of the two entries.",
)
DROPPED_BY_NOBODY = Rule(
    "LAA821",
    ERROR,
    "Something was dropped by a partner or body that isn't there",
    "Write the id of the partner or body that decided it.",
)

REFUSING = (
    CHANGED_IN_SILENCE,
    ADDED_IN_SILENCE,
    REMOVED_IN_SILENCE,
    FIGURE_REWRITTEN,
    FIGURE_REMOVED,
    FIGURE_BACK_DATED,
    TEXT_REWRITTEN,
    CHANGE_REWRITTEN,
    VANISHED,
    NEW_WITHOUT_DATE,
)
"""The rules of the gate itself: with one of them nothing is published."""
