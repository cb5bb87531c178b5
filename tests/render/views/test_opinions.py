"""Second opinions stand beside the figures, with their source; the list tells those that differ."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from laasite.assess.report import assess
from laasite.model.origin import Marks
from laasite.model.report import Report
from laasite.model.targets import SecondOpinion
from laasite.model.words import Thinks
from laasite.pages.plan import PageKind, plan_pages
from tests.builders import a_report, a_target
from tests.render.views.desks import a_desk, html


def a_view(thinks: Thinks | None, view: str = "We doubt it", **marks: Any) -> SecondOpinion:
    """What an auditor thinks."""
    said = replace(Marks(source="Annual letter, 2006"), **marks)
    return SecondOpinion("The District Auditor", view, None, said, thinks)


@pytest.fixture(scope="module")
def report() -> Report:
    """Three targets that were met, seen in three ways."""
    seen = {"same": Thinks.MET, "worse": Thinks.OFF_TRACK, "unclear": None}
    targets = [
        a_target(id, title=id.capitalize(), second_opinions=(a_view(thinks, f"View of {id}"),))
        for id, thinks in seen.items()
    ]
    return a_report(*targets)


def page(kind: PageKind, report: Report, subject: str | None = None) -> str:
    return html(a_desk(kind, subject, report, assess(report)))


def test_those_that_differ_stand_first_and_are_counted(report: Report) -> None:
    shown = page(PageKind.SECOND_OPINIONS, report)
    assert "3 second opinions: 1 differs from what the figures say." in shown
    places = [shown.index(f"View of {id}") for id in ("worse", "unclear", "same")]
    assert places == sorted(places)


def test_the_targets_page_tells_the_view_its_source_and_whether_it_differs(report: Report) -> None:
    shown = page(PageKind.TARGET, report, "worse")
    for words in ("View of worse", "The District Auditor", "Annual letter, 2006", "Off track"):
        assert words in shown
    assert "This differs from what the partnership’s figures say." in shown
    assert "The partnership’s figures say the same." in page(PageKind.TARGET, report, "same")


def test_a_view_that_was_made_up_says_so() -> None:
    made_up = a_report(a_target(second_opinions=(a_view(Thinks.MET, illustrative=True),)))
    assert "(illustrative)" in page(PageKind.SECOND_OPINIONS, made_up)
    assert "(illustrative)" in page(PageKind.TARGET, made_up, "burglary")


def test_there_is_no_list_without_an_opinion() -> None:
    report = a_report()
    assert not plan_pages(report, assess(report)).has(PageKind.SECOND_OPINIONS)
