"""Rules on meetings, papers and the care with which they are published."""

from __future__ import annotations

from laasite.model.findings import Rule, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

# --- what papers are published with by mistake (LAA701 to LAA721) --------------------------------

ANNEX_LABEL = Rule(
    "LAA701",
    WARNING,
    "An annex that is called one thing in the paper and another at its head",
    "Give the annex the same label in `annexes`, in the text and at its head.",
)
ANNEX_MISSING = Rule(
    "LAA702",
    WARNING,
    "An annex that a paper refers to and that isn't there",
    "Add its text below the paper under a heading with its label, name what it is in `same_as`, or "
    "write `same_as: not recorded` if nobody holds it.",
)
PLACEHOLDER = Rule(
    "LAA703",
    WARNING,
    "A gap that was to be filled in before publication",
    "Fill it in, or take it out.",
)
UNCONFIRMED_NAME = Rule(
    "LAA704",
    WARNING,
    "A name or a phrase in square brackets, as drafts have it until somebody confirms it",
    "Confirm it and take the brackets off, or take it out.",
)
NO_SIGNATORIES = Rule(
    "LAA705",
    WARNING,
    "A letter without the names of those who sign it",
    "Name the posts that sign, or say in words that the letter is an unsigned draft.",
)
COUNT_AND_LIST = Rule(
    "LAA706",
    WARNING,
    "A list that is longer or shorter than the sentence before it says",
    "Correct the number, or complete the list.",
)
CUT_OFF = Rule(
    "LAA707",
    WARNING,
    "A sentence that breaks off",
    "Complete it, or say that the copy breaks off here.",
)
STRAY_SPACE = Rule(
    "LAA708",
    WARNING,
    "A word with a space in it that doesn't belong there",
    "Take the space out.",
)
MARK_MISMATCH = Rule(
    "LAA709",
    WARNING,
    "A mark in the text that isn't the paper's mark",
    "Write the same mark at head and foot as in `mark`, or take it out of the text: the page "
    "prints the mark.",
)
MARK_STYLE = Rule(
    "LAA710",
    WARNING,
    "A mark that isn't written as marks are, or stands at one end of the paper only",
    "Write it in capitals at head and foot, or take it out of the text: the page prints the mark.",
)
PHONE_OUTLIER = Rule(
    "LAA713",
    WARNING,
    "A telephone number with the digits of its neighbours in another order",
    "Correct the number.",
)
NEARLY_THE_SAME = Rule(
    "LAA714",
    WARNING,
    "A word that is nearly one that the paper or the glossary knows",
    "Correct it, or add it to `content/glossary.yaml`.",
)
SEVERAL_SPELLINGS = Rule(
    "LAA715",
    WARNING,
    "One organisation written in more than one way",
    "Use one spelling throughout.",
)
AMBIGUOUS_TERM = Rule(
    "LAA716",
    WARNING,
    "A word that readers understand in two ways",
    "Say the interval: `every 2 months`, `twice a month`.",
)
TOLD_TWICE = Rule(
    "LAA717",
    WARNING,
    "The same line twice, one below the other",
    "Take one of the two out.",
)
BROKEN_LIST = Rule(
    "LAA718",
    WARNING,
    "A paragraph that goes on as a point of a list",
    "Join the two to one paragraph.",
)
RATED_BEFORE = Rule(
    "LAA720",
    NOTE,
    "A paper that knows a rating before the day on which it was given",
    "If there were two assessments, list both under the body's `ratings`, each with its date.",
)
POST_TITLE = Rule(
    "LAA721",
    NOTE,
    "A post whose title is nearly, but not quite, the one on record",
    "Check which title was right on the day of the paper. A title that changed belongs under "
    "`changes` in the partner's file.",
)

# --- meetings and decisions (LAA722 to LAA739) ---------------------------------------------------

NOTHING_ASKED = Rule(
    "LAA722",
    WARNING,
    "A paper for decision that asks for none",
    "Write what the meeting is asked to decide under `recommendations`, or correct `mark`.",
)
MEETING_STATE = Rule(
    "LAA723",
    WARNING,
    "A meeting whose state doesn't fit its day or its papers",
    "Write `state: held`, `state: cancelled`, or correct the date in the folder's name.",
)
MEETING_FOLDER = Rule(
    "LAA724",
    ERROR,
    "A folder of a meeting that isn't named for its day and its body",
    "Name it as in `2006-03-15-steering-group`.",
)
PARAGRAPH_TWICE = Rule(
    "LAA725",
    WARNING,
    "Two paragraphs of a paper with the same number",
    "Number each paragraph once.",
)
EVENT_AFTER_REPORT = Rule(
    "LAA726",
    ERROR,
    "An event that is reported before it took place",
    "Correct the event's `date`, or the paper in `reported_in`.",
)
PRIVATE_PAPER = Rule(
    "LAA727",
    ERROR,
    "A paper that isn't public among the sources of a public site",
    "Take the paper out of `content/`, or write `part: public` if it is public.",
)
ANSWERED_ELSEWHERE = Rule(
    "LAA728",
    ERROR,
    "A decision on something that no paper of its meeting asked",
    "Write the paper and the recommendation as in `revisiting-structure/timescale`, or "
    "`answers: no paper`.",
)
ACTION_BEFORE_MEETING = Rule(
    "LAA729",
    ERROR,
    "An action that is due or done before the meeting that decided it",
    "Correct the date of the action.",
)
MILESTONES_OUT_OF_ORDER = Rule(
    "LAA730",
    ERROR,
    "Milestones of a review that aren't in the order of their dates",
    "Put them in the order in which they are due, or correct the dates.",
)
