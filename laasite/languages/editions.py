"""The languages that a site is shown in, each with its words: from laasite, or of the site's own.

A site's own catalogue `templates/languages/<tag>.po` takes the place of laasite’s.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path

from laasite.languages.catalogue import Catalogue
from laasite.languages.reading import read_catalogue
from laasite.model.editions import Edition, Tongue, folder_of
from laasite.model.findings import Finding, Parsed, Place
from laasite.model.language import ENGLISH, Language, speaking
from laasite.model.problems import quoted
from laasite.model.rules.languages import BROKEN_CATALOGUE, NO_CATALOGUE

OWN = "templates/languages"
"""Where a site's own catalogues stand, below its folder."""

OURS = Path(__file__).resolve().parent
MOST_BYTES = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Spoken:
    """An edition of the site with the words of its language."""

    edition: Edition = field(default_factory=Edition)
    words: Language = ENGLISH

    @property
    def mark(self) -> str:
        """A name for the words: what was made with others isn't used again. Empty for English."""
        return f"{self.words.tag} {self.words.mark}" if isinstance(self.words, Catalogue) else ""

    def speaking(self) -> AbstractContextManager[None]:
        """Until the end of the block, all that is said is said in this language."""
        return speaking(self.words)


def editions(languages: Sequence[str], source: Path) -> Parsed[tuple[Spoken, ...]]:
    """Each language of a site in the folder `source`, the main one first, and what is wrong."""
    tags = tuple(dict.fromkeys(languages))
    read = [_words(tag, source) for tag in tags]
    tongues = tuple(_tongue(tag, tags) for tag in tags)
    spoken = tuple(
        Spoken(Edition(one, tongues), words.value) for one, words in zip(tongues, read, strict=True)
    )
    return Parsed(spoken, tuple(finding for one in read for finding in one.findings))


def _words(tag: str, source: Path) -> Parsed[Language]:
    """The words of a language; English ones, and a finding, where there is no catalogue."""
    found = [(path, shown) for path, shown in _places(tag, source) if path.is_file()]
    if not found:
        return Parsed(ENGLISH) if _is_english(tag) else Parsed(_nothing(tag), (_missing(tag),))
    path, shown = found[0]
    if path.is_symlink() or path.stat().st_size > MOST_BYTES:
        message = f"This is a link, or has more than {MOST_BYTES:,} bytes, and isn't read."
        return Parsed(_nothing(tag), (BROKEN_CATALOGUE.at(Place(shown), message),))
    read, findings = read_catalogue(tag, path.read_bytes(), shown)
    return Parsed(read or _nothing(tag), findings)


def _places(tag: str, source: Path) -> Iterator[tuple[Path, str]]:
    """Where a catalogue may stand, the best first: `cy-gb`, then `cy`; the site's own, then ours.

    Each with how it is shown to officers.
    """
    names = dict.fromkeys((tag.lower(), primary(tag)))
    for folder, shown in ((source / OWN, OWN), (OURS, "laasite/languages")):
        for name in names:
            yield folder / f"{name}.po", f"{shown}/{name}.po"


def primary(tag: str) -> str:
    """The language of a tag without its country: `cy` of `cy-GB`."""
    return tag.lower().partition("-")[0]


def _is_english(tag: str) -> bool:
    return primary(tag) == "en"


def _nothing(tag: str) -> Catalogue:
    """A catalogue without a text: its language is known all the same, and dates are its own."""
    return Catalogue(tag, "", "n != 1", {}, {})


def _missing(tag: str) -> Finding:
    message = (
        f"There is no catalogue for {quoted(tag)}: the words that no officer wrote, such as the "
        f"menu, are shown in English."
    )
    return NO_CATALOGUE.at(Place("site.yaml"), message)


def _tongue(tag: str, tags: Sequence[str]) -> Tongue:
    """What there is to know of a language, as Unicode's tables (CLDR) have it."""
    folder = "" if tag == tags[0] else folder_of(tag)
    if len(tags) == 1 and _is_english(tag):
        return Tongue(tag, "English", folder)
    # Only a site in another language needs Babel, which takes as long to load as all else.
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415

    try:
        known = Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return Tongue(tag, tag, folder)
    alone = sum(primary(one) == primary(tag) for one in tags) == 1
    name = (known.get_language_name() if alone else known.get_display_name()) or tag
    return Tongue(tag, name, folder, right_to_left=known.text_direction == "rtl")
