"""The report: everything that was written and may be seen, resolved and frozen.

Things refer to each other by id; the report looks them up. Figures are `Decimal`, in the unit of
their measure. Where something is not known, an `Unknown` says in which way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from laasite.model.agreements import Agreement
from laasite.model.areas import Area
from laasite.model.bodies import Body
from laasite.model.consultations import Consultation
from laasite.model.editions import Edition
from laasite.model.engagement import Event
from laasite.model.facts import Thing
from laasite.model.history import Alteration
from laasite.model.imports import SheetMapping
from laasite.model.indicators import Library, Relevance
from laasite.model.meetings import Decision, Meeting, Paper
from laasite.model.money import Fund
from laasite.model.moved import Moves
from laasite.model.origin import PostRef
from laasite.model.partners import Partner, Post
from laasite.model.past import Past
from laasite.model.plans import LinkedPlan
from laasite.model.restructuring import Obligation, StructureReview
from laasite.model.sharing import ShareImage
from laasite.model.site import Site
from laasite.model.strategies import Objective, Strategy, Theme
from laasite.model.targets import Commitment, Target
from laasite.model.texts import Page, Term


@dataclass(frozen=True, slots=True)
class Report:
    """All that may be seen at `as_at`, resolved: every id in it leads somewhere."""

    as_at: date
    site: Site
    home: Page | None
    strategies: Mapping[str, Strategy]
    agreements: Mapping[str, Agreement]
    targets: Mapping[str, Target]
    partners: Mapping[str, Partner]
    bodies: Mapping[str, Body]
    pages: Mapping[str, Page]
    areas: Mapping[str, Area]
    glossary: tuple[Term, ...]
    money: Mapping[str, Fund] = field(default_factory=dict)
    libraries: Mapping[str, Library] = field(default_factory=dict)
    relevance: tuple[Relevance, ...] = ()
    plans: Mapping[str, LinkedPlan] = field(default_factory=dict)
    meetings: Mapping[str, Meeting] = field(default_factory=dict)
    consultations: Mapping[str, Consultation] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    reviews: Mapping[str, StructureReview] = field(default_factory=dict)
    obligations: tuple[Obligation, ...] = ()
    moves: Moves = field(default_factory=Moves)
    share_image: ShareImage | None = None
    facts: tuple[Thing, ...] = ()
    alterations: tuple[Alteration, ...] = ()
    past: Past = field(default_factory=Past)
    imports: Mapping[str, SheetMapping] = field(default_factory=dict)
    edition: Edition = field(default_factory=Edition)

    @property
    def themes(self) -> Iterator[Theme]:
        """Every theme, by strategy and then in the order the strategy gives."""
        return (theme for strategy in self.strategies.values() for theme in strategy.themes)

    @property
    def objectives(self) -> Mapping[str, Objective]:
        """Every objective by its key (`2005-2015/cut-burglary`)."""
        return {objective.key: objective for theme in self.themes for objective in theme.objectives}

    @property
    def serving(self) -> Mapping[str, tuple[Target, ...]]:
        """The targets that serve each objective, by its key; none stands there without one."""
        found: dict[str, list[Target]] = {}
        for target in self.targets.values():
            for key in target.objectives:
                found.setdefault(key, []).append(target)
        return {key: tuple(targets) for key, targets in found.items()}

    @property
    def commitments(self) -> Iterator[Commitment]:
        """Every commitment, by target."""
        return (found for target in self.targets.values() for found in target.commitments)

    @property
    def papers(self) -> Mapping[str, Paper]:
        """Every paper by its key, the oldest meeting first."""
        return {paper.key: paper for one in self.meetings.values() for paper in one.papers}

    @property
    def decisions(self) -> Mapping[str, Decision]:
        """Every decision by its key, the oldest meeting first."""
        return {found.key: found for one in self.meetings.values() for found in one.decisions}

    def party(self, id: str) -> Partner | Body:
        """Who leads or contributes: a partner or a body. Raises KeyError for an unknown id."""
        return self.partners[id] if id in self.partners else self.bodies[id]

    def post(self, ref: PostRef) -> Post:
        """The post behind a reference. Raises KeyError if there is none."""
        return self.partners[ref.partner].posts[ref.post]
