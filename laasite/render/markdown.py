"""Officers' Markdown to harmless HTML: no raw HTML, no attributes, no script, no surprise in time.

Rendering has two steps. `render_markdown` is the same for every page, so that it can be remembered
by its input; `Rendered.on_page` then makes its links relative to one page and fits its headings in.
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, partial
from urllib.parse import urlsplit

import nh3
from markdown import Markdown
from markupsafe import Markup

from laasite.model import nearest
from laasite.model.findings import Finding, Place, in_order
from laasite.model.language import say
from laasite.model.origin import Text
from laasite.model.problems import quoted
from laasite.model.rules import text as rules
from laasite.pages import addresses
from laasite.render.bounds import beyond_bounds
from laasite.render.quoting import (
    OWN_PAGE,
    Quotation,
    Quote,
    as_typed,
    nothing_to_quote,
    read_codes,
)
from laasite.render.shortcuts import take_short_cuts
from laasite.render.terms import MARK, Terms

SCHEMES = frozenset({"http", "https", "mailto"})
_OWN = OWN_PAGE
NO_TERMS = Terms()

_TAGS = frozenset(
    {"a", "blockquote", "br", "code", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol",
     "p", "pre", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul"}
)  # fmt: skip
_ATTRIBUTES = {"a": {"href"}, "th": {"align"}, "td": {"align"}, "ol": {"start"}}

_ANCHOR = re.compile(r'<a href="([^"]*)"(?: title="[^"]*")?>')
_PICTURE = re.compile(r'<img [^>]*?src="([^"]*)"[^>]*>')
_CELL = re.compile(r'<(t[hd])(?: align="(left|center|right)")?>')
_TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
_HEADING = re.compile(r"<(/?)h([1-6])>")
_LOCAL = re.compile(rf'<a href="(?:{_OWN}:|({MARK}:))([^"]*)">')
_TYPED_HTML = re.compile(r"<(?:/?[a-zA-Z][a-zA-Z0-9-]*(?:[ \t\n/][^<>]*)?|!--.*?--)>", re.DOTALL)
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)|^(?: {4}|\t).*$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Rendered:
    """A text as HTML that is safe on every page, and what was wrong with it."""

    html: str
    findings: tuple[Finding, ...] = ()

    def on_page(self, here: str, heading: int) -> Markup:
        """The text on the page at address `here`, its highest heading on level `heading`."""
        linked = _LOCAL.sub(partial(_relative, here=here), self.html)
        return Markup(_headings_from(linked, heading))  # noqa: S704 - it has been through nh3


def render_markdown(
    text: Text,
    pages: Mapping[str, str],
    quote: Quote = nothing_to_quote,
    terms: Terms = NO_TERMS,
) -> Rendered:
    """Render `text`. `pages` gives the address of each thing by its reference (`targets/burglary`).

    `quote` says what a short code (`[[value burglary]]`) stands for; `terms` are the words that the
    glossary explains. A text beyond the bounds isn't rendered at all: its finding says why.
    """
    if finding := beyond_bounds(text):
        return Rendered("", (finding,))
    raw = _converter().reset().convert(text.markdown)
    findings = _typed_html(text)
    plain = _PICTURE.sub(partial(_picture, text=text, findings=findings), raw)
    linked = _ANCHOR.sub(partial(_anchor, text=text, pages=pages, findings=findings), plain)
    quotation = Quotation(text, quote, findings)
    clean = _finished(_sanitised(quotation.in_words(linked)))
    return Rendered(quotation.with_blocks(terms.marked(clean)), in_order(findings))


@cache
def _converter() -> Markdown:
    """The one converter; `reset` before each text leaves nothing of the one before."""
    made = converter()
    take_short_cuts(made)
    return made


def converter() -> Markdown:
    """Python-Markdown as this site uses it, without short cuts."""
    made = Markdown(
        extensions=["tables", "sane_lists"],
        extension_configs={"tables": {"use_align_attribute": True}},
        output_format="html",
    )
    made.preprocessors.deregister("html_block")
    made.inlinePatterns.deregister("html")
    made.inlinePatterns.deregister("automail")
    read_codes(made)
    return made


def _sanitised(source: str) -> str:
    return nh3.clean(
        source,
        tags=set(_TAGS),
        attributes=_ATTRIBUTES,
        url_schemes={*SCHEMES, _OWN},
        link_rel=None,
    )


def _finished(clean: str) -> str:
    """Give tables a region that scrolls by keyboard too, and their cells classes for alignment."""
    cells = _CELL.sub(_aligned, clean)
    return _TABLE.sub(_in_region, cells)


def _aligned(match: re.Match[str]) -> str:
    scope = ' scope="col"' if match[1] == "th" else ""
    number = ' class="number"' if match[2] == "right" else ""
    return f"<{match[1]}{scope}{number}>"


def _in_region(match: re.Match[str]) -> str:
    name = html.escape(say("Table"))
    return f'<div class="scroll" tabindex="0" role="group" aria-label="{name}">{match[0]}</div>'


# --- links ----------------------------------------------------------------------------------------


def _relative(match: re.Match[str], *, here: str) -> str:
    target = html.unescape(match[2])
    return f'<a href="{match[1] or ""}{html.escape(addresses.relative(target, here))}">'


def _anchor(
    match: re.Match[str], *, text: Text, pages: Mapping[str, str], findings: list[Finding]
) -> str:
    """An opening tag with the address it leads to, or without one and with a finding."""
    typed = as_typed(html.unescape(match[1]).strip())
    scheme = _scheme(typed)
    if scheme in SCHEMES:
        return f'<a href="{html.escape(typed)}">'
    if scheme is not None:
        message = f"The link to {quoted(typed)} is of a kind that isn't allowed."
        findings.append(rules.LINK_SCHEME.at(_place(text, typed), message))
        return "<a>"
    address = _address(typed, text.path, pages)
    if address is None:
        findings.append(_unknown_link(typed, text, pages))
        return "<a>"
    return f'<a href="{_OWN}:{html.escape(address)}">'


def _scheme(typed: str) -> str | None:
    """What stands before the first colon, or before `//`; None for a link within the site."""
    if typed.startswith(("//", "\\")):
        return ""
    try:
        return urlsplit(typed).scheme or (":" in typed.partition("/")[0] and "") or None
    except ValueError:
        return ""


def _address(typed: str, path: str, pages: Mapping[str, str]) -> str | None:
    """The address of what is meant, named from `content/` or from the folder of the text itself."""
    folder = posixpath.dirname(path)
    for candidate in (posixpath.join(folder, typed), f"content/{typed}"):
        reference = _reference(candidate)
        if reference in pages:
            return pages[reference]
    return None


def _reference(path: str) -> str:
    """A path below `content/` without its ending: `content/targets/burglary.md` is one."""
    plain = posixpath.normpath(path).removeprefix("content/").removesuffix(".md")
    return plain.removesuffix("/index")


def _unknown_link(typed: str, text: Text, pages: Mapping[str, str]) -> Finding:
    meant = nearest.quoted(_reference(typed.lstrip("./")), pages)
    message = f"The link to {quoted(typed)} leads to no page of this site."
    return rules.UNKNOWN_LINK.at(_place(text, typed), message, meant=meant)


def _picture(match: re.Match[str], *, text: Text, findings: list[Finding]) -> str:
    typed = as_typed(html.unescape(match[1]))
    message = f"The picture {quoted(typed)} can't be shown: texts can't hold pictures yet."
    findings.append(rules.PICTURE.at(_place(text, typed), message))
    return ""


def _typed_html(text: Text) -> list[Finding]:
    """A finding on the first HTML that was typed outside code."""
    visible = _CODE.sub(lambda code: " " * len(code[0]), text.markdown)
    match = _TYPED_HTML.search(visible)
    if match is None:
        return []
    message = f"{quoted(match[0][:40])} is HTML, which is shown as it was typed."
    return [rules.RAW_HTML.at(text.at(match.start()), message)]


def _place(text: Text, typed: str) -> Place:
    """Where `typed` first stands in the text; its beginning, if it can't be found as such."""
    return text.at(max(0, text.markdown.find(typed)))


# --- headings -------------------------------------------------------------------------------------


def _headings_from(source: str, top: int) -> str:
    """Shift the headings so that the highest is on level `top` and none skips a level."""
    levels = sorted({int(level) for _, level in _HEADING.findall(source)})
    shifted = {level: min(6, top + rank) for rank, level in enumerate(levels)}
    return _HEADING.sub(lambda match: f"<{match[1]}h{shifted[int(match[2])]}>", source)
