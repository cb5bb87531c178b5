"""What views say: sentences with their denominators."""

from __future__ import annotations

import pytest

from laasite.model.assessment import Direction, Rating, Status, Unrated
from laasite.pages.plan import PageKind, plan_pages
from laasite.render.desk import Banners, Desk, press_for
from laasite.render.texts import render_texts
from laasite.render.views.home import better_sentence, kept_sentences
from laasite.render.views.rows import standing
from laasite.render.views.target import answer_sentence
from tests.builders import a_lateness, a_rating, a_report, an_unrated, assessments


def a_desk(*ratings: Rating) -> Desk:
    report, judged = a_report(), assessments(*ratings)
    plan = plan_pages(report, judged)
    press = press_for(report, judged, plan, render_texts(report, plan), Banners())
    return Desk(press, plan.find(PageKind.TARGET, "burglary"))


# --- the answer -----------------------------------------------------------------------------------


NEXT = "the next figure, for 2006 to 2007, is due by 18 May 2007."


@pytest.mark.parametrize(
    ("rating", "answer"),
    [
        (
            a_rating(),
            f"Better than a year before and on track, led by the police; {NEXT}",
        ),
        (
            a_rating(direction=Direction.WORSE),
            f"Worse than a year before but on track, led by the police; {NEXT}",
        ),
        (
            a_rating(status=Status.OUT_OF_DATE, late=(a_lateness(),)),
            "Out of date, led by the police; a figure is late by 47 days.",
        ),
        (
            an_unrated(next_due=None),
            "Not yet rated against the promise, led by the police; no further figure is due.",
        ),
        (
            an_unrated(next_due=None, unrated=Unrated.FOR_INFORMATION),
            "Shown for information only, led by the police; no further figure is due.",
        ),
    ],
)
def test_the_answer_says_how_it_moves_how_it_stands_who_leads_and_what_next(
    rating: Rating, answer: str
) -> None:
    assert answer_sentence(a_desk(rating), (rating,)) == answer


def test_parts_are_counted_and_never_averaged() -> None:
    ratings = (a_rating(part="a"), a_rating(part="b", status=Status.MISSED))
    answer = answer_sentence(a_desk(*ratings), ratings)
    assert answer.startswith("Of 2 parts, 1 on track and 1 missed, led by the police")


def test_a_target_without_a_promise_is_for_information() -> None:
    assert answer_sentence(a_desk(), ()).startswith("For information")


# --- counts ---------------------------------------------------------------------------------------


def test_counts_state_their_denominator() -> None:
    ratings = [a_rating(), a_rating(status=Status.MISSED), an_unrated()]
    assert kept_sentences(ratings) == (
        "Of 3 targets in force, 2 can be rated: 1 is on track or met, 1 is not."
    )


def test_nothing_rated_is_said_so() -> None:
    assert kept_sentences([an_unrated()]) == "None of the 1 target in force can be rated yet."
    assert kept_sentences([]) == "No targets are in force."


def test_directions_are_counted_among_those_that_can_be_compared() -> None:
    ratings = [
        a_rating(),
        a_rating(direction=Direction.WORSE),
        a_rating(direction=Direction.UP),
        a_rating(direction=None),
    ]
    assert better_sentence(ratings) == "1 of 2 figures is better than a year before; 1 is worse."
    assert better_sentence([an_unrated()]) is None


def test_a_bar_shows_even_one_of_a_thousand_and_stays_within_itself() -> None:
    ratings = [a_rating()] * 999 + [an_unrated()]
    bar = standing(a_desk(), ratings).bar
    assert [piece.slug for piece in bar] == ["on-track", "not-rated"]
    assert all(float(piece.width) >= 1 for piece in bar)
    assert float(bar[-1].start) + float(bar[-1].width) <= 100
