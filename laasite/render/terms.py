"""Words of the glossary in texts: the first use on each page leads to what the word means.

A text marks its own first use of each word, whatever page it is on; of the marks on a page only the
first of each word then stays, and leads to the foot of the page, where the words that it uses are
explained. Headings, links, code and heads of tables are left as they are.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial

from laasite.model.texts import Term
from laasite.pages import addresses

MARK = "laasite-term"
"""The scheme that stands for a word's first use in a text until the page is whole."""

PLACE = "<!-- words -->"
"""Where a page has the words that it uses explained; nothing that is typed can look so."""

ON_PAGE = "word_"
"""What the anchor of a word at the foot of a page begins with; no heading's does."""

_TAG = re.compile(r"(<[^>]*>|\x02[^\x03]*\x03)")
"""A tag, or the token that keeps the place of a chart or table (`laasite/render/quoting.py`)."""

_CLOSED = re.compile(r"<(/?)(a|code|pre|h[1-6]|th)\b")
_MARKED = re.compile(rf'<a href="{MARK}:([^"]*)">(.*?)</a>')
_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Terms:
    """The words of a glossary: how they are found in HTML, and the address of each spelling."""

    pattern: re.Pattern[str] | None = None
    addresses: Mapping[str, str] = field(default_factory=dict)

    def marked(self, source: str) -> str:
        """Harmless HTML with the first use of each word marked."""
        if self.pattern is None or not self.pattern.search(source):
            return source
        told: set[str] = set()
        open_, pieces = 0, []
        for piece in _TAG.split(source):
            if piece.startswith(("<", "\x02")):
                open_ += _opened(piece)
            elif not open_:
                piece = self.pattern.sub(partial(self._mark, told=told), piece)  # noqa: PLW2901
            pieces.append(piece)
        return "".join(pieces)

    def _mark(self, match: re.Match[str], *, told: set[str]) -> str:
        address = self.addresses[_key(match[0])]
        if address in told:
            return match[0]
        told.add(address)
        return f'<a href="{MARK}:{html.escape(address)}">{match[0]}</a>'


def _opened(tag: str) -> int:
    """By how much a tag opens, or closes, what is left as it is."""
    found = _CLOSED.match(tag)
    if found is None:
        return 0
    return -1 if found[1] else 1


def terms_of(glossary: Iterable[Term]) -> Terms:
    """The words of a glossary as they are found in texts, in each spelling that it knows."""
    ids = anchors(glossary)
    spelt = {
        _key(html.escape(spelling, quote=False)): f"{addresses.GLOSSARY}#{ids[term.term]}"
        for term in sorted(glossary, key=lambda one: one.term, reverse=True)
        for spelling in (*_plurals(term), *term.also, term.term)
    }
    if not spelt:
        return Terms()
    ways = "|".join(map(_way, sorted(spelt, key=lambda one: (-len(one), one))))
    return Terms(re.compile(rf"(?<![\w&-])(?:{ways})(?![\w-])"), spelt)


def _plurals(term: Term) -> tuple[str, ...]:
    """A short form has its plural with it, though the glossary doesn't say so."""
    return (f"{term.term}s",) if len(term.term) > 1 and term.term.isupper() else ()


def _key(spelling: str) -> str:
    """A spelling by which a word is looked up: a sentence may begin with it."""
    return spelling if _has_capitals(spelling) else spelling[:1].lower() + spelling[1:]


def _way(spelling: str) -> str:
    """How one spelling is found: as it is, but for the size of the first letter of plain words."""
    if _has_capitals(spelling):
        return re.escape(spelling)
    return f"[{spelling[0].lower()}{spelling[0].upper()}]{re.escape(spelling[1:])}"


def _has_capitals(spelling: str) -> bool:
    """Whether a spelling is a name or a short form, which is always written so."""
    return spelling[1:] != spelling[1:].lower() or not spelling[:1].isalpha()


def anchors(glossary: Iterable[Term]) -> Mapping[str, str]:
    """The anchor of each word on the glossary's page: words that look alike are numbered."""
    taken: dict[str, int] = {}
    found: dict[str, str] = {}
    for term in sorted(glossary, key=lambda one: one.term):
        slug = _NOT_IN_IDS.sub("-", term.term.lower()).strip("-") or "word"
        taken[slug] = taken.get(slug, 0) + 1
        found[term.term] = slug if taken[slug] == 1 else f"{slug}--{taken[slug]}"
    return found


Explain = Callable[[tuple[str, ...], str], str]
"""Gives the HTML that explains words, from their anchors and the address of the glossary."""


def first_uses(page: str, explain: Explain) -> str:
    """A whole page with a link at the first use of each word of the glossary, and no other mark.

    The words stand explained at the page's foot, in the order of their first use. A page of another
    site's making may have no place for them: there the links lead to the glossary.
    """
    if MARK not in page:
        return page.replace(PLACE, "")
    has_place = PLACE in page
    told: dict[str, None] = {}
    linked = _MARKED.sub(partial(_linked, told=told, has_place=has_place), page)
    if not has_place:
        return linked
    parts = [html.unescape(one).partition("#") for one in told]
    anchors = tuple(anchor for _, _, anchor in parts)
    return linked.replace(PLACE, explain(anchors, parts[0][0]) if parts else "", 1)


def _linked(match: re.Match[str], *, told: dict[str, None], has_place: bool) -> str:
    if match[1] in told:
        return match[2]
    told[match[1]] = None
    to = f"#{ON_PAGE}{match[1].partition('#')[2]}" if has_place else match[1]
    return f'<a href="{to}">{match[2]}</a>'
