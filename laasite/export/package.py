"""`datapackage.json`: every table with its columns, types, licence and sources.

The form is that of Frictionless Data: Tabular Data Package and Table Schema, version 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any

from laasite.model.artifacts import Artifact
from laasite.model.dates import day_in_words
from laasite.model.indented import indented
from laasite.model.language import say
from laasite.model.licences import licence_of
from laasite.model.report import Report
from laasite.model.targets import Target
from laasite.pages import addresses
from laasite.pages.columns import Column, Type
from laasite.pages.tables import Table

_TYPES: Mapping[Type, Mapping[str, Any]] = {
    Type.TEXT: {"type": "string"},
    Type.NUMBER: {"type": "number"},
    Type.WHOLE: {"type": "integer"},
    Type.DAY: {"type": "date"},
    Type.YES_NO: {"type": "boolean", "trueValues": ["yes"], "falseValues": ["no"]},
}
_NOT_IN_NAMES = re.compile(r"[^a-z0-9._-]+")


def package(report: Report, tables: Sequence[Table], files: Sequence[Artifact]) -> Artifact:
    """The package of all `tables`; `files` are those tables as they were written."""
    data = {file.path: file.data for file in files}
    site = report.site
    told = {
        "profile": "tabular-data-package",
        "name": _name(site.title),
        "title": site.title,
        "description": say(
            "Every figure, promise, change and decision of the site, as at {day}.",
            day=day_in_words(report.as_at),
        ),
        "homepage": site.address,
        "version": report.as_at.isoformat(),
        "created": f"{report.as_at.isoformat()}T00:00:00Z",
        "licenses": licences(report),
        "sources": _sources(report, report.targets),
        "resources": [_resource(report, one, data[one.address]) for one in tables],
    }
    text = indented({k: v for k, v in told.items() if v})
    return Artifact(addresses.DATA_PACKAGE, f"{text}\n".encode())


def licences(report: Report) -> list[dict[str, str]]:
    """The licence of the site, as a package tells it."""
    licence = licence_of(report.site.licence)
    told = {"name": licence.name, "title": licence.title, "path": licence.path or ""}
    return [{key: text for key, text in told.items() if text}]


def _name(text: str) -> str:
    return _NOT_IN_NAMES.sub("-", text.lower()).strip("-") or "site"


def _resource(report: Report, table: Table, data: bytes) -> dict[str, Any]:
    told = {
        "profile": "tabular-data-resource",
        "name": _name(table.address.removesuffix(".csv").replace("/", "-of-")),
        "path": table.address,
        "title": table.title,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{sha256(data).hexdigest()}",
        "licenses": licences(report),
        "sources": _sources(report, [table.of_target] if table.of_target else []),
        "schema": {"fields": [_field(one) for one in table.columns], "missingValues": [""]},
    }
    return {key: value for key, value in told.items() if value}


def _field(column: Column) -> dict[str, Any]:
    means = column.means
    if column.unit:
        means = say("{description} Unit: {unit}.", description=means, unit=column.unit)
    return {"name": column.name, **_TYPES[column.type], "description": means}


def _sources(report: Report, targets: Sequence[str] | Mapping[str, object]) -> list[dict[str, str]]:
    """Where the figures of some targets come from, each source once."""
    found = dict.fromkeys(source for id in targets for source in _of_target(report.targets[id]))
    return [{"title": source} for source in found if source]


def _of_target(target: Target) -> Iterator[str | None]:
    yield target.marks.source
    for series in target.series:
        yield series.measure.source
        yield from (figure.source for figure in series.figures)
