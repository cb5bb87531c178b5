"""Which view each kind of page has: one line a kind. `docs/theme.md` tells how to add one.

A view's module is imported when the first page of its kind is made: most commands make few or none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import cast

from laasite.pages.plan import PageKind
from laasite.render.desk import Desk

View = Callable[[Desk], object]
"""From the desk to what the template `pages/<kind>.html` sees."""

WHERE = {
    PageKind.HOME: "home.home",
    PageKind.STRATEGIES: "strategies.strategies",
    PageKind.STRATEGY: "strategy.strategy",
    PageKind.MONITORING_PLAN: "monitoring_plan.monitoring_plan",
    PageKind.THEME: "theme.theme",
    PageKind.EASY: "easy.easy",
    PageKind.OBJECTIVE: "objective.objective",
    PageKind.AGREEMENTS: "agreements.agreements",
    PageKind.AGREEMENT: "agreement.agreement",
    PageKind.BLOCK: "block.block",
    PageKind.TARGETS: "targets.targets",
    PageKind.TARGETS_BY_STATUS: "targets.by_status",
    PageKind.TARGETS_BY_THEME: "targets.by_theme",
    PageKind.TARGETS_BY_PARTNER: "targets.by_partner",
    PageKind.TARGET: "target.target",
    PageKind.PARTNERS: "partners.partners",
    PageKind.PARTNER: "partner.partner",
    PageKind.BODIES: "bodies.bodies",
    PageKind.BODY: "body.body",
    PageKind.AREAS: "areas.areas",
    PageKind.AREA: "areas.area",
    PageKind.PLANS: "plans.plans",
    PageKind.REVIEWS: "reviews.reviews",
    PageKind.PAGES: "pages.pages",
    PageKind.PAGE: "page.page",
    PageKind.CHOOSING: "choosing.choosing",
    PageKind.REWARD: "reward.reward",
    PageKind.SCHEDULE: "schedule.schedule",
    PageKind.DISTRICT: "schedule.district",
    PageKind.MEMORANDUM: "memorandum.memorandum",
    PageKind.MONEY: "money.money",
    PageKind.FUND: "money.fund",
    PageKind.LEADERS: "leaders.leaders",
    PageKind.BECAME: "became.became",
    PageKind.PRIORITY: "became.priority",
    PageKind.MEETINGS: "meetings.meetings",
    PageKind.MEETING: "meetings.meeting",
    PageKind.PAPER: "paper.paper",
    PageKind.DECISIONS: "meetings.decisions",
    PageKind.CONSULTATIONS: "consultations.consultations",
    PageKind.CONSULTATION: "consultations.consultation",
    PageKind.QUESTIONS: "questions.questions",
    PageKind.ENGAGEMENT: "engagement.engagement",
    PageKind.REVIEW: "restructuring.review",
    PageKind.OBLIGATIONS: "restructuring.obligations",
    PageKind.CHANGES: "changes.changes",
    PageKind.CORRECTIONS: "changes.corrections",
    PageKind.GLOSSARY: "glossary.glossary",
    PageKind.ANNUAL_REPORT: "annual_report.annual_report",
    PageKind.LATE: "late.late",
    PageKind.UNJUDGED: "unjudged.unjudged",
    PageKind.SECOND_OPINIONS: "opinions.second_opinions",
    PageKind.ACCESSIBILITY: "accessibility.accessibility",
    PageKind.METHOD: "method.method",
    PageKind.DATA: "data.data",
    PageKind.DICTIONARY: "dictionary.dictionary",
    PageKind.DATES: "dates.dates",
    PageKind.SEARCH: "search.search",
    PageKind.A_TO_Z: "a_to_z.a_to_z",
    PageKind.NOT_FOUND: "not_found.not_found",
    PageKind.MOVED: "moved.moved",
    PageKind.GONE: "moved.gone",
}
"""The module in this folder and the function in it, for each kind."""


class Views(Mapping[PageKind, View]):
    """The function for each kind of page that has a view."""

    __slots__ = ()

    def __getitem__(self, kind: PageKind) -> View:
        """The function. Raises KeyError for a kind that has no view."""
        module, _, name = WHERE[kind].partition(".")
        return cast(View, getattr(import_module(f"{__package__}.{module}"), name))

    def __contains__(self, kind: object) -> bool:
        """Whether a kind has a view; nothing is imported for that."""
        return kind in WHERE

    def __iter__(self) -> Iterator[PageKind]:
        """The kinds."""
        return iter(WHERE)

    def __len__(self) -> int:
        """How many kinds there are."""
        return len(WHERE)


VIEWS = Views()
