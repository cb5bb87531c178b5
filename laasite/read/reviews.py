"""Reviews that a strategy or a body has promised: `reviews:` in either file."""

from __future__ import annotations

import re

from laasite.model.cycles import Review
from laasite.read.fields import AnyDate, Line, Months
from laasite.read.records import Record

_EVERY = re.compile(r"every (?:([0-9]{1,3}) )?(month|year)s?", re.ASCII | re.IGNORECASE)


class ReviewRecord(Record):
    """A promise to look at something again, at intervals, and when that was done."""

    what: Line
    every: Months
    counted_from: AnyDate | None = None
    done: tuple[AnyDate, ...] = ()


def to_review(record: ReviewRecord) -> Review:
    """The review that a record describes."""
    return Review(record.what, record.every, record.counted_from, record.done, record.marks)


def months_between(meets: object) -> int | None:
    """How many months lie between meetings `every 2 months`; None where that isn't said so."""
    found = _EVERY.fullmatch(meets.strip()) if isinstance(meets, str) else None
    if found is None:
        return None
    return int(found[1] or 1) * (12 if found[2].lower() == "year" else 1) or None
