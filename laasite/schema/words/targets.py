"""What the keys of targets, their commitments and their updates mean."""

from __future__ import annotations

from laasite.read.promises import BaselineRecord, InterimRecord, LevelRecord, PromiseKeys
from laasite.read.targets import (
    CommitmentRecord,
    MeasureRecord,
    MilestoneRecord,
    OpinionRecord,
    PartRecord,
    TargetRecord,
    ToleranceRecord,
)
from laasite.read.updates import UpdateRecord
from laasite.schema.keys import Words

TARGETS: Words = {
    TargetRecord: {
        "title": "What the target is called, in a few words.",
        "promise": "What is promised, in one sentence that a resident understands.",
        "objectives": "The ids of the objectives that the target serves.",
        "no_objective_because": "Why the target serves no objective, if it serves none.",
        "measure": "What is counted, in which unit, and which way is better.",
        "close_within": "How far behind still counts as close, if not as in `site.yaml`.",
        "parts": "The parts of a target that is measured by more than one measure.",
        "milestones": "What is to be done by a date, once or again and again.",
        "commitments": "What each agreement promises about this target: from where, how far, who.",
        "headline": "The agreement whose commitment is told first, if there are several.",
        "second_opinions": "What somebody else thinks of how the target is doing.",
    },
    MeasureRecord: {
        "what": "What is counted.",
        "unit": "The unit, as it is written after a figure, such as `per cent`.",
        "better": "Which way is better.",
        "decimals": "How many decimal places are shown.",
        "source": "Where the figures come from.",
        "frequency": "How often a figure is due.",
        "year": "Which kind of year the figures are about.",
        "covers": "What a figure covers: its own period, or more.",
        "lag": "How long after the end of a period its figure is due.",
        "supplied_by": "The id of the partner that supplies the figures.",
        "smallest_change": "The smallest change that means something.",
        "breakdowns": "By what the figures are broken down: names of columns of the CSV file.",
    },
    ToleranceRecord: {
        "share_of_due": "The share of the way that was due by now.",
        "absolute": "An amount in the measure's own unit.",
    },
    PartRecord: {
        "id": "The id of the part, as it stands in the column `part` of the CSV file.",
        "title": "What the part is called.",
        "measure": "What is counted in this part.",
    },
    MilestoneRecord: {
        "id": "The id of the milestone, as it stands in the column `milestone` of the CSV file.",
        "what": "What is to be done.",
        "due": "By when, if it is done once.",
        "every": "How often, if it is done again and again.",
        "first_due": "When it was first due, if it is done again and again.",
        "next_due_counts_from": "From when the next time is counted.",
    },
    PromiseKeys: {
        "baseline": "Where it starts from.",
        "path": "How it is meant to get from the baseline to the levels.",
        "levels": "The level promised for each period.",
        "without_stretch": "The level expected for each period without the agreement's reward.",
        "interim": "The level at which part of the reward is paid early.",
    },
    CommitmentRecord: {
        "under": "The id of the agreement or strategy that it is promised under.",
        "kind": "Who wants it: Government, the law, or the partners here.",
        "category": "The id of the agreement's category that it belongs to.",
        "block": "The id of the agreement's block that it belongs to.",
        "indicator": "The indicator that it is measured by, as `set/id`.",
        "chosen_by": "Who chose it.",
        "stage": "How far it has come: from the long list to the final one.",
        "why": "Why it was dropped, if it was.",
        "agreed": "When it was agreed.",
        "lead": "The ids of the partners or bodies that lead on it.",
        "leader": "The post that answers for it.",
        "contributing": "The ids of the partners that help.",
        "how_to_help": "What a resident can do to help.",
        "state": "Whether it stands, is being renegotiated, or has been taken out.",
        "reason": "Why it is in that state.",
        "parts": "The same for each part of the target, by the part's id.",
    },
    LevelRecord: {
        "value": "The level.",
        "change_from_baseline": "The change from the baseline, in place of a level.",
        "from": "The lower end, where a band is promised.",
        "to": "The upper end, where a band is promised.",
        "measured_on": "What the level is measured on, if not as usual.",
        "reason": "Why there is no number yet.",
    },
    InterimRecord: {
        "period": "The period of the level.",
        "level": "The level.",
    },
    BaselineRecord: {
        "period": "The period that it starts from.",
        "value": "The figure that it starts from, or `from figures` for the one in the CSV file.",
        "reason": "Why it isn't known, or has changed.",
    },
    OpinionRecord: {
        "by": "Who thinks so.",
        "view": "What they think, in their words.",
        "date": "When they said so.",
        "thinks": "What it comes to, if they said so.",
    },
    UpdateRecord: {
        "period": "The period that it is about, if the folder's name doesn't say it.",
        "written_by": "The post of whoever wrote it.",
        "forecast": "Whether those who write it expect the target to be met.",
    },
}
