"""A catalogue (`.po`, as translators' programs write it) to translations, and its mistakes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

from laasite.languages.catalogue import Catalogue
from laasite.languages.fitting import misfit
from laasite.model.findings import Finding, Parsed, Place
from laasite.model.problems import quoted
from laasite.model.rules.languages import BROKEN_CATALOGUE, OTHER_NAMES

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

_LINE = re.compile(r'\s*(?:#.*|(?:msgctxt|msgid|msgid_plural|msgstr|msgstr\[\d\])?\s*".*"\s*|)')
"""A line of a catalogue; Babel passes over a quotation mark that is missing."""

UNREADABLE = (ValueError, TypeError, LookupError, AttributeError)
"""What Babel makes of a catalogue whose head, say, holds no date where one belongs."""


@lru_cache(maxsize=16)
def read_catalogue(tag: str, data: bytes, path: str) -> Parsed[Catalogue | None]:
    """The translations in the bytes of a `.po` file; None if it can't be read at all.

    `path` is where it is shown. What doesn't fit its text is a finding, and is left English.
    """
    try:
        catalog = _parsed(data.decode("utf-8-sig"))
        found = [one for one in catalog if one.id and not one.fuzzy and _is_whole(one)]
        wrong = {id(one): what for one in found if (what := _misfit(one))}
        fit = [one for one in found if id(one) not in wrong]
        mark = sha256(data).hexdigest()
        made = Catalogue(tag, mark, catalog.plural_expr, _texts(fit), _plurals(fit))
    except UNREADABLE as error:
        return Parsed(None, (_broken(path, error),))
    if not made.counts_to(catalog.num_plurals):
        message = f"The rule of plural forms doesn't lead to {catalog.num_plurals} forms."
        return Parsed(None, (BROKEN_CATALOGUE.at(Place(path), message),))
    findings = (_other(one, wrong[id(one)], path) for one in found if id(one) in wrong)
    return Parsed(made, tuple(findings))


def _parsed(text: str) -> Catalog:
    """The catalogue as Babel reads it. Raises ValueError or its kin for one that is broken."""
    for at, line in enumerate(text.splitlines()):
        if _LINE.fullmatch(line) is None:
            raise _LineError(at)
    # Only a site in another language needs Babel, which takes as long to load as all else.
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415

    try:
        return read_po(text.splitlines(keepends=True), abort_invalid=True)
    except PoFileError as error:
        raise _LineError(error.lineno) from error


class _LineError(ValueError):
    """What is wrong with one line of a catalogue, counted from 0."""

    def __init__(self, line: int) -> None:
        """On that line."""
        super().__init__(line)
        self.line = line


def _broken(path: str, error: Exception) -> Finding:
    if isinstance(error, _LineError):
        place = Place(path, error.line + 1, 1)
        return BROKEN_CATALOGUE.at(place, "This line isn't as catalogues (gettext) have them.")
    message = "This isn't a catalogue (gettext, UTF-8), or its head isn't as they have them."
    return BROKEN_CATALOGUE.at(Place(path), message)


def _ids(one: Message) -> tuple[str, ...]:
    return (one.id,) if isinstance(one.id, str) else tuple(one.id)


def _said(one: Message) -> tuple[str, ...]:
    return (one.string,) if isinstance(one.string, str) else tuple(one.string or ())


def _is_whole(one: Message) -> bool:
    """Whether a text has its translation, in all its forms."""
    return all(_said(one)) and bool(_said(one))


def _misfit(one: Message) -> str:
    """What a translation lacks or has too much of; empty if it fits."""
    ids, said = _ids(one), _said(one)
    return next((what for each in said if (what := misfit(ids, each))), "")


def _other(one: Message, what: str, path: str) -> Finding:
    return OTHER_NAMES.at(
        Place(path, one.lineno or 1, 1), f"The translation of {quoted(_ids(one)[0])} {what}."
    )


def _texts(found: Iterable[Message]) -> dict[str, str]:
    return {one.id: _said(one)[0] for one in found if isinstance(one.id, str)}


def _plurals(found: Iterable[Message]) -> dict[str, tuple[str, ...]]:
    return dict(_forms(one) for one in found if not isinstance(one.id, str))


def _forms(one: Message) -> tuple[str, tuple[str, ...]]:
    return _ids(one)[0], _said(one)
