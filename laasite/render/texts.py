"""Every text of the report, rendered once; each page then takes its own links and headings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from laasite.model.findings import Finding, in_order
from laasite.model.origin import Text
from laasite.model.report import Report
from laasite.pages.plan import Plan, references, references_to
from laasite.render.markdown import Rendered, render_markdown


@dataclass(frozen=True, slots=True)
class Texts:
    """The rendered texts by what was typed, with everything that was wrong in them."""

    rendered: Mapping[Text, Rendered]
    findings: tuple[Finding, ...]

    def on_page(self, text: Text, here: str, heading: int) -> Markup:
        """A text of the report for the page at `here`, its highest heading on level `heading`."""
        return self.rendered[text].on_page(here, heading) if text else Markup("")


def render_texts(
    report: Report, plan: Plan, unread: Iterable[tuple[str, str]] = frozenset()
) -> Texts:
    """Render every text of the report.

    `unread` are the things, by kind and id, whose files have a mistake in them: a link to one isn't
    at fault.
    """
    pages = {**references_to(unread), **references(plan)}
    rendered = {text: render_markdown(text, pages) for text in _texts(report) if text}
    found = [finding for one in rendered.values() for finding in one.findings]
    return Texts(rendered, in_order(found))


def _texts(report: Report) -> Iterator[Text]:
    if report.home:
        yield report.home.text
    for strategy in report.strategies.values():
        yield strategy.text
    yield from (theme.text for theme in report.themes)
    yield from (agreement.text for agreement in report.agreements.values())
    for target in report.targets.values():
        yield target.text
        yield from (update.text for update in target.updates)
    yield from (partner.text for partner in report.partners.values())
    yield from (body.text for body in report.bodies.values())
    yield from (plan.text for plan in report.plans.values())
    yield from (page.text for page in report.pages.values())
    yield from (fund.text for fund in report.money.values())
    yield from _of_proceedings(report)


def _of_proceedings(report: Report) -> Iterator[Text]:
    for meeting in report.meetings.values():
        yield meeting.text
        yield from (paper.text for paper in meeting.papers)
        if meeting.minutes:
            yield meeting.minutes.text
    for consultation in report.consultations.values():
        yield consultation.text
        yield from (section.text for section in consultation.sections)
    yield from (event.text for event in report.events.values())
    yield from (review.text for review in report.reviews.values())
