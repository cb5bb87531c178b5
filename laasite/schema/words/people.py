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
from laasite.read.reviews import ReviewRecord
from laasite.schema.keys import Key, Words

WORDS: Words = {
    PartnerRecord: {
        "title": Key("The organisation's full name.", "More books lent"),
        "short": Key("Its name as it is usually said, where the full one is long.", "The Trust"),
        "role": Key(
            "What it is here: a partner, a part of government, or something else.", "partner"
        ),
        "sector": Key("The sector it belongs to, such as `voluntary`.", "voluntary"),
        "area": Key("The id of the area that it works in.", "anytown"),
        "answers_to": Key("Whom it answers to.", "Its members"),
        "website": Key("The address of its website.", "https://www.example.org/"),
        "also_written": Key(
            "Other ways in which its name is written in papers and spreadsheets.", "[The Trust Ltd]"
        ),
        "follows": Key("The id of the organisation that it has taken over from.", "old-trust"),
        "from": Key("Since when it has been there.", "1 April 2006"),
        "until": Key("Until when it was there.", "18 May 2006"),
        "posts": Key("The posts that answer for something, each under an id of its own."),
    },
    PostRecord: {
        "title": Key("What the post is called.", "Partnership officer"),
        "seen": Key("When a source last named the post.", "18 May 2006"),
        "confirmed": Key("Whether the organisation has said that this is right.", "true"),
        "holders": Key("Who has held it, and when; a name only where it is public."),
        "contact": Key("How the post is reached."),
    },
    HolderRecord: {
        "name": Key("The holder's name, if it may be published.", "The Mayor"),
        "post": Key("The post that holds the seat.", "council/partnership-officer"),
        "from": Key("Since when.", "1 April 2006"),
        "to": Key("Until when.", "18 May 2006"),
        "confirmed": Key("Whether this has been confirmed.", "true"),
    },
    ContactRecord: {
        "phone": Key("The post's telephone number: never a private one.", "020 7946 0000"),
        "email": Key("The post's e-mail address: never a personal one.", "partnership@example.org"),
        "public": Key("Whether the contact may be published.", "true"),
    },
    BodyRecord: {
        "title": Key("The body's full name.", "More books lent"),
        "kind": Key("What kind of body it is, such as `board` or `cluster`.", "board"),
        "state": Key("Whether it exists, is proposed, or has ended.", "existing"),
        "area": Key("The id of the area that it is for.", "anytown"),
        "meets": Key("How often it meets, such as `every 2 months`.", "every 2 months"),
        "away_days": Key("What is known of its away days.", "one a year"),
        "chair": Key("The id of the seat, one of its own, that takes the chair.", "chair"),
        "seats_total": Key("How many seats it has in all.", "12"),
        "seats": Key("Its kinds of seats, and who sits on them."),
        "reports_to": Key("The id of the body that it reports to.", "board"),
        "links": Key("How it is tied to other bodies."),
        "applicants": Key("Organisations that have asked for a seat."),
        "ratings": Key("What outside assessors thought of it."),
        "reviews": Key("Reviews of it that are promised."),
        "terms_of_reference": Key("The versions of its terms of reference."),
        "formerly": Key("What it was called before.", "[Steering Board]"),
        "themes": Key(
            "The themes that it looks after, as `strategy/theme`.", "[2005-2015/safe-and-clean]"
        ),
        "champion": Key(
            "The seat that speaks for it on another body, as `body/seat`.", "board/health"
        ),
        "realignment": Key(
            "What is to become of it once its strategy has ended.",
            "What is said of it in the paper",
        ),
        "open_to_volunteers": Key("Whether a resident can offer to take part.", "true"),
    },
    SeatRecord: {
        "id": Key("The id of the kind of seat.", "reading"),
        "kind": Key(
            "Who sits there, such as `Voluntary organisations`.", "Voluntary organisations"
        ),
        "number": Key("How many such seats there are.", "2"),
        "partner": Key("The id of the partner that fills it.", "council"),
        "holders": Key("Who has held it, and when."),
    },
    LinkRecord: {
        "to": Key("The id of the other body.", "board"),
        "how": Key("How they are tied.", "Sends a member to it"),
    },
    ApplicantRecord: {
        "who": Key("Who asked.", "The Library Trust"),
        "recorded": Key("When that was put on record.", "May 2006"),
        "why": Key("Why they ask.", "What is said of it in the paper"),
    },
    RatingRecord: {
        "rated_by": Key("The id of the partner that rated it.", "council"),
        "date": Key("When.", "18 May 2006"),
        "rating": Key("The rating.", "good"),
        "scale": Key("The scale that it is on.", "poor to excellent"),
        "why": Key("The reasons that were given.", "What is said of it in the paper"),
        "undated_because": Key("Why there is no date.", "What is said of it in the paper"),
    },
    TermsRecord: {
        "version": Key("What the version is called.", "Second version"),
        "from": Key("From when it holds.", "1 April 2006"),
        "note": Key("What is to be said of it.", "What is said of it in the paper"),
        "mentions": Key("The ids of what it mentions.", "[council]"),
        "out_of_date": Key(
            "What in it is known to be out of date.", "What is said of it in the paper"
        ),
    },
    ReviewRecord: {
        "what": Key("What is looked at again.", "Burglaries of homes"),
        "every": Key("How often.", "12 months"),
        "counted_from": Key("From when that is counted.", "18 May 2006"),
        "done": Key("When it was done.", "[18 May 2006]"),
    },
}
