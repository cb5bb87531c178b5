"""JSON Schema for editors: completes keys, explains them, and tells of misspelt ones.

Draft 7, which all language servers know. Rules that hold between keys aren't in it: those are
`laasite check`'s.
"""

from __future__ import annotations

import json

from pydantic import BaseModel

from laasite.read.records import keys_of
from laasite.schema.keys import Key, Schema
from laasite.schema.lookup import (
    KindOfFile,
    key_of,
    name_of,
    records_below,
    shape_of_key,
)
from laasite.schema.shapes import usual
from laasite.schema.values import typed

DRAFT = "http://json-schema.org/draft-07/schema#"


def schema_of(kind: KindOfFile) -> Schema:
    """The JSON Schema of a kind of file, or of the keys at the head of its text."""
    own = {"$ref": f"#/definitions/{kind.record.__name__}"}
    body = {"type": "object", "additionalProperties": own} if kind.listed else own
    return {
        "$schema": DRAFT,
        "title": f"{kind.kind.value[:1].upper()}{kind.kind.value[1:]}",
        "description": f"Stands in {kind.path}.",
        # Beside `$ref` older drafts read nothing else.
        "allOf": [body],
        "definitions": {one.__name__: _group(one) for one in records_below(kind.record)},
    }


def as_text(kind: KindOfFile) -> str:
    """The schema of a kind as a file holds it."""
    return json.dumps(schema_of(kind), ensure_ascii=False, indent=2) + "\n"


def file_name(kind: KindOfFile) -> str:
    """What the schema of a kind is called."""
    return f"{kind.name}.schema.json"


def _group(record: type[BaseModel]) -> Schema:
    """The keys of a record; any other is refused."""
    fields = ((key, record.model_fields[name_of(record, key)]) for key in keys_of(record))
    required = [key for key, field in fields if field.is_required()]
    group: Schema = {
        "type": "object",
        "description": (record.__doc__ or "").split("\n", maxsplit=1)[0],
        "additionalProperties": False,
        "properties": {key: _property(record, key) for key in keys_of(record)},
    }
    return group | ({"required": required} if required else {})


def _property(record: type[BaseModel], key: str) -> Schema:
    said, shape = key_of(record, key), shape_of_key(record, key)
    told = {"description": _told(said, usual(record.model_fields[name_of(record, key)]))}
    examples = {"examples": [typed(said.example)]} if said.example else {}
    # Beside `$ref` nothing else is read, so that it stands in a list of one.
    whole = {"allOf": [shape.schema]} if "$ref" in shape.schema else shape.schema
    return told | whole | examples


def _told(said: Key, default: str | None) -> str:
    """What a key means, and what holds where it is left out."""
    return f"{said.means} Left out: `{default}`." if default else said.means
