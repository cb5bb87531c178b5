"""Targets, levels, figures and statuses that can't be as they are written."""

from __future__ import annotations

from laasite.model.findings import Rule, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

# --- figures and what they are measured in (LAA401 to LAA409) ----------------------------------

REVISION_WITHOUT_REASON = Rule(
    "LAA401",
    ERROR,
    "A figure changed without a kind of change and a reason",
    "Say in `change` what kind it is (such as `correction` or `scheduled revision`) and in "
    "`reason` why.",
)

# --- how things belong together (LAA402 to LAA409) ---------------------------------------------

TARGET_WITHOUT_OBJECTIVE = Rule(
    "LAA402",
    ERROR,
    "A target that serves no objective and doesn't say why",
    "Name its objectives under `objectives`, or say why there is none in `no_objective_because`.",
)
OBJECTIVE_WITHOUT_TARGET = Rule(
    "LAA403",
    WARNING,
    "An objective that no target measures",
    "Name it in a target's `objectives`, or say why not in `no_target_because`, `became` or "
    "`dropped_because`.",
)
MILESTONE_WITHOUT_DATE = Rule(
    "LAA404",
    ERROR,
    "A milestone that doesn't say when it is due",
    "Give it `due`, or `every` with `first_due`.",
)
NOTHING_TO_JUDGE = Rule(
    "LAA405",
    WARNING,
    "A target with nothing by which it could be judged",
    "Add a measure, parts or milestones, or give its commitments the state `placeholder`.",
)
BLOCKS_AND_LAYOUT = Rule(
    "LAA406",
    ERROR,
    "An agreement whose blocks don't fit its layout",
    "Write `layout: blocks` and list the blocks, or `layout: single pot` and list none.",
)
BLOCK_MISSING = Rule(
    "LAA407",
    ERROR,
    "A commitment that names no block of an agreement in blocks",
    "Add `block:` with the id of one of the agreement's blocks.",
)
SEATS_DO_NOT_ADD_UP = Rule(
    "LAA408",
    ERROR,
    "Seats that come to more than their total",
    "Correct `seats_total` or the numbers of the seats.",
)
AIM_OUTSIDE_STRATEGY = Rule(
    "LAA409",
    WARNING,
    "An aim that is due after its strategy ends",
    "Correct the aim's `due` or the strategy's `period`.",
)
