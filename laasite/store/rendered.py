"""Which kinds of things the store keeps, and how each becomes bytes: words and pages alone."""

from __future__ import annotations

from laasite.render.markdown import Rendered
from laasite.store.kept import Codec


def _page(value: object) -> bytes | None:
    return value if isinstance(value, bytes) else None


def _text(value: object) -> bytes | None:
    """A text as HTML; one with findings is rendered anew, so that they are told again."""
    fine = isinstance(value, Rendered) and not value.findings
    return value.html.encode() if fine and isinstance(value, Rendered) else None


CODECS = {
    "page": Codec(_page, lambda body: body),
    "text": Codec(_text, lambda body: Rendered(body.decode())),
}
"""The kinds of things that are kept; all others are made anew by each process."""
