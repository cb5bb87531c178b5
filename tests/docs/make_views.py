"""Writes `docs/views.md`, every field that a template may see, from the views themselves."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import get_args, get_type_hints

from laasite.render.views.base import SiteView
from laasite.render.views.registry import VIEWS

PAGE = Path(__file__).resolve().parents[2] / "docs" / "views.md"

HEAD = """\
# What templates see

Each page is made of a view, which its template sees as `page`; every template sees \
[`SiteView`](#siteview) as `site`. [The theme guide](theme.md) says how a site replaces a \
template. A field of the type `Markup` is HTML already, and safe; everything else is escaped \
where it is printed.

This page is made from the views; write it anew with `python -m tests.docs.make_views`.
"""


def page() -> str:
    """The whole page as Markdown."""
    rows = [
        f"| `pages/{kind.value}.html` | {_linked(view_of(kind_view))} |"
        for kind, kind_view in sorted(VIEWS.items(), key=lambda one: one[0].value)
    ]
    table = "\n".join(("| template | `page` is a |", "|---|---|", *rows))
    return "\n".join((HEAD, table, "", *(_section(one) for one in every_view())))


def view_of(make: object) -> type:
    """The view that a function of the registry makes."""
    found = get_type_hints(make)["return"]
    assert isinstance(found, type)
    return found


def every_view() -> list[type]:
    """What templates can see: the views of all pages, and all that these are made of."""
    found: set[type] = {SiteView}
    for make in VIEWS.values():
        _gather(view_of(make), found)
    return sorted(found, key=lambda one: (one.__name__, one.__module__))


def _gather(hint: object, found: set[type]) -> None:
    for inner in get_args(hint):
        _gather(inner, found)
    if isinstance(hint, type) and is_dataclass(hint) and hint not in found:
        found.add(hint)
        for inner in get_type_hints(hint).values():
            _gather(inner, found)


def _section(view: type) -> str:
    """A view with its fields."""
    assert is_dataclass(view)
    names = [one.name for one in fields(view)]
    about, told = explained(view.__doc__ or "", names)
    types = get_type_hints(view)
    rows = [f"| `{name}` | {_type(types[name])} | {told[name]} |" for name in names]
    head = (f"## {view.__name__}\n", f"{about}\n", "| field | type | what it is |", "|---|---|---|")
    return "\n".join((*head, *rows, ""))


def explained(docstring: str, names: list[str]) -> tuple[str, dict[str, str]]:
    """The first sentence of a view's docstring, and what it says of each field."""
    words = " ".join(docstring.split())
    either = "|".join(map(re.escape, names))
    about, *parts = re.split(rf"(?:(?<=[.\s])|^)`?((?:(?:{either})`?(?:, `?| and `?)?)+): ", words)
    told: dict[str, str] = {}
    for listed, said in zip(parts[::2], parts[1::2], strict=True):
        told |= dict.fromkeys(re.findall(r"\w+", listed.replace(" and ", " ")), said.strip())
    return about.strip(), {name: told.get(name, "") for name in names}


def _type(hint: object) -> str:
    """A type as one writes it, each view of ours a link."""
    written = str(hint) if get_args(hint) else getattr(hint, "__name__", str(hint))
    several = re.sub(r"tuple\[([^\[\]]*), \.\.\.\]", r"several \1", written)
    linked = re.sub(r"[\w.]+", _word, several)
    return linked.replace("|", "or").replace("`several`", "several")


def _word(match: re.Match[str]) -> str:
    name = match[0].rpartition(".")[2]
    return f"[{name}](#{name.lower()})" if name in _NAMES else f"`{name}`"


def _linked(view: type) -> str:
    return f"[{view.__name__}](#{view.__name__.lower()})"


_NAMES = {one.__name__ for one in every_view()}

if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
