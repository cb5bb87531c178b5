"""What the keys of meetings, papers, minutes, consultations and events mean."""

from __future__ import annotations

from laasite.read.consultations import (
    AnswerRecord,
    ConsultationRecord,
    ResponseRecord,
    SectionRecord,
    YouSaidRecord,
)
from laasite.read.engagement import EventRecord
from laasite.read.meetings import (
    ActionRecord,
    AnnexRecord,
    AskRecord,
    DecisionRecord,
    InterestRecord,
    MeetingRecord,
    MinutesRecord,
    PaperRecord,
)
from laasite.schema.keys import Words

PROCEEDINGS: Words = {
    MeetingRecord: {
        "starts": "When it starts, such as `10am`.",
        "place": "Where it is held.",
        "state": "Whether it is planned, was held, or was called off.",
        "questions_to": "The post that takes questions.",
    },
    PaperRecord: {
        "title": "What the paper is called.",
        "item": "The number of the item on the agenda.",
        "mark": "What the meeting is to do with it.",
        "part": "The part of the agenda. Only public papers belong here.",
        "author": "The post of its author.",
        "contact": "The post that takes questions about it.",
        "purpose": "What the paper is for, each purpose in a sentence.",
        "recommendations": "What the meeting is asked to do, each under an id.",
        "annexes": "What is attached.",
        "background_papers": "The papers that it rests on, or `nil`.",
        "follows": "The earlier paper that it follows, as `meeting/paper`.",
        "original": "The file of the paper as it was printed, or where it is kept.",
    },
    AskRecord: {
        "id": "The id of the recommendation.",
        "ask": "What the meeting is asked to do.",
    },
    AnnexRecord: {
        "label": "What it is called in the paper, such as `Annex A`.",
        "title": "Its title.",
        "same_as": "The id of something on this site that it is.",
        "file": "The name of the file beside the paper.",
    },
    MinutesRecord: {
        "attended": "The ids of the partners that were there.",
        "interests": "What members declared to have at stake.",
        "decisions": "What was decided.",
    },
    InterestRecord: {
        "who": "The id of the partner.",
        "what": "What is at stake.",
    },
    DecisionRecord: {
        "id": "The id of the decision.",
        "answers": "The recommendation that it answers, as `paper/recommendation`, or `no paper`.",
        "outcome": "What the meeting decided.",
        "text": "The decision in words.",
        "objected": "The ids of the partners that objected.",
        "actions": "What somebody is to do because of it.",
    },
    ActionRecord: {
        "id": "The id of the action.",
        "what": "What is to be done.",
        "who": "The partner or the post that is to do it.",
        "due": "By when.",
        "done": "When it was done.",
    },
    ConsultationRecord: {
        "title": "What the consultation is called.",
        "asked_by": "The id of the partner or body that asks.",
        "asked_of": "The id of the body that is asked; left out where all residents are.",
        "issued": "When the questions were published.",
        "deadline": "By when answers have to be in.",
        "views_due": "By when members send their views, before the common answer is written.",
        "response": "How and when members answer together.",
        "you_said": "What was heard, and what was done about it.",
    },
    ResponseRecord: {
        "planned": "When the answer is to be sent.",
        "sent": "When it was sent.",
        "rule": "Which objections take a section out.",
        "silence_is": "What it means if a member says nothing.",
        "late_because": "Why the answer was late.",
    },
    YouSaidRecord: {
        "said": "What people said.",
        "did": "What was done.",
        "unchanged": "What stays as it was.",
        "because": "Why.",
    },
    SectionRecord: {
        "title": "What the section is called.",
        "order": "Its place among the sections.",
        "answers": "Which questions it answers.",
    },
    AnswerRecord: {
        "question": "The number of the question.",
        "how": "Whether it is answered in full, in part or not.",
        "position": "The answer in a line.",
    },
    EventRecord: {
        "title": "What the event was called.",
        "kind": "What kind of event it was.",
        "date": "When it was held.",
        "host": "The id of the partner or body that held it.",
        "audience": "Who was asked to come.",
        "attendance": "How many came.",
        "led_by": "The post that led it.",
        "about": "The ids of what it was about.",
        "reported_in": "The paper that tells of it, as `meeting/paper`.",
    },
}
