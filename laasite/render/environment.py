"""Jinja as this site uses it: everything escaped, nothing undefined, words ready to translate."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from types import CodeType
from typing import Any, Protocol, cast

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    Template,
    nodes,
)
from jinja2.ext import InternationalizationExtension
from jinja2.runtime import Context, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from laasite.model.language import ENGLISH, Language, say_number
from laasite.render.formats import in_a_row
from laasite.render.icons import icon
from laasite.render.theme import Theme


class _Translations(Protocol):
    """What the i18n extension adds to an environment."""

    install_gettext_callables: Callable[..., None]


class _QuickContext(Context):
    """Calls macros, which are most of what templates call, without asking what they want."""

    def call(self, __obj: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """What `__obj` gives; a macro wants the evaluation context, and no variables of loops."""
        if type(__obj) is Macro:
            kwargs.pop("_block_vars", None)
            kwargs.pop("_loop_vars", None)
            return __obj(self.eval_ctx, *args, **kwargs)
        return super().call(__obj, *args, **kwargs)


class _QuickTemplate(Template):
    """Escapes what it prints into plain words: they are only joined, and need no mark of safety."""

    @classmethod
    def from_code(
        cls, environment: Environment, code: CodeType, *others: Any, **named: Any
    ) -> Template:
        """The template, with an `escape` of its own in the place of the library's."""
        made = super().from_code(environment, code, *others, **named)
        made.root_render_func.__globals__["escape"] = _escaped
        return made


def _escaped(printed: object) -> str:
    """What is printed, escaped unless it is HTML already."""
    if type(printed) is str and not _has_signs(printed):
        return printed
    return printed if type(printed) is Markup else escape(printed)


_has_signs = re.compile("[&<>'\"]").search
"""Whether anything in a text is escaped: in most there is nothing."""


class _Words(InternationalizationExtension):
    """Puts words that stand in no need of a translation, nor of a value, into the template as is.

    Asking for the same words again for each row of a table is a sixth of a page's time, and an
    environment has one language: it is asked once, when the template is compiled.
    """

    def __init__(self, environment: Environment) -> None:
        """The extension of an environment that speaks English, until `speak` says otherwise."""
        super().__init__(environment)
        self.words: Language = ENGLISH

    def speak(self, words: Language) -> None:
        """The words of every template that is compiled from now on."""
        self.words = words
        made = cast(_Translations, self.environment)
        made.install_gettext_callables(words.gettext, words.ngettext, newstyle=True)

    def _make_node(self, singular: str, *others: Any) -> nodes.Output:
        plural, context, variables, number, referenced, *_ = others
        if plural is None and context is None and number is None and not (variables or referenced):
            said = self.words.gettext(singular)
            return nodes.Output([nodes.TemplateData(said.replace("%%", "%"))])
        return super()._make_node(singular, *others)


@lru_cache(maxsize=16)
def environment(theme: Theme, words: Language = ENGLISH) -> Environment:
    """The environment for all templates in a language; a site's own folder may stand first.

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
        extensions=[_Words],
    )
    made.context_class = _QuickContext
    made.template_class = _QuickTemplate
    cast(_Words, made.extensions[_Words.identifier]).speak(words)
    made.filters["in_a_row"] = in_a_row
    made.globals["say_number"] = say_number
    made.globals["icon"] = icon
    return made


def rendered(made: Environment, template: str, **views: object) -> str:
    """One page from its template and the views it may see."""
    return str(Markup(made.get_template(template).render(**views)))  # noqa: S704 - autoescaped
