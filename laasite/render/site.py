"""The stage itself: every planned page as HTML, and the files that pages ask for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from jinja2 import Environment

from laasite.memo import FORGETFUL, Memo, remembered
from laasite.model.artifacts import Artifact
from laasite.model.assessment import Assessments
from laasite.model.findings import Finding
from laasite.model.report import Report
from laasite.pages.plan import Plan, Planned
from laasite.render.codes import quoting
from laasite.render.desk import Banners, Desk, Press, press_for
from laasite.render.environment import environment, rendered
from laasite.render.terms import first_uses
from laasite.render.texts import render_texts
from laasite.render.theme import Theme, assets, own_theme
from laasite.render.views.base import SiteView
from laasite.render.views.registry import VIEWS
from laasite.spread import ALONE, Workers

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
    memo: Memo = FORGETFUL,
    workers: Workers = ALONE,
) -> RenderedSite:
    """Every page of the plan as HTML, with style sheet, icon and scripts.

    `theme` is ours unless another is given. `memo` has the texts and pages that were made before;
    `workers` make the others.
    """
    chosen = theme or own_theme()
    texts = render_texts(report, plan, quoting(report, assessments), memo=memo, workers=workers)
    press = press_for(report, assessments, plan, texts, banners)
    make = partial(_portion, press, chosen, memo)
    # Views are made by whoever makes the pages, so a store that has some of them is asked alone.
    pages = workers.map(make, plan.pages) if memo is FORGETFUL else make(plan.pages)
    return RenderedSite((*pages, *assets(chosen)), texts.findings)


def texts_findings(
    report: Report,
    assessments: Assessments,
    plan: Plan,
    unread: Iterable[tuple[str, str]] = frozenset(),
    memo: Memo = FORGETFUL,
) -> tuple[Finding, ...]:
    """What is wrong in the texts of a report, without making pages of them.

    `unread` are the things, by kind and id, whose files have a mistake in them. `memo` has the
    texts that were rendered before.
    """
    return render_texts(report, plan, quoting(report, assessments), unread, memo).findings


def _portion(press: Press, theme: Theme, memo: Memo, some: Sequence[Planned]) -> list[Artifact]:
    return list(_pages(press, theme, memo, some))


def _pages(press: Press, theme: Theme, memo: Memo, some: Iterable[Planned]) -> Iterator[Artifact]:
    """Each page, made of its view; one whose view and templates are as before isn't made again."""
    made, look = environment(theme), theme.fingerprint()
    for planned in some:
        if view := VIEWS.get(planned.kind):
            desk = Desk(press, planned)
            template = f"pages/{planned.kind.value}.html"
            page, site = view(desk), desk.site()
            make = partial(_page, made, template, page, site)
            data = remembered(memo, ("page", (look, template, page, site)), make)
            yield Artifact(planned.address, data)


def _page(made: Environment, template: str, page: object, site: SiteView) -> bytes:
    return first_uses(rendered(made, template, page=page, site=site)).encode()
