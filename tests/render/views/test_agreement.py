"""Agreements: with whom, how far they have come, who has signed, and their targets."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from laasite.model.agreements import Signatory, Stage
from laasite.model.assessment import Rating, Status
from laasite.model.origin import Marks, PostRef
from laasite.model.partial_date import by_day, on_day
from laasite.model.words import Layout, Role, Unknown
from laasite.pages.plan import PageKind
from laasite.render.views.agreement import AgreementView, agreement
from laasite.render.views.block import block
from laasite.render.views.signatures import signed_sentence
from tests.builders import (
    a_commitment,
    a_partner,
    a_rating,
    a_report,
    a_target,
    a_year,
    an_agreement,
    assessments,
)
from tests.render.views.desks import a_desk, html


def a_page(*ratings: Rating, **said: Any) -> AgreementView:
    government = a_partner("government", title="The Ministry", role=Role.GOVERNMENT)
    report = a_report(
        agreements={"laa-2006": an_agreement(**said)},
        partners={
            "police": a_partner(),
            "council": a_partner("council"),
            "government": government,
        },
    )
    return agreement(a_desk(PageKind.AGREEMENT, "laa-2006", report, assessments(*ratings)))


@pytest.mark.parametrize(
    ("said", "what"),
    [
        (
            {"voluntary": True, "with_": "government"},
            "A voluntary agreement with Government. Period not recorded.",
        ),
        ({"with_": "council"}, "An agreement with The Council Service. Period not recorded."),
        (
            {"between": ("police", "council"), "period": a_year(2006)},
            "An agreement between the police and the council. In force until 31 March 2007.",
        ),
        ({"period": a_year(2004)}, "An agreement. Ended on 31 March 2005."),
    ],
)
def test_what_it_is_is_told_in_a_sentence(said: dict[str, Any], what: str) -> None:
    assert a_page(**said).what == what


def a_stage(**said: Any) -> Stage:
    known = {"due": None, "reached": None, "note": None, "marks": Marks()}
    return Stage("signed", **(known | said))


def test_a_stage_is_done_only_where_its_day_is_known() -> None:
    """What isn't recorded is never shown as reached."""
    day = date(2006, 3, 15)
    stages = (
        a_stage(reached=by_day(day)),
        a_stage(due=on_day(day), reached=Unknown.NOT_RECORDED),
        a_stage(),
    )
    rows = a_page(stages=stages).stages
    assert [(row.reached, row.done) for row in rows] == [
        ("By 15 March 2006", True),
        ("Not recorded", False),
        ("Not recorded", False),
    ]
    assert rows[1].due == "15 March 2006"


def a_signatory(signed: Any, **said: Any) -> Signatory:
    known = {"signed_by": None, "expected": None, "marks": Marks()}
    return Signatory("police", signed, **(known | said))


DAY = on_day(date(2006, 3, 31))


@pytest.mark.parametrize(
    ("signed", "told"),
    [
        ([DAY], "1 of 1 partner has signed."),
        ([DAY, DAY, Unknown.NOT_YET], "2 of 3 partners have signed; 1 has not yet."),
        (
            [Unknown.NOT_YET, Unknown.NOT_YET, "declined", Unknown.NOT_RECORDED],
            "0 of 4 partners have signed; 2 have not yet, 1 declined and for 1 it isn’t recorded.",
        ),
    ],
)
def test_signatures_are_counted_with_their_denominator(signed: list[Any], told: str) -> None:
    assert signed_sentence([a_signatory(one) for one in signed]) == told


def test_a_signature_that_is_expected_says_when() -> None:
    report = a_report(
        agreements={
            "laa-2006": an_agreement(
                signatories=(
                    a_signatory(Unknown.NOT_YET, expected=DAY),
                    a_signatory(DAY, signed_by=PostRef("police", "leader")),
                )
            )
        }
    )
    page = html(a_desk(PageKind.AGREEMENT, "laa-2006", report))
    assert "Not yet (expected 31 March 2006)" in page
    assert "31 March 2006, by the Commander" in page


def test_who_signs_may_be_unknown() -> None:
    found = a_page(signatories=Unknown.NOT_RECORDED).signatures
    assert found is not None
    assert found.sentence == "Who signs it: not recorded."


def test_a_single_pot_says_so() -> None:
    facts = {one.name: one.words for one in a_page(layout=Layout.SINGLE_POT, blocks=()).facts}
    assert facts["How it is divided"].startswith("A single pot")


def test_targets_of_an_agreement_that_ended_keep_their_last_status() -> None:
    groups = a_page(a_rating(status=Status.MISSED, in_force=False)).groups
    assert groups.in_force is None
    assert groups.ended is not None
    assert [line.tag.word for line in groups.ended.lines] == ["Missed"]
    assert groups.standing is not None
    assert groups.standing.counts[0].number == 1


def in_block(name: str | None) -> AgreementView:
    target = a_target(commitments=(a_commitment(block=name, category="crime"),))
    report = a_report(target, agreements={"laa-2006": an_agreement(categories={"crime": "Crime"})})
    return agreement(a_desk(PageKind.AGREEMENT, "laa-2006", report, assessments(a_rating())))


def test_a_block_counts_its_own_targets() -> None:
    (own,), (other,) = in_block("safer").blocks, in_block(None).blocks
    assert own.standing.counts[0].number == 1
    assert other.standing.counts == ()
    assert [one.text for one in own.lead] == ["The Police Service"]


def test_the_targets_of_a_category_are_counted() -> None:
    assert in_block(None).categories == "Crime: 1 target."


def test_the_page_of_a_block_holds_its_targets() -> None:
    target = a_target(commitments=(a_commitment(block="safer"),))
    report = a_report(target)
    desk = a_desk(PageKind.BLOCK, "laa-2006/safer", report, assessments(a_rating()))
    table = block(desk).groups.in_force
    assert table is not None
    assert [line.target.href for line in table.lines] == ["../../targets/burglary.html"]
