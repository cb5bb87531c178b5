"""The small part of SVG that charts need, as strings.

Coordinates are whole tenths of a unit until they are printed, so that no machine rounds them
differently. Only classes and presentation attributes are written: the site's content policy allows
no `style` attribute.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal

Anchor = Literal["start", "middle", "end"]

# XML 1.0, 2.2: characters outside these ranges can't stand in a document at all.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NOT_IN_ID = re.compile("[^A-Za-z0-9-]")


def words(text: str) -> str:
    """`text` as XML character data."""
    plain = _NOT_XML.sub("\ufffd", text)
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def identifier(text: str) -> str:
    """An id made from any text: different texts give different ids, all safe in an attribute."""
    return "chart-" + _NOT_IN_ID.sub(lambda found: f"_{ord(found[0]):x}_", text)


@lru_cache(maxsize=8192)
def number(tenths: int) -> str:
    """Tenths of a unit as SVG writes them: 125 is `12.5`, 120 is `12`."""
    whole, tenth = divmod(abs(tenths), 10)
    sign = "-" if tenths < 0 else ""
    return f"{sign}{whole}.{tenth}" if tenth else f"{sign}{whole}"


def text_at(
    x: int, y: int, lines: Sequence[str], leading: int, css: str = "", anchor: Anchor = "start"
) -> str:
    """Lines of text under one another, the foot of the first at (x, y)."""
    attributes = f' class="{css}"' if css else ""
    attributes += f' text-anchor="{anchor}"' if anchor != "start" else ""
    if len(lines) == 1:
        return f'<text x="{number(x)}" y="{number(y)}"{attributes}>{words(lines[0])}</text>'
    spans = "".join(
        f'<tspan x="{number(x)}" y="{number(y + row * leading)}">{words(line)}</tspan>'
        for row, line in enumerate(lines)
    )
    return f"<text{attributes}>{spans}</text>" if lines else ""


def polyline(points: Iterable[tuple[int, int]]) -> str:
    """Path data through the points, in absolute coordinates."""
    pairs = [f"{number(x)} {number(y)}" for x, y in points]
    return "M" + "L".join(pairs) if pairs else ""


def drawing(
    chart_id: str, variant: str, title: str, desc: str, size: tuple[int, int], text: int, body: str
) -> str:
    """One `svg` element with its name and description; `size` and `text` in tenths of a unit."""
    own = f"{identifier(chart_id)}-{variant}"
    return (
        f'<svg class="chart--{variant}" viewBox="0 0 {number(size[0])} {number(size[1])}" '
        f'role="img" aria-labelledby="{own}-t {own}-d" font-size="{number(text)}" '
        f'fill="currentColor"><title id="{own}-t">{words(title)}</title>'
        f'<desc id="{own}-d">{words(desc)}</desc>{body}</svg>'
    )


def only_words(text: str) -> str:
    """What stands in place of a chart that has nothing to draw."""
    return f'<div class="chart"><p class="chart--empty">{words(text)}</p></div>'
