"""Rules on consultations, their answers, and what is asked of partnerships."""

from __future__ import annotations

from laasite.model.findings import Rule, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

AFTER_DEADLINE = Rule(
    "LAA711",
    WARNING,
    "A response that is planned for after the deadline",
    "Correct one of the dates, or say why it is late in `late_because` under `response`.",
)
WEEKEND = Rule(
    "LAA712",
    NOTE,
    "Views that are due on a Saturday or Sunday",
    "Check that somebody takes them in on that day, or choose a working day.",
)
PARTS_READ_OTHERWISE = Rule(
    "LAA719",
    NOTE,
    "A question whose parts are led in otherwise than those of its neighbour",
    "If it was printed so, keep the words and say so in the column `note`.",
)
QUESTION_NUMBERS = Rule(
    "LAA740",
    ERROR,
    "Questions whose numbers have a gap or a repeat",
    "Number the questions from 1 on, each once.",
)
UNKNOWN_QUESTION = Rule(
    "LAA741",
    ERROR,
    "A question that the consultation doesn't have",
    "Correct the number.",
)
ANSWERED_TWICE = Rule(
    "LAA742",
    WARNING,
    "A question that two sections answer",
    "Keep one of the answers, or say in the other's text that it adds to the first.",
)
PROPOSAL_AS_LAW = Rule(
    "LAA743",
    ERROR,
    "Something shown as law without the Act that makes it so",
    "Name the Act and section under `law`, or write `force: proposed` or `force: voluntary`.",
)
