"""Rules on plain English, and on what would give a person away."""

from __future__ import annotations

from laasite.model.findings import Rule, Severity

WARNING, NOTE = Severity.WARNING, Severity.NOTE

# --- plain English (LAA910 to LAA914): told by `laasite check`, never by a build ------------------

LONG_SENTENCE = Rule(
    "LAA910",
    NOTE,
    "A sentence that is hard to follow for its length",
    "Make two sentences of it, or a list.",
)
UNEXPLAINED = Rule(
    "LAA911",
    NOTE,
    "A short form that is explained nowhere",
    "Write it out where it first stands, as in `Primary Care Trust (PCT)`, or add it to "
    "`content/glossary.yaml`.",
)
READING_AGE = Rule(
    "LAA912",
    NOTE,
    "A text that takes many years of schooling to read",
    "Use shorter words and shorter sentences.",
)

# --- what gives a person away (LAA915 to LAA919) --------------------------------------------------

PERSONAL_EMAIL = Rule(
    "LAA915",
    WARNING,
    "The e-mail address of a person among the words that residents read",
    "Name the post instead (`council/lsp-officer`), or write the address of a shared mailbox.",
)
PHONE_NUMBER = Rule(
    "LAA916",
    WARNING,
    "A telephone number among the words that residents read",
    "Put the number under `contact` of a post, where it has its own rules, or take it out.",
)
NHS_NUMBER = Rule(
    "LAA917",
    WARNING,
    "A number that may be a patient's NHS number",
    "Take it out, and out of every copy that was published. A reference number with a letter or a "
    "stroke beside its digits isn't taken for one.",
)
