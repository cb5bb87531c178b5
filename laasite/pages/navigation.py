"""The ways through the site: the main menu, the trail above each page and the links at its foot."""

from __future__ import annotations

from dataclasses import dataclass

from laasite.model.dates import day_in_words
from laasite.model.language import marked, say
from laasite.model.report import Report
from laasite.pages import addresses
from laasite.pages.plan import PageKind, Plan, Planned


@dataclass(frozen=True, slots=True)
class Step:
    """A link by its words and the address it leads to."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class MenuItem:
    """An entry of the main menu; `current` if the page shown belongs below it."""

    text: str
    address: str
    current: bool


_HOME = Step(marked("Home"), addresses.HOME)
_STRATEGIES = Step(marked("Strategies"), addresses.STRATEGIES)
_AGREEMENTS = Step(marked("Agreements"), addresses.AGREEMENTS)
_TARGETS = Step(marked("Targets"), addresses.TARGETS)
_PARTNERS = Step(marked("Who does what"), addresses.PARTNERS)
_BODIES = Step(marked("Groups and boards"), addresses.BODIES)
_MONEY = Step(marked("Money"), addresses.MONEY)
_BECAME = Step(marked("What became of earlier promises"), addresses.BECAME)
_CHANGES = Step(marked("What has changed"), addresses.CHANGES)
_AREAS = Step(marked("Where you live"), addresses.AREAS)
_MEETINGS = Step(marked("Meetings and consultations"), addresses.MEETINGS)
_CONSULTATIONS = Step(marked("Consultations"), addresses.CONSULTATIONS)
_PAGES = Step(marked("More about the partnership"), addresses.PAGES)

_MENU: tuple[tuple[str, tuple[PageKind, ...]], ...] = (
    (
        marked("Targets"),
        (
            PageKind.TARGETS,
            PageKind.TARGET,
            PageKind.TARGETS_BY_STATUS,
            PageKind.TARGETS_BY_THEME,
            PageKind.TARGETS_BY_PARTNER,
            PageKind.LEADERS,
            PageKind.UNJUDGED,
            PageKind.ANNUAL_REPORT,
            PageKind.SECOND_OPINIONS,
        ),
    ),
    (marked("What’s late"), (PageKind.LATE,)),
    (
        marked("Strategies"),
        (
            PageKind.STRATEGIES,
            PageKind.STRATEGY,
            PageKind.MONITORING_PLAN,
            PageKind.THEME,
            PageKind.EASY,
            PageKind.OBJECTIVE,
            PageKind.PLANS,
            PageKind.REVIEWS,
        ),
    ),
    (
        marked("Agreements"),
        (
            PageKind.AGREEMENTS,
            PageKind.AGREEMENT,
            PageKind.BLOCK,
            PageKind.CHOOSING,
            PageKind.REWARD,
            PageKind.SCHEDULE,
            PageKind.DISTRICT,
            PageKind.MEMORANDUM,
        ),
    ),
    (marked("Money"), (PageKind.MONEY, PageKind.FUND)),
    (
        marked("Who does what"),
        (
            PageKind.PARTNERS,
            PageKind.PARTNER,
            PageKind.BODIES,
            PageKind.BODY,
            PageKind.AREAS,
            PageKind.AREA,
        ),
    ),
    (
        marked("Meetings"),
        (
            PageKind.MEETINGS,
            PageKind.MEETING,
            PageKind.PAPER,
            PageKind.DECISIONS,
            PageKind.CONSULTATIONS,
            PageKind.CONSULTATION,
            PageKind.QUESTIONS,
            PageKind.ENGAGEMENT,
            PageKind.REVIEW,
            PageKind.OBLIGATIONS,
        ),
    ),
    (marked("How this works"), (PageKind.METHOD, PageKind.GLOSSARY, PageKind.PAGES, PageKind.PAGE)),
)
"""The menu: its words, and the kinds of page below each entry, the one it leads to first."""

_FOOTER: tuple[tuple[str, PageKind], ...] = (
    (marked("Annual report"), PageKind.ANNUAL_REPORT),
    (marked("What has changed"), PageKind.CHANGES),
    (marked("Corrections"), PageKind.CORRECTIONS),
    (marked("Whom to ask about a target"), PageKind.LEADERS),
    (marked("What became of earlier promises"), PageKind.BECAME),
    (marked("What can’t be judged"), PageKind.UNJUDGED),
    (marked("Second opinions"), PageKind.SECOND_OPINIONS),
    (marked("Accessibility statement"), PageKind.ACCESSIBILITY),
    (marked("How we judge progress"), PageKind.METHOD),
    (marked("Data to download"), PageKind.DATA),
    (marked("Dates ahead"), PageKind.DATES),
    (marked("Words explained"), PageKind.GLOSSARY),
    (marked("Where you live"), PageKind.AREAS),
    (marked("More about the partnership"), PageKind.PAGES),
    (marked("A to Z of everything"), PageKind.A_TO_Z),
)

_TRAILS: dict[PageKind, tuple[Step, ...]] = {
    PageKind.HOME: (),
    PageKind.STRATEGY: (_STRATEGIES,),
    PageKind.PLANS: (_STRATEGIES,),
    PageKind.REVIEWS: (_STRATEGIES,),
    PageKind.AREAS: (_PARTNERS,),
    PageKind.AREA: (_PARTNERS, _AREAS),
    PageKind.AGREEMENT: (_AGREEMENTS,),
    PageKind.TARGETS_BY_STATUS: (_TARGETS,),
    PageKind.TARGETS_BY_THEME: (_TARGETS,),
    PageKind.TARGETS_BY_PARTNER: (_TARGETS,),
    PageKind.TARGET: (_TARGETS,),
    PageKind.LEADERS: (_TARGETS,),
    PageKind.UNJUDGED: (_TARGETS,),
    PageKind.ANNUAL_REPORT: (_TARGETS,),
    PageKind.SECOND_OPINIONS: (_TARGETS,),
    PageKind.FUND: (_MONEY,),
    PageKind.PRIORITY: (_BECAME,),
    PageKind.CORRECTIONS: (_CHANGES,),
    PageKind.PARTNER: (_PARTNERS,),
    PageKind.BODY: (_BODIES,),
    PageKind.PAGE: (_PAGES,),
    PageKind.MEETING: (_MEETINGS,),
    PageKind.DECISIONS: (_MEETINGS,),
    PageKind.CONSULTATIONS: (_MEETINGS,),
    PageKind.CONSULTATION: (_MEETINGS, _CONSULTATIONS),
    PageKind.ENGAGEMENT: (_MEETINGS,),
    PageKind.REVIEW: (_MEETINGS,),
    PageKind.OBLIGATIONS: (_MEETINGS,),
    PageKind.DICTIONARY: (Step(marked("Data to download"), addresses.DATA),),
}


def menu(plan: Plan, here: Planned) -> tuple[MenuItem, ...]:
    """The main menu as `here` shows it: entries without a page are left out."""
    return tuple(
        MenuItem(say(text), plan.find(kinds[0]).address, here.kind in kinds)
        for text, kinds in _MENU
        if plan.has(kinds[0])
    )


def footer(plan: Plan) -> tuple[Step, ...]:
    """The links at the foot of every page."""
    return tuple(
        Step(say(text), plan.find(kind).address) for text, kind in _FOOTER if plan.has(kind)
    )


def breadcrumbs(report: Report, here: Planned) -> tuple[Step, ...]:
    """The trail from the home page to the page above `here`; empty on the home page itself."""
    if here.kind is PageKind.HOME:
        return ()
    return (*map(_said, (_HOME, *_TRAILS.get(here.kind, ()))), *_above(report, here))


def _said(step: Step) -> Step:
    """A step of the tables above in the language that is spoken."""
    return Step(say(step.text), step.address)


def _above(report: Report, here: Planned) -> tuple[Step, ...]:
    """The part of the trail that depends on what the page is about."""
    first, _, _ = (here.subject or "").partition("/")
    match here.kind:
        case PageKind.THEME | PageKind.MONITORING_PLAN:
            return (_said(_STRATEGIES), _strategy(report, first))
        case PageKind.EASY:
            theme = next(one for one in report.themes if one.key == here.subject)
            step = Step(theme.title, addresses.theme(theme.strategy, theme.id))
            return (_said(_STRATEGIES), _strategy(report, first), step)
        case PageKind.OBJECTIVE:
            return (
                _said(_STRATEGIES),
                _strategy(report, first),
                _theme(report, here.subject or ""),
            )
        case PageKind.DISTRICT:
            title = say("Indicators: {agreement}", agreement=report.agreements[first].title)
            return (*_agreement(report, first), Step(title, addresses.schedule(first)))
        case PageKind.CHOOSING | PageKind.REWARD | PageKind.SCHEDULE | PageKind.MEMORANDUM:
            return _agreement(report, first)
        case PageKind.BLOCK:
            return (
                _said(_AGREEMENTS),
                Step(report.agreements[first].title, addresses.agreement(first)),
            )
        case PageKind.PAPER:
            meeting = report.meetings[first]
            body = report.bodies[meeting.body].title
            step = Step(
                say("{body}, {day}", body=body, day=day_in_words(meeting.date)),
                addresses.meeting(first),
            )
            return (_said(_MEETINGS), step)
        case PageKind.QUESTIONS:
            step = Step(report.consultations[first].title, addresses.consultation(first))
            return (_said(_MEETINGS), _said(_CONSULTATIONS), step)
        case _:
            return ()


def _agreement(report: Report, id: str) -> tuple[Step, ...]:
    return (_said(_AGREEMENTS), Step(report.agreements[id].title, addresses.agreement(id)))


def _strategy(report: Report, id: str) -> Step:
    return Step(report.strategies[id].title, addresses.strategy(id))


def _theme(report: Report, objective: str) -> Step:
    theme = report.objectives[objective].theme
    strategy, _, _ = objective.partition("/")
    found = next(one for one in report.strategies[strategy].themes if one.id == theme)
    return Step(found.title, addresses.theme(strategy, theme))
