"""A language in which every text of the interface is told at sight, to find the words left out.

Each letter of a text is one with an accent. The words of officers are written in wide letters, so
that a plain letter on a page belongs to a word that nobody gave to a translator.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path

from laasite.model.tree import Mapping as Group
from laasite.model.tree import Node, Scalar, Sequence, scalars
from laasite.model.words import Unknown
from laasite.pages import addresses
from laasite.pages.columns import CHANGES, FIGURES_AFTER, FIGURES_BEFORE, STATUSES
from laasite.read.kinds import Kind
from laasite.read.names import ID
from laasite.read.sources import Document, read_sources
from laasite.read.translations import WORDS
from tests.languages.make_template import Text, found
from tests.site.sites import written

TAG = "el"
"""Greek, whose months have no letter of ours."""

_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ACCENTS = str.maketrans(_PLAIN, "àƀćďéƒĝĥíĵķľɱñöṕʠřšťüṽŵẋýžÀƁĆĎÉƑĜĤÍĴĶĽṀÑÖṔɊŘŠŤÜṼŴẊÝŽ")
_WIDE = {ord(letter): ord(letter) + 0xFEE0 for letter in _PLAIN}
_KEPT = re.compile(r"(\{\w+\}|%\(\w+\)s|%%|<[^<>]*>|&\w+;)")
"""What has to stand in a translation as it stands in English."""

HEAD = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""


def accented(text: str) -> str:
    """A text as this language has it."""
    pieces = _KEPT.split(text)
    return "".join(one if at % 2 else one.translate(_ACCENTS) for at, one in enumerate(pieces))


def catalogue() -> str:
    """The whole catalogue, made of the code as it stands."""
    texts = dict.fromkeys(text for _, text in found())
    return HEAD + "\n".join(map(_entry, texts))


def _entry(text: Text) -> str:
    if isinstance(text, str):
        return f'msgid "{_escaped(text)}"\nmsgstr "{_escaped(accented(text))}"\n'
    one, many = map(_escaped, text)
    said = (f'msgstr[{at}] "{accented(form)}"\n' for at, form in enumerate((one, many)))
    return f'msgid "{one}"\nmsgid_plural "{many}"\n{"".join(said)}'


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


# --- officers' words -----------------------------------------------------------------------------

OFFICERS = WORDS | frozenset(
    ("source", "by", "scale", "rating", "enforcement", "letter", "answers_to", "agreed_in",
     "as_printed", "background_papers", "chosen_from", "conditions", "falls_on", "ground",
     "of_what", "scheme", "shared")
)  # fmt: skip
"""The keys whose values are words of officers; those of choices are words of the interface."""


def told_at_sight(root: Path) -> Path:
    """The sources of a site at `root`, in this language, its officers' words in wide letters."""
    settings = (root / "site.yaml").read_text(encoding="utf-8")
    told = re.sub(r"languages: .*", f"languages: [{TAG}]", settings)
    written(root, "site.yaml", told)
    written(root, f"templates/languages/{TAG}.po", catalogue())
    for document in read_sources(root).value.documents:
        if document.slot.kind is not Kind.AREAS:
            _widen(root / document.path, document)
    return root


_UNKNOWN = frozenset(one.value for one in Unknown)


def _widen(file: Path, document: Document) -> None:
    """Write an officer's words in a file in wide letters, where they stand on one line."""
    lines = file.read_text(encoding="utf-8").split("\n")
    for value in sorted(_words(document.tree), key=lambda one: one.place, reverse=True):
        at = value.place.line - 1
        before, after = lines[at][: value.place.column - 1], lines[at][value.place.column - 1 :]
        lines[at] = before + after.replace(value.text, value.text.translate(_WIDE), 1)
    if document.text:
        body = document.text.line - 1
        lines[body:] = map(_wide_line, lines[body:])
    file.write_text("\n".join(lines), encoding="utf-8")


_CODE = re.compile(r"(^#.*|\[\[[^\[\]]*\]\]|\]\([^()]*\)|<[^<>]*>|https?://\S+|`[^`]*`|no longer)")
"""What in a text isn't read, or is looked for: headings, short codes, addresses."""


def _wide_line(line: str) -> str:
    pieces = _CODE.split(line)
    return "".join(one if at % 2 else one.translate(_WIDE) for at, one in enumerate(pieces))


def _is_code(text: str) -> bool:
    """Whether a value is an id, or a word of `Unknown`, rather than words."""
    return text in _UNKNOWN or ("-" in text and ID.match(text) is not None)


def _words(node: Node, key: str = "") -> Iterator[Scalar]:
    match node:
        case Group(entries=entries):
            for name, value in entries:
                if name.text != "was":
                    yield from _words(value, name.text)
        case Sequence(items=items):
            for item in items:
                yield from _words(item, key)
        case Scalar() if key in OFFICERS and not _is_code(node.text):
            yield node


def still_plain(root: Path) -> frozenset[str]:
    """The plain words in the sources that officers wrote, which a page may show."""
    found: set[str] = set()
    for document in read_sources(root).value.documents:
        plain = (one.text for one in _kept(document))
        headings = (one for one in document.text.markdown.split("\n") if one.startswith("#"))
        found.update(word for one in (*plain, *headings) for word in _plain_words(one))
    for table in sorted((root / "content").rglob("*.csv")):
        found.update(_plain_words(table.read_text(encoding="utf-8")))
    return frozenset(found)


_NAMES = frozenset(
    ("formerly", "also_written", "label", "holders", "contact", "slot", "areas_of_work",
     "area_of_work", "licence", "comparators", "categories", "stages", "part", "version",
     "criterion", "blocks", "who")
)  # fmt: skip
"""Keys whose values are looked for elsewhere, or are names of people: they stay as they are."""

_FREE_KINDS = (Kind.BODY, Kind.AGREEMENT, Kind.PLAN, Kind.MONEY)
"""Things whose `kind`, and `how` they are linked, officers say in their own words."""


def _kept(document: Document) -> Iterator[Scalar]:
    """What officers wrote in a document and what isn't in wide letters."""
    if document.slot.kind in (Kind.AREAS, Kind.GLOSSARY):
        yield from scalars(document.tree)
        yield from (key for key, _ in document.tree.entries)
    yield from _words(document.tree)
    free = ("kind", "how") if document.slot.kind in _FREE_KINDS else ()
    for name in (*sorted(_NAMES), *free):
        yield from _under(document.tree, name)


def _under(node: Node, name: str) -> Iterator[Scalar]:
    """Every value that stands below a key of that name."""
    match node:
        case Group(entries=entries):
            for key, value in entries:
                yield from scalars(value) if key.text == name else _under(value, name)
        case Sequence(items=items):
            for item in items:
                yield from _under(item, name)


# --- pages ---------------------------------------------------------------------------------------

ATTRIBUTES = frozenset(
    ("alt", "title", "aria-label", "placeholder", "data-label", "data-one", "data-many",
     "data-none", "data-for", "data-instead", "data-typed", "data-shown", "label")
)  # fmt: skip
"""The attributes that are read out or shown."""

_MARKERS = frozenset(
    word
    for column in (*FIGURES_BEFORE, *FIGURES_AFTER, *STATUSES, *CHANGES)
    for words, _ in column.markers
    for word in words.split()
)
"""The words that stand in tables for programs: the same in every language."""

_SAID_BY_META = frozenset(("description", "trail", "status"))
_WORD = re.compile(r"[A-Za-z][A-Za-z’']+")
_FILE = re.compile(r"\b[\w-]+(?:[./_][\w-]+)+\b|https?://\S+")
"""The name of a file or of a column, or an address: the same in every language."""


def _plain_words(text: str) -> Iterator[str]:
    return (word.casefold() for word in _WORD.findall(text))


class _Said(HTMLParser):
    """Gathers what a page says: its text, and the attributes that are read out."""

    def __init__(self) -> None:
        """Begin before the page."""
        super().__init__()
        self.texts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take the attributes; what stands in scripts, code and forms to copy isn't read."""
        said = dict(attrs)
        self._silent += tag in ("script", "style", "code", "textarea")
        self.texts += [value for name, value in attrs if name in ATTRIBUTES and value]
        if tag == "meta" and said.get("name") in _SAID_BY_META:
            self.texts.append(said.get("content") or "")

    def handle_endtag(self, tag: str) -> None:
        """Come out of what isn't read."""
        self._silent -= tag in ("script", "style", "code", "textarea")

    def handle_data(self, data: str) -> None:
        """Take some text."""
        if not self._silent and data.strip():
            self.texts.append(data)


def left_out(page: bytes, officers: Iterable[str]) -> tuple[str, ...]:
    """The texts on a page with a word that no translator was given and no officer wrote."""
    reader = _Said()
    reader.feed(page.decode())
    known = frozenset(officers)
    texts = (" ".join(one.split()) for one in reader.texts)
    return tuple(dict.fromkeys(one for one in texts if _unknown(one, known)))


def _unknown(text: str, known: frozenset[str]) -> bool:
    return any(word not in known for word in _plain_words(_FILE.sub(" ", text)))


def worklist(pages: Mapping[str, bytes], officers: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Each text that was left out, with the pages that it stands on."""
    known = frozenset(officers)
    data = known | {one.casefold() for one in _MARKERS}
    listed: dict[str, list[str]] = {}
    for path, page in sorted(pages.items()):
        for text in left_out(page, data if path == addresses.DICTIONARY else known):
            listed.setdefault(text, []).append(path)
    return {text: tuple(paths) for text, paths in sorted(listed.items())}
