"""A catalogue: what each text of the interface is called in a language, in its plural forms."""

from __future__ import annotations

from collections.abc import Mapping
from gettext import c2py

from laasite.languages.manner import manner_of
from laasite.model.language import Language
from laasite.model.manners import Manner

_NUMBERS = (*range(1_001), 10_000, 1_000_000, 1_000_001)
"""Numbers that tell every form of every language apart (CLDR: none looks beyond a million)."""

Plurals = Mapping[str, tuple[str, ...]]


class Catalogue(Language):
    """Translations into one language; a text that it doesn't have stays English.

    `mark` tells one state of a catalogue from every other. `plural` is the rule of its plural
    forms as gettext writes it (GNU gettext, 12.6), which numbers the forms in `plurals`.
    """

    def __init__(
        self, tag: str, mark: str, plural: str, texts: Mapping[str, str], plurals: Plurals
    ) -> None:
        """Raises ValueError for a rule that is none."""
        super().__init__()
        self.tag = tag
        self.mark = mark
        self._given = (tag, mark, plural, texts, plurals)
        self._form = c2py(plural)
        self._texts = texts
        self._plurals = plurals

    def __reduce__(self) -> tuple[type[Catalogue], tuple[object, ...]]:
        """What another process makes it from: the rule is code by now."""
        return Catalogue, self._given

    @property
    def manner(self) -> Manner:
        """How this language writes numbers, dates and lists."""
        return manner_of(self.tag)

    def gettext(self, message: str) -> str:
        """A text in this language."""
        return self._texts.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """A text in the form that this language has for a number."""
        forms = self._plurals.get(msgid1)
        if forms is None:
            return msgid1 if n == 1 else msgid2
        return forms[self._form(n)]

    def counts_to(self, forms: int) -> bool:
        """Whether the rule leads every number to one of so many forms."""
        try:
            return all(0 <= self._form(number) < forms for number in _NUMBERS)
        except ArithmeticError:
            return False
