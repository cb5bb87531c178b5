"""Finding a free place for a label beside its point.

A label tries its places in order and takes the first where it covers nothing: no other label, no
point, no line. If each covers something, it takes the one that covers least. All lengths are tenths
of a unit, y growing downwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise, product

from laasite.charts.svg import Anchor
from laasite.charts.text import width

_ROOM_OF_A_POINT = 50
BEFORE_POINT = 90
"""How far from its point the line from a far label ends."""

_NEAR = 200
_COST_OF_A_LINE, _COST_OF_A_MARK, _COST_OF_A_LEAD, _COST_OFF_THE_PAGE = 1, 3, 3, 1000


class Side(Enum):
    """Where a label stands, seen from its point."""

    RIGHT = "right"
    RIGHT_UP = "right, a little higher"
    RIGHT_DOWN = "right, a little lower"
    LEFT = "left"
    ABOVE = "above"
    ABOVE_RIGHT = "above, to the right"
    ABOVE_LEFT = "above, to the left"
    BELOW = "below"
    BELOW_RIGHT = "below, to the right"
    BELOW_LEFT = "below, to the left"
    HIGH_ABOVE = "high above"
    HIGHER_ABOVE = "higher above"
    HIGHEST_ABOVE = "highest above"
    FAR_BELOW = "far below"
    FARTHER_BELOW = "farther below"
    FARTHEST_BELOW = "farthest below"


@dataclass(frozen=True, slots=True)
class _Offset:
    """From a point to a label's foot: tenths across and down, and per cent of the size down."""

    anchor: Anchor
    across: int
    down: int
    of_size: int


_OFFSETS = {
    Side.RIGHT: _Offset("start", 130, 0, 35),
    Side.RIGHT_UP: _Offset("start", 130, 0, -20),
    Side.RIGHT_DOWN: _Offset("start", 130, 0, 90),
    Side.LEFT: _Offset("end", -130, 0, 35),
    Side.ABOVE: _Offset("middle", 0, -110, 0),
    Side.ABOVE_RIGHT: _Offset("start", 0, -110, 0),
    Side.ABOVE_LEFT: _Offset("end", 0, -110, 0),
    Side.BELOW: _Offset("middle", 0, 110, 75),
    Side.BELOW_RIGHT: _Offset("start", 0, 110, 75),
    Side.BELOW_LEFT: _Offset("end", 0, 110, 75),
    Side.HIGH_ABOVE: _Offset("middle", 0, -110, -120),
    Side.HIGHER_ABOVE: _Offset("middle", 0, -110, -270),
    Side.HIGHEST_ABOVE: _Offset("middle", 0, -110, -420),
    Side.FAR_BELOW: _Offset("middle", 0, 110, 195),
    Side.FARTHER_BELOW: _Offset("middle", 0, 110, 345),
    Side.FARTHEST_BELOW: _Offset("middle", 0, 110, 495),
}


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, its right and lower edges included."""

    left: int
    top: int
    right: int
    bottom: int

    def meets(self, other: Box) -> bool:
        """Whether two rectangles share a point."""
        return (
            self.left <= other.right
            and other.left <= self.right
            and self.top <= other.bottom
            and other.top <= self.bottom
        )

    def inside(self, other: Box) -> bool:
        """Whether it lies wholly within another."""
        return (
            other.left <= self.left
            and self.right <= other.right
            and other.top <= self.top
            and self.bottom <= other.bottom
        )


@dataclass(frozen=True, slots=True)
class Run:
    """An unbroken stretch of a line: its corners from left to right."""

    corners: tuple[tuple[int, int], ...]

    def meets(self, box: Box) -> bool:
        """Whether the line passes through a rectangle, told generously on a steep stretch."""
        heights = self._heights(box.left, box.right)
        return bool(heights) and min(heights) <= box.bottom and max(heights) >= box.top

    def _heights(self, left: int, right: int) -> list[int]:
        """The heights the line has between two places across."""
        found = []
        for (x, y), (next_x, next_y) in pairwise(self.corners):
            if next_x >= left and x <= right:
                long = next_x - x if next_x > x else 1
                first, last = max(x, left), min(next_x, right)
                found.append(y + (next_y - y) * (first - x) // long)
                found.append(y + (next_y - y) * (last - x) // long)
        return found


def around(x: int, y: int, across: int = _ROOM_OF_A_POINT) -> Box:
    """The room that a point's mark takes, `across` to either side."""
    half = _ROOM_OF_A_POINT
    return Box(x - across, y - half, x + across, y + half)


@dataclass(frozen=True, slots=True)
class Place:
    """A label in its place: where its foot is, which of its ends that is, and what it covers.

    `point` is what it speaks of.
    """

    text: str
    point: tuple[int, int]
    x: int
    y: int
    anchor: Anchor
    box: Box

    @property
    def far(self) -> bool:
        """Whether it stands so far above or below its point that a line must lead there."""
        gap = max(self.point[1] - self.box.bottom, self.box.top - self.point[1])
        return gap > _NEAR

    def lead_from(self, short: int) -> Box:
        """The room of the line that leads from a far label to its point, so much short of it."""
        x, y = self.point
        if self.box.bottom < y:
            return Box(x, self.box.bottom, x, y - short)
        return Box(x, y + short, x, self.box.top)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A label that needs a place beside the point (x, y), its sides in order of preference.

    `or_at` are other points of its line, to be tried where it would cover something here.
    """

    text: str
    x: int
    y: int
    sides: tuple[Side, ...]
    or_at: tuple[tuple[int, int], ...] = ()


def placed(
    wanted: Sequence[Wanted], size: int, page: Box, points: Sequence[Box], runs: Sequence[Run]
) -> tuple[Place, ...]:
    """A place for each label, the first in the order having the first choice."""
    taken: list[Place] = []
    for label in wanted:
        filled = [*points, *(place.box for place in taken)]
        taken.append(_best(label, size, page, filled, runs))
    return tuple(taken)


def _best(label: Wanted, size: int, page: Box, filled: Sequence[Box], runs: Sequence[Run]) -> Place:
    """The first place where the label covers nothing, else where it covers least."""
    chosen: tuple[int, Place] | None = None
    points = ((label.x, label.y), *label.or_at)
    for point, side in product(points, label.sides):
        place = _at(label.text, point, side, size, page)
        cost = _covered(place.box, page, filled, runs)
        if place.far:
            way = place.lead_from(_ROOM_OF_A_POINT + 10)
            crossed = sum(run.meets(way) for run in runs) + sum(way.meets(one) for one in filled)
            cost += _COST_OF_A_LEAD * crossed
        if chosen is None or cost < chosen[0]:
            chosen = cost, place
        if cost == 0:
            break
    if chosen is None:
        raise ValueError(f"the label {label.text!r} has no sides to choose from")
    return chosen[1]


def _covered(box: Box, page: Box, filled: Sequence[Box], runs: Sequence[Run]) -> int:
    """What a place costs: a line covered, a mark or label covered, or worst, being off the page."""
    marks = sum(box.meets(other) for other in filled)
    lines = sum(run.meets(box) for run in runs)
    off = 0 if box.inside(page) else _COST_OFF_THE_PAGE
    return marks * _COST_OF_A_MARK + lines * _COST_OF_A_LINE + off


def _at(text: str, point: tuple[int, int], side: Side, size: int, page: Box) -> Place:
    """The label at one side of its point; centred ones are pushed in from the page's edges."""
    offset, long, (x, y) = _OFFSETS[side], width(text, size), point
    foot = y + offset.down + size * offset.of_size // 100
    if offset.anchor == "middle" and x + long // 2 > page.right:
        return _standing(text, point, (page.right, foot), "end", size)
    if offset.anchor == "middle" and x - long // 2 < page.left:
        return _standing(text, point, (page.left, foot), "start", size)
    return _standing(text, point, (x + offset.across, foot), offset.anchor, size)


_SHARE_LEFT_OF_ANCHOR: dict[Anchor, int] = {"start": 0, "middle": 1, "end": 2}


def _standing(
    text: str, point: tuple[int, int], at: tuple[int, int], anchor: Anchor, size: int
) -> Place:
    """The label of a point with its foot at a place, and the room it takes there."""
    long, (x, foot) = width(text, size), at
    left = x - long * _SHARE_LEFT_OF_ANCHOR[anchor] // 2
    box = Box(left, foot - size * 8 // 10, left + long, foot + size * 2 // 10)
    return Place(text, point, x, foot, anchor, box)
