"""The shapes that go with each status, so that colour is never all that tells them apart."""

from __future__ import annotations

from markupsafe import Markup

_SHAPES = {
    # A disc with a tick cut out.
    "on-track": "M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0ZM3.6 8.4l3 3 6-6.2-1.5-1.5-4.5 4.7-1.5-1.5Z",
    # A star.
    "met": "M8 0l2.3 5.2 5.7.6-4.3 3.8 1.2 5.6L8 12.3l-4.9 2.9 1.2-5.6L0 5.8l5.7-.6Z",
    # A triangle with a bar cut out.
    "close": "M8 .5 16 15.5H0ZM7 6v4.5h2V6Zm0 5.8v2h2v-2Z",
    # A square with an arrow down cut out.
    "off-track": "M0 0h16v16H0ZM7 3v6H4l4 4.5L12 9H9V3Z",
    # A cross.
    "missed": "M2.8 0 8 5.2 13.2 0 16 2.8 10.8 8l5.2 5.2-2.8 2.8L8 10.8 2.8 16 0 13.2 5.2 8 0 2.8Z",
    # A clock.
    "out-of-date": "M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0ZM7 3v6l4 2.6 1.1-1.7L9 7.9V3Z",
    # A ring.
    "not-rated": "M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0Zm0 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Z",
    # Arrows for the direction: up means better, whatever the polarity.
    "better": "M8 1l6 6.5h-3.8V15H5.8V7.5H2Z",
    "worse": "M8 15 2 8.5h3.8V1h4.4v7.5H14Z",
    "same": "M1 5.8h8.5V2L15.5 8l-6 6v-3.8H1Z",
}

_ICON = Markup(
    '<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">'
    '<path fill-rule="evenodd" d="{}"/></svg>'
)


def icon(name: str) -> Markup:
    """The shape of a status or direction by its slug, hidden from those whom the word tells it.

    Raises KeyError for a name that has no shape.
    """
    path = _SHAPES[name]
    return _ICON.format(path)
