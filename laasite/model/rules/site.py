"""Rules of this range of codes (see the package's table)."""

from __future__ import annotations

from laasite.model.findings import Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
