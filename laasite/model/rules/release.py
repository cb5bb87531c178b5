"""Embargoes: what others can read before its day."""

from __future__ import annotations

from laasite.model.findings import Rule, Severity

EXPOSED = Rule(
    "LAA830",
    Severity.ERROR,
    "An embargo in a repository that everyone can read",
    "Keep it out of the repository until its day, or make the repository private and write "
    "`repository_is_public: false` in `site.yaml`.",
)
REPOSITORY_UNSAID = Rule(
    "LAA831",
    Severity.NOTE,
    "An embargo, and nobody says who can read the repository",
    "Write `repository_is_public: false` in `site.yaml`, or `true` if everyone can read it.",
)
