"""The words of the interface in the language that is spoken: British English unless told otherwise.

Every word that residents see and that no officer wrote is said through here, or through
`{% trans %}` in a template. Babel reads the words out of the code (`say`, `say_number`, `marked`)
into a catalogue, and a catalogue in another language is what `speaking` is given.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from decimal import Decimal
from gettext import NullTranslations

from laasite.model.manners import BRITISH, Manner


class Language(NullTranslations):
    """What a language calls each text, and how it writes numbers, dates and lists."""

    @property
    def manner(self) -> Manner:
        """How it writes what isn't a word."""
        return BRITISH


ENGLISH = Language()
"""What we write ourselves: each text is its own translation."""

# The one thing that isn't handed down: it would have to go through every function that has a word
# to say. Whoever begins a piece of work in another thread or process begins it with `speaking`.
_spoken: ContextVar[Language] = ContextVar("spoken", default=ENGLISH)


@contextmanager
def speaking(translations: Language) -> Iterator[None]:
    """Until the end of the block, what is said is said with these translations."""
    token = _spoken.set(translations)
    try:
        yield
    finally:
        _spoken.reset(token)


def spoken() -> Language:
    """The translations that are in use, for templates and for work that goes elsewhere."""
    return _spoken.get()


def say(text: str, /, **values: object) -> str:
    """A text of the interface in the language that is spoken.

    `text` is British English as it stands in the code, never put together; `values` are put in the
    place of its `{names}`.
    """
    said = _spoken.get().gettext(text)
    return said.format(**values) if values else said


def say_number(one: str, many: str, number: int, /, **values: object) -> str:
    """A text that counts, in the form that its language has for `number`: `1 target`, `2 targets`.

    In both forms `{number}` stands for the number, with commas between its thousands.
    """
    language = _spoken.get()
    said = language.ngettext(one, many, number)
    return said.format(number=language.manner.number(Decimal(number)), **values)


def manner() -> Manner:
    """How numbers, money, dates and lists are written in the language that is spoken."""
    return _spoken.get().manner


def marked(text: str, /) -> str:
    """`text` as it is: for tables, so that the catalogue has it; it is said by `say` when used."""
    return text
