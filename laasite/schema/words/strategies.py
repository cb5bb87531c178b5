"""What the keys of strategies and their themes mean."""

from __future__ import annotations

from laasite.read.strategies import (
    AimRecord,
    GoalRecord,
    ObjectiveRecord,
    StrategyRecord,
    ThemeRecord,
)
from laasite.schema.keys import Words

STRATEGIES: Words = {
    StrategyRecord: {
        "title": "What the strategy is called.",
        "period": "The years that it is for, such as `2005-2015`.",
        "vision": "Its vision.",
        "vision_illustrative": "Whether the vision is made up.",
        "draft_issued": "When its draft was issued.",
        "issued": "When it was issued.",
        "ended": "When it ended, if before its time.",
        "follows": "The id of the strategy before it.",
        "reviews": "Reviews of it that are promised.",
    },
    ThemeRecord: {
        "title": "What the theme is called.",
        "order": "Its place among the themes.",
        "goals": "Its goals for the whole time.",
        "aims": "Its aims for the next years.",
        "objectives": "Its objectives, which targets serve.",
    },
    GoalRecord: {
        "id": "The id of the goal.",
        "text": "The goal.",
    },
    AimRecord: {
        "id": "The id of the aim.",
        "goal": "The id of the goal that it serves.",
        "text": "The aim.",
        "due": "By when.",
    },
    ObjectiveRecord: {
        "id": "The id of the objective, which no other of the strategy has.",
        "aim": "The id of the aim that it serves.",
        "text": "The objective.",
        "no_target_because": "Why no target serves it, if none does.",
        "became": "The objective of a later strategy that it became.",
        "dropped_because": "Why a later strategy has dropped it.",
    },
}
