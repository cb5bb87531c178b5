"""The site's settings, its pages of text, and the lists that stand in a file of their own."""

from __future__ import annotations

from laasite.read.imports import ImportRecord
from laasite.read.moved import MovedRecord, MoveRecord
from laasite.read.pages import AreaNoteRecord, AreaRecord, PageRecord, TermRecord
from laasite.read.restructuring import ObligationRecord
from laasite.read.site import (
    AccessibilityRecord,
    InaccessibleRecord,
    OtherLanguageRecord,
    ReleaseRecord,
    ReportAProblemRecord,
    SiteRecord,
)
from laasite.schema.keys import Key, Words
from laasite.schema.shapes import A_YEAR, one_of, text

WORDS: Words = {
    SiteRecord: {
        "title": Key("What the site is called, at the top of every page.", "Anytown Partnership"),
        "strapline": Key("One line under the title.", "What was promised, and what has happened"),
        "address": Key(
            "Where the site is found on the web. Feeds and search engines need it.",
            "https://anytown.example.org/",
        ),
        "partnership": Key("The body that speaks for the whole partnership.", "board"),
        "area": Key("The place that the site is about, from `areas.yaml`.", "anytown"),
        "share_image": Key(
            "A PNG or JPEG in `content`, 1,200 by 630 pixels, that other sites show beside a link.",
            "share.png",
        ),
        "share_image_alt": Key(
            "What that picture shows, for people who don't see it.",
            "The name of the partnership on a blue ground",
        ),
        "licence": Key("Under which licence the site is published."),
        "languages": Key(
            "The languages of the site by their codes. The whole site is made in each: the first "
            "stands at the site's address, each other one in a folder of its own.",
            "[en-GB]",
        ),
        "in_other_languages": Key(
            "What the site is called in its other languages, by the code of each in small letters."
        ),
        "dates": Key(
            "Add this only if `05/06/2006` shall mean 5 June. Otherwise such dates are refused.",
            "day first",
            one_of("day first"),
        ),
        "timezone": Key("The time zone in which days begin and end.", "Europe/London"),
        "publish_time": Key(
            "The time of day at which what is due on a day is shown.",
            "'09:30'",
            text("a time of day", "[0-9]{1,2}:[0-9]{2}"),
        ),
        "as_at": Key(
            "Shows the site as it stood on this day, for ever, with a notice.", "2 May 2006"
        ),
        "repository_is_public": Key(
            "Whether anybody can read these files, so that nothing in them is secret.", "true"
        ),
        "releases": Key("The days, announced ahead, on which figures are published."),
        "close_within": Key("How far behind its level a target still counts as close."),
        "report_a_problem": Key("Where residents tell that something on the site is wrong."),
        "accessibility": Key("What the accessibility statement says, which the law asks for."),
        "extra": Key("Whatever templates of your own need. laasite doesn't read it."),
    },
    OtherLanguageRecord: {
        "title": Key("What the site is called in that language.", "Partneriaeth Anytown"),
        "strapline": Key("The line under the title.", "Beth a addawyd"),
        "share_image_alt": Key("What the picture for other sites shows.", "Enw’r bartneriaeth"),
    },
    ReleaseRecord: {
        "period": Key("The period whose figures are published.", "2006/07 Q1", A_YEAR),
        "published": Key("The day on which they are published.", "17 July 2006"),
        "moved_from": Key("The day that was announced before.", "3 July 2006"),
        "reason": Key("Why the day was moved.", "The survey was late"),
    },
    ReportAProblemRecord: {
        "post": Key("The post that answers, as partner/post.", "council/partnership-officer"),
        "form": Key(
            "The form or page for telling of a problem.", "https://anytown.example.org/contact"
        ),
        "public": Key(
            "Whether this may be shown to residents. It isn't, unless you say so.", "true"
        ),
    },
    AccessibilityRecord: {
        "status": Key("How far the site meets the rules (WCAG 2.2, level AA).", "partly"),
        "prepared": Key("When the statement was first written.", "1 July 2024"),
        "last_reviewed": Key("When somebody last read it through.", "1 July 2024"),
        "last_tested": Key("When the site was last tested.", "28 June 2024"),
        "tested_by": Key("Who tested it.", "The Council's web officers"),
        "method": Key(
            "How it was tested, and which pages.", "One page of each kind, by keyboard alone"
        ),
        "not_accessible": Key("What isn't accessible; one entry for each thing."),
        "disproportionate_burden": Key(
            "What you don't put right because it would cost too much, and how you judged that.",
            "Maps in papers from before 2018",
        ),
        "response_days": Key("Within how many days you answer.", "10"),
        "enforcement": Key(
            "Who is responsible for enforcing the rules.",
            "The Equality and Human Rights Commission enforces the rules",
        ),
        "enforcement_link": Key(
            "Where to turn to them.", "https://www.equalityadvisoryservice.com/"
        ),
    },
    InaccessibleRecord: {
        "what": Key("What can't be used by everybody.", "Papers as PDF"),
        "criterion": Key("The rule that it breaks.", "1.3.1 Info and relationships"),
        "why": Key("Why it is so.", "They were scanned from paper"),
        "instead": Key("What can be used in its place.", "Ask us for the text"),
        "fix_by": Key("By when it is put right.", "March 2025"),
    },
    PageRecord: {"title": Key("The title of the page.", "Taking part")},
    TermRecord: {
        "in_full": Key("What the letters stand for.", "Local Area Agreement"),
        "means": Key("What it means, in plain words.", "A deal between a place and Government"),
        "also": Key("Other ways in which it is written.", "[LAAs]"),
    },
    AreaRecord: {
        "title": Key("What the place is called.", "Anytown"),
        "kind": Key("What kind of place it is.", "district"),
        "in": Key("The larger place that it is in.", "exampleshire"),
        "code": Key("Its code in official statistics.", "E07000115"),
        "also_written": Key("Other ways in which its name is written.", "[Anytown Borough]"),
        "notes": Key("What this place adds to targets of the larger place round it."),
    },
    AreaNoteRecord: {
        "target": Key("The target that the note is about.", "fewer-burglaries"),
        "note": Key("What is to be said of it here.", "Most of it falls in the town centre"),
    },
    ObligationRecord: {
        "title": Key("What is asked.", "Publish what was agreed"),
        "part": Key("The list that it belongs to.", "roles"),
        "force": Key("How far it binds; only `statutory` is law.", "statutory"),
        "falls_on": Key("Who has to do it.", "The county council"),
        "law": Key(
            "The Act and section; needed where it is law.",
            "Local Government and Public Involvement in Health Act 2007, section 113",
        ),
        "in_place": Key("Whether it is done here. Write `yes`, `partly` or `no`.", "partly"),
        "because": Key("Why it is so, or how it is done.", "The first agreement is on this site"),
    },
    ImportRecord: {
        "sheets": Key("The sheets of the workbook that are read.", "[Police]"),
        "target": Key("The target that all figures are about.", "fewer-burglaries"),
        "period": Key("The period of all figures.", "2006/07"),
        "columns": Key(
            "What each column holds, by its heading; `ignore` leaves it out.", "{Outturn: value}"
        ),
        "targets": Key(
            "Which target each text in the workbook stands for.", "{BV126: fewer-burglaries}"
        ),
        "periods": Key("Which period each text stands for.", "{Year 1: 2006/07}"),
        "skip": Key("Rows that begin with one of these texts are left out.", "[Total]"),
    },
    MovedRecord: {"moved": Key("What was renamed, or is gone; one entry for each thing.")},
    MoveRecord: {
        "from": Key("What it was called before.", "targets/burglary"),
        "to": Key("What it is called now.", "targets/fewer-burglaries"),
        "gone": Key(
            "What is no longer here. Write this, or `from` and `to`.", "targets/old-target"
        ),
        "also": Key("Other addresses that went with it.", "[targets/older-target]"),
        "title": Key("What it was called in words.", "Fewer vandalised bus shelters"),
        "date": Key("The day on which it was renamed or taken away.", "1 April 2006"),
        "dropped_by": Key("Who decided that it goes.", "board"),
        "why": Key("Why it is gone.", "The duty passed to the county"),
        "see": Key("Where to look now.", "targets/fewer-burglaries"),
    },
}
