"""The milestone strip: what was to be done, in the order it falls due, with shapes and words.

Wide, the milestones stand side by side in rows of at most four; narrow, they are a list from top to
bottom. All lengths are tenths of a unit.
"""

from __future__ import annotations

from collections.abc import Sequence

from laasite.charts.data import Milestone, MilestoneState, MilestoneStrip
from laasite.charts.frame import NARROW, WIDE
from laasite.charts.svg import drawing, number, only_words, text_at
from laasite.charts.text import clipped
from laasite.charts.words import ChartWords

_IN_A_ROW = 4
_MOST_LINES = 4
_HALF = 110
_EDGE = 20
_BETWEEN = 200

# Each state's shape around (0, 0), 22 units across: a tick, a ring with a centre, a warning
# triangle, an empty ring, a broken square with a question mark.
_SHAPES = {
    MilestoneState.DONE: (
        '<circle r="11" class="ch-full"/><path class="ch-sign" d="M-5 0l4 4 6-8"/>'
    ),
    MilestoneState.DUE: '<circle r="10" class="ch-open"/><circle r="4" class="ch-full"/>',
    MilestoneState.LATE: (
        '<path class="ch-full" d="M0-12L13 11H-13Z"/><path class="ch-sign" d="M0-4v7m0 3v1.5"/>'
    ),
    MilestoneState.NOT_YET: '<circle r="10" class="ch-open"/>',
    MilestoneState.NOT_RECORDED: (
        '<rect class="ch-open" x="-10" y="-10" width="20" height="20" stroke-dasharray="4 3"/>'
        '<path class="ch-mid" d="M-4 0h8"/>'
    ),
}


def milestone_strip(strip: MilestoneStrip) -> str:
    """The strip as HTML: a `div` with a wide and a narrow drawing, of which the page shows one."""
    if not strip.milestones:
        return only_words(strip.words.no_milestones)
    return f'<div class="chart chart--milestones">{_wide(strip)}{_narrow(strip)}</div>'


def _state_words(milestone: Milestone, words: ChartWords) -> str:
    """The state in words: the milestone's own, else the ordinary ones."""
    ordinary = {
        MilestoneState.DONE: words.done,
        MilestoneState.DUE: words.due,
        MilestoneState.LATE: words.late,
        MilestoneState.NOT_YET: words.not_yet,
        MilestoneState.NOT_RECORDED: words.not_recorded,
    }
    return milestone.state_words or ordinary[milestone.state]


def _shape(state: MilestoneState, x: int, y: int) -> str:
    """The state's shape with its middle at (x, y)."""
    return f'<g transform="translate({number(x)} {number(y)})">{_SHAPES[state]}</g>'


def _told(milestone: Milestone, room: int, size: int) -> tuple[str, ...]:
    """What a milestone says under its state: the date, then what it is, cut to the room."""
    return (
        *clipped(milestone.date, room, size, 2),
        *clipped(milestone.what, room, size, _MOST_LINES),
    )


def _wide(strip: MilestoneStrip) -> str:
    """Side by side, as many rows as it takes."""
    parts: list[str] = []
    foot = 0
    in_a_row = min(_IN_A_ROW, len(strip.milestones))
    for start in range(0, len(strip.milestones), in_a_row):
        row = strip.milestones[start : start + in_a_row]
        drawn, foot = _row(row, strip.words, foot, in_a_row)
        parts.append(drawn)
    size = (WIDE.width, foot)
    body = "".join(parts)
    return drawing(strip.id, WIDE.name, strip.title, strip.desc, size, WIDE.text, body)


def _row(row: Sequence[Milestone], words: ChartWords, top: int, in_a_row: int) -> tuple[str, int]:
    """One row of milestones from `top` down, and where it ends."""
    slot, middle = WIDE.width // in_a_row, top + _EDGE + _HALF
    last = (len(row) - 1) * slot + _EDGE + _HALF
    track = f"M{number(_EDGE + _HALF)} {number(middle)}H{number(last)}"
    parts = [f'<path class="ch-track" d="{track}" stroke="currentColor"/>']
    deepest = middle
    for index, milestone in enumerate(row):
        left = index * slot + _EDGE
        parts.append(_shape(milestone.state, left + _HALF, middle))
        drawn, foot = _words_below(milestone, words, left, middle + _HALF, slot)
        parts.append(drawn)
        deepest = max(deepest, foot)
    return "".join(parts), deepest + _BETWEEN


def _words_below(
    milestone: Milestone, words: ChartWords, left: int, top: int, slot: int
) -> tuple[str, int]:
    """A milestone's words under its shape, and where they end."""
    return _words(milestone, words, left, top + WIDE.leading + 40, slot - _BETWEEN, wide=True)


def _words(
    milestone: Milestone, words: ChartWords, left: int, foot: int, room: int, *, wide: bool
) -> tuple[str, int]:
    """The state in strong type and what it is about beneath, and the foot of the last line."""
    variant = WIDE if wide else NARROW
    state = clipped(_state_words(milestone, words), room, variant.text, 2)
    told = _told(milestone, room, variant.text)
    below = foot + len(state) * variant.leading
    drawn = text_at(left, foot, state, variant.leading, "ch-strong")
    drawn += text_at(left, below, told, variant.leading) if told else ""
    return drawn, below + (len(told) - 1) * variant.leading


def _narrow(strip: MilestoneStrip) -> str:
    """From top to bottom, shapes at the left on a line."""
    across = _EDGE + _HALF
    left = across + _HALF + 110
    room = NARROW.width - left - _EDGE
    parts: list[str] = []
    middles: list[int] = []
    foot = 0
    for milestone in strip.milestones:
        middle = foot + _EDGE + _HALF
        drawn, foot = _words(milestone, strip.words, left, middle + 50, room, wide=False)
        parts += [_shape(milestone.state, across, middle), drawn]
        middles.append(middle)
        foot += _BETWEEN
    track = f"M{number(across)} {number(middles[0])}V{number(middles[-1])}"
    body = f'<path class="ch-track" d="{track}" stroke="currentColor"/>' + "".join(parts)
    size = (NARROW.width, foot)
    return drawing(strip.id, NARROW.name, strip.title, strip.desc, size, NARROW.text, body)
