"""Targets, levels, figures and statuses that can't be as they are written."""

from __future__ import annotations

from laasite.model.findings import Rule, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

# --- figures and what they are measured in (LAA401 to LAA409) ----------------------------------

REVISION_WITHOUT_REASON = Rule(
    "LAA401",
    ERROR,
    "A figure changed without a kind of change and a reason",
    "Say in `change` what kind it is (such as `correction` or `scheduled revision`) and in "
    "`reason` why.",
)
