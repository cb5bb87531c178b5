"""What can be downloaded: every file of a site that is data, with what it holds.

The data page lists these; a test holds that every file that is exported stands here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from laasite.model.assessment import Assessments
from laasite.model.facts import SITE_FACTS
from laasite.model.report import Report
from laasite.pages import addresses


@dataclass(frozen=True, slots=True)
class Download:
    """A file of data: its address, what it is called, and what it holds, as a sentence's end.

    `of_target` is the id of the target whose figures it holds, None for a file about the whole.
    """

    address: str
    title: str
    holds: str
    of_target: str | None = None


def downloads(report: Report, assessments: Assessments) -> Iterator[Download]:
    """Every file of data: those about the whole site first, then the targets in their order."""
    if assessments.proceedings.register:
        holds = "everything that was asked, decided and to be done, a row each (CSV)"
        yield Download(addresses.DECISIONS_TABLE, "Decisions and actions", holds)
    yield from _of_the_history(report)
    holds = "every published fact with what it said before, for programs (JSON)"
    yield Download(SITE_FACTS, "All facts", holds)
    for target in report.targets.values():
        if target.series:
            address = addresses.target_figures(target.id)
            holds = "every version of every figure (CSV)"
            yield Download(address, target.title, holds, target.id)


def _of_the_history(report: Report) -> Iterator[Download]:
    """Every version of every figure, every change; the feeds only where the site has an address."""
    if any(target.series for target in report.targets.values()):
        holds = "every version of every figure of every target (CSV)"
        yield Download(addresses.ALL_FIGURES, "All figures", holds)
    yield Download(addresses.CHANGES_TABLE, "All changes", "every change with its reason (CSV)")
    if report.site.address:
        holds = "the newest changes, for feed readers (Atom)"
        yield Download(addresses.CHANGES_FEED, "Feed of changes", holds)
        holds = "the newest corrections, for feed readers (Atom)"
        yield Download(addresses.CORRECTIONS_FEED, "Feed of corrections", holds)
