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
from laasite.schema.keys import Key, Words
from laasite.schema.shapes import A_PART, either, takes

WORDS: Words = {
    FundRecord: {
        "title": Key("What the money is called.", "More books lent"),
        "kind": Key("What kind of money it is, such as `grant`.", "grant"),
        "payer": Key("The id of the partner that pays.", "council"),
        "payee": Key("The id of the partner that is paid.", "police"),
        "under": Key("The id of the agreement that it is paid under.", "laa-2006"),
        "lines": Key("The amounts, each with its state."),
        "conditions": Key("What it is tied to.", "[It is spent by March 2007]"),
        "areas_of_work": Key(
            "The kinds of work that it may be spent on.", "[Work with young people]"
        ),
        "decided_by": Key("The id of the body that decides about it.", "board"),
        "shares": Key("What each partner gets."),
        "spent_on": Key("What it was spent on."),
        "ended": Key("When it ended.", "18 May 2006"),
        "priorities": Key("What it was for, and what became of that."),
    },
    LineRecord: {
        "what": Key("What the amount is for.", "Burglaries of homes"),
        "amount": Key("The amount.", "£20,000"),
        "state": Key("Whether it is expected, possible, announced or paid.", "possible"),
        "years": Key("The years that it is for.", "2006/07"),
        "years_because": Key("Why the years aren't known.", "What is said of it in the paper"),
        "as_said_on": Key("When that was said.", "18 May 2006"),
    },
    ShareRecord: {
        "partner": Key("The id of the partner.", "council"),
        "share": Key("Its share.", "50%"),
    },
    SpendingRecord: {
        "what": Key("What was bought or done.", "Burglaries of homes"),
        "area_of_work": Key("The kind of work.", "What is said of it in the paper"),
        "amount": Key("The amount.", "£20,000"),
        "year": Key("The financial year.", "2006/07"),
    },
    PriorityRecord: {
        "id": Key("The id of the priority.", "reading"),
        "text": Key("The priority.", "Everyone can read"),
        "became": Key("What it became: ids of objectives or priorities.", "2005-2015/cut-burglary"),
        "dropped_because": Key("Why it was dropped.", "What is said of it in the paper"),
    },
    RewardRecord: {
        "scheme": Key("How the reward is worked out: `lpsa`, or in words.", "lpsa"),
        "pot": Key("The most that the reward can come to."),
        "shared": Key(
            "How the reward is shared out among the targets.", "What is said of it in the paper"
        ),
        "pays_nothing_below": Key(
            "The part of the way to a level below which nothing is paid.", "60%"
        ),
        "pays_no_more_than": Key(
            "The part of the way to a level above which no more is paid.", "100%"
        ),
        "on_account": Key("The part that is paid early where the interim level is met.", "20%"),
        "paid_in": Key("The instalments; together they make 100%."),
        "capital_share": Key(
            "How much of it is for capital spending; a list where that differs from year to year.",
            "50%",
            either(A_PART, takes(RewardRecord, "capital_share")),
        ),
        "money": Key("The id of the money that the reward is.", "reward-grant"),
    },
    PotRecord: {
        "percent": Key("The percentage of a budget.", "2.5%"),
        "of": Key("The budget.", "£10 million"),
        "of_what": Key("What the budget is called.", "The council's budget"),
        "round_to": Key("To what the pot is rounded.", "£1,000"),
        "amount": Key("The pot as an amount.", "£20,000"),
        "words": Key("The pot in words, where there is no amount.", "Not stated"),
    },
    InstalmentRecord: {
        "year": Key("The financial year in which it is paid.", "2006/07"),
        "share": Key("The part of the whole.", "50%"),
    },
    CapitalRecord: {
        "from": Key("From which financial year on.", "2006/07"),
        "share": Key("The part for capital spending.", "50%"),
    },
    PlanRecord: {
        "title": Key("What the plan is called.", "More books lent"),
        "owner": Key("The id of the partner that owns it.", "council"),
        "state": Key("How far it has come.", "existing"),
        "regard": Key("What it has regard to."),
    },
    RegardRecord: {
        "to": Key("The id of the strategy, agreement or plan.", "laa-2006"),
        "how": Key("How it has regard to it.", "Sends a member to it"),
        "mutual": Key("Whether the other has regard to it too.", "true"),
        "duty": Key("Whether somebody is bound to it, and by what.", "none"),
    },
}
