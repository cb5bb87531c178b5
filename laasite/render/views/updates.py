"""What those responsible say of a target, in their own words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from laasite.model.language import say
from laasite.model.targets import Target, Update
from laasite.render.desk import Desk
from laasite.render.formats import date_words
from laasite.render.views.signing import signed_words


@dataclass(frozen=True, slots=True)
class UpdateView:
    """What those responsible say.

    period: about which. by: the post that wrote it. published: the day. forecast: what they expect.
    html: their words. illustrative: whether made up. signed: who vouches for it, or that nobody
    does any more.
    """

    period: str
    by: str | None
    published: str | None
    forecast: str | None
    html: Markup
    illustrative: bool
    signed: str | None


def updates_view(desk: Desk, found: Target) -> Iterator[UpdateView]:
    """The updates of a target, the newest first."""
    ordered = sorted(
        found.updates, key=lambda one: (one.period, one.marks.published or date.min), reverse=True
    )
    for update in ordered:
        yield _update(desk, update)


def _update(desk: Desk, update: Update) -> UpdateView:
    ref = update.written_by
    by = desk.report.post(ref).title if ref else None
    return UpdateView(
        period=update.period.label(),
        by=f"{by}, {desk.report.partners[ref.partner].title}" if ref else None,
        published=date_words(update.marks.published),
        forecast=say(update.forecast.value) if update.forecast else None,
        html=desk.text(update.text, 4),
        illustrative=update.marks.illustrative,
        signed=signed_words(desk, update),
    )
