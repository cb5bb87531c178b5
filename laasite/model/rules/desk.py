"""Sign-offs: what a post vouched for, and whether that is still what stands there."""

from __future__ import annotations

from laasite.model.findings import Rule, Severity

VOID = Rule(
    "LAA900",
    Severity.WARNING,
    "A sign-off that no longer holds, because the figures or levels were changed since",
    "Ask the post to look again, then run `laasite sign-off`; or take `signed_off:` out.",
)
NO_FINGERPRINT = Rule(
    "LAA901",
    Severity.ERROR,
    "A sign-off whose fingerprint nobody worked out",
    "Take `signed_off:` out and run `laasite sign-off`, which writes it.",
)
