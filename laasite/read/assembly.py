"""Putting a report together: each document's record becomes its model object.

An `Assembly` lives for one report. It gathers what is wrong on the way, so that all of it can be
told at once; the report that it gives is frozen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TypeVar

from laasite.memo import FORGETFUL, Memo, Same, remembered
from laasite.model import nearest
from laasite.model.areas import Area
from laasite.model.consultations import Consultation, Endorsement, Question, Section
from laasite.model.findings import Finding, Parsed, Place
from laasite.model.imports import SheetMapping
from laasite.model.indicators import Library, Relevance
from laasite.model.meetings import Meeting, Paper
from laasite.model.moved import Moves
from laasite.model.origin import Origin, Text
from laasite.model.periods import YearKind
from laasite.model.problems import quoted
from laasite.model.report import Report
from laasite.model.restructuring import Obligation
from laasite.model.rules import references
from laasite.model.rules import values as rules
from laasite.model.site import Site
from laasite.model.strategies import Strategy, Theme
from laasite.model.targets import Target, Update
from laasite.model.texts import Page, Term
from laasite.model.tree import Mapping
from laasite.read.agreements import AgreementRecord, to_agreement
from laasite.read.attachments import attached
from laasite.read.bodies import BodyRecord, to_body
from laasite.read.consultations import (
    ConsultationRecord,
    SectionRecord,
    read_endorsements,
    read_questions,
    to_consultation,
    to_section,
)
from laasite.read.engagement import EventRecord, to_event
from laasite.read.fields import ID
from laasite.read.imports import ImportRecord, to_mapping
from laasite.read.indicators import to_library, to_relevance
from laasite.read.kinds import Kind
from laasite.read.meetings import (
    MeetingRecord,
    MinutesRecord,
    PaperRecord,
    files_named,
    to_meeting,
    to_minutes,
    to_paper,
)
from laasite.read.money import FundRecord, to_fund
from laasite.read.moved import MovedRecord, to_moves
from laasite.read.pages import AreaRecord, PageRecord, TermRecord, to_area, to_page, to_term
from laasite.read.partners import PartnerRecord, to_partner
from laasite.read.plans import PlanRecord, to_plan
from laasite.read.progress import Rows, Shape, read_rows
from laasite.read.records import HOW_TO_WRITE, Record, read_record
from laasite.read.restructuring import (
    ObligationRecord,
    StructureReviewRecord,
    to_obligation,
    to_structure_review,
)
from laasite.read.sharing import share_image
from laasite.read.sources import Document, FigureTable, Sheet, Sources
from laasite.read.strategies import StrategyRecord, ThemeRecord, to_strategy, to_theme
from laasite.read.targets import TargetRecord, to_measure, to_target
from laasite.read.updates import UpdateRecord, to_update

T = TypeVar("T")
R = TypeVar("R", bound=Record)

NO_ROWS = Rows()
"""What a target has that has no table yet."""


class Assembly:
    """The way from the sources that may be seen to one report."""

    def __init__(self, sources: Sources, *, day_first: bool, memo: Memo = FORGETFUL) -> None:
        """`sources` are those that may be seen; `day_first` says how their dates are read.

        `memo` has what was read before of the same documents and tables.
        """
        self.sources = sources
        self.memo = memo
        self.day_first = day_first
        self.findings: list[Finding] = []
        self.files = {file.path: file.data for file in sources.attachments}
        self.unread = {(slot.kind.value, slot.id) for slot in sources.unread}

    def report(self, site: Site, as_at: date) -> Report:
        """The whole report; what can't be read is left out of it and among the findings."""
        themes = self.themes()
        strategies = self.strategies(themes)
        report = Report(
            as_at=as_at,
            site=site,
            home=self.home(),
            strategies=strategies,
            agreements=self.things(Kind.AGREEMENT, AgreementRecord, to_agreement),
            targets={},
            partners=self.things(Kind.PARTNER, PartnerRecord, to_partner),
            bodies=self.things(Kind.BODY, BodyRecord, to_body),
            pages=self.things(Kind.PAGE, PageRecord, to_page),
            areas=self.areas(),
            glossary=self.glossary(),
            money=self.things(Kind.MONEY, FundRecord, to_fund),
            libraries=self.libraries(),
            relevance=self.relevance(),
            plans=self.things(Kind.PLAN, PlanRecord, to_plan),
            meetings=self.meetings(),
            consultations=self.consultations(),
            events=self.things(Kind.EVENT, EventRecord, to_event),
            reviews=self.things(Kind.REVIEW, StructureReviewRecord, to_structure_review),
            obligations=self.obligations(),
            moves=self.moves(),
            share_image=self.kept(share_image(site, self.files)),
            imports=self.imports(),
        )
        objectives = tuple(report.objectives)
        keys = Resolver(objectives)
        targets = {id: self.resolved(one, keys) for id, one in self.targets().items()}
        return replace(report, targets=targets)

    # --- reading one kind after the other ------------------------------------------------------

    def records(self, kind: Kind, record: type[R]) -> list[tuple[Document, R, Origin]]:
        """Each document of a kind with its record, as far as they can be read."""
        read = []
        for document in self.sources.of(kind):
            found = self.record(record, document.tree, document.path)
            if found is None:
                self.unread.add((kind.value, document.slot.id))
            else:
                read.append((document, *found))
        return read

    def record(self, record: type[R], tree: Mapping, path: str) -> tuple[R, Origin] | None:
        """The record of one group of keys."""
        key = ("record", (record, Same(tree), path, self.day_first))
        make = partial(read_record, record, tree, path, day_first=self.day_first)
        return self.kept(remembered(self.memo, key, make))

    def kept(self, parsed: Parsed[T]) -> T:
        """The value; its findings are gathered."""
        self.findings += parsed.findings
        return parsed.value

    def things(
        self, kind: Kind, record: type[R], make: Callable[[str, R, Origin, Text], T]
    ) -> dict[str, T]:
        """The things of a kind by id, in the order of the ids."""
        read = {
            document.slot.id: make(document.slot.id, found, origin, document.text)
            for document, found, origin in self.records(kind, record)
        }
        return dict(sorted(read.items()))

    def home(self) -> Page | None:
        """The words of the home page."""
        return next(iter(self.things(Kind.HOME, PageRecord, to_page).values()), None)

    def themes(self) -> list[Theme]:
        """Every theme; an objective's id is unique within its strategy."""
        return [
            to_theme(document.slot.id, document.slot.within or "", record, origin, document.text)
            for document, record, origin in self.records(Kind.THEME, ThemeRecord)
        ]

    def strategies(self, themes: list[Theme]) -> dict[str, Strategy]:
        """Every strategy with its themes, the one in force first."""
        self.homeless(Kind.THEME, Kind.STRATEGY, "strategies")
        strategies = {}
        for document, record, origin in self.records(Kind.STRATEGY, StrategyRecord):
            id = document.slot.id
            own = tuple(theme for theme in themes if theme.strategy == id)
            strategies[id] = to_strategy(id, record, origin, document.text, own)
        return dict(sorted(strategies.items(), reverse=True))

    def homeless(self, kind: Kind, owner: Kind, folder: str) -> None:
        """Files in a folder that isn't what they belong to are findings, one for the folder."""
        known = {document.slot.id for document in self.sources.of(owner)}
        known |= {id for name, id in self.unread if name == owner.value}
        for document in self.sources.of(kind):
            if (id := document.slot.within or "") not in known:
                place = Place(f"content/{folder}/{id}")
                message = f"The folder {quoted(id)} has no `index.md`, so it is no {owner.value}."
                cure = f"Add `index.md` for the {owner.value}, or move what is in the folder."
                self.findings.append(references.UNKNOWN_REFERENCE.at(place, message, cure=cure))

    # --- lists in one file ---------------------------------------------------------------------

    def areas(self) -> dict[str, Area]:
        """The places of `areas.yaml`."""
        entries = self.entries(Kind.AREAS, AreaRecord, ids=True)
        read = {id: to_area(id, record, origin) for id, record, origin in entries}
        return dict(sorted(read.items()))

    def glossary(self) -> tuple[Term, ...]:
        """The words of `glossary.yaml` in alphabetical order."""
        entries = self.entries(Kind.GLOSSARY, TermRecord)
        terms = (to_term(term, record) for term, record, _ in entries)
        return tuple(sorted(terms, key=lambda term: (term.term.lower(), term.term)))

    def entries(
        self, kind: Kind, record: type[R], *, ids: bool = False
    ) -> list[tuple[str, R, Origin]]:
        """The keys of a file with the record under each."""
        read = []
        for document in self.sources.of(kind):
            for key, value in document.tree.entries:
                if ids and ID.fullmatch(key.text) is None:
                    message = f"{quoted(key.text)} isn't an id."
                    self.findings.append(rules.WRONG_ID.at(key.place, message))
                elif not isinstance(value, Mapping):
                    message = f"{quoted(key.text)} has to be a group of keys."
                    cure = HOW_TO_WRITE["a group of keys"]
                    self.findings.append(rules.WRONG_SHAPE.at(key.place, message, cure=cure))
                elif (found := self.record(record, value, document.path)) is not None:
                    read.append((key.text, *found))
                else:
                    self.unread.add((kind.value, key.text))
        return read

    def imports(self) -> dict[str, SheetMapping]:
        """The ways of reading spreadsheets of `imports.yaml`, by the names given to them."""
        entries = self.entries(Kind.IMPORTS, ImportRecord, ids=True)
        return {id: to_mapping(record) for id, record, _ in entries}

    # --- lists in a CSV ------------------------------------------------------------------------

    def libraries(self) -> dict[str, Library]:
        """The sets of indicators by id."""
        read = {
            sheet.slot.id: self.kept(to_library(sheet.slot.id, sheet.table))
            for sheet in self.sheets(Kind.INDICATORS)
        }
        return dict(sorted(read.items()))

    def relevance(self) -> tuple[Relevance, ...]:
        """What each area makes of each agreement, by agreement and then by area."""
        read = [
            self.kept(to_relevance(sheet.slot.within or "", sheet.slot.id, sheet.table))
            for sheet in self.sheets(Kind.RELEVANCE)
        ]
        return tuple(sorted(read, key=lambda one: one.key))

    def sheets(self, kind: Kind) -> tuple[Sheet, ...]:
        """The CSV files of a kind."""
        return tuple(sheet for sheet in self.sources.sheets if sheet.slot.kind is kind)

    # --- meetings and consultations ------------------------------------------------------------

    def meetings(self) -> dict[str, Meeting]:
        """Every meeting with its papers and minutes, the oldest first."""
        self.homeless(Kind.PAPER, Kind.MEETING, "meetings")
        self.homeless(Kind.MINUTES, Kind.MEETING, "meetings")
        papers: dict[str, list[Paper]] = {}
        for document, found, origin in self.records(Kind.PAPER, PaperRecord):
            named = files_named(found, origin)
            files = self.kept(attached(named, document.path, self.files))
            paper = to_paper(document.slot, found, origin, document.text, files)
            papers.setdefault(paper.meeting, []).append(paper)
        minutes = {
            document.slot.within: to_minutes(
                document.slot.within or "", record, origin, document.text
            )
            for document, record, origin in self.records(Kind.MINUTES, MinutesRecord)
        }
        meetings = {}
        for document, held, origin in self.records(Kind.MEETING, MeetingRecord):
            id = document.slot.id
            own = papers.get(id, ())
            one = self.kept(to_meeting(id, held, origin, document.text, own, minutes.get(id)))
            if one is not None:
                meetings[id] = one
        return dict(sorted(meetings.items()))

    def consultations(self) -> dict[str, Consultation]:
        """Every consultation with its questions, its response and who stands behind it, by id."""
        self.homeless(Kind.RESPONSE, Kind.CONSULTATION, "consultations")
        sections: dict[str, list[Section]] = {}
        for document, found, origin in self.records(Kind.RESPONSE, SectionRecord):
            section = to_section(document.slot.id, found, origin, document.text)
            sections.setdefault(document.slot.within or "", []).append(section)
        consultations = {}
        for document, record, origin in self.records(Kind.CONSULTATION, ConsultationRecord):
            id = document.slot.id
            own = sections.get(id, [])
            consultations[id] = to_consultation(
                id,
                record,
                origin,
                document.text,
                self.questions(id),
                own,
                self.endorsements(id, own),
            )
        return dict(sorted(consultations.items()))

    def questions(self, consultation: str) -> tuple[Question, ...]:
        """The questions of a consultation."""
        sheets = (one for one in self.sheets(Kind.QUESTIONS) if one.slot.id == consultation)
        return tuple(one for sheet in sheets for one in self.kept(read_questions(sheet.table)))

    def endorsements(self, consultation: str, sections: list[Section]) -> tuple[Endorsement, ...]:
        """What members say of the sections of a response."""
        ids = sorted(section.id for section in sections)
        sheets = (one for one in self.sheets(Kind.ENDORSEMENTS) if one.slot.id == consultation)
        return tuple(
            one
            for sheet in sheets
            for one in self.kept(read_endorsements(sheet.table, ids, day_first=self.day_first))
        )

    def obligations(self) -> tuple[Obligation, ...]:
        """What is asked of partnerships, in the order of the file."""
        entries = self.entries(Kind.OBLIGATIONS, ObligationRecord, ids=True)
        return tuple(to_obligation(id, record, origin) for id, record, origin in entries)

    def moves(self) -> Moves:
        """What was published and is called something else now, or is gone."""
        found = self.records(Kind.MOVED, MovedRecord)
        return next((to_moves(record, origin) for _, record, origin in found), Moves())

    # --- targets -------------------------------------------------------------------------------

    def targets(self) -> dict[str, Target]:
        """Every target with its figures and updates."""
        read = self.records(Kind.TARGET, TargetRecord)
        updates = self.updates({document.slot.id: record for document, record, _ in read})
        tables = {table.target: table for table in self.sources.tables}
        self.strays(tables)
        targets = {}
        for document, record, origin in read:
            id = document.slot.id
            rows = self.rows(tables.get(id), record)
            own = tuple(updates.get(id, ()))
            make = partial(to_target, id, record, origin, document.text, rows, own)
            key = ("target", (Same(document), Same(record), Same(rows), *map(Same, own)))
            targets[id] = self.kept(remembered(self.memo, key, make))
        return dict(sorted(targets.items()))

    def rows(self, table: FigureTable | None, record: TargetRecord) -> Rows:
        """What a target's CSV holds; nothing if it has none."""
        if table is None:
            return NO_ROWS
        key = ("rows", (Same(table), Same(record), self.day_first))
        return self.kept(remembered(self.memo, key, partial(self._rows, table, record)))

    def _rows(self, table: FigureTable, record: TargetRecord) -> Parsed[Rows]:
        measures = {part: to_measure(measure) for part, _, measure in record.measures()}
        milestones = tuple(milestone.id for milestone in record.milestones)
        return read_rows(table.table, Shape(measures, milestones, self.day_first))

    def updates(self, targets: dict[str, TargetRecord]) -> dict[str, list[Update]]:
        """The updates of each target."""
        updates: dict[str, list[Update]] = {}
        for document, record, origin in self.records(Kind.UPDATE, UpdateRecord):
            target, label = document.slot.id, document.slot.within or ""
            year = _year_of(targets.get(target))
            make = partial(to_update, target, label, year, record, origin, document.text)
            key = ("update", (Same(document), Same(record), year))
            update = self.kept(remembered(self.memo, key, make))
            if update is not None:
                updates.setdefault(target, []).append(update)
        return updates

    def strays(self, tables: dict[str, FigureTable]) -> None:
        """Figures and updates of targets that aren't there are findings."""
        known = {document.slot.id for document in self.sources.of(Kind.TARGET)}
        known |= {id for kind, id in self.unread if kind == Kind.TARGET.value}
        owners = [(id, table.path) for id, table in tables.items()]
        owners += [(one.slot.id, one.path) for one in self.sources.of(Kind.UPDATE)]
        self.findings += [
            references.FIGURES_WITHOUT_TARGET.at(
                Place(path),
                f"There is no target called {quoted(id)}.",
                meant=nearest.quoted(id, known),
            )
            for id, path in owners
            if id not in known
        ]

    def resolved(self, target: Target, keys: Resolver) -> Target:
        """The target with each objective under its key in the whole site."""
        key = ("resolved", (Same(target), keys.objectives))
        return self.kept(remembered(self.memo, key, partial(keys.resolved, target)))


@dataclass(frozen=True, slots=True)
class Resolver:
    """Finds the objectives that targets name; `objectives` are the keys of all."""

    objectives: tuple[str, ...]

    def resolved(self, target: Target) -> Parsed[Target]:
        """The target with each objective under its key, and the names that mean more than one."""
        found = [
            self.objective(id, target.origin.at("objectives", index))
            for index, id in enumerate(target.objectives)
        ]
        keys = tuple(one.value for one in found)
        findings = tuple(finding for one in found for finding in one.findings)
        return Parsed(replace(target, objectives=keys), findings)

    def objective(self, id: str, place: Place) -> Parsed[str]:
        """The key of an objective that is named by key or, where unique, by its id alone.

        What can't be resolved stays as it was typed.
        """
        if "/" in id:
            return Parsed(id)
        keys = [key for key in self.objectives if key.partition("/")[2] == id]
        if len(keys) > 1:
            message = f"{quoted(id)} is an objective of more than one strategy."
            cure = f"Write one of {', '.join(f'`{key}`' for key in keys)}."
            return Parsed(id, (references.AMBIGUOUS_OBJECTIVE.at(place, message, cure=cure),))
        return Parsed(keys[0] if keys else id)


def _year_of(target: TargetRecord | None) -> YearKind:
    """The kind of year in which a target reports, the financial one unless it says another."""
    measures = target.measures() if target else ()
    return next((measure.year for _, _, measure in measures), YearKind.FINANCIAL)
