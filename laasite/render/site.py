"""The stage itself: every planned page as HTML, and the files that pages ask for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from jinja2 import Environment

from laasite.model.artifacts import Artifact
from laasite.model.assessment import Assessments
from laasite.model.findings import Finding
from laasite.model.report import Report
from laasite.pages.plan import Plan
from laasite.render.codes import quoting
from laasite.render.desk import Banners, Desk, Press, press_for
from laasite.render.environment import environment, rendered
from laasite.render.terms import first_uses
from laasite.render.texts import render_texts
from laasite.render.theme import Theme, assets, own_theme
from laasite.render.views.registry import VIEWS

__all__ = ["Banners", "RenderedSite", "render_site", "texts_findings"]


class RenderedSite(NamedTuple):
    """The pages and the files they ask for, and what was wrong in the texts."""

    artifacts: tuple[Artifact, ...]
    findings: tuple[Finding, ...]


def render_site(
    report: Report,
    assessments: Assessments,
    plan: Plan,
    banners: Banners,
    *,
    theme: Theme | None = None,
) -> RenderedSite:
    """Every page of the plan as HTML, with style sheet, icon and scripts.

    `theme` is ours unless another is given.
    """
    chosen = theme or own_theme()
    texts = render_texts(report, plan, quoting(report, assessments))
    press = press_for(report, assessments, plan, texts, banners)
    pages = _pages(press, environment(chosen))
    return RenderedSite((*pages, *assets(chosen)), texts.findings)


def texts_findings(
    report: Report,
    assessments: Assessments,
    plan: Plan,
    unread: Iterable[tuple[str, str]] = frozenset(),
) -> tuple[Finding, ...]:
    """What is wrong in the texts of a report, without making pages of them.

    `unread` are the things, by kind and id, whose files have a mistake in them.
    """
    return render_texts(report, plan, quoting(report, assessments), unread).findings


def _pages(press: Press, made: Environment) -> Iterator[Artifact]:
    for planned in press.plan.pages:
        if view := VIEWS.get(planned.kind):
            desk = Desk(press, planned)
            template = f"pages/{planned.kind.value}.html"
            page = rendered(made, template, page=view(desk), site=desk.site())
            yield Artifact(planned.address, first_uses(page).encode())
