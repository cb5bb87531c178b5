"""A decision written into minutes: below those that are there, which stay as they are."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from laasite.intake.commented import Value, document, item
from laasite.read.meetings import DecisionRecord, MinutesRecord
from laasite.read.records import Record

FENCE = re.compile(r"---[ \t]*\r?\n?")
DECISIONS = re.compile(r"decisions:[ \t]*(#.*)?\r?\n?")
WHOLE = frozenset(Record.model_fields)
NEW = "The meeting decided what stands below."


def with_decision(minutes: str | None, decision: Mapping[str, Value]) -> str | None:
    """The minutes with one decision more; None where its place can't be told.

    Where there are no minutes, they are new, and what holds of the decision (from which day it is
    shown, that it is made up) holds of the whole.
    """
    if minutes is None:
        whole = {key: value for key, value in decision.items() if key in WHOLE}
        own = {key: value for key, value in decision.items() if key not in WHOLE}
        return document(MinutesRecord, {"decisions": [own], **whole}, NEW)
    lines = minutes.splitlines(keepends=True)
    end = next((at for at, line in enumerate(lines[1:], 1) if FENCE.fullmatch(line)), None)
    if end is None or not FENCE.fullmatch(lines[0]):
        return None
    newline = "\r\n" if lines[0].endswith("\r\n") else "\n"
    at, indent, head = _place(lines[:end], end)
    if at is None:
        return None
    entry = [*head, *item(DecisionRecord, decision, indent)]
    return "".join((*lines[:at], *(line + newline for line in entry), *lines[at:]))


def _place(lines: Sequence[str], end: int) -> tuple[int | None, str, list[str]]:
    """Before which line the decision goes, how far in, and what has to stand above it."""
    start = next((at for at, line in enumerate(lines) if line.startswith("decisions:")), None)
    if start is None:
        return end, "  ", ["decisions:"]
    if not DECISIONS.fullmatch(lines[start]):
        return None, "", []
    below = [at for at in range(start + 1, len(lines)) if lines[at].strip()]
    first = next((lines[at] for at in below if lines[at].lstrip().startswith("- ")), "  - ")
    last = start
    for at in below:
        if not lines[at].startswith((" ", "-", "#")):
            break
        if not lines[at].startswith("#"):
            last = at
    return last + 1, first[: len(first) - len(first.lstrip())], []
