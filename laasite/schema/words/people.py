"""What the keys of partners and bodies mean."""

from __future__ import annotations

from laasite.read.bodies import (
    ApplicantRecord,
    BodyRecord,
    LinkRecord,
    RatingRecord,
    SeatRecord,
    TermsRecord,
)
from laasite.read.partners import ContactRecord, HolderRecord, PartnerRecord, PostRecord
from laasite.read.restructuring import (
    FocusRecord,
    ObligationRecord,
    ReviewMilestoneRecord,
    ReviewQuestionRecord,
    StructureReviewRecord,
)
from laasite.read.reviews import ReviewRecord
from laasite.schema.keys import Words

PEOPLE: Words = {
    PartnerRecord: {
        "title": "The organisation's full name.",
        "short": "Its name as it is usually said, where the full one is long.",
        "role": "What it is here: a partner, a part of government, or something else.",
        "sector": "The sector it belongs to, such as `voluntary`.",
        "area": "The id of the area that it works in.",
        "answers_to": "Whom it answers to.",
        "website": "The address of its website.",
        "also_written": "Other ways in which its name is written in papers and spreadsheets.",
        "follows": "The id of the organisation that it has taken over from.",
        "from": "Since when it has been there.",
        "until": "Until when it was there.",
        "posts": "The posts that answer for something, each under an id of its own.",
    },
    PostRecord: {
        "title": "What the post is called.",
        "seen": "When a source last named the post.",
        "confirmed": "Whether the organisation has said that this is right.",
        "holders": "Who has held it, and when; a name only where it is public.",
        "contact": "How the post is reached.",
    },
    HolderRecord: {
        "name": "The holder's name, if it may be published.",
        "post": "The post that holds the seat.",
        "from": "Since when.",
        "to": "Until when.",
        "confirmed": "Whether this has been confirmed.",
    },
    ContactRecord: {
        "phone": "The post's telephone number: never a private one.",
        "email": "The post's e-mail address: never a personal one.",
        "public": "Whether the contact may be published.",
    },
    BodyRecord: {
        "title": "The body's full name.",
        "kind": "What kind of body it is, such as `board` or `cluster`.",
        "state": "Whether it exists, is proposed, or has ended.",
        "area": "The id of the area that it is for.",
        "meets": "How often it meets, such as `every 2 months`.",
        "away_days": "What is known of its away days.",
        "chair": "The id of the seat or the partner that takes the chair.",
        "seats_total": "How many seats it has in all.",
        "seats": "Its kinds of seats, and who sits on them.",
        "reports_to": "The id of the body that it reports to.",
        "links": "How it is tied to other bodies.",
        "applicants": "Organisations that have asked for a seat.",
        "ratings": "What outside assessors thought of it.",
        "reviews": "Reviews of it that are promised.",
        "terms_of_reference": "The versions of its terms of reference.",
        "formerly": "What it was called before.",
        "themes": "The themes that it looks after, as `strategy/theme`.",
        "champion": "The seat that speaks for it on another body, as `body/seat`.",
        "realignment": "What is to become of it once its strategy has ended.",
        "open_to_volunteers": "Whether a resident can offer to take part.",
    },
    SeatRecord: {
        "id": "The id of the kind of seat.",
        "kind": "Who sits there, such as `Voluntary organisations`.",
        "number": "How many such seats there are.",
        "partner": "The id of the partner that fills it.",
        "holders": "Who has held it, and when.",
    },
    LinkRecord: {
        "to": "The id of the other body.",
        "how": "How they are tied.",
    },
    ApplicantRecord: {
        "who": "Who asked.",
        "recorded": "When that was put on record.",
        "why": "Why they ask.",
    },
    RatingRecord: {
        "rated_by": "The id of the partner that rated it.",
        "date": "When.",
        "rating": "The rating.",
        "scale": "The scale that it is on.",
        "why": "The reasons that were given.",
        "undated_because": "Why there is no date.",
    },
    TermsRecord: {
        "version": "What the version is called.",
        "from": "From when it holds.",
        "note": "What is to be said of it.",
        "mentions": "The ids of what it mentions.",
        "out_of_date": "What in it is known to be out of date.",
    },
    ReviewRecord: {
        "what": "What is looked at again.",
        "every": "How often.",
        "counted_from": "From when that is counted.",
        "done": "When it was done.",
    },
    StructureReviewRecord: {
        "title": "What the review is called.",
        "of": "The id of the body that is reviewed.",
        "by": "The id of whoever reviews it.",
        "asked_in": "The papers and decisions that ask for it.",
        "milestones": "The steps of the review.",
        "focus": "The subjects of the review.",
    },
    ReviewMilestoneRecord: {
        "id": "The id of the step.",
        "what": "What is done.",
        "due": "By when.",
        "reached": "When it was reached.",
    },
    FocusRecord: {
        "id": "The id of the subject.",
        "title": "What the subject is called.",
        "outcome": "What came of it.",
        "questions": "What is asked about it.",
    },
    ReviewQuestionRecord: {
        "id": "The id of the question.",
        "text": "The question.",
        "outcome": "What came of it.",
    },
    ObligationRecord: {
        "title": "What is asked.",
        "part": "The part of the list that it stands in.",
        "force": "Whether it is proposed, voluntary or the law.",
        "falls_on": "Who has to do it.",
        "law": "The Act and section.",
        "in_place": "Whether it is done here.",
        "because": "How we know, or why not.",
    },
}
