"""Rules on links to other websites, which only `laasite check --external-links` asks."""

from __future__ import annotations

from laasite.model.findings import Rule, Severity

ERROR, WARNING = Severity.ERROR, Severity.WARNING

LINK_GONE = Rule(
    "LAA890",
    ERROR,
    "A link to another website leads nowhere any more",
    "Look for where the page has moved to and write the new address, or take the link out.",
)
LINK_UNANSWERED = Rule(
    "LAA891",
    WARNING,
    "A link to another website could not be tried",
    "Open it in your browser. If it opens there, leave it; if not, try again tomorrow.",
)
LINK_PRIVATE = Rule(
    "LAA892",
    ERROR,
    "A link that only works on a private network",
    "Residents can't follow it. Write the address at which the public finds the page.",
)
