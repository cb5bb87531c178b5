"""Agreements, rewards, indicators and money that can't be so (LAA450 to LAA489)."""

from __future__ import annotations

from laasite.model.findings import Rule, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

# --- how targets are chosen (LAA450 to LAA459) -------------------------------------------------

VERSIONS_UNCLEAR = Rule(
    "LAA450",
    ERROR,
    "Rules for choosing targets of which it isn't clear which is in force",
    "List the versions oldest first and give each after the first a later date in `from`.",
)
SLOT_OPEN = Rule(
    "LAA451",
    ERROR,
    "An agreement whose targets don't satisfy the rules in force",
    "Choose a target of that category, or correct the categories of the targets chosen.",
)
NUMBER_OF_TARGETS = Rule(
    "LAA452",
    WARNING,
    "An agreement with more or fewer targets than its rules ask for",
    "Add the targets that are missing, or correct `total` in the version in force.",
)
WRONG_CHOOSER = Rule(
    "LAA453",
    WARNING,
    "A target chosen by somebody other than the rules say",
    "Correct `chosen_by` of the target, or write the exception and its ground into the slot.",
)
NO_TARGET_LEADER = Rule(
    "LAA454",
    WARNING,
    "A target of a long list with nobody to ask about it",
    "Write a post under `leader`, as in `council/director-of-education`.",
)
RETIRED_IN_SILENCE = Rule(
    "LAA455",
    ERROR,
    "Something that was promised ended without a word of what became of it",
    "Say in `became` what took its place, or in `dropped_because` why nothing did.",
)
SIGNED_BEFORE_ISSUED = Rule(
    "LAA456",
    ERROR,
    "A signature older than the document that it stands under",
    "Correct `signed`, or the agreement's `issued`.",
)
TERM_OF_AGREEMENT = Rule(
    "LAA457",
    WARNING,
    "A Local Area Agreement that doesn't run for three financial years",
    "Correct `period`, or say in `period_note` why it is longer or shorter.",
)
GAP_OR_OVERLAP = Rule(
    "LAA458",
    WARNING,
    "An agreement that doesn't begin on the day after the one it follows",
    "Correct `period` of one of the two, or say in `period_note` of the later one why it is so.",
)
STAGES_OUT_OF_ORDER = Rule(
    "LAA459",
    ERROR,
    "An agreement that reached a stage before the one that comes first",
    "Put the stages in their order, or correct the dates in `reached`.",
)

# --- indicators selected, and what a district makes of them (LAA460 to LAA469) -----------------

TOO_MANY_SELECTED = Rule(
    "LAA460",
    ERROR,
    "More indicators selected than the agreement allows",
    "Take indicators out, or correct `designated_at_most` under the agreement's `selection`.",
)
UNKNOWN_INDICATOR = Rule(
    "LAA461",
    ERROR,
    "An indicator that its set doesn't have",
    "Write it as the set has it, such as `national/154`.",
)
REFUSED_INDICATOR = Rule(
    "LAA462",
    ERROR,
    "An indicator that can't be chosen",
    "Choose another indicator.",
)
STATUTORY_SELECTED = Rule(
    "LAA463",
    ERROR,
    "A statutory indicator that counts as a selected one, or the other way round",
    "Correct `kind` of the commitment, or `statutory` in the set of indicators.",
)
STATUTORY_NUMBER = Rule(
    "LAA464",
    ERROR,
    "An agreement with more or fewer statutory indicators than it says",
    "Add what is missing, or correct `statutory_number` under the agreement's `selection`.",
)
SCHEDULE_INCOMPLETE = Rule(
    "LAA465",
    ERROR,
    "A selected indicator without baseline or yearly targets, and without a reason",
    "Add them, or give the commitment `state: placeholder` and say in `reason` what is awaited.",
)
RELEVANCE_OF_NOTHING = Rule(
    "LAA466",
    ERROR,
    "A view of an indicator that the agreement doesn't have",
    "Name an indicator as the agreement's targets do, such as `national/154`.",
)
RELEVANCE_MISSING = Rule(
    "LAA467",
    WARNING,
    "An indicator of the agreement of which the area says nothing",
    "Add a row for it with `core`, `some` or `none`, and why.",
)
RELEVANCE_WITHOUT_REASON = Rule(
    "LAA468",
    ERROR,
    "A view of an indicator without a reason",
    "Say in the column `why` what it has to do with the area's work.",
)
NOT_WITHIN_AREA = Rule(
    "LAA469",
    ERROR,
    "A view of an agreement that is for somewhere else",
    "Correct the folder's name, or `in` of the area in `areas.yaml`.",
)

# --- negotiating and delivering (LAA470 to LAA473) ---------------------------------------------

LEADS_AND_BLOCKS = Rule(
    "LAA470",
    WARNING,
    "A negotiation with leads for more or fewer blocks than it says",
    "List who leads on each block, or say in `as_printed` what the letter leaves open.",
)
LEAD_UNCONFIRMED = Rule(
    "LAA471",
    WARNING,
    "A lead officer who isn't confirmed",
    "Take out `unconfirmed`, or say in `as_printed` what the letter leaves open.",
)
BLOCK_NOT_NAMED = Rule(
    "LAA472",
    WARNING,
    "A lead officer for a block that isn't named",
    "Name the block, or say in `as_printed` what the letter leaves open.",
)
NOT_OF_THE_AGREEMENT = Rule(
    "LAA473",
    ERROR,
    "A delivery plan with a target that isn't the agreement's",
    "Take the target out of `delivery_plan`, or give it a commitment under the agreement.",
)

# --- money (LAA474 to LAA483) ------------------------------------------------------------------

YEARS_OUTSIDE = Rule(
    "LAA474",
    WARNING,
    "Money for a year outside the agreement that it belongs to",
    "Correct `years`, or say in `years_because` why it is paid then.",
)
SHARES_NOT_WHOLE = Rule(
    "LAA475",
    ERROR,
    "Shares of money that don't add up to 100%",
    "Correct the shares under `shares`.",
)
SPENT_OUTSIDE = Rule(
    "LAA476",
    ERROR,
    "Money spent outside the areas of work that it is for",
    "Correct `area_of_work`, or the `areas_of_work` of the money.",
)
SPENT_TOO_MUCH = Rule(
    "LAA477",
    WARNING,
    "More money spent than was paid",
    "Correct `spent_on`, or add what was paid to `lines`.",
)
WRONG_TOTAL = Rule(
    "LAA478",
    ERROR,
    "A total of targets that can't be read",
    "Write it as `12`, `12 or 13` or `10 to 15`.",
)
WRONG_SLOT = Rule(
    "LAA479",
    ERROR,
    "A slot that doesn't say which targets fill it",
    "Write under `any_of` a list of categories, or `each block`.",
)
WITH_IS_WITHOUT = Rule(
    "LAA480",
    ERROR,
    "A reward for reaching the level that was expected anyway",
    "Correct `without_stretch`, or the level of that period.",
)
NO_WITHOUT = Rule(
    "LAA481",
    WARNING,
    "A rewarded target that doesn't say what was expected anyway",
    "Add `without_stretch` for the last period.",
)
WRONG_POT = Rule(
    "LAA482",
    ERROR,
    "A reward whose size isn't clear",
    "Write `percent` with `of`, or `amount`, or words alone such as `pot: not yet announced`.",
)
WRONG_INSTALMENTS = Rule(
    "LAA483",
    ERROR,
    "Instalments that don't add up to 100%",
    "Correct the shares under `paid_in`.",
)

# --- targets on their way (LAA484 to LAA489) ---------------------------------------------------

INDICATOR_TWICE = Rule(
    "LAA484",
    ERROR,
    "An indicator that stands twice under one agreement",
    "Keep one of the two targets, or correct the `indicator` of one.",
)
DROPPED_WITHOUT_REASON = Rule(
    "LAA485",
    WARNING,
    "A target that was dropped without a reason",
    "Say in `why` of the commitment why it was dropped.",
)
