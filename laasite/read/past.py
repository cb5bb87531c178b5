"""Things as they stood before each of their changes, read once more.

What was before is only put in place when somebody looks from an earlier day. Reading every version
here tells statuses at any day, and finds what couldn't be read then.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from laasite.memo import FORGETFUL, Memo, Same, remembered
from laasite.model.findings import Finding, Parsed, Severity
from laasite.model.past import Past, Version
from laasite.read.agreements import AgreementRecord, to_agreement
from laasite.read.assembly import Assembly
from laasite.read.bodies import BodyRecord
from laasite.read.consultations import ConsultationRecord, SectionRecord
from laasite.read.engagement import EventRecord
from laasite.read.kinds import Kind, Slot
from laasite.read.meetings import MeetingRecord, MinutesRecord, PaperRecord
from laasite.read.money import FundRecord
from laasite.read.pages import PageRecord
from laasite.read.partners import PartnerRecord
from laasite.read.plans import PlanRecord
from laasite.read.records import Record, read_record
from laasite.read.restructuring import StructureReviewRecord
from laasite.read.site import SiteRecord, to_site
from laasite.read.sources import Document, FigureTable, Sources
from laasite.read.strategies import StrategyRecord, ThemeRecord, to_strategy
from laasite.read.updates import UpdateRecord
from laasite.read.visibility import View, as_they_stood, days_of_change

RECORDS: dict[Kind, type[Record]] = {
    Kind.HOME: PageRecord,
    Kind.THEME: ThemeRecord,
    Kind.UPDATE: UpdateRecord,
    Kind.PARTNER: PartnerRecord,
    Kind.BODY: BodyRecord,
    Kind.PAGE: PageRecord,
    Kind.MONEY: FundRecord,
    Kind.PLAN: PlanRecord,
    Kind.MEETING: MeetingRecord,
    Kind.PAPER: PaperRecord,
    Kind.MINUTES: MinutesRecord,
    Kind.CONSULTATION: ConsultationRecord,
    Kind.RESPONSE: SectionRecord,
    Kind.EVENT: EventRecord,
    Kind.REVIEW: StructureReviewRecord,
}
"""What is read as it stood only to see whether it can be: no status rests on it."""


@dataclass(frozen=True, slots=True)
class Stood:
    """One version of a document: up to which day it held, and what it was, None if hidden."""

    document: Document
    until: date
    thing: Any
    findings: tuple[Finding, ...]


def past_of(
    sources: Sources, unread: frozenset[tuple[str, str]], view: View, memo: Memo = FORGETFUL
) -> Parsed[Past]:
    """Every earlier version of what may be seen, and what was wrong with one of them.

    `unread` are the things that can't be read as they stand today: they are told already. `memo`
    has the versions that were read before of the same documents and tables.
    """
    tables = {table.target: table for table in sources.tables}
    stood = [
        version
        for document in sources.documents
        if (document.slot.kind.value, document.slot.id) not in unread
        for version in _remembered(tables, document, view, memo)
    ]
    past = Past(
        targets=_by_id(stood, Kind.TARGET),
        agreements=_by_id(stood, Kind.AGREEMENT),
        strategies=_by_id(stood, Kind.STRATEGY),
        sites=_by_id(stood, Kind.SITE).get("site", ()),
    )
    return Parsed(past, tuple(found for one in stood for found in one.findings))


def _by_id(stood: list[Stood], kind: Kind) -> dict[str, tuple[Version[Any], ...]]:
    versions: dict[str, tuple[Version[Any], ...]] = {}
    for one in stood:
        slot: Slot = one.document.slot
        if slot.kind is kind:
            versions[slot.id] = (*versions.get(slot.id, ()), Version(one.until, one.thing))
    return versions


def _remembered(
    tables: Mapping[str, FigureTable], document: Document, view: View, memo: Memo
) -> tuple[Stood, ...]:
    """The versions of a document, which rest on it and on its own table."""
    table = tables.get(document.slot.id) if document.slot.kind is Kind.TARGET else None
    sources = Sources((document,), (table,) if table else (), ())
    key = ("versions", (Same(document), Same(table), view))
    return remembered(memo, key, lambda: tuple(_versions(sources, document, view)))


def _versions(sources: Sources, document: Document, view: View) -> Iterator[Stood]:
    """How a document stood on the eve of each day on which it changed."""
    for day in days_of_change(document, view):
        eve = day - timedelta(days=1)
        then = as_they_stood(sources, document, View(eve, view.day_first))
        thing, findings = _read(then, document.slot, view) if then.documents else Parsed(None)
        yield Stood(document, eve, thing, tuple(_told(findings, document)))


def _told(findings: tuple[Finding, ...], document: Document) -> Iterator[Finding]:
    """The errors in the keys of a version; those in its figures are told of today's."""
    for finding in findings:
        if finding.rule.severity is Severity.ERROR and finding.place.path == document.path:
            yield replace(finding, message=f"Before a change: {finding.message}")


def _read(then: Sources, slot: Slot, view: View) -> Parsed[Any]:
    """The thing in some sources that hold nothing else."""
    assembly = Assembly(then, day_first=view.day_first)
    found: Any = None
    match slot.kind:
        case Kind.TARGET:
            found = assembly.targets().get(slot.id)
        case Kind.AGREEMENT:
            found = assembly.things(Kind.AGREEMENT, AgreementRecord, to_agreement).get(slot.id)
        case Kind.STRATEGY:
            read = assembly.records(Kind.STRATEGY, StrategyRecord)
            strategies = [
                to_strategy(slot.id, record, origin, document.text, ())
                for document, record, origin in read
            ]
            found = next(iter(strategies), None)
        case Kind.SITE:
            document = then.documents[0]
            record = read_record(SiteRecord, document.tree, document.path, day_first=view.day_first)
            assembly.kept(record)
            found = to_site(*record.value) if record.value else None
        case kind if kind in RECORDS:
            assembly.records(kind, RECORDS[kind])
    return Parsed(found, tuple(assembly.findings))
