"""A second opinion is held against the status of the promise that is told first."""

from __future__ import annotations

import pytest

from laasite.assess.opinions import SAME, compared
from laasite.model.assessment import Status
from laasite.model.opinions import Accord
from laasite.model.origin import Marks
from laasite.model.targets import SecondOpinion
from laasite.model.words import Thinks
from tests.builders import a_rating, a_report, a_target


def accord(thinks: Thinks | None, *statuses: Status) -> Accord:
    """How an opinion compares with the ratings of a target and its parts."""
    opinion = SecondOpinion("The auditor", "Well", None, Marks(), thinks)
    report = a_report(a_target(second_opinions=(opinion,)))
    ratings = [a_rating(status=status, part=str(at)) for at, status in enumerate(statuses)]
    (found,) = compared(report, ratings)
    return found.accord


@pytest.mark.parametrize("thinks", Thinks)
def test_each_opinion_agrees_with_its_own_statuses_and_no_other(thinks: Thinks) -> None:
    agreeing = tuple(status for status in Status if accord(thinks, status) is Accord.AGREES)
    assert set(agreeing) == set(SAME[thinks])
    assert all(accord(thinks, one) is Accord.DIFFERS for one in Status if one not in SAME[thinks])


def test_every_status_can_be_agreed_with() -> None:
    assert {status for found in SAME.values() for status in found} == set(Status)


def test_with_parts_it_agrees_only_with_all_of_them() -> None:
    assert accord(Thinks.MET, Status.MET, Status.MET) is Accord.AGREES
    assert accord(Thinks.MET, Status.MET, Status.MISSED) is Accord.DIFFERS


def test_an_opinion_without_a_word_or_without_a_promise_isnt_compared() -> None:
    assert accord(None, Status.MET) is Accord.NOT_COMPARED
    assert accord(Thinks.MET) is Accord.NOT_COMPARED


def test_a_second_promise_of_the_target_doesnt_count() -> None:
    opinion = SecondOpinion("The auditor", "Well", None, Marks(), Thinks.MET)
    ratings = [
        a_rating(status=Status.MET),
        a_rating(commitment="burglary/old", status=Status.CLOSE),
    ]
    (found,) = compared(a_report(a_target(second_opinions=(opinion,))), ratings)
    assert found.accord is Accord.AGREES
