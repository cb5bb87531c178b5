"""The clock: the one place that asks what time it is."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """The time, with its zone. `SOURCE_DATE_EPOCH` is never asked: it could publish early."""
    return datetime.now(UTC)
