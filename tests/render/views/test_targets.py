"""The lists of targets: complete, in order, and counted."""

from __future__ import annotations

import gzip
from dataclasses import replace
from decimal import Decimal
from typing import Any, TypedDict

import pytest

from laasite.model.assessment import (
    Assessments,
    Information,
    Occurrence,
    OccurrenceState,
    Rating,
    Status,
    Unrated,
)
from laasite.model.origin import Marks
from laasite.model.partial_date import on_day
from laasite.model.report import Report
from laasite.model.words import Better, CommitmentStage, FigureState, Unknown
from laasite.pages.plan import PageKind
from laasite.render.theme import assets, own_theme
from laasite.render.views.target_table import TargetLine, target_line
from laasite.render.views.targets import by_partner, by_status, by_theme, targets
from tests.builders import (
    AS_AT,
    a_commitment,
    a_due,
    a_figure,
    a_lateness,
    a_level,
    a_measure,
    a_promise,
    a_rating,
    a_report,
    a_series,
    a_target,
    an_unrated,
    assessments,
)
from tests.render.views.desks import a_desk, html


def a_line(rating: Rating, **of_target: Any) -> TargetLine:
    report = a_report(a_target(**of_target))
    desk = a_desk(PageKind.TARGETS, report=report, judged=assessments(rating))
    return target_line(desk, rating)


def test_a_row_tells_who_promised_what_by_when_and_how_it_goes() -> None:
    line = a_line(a_rating(late=(a_lateness(),)))
    assert line.target.text == "Fewer burglaries"
    assert line.target.href == "targets/burglary.html"
    assert [one.text for one in line.themes] == ["Safer communities"]
    assert [one.text for one in line.lead] == ["The police"]
    assert line.promised == "At most 23.0 per 1,000 households"
    assert (line.by_when, line.by_day) == ("in 2005 to 2006", "2006-03-31")
    assert (line.figure, line.period) == ("22.9 per 1,000 households", "in 2005 to 2006")
    assert (line.tag.word, line.late) == ("On track", "late by 47 days")


@pytest.mark.parametrize(
    ("better", "promised"),
    [
        (Better.HIGHER, "At least 23.0 per 1,000 households"),
        (Better.LOWER, "At most 23.0 per 1,000 households"),
        (Better.HOLD, "23.0 per 1,000 households"),
    ],
)
def test_a_level_says_from_which_side_it_binds(better: Better, promised: str) -> None:
    series = a_series(a_figure(2005, "22.9"), measure=a_measure(better=better))
    assert a_line(a_rating(), series=(series,)).promised == promised


def test_a_band_is_told_from_end_to_end() -> None:
    band = replace(a_due(2005, "20"), high=Decimal(25))
    assert a_line(a_rating(final=band)).promised == "20.0 to 25.0 per 1,000 households"


def test_a_level_that_is_not_agreed_says_so() -> None:
    level = replace(a_level(2005, "1"), value=None, words=Unknown.TO_BE_AGREED)
    commitment = a_commitment(promises=(a_promise(level),))
    line = a_line(an_unrated(final=None), commitments=(commitment,))
    assert (line.promised, line.by_when, line.by_day) == ("To be agreed", None, "")


def test_a_reason_stands_where_there_is_no_figure() -> None:
    gap = a_figure(2005, None, state=FigureState.AWAITING_GOVERNMENT)
    line = a_line(an_unrated(figure=gap))
    assert (line.figure, line.period) == ("Awaiting Government", "in 2005 to 2006")


def test_no_figure_at_all_is_told_as_that() -> None:
    assert a_line(an_unrated()).figure == "None yet"


def test_steps_are_counted_where_there_is_nothing_to_measure() -> None:
    def step(milestone: str, state: OccurrenceState) -> Occurrence:
        return Occurrence(
            "burglary", milestone, "A step", on_day(AS_AT), None, state, None, None, False
        )

    rating = an_unrated(final=None)
    judged = assessments(
        rating,
        occurrences=[step("a", OccurrenceState.DONE_LATE), step("b", OccurrenceState.DUE)],
    )
    target = a_target(series=(), milestones=())
    line = target_line(a_desk(PageKind.TARGETS, report=a_report(target), judged=judged), rating)
    assert (line.promised, line.figure) == ("2 steps", "1 of 2 steps done")


def test_a_target_that_is_made_up_marks_its_row() -> None:
    assert a_line(a_rating(), marks=Marks(illustrative=True)).illustrative
    assert not a_line(a_rating()).illustrative


def test_the_statuses_are_in_order_from_the_best_to_the_worst() -> None:
    ranks = [a_line(a_rating(status=one)).rank for one in (Status.MET, Status.ON_TRACK)]
    assert ranks == [0, 1]
    assert a_line(a_rating(status=Status.UNRATED)).rank == len(Status) - 1


def three() -> tuple[Rating, Rating, Rating, Rating]:
    return (
        a_rating("b", status=Status.CLOSE),
        a_rating("a"),
        a_rating("old", status=Status.MISSED, in_force=False),
        an_unrated("never", unrated=Unrated.DROPPED, in_force=False),
    )


class Given(TypedDict):
    """The report and the judgement of a desk."""

    report: Report
    judged: Assessments


def of_three() -> Given:
    dropped = a_commitment("never", stage=CommitmentStage.DROPPED, why_dropped="there was no money")
    return {
        "report": a_report(
            a_target("a", title="Apples"),
            a_target("b", title="bees"),
            a_target("old"),
            a_target("never", commitments=(dropped,)),
            a_target("seen", commitments=()),
        ),
        "judged": replace(
            assessments(*three()),
            information=(Information("seen", None, "it is 7", None, None, None, (), None, None),),
        ),
    }


def test_the_page_of_all_targets_leaves_none_out() -> None:
    """In force, ended, never begun, for information: every target stands on it once."""
    view = targets(a_desk(PageKind.TARGETS, **of_three()))
    assert view.table is not None
    assert view.ended is not None
    assert [one.target.text for one in view.table.lines] == ["Apples", "bees"]
    assert [one.target.href for one in view.ended.lines] == ["targets/old.html"]
    assert [one.why for one in view.others] == ["Dropped. There was no money."]
    assert [one.sentence for one in view.information] == ["It is 7."]


def test_lists_that_need_no_script_are_linked_with_their_numbers() -> None:
    view = targets(a_desk(PageKind.TARGETS, **of_three()))
    told = {one.title: [(x.link.text, x.number) for x in one.lists] for one in view.prebuilt}
    assert told["By status"] == [("On track", 1), ("Close", 1)]
    assert told["By theme"] == [("Safer communities", 2)]
    assert told["By who leads or helps"] == [("The Council Service", 2), ("The Police Service", 2)]


def test_without_targets_the_page_says_so_and_asks_for_no_script() -> None:
    desk = a_desk(PageKind.TARGETS, report=replace(a_report(), targets={}))
    assert targets(desk).head.script is None
    assert "No targets are in force." in html(desk)


def test_the_list_of_a_status_holds_those_in_force_alone() -> None:
    close = by_status(a_desk(PageKind.TARGETS_BY_STATUS, "close", **of_three()))
    assert close.intro == "1 target in force: close."
    missed = a_desk(PageKind.TARGETS_BY_STATUS, "missed", **of_three())
    assert by_status(missed).intro == "0 targets in force: missed."
    assert "There is none." in html(missed)


def test_the_list_of_a_theme_tells_ended_promises_apart() -> None:
    view = by_theme(a_desk(PageKind.TARGETS_BY_THEME, "2005-2015/safer", **of_three()))
    assert view.intro == "2 targets in force for the theme “Safer communities”."
    assert view.groups.ended is not None
    assert [one.target.href for one in view.groups.ended.lines] == ["../../old.html"]


def test_the_list_of_a_partner_holds_what_it_helps_with_too() -> None:
    view = by_partner(a_desk(PageKind.TARGETS_BY_PARTNER, "council", **of_three()))
    assert view.intro == "2 targets in force led or helped by The Council Service."


def test_a_first_visit_to_sixty_targets_is_light() -> None:
    """The page with all that it asks for, as a server sends it: at most 25 KB."""
    ids = [f"target-{number}" for number in range(60)]
    report = a_report(*(a_target(id, title=f"Something to do about {id}") for id in ids))
    judged = assessments(*(a_rating(id, late=(a_lateness(id),)) for id in ids))
    page = html(a_desk(PageKind.TARGETS, report=report, judged=judged)).encode()
    files = [page, *(one.data for one in assets(own_theme()))]
    assert sum(len(gzip.compress(one, 9, mtime=0)) for one in files) <= 25_000


def test_a_column_that_would_be_empty_is_left_out() -> None:
    """A site without a strategy has no themes to tell."""
    report = a_report(a_target(objectives=()))
    table = targets(a_desk(PageKind.TARGETS, report=report, judged=assessments(a_rating()))).table
    assert table is not None
    assert not table.themes


def test_a_made_up_promise_is_marked_before_it_has_a_figure() -> None:
    report = a_report(a_target(marks=Marks(illustrative=True)))
    desk = a_desk(PageKind.TARGETS, report=report, judged=assessments(an_unrated()))
    assert "(illustrative)" in html(desk)
