"""Short codes on their way through Markdown: taken out as tokens, put back as what they stand for.

A token holds the code itself, between two characters that Markdown takes out of every text before
it reads it, so that nobody can type one. Code spans and blocks are read before, and stay as typed.
What a code says in a sentence is put back before the text is made harmless, and goes through that
with it; charts and tables are markup of ours, and are put in afterwards.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from laasite.model.findings import Finding, Place
from laasite.model.origin import Text
from laasite.model.problems import quoted
from laasite.model.rules import prose as rules
from laasite.model.short_codes import CODE, ShortCode, short_code

OWN_PAGE = "laasite-page"
"""The scheme that stands for a page of this site until the page that links to it is known."""

_START, _END = "\u0002", "\u0003"
_TOKEN = f"{_START}laasite:([0-9a-f]*){_END}"
_PIECE = re.compile(rf"(<p>)\s*{_TOKEN}\s*(?=</p>)|{_TOKEN}|(<a(?: [^>]*)?>)|(</a>)")
_ONE_TOKEN = re.compile(_TOKEN)
_BLOCK = re.compile(f"<p>{_START}block:([0-9]+){_END}</p>")
_IN_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)|^(?: {4}|\t).*$", re.MULTILINE | re.DOTALL)
_BEFORE_LINKS = 175
"""Code spans (190) and backslashes (180) are read before a short code, links (160) after it."""


@dataclass(frozen=True, slots=True)
class Words:
    """What a code says within a sentence: plain words, and the address that they lead to."""

    words: str
    address: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a code shows as a block of its own: markup of ours, harmless as it is."""

    html: str


Quoted = Words | Drawing | Finding
Quote = Callable[[ShortCode, Place, str], Quoted]
"""From a code, its place and an id that no other code has, to what stands there or is wrong."""


def nothing_to_quote(code: ShortCode, _: Place, __: str) -> Quoted:
    """What a code says where there is no report to quote from: itself."""
    return Words(code.typed, "")


# --- into Markdown --------------------------------------------------------------------------------


class CodeProcessor(InlineProcessor):
    """Turns a short code into its token while Markdown reads a text."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown's name
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 - the whole text, which isn't needed
    ) -> tuple[str, int, int]:
        """The token of a code, and where the code begins and ends."""
        token = f"{_START}laasite:{m[1].encode().hex()}{_END}"
        return AtomicString(token), m.start(0), m.end(0)


def read_codes(converter: Markdown) -> None:
    """Let `converter` know short codes."""
    processor = CodeProcessor(CODE.pattern, converter)
    converter.inlinePatterns.register(processor, "short_code", _BEFORE_LINKS)


def as_typed(text: str) -> str:
    """`text` with its tokens as the codes that were typed."""
    return _ONE_TOKEN.sub(lambda token: f"[[{_inside(token[1])}]]", text)


def _inside(token: str) -> str:
    return bytes.fromhex(token).decode()


# --- and out again --------------------------------------------------------------------------------


@dataclass(slots=True)
class Quotation:
    """The codes of one text while it is rendered: what they say, and what is wrong with them."""

    text: Text
    quote: Quote
    findings: list[Finding]
    drawings: list[str] = field(default_factory=list)
    seen: dict[str, int] = field(default_factory=dict)
    linked: bool = False

    def in_words(self, source: str) -> str:
        """`source`, not yet harmless, with what its codes say; blocks have only their place."""
        return _PIECE.sub(self._piece, source)

    def with_blocks(self, clean: str) -> str:
        """`clean`, which is harmless, with the charts and tables that were asked for."""
        return _BLOCK.sub(lambda match: self.drawings[int(match[1])], clean)

    def _piece(self, match: re.Match[str]) -> str:
        paragraph, alone, within, opens, closes = match.groups()
        if opens or closes:
            self.linked = bool(opens)
            return match[0]
        return (paragraph or "") + self._said(alone or within or "", alone=alone is not None)

    def _said(self, token: str, *, alone: bool) -> str:
        inside = _inside(token)
        place, id = self._place(inside)
        found = self.quote(short_code(inside), place, id)
        match found:
            case Words():
                return self._words(found)
            case Drawing() if alone:
                self.drawings.append(found.html)
                return f"{_START}block:{len(self.drawings) - 1}{_END}"
            case Drawing():
                self.findings.append(_within_a_sentence(inside, place))
            case Finding():
                self.findings.append(found)
        return ""

    def _words(self, said: Words) -> str:
        """Words with their link, unless they stand within a link already."""
        words = html.escape(said.words, quote=False)
        if self.linked or not said.address:
            return words
        return f'<a href="{OWN_PAGE}:{html.escape(said.address)}">{words}</a>'

    def _place(self, inside: str) -> tuple[Place, str]:
        """Where this code stands, though it be typed more than once; and an id made of that."""
        number = self.seen.get(inside, 0)
        self.seen[inside] = number + 1
        plain = _IN_CODE.sub(lambda code: " " * len(code[0]), self.text.markdown)
        offsets = [match.start() for match in CODE.finditer(plain) if match[1] == inside]
        offset = offsets[min(number, len(offsets) - 1)] if offsets else 0
        place = self.text.at(offset)
        slug = re.sub(r"[^a-z0-9]+", "-", self.text.path.lower().removesuffix(".md")).strip("-")
        return place, f"{slug}-{place.line}-{place.column}"


def _within_a_sentence(inside: str, place: Place) -> Finding:
    code = short_code(inside)
    message = f"{quoted(code.typed)} is a block of its own, but other words stand beside it."
    return rules.BLOCK_IN_SENTENCE.at(place, message)
