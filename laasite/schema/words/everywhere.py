"""What may stand on anything, and what was different before."""

from __future__ import annotations

from laasite.read.records import ChangeRecord, Record
from laasite.schema.keys import Key, Words

WORDS: Words = {
    Record: {
        "source": Key(
            "Where this is from, so that anyone can look it up.",
            "Report to the Board, 15 March 2006, paragraph 2.1",
        ),
        "illustrative": Key("Whether this is made up as an example; pages then say so.", "true"),
        "published": Key("The day from which this site shows it.", "15 March 2006"),
        "draft": Key("Whether this is still a draft, which residents never see.", "true"),
        "changes": Key("What this said before, when that changed, and why; one entry a change."),
    },
    ChangeRecord: {
        "date": Key("The day on which it changed.", "1 April 2006"),
        "known_by": Key(
            "The latest day on which it can have changed, where nobody knows the day itself.",
            "6 March 2008",
        ),
        "kind": Key("What kind of change it was.", "correction"),
        "was": Key("The keys that were different before, each with what it said."),
        "reason": Key("Why it changed, in words that residents understand.", "A typing mistake"),
        "agreed_in": Key(
            "The decision or paper in which the change was agreed.",
            "2006-03-15-board/decision-2",
        ),
        "source": Key("Where the change is told.", "Report to the Board, 15 March 2006"),
        "illustrative": Key("Whether the change is made up as an example.", "true"),
        "published": Key("The day from which this site tells of the change.", "15 March 2006"),
        "draft": Key("Whether this change is still a draft.", "true"),
    },
}
