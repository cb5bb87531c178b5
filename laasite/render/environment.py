"""Jinja as this site uses it: everything escaped, nothing undefined, words ready to translate."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Protocol, cast

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from laasite.render.formats import counted, in_a_row
from laasite.render.icons import icon
from laasite.render.theme import Theme


class _Translations(Protocol):
    """What the i18n extension adds to an environment."""

    install_null_translations: Callable[..., None]


@cache
def environment(theme: Theme) -> Environment:
    """The one environment for all templates; a site's own folder may stand first in the theme.

    It is made once in a process: templates are compiled once, and again only when their file is
    another. A site's own templates run in a sandbox: they come with content, and content is never
    code. They reach the one they replace as `laasite/pages/home.html`.
    """
    kind = Environment if len(theme.folders) == 1 else ImmutableSandboxedEnvironment
    ours = FileSystemLoader(str(theme.folders[-1]))
    made = kind(
        loader=ChoiceLoader(
            [
                FileSystemLoader([str(folder) for folder in theme.folders]),
                PrefixLoader({"laasite": ours}),
            ]
        ),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.i18n"],
    )
    cast(_Translations, made).install_null_translations(newstyle=True)
    made.filters["in_a_row"] = in_a_row
    made.globals["counted"] = counted
    made.globals["icon"] = icon
    return made


def rendered(made: Environment, template: str, **views: object) -> str:
    """One page from its template and the views it may see."""
    return str(Markup(made.get_template(template).render(**views)))  # noqa: S704 - autoescaped
