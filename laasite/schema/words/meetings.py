"""Meetings and papers, consultations, events, and reviews of how a body is made up."""

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
from laasite.read.restructuring import (
    FocusRecord,
    ReviewMilestoneRecord,
    ReviewQuestionRecord,
    StructureReviewRecord,
)
from laasite.schema.keys import Key, Words
from laasite.schema.shapes import A_KEY, either, one_of

WORDS: Words = {
    MeetingRecord: {
        "starts": Key("When it starts.", "6.30 pm"),
        "place": Key("Where it is.", "Council Chamber"),
        "state": Key("Whether it is planned, was held or was cancelled.", "planned"),
        "questions_to": Key(
            "The post that answers questions, as partner/post.", "council/partnership-officer"
        ),
    },
    PaperRecord: {
        "title": Key("The title of the paper.", "The new agreement"),
        "item": Key("Its number on the agenda.", "'5'"),
        "mark": Key("What the meeting is to do with it.", "for decision"),
        "part": Key(
            "The part of the agenda. Only public papers may stand here.", "public", one_of("public")
        ),
        "author": Key("The post that wrote it, as partner/post.", "council/partnership-officer"),
        "contact": Key("The post that answers questions on it, or `not stated`.", "not stated"),
        "purpose": Key("What the paper is for, one entry a purpose.", "[To report on progress]"),
        "recommendations": Key("What it asks the meeting to do."),
        "annexes": Key("What is attached to it."),
        "background_papers": Key("The papers that it rests on, or `nil`.", "nil"),
        "follows": Key("The earlier paper that it follows.", "2006-01-18-board/first-draft"),
        "original": Key(
            "The paper as it was printed: an address, or a file beside this one.", "as-printed.pdf"
        ),
    },
    AskRecord: {
        "id": Key("The id, which decisions name.", "agree"),
        "ask": Key("What is asked.", "Agree the new agreement"),
    },
    AnnexRecord: {
        "label": Key("What the annex is called in the paper.", "Annex 1"),
        "title": Key("Its title.", "List of targets"),
        "same_as": Key(
            "The paper on this site that it is the same as.", "2006-01-18-board/targets"
        ),
        "file": Key("The file beside the paper.", "annex-1.pdf"),
    },
    MinutesRecord: {
        "attended": Key("The partners that were there.", "[council, police]"),
        "interests": Key("What members declared to have at stake."),
        "decisions": Key("What was decided, in order."),
    },
    DecisionRecord: {
        "id": Key("The decision's id.", "decision-1"),
        "answers": Key(
            "The recommendation that it answers, as meeting/paper/id, or `no paper`.",
            "no paper",
            either(A_KEY, one_of("no paper")),
        ),
        "outcome": Key("What came of it.", "agreed"),
        "text": Key("The decision as the minutes word it.", "That the agreement be signed"),
        "objected": Key("The partners that objected.", "[police]"),
        "actions": Key("Who is to do what because of it."),
    },
    ActionRecord: {
        "id": Key("The action's id.", "sign"),
        "what": Key("What is to be done.", "Sign the agreement"),
        "who": Key("The partner, body or post that is to do it.", "council"),
        "due": Key("By when.", "26 June 2006"),
        "done": Key("When it was done.", "not yet"),
    },
    InterestRecord: {
        "who": Key("The partner or post.", "council"),
        "what": Key("What is at stake.", "It owns the land"),
    },
    ConsultationRecord: {
        "title": Key("What the consultation is called.", "The future of agreements"),
        "asked_by": Key("Who asks.", "government-office"),
        "asked_of": Key("The body that is asked; left out, everybody is.", "board"),
        "issued": Key("When it was issued.", "December 2005"),
        "deadline": Key("By when answers have to be in.", "3 March 2006"),
        "views_due": Key("By when members are to send in their views.", "10 February 2006"),
        "response": Key("How and when members answer together."),
        "you_said": Key("What was heard, and what was done about it."),
    },
    ResponseRecord: {
        "planned": Key("When it is to be sent.", "1 March 2006"),
        "sent": Key("When it was sent.", "not yet"),
        "rule": Key("When a section is taken out.", "any objection removes the section"),
        "silence_is": Key("What it means if a member says nothing.", "not endorsement"),
        "late_because": Key("Why it is later than the deadline.", "The Board meets afterwards"),
    },
    YouSaidRecord: {
        "said": Key("What was heard.", "Buses stop too early"),
        "did": Key("What was done about it.", "The last bus now runs at 11 pm"),
        "unchanged": Key("What did not change.", "There is still no night bus"),
        "because": Key("Why it did not change.", "It would cost too much"),
    },
    SectionRecord: {
        "title": Key("What the section is called.", "What agreements are for"),
        "order": Key("Where it stands in the response: 1 comes first.", "1"),
        "answers": Key("Which questions it answers."),
    },
    AnswerRecord: {
        "question": Key("The number of the question.", "3"),
        "how": Key("How near the answer is to the question.", "in other words"),
        "position": Key("What it says, in one line.", "We agree"),
    },
    EventRecord: {
        "title": Key("What it was called.", "Open evening at the library"),
        "kind": Key("Whether it was an event, a briefing or a survey.", "event"),
        "date": Key("When it was.", "4 May 2006"),
        "host": Key("The partner or body that held it.", "council"),
        "audience": Key("Who was invited.", "Everybody who lives in Anytown"),
        "attendance": Key("Who came: `7`, `about 40`, or in words.", "about 40"),
        "led_by": Key("The post that led it, as partner/post.", "council/partnership-officer"),
        "about": Key(
            "The targets, papers or consultations that it was about.", "[fewer-burglaries]"
        ),
        "reported_in": Key("The paper that tells of it.", "2006-05-18-board/progress"),
    },
    StructureReviewRecord: {
        "title": Key("What the review is called.", "How the Board works"),
        "of": Key("The body that is reviewed.", "board"),
        "by": Key("Who reviews it.", "council"),
        "asked_in": Key("The papers or decisions that asked for it.", "[2006-03-15-board/review]"),
        "milestones": Key("The steps of the review, in order."),
        "focus": Key("What it looks at."),
    },
    ReviewMilestoneRecord: {
        "id": Key("The step's id.", "report"),
        "what": Key("What the step is.", "Report to the Board"),
        "due": Key("By when.", "May 2006"),
        "reached": Key("When it was reached.", "not yet"),
    },
    FocusRecord: {
        "id": Key("The subject's id.", "membership"),
        "title": Key("What the subject is.", "Who sits on the Board"),
        "outcome": Key("What came of it.", "Two seats were added"),
        "questions": Key("The questions that are asked on it."),
    },
    ReviewQuestionRecord: {
        "id": Key("The question's id.", "too-many"),
        "text": Key("The question.", "Are there too many members?"),
        "outcome": Key("What came of it.", "No"),
    },
}
