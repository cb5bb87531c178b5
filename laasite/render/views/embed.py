"""A chart as a file of its own, and the lines that put it on another page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from urllib.parse import urljoin

from laasite.charts import data
from laasite.charts.line import has_drawing
from laasite.charts.standalone import picture
from laasite.model.dates import day_in_words
from laasite.model.language import say
from laasite.model.measures import Series
from laasite.model.report import Report
from laasite.model.sentences import sentence
from laasite.model.targets import Target
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.formats import newest


@dataclass(frozen=True, slots=True)
class EmbedView:
    """A chart for other pages.

    href: the picture. code: the HTML that shows it with a link to its target; None where the site
    has no address that another page could name.
    """

    href: str
    code: str | None


def embed_view(
    desk: Desk, target: Target, series: Series, chart: data.LineChart
) -> EmbedView | None:
    """How a chart is shown elsewhere; None where there is nothing to draw."""
    if not has_drawing(chart):
        return None
    address = addresses.picture(target.id, series.part)
    base = desk.report.site.address
    code = _code(base, target.id, address, chart.desc) if base else None
    return EmbedView(desk.href(address), code)


def _code(base: str, target: str, address: str, told: str) -> str:
    """A link round the picture, with what it shows in words for those who don't see it."""
    root = base.rstrip("/") + "/"
    page, image = urljoin(root, addresses.target(target)), urljoin(root, address)
    return f'<a href="{escape(page)}"><img src="{escape(image)}" alt="{escape(told)}"></a>'


def picture_of(report: Report, series: Series, chart: data.LineChart) -> str | None:
    """The picture: what happened above the drawing, source, date and name of the site below."""
    return picture(chart, chart.desc, tuple(_foot(report, series)))


def _foot(report: Report, series: Series) -> Iterator[str]:
    """The day of the newest figure rather than that of the build: the same picture, the same file.

    So a copy of last year's picture says that it is one, and a picture changes with its figures.
    """
    if source := series.measure.source:
        yield sentence(say("Source: {source}", source=source))
    sources = (one.source for one in series.figures if one.comparator and one.source)
    yield from (sentence(say("Source: {source}", source=one)) for one in dict.fromkeys(sources))
    day = newest(one.published for one in series.figures)
    if day is None:
        yield report.site.title
    else:
        yield say("As at {day}. {site}", day=day_in_words(day), site=report.site.title)
