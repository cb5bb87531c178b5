"""`site.schema.json`: the form of `site.json` as a JSON Schema (draft 2020-12)."""

from __future__ import annotations

from typing import Any

from laasite.model.artifacts import Artifact
from laasite.model.facts import FORMAT
from laasite.model.indented import indented
from laasite.pages import addresses

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
TEXTS: Schema = {"type": "object", "additionalProperties": TEXT}
DAY: Schema = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
TRUTH: Schema = {"type": "boolean"}


def _said(means: str, form: Schema) -> Schema:
    return {"description": means, **form}


def _group(properties: dict[str, Schema], *optional: str) -> Schema:
    """A group of keys and no others; all must be there but the `optional`."""
    wanted = [name for name in properties if name not in optional]
    closed = {"additionalProperties": False}
    return {"type": "object", "properties": properties, "required": wanted, **closed}


def _list(of: Schema) -> Schema:
    return {"type": "array", "items": of}


ROW: Schema = {**TEXTS, "required": ["published"]}

STATUS = _group(
    {
        "commitment": _said("What was promised: target and agreement.", TEXT),
        "part": _said("The part of the target; empty for the target itself.", TEXT),
        "status": _said("How it stands, in the word that residents read.", TEXT),
        "in_force": _said("Whether the promise holds on the day.", TRUTH),
    }
)

CHANGE = _group(
    {
        "of": _said("The path of what was changed; empty for the thing itself.", TEXT),
        "day": _said("The day from which it is public; empty if none is known.", TEXT),
        "kind": _said("Of which kind the change was.", TEXT),
        "was": _said("Paths, each with the text that stood there before.", TEXTS),
        "reason": _said("Why it was changed.", TEXT),
        "agreed_in": _said("Where it was agreed; empty if that isn't said.", TEXT),
    }
)

FINGERPRINT: Schema = {"type": "string", "pattern": "^[0-9a-f]{64}$"}

THING = _group(
    {
        "id": _said("What it is called in the whole site.", TEXT),
        "kind": _said("What it is.", TEXT),
        "title": _said("Its name.", TEXT),
        "address": _said("The address of its page, relative to the site.", TEXT),
        "illustrative": _said("Whether it was made up.", TRUTH),
        "facts": _said("Paths, each with what it says.", TEXTS),
        "figures": _said("Every version of every figure, as typed.", _list(ROW)),
        "milestones": _said("What is known of each step, as typed.", _list(ROW)),
        "changes": _said("What was changed after it was published.", _list(CHANGE)),
        "text_sha256": _said("The fingerprint of its text.", FINGERPRINT),
    },
    "address", "facts", "figures", "milestones", "changes", "text_sha256",
)  # fmt: skip

SITE = _group(
    {
        "made_by": {"const": "laasite"},
        "format": _said("The version of this form.", {"const": FORMAT}),
        "as_at": _said("The day at whose end the site stands.", DAY),
        "title": _said("The name of the site.", TEXT),
        "pages": _said("The address of every page.", {**_list(TEXT), "uniqueItems": True}),
        "statuses": _said("How each promise stands.", _list(STATUS)),
        "things": _said("Everything that was written.", _list(THING)),
    }
)


def facts_schema() -> Artifact:
    """The schema: the same for every site that this version makes."""
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "All facts of a site made by laasite",
    }
    text = indented({**head, **SITE})
    return Artifact(addresses.SITE_SCHEMA, f"{text}\n".encode())
