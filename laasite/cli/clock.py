"""The clock: the one place that asks what time it is."""

from __future__ import annotations

import time

TYPE_CHECKING = False  # as type checkers understand it; `typing` would have to be imported
if TYPE_CHECKING:
    from datetime import datetime


def now() -> datetime:
    """The time, with its zone. `SOURCE_DATE_EPOCH` is never asked: it could publish early."""
    from datetime import UTC, datetime

    return datetime.now(UTC)


def seconds() -> float:
    """The same in seconds since 1970, for what answers before anything is imported."""
    return time.time()
