"""Labels find free places."""

from __future__ import annotations

import pytest

from laasite.charts.labels import Box, Run, Side, Wanted, around, placed

PAGE = Box(0, 0, 7200, 3000)


def test_a_label_takes_its_first_free_side() -> None:
    """The right side is taken by a line, so the label stands above."""
    line = Run(((1000, 1000), (3000, 1000)))
    wanted = Wanted("Actual 7", 1000, 1000, (Side.RIGHT, Side.ABOVE, Side.BELOW))
    (place,) = placed([wanted], 160, PAGE, [around(1000, 1000)], [line])
    assert place.box.bottom < 1000
    assert place.anchor == "middle"


def test_two_labels_of_one_point_do_not_meet() -> None:
    """The second goes where the first is not."""
    twice = [Wanted("Actual 7", 1000, 1000, (Side.RIGHT, Side.ABOVE))] * 2
    first, second = placed(twice, 160, PAGE, [], [])
    assert not first.box.meets(second.box)


def test_a_centred_label_is_pushed_in_from_the_edge() -> None:
    """At the right edge its end stands on the edge."""
    (place,) = placed([Wanted("Promised 7", 7190, 1000, (Side.ABOVE,))], 160, PAGE, [], [])
    assert (place.anchor, place.x) == ("end", 7200)
    assert place.box.inside(PAGE)


def test_being_off_the_page_is_the_last_resort() -> None:
    """Covering lines is better than not being seen."""
    lines = [Run(((0, 900), (7200, 900)))] * 3
    wanted = Wanted("Promised 7", 7190, 1000, (Side.RIGHT, Side.ABOVE))
    (place,) = placed([wanted], 160, PAGE, [], lines)
    assert place.box.inside(PAGE)


def test_a_label_without_sides_is_our_own_mistake() -> None:
    """There is nowhere to put it."""
    with pytest.raises(ValueError, match="no sides"):
        placed([Wanted("x", 1, 1, ())], 160, PAGE, [], [])
