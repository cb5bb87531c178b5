"""`site.json`: every published fact with its history, for those who want to know what was changed.

It is what the next site is compared with. `docs/exports.md` tells what each key holds.
"""

from __future__ import annotations

from typing import Any

from laasite.model.artifacts import Artifact
from laasite.model.facts import FORMAT, SITE_FACTS, Entry, Published, Row, Standing, Thing
from laasite.model.indented import indented


def site_facts(site: Published) -> Artifact:
    """`site.json`: the same bytes for the same facts."""
    homes = dict(site.homes)
    value = {
        "made_by": "laasite",
        "format": FORMAT,
        "as_at": site.as_at.isoformat(),
        "title": site.title,
        "pages": list(site.pages),
        "statuses": [_standing(one) for one in site.standings],
        "things": [_thing(one, homes.get(one.id)) for one in site.things],
    }
    text = indented(value)
    return Artifact(SITE_FACTS, f"{text}\n".encode())


def _standing(one: Standing) -> dict[str, Any]:
    return {
        "commitment": one.commitment,
        "part": one.part,
        "status": one.status,
        "in_force": one.in_force,
    }


def _thing(thing: Thing, address: str | None) -> dict[str, Any]:
    """A thing; what it has none of is left out."""
    told: dict[str, Any] = {
        "id": thing.id,
        "kind": thing.kind,
        "title": thing.title,
        "address": address,
        "illustrative": thing.illustrative,
        "facts": {fact.path: fact.text for fact in thing.facts},
        "figures": [_row(row) for row in thing.rows if not row.is_milestone],
        "milestones": [_row(row) for row in thing.rows if row.is_milestone],
        "changes": [_entry(entry) for entry in thing.changes],
        "text_sha256": thing.text,
    }
    return {key: value for key, value in told.items() if value not in ([], {}, None)}


def _row(row: Row) -> dict[str, Any]:
    return {**dict(row.about), "published": row.published, **dict(row.cells)}


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "of": entry.group,
        "day": entry.day,
        "kind": entry.kind,
        "was": dict(entry.was),
        "reason": entry.reason,
        "agreed_in": entry.agreed_in,
    }
