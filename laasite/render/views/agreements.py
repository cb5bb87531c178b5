"""The list of agreements."""

from __future__ import annotations

from dataclasses import dataclass

from laasite.model.agreements import Agreement
from laasite.model.language import say
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.views.base import Head, Link
from laasite.render.views.marked import targets_words
from laasite.render.views.periods import agreement_state, period_words
from laasite.render.views.rows import Standing
from laasite.render.views.target_groups import target_groups
from laasite.render.views.target_table import dates_of


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """An agreement in the list.

    title: its name and page. kind: of which kind. period: the years it covers. state: whether it
    runs. standing: how its targets stand, or stood when it ended; None if it has none.
    """

    title: Link
    kind: str
    period: str | None
    state: str
    standing: Standing | None


@dataclass(frozen=True, slots=True)
class AgreementsView:
    """The list of agreements. head: the page's frame. title: the heading. rows: newest first."""

    head: Head
    title: str
    rows: tuple[AgreementRow, ...]


def agreements(desk: Desk) -> AgreementsView:
    """The list of agreements: those that others followed come after what followed them."""
    return AgreementsView(
        head=desk.head(
            say("The agreements of the partnership: with whom, for which years, and how it goes."),
            dates=dates_of(desk.report.targets.values()),
            illustrative=targets_words(
                desk.report.targets[one.target]
                for one in desk.report.commitments
                if one.under in desk.report.agreements
            ),
        ),
        title=desk.here.title,
        rows=tuple(_row(desk, one) for one in _newest_first(desk)),
    )


def _newest_first(desk: Desk) -> list[Agreement]:
    """By the end of the period; those without one stand last, by id."""
    found = sorted(desk.report.agreements.values(), key=lambda one: one.id)
    return sorted(found, key=lambda one: str(getattr(one.period, "end", "")), reverse=True)


def _row(desk: Desk, found: Agreement) -> AgreementRow:
    every = desk.press.assessments.ratings
    own = [one for one in every if desk.press.commitments[one.commitment].under == found.id]
    return AgreementRow(
        title=desk.link(found.title, addresses.agreement(found.id)),
        kind=found.kind,
        period=period_words(found.period),
        state=agreement_state(found, desk.as_at),
        standing=target_groups(desk, own, "").standing,
    )
