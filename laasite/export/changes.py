"""Every change as CSV: a row for each value that was changed, the newest first.

Days are ISO; values are as residents read them. `docs/exports.md` tells what each column holds.
"""

from __future__ import annotations

import csv
import io

from laasite.export.figures import BYTE_ORDER_MARK, harmless
from laasite.model.artifacts import Artifact
from laasite.model.history import Alteration
from laasite.model.report import Report
from laasite.pages import addresses

COLUMNS = (
    "published", "made", "known_by", "kind_of_thing", "id", "title", "key", "what", "before",
    "after", "change", "effect", "reason", "agreed_in", "illustrative",
)  # fmt: skip


def changes(report: Report) -> Artifact:
    """`changes.csv`; with no change there are only its headings, so that its address stays."""
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(_row(one) for one in report.alterations)
    return Artifact(addresses.CHANGES_TABLE, (BYTE_ORDER_MARK + written.getvalue()).encode())


def _row(one: Alteration) -> dict[str, str]:
    row = {
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
        "illustrative": "yes" if one.illustrative else "no",
    }
    return {column: harmless(text) for column, text in row.items()}
