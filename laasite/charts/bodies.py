"""The map of bodies: a tree from left to right and top to bottom, with words for each tie.

A box with a whole border is a body that exists; a broken border is one that doesn't, and words say
which. A whole line goes to a body that reports to the one above it, a broken one to a body that is
tied to it in another way. All lengths are tenths of a unit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from laasite.charts.frame import NARROW, WIDE, Variant
from laasite.charts.svg import drawing, number, only_words, text_at
from laasite.charts.text import clipped
from laasite.model.language import say

_PAD = 90
_BETWEEN = 140
_STEP = {WIDE.name: 480, NARROW.name: 240}
_EDGE = 15
_MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class MapBody:
    """A body on the map.

    `depth` counts from 0 at the left; `how` says how it is tied to the body above it, and is empty
    for one that is tied to none. `exists` is false for a body that is proposed or has ended, and
    `state` then says so. `reports` is true where the tie is that it reports to the one above.
    """

    name: str
    depth: int
    how: str
    state: str
    exists: bool
    reports: bool


@dataclass(frozen=True, slots=True)
class BodyMap:
    """Bodies in the order of a list that says the same; `id`, `title` and `desc` name the chart."""

    id: str
    title: str
    desc: str
    bodies: tuple[MapBody, ...]


def body_map(drawn: BodyMap) -> str:
    """The map as HTML: a `div` with a wide and a narrow drawing, of which the page shows one."""
    if not drawn.bodies:
        return only_words(say("There is nothing to draw."))
    return f'<div class="chart">{_drawing(drawn, WIDE)}{_drawing(drawn, NARROW)}</div>'


def _drawing(drawn: BodyMap, variant: Variant) -> str:
    tops, size = _places(drawn.bodies, variant)
    boxes = [
        _box(body, variant, top, height)
        for body, (top, height) in zip(drawn.bodies, tops, strict=True)
    ]
    ties = [
        _tie(body, variant, tops[above], tops[index])
        for index, body in enumerate(drawn.bodies)
        if (above := _above(drawn.bodies, index)) is not None
    ]
    shapes = "".join((*ties, *boxes))
    return drawing(drawn.id, variant.name, drawn.title, drawn.desc, size, variant.text, shapes)


def _places(
    bodies: Sequence[MapBody], variant: Variant
) -> tuple[list[tuple[int, int]], tuple[int, int]]:
    """The top and height of each box, and the size of the whole drawing."""
    tops: list[tuple[int, int]] = []
    top = _EDGE
    for body in bodies:
        height = len(_name(body, variant) + _told(body, variant)) * variant.leading + 2 * _PAD
        tops.append((top, height))
        top += height + _BETWEEN
    return tops, (variant.width, top - _BETWEEN + _EDGE)


def _left(body: MapBody, variant: Variant) -> int:
    return _EDGE + body.depth * _STEP[variant.name]


def _room(body: MapBody, variant: Variant) -> int:
    return variant.width - _left(body, variant) - _EDGE


def _name(body: MapBody, variant: Variant) -> tuple[str, ...]:
    room = _room(body, variant) - 2 * _PAD
    return clipped(body.name, room, variant.text * 11 // 10, _MOST_LINES)


def _told(body: MapBody, variant: Variant) -> tuple[str, ...]:
    """What stands under the name: how it is tied, and whether it exists."""
    words = ". ".join(part for part in (body.how, body.state) if part)
    return clipped(words, _room(body, variant) - 2 * _PAD, variant.text, _MOST_LINES)


def _box(body: MapBody, variant: Variant, top: int, height: int) -> str:
    left = _left(body, variant)
    broken = "" if body.exists else ' stroke-dasharray="6 4"'
    name = _name(body, variant)
    foot = top + _PAD + variant.text
    below = foot + len(name) * variant.leading
    return (
        f'<rect class="ch-open" x="{number(left)}" y="{number(top)}" '
        f'width="{number(_room(body, variant))}" height="{number(height)}" rx="4"{broken}/>'
        + text_at(left + _PAD, foot, name, variant.leading, "ch-strong")
        + text_at(left + _PAD, below, _told(body, variant), variant.leading, "ch-quiet")
    )


def _above(bodies: Sequence[MapBody], index: int) -> int | None:
    """The body that one hangs on: the nearest before it that stands further to the left."""
    depth = bodies[index].depth
    if not depth:
        return None
    return next(at for at in range(index - 1, -1, -1) if bodies[at].depth < depth)


def _tie(body: MapBody, variant: Variant, above: tuple[int, int], own: tuple[int, int]) -> str:
    """The line from the foot of the body above, down and to the right, to a body's left side."""
    across = _left(body, variant) - _STEP[variant.name] // 2
    start, middle = above[0] + above[1], own[0] + own[1] // 2
    broken = "" if body.reports else ' stroke-dasharray="3 4"'
    path = f"M{number(across)} {number(start)}V{number(middle)}H{number(_left(body, variant))}"
    return f'<path class="ch-track" fill="none" d="{path}"{broken}/>'
