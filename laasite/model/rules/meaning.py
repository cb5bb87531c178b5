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

# --- what the figures mean (LAA410 to LAA449) ---------------------------------------------------

LEVEL_WORSE_THAN_BASELINE = Rule(
    "LAA410",
    NOTE,
    "A promised level that is worse than where the promise starts",
    "Check the level, the baseline and which way is `better`. If all three are right, say in the "
    "target's text why less is promised.",
)
LEVEL_OUTSIDE_AGREEMENT = Rule(
    "LAA411",
    WARNING,
    "A level for a period outside the years of its agreement or strategy",
    "Correct the level's period, or the `period` of the agreement or strategy.",
)
NOUGHT_WITHOUT_TOLERANCE = Rule(
    "LAA412",
    WARNING,
    "A level of nought without a tolerance in the measure's unit",
    "Add `close_within: { absolute: … }` to the target: a share of nought is nought, so nothing "
    "could be told close from off track.",
)
COMMITMENT_WITHOUT_LEVEL = Rule(
    "LAA413",
    WARNING,
    "A commitment that promises no level and no milestone",
    "Add `levels` or, if they aren't settled, the state `placeholder` with a reason.",
)
FIGURE_BEFORE_PERIOD_ENDED = Rule(
    "LAA414",
    WARNING,
    "A figure that was published before its period ended",
    "Check the period and the date in `published`. A figure that looks ahead has the state "
    "`estimated`.",
)
FIGURE_BEFORE_RELEASE = Rule(
    "LAA415",
    ERROR,
    "A figure dated before the day announced for its period",
    "Put the announced day in `published`, or correct the announcement under `releases` in "
    "`site.yaml`.",
)
FIGURE_FINER_THAN_FREQUENCY = Rule(
    "LAA416",
    WARNING,
    "A figure for a shorter period than the measure is reported for",
    "Correct the measure's `frequency`, or the periods of the figures.",
)
UNKNOWN_AREA_OF_FIGURE = Rule(
    "LAA417",
    WARNING,
    "A figure broken down to an area that isn't among the site's areas",
    "Correct the name, or add it in `areas.yaml` as an area or under `also_written`.",
)
LEAD_MISSING = Rule(
    "LAA418",
    ERROR,
    "A commitment that nobody leads",
    "Name the partner or body that answers for it under `lead`.",
)
LEADER_MISSING = Rule(
    "LAA419",
    WARNING,
    "A commitment without a post that answers for it",
    "Name the post under `leader`, as in `council/director-of-education`, or write "
    "`leader: not stated`.",
)
BAND_UPSIDE_DOWN = Rule(
    "LAA420",
    ERROR,
    "A band whose upper end is below its lower end",
    "Write the smaller number behind `from` and the larger behind `to`.",
)
COMPARATOR_WITHOUT_SOURCE = Rule(
    "LAA421",
    WARNING,
    "A neighbour's or an average's figure without its source",
    "Say in the row's `source` who published it and where, or mark it `illustrative`.",
)
