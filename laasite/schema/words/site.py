"""What the keys of the site, its lists and its pages mean, and those allowed on anything."""

from __future__ import annotations

from laasite.read.imports import ImportRecord
from laasite.read.moved import MovedRecord, MoveRecord
from laasite.read.pages import AreaNoteRecord, AreaRecord, PageRecord, TermRecord
from laasite.read.records import ChangeRecord, Record
from laasite.read.site import (
    AccessibilityRecord,
    InaccessibleRecord,
    ReleaseRecord,
    ReportAProblemRecord,
    SiteRecord,
)
from laasite.schema.keys import Words

SITE: Words = {
    Record: {
        "source": "Where this comes from.",
        "illustrative": "`true` where it is made up as an example.",
        "published": "From when this site shows it. Left out, it is shown at once.",
        "draft": "`true` while it isn't to be published at all.",
        "changes": "What was different before, since when, and why it changed.",
    },
    ChangeRecord: {
        "date": "When it changed.",
        "known_by": "The last day on which it can have changed, where the day isn't known.",
        "kind": "What kind of change it is.",
        "was": "The keys that were different before, with what they said.",
        "reason": "Why it changed.",
        "agreed_in": "The paper or the decision in which that was agreed.",
        "source": "Where this comes from.",
        "illustrative": "`true` where it is made up as an example.",
        "published": "From when this site shows the change.",
        "draft": "`true` while the change isn't to be published.",
    },
    SiteRecord: {
        "title": "What the site is called.",
        "strapline": "A line below the title.",
        "address": "The address that the site is published at.",
        "partnership": "The id of the body whose site it is.",
        "area": "The id of the area that the site is about.",
        "licence": "The licence that its words and figures are under.",
        "languages": "The languages of the site.",
        "dates": "`day first`, where `05/06/2006` means the 5th of June.",
        "timezone": "The time zone that days are counted in.",
        "publish_time": "The time of day at which what is published on a day appears.",
        "as_at": "The day as at which the site stands still; only for demonstrations.",
        "repository_is_public": "Whether everybody can read these files.",
        "releases": "The dates announced ahead on which figures are published.",
        "close_within": "How far behind still counts as close.",
        "report_a_problem": "Where a resident turns with a problem.",
        "accessibility": "What the accessibility statement says.",
        "extra": "Whatever a theme of your own needs.",
    },
    ReleaseRecord: {
        "period": "The period of the figures.",
        "published": "The day on which they are published.",
        "moved_from": "The day that was announced before.",
        "reason": "Why it was moved.",
    },
    ReportAProblemRecord: {
        "post": "The post that takes problems.",
        "form": "The address of a form.",
        "public": "Whether the post's contact may be shown.",
    },
    AccessibilityRecord: {
        "status": "How far the site meets the standard.",
        "prepared": "When the statement was prepared.",
        "last_reviewed": "When it was last reviewed.",
        "last_tested": "When the site was last tested.",
        "tested_by": "Who tested it.",
        "method": "How it was tested.",
        "not_accessible": "What isn't accessible.",
        "disproportionate_burden": "What would be too great a burden, and why.",
        "response_days": "Within how many days an answer is given.",
        "enforcement": "Who can be turned to if the answer doesn't help.",
        "enforcement_link": "Their address.",
    },
    InaccessibleRecord: {
        "what": "What isn't accessible.",
        "criterion": "The criterion that it fails.",
        "why": "Why.",
        "instead": "What can be used instead.",
        "fix_by": "By when it is put right.",
    },
    PageRecord: {
        "title": "What the page is called.",
    },
    TermRecord: {
        "in_full": "What the letters stand for.",
        "means": "What it means.",
        "also": "Other ways of writing it.",
    },
    AreaRecord: {
        "title": "What the place is called.",
        "kind": "What kind of place it is, such as `ward`.",
        "in": "The id of the place that it lies in.",
        "code": "Its code in official statistics.",
        "also_written": "Other ways in which it is written in papers and spreadsheets.",
        "notes": "What it adds to targets of the larger place.",
    },
    AreaNoteRecord: {
        "target": "The id of the target.",
        "note": "What is added.",
    },
    MovedRecord: {
        "moved": "Everything that was renamed or has gone.",
    },
    MoveRecord: {
        "from": "What it was called, as `targets/old-id`.",
        "to": "What it is called now, as `targets/new-id`.",
        "gone": "What is there no more, as `targets/old-id`.",
        "also": "Other addresses that it had.",
        "title": "What it was called in words.",
        "date": "When.",
        "dropped_by": "The id of the partner or body that dropped it.",
        "why": "Why.",
        "see": "What to look at instead.",
    },
    ImportRecord: {
        "sheets": "The sheets that are read; all, if left out.",
        "target": "The target that all figures are about.",
        "period": "The period of all figures.",
        "columns": "What each column holds, by its name; `ignore` leaves it out.",
        "targets": "The target that each text stands for.",
        "periods": "The period that each text stands for.",
        "skip": "Rows that begin with one of these are left out.",
    },
}
