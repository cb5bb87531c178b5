"""The plan: every page that the site has, with its address, before anything is rendered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from laasite.model.accounts import Accounts
from laasite.model.assessment import Assessments, Rating, Status
from laasite.model.bodies import Body
from laasite.model.dates import day_in_words
from laasite.model.language import say
from laasite.model.origin import PostRef
from laasite.model.report import Report
from laasite.model.strategies import Objective, Strategy, Theme
from laasite.model.words import CommitmentStage
from laasite.pages import addresses, moved


class PageKind(Enum):
    """What a page is about; the value is the name of its template."""

    HOME = "home"
    STRATEGIES = "strategies"
    STRATEGY = "strategy"
    MONITORING_PLAN = "monitoring_plan"
    THEME = "theme"
    EASY = "easy"
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
    AREAS = "areas"
    AREA = "area"
    PLANS = "plans"
    REVIEWS = "reviews"
    PAGES = "pages"
    PAGE = "page"
    CHOOSING = "choosing"
    REWARD = "reward"
    SCHEDULE = "schedule"
    DISTRICT = "district"
    MEMORANDUM = "memorandum"
    MONEY = "money"
    FUND = "fund"
    LEADERS = "leaders"
    BECAME = "became"
    PRIORITY = "priority"
    MEETINGS = "meetings"
    MEETING = "meeting"
    PAPER = "paper"
    DECISIONS = "decisions"
    CONSULTATIONS = "consultations"
    CONSULTATION = "consultation"
    QUESTIONS = "questions"
    ENGAGEMENT = "engagement"
    REVIEW = "review"
    OBLIGATIONS = "obligations"
    CHANGES = "changes"
    CORRECTIONS = "corrections"
    GLOSSARY = "glossary"
    ANNUAL_REPORT = "annual_report"
    LATE = "late"
    UNJUDGED = "cannot_be_judged"
    SECOND_OPINIONS = "second_opinions"
    ACCESSIBILITY = "accessibility"
    METHOD = "method"
    DATA = "data"
    DICTIONARY = "dictionary"
    DATES = "dates"
    SEARCH = "search"
    A_TO_Z = "a_to_z"
    NOT_FOUND = "not_found"
    MOVED = "moved"
    GONE = "gone"


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


@dataclass(frozen=True)
class Plan:
    """Every page of the site, in the order in which a reader would go through them."""

    pages: tuple[Planned, ...]

    def has(self, kind: PageKind) -> bool:
        """Whether there is a page of this kind."""
        return kind in self._kinds

    def find(self, kind: PageKind, subject: str | None = None) -> Planned:
        """The page of a kind and subject. Raises KeyError if it isn't planned."""
        return self._by_subject[kind, subject]

    @cached_property
    def _kinds(self) -> frozenset[PageKind]:
        return frozenset(page.kind for page in self.pages)

    @cached_property
    def _by_subject(self) -> Mapping[tuple[PageKind, str | None], Planned]:
        """The first page of each kind and subject."""
        return {(page.kind, page.subject): page for page in reversed(self.pages)}


_FOLDERS = {
    PageKind.STRATEGY: "strategies",
    PageKind.THEME: "strategies",
    PageKind.OBJECTIVE: "objectives",
    PageKind.AGREEMENT: "agreements",
    PageKind.TARGET: "targets",
    PageKind.PARTNER: "partners",
    PageKind.BODY: "bodies",
    PageKind.PAGE: "pages",
    PageKind.FUND: "money",
    PageKind.MEETING: "meetings",
    PageKind.PAPER: "meetings",
    PageKind.CONSULTATION: "consultations",
    PageKind.REVIEW: "reviews",
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
        PageKind.MONEY,
        PageKind.LEADERS,
        PageKind.BECAME,
        PageKind.MEETINGS,
        PageKind.DECISIONS,
        PageKind.CONSULTATIONS,
        PageKind.ENGAGEMENT,
        PageKind.OBLIGATIONS,
        PageKind.CHANGES,
        PageKind.CORRECTIONS,
        PageKind.GLOSSARY,
        PageKind.ANNUAL_REPORT,
        PageKind.LATE,
        PageKind.UNJUDGED,
        PageKind.SECOND_OPINIONS,
        PageKind.ACCESSIBILITY,
        PageKind.METHOD,
        PageKind.DATA,
        PageKind.DICTIONARY,
        PageKind.DATES,
        PageKind.A_TO_Z,
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


def references_to(things: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """What a text calls things by kind and id, without a plan: those with a mistake in their file.

    The address is the home page's: such a site is only told of, never made.
    """
    folders = {kind.value: folder for kind, folder in _FOLDERS.items()}
    named = (f"{folders[kind]}/{id}" for kind, id in sorted(things) if kind in folders)
    return dict.fromkeys(named, addresses.HOME)


def plan_pages(report: Report, assessments: Assessments) -> Plan:
    """The plan of all pages of `report`: deterministic, each address once."""
    pages = tuple(_pages(report, assessments))
    return Plan((*pages, *_former(report, pages)))


AT_FORMER_ADDRESSES = (PageKind.MOVED, PageKind.GONE)
"""Pages that stand where another page was; nothing leads to them, and no list has them."""


def _former(report: Report, pages: tuple[Planned, ...]) -> Iterator[Planned]:
    """The pages where others were; the subject is the new address, or what the tombstone is of."""
    titles = {page.address: page.title for page in pages}
    sent_on = dict(moved.redirected(report.moves.redirects, tuple(titles)))
    for old, new in sent_on.items():
        yield Planned(PageKind.MOVED, old, new, titles[new])
    for address, tombstone in moved.buried(report.moves, (*titles, *sent_on)):
        title = tombstone.title or say("This page has been taken down")
        yield Planned(PageKind.GONE, address, tombstone.gone, title)


def _pages(report: Report, assessments: Assessments) -> Iterator[Planned]:
    yield Planned(PageKind.HOME, addresses.HOME, None, report.site.title)
    yield from _strategies(report)
    yield from _agreements(report)
    yield from deal_pages(report, assessments.accounts)
    yield from _money(report)
    yield from _targets(report, assessments)
    yield from _who(report)
    yield from _proceedings(report)
    yield from _texts(report)
    yield from _about(report)


# --- what was promised ----------------------------------------------------------------------------


def _strategies(report: Report) -> Iterator[Planned]:
    if report.strategies:
        yield Planned(PageKind.STRATEGIES, addresses.STRATEGIES, None, say("Strategies"))
    for id, strategy in report.strategies.items():
        yield Planned(PageKind.STRATEGY, addresses.strategy(id), id, strategy.title)
        title = say("Monitoring plan: {strategy}", strategy=strategy.title)
        yield Planned(PageKind.MONITORING_PLAN, addresses.monitoring_plan(id), id, title)
        for theme in strategy.themes:
            yield from _theme(theme)
    if report.plans:
        yield Planned(PageKind.PLANS, addresses.PLANS, None, say("Plans and their links"))
    owners: list[Strategy | Body] = [*report.strategies.values(), *report.bodies.values()]
    if any(one.reviews for one in owners):
        yield Planned(PageKind.REVIEWS, addresses.REVIEWS, None, say("Reviews"))


def _theme(theme: Theme) -> Iterator[Planned]:
    address = addresses.theme(theme.strategy, theme.id)
    yield Planned(PageKind.THEME, address, theme.key, theme.title)
    in_easy_words = addresses.easy(theme.strategy, theme.id)
    yield Planned(
        PageKind.EASY, in_easy_words, theme.key, say("{theme}: easy to read", theme=theme.title)
    )
    for objective in theme.objectives:
        yield _objective(objective)


def _objective(objective: Objective) -> Planned:
    address = addresses.objective(objective.key)
    return Planned(PageKind.OBJECTIVE, address, objective.key, objective.text)


def _agreements(report: Report) -> Iterator[Planned]:
    if report.agreements:
        yield Planned(PageKind.AGREEMENTS, addresses.AGREEMENTS, None, say("Agreements"))
    for id, agreement in report.agreements.items():
        yield Planned(PageKind.AGREEMENT, addresses.agreement(id), id, agreement.title)
        for block in agreement.blocks:
            address = addresses.block(id, block.id)
            yield Planned(PageKind.BLOCK, address, f"{id}/{block.id}", block.title)


def deal_pages(report: Report, accounts: Accounts) -> Iterator[Planned]:
    """The pages on what agreements lay down: choice of targets, rewards, schedules, changes."""
    for id, deal in accounts.deals.items():
        title = report.agreements[id].title
        if deal.choices:
            words = say("How the targets of the {agreement} were chosen", agreement=title)
            yield Planned(PageKind.CHOOSING, addresses.choosing(id), id, words)
        if deal.reward:
            yield Planned(
                PageKind.REWARD,
                addresses.reward(id),
                id,
                say("The reward: {agreement}", agreement=title),
            )
        if deal.schedule:
            yield Planned(
                PageKind.SCHEDULE,
                addresses.schedule(id),
                id,
                say("Indicators: {agreement}", agreement=title),
            )
        for one in deal.linkages:
            key = f"{id}/{one.area}"
            area = report.areas[one.area].title if one.area in report.areas else one.area
            words = say("{agreement}: what it means for {area}", agreement=title, area=area)
            yield Planned(PageKind.DISTRICT, addresses.district(key), key, words)
        for change in deal.memoranda:
            words = say(
                "Memorandum of {day}: {agreement}", day=day_in_words(change.day), agreement=title
            )
            address = addresses.memorandum(change.key)
            yield Planned(PageKind.MEMORANDUM, address, change.key, words)


def _money(report: Report) -> Iterator[Planned]:
    if report.money:
        yield Planned(PageKind.MONEY, addresses.MONEY, None, say("Money"))
    for id, fund in report.money.items():
        yield Planned(PageKind.FUND, addresses.fund(id), id, fund.title)
        for one in fund.priorities:
            yield Planned(PageKind.PRIORITY, addresses.priority(one.key), one.key, one.text)
    if _anything_retired(report):
        yield Planned(
            PageKind.BECAME, addresses.BECAME, None, say("What became of earlier promises")
        )


def _anything_retired(report: Report) -> bool:
    """Whether anything was promised that has an account of what became of it."""
    objectives = any(one.became or one.dropped_because for one in report.objectives.values())
    dropped = any(one.stage is CommitmentStage.DROPPED for one in report.commitments)
    return objectives or dropped or any(fund.priorities for fund in report.money.values())


# --- targets --------------------------------------------------------------------------------------


def status_slug(status: Status) -> str:
    """A status in addresses: `off-track`."""
    return status.value.lower().replace(" ", "-")


def _targets(report: Report, assessments: Assessments) -> Iterator[Planned]:
    yield Planned(PageKind.TARGETS, addresses.TARGETS, None, say("All targets"))
    if any(isinstance(one.leader, PostRef) for one in report.commitments):
        yield Planned(PageKind.LEADERS, addresses.LEADERS, None, say("Whom to ask about a target"))
    yield from _by_status()
    yield from _by_theme(report)
    yield from _by_partner(report, assessments)
    for id, target in report.targets.items():
        yield Planned(PageKind.TARGET, addresses.target(id), id, target.title)


def _by_status() -> Iterator[Planned]:
    """A list for each status, empty ones too: the address of a list never comes and goes."""
    for status in Status:
        slug = status_slug(status)
        title = say("Targets: {status}", status=say(status.value).lower())
        yield Planned(PageKind.TARGETS_BY_STATUS, addresses.targets_by_status(slug), slug, title)


def _by_theme(report: Report) -> Iterator[Planned]:
    for theme in report.themes:
        address = addresses.targets_by_theme(theme.strategy, theme.id)
        title = say("Targets: {theme}", theme=theme.title)
        yield Planned(PageKind.TARGETS_BY_THEME, address, theme.key, title)


def _by_partner(report: Report, assessments: Assessments) -> Iterator[Planned]:
    """A list for each partner that leads or contributes to a target."""
    involved = {id for rating in assessments.ratings for id in parties(report, rating)}
    for id, partner in report.partners.items():
        if id in involved:
            address = addresses.targets_by_partner(id)
            title = say("Targets: {partner}", partner=partner.title)
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
        yield Planned(PageKind.PARTNERS, addresses.PARTNERS, None, say("Who does what"))
    for id, partner in report.partners.items():
        yield Planned(PageKind.PARTNER, addresses.partner(id), id, partner.title)
    if report.bodies:
        yield Planned(PageKind.BODIES, addresses.BODIES, None, say("Groups and boards"))
    for id, body in report.bodies.items():
        yield Planned(PageKind.BODY, addresses.body(id), id, body.title)
    if report.areas:
        yield Planned(PageKind.AREAS, addresses.AREAS, None, say("Where you live"))
    for id, area in report.areas.items():
        yield Planned(
            PageKind.AREA, addresses.area(id), id, say("Promised for {area}", area=area.title)
        )


def _proceedings(report: Report) -> Iterator[Planned]:
    """Meetings, decisions, consultations, events, reviews; one list leads to all of them."""
    found = (report.meetings, report.consultations, report.events, report.reviews)
    if any(found) or report.obligations:
        title = say("Meetings and consultations")
        yield Planned(PageKind.MEETINGS, addresses.MEETINGS, None, title)
    for id, meeting in report.meetings.items():
        body = report.bodies[meeting.body].title if meeting.body in report.bodies else meeting.body
        title = say("{body}, {day}", body=body, day=day_in_words(meeting.date))
        yield Planned(PageKind.MEETING, addresses.meeting(id), id, title)
        for paper in meeting.papers:
            yield Planned(PageKind.PAPER, addresses.paper(paper.key), paper.key, paper.title)
    if any(meeting.papers or meeting.decisions for meeting in report.meetings.values()):
        title = say("What was asked and decided")
        yield Planned(PageKind.DECISIONS, addresses.DECISIONS, None, title)
    yield from _consultations(report)
    if report.events:
        title = say("Who was told and asked")
        yield Planned(PageKind.ENGAGEMENT, addresses.ENGAGEMENT, None, title)
    for id, review in report.reviews.items():
        yield Planned(PageKind.REVIEW, addresses.review(id), id, review.title)
    if report.obligations:
        title = say("What partnerships are asked for")
        yield Planned(PageKind.OBLIGATIONS, addresses.OBLIGATIONS, None, title)


def _consultations(report: Report) -> Iterator[Planned]:
    if report.consultations:
        yield Planned(PageKind.CONSULTATIONS, addresses.CONSULTATIONS, None, say("Consultations"))
    for id, found in report.consultations.items():
        yield Planned(PageKind.CONSULTATION, addresses.consultation(id), id, found.title)
        if found.questions:
            title = say("The questions of “{consultation}”", consultation=found.title)
            yield Planned(PageKind.QUESTIONS, addresses.questions(id), id, title)


def _texts(report: Report) -> Iterator[Planned]:
    if report.pages:
        yield Planned(PageKind.PAGES, addresses.PAGES, None, say("More about the partnership"))
    for id, page in report.pages.items():
        yield Planned(PageKind.PAGE, addresses.page(id), id, page.title)


def _about(report: Report) -> Iterator[Planned]:
    yield Planned(PageKind.ANNUAL_REPORT, addresses.ANNUAL_REPORT, None, say("Annual report"))
    yield Planned(PageKind.LATE, addresses.LATE, None, say("What’s late"))
    yield Planned(PageKind.DATES, addresses.DATES, None, say("Dates ahead"))
    yield Planned(PageKind.UNJUDGED, addresses.UNJUDGED, None, say("What can’t be judged"))
    if any(target.second_opinions for target in report.targets.values()):
        yield Planned(
            PageKind.SECOND_OPINIONS, addresses.SECOND_OPINIONS, None, say("Second opinions")
        )
    yield Planned(PageKind.CHANGES, addresses.CHANGES, None, say("What has changed"))
    yield Planned(PageKind.CORRECTIONS, addresses.CORRECTIONS, None, say("Corrections"))
    if report.glossary:
        yield Planned(PageKind.GLOSSARY, addresses.GLOSSARY, None, say("Words explained"))
    yield Planned(PageKind.METHOD, addresses.METHOD, None, say("How we judge progress"))
    yield Planned(PageKind.DATA, addresses.DATA, None, say("Data to download"))
    yield Planned(PageKind.DICTIONARY, addresses.DICTIONARY, None, say("What the columns mean"))
    title = say("Accessibility statement")
    yield Planned(PageKind.ACCESSIBILITY, addresses.ACCESSIBILITY, None, title)
    yield Planned(PageKind.SEARCH, addresses.SEARCH, None, say("Search"))
    yield Planned(PageKind.A_TO_Z, addresses.A_TO_Z, None, say("A to Z of everything"))
    yield Planned(PageKind.NOT_FOUND, addresses.NOT_FOUND, None, say("Page not found"))
