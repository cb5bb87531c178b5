"""Rules on figures in texts, on what can be worked out from totals, and on second opinions."""

from __future__ import annotations

from laasite.model.findings import Rule, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

# --- short codes in texts (LAA850 to LAA857) ------------------------------------------------------

UNKNOWN_CODE = Rule(
    "LAA850",
    ERROR,
    "A short code that there isn't",
    "Use one of `[[value burglary]]`, `[[due burglary]]`, `[[status burglary]]`, "
    "`[[chart burglary]]`, `[[table burglary]]` and `[[download burglary]]`, with the id of the "
    "target.",
)
UNKNOWN_TARGET = Rule(
    "LAA851",
    ERROR,
    "A short code for a target that isn't on this site",
    "Write the name of the target's file without its ending, as in `[[value burglary]]`. A text "
    "can't quote a target before that is published.",
)
UNKNOWN_PART = Rule(
    "LAA852",
    ERROR,
    "A short code for a part or a promise that the target doesn't have",
    "Write the id of the part behind a point (`burglary.a`), and the agreement or strategy behind "
    "a stroke (`burglary/laa-2006`).",
)
WHICH_PART = Rule(
    "LAA853",
    ERROR,
    "A short code that fits several parts of a target",
    "Name the part behind a point, as in `[[value burglary.a]]`.",
)
NOTHING_THERE = Rule(
    "LAA854",
    ERROR,
    "A short code for something that the target doesn't have",
    "Name a period that has a published figure or level, or take the code out. A text can't quote "
    "a figure before that is published.",
)
BLOCK_IN_SENTENCE = Rule(
    "LAA855",
    ERROR,
    "A chart or table in the middle of a sentence",
    "Put it on a line of its own, with an empty line above and below.",
)
FIGURE_CONTRADICTED = Rule(
    "LAA856",
    WARNING,
    "A figure typed beside a target that isn't one of the target's figures",
    "Correct it, or let the site write it: `[[value burglary]]`.",
)

# --- what was left out and can still be found (LAA858 and LAA859) ---------------------------------

RECOVERABLE = Rule(
    "LAA858",
    ERROR,
    "A suppressed figure that can be worked out from the others",
    "Suppress a second figure of the same total as well, so that neither can be worked out. If the "
    "rows don't list everything, add a row for the rest.",
)
SHOWN_BEFORE = Rule(
    "LAA859",
    ERROR,
    "A suppressed figure that an earlier row still shows",
    "Take the earlier row out of the file, say in the `note` of the suppressed row that this was "
    "done, and take down the copies that were published.",
)
