"""Whether a translation fits its text: the same names for values, and the same HTML.

A text of the code has `{names}`, a text of a template `%(names)s` and maybe elements of HTML. What
doesn't fit is never used: it would stop the build, or bring HTML that nobody looked at.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from string import Formatter

NUMBER = "number"
"""The one name that a plural form may leave out: the form for two may say "two"."""

_TEMPLATE = re.compile(r"%\((\w+)\)s|%%")
_TAG = re.compile(r"<[^<>]*>")


def misfit(ids: Sequence[str], said: str) -> str:
    """What is wrong with a translation of a text, or of a text in its two forms; empty if nothing.

    A sentence's end: `lacks `{day}``.
    """
    of_template = any(_TEMPLATE.search(one) for one in ids)
    names = _of_template if of_template else _of_code
    have = names(said)
    if have is None:
        return "has braces or a `%` that belong to no name"
    own = [names(one) or frozenset() for one in ids]
    wanted = frozenset().union(*own)
    free = {NUMBER, "num", "count"} if len(ids) > 1 else set()
    missing, more = sorted(wanted - have - free), sorted(have - wanted)
    shown = "%({})s" if of_template else "{{{}}}"
    if missing:
        return f"lacks `{shown.format(missing[0])}`"
    if more:
        return f"has `{shown.format(more[0])}`, which the English has not"
    return _tags(ids, said)


def _of_template(text: str) -> frozenset[str] | None:
    """The names of values; None if a `%` stands there by itself."""
    if "%" in _TEMPLATE.sub("", text):
        return None
    return frozenset(found[1] for found in _TEMPLATE.finditer(text) if found[1])


def _of_code(text: str) -> frozenset[str] | None:
    """The names of values; None for anything in braces that is no plain name."""
    try:
        fields = [field for _, *field in Formatter().parse(text) if field[0] is not None]
    except ValueError:
        return None
    plain = all(name and name.isidentifier() and not rest for name, *rest in map(_filled, fields))
    return frozenset(str(field[0]) for field in fields) if plain else None


def _filled(field: list[str | None]) -> tuple[str, ...]:
    """The name of a field, and what else stands in its braces."""
    name, *rest = field
    return (name or "", *(one for one in rest if one))


def _tags(ids: Sequence[str], said: str) -> str:
    """Whether the elements of HTML are those of the text; a form of it is enough."""
    have = Counter(_TAG.findall(said))
    if any(have == Counter(_TAG.findall(one)) for one in ids):
        return ""
    return "has other HTML than the English"
