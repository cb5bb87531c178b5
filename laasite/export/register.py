"""The register of decisions as CSV: a row for each thing asked or decided and each of its actions.

Days are ISO; ids are those of the sources. `laasite/pages/columns.py` tells what each column holds.
"""

from __future__ import annotations

from collections.abc import Iterator

from laasite.export.spreadsheet import YES_NO, Row, iso, written
from laasite.model.artifacts import Artifact
from laasite.model.assessment import Assessments
from laasite.model.dates import PartialDate
from laasite.model.proceedings import ActionState, Entry
from laasite.model.words import Unknown
from laasite.pages import addresses
from laasite.pages.columns import DECISIONS


def register(assessments: Assessments) -> Iterator[Artifact]:
    """`decisions.csv`, if anything was ever asked or decided; the newest meeting first."""
    entries = assessments.proceedings.register
    if not entries:
        return
    rows = (row for entry in entries for row in _rows(entry))
    yield written(addresses.DECISIONS_TABLE, DECISIONS, rows)


def _rows(entry: Entry) -> Iterator[Row]:
    """A row for each action, or one without any."""
    own = _entry(entry)
    for state in entry.actions:
        yield {**own, **_action(state)}
    if not entry.actions:
        yield own


def _entry(entry: Entry) -> Row:
    decision = entry.decision
    asked = entry.ask.ask if entry.ask else ""
    row = {
        "meeting": entry.meeting.id,
        "date": iso(entry.meeting.date),
        "body": entry.meeting.body,
        "paper": entry.paper.key if entry.paper else "",
        "asked": asked,
        "standing": str(entry.standing.value),
    }
    if decision is not None:
        row |= {
            "decision": decision.text or "",
            "outcome": decision.outcome.value,
            "objected": _ids(decision.objected),
            "illustrative": YES_NO[decision.marks.illustrative],
            "source": decision.marks.source or "",
        }
    return row


def _action(state: ActionState) -> Row:
    action = state.action
    return {
        "action": action.what,
        "who": _ids(action.who if isinstance(action.who, Unknown) else (action.who,)),
        "due": _day(action.due),
        "done": _day(action.done),
        "action_standing": str(state.standing.value),
        "days_late": "" if state.days_late is None else f"{state.days_late}",
    }


def _ids(ids: tuple[str, ...] | Unknown) -> str:
    return ids.value if isinstance(ids, Unknown) else "; ".join(ids)


def _day(day: PartialDate | Unknown | None) -> str:
    """A day as ISO; a month or a season in words, since no day of it is known."""
    match day:
        case PartialDate():
            return day.exact.isoformat() if day.exact else day.in_words()
        case Unknown():
            return str(day.value)
        case _:
            return ""
