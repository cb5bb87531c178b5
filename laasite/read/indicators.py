"""Sets of indicators (`indicators/<set>.csv`) and what areas make of them (`relevance/…csv`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from laasite.model import nearest
from laasite.model.findings import Finding, Parsed
from laasite.model.indicators import Indicator, Library, Link, Linked, Relevance
from laasite.model.problems import Problem, quoted
from laasite.model.rules import agreements, references
from laasite.model.rules import values as rules
from laasite.model.table import Row, Table
from laasite.read.fields import parse_choice

INDICATOR_COLUMNS = (
    "id",
    "title",
    "unit",
    "better",
    "statutory",
    "definition_version",
    "confirmed_by",
    "refused_because",
    "source",
    "published",
)
RELEVANCE_COLUMNS = ("indicator", "relevance", "why", "illustrative", "source", "published")
YES = frozenset(("yes", "true"))


def to_library(id: str, table: Table) -> Parsed[Library]:
    """The set of indicators in a table; rows that can't be read are left out, with findings."""
    findings = list(_wrong_columns(table, INDICATOR_COLUMNS, ("id", "title")))
    indicators: dict[str, Indicator] = {}
    for row in table.rows if not findings else ():
        own = row.text("id")
        if own in indicators:
            findings.append(_twice(row, "id", indicators[own].place.line))
        elif own:
            indicators[own] = _indicator(row)
    path = table.header[0].place.path
    return Parsed(Library(id, indicators, path), tuple(findings))


def _indicator(row: Row) -> Indicator:
    return Indicator(
        id=row.text("id"),
        title=row.text("title"),
        unit=row.text("unit") or None,
        better=row.text("better") or None,
        statutory=row.text("statutory").lower() in YES,
        definition_version=row.text("definition_version") or None,
        confirmed_by=row.text("confirmed_by") or None,
        refused_because=row.text("refused_because") or None,
        place=row.place,
    )


def to_relevance(area: str, agreement: str, table: Table) -> Parsed[Relevance]:
    """What an area makes of an agreement's indicators; wrong rows are left out, with findings."""
    wanted = ("indicator", "relevance", "why")
    findings = list(_wrong_columns(table, RELEVANCE_COLUMNS, wanted))
    links: dict[str, Link] = {}
    for row in table.rows if not findings else ():
        link = _link(row, findings)
        if link is not None and link.indicator in links:
            findings.append(_twice(row, "indicator", links[link.indicator].place.line))
        elif link is not None:
            links[link.indicator] = link
    made_up = any(row.text("illustrative").lower() in YES for row in table.rows)
    path = table.header[0].place.path
    found = Relevance(area, agreement, tuple(links.values()), made_up, path)
    return Parsed(found, tuple(findings))


def _link(row: Row, findings: list[Finding]) -> Link | None:
    word = row.filled("relevance")
    linked = parse_choice(Linked, word.text if word else "")
    if isinstance(linked, Problem):
        findings.append(linked.at(word.place if word else row.place))
        return None
    why = row.text("why")
    if not why:
        name = quoted(row.text("indicator"))
        message = f"{name} is said to be {quoted(linked.value)}, but not why."
        findings.append(agreements.RELEVANCE_WITHOUT_REASON.at(row.place, message))
        return None
    return Link(row.text("indicator"), linked, why, row.place)


def _wrong_columns(table: Table, known: Sequence[str], wanted: Iterable[str]) -> Iterator[Finding]:
    unknown = [cell for cell in table.header if cell.text and cell.text not in known]
    for cell in unknown:
        message = f"There is no column called {quoted(cell.text)}."
        meant = nearest.quoted(cell.text, known)
        yield rules.UNKNOWN_COLUMN.at(cell.place, message, meant=meant)
    for column in wanted:
        if column not in table.columns and not unknown:
            message = f"The column `{column}` is missing."
            yield rules.MISSING_COLUMN.at(table.header[0].place, message)


def _twice(row: Row, column: str, line: int) -> Finding:
    message = f"{quoted(row.text(column))} already stands in line {line}."
    return references.DOUBLED_ID.at(row.place, message)
