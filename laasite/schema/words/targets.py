"""What the keys of targets, their commitments and their updates mean."""

from __future__ import annotations

from laasite.read.promises import BaselineRecord, InterimRecord, LevelRecord, PromiseKeys
from laasite.read.signing import SignOffRecord
from laasite.read.targets import (
    BreakRecord,
    CommitmentRecord,
    MeasureRecord,
    MilestoneRecord,
    OpinionRecord,
    PartRecord,
    TargetRecord,
    ToleranceRecord,
)
from laasite.read.updates import UpdateRecord
from laasite.schema.keys import Key, Words

WORDS: Words = {
    TargetRecord: {
        "title": Key("What the target is called, in a few words.", "More books lent"),
        "promise": Key(
            "What is promised, in one sentence that a resident understands.",
            "What is said of it in the paper",
        ),
        "objectives": Key("The ids of the objectives that the target serves.", "[cut-burglary]"),
        "no_objective_because": Key(
            "Why the target serves no objective, if it serves none.",
            "What is said of it in the paper",
        ),
        "measure": Key("What is counted, in which unit, and which way is better."),
        "close_within": Key("How far behind still counts as close, if not as in `site.yaml`."),
        "parts": Key("The parts of a target that is measured by more than one measure."),
        "milestones": Key("What is to be done by a date, once or again and again."),
        "commitments": Key(
            "What each agreement promises about this target: from where, how far, who."
        ),
        "headline": Key(
            "The agreement whose commitment is told first, if there are several.", "laa-2006"
        ),
        "second_opinions": Key("What somebody else thinks of how the target is doing."),
        "signed_off": Key("Who vouches for the figures; `laasite sign-off` writes it."),
    },
    SignOffRecord: {
        "post": Key("The post that vouches, of a partner or a body.", "council/chief-executive"),
        "date": Key("The day on which it was signed off.", "2006-07-20"),
        "fingerprint": Key(
            "Which figures were signed off; a later change to them voids the sign-off.",
            "5f0c2a9b7d3e",
        ),
    },
    MeasureRecord: {
        "what": Key("What is counted.", "Burglaries of homes"),
        "unit": Key("The unit, as it is written after a figure, such as `per cent`.", "per cent"),
        "better": Key("Which way is better.", "higher"),
        "decimals": Key("How many decimal places are shown.", "1"),
        "source": Key("Where the figures come from.", "The police's record of crimes"),
        "frequency": Key("How often a figure is due.", "year"),
        "year": Key("Which kind of year the figures are about.", "financial"),
        "covers": Key("What a figure covers: its own period, or more.", "the period"),
        "lag": Key("How long after the end of a period its figure is due.", "30 days"),
        "supplied_by": Key("The id of the partner or body that supplies the figures.", "council"),
        "smallest_change": Key("The smallest change that means something.", "0.2"),
        "breakdowns": Key(
            "By what the figures are broken down: names of columns of the CSV file.", "[ward]"
        ),
        "comparators": Key(
            "The neighbours and averages that it is compared with, by name; their figures stand in "
            "rows with that name in the column `comparator`.",
            "[England]",
        ),
        "breaks": Key("From when on figures can't be compared with those before, and why."),
    },
    BreakRecord: {
        "from": Key("The first period that is counted another way.", "2004/05"),
        "why": Key("What changed.", "New national rules on recording crime"),
    },
    ToleranceRecord: {
        "share_of_due": Key("A share of what was due by now.", "10%"),
        "absolute": Key("An amount in the measure's own unit.", "2"),
    },
    PartRecord: {
        "id": Key(
            "The id of the part, as it stands in the column `part` of the CSV file.", "reading"
        ),
        "title": Key("What the part is called.", "More books lent"),
        "measure": Key("What is counted in this part."),
    },
    MilestoneRecord: {
        "id": Key(
            "The id of the milestone, as it stands in the column `milestone` of the CSV file.",
            "reading",
        ),
        "what": Key("What is to be done.", "Burglaries of homes"),
        "due": Key("By when, if it is done once.", "18 May 2006"),
        "every": Key("How often, if it is done again and again.", "12 months"),
        "first_due": Key("When it was first due, if it is done again and again.", "18 May 2006"),
        "next_due_counts_from": Key("From when the next time is counted.", "last done"),
    },
    PromiseKeys: {
        "baseline": Key("Where it starts from."),
        "path": Key("How it is meant to get from the baseline to the levels.", "steps"),
        "levels": Key("The level promised for each period.", "{ 2006/07: 95 }"),
        "without_stretch": Key(
            "The level expected for each period without the agreement's reward.", "{ 2006/07: 92 }"
        ),
        "interim": Key("The level at which part of the reward is paid early."),
    },
    CommitmentRecord: {
        "under": Key("The id of the agreement or strategy that it is promised under.", "laa-2006"),
        "kind": Key("Who wants it: Government, the law, or the partners here.", "national"),
        "category": Key("The id of the agreement's category that it belongs to.", "mandatory"),
        "block": Key("The id of the agreement's block that it belongs to.", "safer"),
        "indicator": Key("The indicator that it is measured by, as `set/id`.", "national/16"),
        "chosen_by": Key("Who chose it.", "What is said of it in the paper"),
        "stage": Key("How far it has come: from the long list to the final one.", "long list"),
        "why": Key("Why it was dropped, if it was.", "What is said of it in the paper"),
        "agreed": Key(
            "When it was agreed. Before an exact day it isn't shown, unless `published` says so.",
            "18 May 2006",
        ),
        "lead": Key("The ids of the partners or bodies that lead on it.", "[council]"),
        "leader": Key("The post that answers for it.", "council/partnership-officer"),
        "contributing": Key("The ids of the partners that help.", "[police]"),
        "how_to_help": Key("What a resident can do to help.", "What is said of it in the paper"),
        "state": Key("Whether it stands, is being renegotiated, or has been taken out.", "agreed"),
        "reason": Key("Why it is in that state.", "What is said of it in the paper"),
        "parts": Key("The same for each part of the target, by the part's id."),
    },
    LevelRecord: {
        "value": Key("The level.", "90"),
        "change_from_baseline": Key("The change from the baseline, in place of a level.", "-5"),
        "from": Key("The lower end, where a band is promised.", "80"),
        "to": Key("The upper end, where a band is promised.", "85"),
        "measured_on": Key(
            "What the level is measured on, if not as usual.", "the first half of the year"
        ),
        "reason": Key("Why there is no number yet.", "What is said of it in the paper"),
    },
    InterimRecord: {
        "period": Key("The period of the level.", "2006/07"),
        "level": Key("The level."),
    },
    BaselineRecord: {
        "period": Key("The period that it starts from.", "2006/07"),
        "value": Key(
            "The figure that it starts from, or `from figures` for the one in the CSV file.",
            "from figures",
        ),
        "reason": Key("Why it isn't known, or has changed.", "What is said of it in the paper"),
    },
    OpinionRecord: {
        "by": Key("Who thinks so.", "The external auditor"),
        "view": Key("What they think, in their words.", "The figures can be relied on"),
        "date": Key("When they said so.", "18 May 2006"),
        "thinks": Key("What it comes to, if they said so.", "on track"),
    },
    UpdateRecord: {
        "period": Key(
            "The period that it is about, if the folder's name doesn't say it.", "2006/07"
        ),
        "written_by": Key("The post of whoever wrote it.", "council/partnership-officer"),
        "forecast": Key(
            "Whether those who write it expect the target to be met.", "likely to be met"
        ),
        "signed_off": Key("Who vouches for the update; `laasite sign-off` writes it."),
    },
}
