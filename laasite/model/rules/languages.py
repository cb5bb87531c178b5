"""The site in other languages: catalogues of the interface, and translations of texts."""

from __future__ import annotations

from laasite.model.findings import Rule, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

NO_CATALOGUE = Rule(
    "LAA620",
    WARNING,
    "A language of the site that laasite doesn't speak",
    "Have a catalogue made as `docs/languages.md` says, or take the language out of `languages`.",
)
BROKEN_CATALOGUE = Rule(
    "LAA621",
    ERROR,
    "A catalogue that can't be read",
    "Correct the line, or save the catalogue again with the program that it was made with.",
)
OTHER_NAMES = Rule(
    "LAA622",
    ERROR,
    "A translation that lacks a part of its text, or has one of its own",
    "Write the names in braces, the names behind `%` and the HTML as they stand in English.",
)
TRANSLATION_ALONE = Rule(
    "LAA623",
    ERROR,
    "A translation of something that isn't there",
    "Name it as the file that it translates, with the language before the ending.",
)
LANGUAGE_NOT_SHOWN = Rule(
    "LAA624",
    WARNING,
    "A translation into a language that the site isn't shown in",
    "Add the language to `languages` in `site.yaml`, or take the file out.",
)
NOT_TRANSLATED = Rule(
    "LAA625",
    ERROR,
    "A key in a translation that can't be translated",
    "Take it out: all but words is taken from the file that is translated.",
)
TEXTS_LEFT = Rule(
    "LAA626",
    NOTE,
    "Texts that aren't translated yet",
    "Translate them as `docs/languages.md` says; until then the page says so.",
)
