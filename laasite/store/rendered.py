"""Which kinds of things the store keeps, and how each becomes bytes."""

from __future__ import annotations

from laasite.render.apart import TAKES_MORE
from laasite.render.markdown import Rendered
from laasite.store import values
from laasite.store.kept import Codec


def _page(value: object) -> bytes | None:
    """A page, which is never empty, or that it takes more than its key tells."""
    if value == TAKES_MORE:
        return b""
    return value if isinstance(value, bytes) else None


def _text(value: object) -> bytes | None:
    """A text as HTML; one with findings is rendered anew, so that they are told again."""
    fine = isinstance(value, Rendered) and not value.findings
    return value.html.encode() if fine and isinstance(value, Rendered) else None


def _of_model(value: object) -> bytes | None:
    """A value of the model, unless something of it is of a class that the store doesn't know."""
    try:
        return values.written(value)
    except values.NotKnown:
        return None


CODECS = {
    "page": Codec(_page, lambda body: body or TAKES_MORE),
    "text": Codec(_text, lambda body: Rendered(body.decode())),
    "history": Codec(_of_model, values.read),
    "pictures": Codec(_of_model, values.read),
}
"""The kinds of things that are kept; all others are made anew by each process."""
