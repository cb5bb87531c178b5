"""A site as its `site.json` tells it: the report's facts, with the pages that stand for them."""

from __future__ import annotations

from laasite.model.assessment import Assessments
from laasite.model.facts import Published, Standing
from laasite.model.report import Report
from laasite.pages.plan import AT_FORMER_ADDRESSES, PageKind, Plan, references


def published(report: Report, assessments: Assessments, plan: Plan) -> Published:
    """All that a site tells as at its day, each part in a fixed order.

    Pages at former addresses are addresses like others: they too may not vanish.
    """
    own = {page.address for page in plan.pages if page.kind not in AT_FORMER_ADDRESSES}
    known = references(plan)
    homes = {one.id: known.get(one.id, f"{one.id}.html") for one in report.facts}
    standings = (
        Standing(one.commitment, one.part or "", one.status.value, one.in_force)
        for one in assessments.ratings
    )
    return Published(
        as_at=report.as_at,
        title=report.site.title,
        things=report.facts,
        homes=tuple(sorted((id, address) for id, address in homes.items() if address in own)),
        pages=tuple(sorted(p.address for p in plan.pages if p.kind is not PageKind.NOT_FOUND)),
        standings=tuple(sorted(standings, key=lambda one: (one.commitment, one.part))),
    )
