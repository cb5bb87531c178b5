"""What is said of the past and can't be true: changes that change nothing, or lead nowhere."""

from __future__ import annotations

from laasite.model.findings import Rule, Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

CHANGED_NOTHING = Rule(
    "LAA780",
    ERROR,
    "A change that says that a value was what it still is",
    "Write under `was` what stood there before the change, or take the entry out.",
)
VANISHED = Rule(
    "LAA781",
    ERROR,
    "A change of something that isn't there any more, with no word of what became of it",
    "Write what it is now: the key with its new value, or a word such as `to be agreed` with a "
    "`reason`. If the key under `was` is misspelt, correct it.",
)
NOBODY_AGREED = Rule(
    "LAA782",
    WARNING,
    "A promise that was agreed anew, and nothing says where",
    "Add `agreed_in:` with the decision, letter or paper that agreed it.",
)
