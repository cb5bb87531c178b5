"""A line chart as a picture of its own: one file that looks right on anybody's page.

Nothing styles it there: within an `img` no style sheet of the page reaches it. So the classes that
the site's style sheet speaks of become colours in presentation attributes, on white paper; and what
stands round a chart on its page stands in the picture: its heading, its source, its date.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from laasite.charts.data import LineChart
from laasite.charts.frame import WIDE
from laasite.charts.line import drawn_inside
from laasite.charts.svg import number, text_at, words
from laasite.charts.text import clipped

_EDGE, _MARGIN = 10, 160
_LARGE = 200

_ATTRIBUTES: Mapping[str, str] = MappingProxyType(
    {
        "ch-grid": "",
        "ch-axis": 'color="#484f54"',
        "ch-due": 'color="#484f54" stroke-width="1.5"',
        "ch-level": 'stroke-width="3"',
        "ch-band": 'fill="#484f54"',
        "ch-base": "",
        "ch-actual": 'color="#1d5fa8"',
        "ch-dots": 'color="#1d5fa8"',
        "ch-hollow": 'color="#1d5fa8" stroke-width="2.5"',
        "ch-ring": 'color="#1d5fa8" stroke-width="1.5"',
        "ch-other": 'color="#484f54" stroke-width="2"',
        "ch-break": 'stroke-width="1.5"',
        "ch-gap": 'stroke-width="2"',
        "ch-open": 'stroke-width="2.5"',
        "ch-quiet": 'fill="#484f54"',
        "ch-why": "",
        "ch-strong": 'font-weight="700"',
        "ch-mark": 'font-weight="700"',
        "ch-label": 'paint-order="stroke" stroke="#fff" stroke-width="4" stroke-linejoin="round"',
    }
)
"""What `charts.css` says of each class, in the colours of light paper."""

# Only a tag of ours begins like this: in words, every `<` has become `&lt;`.
_CLASS = re.compile(r'(<[a-z]+(?: (?:x|y|font-size)="[0-9.-]+")*) class="(ch-[a-z]+)"')


def picture(chart: LineChart, heading: str, foot: Sequence[str]) -> str | None:
    """The chart as a whole SVG file with its words; None where there is nothing to draw.

    `heading` is the sentence above it, `foot` the lines below: the source, the date, whose it is.
    """
    inside = drawn_inside(chart, WIDE)
    if inside is None:
        return None
    body, height = inside
    above = clipped(heading, WIDE.width, _LARGE, 4)
    top = len(above) * _LARGE * 13 // 10 + 100
    below = [line for told in foot for line in clipped(told, WIDE.width, WIDE.text, 3)]
    whole = top + height + 120 + len(below) * WIDE.leading
    lines = text_at(0, top + height + 120 + WIDE.text // 2, below, WIDE.leading, "ch-quiet")
    drawn = (
        f"{text_at(0, _LARGE, above, _LARGE * 13 // 10, 'ch-strong').replace('<text', _BIG, 1)}"
        f'<g transform="translate(0 {number(top)})">{body}</g>{lines}'
    )
    return _file(chart, _dressed(drawn), WIDE.width + 2 * _MARGIN, whole + 2 * _MARGIN)


_BIG = f'<text font-size="{number(_LARGE)}"'


def _dressed(drawn: str) -> str:
    """The drawing with attributes in place of its classes, and paper in place of the page."""
    plain = _CLASS.sub(lambda tag: f"{tag[1]} {_ATTRIBUTES[tag[2]]}".rstrip(), drawn)
    return plain.replace(' fill="Canvas"', ' fill="#fff"')


def _file(chart: LineChart, inside: str, across: int, down: int) -> str:
    """The file itself, as large as it is drawn."""
    size = f'width="{number(across)}" height="{number(down)}"'
    view = f"{number(-_MARGIN)} {number(-_MARGIN)} {number(across)} {number(down)}"
    paper = f'<rect x="{number(-_MARGIN)}" y="{number(-_MARGIN)}" {size} fill="#fff"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}" {size} role="img" '
        f'aria-labelledby="t d" font-family="Arial, Helvetica, sans-serif" '
        f'font-size="{number(WIDE.text)}" fill="#0b0c0c" color="#0b0c0c">'
        f'<title id="t">{words(chart.title)}</title><desc id="d">{words(chart.desc)}</desc>'
        f"{paper}{inside}</svg>\n"
    )
