"""What the keys of strategies and their themes mean."""

from __future__ import annotations

from laasite.read.strategies import (
    AimRecord,
    GoalRecord,
    ObjectiveRecord,
    StrategyRecord,
    ThemeRecord,
)
from laasite.schema.keys import Key, Words

WORDS: Words = {
    StrategyRecord: {
        "title": Key("What the strategy is called.", "More books lent"),
        "period": Key("The years that it is for, such as `2005-2015`.", "2005-2015"),
        "vision": Key("Its vision.", "A place to be proud of"),
        "vision_illustrative": Key("Whether the vision is made up.", "true"),
        "draft_issued": Key("When its draft was issued.", "18 May 2006"),
        "issued": Key("When it was issued.", "18 May 2006"),
        "ended": Key("When it ended, if before its time.", "18 May 2006"),
        "follows": Key("The id of the strategy before it.", "2001-2005"),
        "reviews": Key("Reviews of it that are promised."),
    },
    ThemeRecord: {
        "title": Key("What the theme is called.", "More books lent"),
        "order": Key("Its place among the themes.", "1"),
        "goals": Key("Its goals for the whole time."),
        "aims": Key("Its aims for the next years."),
        "objectives": Key("Its objectives, which targets serve."),
        "easy_read": Key(
            "What it is about, in short sentences and plain words, for its easy-to-read page. An "
            "empty line ends a paragraph.",
            "We want fewer burglaries. The police lead the work.",
        ),
    },
    GoalRecord: {
        "id": Key("The id of the goal.", "reading"),
        "text": Key("The goal.", "Everyone can read"),
    },
    AimRecord: {
        "id": Key("The id of the aim.", "reading"),
        "goal": Key("The id of the goal that it serves.", "safe"),
        "text": Key("The aim.", "Everyone can read"),
        "due": Key("By when.", "18 May 2006"),
    },
    ObjectiveRecord: {
        "id": Key("The id of the objective, which no other of the strategy has.", "reading"),
        "aim": Key("The id of the aim that it serves.", "safer-homes"),
        "text": Key("The objective.", "Everyone can read"),
        "no_target_because": Key(
            "Why no target serves it, if none does.", "What is said of it in the paper"
        ),
        "became": Key(
            "The objective of a later strategy that it became.", "2005-2015/cut-burglary"
        ),
        "dropped_because": Key(
            "Why a later strategy has dropped it.", "What is said of it in the paper"
        ),
    },
}
