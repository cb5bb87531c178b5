"""The columns of CSV files, each in one plain sentence, with what may stand in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from laasite.read.kinds import Kind
from laasite.schema.keys import Key


@dataclass(frozen=True, slots=True)
class Table:
    """A kind of CSV file: where it stands, what a row is, and its columns."""

    kind: Kind
    path: str
    row: str
    columns: Mapping[str, Key]
    others: str = ""


SOURCE = Key("Where this is from.", "Police return, May 2006")
MADE_UP = Key("Whether the row is made up as an example.", "yes")
SHOWN = Key("The day from which this site shows the row. Blank, it is a draft.", "2006-05-18")

TABLES = (
    Table(
        Kind.FIGURES,
        "content/progress/<target>.csv",
        "A row is a figure, or what became of a milestone. Rows are never overwritten: a new "
        "figure for the same period is a row below, with a later `published`, a `change` and a "
        "`reason`.",
        {
            "period": Key("The period of the figure.", "2006/07 Q1"),
            "part": Key("The id of the part, where the target has parts.", "at-night"),
            "value": Key("The figure, in the target's unit.", "8.7"),
            "state": Key(
                "What is known about the figure: `provisional` or `estimated`. In its place: "
                "`suppressed`, `not comparable`, `withdrawn`, `to be agreed`, "
                "`awaiting Government` or `not recorded`.",
                "provisional",
            ),
            "published": SHOWN,
            "change": Key("What kind of change it is, if there was a figure before.", "correction"),
            "reason": Key("Why the figure changed.", "Two were counted twice"),
            "note": Key("What is to be said of the figure; needed where there is none.", "Survey"),
            "source": SOURCE,
            "illustrative": MADE_UP,
            "milestone": Key("The id of the milestone that the row is about.", "survey"),
            "occurrence": Key("Which time it is, for what is done again and again.", "1"),
            "done": Key("When it was done.", "15 May 2006"),
        },
        "The columns named under `breakdowns` in the target's measure; and `comparator`, whose "
        "figure it is if it isn't ours: a name under `comparators` there.",
    ),
    Table(
        Kind.INDICATORS,
        "content/indicators/<id>.csv",
        "A row is an indicator of the set.",
        {
            "id": Key("The indicator's id, which commitments name.", "154"),
            "title": Key("What the indicator is called.", "Net additional homes provided"),
            "unit": Key("The unit of its figures.", "homes"),
            "better": Key("Which way is better.", "higher"),
            "statutory": Key("Whether it has to be in every agreement by law.", "yes"),
            "definition_version": Key("Which version of its definition holds.", "1"),
            "confirmed_by": Key("Who confirmed it.", "Government Office"),
            "refused_because": Key("Why it was refused.", "Nobody collects it"),
            "source": SOURCE,
            "published": SHOWN,
        },
    ),
    Table(
        Kind.RELEVANCE,
        "content/relevance/<area>/<agreement>.csv",
        "A row says how much an indicator of the agreement matters in a smaller place.",
        {
            "indicator": Key("The indicator, as set/id.", "national/154"),
            "relevance": Key("How much it matters: `core`, `some` or `none`.", "core"),
            "why": Key("Why.", "We build the homes"),
            "illustrative": MADE_UP,
            "source": SOURCE,
            "published": SHOWN,
        },
    ),
    Table(
        Kind.QUESTIONS,
        "content/consultations/<id>/questions.csv",
        "A row is a question.",
        {
            "number": Key("The number of the question.", "3"),
            "group": Key("The group that it stands in.", "Governance"),
            "sub_group": Key("The group within the group.", "Boards"),
            "question": Key("The question, word for word.", "Who should lead?"),
            "parts": Key("Its parts, each with a letter.", "a: the council; b: the board"),
            "only_if": Key("The questions on whose answer it hangs.", "1; 2"),
            "see": Key("Where more is told about it.", "paragraph 12"),
            "note": Key("Why it is printed as it is.", "Misnumbered in the paper"),
            "published": SHOWN,
        },
    ),
    Table(
        Kind.ENDORSEMENTS,
        "content/consultations/<id>/endorsements.csv",
        "A row is a member.",
        {
            "member": Key("The partner.", "council"),
            "answered": Key("The day on which the member answered.", "2006-02-10"),
            "note": Key("What the member said besides.", "By letter"),
            "illustrative": MADE_UP,
            "published": SHOWN,
        },
        "A column for each section of the response, under its id: `endorse` or `cannot endorse`.",
    ),
)
