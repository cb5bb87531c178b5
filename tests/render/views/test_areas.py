"""The page of a place: its own figures beside the whole, and what goes on round it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from laasite.model.areas import Area
from laasite.model.engagement import Event, EventKind
from laasite.model.findings import Place
from laasite.model.measures import Figure
from laasite.model.origin import Marks
from laasite.model.partial_date import on_day
from laasite.model.plans import LinkedPlan, PlanState
from laasite.model.report import Report
from laasite.pages.plan import PageKind
from laasite.render.views.areas import AreaView, area, areas
from tests.builders import (
    AS_AT,
    a_figure,
    a_measure,
    a_partner,
    a_report,
    a_series,
    a_target,
    a_text,
    an_origin,
)
from tests.render.views.desks import a_desk, html


def a_place(id: str, kind: str = "ward", **said: Any) -> Area:
    usual = Area(id, id.title(), kind, "borough", None, (), Place("content/areas.yaml", 1, 1))
    return replace(usual, **said)


def in_ward(name: str, year: int, value: str | None, **said: Any) -> Figure:
    return a_figure(year, value, breakdown=(("ward", name),), **said)


BOROUGH = a_place("borough", "borough", within=None)


def a_case(*figures: Figure, places: tuple[Area, ...] = (), **said: Any) -> Report:
    """A borough with the ward Golborne, and one target with figures."""
    series = a_series(*figures, measure=a_measure(breakdowns=("ward",)))
    every = (BOROUGH, a_place("golborne", also_written=("Golborne Ward",)), *places)
    target = a_target(series=(series,))
    return a_report(target, areas={one.id: one for one in every}, **said)


def page(report: Report, id: str = "golborne") -> AreaView:
    return area(a_desk(PageKind.AREA, id, report))


def cells(view: AreaView) -> list[list[str]]:
    rows = view.figures.rows if view.figures else ()
    return [[one.words or one.links[0].text for one in row] for row in rows]


def test_the_newest_figure_of_a_place_stands_beside_the_whole_of_the_same_time() -> None:
    """Though the whole has a newer one."""
    found = page(
        a_case(
            in_ward("Golborne", 2003, "37.2"),
            in_ward("Golborne Ward", 2004, "35.4"),
            a_figure(2004, "24.2"),
            a_figure(2005, "22.9"),
            in_ward("Holland", 2005, "9.9"),
        )
    )
    assert cells(found) == [["Fewer burglaries", "2004 to 2005", "35.4", "24.2"]]
    (told,) = found.told
    assert told == (
        "Burglaries of homes: 35.4 per 1,000 households here in 2004 to 2005; "
        "24.2 per 1,000 households for all places together."
    )
    assert not found.nothing


def test_no_figure_is_told_with_its_reason() -> None:
    figure = in_ward("golborne", 2005, None, note="Too few homes")
    found = page(a_case(figure))
    assert cells(found) == [["Fewer burglaries", "2005 to 2006", "Suppressed", "No figure"]]
    assert found.figures is not None
    assert found.figures.rows[0][2].quiet == "Too few homes"
    assert found.told == ()


def test_a_parish_isnt_given_the_figures_of_the_ward_of_its_name() -> None:
    """Nor those of a part of the people in the ward."""
    report = a_case(
        in_ward("Golborne", 2005, "33.6"),
        a_figure(2006, "1.0", breakdown=(("ward", "Golborne"), ("age", "Under 18"))),
        places=(a_place("golborne-parish", "parish", title="Golborne"),),
    )
    assert page(report, "golborne-parish").figures is None
    assert [row[2] for row in cells(page(report))] == ["33.6"]


def test_an_illustrative_figure_is_marked_and_told_above_the_page() -> None:
    found = page(a_case(in_ward("Golborne", 2005, "33.6", illustrative=True)))
    assert found.figures is not None
    assert found.figures.rows[0][2].quiet == "illustrative"
    assert "33.6 per 1,000 households (illustrative) here" in found.told[0]
    assert found.head.illustrative


def test_plans_and_events_of_those_who_work_round_the_place_are_listed() -> None:
    """The newest event first; what belongs to nobody there is left out."""
    council = a_partner("council", area="borough")
    partners = {"council": council, "police": a_partner()}

    def an_event(id: str, day: int, host: str) -> Event:
        when = on_day(AS_AT.replace(day=day))
        return Event(
            id, id.title(), EventKind.EVENT, when, host, None, None, None, (), None, a_text(),
            Marks(), an_origin(),
        )  # fmt: skip

    def a_plan(id: str, owner: str) -> LinkedPlan:
        title = id.title()
        return LinkedPlan(id, title, owner, PlanState.EXISTING, (), a_text(), Marks(), an_origin())

    events = [
        an_event("fair", 3, "council/leader"),
        an_event("talk", 9, "council"),
        an_event("x", 9, "police"),
    ]
    plans = [a_plan("homes", "council"), a_plan("beat", "police")]
    report = a_case(
        partners=partners,
        events={one.id: one for one in events},
        plans={one.id: one for one in plans},
    )
    found = page(report)
    assert [one.text for one in found.plans] == ["Homes"]
    assert [one.text for one in found.events] == ["Talk, 9 July 2006", "Fair, 3 July 2006"]
    assert found.plans[0].href == "../plans.html#homes"
    assert 'href="../engagement.html#talk"' in html(a_desk(PageKind.AREA, "golborne", report))


def test_the_list_says_for_which_places_there_are_figures() -> None:
    report = a_case(in_ward("Golborne", 2005, "33.6"), places=(a_place("holland"),))
    desk = a_desk(PageKind.AREAS, None, report)
    (top,) = areas(desk).areas
    assert top.told is None
    assert [(one.area.text, one.told) for one in top.inner] == [
        ("Golborne", "1 figure"),
        ("Holland", None),
    ]
    assert "Where you live" in html(desk)


def test_a_place_with_nothing_says_so() -> None:
    report = a_case(places=(a_place("far", within=None),))
    assert page(report, "far").nothing
