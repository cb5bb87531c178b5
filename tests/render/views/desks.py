"""Desks for tests: a page of a report, ready to be seen."""

from __future__ import annotations

from laasite.model.assessment import Assessments
from laasite.model.report import Report
from laasite.pages.plan import PageKind, plan_pages
from laasite.render.desk import Banners, Desk, press_for
from laasite.render.environment import environment, rendered
from laasite.render.texts import render_texts
from laasite.render.theme import own_theme
from laasite.render.views.registry import VIEWS
from tests.builders import a_report, assessments


def a_desk(
    kind: PageKind,
    subject: str | None = None,
    report: Report | None = None,
    judged: Assessments | None = None,
) -> Desk:
    """The desk of a page of a report, which has one target unless another report is given."""
    report, judged = report or a_report(), judged or assessments()
    plan = plan_pages(report, judged)
    texts = render_texts(report, plan)
    press = press_for(report, judged, plan, texts, Banners())
    return Desk(press, plan.find(kind, subject))


def html(desk: Desk) -> str:
    """The whole page of a desk, through its template."""
    kind = desk.here.kind
    template = f"pages/{kind.value}.html"
    return rendered(environment(own_theme()), template, page=VIEWS[kind](desk), site=desk.site())
