"""Which view each kind of page has: one line a kind. `docs/theme.md` tells how to add one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from laasite.pages.plan import PageKind
from laasite.render.desk import Desk
from laasite.render.views.a_to_z import a_to_z
from laasite.render.views.accessibility import accessibility
from laasite.render.views.agreement import agreement
from laasite.render.views.agreements import agreements
from laasite.render.views.annual_report import annual_report
from laasite.render.views.areas import area, areas
from laasite.render.views.became import became, priority
from laasite.render.views.block import block
from laasite.render.views.bodies import bodies
from laasite.render.views.body import body
from laasite.render.views.changes import changes, corrections
from laasite.render.views.choosing import choosing
from laasite.render.views.consultations import consultation, consultations
from laasite.render.views.data import data
from laasite.render.views.dates import dates
from laasite.render.views.dictionary import dictionary
from laasite.render.views.easy import easy
from laasite.render.views.engagement import engagement
from laasite.render.views.glossary import glossary
from laasite.render.views.home import home
from laasite.render.views.late import late
from laasite.render.views.leaders import leaders
from laasite.render.views.meetings import decisions, meeting, meetings
from laasite.render.views.memorandum import memorandum
from laasite.render.views.method import method
from laasite.render.views.money import fund, money
from laasite.render.views.monitoring_plan import monitoring_plan
from laasite.render.views.moved import gone, moved
from laasite.render.views.not_found import not_found
from laasite.render.views.objective import objective
from laasite.render.views.opinions import second_opinions
from laasite.render.views.page import page
from laasite.render.views.pages import pages
from laasite.render.views.paper import paper
from laasite.render.views.partner import partner
from laasite.render.views.partners import partners
from laasite.render.views.plans import plans
from laasite.render.views.questions import questions
from laasite.render.views.restructuring import obligations, review
from laasite.render.views.reviews import reviews
from laasite.render.views.reward import reward
from laasite.render.views.schedule import district, schedule
from laasite.render.views.search import search
from laasite.render.views.strategies import strategies
from laasite.render.views.strategy import strategy
from laasite.render.views.target import target
from laasite.render.views.targets import by_partner, by_status, by_theme, targets
from laasite.render.views.theme import theme
from laasite.render.views.unjudged import unjudged

VIEWS: Mapping[PageKind, Callable[[Desk], object]] = {
    PageKind.HOME: home,
    PageKind.STRATEGIES: strategies,
    PageKind.STRATEGY: strategy,
    PageKind.MONITORING_PLAN: monitoring_plan,
    PageKind.THEME: theme,
    PageKind.EASY: easy,
    PageKind.OBJECTIVE: objective,
    PageKind.AGREEMENTS: agreements,
    PageKind.AGREEMENT: agreement,
    PageKind.BLOCK: block,
    PageKind.TARGETS: targets,
    PageKind.TARGETS_BY_STATUS: by_status,
    PageKind.TARGETS_BY_THEME: by_theme,
    PageKind.TARGETS_BY_PARTNER: by_partner,
    PageKind.TARGET: target,
    PageKind.PARTNERS: partners,
    PageKind.PARTNER: partner,
    PageKind.BODIES: bodies,
    PageKind.BODY: body,
    PageKind.AREAS: areas,
    PageKind.AREA: area,
    PageKind.PLANS: plans,
    PageKind.REVIEWS: reviews,
    PageKind.PAGES: pages,
    PageKind.PAGE: page,
    PageKind.CHOOSING: choosing,
    PageKind.REWARD: reward,
    PageKind.SCHEDULE: schedule,
    PageKind.DISTRICT: district,
    PageKind.MEMORANDUM: memorandum,
    PageKind.MONEY: money,
    PageKind.FUND: fund,
    PageKind.LEADERS: leaders,
    PageKind.BECAME: became,
    PageKind.PRIORITY: priority,
    PageKind.MEETINGS: meetings,
    PageKind.MEETING: meeting,
    PageKind.PAPER: paper,
    PageKind.DECISIONS: decisions,
    PageKind.CONSULTATIONS: consultations,
    PageKind.CONSULTATION: consultation,
    PageKind.QUESTIONS: questions,
    PageKind.ENGAGEMENT: engagement,
    PageKind.REVIEW: review,
    PageKind.OBLIGATIONS: obligations,
    PageKind.CHANGES: changes,
    PageKind.CORRECTIONS: corrections,
    PageKind.GLOSSARY: glossary,
    PageKind.ANNUAL_REPORT: annual_report,
    PageKind.LATE: late,
    PageKind.UNJUDGED: unjudged,
    PageKind.SECOND_OPINIONS: second_opinions,
    PageKind.ACCESSIBILITY: accessibility,
    PageKind.METHOD: method,
    PageKind.DATA: data,
    PageKind.DICTIONARY: dictionary,
    PageKind.DATES: dates,
    PageKind.SEARCH: search,
    PageKind.A_TO_Z: a_to_z,
    PageKind.NOT_FOUND: not_found,
    PageKind.MOVED: moved,
    PageKind.GONE: gone,
}
"""A function from the desk to the view for each kind; its template is `pages/<kind>.html`."""
