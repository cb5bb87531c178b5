"""What the keys of money, rewards and plans mean."""

from __future__ import annotations

from laasite.read.money import (
    FundRecord,
    LineRecord,
    PriorityRecord,
    ShareRecord,
    SpendingRecord,
)
from laasite.read.plans import PlanRecord, RegardRecord
from laasite.read.rewards import CapitalRecord, InstalmentRecord, PotRecord, RewardRecord
from laasite.schema.keys import Words

MONEY: Words = {
    FundRecord: {
        "title": "What the money is called.",
        "kind": "What kind of money it is, such as `grant`.",
        "payer": "The id of the partner that pays.",
        "payee": "The id of the partner that is paid.",
        "under": "The id of the agreement that it is paid under.",
        "lines": "The amounts, each with its state.",
        "conditions": "What it is tied to.",
        "areas_of_work": "The kinds of work that it may be spent on.",
        "decided_by": "The id of the body that decides about it.",
        "shares": "What each partner gets.",
        "spent_on": "What it was spent on.",
        "ended": "When it ended.",
        "priorities": "What it was for, and what became of that.",
    },
    LineRecord: {
        "what": "What the amount is for.",
        "amount": "The amount.",
        "state": "Whether it is expected, possible, announced or paid.",
        "years": "The years that it is for.",
        "years_because": "Why the years aren't known.",
        "as_said_on": "When that was said.",
    },
    ShareRecord: {
        "partner": "The id of the partner.",
        "share": "Its share.",
    },
    SpendingRecord: {
        "what": "What was bought or done.",
        "area_of_work": "The kind of work.",
        "amount": "The amount.",
        "year": "The financial year.",
    },
    PriorityRecord: {
        "id": "The id of the priority.",
        "text": "The priority.",
        "became": "What it became: ids of objectives or priorities.",
        "dropped_because": "Why it was dropped.",
    },
    RewardRecord: {
        "scheme": "How the reward is worked out: `lpsa`, or in words.",
        "pot": "The most that the reward can come to.",
        "shared": "How the reward is shared out among the targets.",
        "pays_nothing_below": "The part of the way to a level below which nothing is paid.",
        "pays_no_more_than": "The part of the way to a level above which no more is paid.",
        "on_account": "The part that is paid early where the interim level is met.",
        "paid_in": "The instalments; together they make 100%.",
        "capital_share": "How much of it is for capital spending.",
        "money": "The id of the money that the reward is.",
    },
    PotRecord: {
        "percent": "The percentage of a budget.",
        "of": "The budget.",
        "of_what": "What the budget is called.",
        "round_to": "To what the pot is rounded.",
        "amount": "The pot as an amount.",
        "words": "The pot in words, where there is no amount.",
    },
    InstalmentRecord: {
        "year": "The financial year in which it is paid.",
        "share": "The part of the whole.",
    },
    CapitalRecord: {
        "from": "From which financial year on.",
        "share": "The part for capital spending.",
    },
    PlanRecord: {
        "title": "What the plan is called.",
        "owner": "The id of the partner that owns it.",
        "state": "How far it has come.",
        "regard": "What it has regard to.",
    },
    RegardRecord: {
        "to": "The id of the strategy, agreement or plan.",
        "how": "How it has regard to it.",
        "mutual": "Whether the other has regard to it too.",
        "duty": "Whether somebody is bound to it, and by what.",
    },
}
