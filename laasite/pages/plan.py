"""The plan: every page that the site has, with its address, before anything is rendered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from laasite.model.assessment import Assessments, Rating, Status
from laasite.model.report import Objective, Report, Theme
from laasite.pages import addresses


class PageKind(Enum):
    """What a page is about; the value is the name of its template."""

    HOME = "home"
    STRATEGIES = "strategies"
    STRATEGY = "strategy"
    THEME = "theme"
    OBJECTIVE = "objective"
    AGREEMENTS = "agreements"
    AGREEMENT = "agreement"
    BLOCK = "block"
    TARGETS = "targets"
    TARGETS_BY_STATUS = "targets_by_status"
    TARGETS_BY_THEME = "targets_by_theme"
    TARGETS_BY_PARTNER = "targets_by_partner"
    TARGET = "target"
    PARTNERS = "partners"
    PARTNER = "partner"
    BODIES = "bodies"
    BODY = "body"
    PAGES = "pages"
    PAGE = "page"
    GLOSSARY = "glossary"
    LATE = "late"
    ACCESSIBILITY = "accessibility"
    METHOD = "method"
    NOT_FOUND = "not_found"


@dataclass(frozen=True, slots=True)
class Planned:
    """One page to be made: its kind, its address, what it is about and what it is called.

    `subject` is the id or key of the thing (`burglary`, `2005-2015/safer-communities`,
    `lpsa-2002/children`), the slug of a status, or None where there is one page of the kind.
    """

    kind: PageKind
    address: str
    subject: str | None
    title: str


@dataclass(frozen=True, slots=True)
class Plan:
    """Every page of the site, in the order in which a reader would go through them."""

    pages: tuple[Planned, ...]

    def has(self, kind: PageKind) -> bool:
        """Whether there is a page of this kind."""
        return any(page.kind is kind for page in self.pages)

    def find(self, kind: PageKind, subject: str | None = None) -> Planned:
        """The page of a kind and subject. Raises KeyError if it isn't planned."""
        for page in self.pages:
            if page.kind is kind and page.subject == subject:
                return page
        raise KeyError(f"no page {kind.value} of {subject}")


_FOLDERS = {
    PageKind.STRATEGY: "strategies",
    PageKind.THEME: "strategies",
    PageKind.OBJECTIVE: "objectives",
    PageKind.AGREEMENT: "agreements",
    PageKind.TARGET: "targets",
    PageKind.PARTNER: "partners",
    PageKind.BODY: "bodies",
    PageKind.PAGE: "pages",
}
"""The folder of `content/` by which a text refers to a page of each kind."""

_LISTS = frozenset(
    {
        PageKind.STRATEGIES,
        PageKind.AGREEMENTS,
        PageKind.TARGETS,
        PageKind.PARTNERS,
        PageKind.BODIES,
        PageKind.PAGES,
        PageKind.GLOSSARY,
        PageKind.LATE,
        PageKind.ACCESSIBILITY,
        PageKind.METHOD,
    }
)


def references(plan: Plan) -> Mapping[str, str]:
    """The address of each page by what a text calls it: `targets/burglary`, `targets`, `late`."""
    found = {"index": addresses.HOME}
    for page in plan.pages:
        if page.kind in _LISTS:
            found[page.address.removesuffix(".html")] = page.address
        elif (folder := _FOLDERS.get(page.kind)) and page.subject:
            found[f"{folder}/{page.subject}"] = page.address
    return found


def plan_pages(report: Report, assessments: Assessments) -> Plan:
    """The plan of all pages of `report`: deterministic, each address once."""
    return Plan(tuple(_pages(report, assessments)))


def _pages(report: Report, assessments: Assessments) -> Iterator[Planned]:
    yield Planned(PageKind.HOME, addresses.HOME, None, report.site.title)
    yield from _strategies(report)
    yield from _agreements(report)
    yield from _targets(report, assessments)
    yield from _who(report)
    yield from _texts(report)
    yield from _about(report)


# --- what was promised ----------------------------------------------------------------------------


def _strategies(report: Report) -> Iterator[Planned]:
    if report.strategies:
        yield Planned(PageKind.STRATEGIES, addresses.STRATEGIES, None, "Strategies")
    for id, strategy in report.strategies.items():
        yield Planned(PageKind.STRATEGY, addresses.strategy(id), id, strategy.title)
        for theme in strategy.themes:
            yield from _theme(theme)


def _theme(theme: Theme) -> Iterator[Planned]:
    address = addresses.theme(theme.strategy, theme.id)
    yield Planned(PageKind.THEME, address, theme.key, theme.title)
    for objective in theme.objectives:
        yield _objective(objective)


def _objective(objective: Objective) -> Planned:
    address = addresses.objective(objective.key)
    return Planned(PageKind.OBJECTIVE, address, objective.key, objective.text)


def _agreements(report: Report) -> Iterator[Planned]:
    if report.agreements:
        yield Planned(PageKind.AGREEMENTS, addresses.AGREEMENTS, None, "Agreements")
    for id, agreement in report.agreements.items():
        yield Planned(PageKind.AGREEMENT, addresses.agreement(id), id, agreement.title)
        for block in agreement.blocks:
            address = addresses.block(id, block.id)
            yield Planned(PageKind.BLOCK, address, f"{id}/{block.id}", block.title)


# --- targets --------------------------------------------------------------------------------------


def status_slug(status: Status) -> str:
    """A status in addresses: `off-track`."""
    return status.value.lower().replace(" ", "-")


def _targets(report: Report, assessments: Assessments) -> Iterator[Planned]:
    yield Planned(PageKind.TARGETS, addresses.TARGETS, None, "All targets")
    yield from _by_status()
    yield from _by_theme(report)
    yield from _by_partner(report, assessments)
    for id, target in report.targets.items():
        yield Planned(PageKind.TARGET, addresses.target(id), id, target.title)


def _by_status() -> Iterator[Planned]:
    """A list for each status, empty ones too: the address of a list never comes and goes."""
    for status in Status:
        slug = status_slug(status)
        title = f"Targets: {status.value.lower()}"
        yield Planned(PageKind.TARGETS_BY_STATUS, addresses.targets_by_status(slug), slug, title)


def _by_theme(report: Report) -> Iterator[Planned]:
    for theme in report.themes:
        address = addresses.targets_by_theme(theme.strategy, theme.id)
        title = f"Targets: {theme.title}"
        yield Planned(PageKind.TARGETS_BY_THEME, address, theme.key, title)


def _by_partner(report: Report, assessments: Assessments) -> Iterator[Planned]:
    """A list for each partner that leads or contributes to a target."""
    involved = {id for rating in assessments.ratings for id in parties(report, rating)}
    for id, partner in report.partners.items():
        if id in involved:
            address = addresses.targets_by_partner(id)
            title = f"Targets: {partner.title}"
            yield Planned(PageKind.TARGETS_BY_PARTNER, address, id, title)


def parties(report: Report, rating: Rating) -> tuple[str, ...]:
    """The ids of those who lead or contribute to the commitment of a rating, leaders first."""
    target = report.targets[rating.target]
    for commitment in target.commitments:
        if commitment.id == rating.commitment:
            contributing = commitment.contributing
            return commitment.lead + (contributing if isinstance(contributing, tuple) else ())
    return ()


# --- who, and the rest ----------------------------------------------------------------------------


def _who(report: Report) -> Iterator[Planned]:
    if report.partners:
        yield Planned(PageKind.PARTNERS, addresses.PARTNERS, None, "Who does what")
    for id, partner in report.partners.items():
        yield Planned(PageKind.PARTNER, addresses.partner(id), id, partner.title)
    if report.bodies:
        yield Planned(PageKind.BODIES, addresses.BODIES, None, "Groups and boards")
    for id, body in report.bodies.items():
        yield Planned(PageKind.BODY, addresses.body(id), id, body.title)


def _texts(report: Report) -> Iterator[Planned]:
    if report.pages:
        yield Planned(PageKind.PAGES, addresses.PAGES, None, "More about the partnership")
    for id, page in report.pages.items():
        yield Planned(PageKind.PAGE, addresses.page(id), id, page.title)


def _about(report: Report) -> Iterator[Planned]:
    yield Planned(PageKind.LATE, addresses.LATE, None, "What’s late")
    if report.glossary:
        yield Planned(PageKind.GLOSSARY, addresses.GLOSSARY, None, "Words explained")
    yield Planned(PageKind.METHOD, addresses.METHOD, None, "How we judge progress")
    title = "Accessibility statement"
    yield Planned(PageKind.ACCESSIBILITY, addresses.ACCESSIBILITY, None, title)
    yield Planned(PageKind.NOT_FOUND, addresses.NOT_FOUND, None, "Page not found")
