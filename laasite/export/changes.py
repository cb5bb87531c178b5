"""Every change as CSV: a row for each value that was changed, the newest first.

Days are ISO; values are as residents read them. `laasite/pages/columns.py` tells what each column
holds.
"""

from __future__ import annotations

from laasite.export.spreadsheet import YES_NO, Row, written
from laasite.model.artifacts import Artifact
from laasite.model.history import Alteration
from laasite.model.report import Report
from laasite.pages import addresses
from laasite.pages.columns import CHANGES


def changes(report: Report) -> Artifact:
    """`changes.csv`; with no change there are only its headings, so that its address stays."""
    return written(addresses.CHANGES_TABLE, CHANGES, map(_row, report.alterations))


def _row(one: Alteration) -> Row:
    return {
        "published": one.day.isoformat(),
        "made": one.when,
        "known_by": one.known_by or "",
        "kind_of_thing": one.kind,
        "id": one.id,
        "title": one.title,
        "key": "/".join(one.path),
        "what": one.what,
        "before": one.old or "",
        "after": one.new or "",
        "change": one.change.value,
        "effect": str(one.effect.value) if one.effect else "",
        "reason": one.reason,
        "agreed_in": one.agreed_in or "",
        "illustrative": YES_NO[one.illustrative],
    }
